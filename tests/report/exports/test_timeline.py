import json
from typing import Any

import msgspec
import pytest

from allegedly.case import apply
from allegedly.report.exports import Subject, export

from .subjects import HOSTILE, hostile, plain


def slides(subject: Subject) -> list[dict[str, Any]]:
    content = json.loads(export([subject], "timeline").files["timeline.json"])
    assert set(content) == {"title", "events"}
    made: list[dict[str, Any]] = content["events"]
    return made


def test_events_and_other_times_are_slides_with_their_days() -> None:
    event, year = slides(plain())
    assert event == {
        "unique_id": "bridge-e1",
        "group": "events",
        "autolink": False,
        "start_date": {"year": "2024", "month": "5", "day": "13"},
        "end_date": {"year": "2024", "month": "5", "day": "13"},
        "display_date": "“Monday”: 2024-05-13",
        "text": {
            "headline": "Accident, claimed",
            "text": "<p>Two lorries crashed on the bridge on Monday, killing at least 3 people</p>"
            "<p>Source: a police officer</p><p>found by the machine</p>",
        },
    }
    assert (year["group"], year["start_date"]["month"], year["end_date"]["month"]) == ("other times", "1", "12")
    assert year["display_date"] == "“2019”: some day from 2019-01-01 to 2019-12-31"


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words_where_texts_are_html(words: str) -> None:
    for slide in slides(hostile(words)):
        shown = slide["text"]["headline"] + slide["text"]["text"].replace("<p>", "").replace("</p>", "")
        assert "<" not in shown + slide["display_date"]


def test_what_has_no_day_is_said() -> None:
    machine = plain().reading
    monday, year = machine.times
    times = (msgspec.structs.replace(monday, earliest=None), msgspec.structs.replace(year, latest=None))
    subject = Subject("bridge", apply(msgspec.structs.replace(machine, times=times), ()))
    assert export([subject], "timeline").losses[:2] == (
        "1 event or time without a day is left out",
        "1 time has no last day and is shown as its first",
    )
    assert [slide["end_date"] for slide in slides(subject)] == [{"year": "2019", "month": "1", "day": "1"}]
