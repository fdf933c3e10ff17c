import csv
import io
import json
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.exports import export
from allegedly.report.exports.csv_tables import guarded, unguarded

from .subjects import HOSTILE, hostile, judged, plain

NAMES = ["articles", "attributions", "sources", "claims", "times", "places", "quantities", "events", "arguments",
         "findings", "decisions"]  # fmt: skip


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_one_table_for_each_kind_of_object() -> None:
    made = export([judged()], "csv")
    assert list(made.files) == [f"{name}.csv" for name in NAMES]
    assert [len(rows(content)) for content in made.files.values()] == [1, 4, 4, 6, 1, 2, 1, 1, 1, 1, 6]


def test_a_row_holds_the_object_and_who_stands_behind_it() -> None:
    first = rows(export([judged()], "csv").files["claims.csv"])[0]
    assert first == {
        "article": "bridge",
        "id": "c1",
        "by": "accepted",
        "author": "RM",
        "start": "69",
        "end": "139",
        "text": "Two lorries crashed on the bridge on Monday, killing at least 3 people",
        "attribution": "a1",
        "source_id": "s1",
        "source_name": "a police officer",
        "source_type": "anonymous source",
        "checkable": "true",
        "hedges": "",
        "rating": "",
    }


def test_an_event_brings_its_time_and_place_along() -> None:
    (event,) = rows(export([plain()], "csv").files["events.csv"])
    wanted = ("actor", "time", "earliest", "place", "place_name", "killed_low", "killed_high", "status")
    assert [event[column] for column in wanted] == [
        "Two lorries", "t1", "2024-05-13", "p2", "the bridge", "3", "", "claimed",
    ]  # fmt: skip


def test_a_number_says_what_it_was_before() -> None:
    subject = plain()
    (number,) = subject.reading.quantities
    risen = msgspec.structs.replace(number, id="q2", earlier="q1")
    reading = msgspec.structs.replace(subject.reading, quantities=(number, risen))
    changed = msgspec.structs.replace(subject, judged=msgspec.structs.replace(subject.judged, reading=reading))
    found = rows(export([changed], "csv").files["quantities.csv"])
    assert [each["earlier"] for each in found] == ["", "q1"]
    (article,) = json.loads(export([changed], "notes").files["notes.json"])["articles"]
    assert [each.get("earlier") for each in article["quantities"]] == [None, "q1"]


def test_it_is_made_for_spreadsheets() -> None:
    content = export([plain()], "csv").files["claims.csv"]
    assert content.startswith(b"\xef\xbb\xbfarticle,")
    assert content.count(b"\r\n") == content.count(b"\n") == 6


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_run_as_a_formula_or_acts_unseen(words: str) -> None:
    for content in export([hostile(words)], "csv").files.values():
        for row in rows(content):
            for cell in row.values():
                for begun in re.split("[;\t]", cell):
                    assert not begun.lstrip().startswith(("=", "@", "+", "＝"))
                assert not set(cell) & set("\x00\x1b\x08\u202e\u2066")


def test_numbers_stay_numbers() -> None:
    place = rows(export([plain()], "csv").files["places.csv"])[0]
    assert (place["latitude"], place["longitude"]) == ("56.5", "10.25")


def test_what_a_table_cannot_hold_is_said() -> None:
    assert export([judged()], "csv").losses == (
        "1 quote in several pieces has only its first and last character",
        "Left out in part, by the names of the JSON: of sources mentions; of events mentions; of articles text",
    )
    assert export([hostile("=1")], "csv").losses[-1] == (
        "48 cells have an apostrophe before what a spreadsheet would run as a formula"
    )


@given(st.text(alphabet="a;=-+@'\t \n＝"))
@settings(max_examples=200, deadline=None)
def test_what_was_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not re.search(r"(^|[;\t])[ \n]*[=+\-@＝]", guarded(text))
