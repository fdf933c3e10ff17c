"""What holds for every format."""

import importlib.util

import pytest

from allegedly.cli.export import _FORMATS
from allegedly.errors import UsageError
from allegedly.report.exports import FORMATS, Subject, export, unjudged
from report import sample

from .subjects import HOSTILE, hostile, judged, plain

HERE = [name for name in FORMATS if name != "parquet" or importlib.util.find_spec("duckdb")]
"""Parquet needs DuckDB; its own tests say so when it is missing."""


@pytest.mark.parametrize("name", HERE)
def test_the_same_subjects_give_the_same_bytes(name: str) -> None:
    assert export([judged(), plain()], name) == export([judged(), plain()], name)


@pytest.mark.parametrize("name", HERE)
def test_losses_are_sentences(name: str) -> None:
    for loss in export([judged()], name).losses:
        assert loss[0].isupper() or loss[0].isdigit()
        assert not loss.endswith(".")


@pytest.mark.parametrize("name", HERE)
def test_a_reading_in_which_nothing_was_found_exports(name: str) -> None:
    made = export([Subject("empty", unjudged(sample.bare("Nothing.")))], name)
    assert all(made.files.values())
    assert export([], name) == export([], name)


@pytest.mark.parametrize("name", ["claimreview", "ftm", "geojson", "graphml", "markdown", "stix", "timeline"])
def test_what_a_person_rejected_is_not_in_it(name: str) -> None:
    assert b"2019-01-01" not in b"".join(export([judged()], name).files.values())


@pytest.mark.parametrize("name", [name for name in HERE if name != "parquet"])
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_carried_as_utf_8(name: str, words: str) -> None:
    for content in export([hostile(words)], name).files.values():
        assert content.decode("utf-8")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no such format"):
        export([], "docx")


def test_the_command_knows_every_format() -> None:
    assert tuple(FORMATS) == _FORMATS
