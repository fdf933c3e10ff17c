from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import checks
from allegedly.checks import Evidence, Found, check
from allegedly.schema import Finding, Span

from .given import bare, read

LINES = "one two three four five six seven eight nine ten eleven twelve thirteen"


def finds(monkeypatch: pytest.MonkeyPatch, *found: tuple[str, int]) -> None:
    """Let one family find a code at the word that begins at each offset."""

    def family(evidence: Evidence) -> Iterator[Found]:
        for code, start in found:
            end = evidence.text.index(" ", start)
            yield Found(code=code, quotes=(evidence.cut(Span(start, end)),), reason=f"At {start}.")

    monkeypatch.setattr(checks, "_FAMILIES", (family,))


def test_the_worst_come_first_then_in_reading_order(monkeypatch: pytest.MonkeyPatch) -> None:
    finds(monkeypatch, ("NAME-01", 0), ("TEXT-02", 8), ("TEXT-01", 14), ("TEXT-02", 4))
    evidence = bare(LINES)
    assert check(evidence) == (
        Finding("f1", "TEXT-01", "high", (evidence.cut(Span(14, 18)),), "At 14."),
        Finding("f2", "TEXT-02", "medium", (evidence.cut(Span(4, 7)),), "At 4."),
        Finding("f3", "TEXT-02", "medium", (evidence.cut(Span(8, 13)),), "At 8."),
        Finding("f4", "NAME-01", "low", (evidence.cut(Span(0, 3)),), "At 0."),
    )


def test_the_same_words_are_given_once_under_one_code(monkeypatch: pytest.MonkeyPatch) -> None:
    finds(monkeypatch, ("TEXT-01", 4), ("TEXT-01", 4), ("TEXT-02", 4))
    assert [finding.code for finding in check(bare(LINES))] == ["TEXT-01", "TEXT-02"]


def test_a_flood_is_cut_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    offsets = [0, 4, 8, 14, 19, 24, 28, 34, 40]
    finds(monkeypatch, *(("NAME-01", offset) for offset in offsets), ("NAME-02", 0))
    reasons = [finding.reason for finding in check(bare(LINES)) if finding.code == "NAME-01"]
    assert reasons == [*(f"At {offset}." for offset in offsets[:7]), "At 34. 1 more of this kind are not listed."]
    finds(monkeypatch, *(("NAME-01", offset) for offset in offsets[:8]))
    assert [finding.reason for finding in check(bare(LINES))] == [f"At {offset}." for offset in offsets[:8]]


def test_where_nothing_was_read_nothing_that_needs_it_is_found() -> None:
    assert check(bare("")) == ()
    assert check(bare("Stir the flour into the milk. Add 200 grams of sugar.\nServes four.")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Heat the oven to 180 degrees. Kill the heat after ten minutes and let the cake rest.\n\nServes four to six.",
        "Marrow Bay 3, Velm 1. Reth scored twice, and Brandt shot wide at the end.\n\nThe return leg is on 5 May.",
        "\"Who goes there?\" the dragon asked. The knight drew a sword and struck.\n\nNobody answered.",
        "Name   Votes\nReth   1,204\nBrandt   988\nHolm   12",
    ],
    ids=["recipe", "sport", "fiction", "table"],
)  # fmt: skip
def test_other_kinds_of_text_are_left_alone(text: str) -> None:
    assert check(read(text)) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB “”\"'«»,.?!;:()-—\n\r\t0é’İ"), max_size=200))
def test_any_text_gives_findings_on_its_own_words(text: str) -> None:
    evidence = bare(text)
    findings = check(evidence)
    assert findings == check(evidence)
    assert [finding.id for finding in findings] == [f"f{number}" for number in range(1, len(findings) + 1)]
    for finding in findings:
        for quote in finding.quotes:
            assert quote.text == " ".join(text[start:end] for start, end in quote.pieces)
