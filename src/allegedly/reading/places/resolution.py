"""Resolution: which of its candidates each name means, by what the rest of the article is about.

One name means one place throughout an article. Each name's candidates are scored by what speaks for them alone
(`candidates`), by the words beside a mention ("Paris, Texas"; "Haditha in Anbar Governorate"), by the countries and
areas that the other names lie in, by the nearest of them, and by the dateline. The scores of all names are taken
together and renewed a few times, as each depends on what the others were taken for.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...gazetteer import Entry, distance
from .candidates import BY_SOUND, Candidate, prior
from .nearness import FAR, Points

ROUNDS = 4
"""An end for choices that would go back and forth."""

CONTAINED = 8.0
"""The words themselves say where it lies; no population outweighs that."""

COUNTRY = 2.5
AREA = 3.5
NEAR = 2.0
NEAR_KILOMETRES = 100.0
DATELINE = 1.5
"""What a candidate gains, in decimal logarithms of people, where all other names lie in its country, in its area, where
one of them lies beside it, and where the dateline lies in its country."""


HEARD = 400.0
"""Kilometres from another place of the article within which a likeness of sound is believed."""


HEARD_OF = 200_000
"""People in a town that is known by its sound alone where the article names no other place: "Hodeidah"; and that is
meant though the text puts it in a state other than the gazetteer does: borders are disputed, and move.
"""


BARE = 0.5
"""What a county named without the word weighs among the places of an article: "Lee" may be anybody."""

STRAY = 10_000
"""People in a town that the news of the world seldom names without its country."""

OTHERS = 2
"""Other names that say what an article is about."""


class Name(NamedTuple):
    """A name with its mentions' number, its candidates, and the names that its mentions say it lies in; `surely` are
    those of which the text says so in words ("in Anbar province"), so that a namesake elsewhere is not meant.
    """

    key: str
    mentions: int
    candidates: tuple[Candidate, ...]
    inside: tuple[str, ...] = ()
    dateline: bool = False
    surely: tuple[str, ...] = ()


class Choice(NamedTuple):
    """The candidate chosen, why, and the rest, best first."""

    candidate: Candidate
    reason: str
    others: tuple[Candidate, ...]


def resolve(names: Sequence[Name], around: Sequence[Entry] = ()) -> dict[str, Choice]:
    """For each name that has candidates, the best of them, unless it is a stray namesake. `around` are places that the
    article is about beside its names, such as its publisher's.
    """
    known = {name.key: name for name in _heard(_contained(names))}
    chosen = {key: name.candidates[0] for key, name in known.items()}
    scored: dict[str, list[tuple[float, Candidate]]] = {}
    for _ in range(ROUNDS):
        focus = Focus(known, chosen, around)
        scored = {key: focus.scored(name) for key, name in known.items()}
        after = {key: rows[0][1] for key, rows in scored.items()}
        if after == chosen:
            break
        chosen = after
    focus = Focus(known, chosen, around)
    chosen = {key: one for key, one in chosen.items() if not focus.is_stray(known[key], one)}
    return {
        key: Choice(chosen[key], focus.reason(known[key], chosen[key]), tuple(one for _, one in rows[1:]))
        for key, rows in scored.items()
        if key in chosen
    }


def _contained(names: Sequence[Name]) -> list[Name]:
    """The names, each with those candidates only that lie where the text surely puts it."""
    by_key = {name.key: name for name in names}
    kept = []
    for name in names:
        around = [
            one.entry
            for key in name.surely
            if (meant := by_key[key].candidates) and meant[0].entry.kind != "water"  # not the Egyptian area "Red Sea"
            for one in meant
            if one.entry.level < 2
        ]
        if around:
            closest = [other for other in around if not any(one.lies_in(other) for one in around)]
            fitting = [one for one in name.candidates if any(_may_lie_in(one.entry, other) for other in closest)]
            states = [other for other in around if other.level == 0]
            if not fitting and states:  # a town in the state, though the area is another's, or of a state alone
                towns = (one for one in name.candidates if one.entry.kind == "settlement")
                large = [one for one in towns if one.entry.population >= HEARD_OF]
                inside = (one for one in large if any(one.entry.lies_in(other) for other in states))
                fitting = large if len(states) == len(around) else list(inside)
            name = name._replace(candidates=tuple(fitting))
        kept.append(name)
    return kept


def _may_lie_in(entry: Entry, other: Entry) -> bool:
    """Whether a place lies in an area, or so near to it that maps may differ on the border."""
    if entry.lies_in(other):
        return True
    if other.level == 0 or entry.country not in ("", other.country) or entry.level <= other.level:
        return entry.level > 0 and not entry.country
    return _distance(entry, other) <= other.radius


def _heard(names: Sequence[Name]) -> list[Name]:
    """The names with candidates. A mere likeness of sound counts only in countries that the article names otherwise,
    and near another of its places where there is one.
    """
    told = [name.candidates[0].entry for name in names if name.candidates and name.candidates[0].found != BY_SOUND]
    countries, near_by = {one.country for one in told}, [one for one in told if one.level and one.radius < HEARD]
    points = Points((one.name, one) for one in near_by)
    kept = []
    for name in names:
        near = tuple(
            one
            for one in name.candidates
            if one.found != BY_SOUND
            or (not told and one.entry.population >= HEARD_OF)
            or (one.entry.country in countries and (not near_by or points.nearest(one.entry) < HEARD))
        )
        if near:
            kept.append(name._replace(candidates=near))
    return kept


class Focus:
    """What an article is about, as its names are taken at the moment."""

    def __init__(self, names: Mapping[str, Name], chosen: Mapping[str, Candidate], around: Sequence[Entry]) -> None:
        self._names = names
        self._chosen = {key: one.entry for key, one in chosen.items()}
        self._around = around
        self._countries: dict[str, float] = defaultdict(float)
        self._areas: dict[str, float] = defaultdict(float)
        self._weights: dict[str, float] = {}
        for key, entry in self._chosen.items():
            bare = entry.level == 2 and chosen[key].prior < prior(entry, 0.0)
            weight = math.sqrt(names[key].mentions) * (BARE if bare else 1.0)
            self._weights[key] = weight
            self._countries[entry.country] += weight
            if entry.area:
                self._areas[entry.area] += weight
        for entry in around:
            self._countries[entry.country] += 1.0
            self._areas[entry.area] += 1.0
        self._total = sum(self._weights.values()) + len(around)
        self._filed = [self._chosen[key] for key, name in names.items() if name.dateline]
        small = ((key, one) for key, one in self._chosen.items() if one.kind != "country" and one.level > 1)
        self._points = Points(small)

    def is_stray(self, name: Name, chosen: Candidate) -> bool:
        """Whether a small town lies far from all that the article names, in a country of its own: a mere namesake."""
        entry = chosen.entry
        if entry.kind != "settlement" or entry.population >= STRAY or len(self._chosen) <= OTHERS:
            return False
        if self._countries[entry.country] > self._weights[name.key] or name.dateline:
            return False
        return self._points.nearest(entry, name.key) >= FAR and self._contained(name, entry) is None

    def scored(self, name: Name) -> list[tuple[float, Candidate]]:
        """The candidates with their scores, best first; ties go by the order without context."""
        rows = [(one.prior + self._context(name, one.entry), one) for one in name.candidates]
        return sorted(rows, key=lambda row: -row[0])

    def _context(self, name: Name, entry: Entry) -> float:
        if self._contained(name, entry) is not None:
            return CONTAINED + self._shares(name, entry)
        return self._shares(name, entry)

    def _contained(self, name: Name, entry: Entry) -> Entry | None:
        """The place that the words say this lies in, where this entry does."""
        for key in name.inside:
            for one in self._names[key].candidates if key in self._names else ():
                if entry.lies_in(one.entry) or _beside(entry, one.entry):
                    return one.entry
        return None

    def _shares(self, name: Name, entry: Entry) -> float:
        own = self._chosen[name.key]
        weight = self._weights[name.key]
        rest = self._total - weight
        if rest <= 0:
            return 0.0
        country = self._countries[entry.country] - (weight if own.country == entry.country else 0.0)
        area = self._areas[entry.area] - (weight if own.area == entry.area else 0.0) if entry.area else 0.0
        near = math.exp(-self._points.nearest(entry, name.key) / NEAR_KILOMETRES)
        filed = any(one.country == entry.country for one in self._filed if not name.dateline)
        gain = NEAR * near + DATELINE * filed
        if entry.country:
            gain += COUNTRY * country / rest
        if entry.area and entry.level > 1:
            gain += AREA * area / rest
        return gain

    def reason(self, name: Name, chosen: Candidate) -> str:
        """Why this candidate, in words."""
        entry, found = chosen.entry, f"found by {chosen.found}"
        within = self._contained(name, entry)
        if within is not None:
            return f"{found}; the text puts it in {within.name}"
        if len(name.candidates) == 1:
            return f"{found}; the only entry"
        if name.candidates[0] is not chosen:
            others = [one.name for key, one in self._chosen.items() if key != name.key and _same(entry, one)]
            return f"{found}; the article is about places there" + (f", such as {others[0]}" if others else "")
        return f"{found}; the largest of {len(name.candidates)}"


def _same(entry: Entry, other: Entry) -> bool:
    return bool(entry.country) and (
        other.area == entry.area if entry.area and other.area else other.country == entry.country
    )


def _beside(entry: Entry, other: Entry) -> bool:
    """Whether a place lies in another that has no code but a reach: a valley, a region."""
    return (
        other.level == 3
        and other.kind != "settlement"
        and entry is not other
        and _distance(entry, other) <= other.radius
    )


def _distance(one: Entry, two: Entry) -> float:
    return distance(one.latitude, one.longitude, two.latitude, two.longitude)
