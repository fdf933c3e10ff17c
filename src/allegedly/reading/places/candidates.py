"""Candidates: the entries of the gazetteer that a mention can mean, each with what speaks for it before any context."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from ...gazetteer import Entry, Gazetteer, normal, sound
from ...schema import PlaceKind
from ...vocabulary.place_words import place_words
from .surroundings import Named

CAPITAL = 1.0
"""What a seat of government gains: as much as ten times the people, since news is made there."""

OTHER_NAME = -1.5
"""What is lost where the words are not the entry's own name but another in the table, or its sound."""

SOUND = -1.2
BY_SOUND = "another spelling"

BESIDE_CAPITAL = -4.0
"""What is lost besides where a large seat of government bears the name as its own: "Islamabad" is not Anantnag, though
"Kingston" may be that upon Thames."""

BARE_COUNTY = -2.0
"""What a county loses that is named without the word: most words that name counties name a town or a person too."""

BARE_AREA = -0.8
"""What a first-level area loses to the town that it is named after: "Homs" alone is the city."""

KIND_FITS = 2.5
"""What an entry gains of which the mention's own words say the kind ("Lincoln *County*")."""

SEAT = 20_000
"""People in a town that an area can be named after; a village of the same name is another matter."""

HOUSING = 5_000
"""People in a town that a hospital or a prison is believed to stand in because it bears its name."""

LARGE = 300_000
"""People in a seat of government that its name is believed to mean before all else."""

MOST = 40
"""Candidates kept for a mention. There are names that hundreds of villages bear; the small ones never win."""


class Candidate(NamedTuple):
    """An entry, its score without context, and how it was found."""

    entry: Entry
    prior: float
    found: str


def candidates(named: Named, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The candidates of a mention, best first; none where the gazetteer does not know its name."""
    if named.country:
        found = "the name of a people" if named.sort == "people" else "an abbreviation"
        return tuple(Candidate(entry, prior(entry, 0.0), found) for entry in gazetteer.coded(named.country)[:1])
    scored = list(_named(named, gazetteer))
    if (form := normal(named.name)) in place_words().houses:  # "White House" is Casablanca in some tables
        scored = [one for one in scored if one.entry.kind == "site" or normal(one.entry.name) == form]
    first, _, rest = named.name.partition(" ")
    if not scored and first.lower() in place_words().directions and rest:
        part = candidates(named._replace(name=rest), gazetteer)
        return tuple(one._replace(found=f"the name of what it is the {first.lower()} of") for one in part)
    if not scored:
        scored = list(_in_its_name(named, gazetteer))
    only_counties = all(one.entry.level == 2 for one in scored) and not (scored and named.kind == "area")
    sounding = gazetteer.sounding(named.name) if only_counties else ()
    fixed = named.kind in ("area", "water")
    scored += [
        Candidate(entry, prior(entry, SOUND + _bare(entry, named)) + _kind(entry, named.kind), BY_SOUND)
        for entry in sounding
        if (entry.kind == named.kind or not fixed) and all(entry != one.entry for one in scored)
    ]
    if named.kind == "area":
        towns = [*(one.entry for one in scored), *sounding]
        areas = [one for one in scored if one.entry.kind == "area"] or list(_areas_around(named, towns, gazetteer))
        if areas and all(one.entry.level == 1 for one in areas):
            scored = areas  # "Homs province", never the city
    scored.sort(key=lambda one: (-one.prior, one.entry.geonames_id, one.entry.name))
    return tuple(scored[:MOST])


def prior(entry: Entry, gain: float) -> float:
    """The decimal logarithm of its people, with more for states and regions known by name alone."""
    if entry.kind == "country":
        return min(9.0, 2.0 + math.log10(entry.population + 300_000)) + gain
    if entry.kind in ("area", "settlement"):
        return math.log10(entry.population + 100) + gain
    return 4.0 + math.log10(max(1.0, entry.radius)) + gain


def _named(named: Named, gazetteer: Gazetteer) -> Iterable[Candidate]:
    form = normal(named.name)
    county = named.kind == "area"
    entries = gazetteer.named(named.name)
    towns = {entry.area for entry in entries if entry.kind == "settlement" and entry.population >= SEAT}
    capital = any(
        entry.geonames_id in gazetteer.seats and entry.population >= LARGE and normal(entry.name) == form
        for entry in entries
    )
    for entry in entries:
        own = normal(entry.name) in (form, f"{form} city") or sound(entry.name) == (sound(form) or None)
        gain = 0.0
        if not own and entry.kind not in ("country", "area"):
            gain = OTHER_NAME + BESIDE_CAPITAL * (capital and form not in normal(entry.name))
        if entry.level == 2 and not county and not own:
            gain += BARE_COUNTY
        if entry.level == 1 and not county and entry.area in towns:
            gain += BARE_AREA
        if entry.kind == "settlement" and entry.geonames_id in gazetteer.seats:
            gain += CAPITAL
        yield Candidate(entry, prior(entry, gain) + _kind(entry, named.kind), "its name")


def _areas_around(named: Named, towns: Iterable[Entry], gazetteer: Gazetteer) -> Iterable[Candidate]:
    """The areas that bear a town's name where the words say that an area is meant: "Idleb province"."""
    met: set[str] = set()
    for one in towns:
        area = gazetteer.area(one.area) if one.kind == "settlement" and one.area else None
        if area is not None and area.area not in met and _alike(area.name, one.name):
            met.add(area.area)
            yield Candidate(area, prior(area, SOUND) + _kind(area, named.kind), "another spelling of its name")


def _alike(one: str, other: str) -> bool:
    return normal(one) == normal(other) or sound(one) == (sound(other) or None)


def _in_its_name(named: Named, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """The town or county that a building or a township bears in its name: "*Long Beach* Airport"."""
    words = named.name.split()
    if len(words) < 2 or words[-1].lower().rstrip(".") not in place_words().housed:
        return
    for stop in range(len(words) - 1, 0, -1):
        name = " ".join(words[:stop])
        entries = [
            entry
            for entry in gazetteer.named(name)
            if normal(entry.name) == normal(name) and (entry.kind == "area" or entry.population >= HOUSING)
        ]
        if entries and words[0].lower() not in place_words().directions:
            for entry in entries:
                yield Candidate(entry, prior(entry, OTHER_NAME), "the town or area in its name")
            return


def _bare(entry: Entry, named: Named) -> float:
    """What an entry loses as a county whose name stands without the word."""
    return BARE_COUNTY if entry.level == 2 and named.kind != "area" else 0.0


def _kind(entry: Entry, kind: PlaceKind | None) -> float:
    return KIND_FITS if kind is not None and entry.kind == kind else 0.0


def guessed_kind(named: Named) -> PlaceKind:
    """What an unresolved mention is by its words alone."""
    last = normal(named.name).rpartition(" ")[2]
    return named.kind or ("area" if last in place_words().area_behind else "settlement")
