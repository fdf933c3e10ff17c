import msgspec

from allegedly import schema
from allegedly.report import tables
from allegedly.report.finding_rows import finding_rows
from allegedly.report.ledger import Ledger
from allegedly.report.lines import Lines
from allegedly.report.marks import marks
from allegedly.schema import Span

from . import sample


def _marks(reading):
    ledger, lines = Ledger(reading), Lines(reading.article.text)
    entries = tables.entries(reading, ledger, lines)
    return marks(
        reading.article,
        entries,
        tables.source_rows(ledger, entries),
        tables.own_claims(reading, lines),
        tables.hedge_rows(reading, ledger, lines),
    )


def _words(reading, role):
    text = reading.article.text
    return [text[mark.span.start : mark.span.end] for mark in _marks(reading) if mark.role == role]


def test_an_attribution_reaches_from_its_first_word_to_its_last():
    text = "{a15.source:{s7.mention:An official}}, tired, {a15.cue:said} on {a15.content:{c20:Monday}} and left."
    reading = sample.reading(text)
    assert _words(reading, "attribution") == ["An official, tired, said on Monday"]
    assert (_words(reading, "source"), _words(reading, "cue"), _words(reading, "content")) == (
        ["An official"],
        ["said"],
        ["Monday"],
    )


def test_each_piece_is_a_mark_and_only_the_first_has_the_anchor():
    found = [mark for mark in _marks(sample.reading("{c5:It rained} and {c5:it snowed}.")) if mark.role == "own"]
    assert [(mark.span, mark.anchor) for mark in found] == [(Span(0, 9), "in-c1"), (Span(14, 23), "")]


def test_an_attribution_that_is_the_whole_content_of_another_comes_after_that_content():
    text = "{a6.source:{s2.mention:It}} says {a6.content:{a7.source:{s3.mention:Brook}} saw {a7.content:{c8:rain}}}"
    found = [(mark.role, mark.style) for mark in _marks(sample.reading(text))]
    assert found.index(("content", "document")) < found.index(("attribution", "person"))


def test_the_words_of_a_source_are_marked_once_for_all_that_they_say():
    text = "{a1.source:{a3.source:{s1.mention:Brook}}} denied {a1.content:it} and said {a3.content:it rained}."
    found = [(mark.role, mark.span) for mark in _marks(sample.reading(text)) if mark.role in ("attribution", "source")]
    assert found == [("attribution", Span(0, 34)), ("source", Span(0, 5)), ("attribution", Span(0, 15))]


def test_what_is_not_running_text_is_marked():
    reading = sample.reading()
    assert _words(reading, "outside") == ["", "--\nSent from the newsroom of the Saltmarsh Courier\n"]
    assert _words(reading, "heading") == ["*What the audit holds*"]
    assert _words(reading, "apparatus")[0] == sample.TITLE


def test_line_breaks_in_mid_paragraph_are_hard_wraps_and_no_others():
    wrapped = "A line that is some sixty characters long and goes on in the\nnext.\n\nShort line\nand another.\n"
    listed = "A line that is some sixty characters long and goes on in a list:\n- one\n> two\n"
    assert [mark.span for mark in _marks(sample.bare(wrapped)) if mark.role == "wrap"] == [Span(60, 61)]
    assert [mark for mark in _marks(sample.bare(listed)) if mark.role == "wrap"] == []
    crlf = wrapped.replace("\n", "\r\n")
    assert [mark.span for mark in _marks(sample.bare(crlf)) if mark.role == "wrap"] == [Span(60, 62)]


def test_each_quote_of_a_finding_has_a_flag_and_comes_outside_of_what_it_covers():
    reading = sample.reading("{c5:It rained} and {c5:it snowed}.")
    quote = schema.quote(reading.article.text, (Span(0, 9), Span(14, 23)))
    finding = schema.Finding("f", "X-01", "high", (quote, quote), "Twice.")
    rows = finding_rows(msgspec.structs.replace(reading, findings=(finding,)), Lines(reading.article.text))
    found = [mark for mark in marks(reading.article, (), (), (), (), rows) if mark.role == "finding"]
    assert [(mark.span, mark.anchor, mark.finding is not None) for mark in found] == [
        (Span(0, 9), "in-f1", True),
        (Span(14, 23), "", False),
        (Span(0, 9), "in-f1-2", True),
        (Span(14, 23), "", False),
    ]
