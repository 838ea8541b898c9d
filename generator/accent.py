"""The organisation's colour, and the shades of it that can be read on our backgrounds.

Contrast is WCAG's: from 1 (the same) to 21 (black on white). Whatever colour is written, the shades reach theirs, because
each is made darker or lighter until it does.
"""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

WHITE = "#ffffff"
DARKEST = 0.04045
"""Up to here sRGB grows evenly."""
READABLE, EASY, BRIGHT = 4.5, 7.0, 9.5
"""What text needs, what it needs to be read with ease, and what stands out from that."""
SOFT = "#f3f6f5"
"""The darkest background of the light pages (`--hb-soft`)."""
NIGHT = "#1e2929"
"""The lightest background of the dark pages."""
DEEP = 12.0
"""How much darker than white a background by night is, so that text on it has room to stand out."""


@dataclass(frozen=True, slots=True)
class Shades:
    """Text and lines, the same for emphasis, and a background; by day and by night."""

    text: str
    strong: str
    tint: str


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with a share (0 to 1) of the other one."""
    parts = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in parts)


def readable(colour: str, end: float, least: float, *backgrounds: str) -> str:
    """The colour, made darker (end 0) or lighter (end 1) by as little as its contrast to all these backgrounds needs."""
    hue, lightness, saturation = rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    shades = (hls_to_rgb(hue, lightness + (end - lightness) * step / 100, saturation) for step in range(1, 101))
    tried = (colour, *("#" + "".join(f"{round(part * 255):02x}" for part in shade) for shade in shades))
    return next(shade for shade in tried if all(contrast(shade, ground) >= least for ground in backgrounds))


def by_day(accent: str) -> Shades:
    tint = mixed(accent, WHITE, 0.92)
    return Shades(readable(accent, 0, READABLE, SOFT, tint), readable(accent, 0, EASY, SOFT, tint), tint)


def by_night(accent: str) -> Shades:
    tint = readable(mixed(accent, NIGHT, 0.75), 0, DEEP, WHITE)
    return Shades(readable(accent, 1, EASY, NIGHT, tint), readable(accent, 1, BRIGHT, NIGHT, tint), tint)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB as light."""
    return channel / 12.92 if channel <= DARKEST else ((channel + 0.055) / 1.055) ** 2.4
