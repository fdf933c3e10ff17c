"""All events of a reading, looked up in one version of a data set."""

from datetime import timedelta
from pathlib import Path

import msgspec

from ...schema import Coverage, Event, Match, Reading, Record
from ..searching import candidates
from .asked import Asked, asked
from .covering import outside
from .judging import judge
from .nearby import is_borne_out, questions_nearby
from .only_setting import only_question
from .place_names import same_place_name
from .recorded_names import recorded_namesake

SEARCHED_DAYS = 45
SEARCHED_KILOMETRES = 250
"""How far around an event records are looked at. Wide: they are also what shows how common its like is."""

MOST_RECORDS = 5_000
"""Records looked at for one event, the nearest first."""


def match_reading(reading: Reading, coverage: Coverage, *, folder: Path | None = None) -> tuple[Match, ...]:
    """What one version of a set holds on each event of a reading that can be looked up, in the order of the events."""
    told = (event for event in reading.events if event.status in ("happened", "claimed", "denied"))
    found = (_match(event, reading, coverage, folder) for event in told)
    return tuple(match for match in found if match is not None)


def _match(event: Event, reading: Reading, coverage: Coverage, folder: Path | None) -> Match | None:
    """What the set holds on one event; where its own clause does not tell day and place so that the record has it, on
    the event with those near it that the record bears out, or that are the only ones.
    """
    question = asked(event, reading)
    match = None if question is None else _answer(question, reading, coverage, folder)
    if match is not None and match.outcome != "not recorded":
        return match
    return _borne_out(event, reading, coverage, folder) or match or _in_only_setting(event, reading, coverage, folder)


def _answer(question: Asked, reading: Reading, coverage: Coverage, folder: Path | None) -> Match:
    """The answer to a question; where the reading took its place for a namesake of one that the set has, to that."""
    meant = recorded_namesake(question, reading, coverage, folder)
    if meant is None:
        return _judged(question, coverage, folder)
    match = _judged(meant[0], coverage, folder)
    return msgspec.structs.replace(match, reasons=(*match.reasons, meant[1]))


def _judged(question: Asked, coverage: Coverage, folder: Path | None) -> Match:
    reason = outside(question, coverage)
    return judge(question, coverage, () if reason else around(question, coverage, folder), reason)


def _in_only_setting(event: Event, reading: Reading, coverage: Coverage, folder: Path | None) -> Match | None:
    """The match of the event with the only day and place around it; None where there are none such."""
    question = only_question(event, reading)
    return None if question is None else _noted(_answer(question, reading, coverage, folder), question)


def _noted(match: Match, guess: Asked) -> Match:
    """The match with a reason more: that its event does not itself name its day and place."""
    taken = f"Its day and place are taken from the words near it: {guess.date_words}, {guess.place_words}."
    return msgspec.structs.replace(match, reasons=(*match.reasons, taken))


def _borne_out(event: Event, reading: Reading, coverage: Coverage, folder: Path | None) -> Match | None:
    """The match of the event with a day and a place that stand near it, "agrees" before "differs"; None where the
    record bears none of them out.
    """
    around_it: dict[tuple[object, ...], list[Record]] = {}
    found: list[Match] = []
    for guess in questions_nearby(event, reading):
        if outside(guess, coverage):
            continue
        where = (guess.earliest, guess.latest, guess.latitude, guess.longitude, guess.country)
        if where not in around_it:
            around_it[where] = around(guess, coverage, folder)
        records = around_it[where]
        if not any(same_place_name(guess.place_words, name) for name in {record.place or "" for record in records}):
            continue
        match = judge(guess, coverage, records)
        if is_borne_out(guess, event, reading, match):
            found.append(_noted(match, guess))
    return min(found, key=lambda match: match.outcome, default=None)


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
