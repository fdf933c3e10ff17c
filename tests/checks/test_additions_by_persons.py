"""Checks run again on what a person judged: words drawn anywhere, on half a word, on spaces, across paragraphs."""

import functools
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import read_text
from allegedly.case import KIND, apply, propose
from allegedly.case.kinds import KINDS, PARTIES, objects
from allegedly.case.rechecking import recheck, tag_by_model
from allegedly.errors import UsageError
from allegedly.schema import Reading, Span, Tags
from allegedly.schema.decisions import Judged, ObjectKind

TEXT = """\
More than 40 die as dam at Corve gives way

CORVE, 16 January 2024 - "The wall had been cracked for years and nobody ever came to look at it," he said.

At least 43 people were killed on Monday, 31 of them children and 12 women, an official said. Lindqvist, who said that
60 % of the 25 houses were gone, blamed the water company. The company denied it: "We repaired it in 2021."

Rebels attacked the dam two days later, the army said; the rebels say that the army shelled it first.

Mara Lindqvist, an engineer, said three more bodies were found on Tuesday. Is it a coincidence that the inspection was
cancelled a week before the vote?
"""

_WORDS: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["", " ", ".", "İ", "the", "Lindqvist .", "Mara Lindqvist", "\u200b"]),
    "title": st.sampled_from([None, "", " ", "expert"]),
    "type": st.sampled_from(["named person", "anonymous source", "named organisation"]),
    "low": st.sampled_from([None, 0.0, 1e308, -1.0, 60.0]),
    "high": st.sampled_from([None, 0.0, 1e308, 40.0]),
    "unit": st.sampled_from([None, "%", "USD", ""]),
    "effect": st.sampled_from([None, "killed", "injured"]),
    "earliest": st.sampled_from([None, "2024-01-15", "0001-01-01", "9999-12-31"]),
    "latest": st.sampled_from([None, "2024-01-15", "0001-01-01", "9999-12-31"]),
    "timex": st.sampled_from(["", "2024-01-15", "PRESENT_REF", "P1Y"]),
    "kind": st.sampled_from(["settlement", "killing", "bombing"]),
    "status": st.sampled_from(["happened", "claimed", "denied"]),
}
"""What a person may write into the fields of things."""


@functools.cache
def _machine() -> tuple[Reading, Tags]:
    reading = read_text(TEXT, written="2024-01-16")
    return reading, tag_by_model(reading)


@st.composite
def _judged(draw: st.DrawFn) -> Judged:
    """A reading with up to eight things added or changed wherever chance has it."""
    judged = apply(_machine()[0], ())
    decisions = []
    for _ in range(draw(st.integers(1, 8))):
        kind: ObjectKind = draw(st.sampled_from(KINDS))
        description = KIND[kind]
        known = objects(judged.reading, kind)
        added = description.missing is not None and (not known or draw(st.booleans()))
        if not added and (not known or not description.borders):
            continue
        drawn = {description.main, *(field for field in description.borders if draw(st.integers(0, 3)) == 0)}
        values = {
            field: draw(_WORDS[field])
            for field in description.values
            if field in _WORDS and (added or draw(st.integers(0, 3)) == 0)
        }
        links = {
            field: draw(st.sampled_from([thing.id for thing in objects(judged.reading, other)]))
            for field, other in description.links.items()
            if objects(judged.reading, other) and field not in ("same_as", "apart_from") and draw(st.booleans())
        }
        borders = {field: None if field in PARTIES and draw(st.booleans()) else [draw(_spans())] for field in drawn}
        try:
            decision = propose(
                judged, "added" if added else "corrected", kind, "" if added else draw(st.sampled_from(known)).id,
                author="RM", borders=borders, values=values, links=links,
            )  # fmt: skip
        except UsageError:
            continue
        decisions.append(msgspec.structs.replace(decision, time=f"2024-01-17T00:00:{len(decisions):02d}Z"))
        judged = apply(_machine()[0], decisions)
    return judged


@st.composite
def _spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    longest = draw(st.sampled_from([1, 4, 40, len(TEXT)]))
    return Span(start, min(len(TEXT), start + draw(st.integers(1, longest))))


@settings(max_examples=120, deadline=None)
@given(_judged())
def test_every_check_runs_whatever_a_person_drew(judged: Judged) -> None:
    found = recheck(judged, _machine()[1])
    for finding in found.new:
        for quote in finding.quotes:
            assert quote.text == " ".join(TEXT[start:end] for start, end in quote.pieces)


def test_every_check_runs_where_no_word_was_parsed() -> None:
    judged = apply(_machine()[0], ())
    assert recheck(judged, Tags((), (), (), (), ())).gone != ()
