"""A role as schema.org's `Occupation`: data for machines inside its page, made from what the edition shows.

Only what the vocabulary has a word for is said. A band's ends are an amount's least and most; they are no percentiles.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from generator.career import Ability
from generator.entry import Entry
from generator.model.role import Role, SalaryBand
from generator.view import Viewer
from generator.words import say

OCCUPATIONS = ("hr", "business")
"""Groups of roles that are jobs: a buddy or a provider is none."""
SAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""Signs that could end a script's block or begin a comment in it."""
Data = dict[str, Any]


def block(entry: Entry, viewer: Viewer, skills: Iterable[Ability], duties: Iterable[str]) -> Markup:
    """The data as an element of the page, in one line; nothing for what is no job. No browser runs it."""
    if entry.model.group not in OCCUPATIONS:
        return Markup()
    text = json.dumps(occupation(entry.model, viewer, skills, duties), ensure_ascii=False).translate(SAFE)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - nothing in it ends the block


def occupation(role: Role, viewer: Viewer, skills: Iterable[Ability], duties: Iterable[str]) -> Data:
    """``duties`` is what the role answers for beyond its own tasks."""
    whole = {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "name": role.title,
        "alternateName": list(role.aliases),
        "description": " ".join(filter(None, dict.fromkeys((role.summary, role.purpose)))),
        "responsibilities": [*role.tasks, *duties],
        "skills": [skill.name for skill in skills],
        "qualifications": list(role.qualifications),
        "experienceRequirements": _experience(role),
        "occupationalCategory": list(_categories(role)),
        "occupationLocation": [_area(viewer, code) for code in _places(role)],
        "estimatedSalary": [amount for band in role.salary for amount in _amounts(viewer, band)],
    }
    return {key: value for key, value in whole.items() if value}


def _experience(role: Role) -> Data | str:
    """The months that somebody has at least; where nobody says so, the words."""
    years = role.experience_years
    if years is None or years.min is None:
        return years.words if years else ""
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 12 * years.min, "description": years.words}


def _categories(role: Role) -> Iterator[Data | str]:
    codes = role.classification
    for name, code in (("O*NET-SOC", codes.onet), ("ISCO-08", codes.isco08)) if codes else ():
        if code:
            yield {"@type": "CategoryCode", "codeValue": code, "inCodeSet": {"@type": "CategoryCodeSet", "name": name}}
    if codes and codes.esco:
        yield {"@type": "CategoryCode", "url": str(codes.esco), "inCodeSet": {"@type": "CategoryCodeSet", "name": "ESCO"}}


def _places(role: Role) -> tuple[str, ...]:
    """Where the role is, else where its pay is told for."""
    written = role.applies_to.countries or tuple(band.country for band in role.salary)
    return tuple(dict.fromkeys(map(str, written)))


def _area(viewer: Viewer, code: str) -> Data:
    return {"@type": "AdministrativeArea" if "-" in code else "Country", "name": viewer.country(code), "identifier": code}


def _amounts(viewer: Viewer, band: SalaryBand) -> Iterator[Data]:
    """The band's ends as an amount from least to most, its middle as that of a distribution over a year."""
    told = [say("Source: {source}", source=band.source) if band.source else ""]
    told.append(say("as of {time}", time=viewer.month(band.as_of)) if band.as_of else "")
    words = [say("Unverified") if band.unverified else "", *told, band.note or ""]
    shared = {"name": say("Pay a year, {country}", country=viewer.country(band.country)), "currency": band.currency}
    described = {"description": "; ".join(filter(None, words))} if any(words) else {}
    ends = {"minValue": band.low, "maxValue": band.high}
    known = {key: _number(value) for key, value in ends.items() if value is not None}
    if known:
        yield {"@type": "MonetaryAmount", **shared, **described, **known}
    if band.typical is not None:
        median = {"duration": "P1Y", "median": _number(band.typical)}
        yield {"@type": "MonetaryAmountDistribution", **shared, **described, **median}


def _number(amount: float) -> float | int:
    """Without a fraction where there is none."""
    return int(amount) if amount == int(amount) else amount
