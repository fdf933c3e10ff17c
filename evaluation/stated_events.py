"""Recorded events stated in the words of news, rightly and wrongly: the questions that matching is measured with.

Each is one or two sentences written here, with the names and figures of a record put in: as they are, or with another
figure, another day, or invented where the record has nothing near. Dates, names, places and numbers come in varied
spellings. There are two sets of wordings: those whose errors were looked at while the reading was mended, and those
that are only scored.
"""

import random
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from allegedly.gazetteer import distance
from allegedly.records.matching.place_names import same_place_name
from allegedly.schema import Record

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


LOOKED_AT = (
    "{Number} people were killed when {actor} attacked {place} on {day}, local monitors said.",
    "{Actor} shelled {place} on {day}, killing {number} people, according to a monitoring group.",
    "On {day}, clashes between {actor} and {target} in {place} left {number} dead, residents said.",
    "An attack by {actor} on {target} near {place} killed {number} people on {day}.",
    "{Actor} killed {number} people in {place} on {day}, activists reported.",
    "Fighting between {actor} and {target} in {place} killed {number} people on {day}, a war monitor said.",
    "{Number} people died in {place} on {day} in an attack that residents blamed on {actor}.",
    "A raid on {place} by {actor} on {day} left {number} people dead.",
    "{Actor} stormed {place} on {day}. {Number} people were killed in the assault, medics said.",
    "On {day} {actor} bombed {place}. The bombardment killed {number} people, rescue workers said.",
    "{Number} people lost their lives in {place} on {day} after {actor} opened fire on {target}, local media reported.",
    "{Actor} claimed to have killed {number} people in {place} on {day}.",
)
"""Wordings whose errors were looked at. Deaths, place, day and the first party stand in each, the other one in some."""

HELD = (
    "{Number} people were killed in {place} on {day} in clashes between {actor} and {target}, the news agency said.",
    "Clashes broke out between {actor} and {target} in {place} on {day}, leaving {number} people dead.",
    "{Number} people, residents said, were killed by {actor} in {place} on {day}.",
    "{Actor} carried out an attack in {place} on {day} that killed {number} people.",
    "{Place} came under attack by {actor} on {day}, and {number} people were killed, hospital officials said.",
    "In {place}, {number} people were killed on {day} by {actor}, according to local media.",
    "{Actor} struck {place} on {day}; the death toll stood at {number}, rescuers said.",
    "The battle for {place} between {actor} and {target} claimed {number} lives on {day}.",
    "{Actor} launched an assault on {place} on {day}. {Number} people were killed, a hospital source said.",
    "On {day}, {number} people were reported killed in {place} when {actor} and {target} exchanged fire.",
    "{Number} deaths were recorded in {place} on {day} after an offensive by {actor}, monitors said.",
    "Heavy fighting between {actor} and {target} was reported in {place} on {day}. {Number} people were killed.",
)
"""Wordings that are scored and whose errors were not looked at."""

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PARTIES = {
    "Government of Syria": ("Syrian government forces", "the Syrian army", "regime forces", "government troops"),
    "IS": ("ISIS", "the Islamic State group", "Daesh", "ISIL militants"),
    "SDF": ("the Syrian Democratic Forces", "SDF fighters", "the SDF"),
    "Syrian insurgents": ("Syrian rebels", "insurgents", "rebel fighters"),
    "HTS": ("Hay'at Tahrir al-Sham", "HTS", "HTS militants"),
    "Government of Turkey": ("Turkish forces", "the Turkish army", "Turkey"),
    "Civilians": ("civilians", "villagers"),
}
"""What news calls the parties of the record. One that is not here goes by its own name."""

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

ELSEWHERE = ("Lagos in Nigeria", "Marseille in France", "Lahore in Pakistan", "Bogota in Colombia")
"""Places for what the set does not cover."""


def stated(records: Sequence[Record], wordings: Sequence[str], seed: int) -> list[Stated]:
    """Two hundred statements on events of a data set in these wordings, the same ones for the same seed."""
    rng = random.Random(seed)
    fit = [record for record in records if _fit(record)]
    by_day: dict[str, list[Record]] = {}
    for record in records:
        by_day.setdefault(record.earliest, []).append(record)
    found: list[Stated] = []
    for kind, count in COUNTS.items():
        made = 0
        while made < count:
            one = _one(rng.choice(fit), kind, by_day, wordings, rng)
            if one is not None:
                found.append(one)
                made += 1
    return found


