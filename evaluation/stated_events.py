"""Recorded events stated in the words of news, rightly and wrongly: the questions that matching is measured with.

Each is one or two sentences written here, with the names and figures of a record put in: as they are, or with another
figure, another day, or invented where the record has nothing near. Dates, names, places and numbers come in varied
spellings. `statement_wordings.py` has the sets of wordings.
"""

import random
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from allegedly.records.matching.comparing import killed_range
from allegedly.records.matching.place_names import same_place_name
from allegedly.schema import Record
from allegedly.vocabulary.countries import countries

from statement_neighbours import Neighbours
from statement_wordings import Style

Kind = Literal["right", "wrong figure", "wrong day", "invented", "not covered"]
EXPECTED: dict[Kind, str] = {
    "right": "agrees",
    "wrong figure": "differs",
    "wrong day": "differs",
    "invented": "not recorded",
    "not covered": "outside coverage",
}

COUNTS: dict[Kind, int] = {"right": 80, "wrong figure": 35, "wrong day": 35, "invented": 35, "not covered": 15}
"""How many of each: 200."""


WRITTEN_AFTER = 2
"""Days after the event on which a text is written."""


class Stated(NamedTuple):
    """A text with its date, the kind of statement that it makes, what it states, and the record that it was made from
    (of an invented one the record that it took its place and parties from).
    """

    text: str
    written: str
    kind: Kind
    day: date
    place: str
    killed: int
    record: Record


WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
AREAS = {
    "Al Hasakah": ("Al Hasakah", "Hasakah", "al-Hasaka"),
    "Ar Raqqah": ("Ar Raqqah", "Raqqa", "al-Raqqa"),
    "As Suwayda": ("As Suwayda", "Sweida"),
    "Daraa": ("Daraa", "Deraa"),
    "Deir ez Zor": ("Deir ez Zor", "Deir ez-Zor", "Deir Ezzor"),
    "Hamah": ("Hamah", "Hama"),
    "Idlib": ("Idlib", "Idleb"),
    "Latakia": ("Latakia", "Lattakia"),
    "Rif Dimashq": ("Rif Dimashq", "Rural Damascus"),
}
"""What news calls the first-level areas of the record. One that is not here goes by its own name."""

ELSEWHERE = {
    "Lagos in Nigeria": "NG",
    "Marseille in France": "FR",
    "Lahore in Pakistan": "PK",
    "Bogota in Colombia": "CO",
}
FAR = {"Porto in Portugal": "PT", "Osaka in Japan": "JP", "Tampere in Finland": "FI", "Montevideo in Uruguay": "UY"}
"""Places for what a set does not cover: the first ones, or the others for a set of most of the world."""


def stated(records: Sequence[Record], style: Style, seed: int) -> list[Stated]:
    """Two hundred statements on events of a data set in this style, the same ones for the same seed."""
    rng = random.Random(seed)
    fit = [record for record in records if _fit(record)]
    covered = {record.country for record in records}
    outside = list(FAR if covered.intersection(ELSEWHERE.values()) else ELSEWHERE)
    neighbours = Neighbours(records)
    found: list[Stated] = []
    for kind, count in COUNTS.items():
        made = 0
        while made < count:
            one = _one(rng.choice(fit), kind, neighbours, outside, style, rng)
            if one is not None:
                found.append(one)
                made += 1
    return found


def _fit(record: Record) -> bool:
    """Whether a record tells enough to be stated: a day, a town, two parties, deaths on which its sources agree."""
    told = record.place and (record.latitude is not None or record.area) and record.actor and record.target
    certain = record.date_precision == "day" and record.place_precision in ("exact", "near", "unknown")
    low, high = killed_range(record) or (0, 0)
    return bool(told and certain and 3 <= low == high <= 60 and len(record.actor or "") < 30)


def _one(
    record: Record, kind: Kind, neighbours: Neighbours, outside: Sequence[str], style: Style, rng: random.Random
) -> Stated | None:
    """A statement of this kind from a record; None where the set has something else that fits it."""
    place = _place(record, style, rng) if record.latitude is not None else _place_by_name(record, rng)
    day, (killed, _) = date.fromisoformat(record.earliest), killed_range(record) or (0, 0)
    if kind == "wrong figure":
        killed = killed * rng.randint(2, 4) + rng.randint(1, 5)
    elif kind == "wrong day":
        day += timedelta(days=rng.choice((-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)))
    elif kind == "invented":
        day += timedelta(days=rng.randint(200, 500))
        killed = rng.randint(2, 40)
    elif kind == "not covered":
        place = rng.choice(outside)
    if kind == "invented" and not neighbours.none_near(record, day):
        return None
    if kind in ("wrong figure", "wrong day") and not neighbours.none_fits(record, day, killed):
        return None
    written = (day + timedelta(days=WRITTEN_AFTER)).isoformat()
    return Stated(_text(style, record, day, place, killed, rng), written, kind, day, place, killed, record)


