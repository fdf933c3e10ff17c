"""All events of a reading, looked up in one version of a data set."""

from datetime import timedelta
from pathlib import Path

from ...schema import Coverage, Match, Reading, Record
from ..searching import candidates
from .asked import Asked, asked
from .covering import outside
from .judging import judge

SEARCHED_DAYS = 45
SEARCHED_KILOMETRES = 250
"""How far around an event records are looked at. Wide: they are also what shows how common its like is."""

MOST_RECORDS = 5_000
"""Records looked at for one event, the nearest first."""


def match_reading(reading: Reading, coverage: Coverage, *, folder: Path | None = None) -> tuple[Match, ...]:
    """What one version of a set holds on each event of a reading that can be looked up, in the order of the events."""
    found = []
    for event in reading.events:
        question = asked(event, reading)
        if question is not None and event.status in ("happened", "claimed", "denied"):
            reason = outside(question, coverage)
            records = () if reason else around(question, coverage, folder)
            found.append(judge(question, coverage, records, reason))
    return tuple(found)


def around(question: Asked, coverage: Coverage, folder: Path | None) -> list[Record]:
    """The records within some weeks of the day and a wide circle of the place; where there are none, as in a set that
    knows places by name alone, those of its country.
    """
    first = (question.earliest - timedelta(days=SEARCHED_DAYS)).isoformat()
    last = (question.latest + timedelta(days=SEARCHED_DAYS)).isoformat()
    asked_set = (coverage.set_name, coverage.version, first, last)
    if question.latitude is not None and question.longitude is not None:
        near = (question.latitude, question.longitude, SEARCHED_KILOMETRES + question.radius)
        found = candidates(*asked_set, near=near, limit=MOST_RECORDS, folder=folder)
        if found:
            return found
    return candidates(*asked_set, country=question.country, limit=MOST_RECORDS, folder=folder)
