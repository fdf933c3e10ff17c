"""The labels' own form, and how the measure reads attributions and labels."""

from pathlib import Path

import pytest

from allegedly.schema import Span, Tagged

import sources

TEXT = "The mayor said that it rained, she added, heavily."
BRAT = """T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 29;42 49\tthat it rained heavily
E1\tAttribution:T4 Source1:T1 Cue:T2 Content:T3
E2\tAttribution:T4 Cue:T2
"""


def test_an_annotation_gives_attributions_with_their_pieces() -> None:
    tagged = Tagged((Span(0, 9),), (Span(10, 14),), (Span(15, 29), Span(42, 49)), 1.0)
    assert sources.attributions(BRAT) == (tagged,)


def test_a_label_is_looked_up_where_its_span_begins() -> None:
    read = sources.read(sources.File(TEXT, BRAT))
    assert sources.act(read, Span(15, 29)) == "statement"
    assert sources.act(read, Span(16, 29)) == "none"
    assert sources.source_id(read, Span(0, 9)) == "s1"
    assert sources.source_type(read, Span(0, 8)) == "none"


@pytest.mark.parametrize(("name", "values"), [("acts", 5), ("types", 5), ("joins", None)])
def test_labels_hold_ranges_and_no_words(name: str, values: int | None) -> None:
    table = sources.labels(name)
    assert all(label.span.start < label.span.end for label in table)
    if values is not None:
        assert len({label.value for label in table}) == values


def test_scores_count_pairs_that_both_join(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        "acts": [sources.Label("a", Span(15, 29), "belief")],
        "types": [sources.Label("a", Span(0, 9), "named person")],
        "joins": [sources.Label("a", Span(0, 9), "1"), sources.Label("a", Span(31, 34), "1")],
    }
    second = "T5\tSource 31 34\tshe\nT6\tCue 35 40\tadded\nT7\tContent 42 49\theavily\n"
    brat = f"{BRAT}{second}E3\tAttribution:T8 Source:T5 Cue:T6 Content:T7\n"
    monkeypatch.setattr(sources, "labels", rows.__getitem__)
    monkeypatch.setattr(sources, "files", lambda archive, articles: {"a": sources.File(TEXT, brat)})
    scores = sources.score(tmp_path)
    assert scores["acts"] == 0.0
    assert scores["joins"] == 100.0