def _fit(record: Record) -> bool:
    """Whether a record tells enough to be stated: a day, a town, two parties, deaths on which its sources agree."""
    told = record.latitude is not None and record.place is not None and record.actor and record.target
    certain = record.date_precision == "day" and record.place_precision in ("exact", "near")
    few = record.killed_best is not None and 3 <= record.killed_best <= 60
    return bool(told and certain and few and record.killed_low == record.killed_high and len(record.actor or "") < 30)


def _one(
    record: Record, kind: Kind, by_day: dict[str, list[Record]], wordings: Sequence[str], rng: random.Random
) -> Stated | None:
    """A statement of this kind from a record; None where the record has something else that fits it."""
    day, place, killed = date.fromisoformat(record.earliest), _place(record, rng), record.killed_best or 0
    if kind == "wrong figure":
        killed = killed * rng.randint(2, 4) + rng.randint(1, 5)
    elif kind == "wrong day":
        day += timedelta(days=rng.choice((-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)))
    elif kind == "invented":
        day += timedelta(days=rng.randint(200, 500))
        killed = rng.randint(2, 40)
    elif kind == "not covered":
        place = rng.choice(ELSEWHERE)
    if kind in ("wrong figure", "wrong day", "invented") and _something_else(record, kind, day, killed, by_day):
        return None
    written = (day + timedelta(days=2)).isoformat()
    return Stated(
        _text(rng.choice(wordings), record, day, place, killed, rng), written, kind, day, place, killed, record
    )


def _something_else(record: Record, kind: Kind, day: date, killed: int, by_day: dict[str, list[Record]]) -> bool:
    """Whether another record would make a wrong statement right, or an invented one nearly so."""
    days, kilometres = (10, 40) if kind == "invented" else (0, 25)
    for offset in range(-days, days + 1):
        for other in by_day.get((day + timedelta(days=offset)).isoformat(), ()):
            if other.latitude is None or record.latitude is None or other.id == record.id:
                continue
            way = distance(record.latitude, record.longitude or 0, other.latitude, other.longitude or 0)
            if way <= kilometres and (kind == "invented" or other.killed_best == killed):
                return True
    return day > date(2019, 11, 1)


def _text(wording: str, record: Record, day: date, place: str, killed: int, rng: random.Random) -> str:
    number = WORDS[killed] if killed < len(WORDS) and rng.random() < 0.6 else str(killed)
    actor, target = (rng.choice(PARTIES.get(name or "", (name or "",))) for name in (record.actor, record.target))
    text = wording.format(
        Number=number.capitalize(), number=number, Actor=_capital(actor), actor=actor, target=target,
        place=place, Place=_capital(place), day=_day(day, rng),
    )  # fmt: skip
    return text.replace("One people", "One person").replace("one people", "one person")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _place(record: Record, rng: random.Random) -> str:
    """The place as news would write it: in a usual spelling, mostly with its first-level area, without the set's
    "town", or with it in front.
    """
    town, kind = record.place or "", ""
    for word in ("village", "town", "city"):
        if town.endswith(f" {word}"):
            town, kind = town.removesuffix(f" {word}"), word
    town = _spelled(rng.choice(town.split("/")), rng)
    area = (record.area or "").removesuffix(" Governorate")
    named = f"the {kind} of {town}" if kind and rng.random() < 0.2 else town
    if not area or same_place_name(town, area) or rng.random() < 0.1:
        return named
    spelled = rng.choice(AREAS.get(area, (area,)))
    return f"{named} in " + rng.choice((f"{spelled} province", f"{spelled} province", f"the {spelled} governorate"))


def _spelled(town: str, rng: random.Random) -> str:
    """An Arabic name in one of the ways in which the press writes it: "Al Atarib", "al-Atarib", "Atarib"."""
    article = re.match(r"A[lrstdnz]h?[ -](?=[A-Z])", town)
    if article is not None:
        bare = town[article.end() :]
        town = rng.choice((town, f"{article[0][:-1]} {bare}", f"al-{bare}", f"el-{bare}", bare))
    if rng.random() < 0.5:
        town = re.sub(r"(?<=[a-z]{2})ah\b", "a", town)
    return town


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