def _text(style: Style, record: Record, day: date, place: str, killed: int, rng: random.Random) -> str:
    wording = rng.choice(style.wordings)
    number = WORDS[killed] if killed < len(WORDS) and rng.random() < 0.6 else str(killed)
    actor, target = (rng.choice(style.parties.get(name or "", (name or "",))) for name in (record.actor, record.target))
    when = _own_day(rng.choice(style.days), day) if style.days else _day(day, rng)
    text = wording.format(
        Number=number.capitalize(), number=number, Actor=_capital(actor), actor=actor, Target=_capital(target),
        target=target, place=place, Place=_capital(place), day=when, Day=_capital(when),
        said=f"{day + timedelta(days=WRITTEN_AFTER):%A}", low=killed - 1, high=killed + 2,
    )  # fmt: skip
    return text.replace("One people", "One person").replace("one people", "one person")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _place(record: Record, style: Style, rng: random.Random) -> str:
    """The place as news would write it: in a usual spelling, mostly with its first-level area, without the set's
    "town", or with it in front; or as the style writes places.
    """
    town, kind = record.place or "", ""
    for word in ("village", "town", "city"):
        if town.endswith(f" {word}"):
            town, kind = town.removesuffix(f" {word}"), word
    town = _spelled(rng.choice(town.split("/")), rng)
    area = (record.area or "").removesuffix(" Governorate")
    if style.places:
        country = countries()[record.country].name if record.country else ""
        outer = rng.choice(AREAS.get(area, (area,))) if area and not same_place_name(town, area) else country
        return (
            rng.choice(style.places)
            .format(town=town, area=outer, country=country)
            .replace(f"{country}, {country}", country)
        )
    named = f"the {kind} of {town}" if kind and rng.random() < 0.2 else town
    if not area or same_place_name(town, area) or rng.random() < 0.1:
        return named
    spelled = rng.choice(AREAS.get(area, (area,)))
    return f"{named} in " + rng.choice((f"{spelled} province", f"{spelled} province", f"the {spelled} governorate"))


def _place_by_name(record: Record, rng: random.Random) -> str:
    """The same of a record without coordinates, of any country: its country is named too, marks on letters are not."""
    town = re.sub(r" (?:village|town|city)$", "", rng.choice((record.place or "").split("/")))
    country = countries()[record.country].name if record.country else ""
    named = ", ".join(part for part in (town, record.area or "", country) if part)
    return "".join(letter for letter in unicodedata.normalize("NFKD", named) if not unicodedata.combining(letter))


def _spelled(town: str, rng: random.Random) -> str:
    """An Arabic name in one of the ways in which the press writes it: "Al Atarib", "al-Atarib", "Atarib"."""
    article = re.match(r"A[lrstdnz]h?[ -](?=[A-Z])", town)
    if article is not None:
        bare = town[article.end() :]
        town = rng.choice((town, f"{article[0][:-1]} {bare}", f"al-{bare}", f"el-{bare}", bare))
    if rng.random() < 0.5:
        town = re.sub(r"(?<=[a-z]{2})ah\b", "a", town)
    return town


def _own_day(spelling: str, day: date) -> str:
    """A date in a spelling of a style, whose slots are parts of dates."""
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return spelling.format(
        weekday=f"{day:%A}", date=day.day, ordinal=f"{day.day}{ending}", month=f"{day:%B}", short=f"{day:%b}",
        year=day.year, two=f"{day:%d}", number=f"{day:%m}",
    )  # fmt: skip


def _day(day: date, rng: random.Random) -> str:
    """A date in one of the spellings of the press."""
    month = day.strftime("%B")
    return rng.choice(
        (
            f"{month} {day.day}, {day.year}",
            f"{day.day} {month} {day.year}",
            f"{day.strftime('%A')}, {month} {day.day}, {day.year}",
            day.strftime("%A"),
            f"{day.strftime('%b')}. {day.day}, {day.year}" if len(month) > 4 else f"{month} {day.day}, {day.year}",
        )
    )
