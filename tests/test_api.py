import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import allegedly
from allegedly.errors import DataError
from allegedly.json_schema import reading_schema

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(file for file in (ROOT / "examples").iterdir() if file.suffix in (".txt", ".html", ".eml"))

NOTE = """The mayor of Tarn resigned on Monday.

"I have done what I could," Ana Belko told reporters in the town hall. She said that the council had refused every
budget since March. A council official, who asked not to be named, denied this.

According to a report by the court of auditors, the town owes 3 million crowns.
"""


@pytest.fixture(scope="module")
def note() -> allegedly.Reading:
    return allegedly.read_text(NOTE, written="2024-05-07")


def test_a_short_note_is_read(note: allegedly.Reading) -> None:
    found = {
        (one.source.text if one.source else None, one.cue.text if one.cue else None, one.manner)
        for one in note.attributions
    }
    assert ("Ana Belko", "told", "direct") in found
    assert ("She", "said", "indirect") in found
    assert {source.name: source.type for source in note.sources}["Ana Belko"] == "named person"
    she = next(one for one in note.attributions if one.source and one.source.text == "She")
    ana = next(one for one in note.attributions if one.source and one.source.text == "Ana Belko")
    assert she.source_id == ana.source_id
    assert "anonymous source" in {source.type for source in note.sources}
    assert "document" in {source.type for source in note.sources}


@pytest.mark.parametrize(
    "sentence",
    [
        "The party's whip, Gwen Tarrant, declined to comment. She later said that the vote was lost.",
        "Gwen Tarrant, the party's whip, said that the vote was lost.",
    ],
)
def test_a_role_before_or_behind_a_name_is_its_title(sentence: str) -> None:
    found = {source.name: source.title for source in allegedly.read_text(sentence).sources}
    assert found == {"Gwen Tarrant": "party's whip"}


def test_a_request_for_anonymity_is_no_claim() -> None:
    reading = allegedly.read_text(
        "A manager at the plant, who asked that his name not be used, said two furnaces might never be restarted."
    )
    assert [claim.text for claim in reading.claims] == ["two furnaces might never be restarted"]
    assert [one.act for one in reading.attributions if "name" in one.content.text] == ["demand"]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_every_quote_of_an_example_is_where_it_says(file: Path) -> None:
    reading = allegedly.read(file)
    text = reading.article.text
    assert len(reading.attributions) >= (4 if file.name == "withdrawal.txt" else 5)  # that one has four sentences
    for one in reading.attributions:
        for quote in (one.source, one.cue, one.content):
            if quote is not None:
                assert quote.text == " ".join(text[start:end] for start, end in quote.pieces)
                assert all(start < end for start, end in quote.pieces)
                assert list(quote.pieces) == sorted(quote.pieces)
    by_id = {source.id: source for source in reading.sources}
    for one in reading.attributions:
        assert one.source_id is None or one.id in by_id[one.source_id].attributions
    assert {claim.attribution for claim in reading.claims} <= {None, *(one.id for one in reading.attributions)}


def test_json_comes_back_and_fits_the_published_schema(note: allegedly.Reading) -> None:
    text = note.to_json()
    assert allegedly.Reading.from_json(text) == note
    jsonschema.validate(json.loads(text), json.loads(reading_schema()))


def test_the_published_schema_is_the_one_in_the_docs() -> None:
    assert (ROOT / "docs" / "reading.schema.json").read_text(encoding="utf-8") == reading_schema()


def test_the_same_text_gives_the_same_bytes(note: allegedly.Reading) -> None:
    assert allegedly.read_text(NOTE, written="2024-05-07").to_json() == note.to_json()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "1"}', b"\xff\xfe"])
def test_what_is_no_reading_is_refused(text: str | bytes) -> None:
    with pytest.raises(DataError, match="not the JSON of a reading"):
        allegedly.Reading.from_json(text)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        reading = allegedly.read_text(text)
    except allegedly.AllegedlyError:
        return
    assert reading.article.text == text
    assert allegedly.Reading.from_json(reading.to_json()) == reading
    for one in reading.attributions:
        for start, end in one.content.pieces:
            assert 0 <= start < end <= len(text)
