"""Parallel lines in a channel: each stretch gets a track, no two of which lie on each other.

Places along the channel are pairs of whole numbers, whose order is all that is known before lengths are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Touch:
    """A line comes into a channel, or leaves it, at a place: from the side on which the tracks begin, or the other one."""

    channel: int
    name: int
    spot: Spot
    is_first_side: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """All lines of one name in a channel: from where to where they run, and where lines join them on both sides."""

    name: int
    low: Spot
    high: Spot
    first_side: tuple[Spot, ...]
    other_side: tuple[Spot, ...]

    def crosses(self, spots: Iterable[Spot]) -> int:
        return sum(self.low <= spot <= self.high for spot in spots)


Track = list[Stretch]


def tracks(touches: Iterable[Touch]) -> dict[tuple[int, int], int]:
    """The number of the track by channel and name."""
    channels: defaultdict[int, defaultdict[int, list[Touch]]] = defaultdict(lambda: defaultdict(list))
    for touch in touches:
        channels[touch.channel][touch.name].append(touch)
    return {
        (channel, stretch.name): number
        for channel, names in sorted(channels.items())
        for number, track in enumerate(_untangled(_packed(_stretch(name, names[name]) for name in sorted(names))))
        for stretch in track
    }


def _stretch(name: int, touches: list[Touch]) -> Stretch:
    spots = sorted(touch.spot for touch in touches)
    first = tuple(sorted({touch.spot for touch in touches if touch.is_first_side}))
    other = tuple(sorted({touch.spot for touch in touches if not touch.is_first_side}))
    return Stretch(name, spots[0], spots[-1], first, other)


def _packed(stretches: Iterable[Stretch]) -> list[Track]:
    """As few tracks as it takes; stretches that only touch each other are apart as well."""
    packed: list[Track] = []
    for stretch in sorted(stretches, key=lambda stretch: (stretch.low, stretch.high, stretch.name)):
        free = next((track for track in packed if track[-1].high < stretch.low), None)
        if free is None:
            packed.append(free := [])
        free.append(stretch)
    return packed


def _untangled(packed: list[Track]) -> list[Track]:
    """Neighbours change places while that makes lines cross less often."""
    order = list(packed)
    for _ in packed:
        for number in range(len(order) - 1):
            one, other = order[number], order[number + 1]
            if _crossings(other, one) < _crossings(one, other):
                order[number : number + 2] = [other, one]
    return order


def _crossings(one: Track, other: Track) -> int:
    """How often lines that join these two tracks cross them when the one comes before the other."""
    return sum(a.crosses(b.first_side) + b.crosses(a.other_side) for a in one for b in other)
