import zlib

import pytest

from allegedly import ingest
from allegedly.errors import ArticleTooLarge, DamagedDocument, LockedDocument, NoTextLayer
from allegedly.ingest import pdf as pdf_reader
from allegedly.ingest.pdf_streams import unpacks_beyond
from allegedly.schema import Basis, Span

from .made import pdf

ARTICLE = [
    (72, 720, 20, True, "Harbour to open in the spring"),
    (72, 690, 10, False, "By Jane Doe"),
    (72, 676, 10, False, "16 January 2024"),
    (72, 650, 10, False, "The minister said on Monday that the harbour had been closed for re-"),
    (72, 638, 10, False, "pairs since the start of the year, and that it would open in the spring."),
    (72, 618, 10, False, "Nobody was told about the second report, she added, because it was not at all"),
    (72, 606, 10, False, "finished, and nobody had asked for it."),
    (72, 580, 12, True, "What happens next"),
    (72, 572, 10, False, "A spokesman for the port said that the report was not yet finished and that"),
    (72, 560, 10, False, "it could not be shown to anybody who had asked for it."),
]

TEXT = """Harbour to open in the spring

By Jane Doe
16 January 2024

The minister said on Monday that the harbour had been closed for repairs since the start of the year, and that it \
would open in the spring.

Nobody was told about the second report, she added, because it was not at all
finished, and nobody had asked for it.

What happens next

A spokesman for the port said that the report was not yet finished and that
it could not be shown to anybody who had asked for it."""


def test_lines_become_paragraphs_and_the_largest_is_the_title() -> None:
    article = ingest.article_from_bytes(pdf(ARTICLE), origin="harbour.pdf")
    assert article.text == TEXT
    assert (article.kind, article.title, article.byline, article.written) == (
        "pdf",
        "Harbour to open in the spring",
        "Jane Doe",
        "2024-01-16",
    )
    assert article.basis["title"] == Basis("largest line", Span(0, 29))
    assert [article.text[slice(*span)] for span in article.headings] == ["What happens next"]


def test_a_folio_gives_the_day_and_a_change_of_face_parts_what_no_gap_does() -> None:
    page = [
        (72, 760, 8, 0, "THE HARBOUR GAZETTE Tuesday 4 June 2024 3"),
        (72, 720, 20, 1, "Reservoir sold twice"),
        (72, 690, 10, 2, "How a district lost its water"),
        (72, 678, 10, 0, "By Jane Doe"),
        (72, 666, 10, 0, "The district sold the same reservoir to two companies within nine days of the"),
        (72, 654, 10, 0, "vote, and the second of them has not paid, as its books of that year show."),
    ]
    article = ingest.article_from_bytes(pdf(page), origin="page.pdf")
    assert (article.title, article.standfirst, article.byline, article.written) == (
        "Reservoir sold twice",
        "How a district lost its water",
        "Jane Doe",
        "2024-06-04",
    )


def test_a_compound_keeps_its_hyphen_where_the_text_has_it_elsewhere() -> None:
    lines = [
        "The second multi-front report of the port says that the harbour is multi-",
        "front, and that is all of it.",
    ]
    data = pdf([(72, 700 - 12 * number, 10, False, line) for number, line in enumerate(lines)])
    assert "harbour is multi-front, and" in ingest.article_from_bytes(data, origin="x").text


def test_running_titles_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            (72, 760, 8, False, "The Lantern, January"),
            (72, 700, 10, False, f"On day {number} the minister said that the harbour was closed and would"),
            (72, 40, 8, False, str(number)),
        ]
        for number in range(1, 5)
    ]
    text = ingest.article_from_bytes(pdf(*pages), origin="x").text
    assert "Lantern" not in text
    assert [line.split()[2] for line in text.splitlines()] == ["1", "2", "3", "4"]


def test_a_sentence_that_runs_across_a_page_is_not_cut() -> None:
    first = [(72, 60, 10, False, "The minister said on Monday that the harbour had been closed and")]
    second = [(72, 740, 10, False, "that it would open again in the spring of the next year.")]
    assert "\n\n" not in ingest.article_from_bytes(pdf(first, second), origin="x").text


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (pdf(ARTICLE, encrypted=True), LockedDocument),
        (pdf([]), NoTextLayer),
        (b"%PDF-1.7\nnothing of the kind", DamagedDocument),
        (pdf(ARTICLE)[:200], DamagedDocument),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        ingest.article_from_bytes(data, origin="x.pdf")


def test_limits_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_PAGES", 1)
    with pytest.raises(ArticleTooLarge, match="over 1 pages, the limit"):
        ingest.article_from_bytes(pdf(ARTICLE, ARTICLE), origin="x.pdf")
    monkeypatch.setattr(pdf_reader, "MAX_PAGES", 3)
    monkeypatch.setattr(pdf_reader, "MAX_CHARACTERS", 100)
    with pytest.raises(ArticleTooLarge, match="over 100 characters, the limit"):
        ingest.article_from_bytes(pdf(ARTICLE), origin="x.pdf")


def test_a_small_file_that_unpacks_to_much_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_UNPACKED_PDF_BYTES", 1_000_000)
    monkeypatch.setattr(pdf_reader, "MAX_UNPACKED_PDF_PICTURE_BYTES", 8_000_000)
    packed = zlib.compress(b"0" * 5_000_000)
    twice = zlib.compress(packed + b" " * 2_000_000)
    object_ = b"9 0 obj <</Filter /FlateDecode %b>> stream\n%b\nendstream"
    picture = object_ % (b"/Subtype /Image", packed)
    assert ingest.article_from_bytes(pdf(ARTICLE) + picture, origin="harbour.pdf").text == TEXT
    for streams in (object_ % (b"", packed), object_ % (b"", twice), picture * 2):
        with pytest.raises(ArticleTooLarge, match="unpacks to over 1 MB without pictures, or 8 MB of pictures"):
            ingest.article_from_bytes(pdf(ARTICLE) + streams, origin="bomb.pdf")


def test_a_stream_that_is_damaged_at_its_end_counts_as_far_as_it_goes() -> None:
    packed = zlib.compress(b"0" * 300_000)
    data = b"9 0 obj <</Filter /FlateDecode>> stream\n%b\nendstream" % (packed[:-1] + bytes([packed[-1] ^ 1]))
    assert unpacks_beyond(data, 200_000, 0)
    assert not unpacks_beyond(data, 300_000, 0)
    assert unpacks_beyond(data * 2, 500_000, 0)
