"""Days and places beside an event that names none: asked, and believed only where the record has such an event."""

from datetime import date
from hashlib import sha256

import pytest

from allegedly.records.matching.judging import judge
from allegedly.records.matching.nearby import is_borne_out, questions_nearby
from allegedly.schema import (
    Article,
    Balance,
    Event,
    EventActor,
    Made,
    Place,
    Quote,
    Reading,
    Span,
    Time,
    Toll,
)

from .made import BACKGROUND, COVERAGE, record

TEXT = "What happened in Belad on 13 March is unclear, but residents say IS fighters killed 19 people."
DAY = "2023-03-13"
SIEGE = record(900, 12, "Belad", 0.4, 19)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def event(*, killed: float | None = 19, time: str | None = None, text: str = TEXT) -> Event:
    clause = text[text.index("IS fighters") : -1]
    return Event(
        id="e1",
        span=span(clause, text),
        trigger=Quote((span("killed", text),), "killed"),
        kind="ASSAULT",
        mode=None,
        sub_kind=None,
        actors=(EventActor(None, "actor", span("IS fighters", text), "IS fighters"),),
        time=time,
        place=None,
        killed=None if killed is None else Toll(killed, killed),
        injured=None,
        attribution=None,
        status="claimed",
        mentions=(span("killed", text),),
    )


def reading(*towns: str, text: str = TEXT) -> Reading:
    return Reading(
        schema="1",
        made=Made(version="0", reader="none"),
        article=Article(
            text=text, sha256=sha256(text.encode()).hexdigest(), kind="text", origin="given", body=Span(0, len(text))
        ),
        attributions=(),
        sources=(),
        claims=(),
        balance=Balance(rows=(), claims=0, checkable=0),
        times=(Time("t1", span("13 March", text), "13 March", "DATE", DAY, DAY, DAY, "date written"),),
        places=tuple(
            Place(
                id=f"p{number}", span=span(town, text), text=town, name=town, kind="settlement", role="location",
                latitude=33.0 + 0.4 * number, longitude=43.0, country="IQ", radius=2.0,
            )
            for number, town in enumerate(towns, 1)
        ),
    )  # fmt: skip


def test_the_place_and_the_day_beside_an_event_are_asked() -> None:
    question, *_ = questions_nearby(event(), reading("Belad"))
    assert (question.place_words, question.earliest, question.killed) == ("Belad", date(2023, 3, 13), (19, 19))


def test_a_name_that_no_gazetteer_has_is_asked_too() -> None:
    questions = list(questions_nearby(event(), reading()))
    assert ("Belad", None) in [(one.place_words, one.latitude) for one in questions]
    assert not any("13 March" in one.place_words or "IS" in one.place_words for one in questions)


def test_an_event_of_which_nothing_is_told_asks_nothing() -> None:
    assert list(questions_nearby(event(killed=None), reading("Belad"))) == []


@pytest.mark.parametrize(
    ("day", "killed", "borne_out"),
    [(12, 19, True), (12, 7, True), (9, 19, False)],
)
def test_only_an_event_of_that_place_and_day_bears_it_out(day: int, killed: int, borne_out: bool) -> None:
    given = reading("Belad")
    question, *_ = questions_nearby(event(), given)
    match = judge(question, COVERAGE, [*BACKGROUND, record(900, day, "Belad", 0.4, killed)])
    assert is_borne_out(question, event(), given, match) is borne_out


def test_of_two_places_one_that_differs_says_nothing() -> None:
    text = "In Belad and Corin all was unclear on 13 March, but residents say IS fighters killed 19 people."
    given = reading("Belad", "Corin", text=text)
    question = next(one for one in questions_nearby(event(text=text), given) if one.place_words == "Belad")
    other = judge(question, COVERAGE, [*BACKGROUND, record(900, 12, "Belad", 0.4, 7)])
    same = judge(question, COVERAGE, [*BACKGROUND, SIEGE])
    assert (other.outcome, is_borne_out(question, event(text=text), given, other)) == ("differs", False)
    assert (same.outcome, is_borne_out(question, event(text=text), given, same)) == ("agrees", True)
