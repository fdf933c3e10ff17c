import msgspec
import pytest

from allegedly.checks import Evidence, counts
from allegedly.schema import Event, Span, quote

from .given import read, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in counts.find(read(text))]


def test_the_same_people_at_one_place_counted_by_two_sources() -> None:
    text = (
        "The mayor of Tarrow, Ada Brandt, said that there are thousands of Corvan members in the valley.\n\n"
        "Colonel Ilse Marsh spoke of the presence of dozens of Corvan members in the valley, where they are trained."
    )
    assert found(text) == [
        (
            "COUNT-02",
            ("thousands of Corvan members", "dozens of Corvan members"),
            "The Corvan members are given as “thousands” by Ada Brandt and as “dozens” by Ilse Marsh.",
        )
    ]


@pytest.mark.parametrize(
    "later",
    [
        "Colonel Marsh spoke of dozens of Corvan members in the harbour.",
        "Colonel Marsh spoke of dozens of Tarrow members in the valley.",
        "Colonel Marsh spoke of dozens of Corvan lorries in the valley.",
        "Colonel Marsh spoke of more than 2,500 Corvan members in the valley.",
        "Colonel Marsh spoke of another 30 Corvan members in the valley.",
        "In 2016, Colonel Marsh said, there were dozens of Corvan members in the valley.",
        "The number fell to dozens of Corvan members in the valley.",
        "Dozens of them are women.",
    ],
)
def test_other_people_places_or_days_are_not_the_same(later: str) -> None:
    assert found(f"Ada Brandt said that there are thousands of Corvan members in the valley.\n\n{later}") == []


def test_one_happening_with_two_tolls() -> None:
    text = (
        "The raid on the camp at Tarrow killed 40 people, the mayor said.\n\n"
        "The army said that the raid on the camp at Tarrow killed 12 people."
    )
    assert [finding[:2] for finding in found(text)] == [("COUNT-01", ("40 people", "12 people"))]


@pytest.mark.parametrize(
    "later",
    [
        "The army said that a raid at Tarrow killed 12 people.",
        "The army said that the raid at Marrow killed 12 people.",
        "The army said that the raid at Tarrow injured 12 people.",
        "The army said that the raid at Tarrow killed 12 children.",
        "The army said at first that the raid at Tarrow killed 12 people.",
    ],
)
def test_another_happening_fate_or_kind_of_people_is_not_the_same(later: str) -> None:
    assert found(f"The raid at Tarrow killed 40 people, the mayor said.\n\n{later}") == []


def _with_events(evidence: Evidence, *mentions: tuple[str, ...]) -> Evidence:
    """Each tuple of words is one event, told of by each of the words."""
    events = []
    for number, told_by in enumerate(mentions, 1):
        spans = tuple(Span(place, place + len(words)) for words in told_by for place in [evidence.text.index(words)])
        events.append(
            Event(
                id=f"e{number}",
                span=spans[0],
                trigger=quote(evidence.text, spans[:1]),
                kind="ASSAULT",
                mode=None,
                sub_kind=None,
                actors=(),
                time=None,
                place=None,
                killed=None,
                injured=None,
                attribution=None,
                status="happened",
                mentions=spans,
            )
        )
    return msgspec.structs.replace(evidence, events=tuple(events))


def test_one_event_of_the_reading_with_two_tolls() -> None:
    evidence = read("Gunmen stormed the hotel, killing 40 people.\n\nThe bloodshed left 31 people dead, a nurse said.")
    one = _with_events(evidence, ("stormed", "bloodshed"))
    assert [(finding.code, finding.refers[:3]) for finding in counts.find(one)] == [("COUNT-01", ("q1", "q2", "e1"))]
    assert list(counts.find(_with_events(evidence, ("stormed",), ("bloodshed",)))) == []
