"""A place that a set knows by name, where the reading took it for a small namesake in a country that it leaves out, or
for nothing at all.

A gazetteer has the Arbin of France and not that of Syria. Where an article names nothing else of the country in which
the reading put a small town, and a set has records of one covered place of that name, that one is likelier meant.
"""

from pathlib import Path

import msgspec

from ...gazetteer import gazetteer
from ...schema import Coverage, Place, Reading
from ...unwrapping import unwrapped
from ...vocabulary.countries import countries
from ..searching import Site, sites
from .asked import Asked
from .place_names import same_place_name

KNOWN = 200_000
"""People in a town whose name means it wherever it stands: a village of another country is said to be there."""

AROUND = 5.0
"""Kilometres around the middle of the records of one place: the extent of a town."""


def recorded_namesake(
    question: Asked, reading: Reading, coverage: Coverage, folder: Path | None
) -> tuple[Asked, str] | None:
    """What the event asks of the place that the set has under this name, and why, as a sentence; None where the set has
    none or several, or the article speaks of the country that the reading took.
    """
    if question.country is None or not coverage.countries or question.country in coverage.countries:
        return None
    named = (one for one in reading.places if unwrapped(one.text) == question.place_words)
    place = next((one for one in named if one.country in (question.country, None)), None)
    if place is None or not _may_be_another(place, reading, coverage):
        return None
    met = sites(coverage.set_name, coverage.version, question.place_words, folder=folder)
    found = [one for one in met if same_place_name(question.place_words, one.place)]
    areas = {(one.country, one.area) for one in found}
    if len(areas) != 1:
        return None
    asked = msgspec.structs.replace(
        question,
        country=found[0].country,
        area=found[0].area,
        latitude=found[0].latitude,
        longitude=found[0].longitude,
        radius=AROUND,
        unplaced=True,
    )
    return asked, _because(question, place, found[0])


def _may_be_another(place: Place, reading: Reading, coverage: Coverage) -> bool:
    """Whether a place may be that of the set: one that no gazetteer has, in an article that names a country which the
    set covers, or a small namesake.
    """
    if place.country is None:
        return any(one.country in coverage.countries for one in reading.places)
    return not _is_spoken_of(place, reading) and not _is_known(place)


def _is_spoken_of(place: Place, reading: Reading) -> bool:
    """Whether the article names another place of its country, or that itself."""
    return any(one.country == place.country and one.name != place.name for one in reading.places)


def _is_known(place: Place) -> bool:
    entries = gazetteer().named(place.text)
    return any(one.geonames_id == place.geonames_id and one.population >= KNOWN for one in entries)


def _because(question: Asked, place: Place, site: Site) -> str:
    where = ", ".join(part for part in (site.place, site.area) if part)
    if place.country is None:
        return f"{question.place_words} is taken for {where} of the set: the article does not say where it lies."
    named = countries().get(place.country)
    elsewhere = named.name if named is not None else place.country
    return f"{question.place_words} is taken for {where} of the set: the article names nothing else in {elsewhere}."
