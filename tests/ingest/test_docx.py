import io
import zipfile

import pytest

from allegedly import ingest
from allegedly.errors import AllegedlyError, ArticleTooLarge, DamagedDocument, EmptyArticle, NotAnArticle
from allegedly.ingest import docx as docx_reader
from allegedly.schema import Basis, Span

from .made import PROSE, docx, paragraph


def test_paragraphs_headings_and_metadata() -> None:
    body = (
        paragraph("Harbour to open", "Title")
        + paragraph("By Jane Doe")
        + paragraph("16 January 2024")
        + paragraph(PROSE)
        + paragraph("What next", "Heading1")
        + paragraph(PROSE)
    )
    article = ingest.article_from_bytes(docx(body), origin="harbour.docx")
    assert article.text == f"Harbour to open\n\nBy Jane Doe\n\n16 January 2024\n\n{PROSE}\n\nWhat next\n\n{PROSE}"
    assert (article.kind, article.title, article.byline, article.written) == (
        "docx",
        "Harbour to open",
        "Jane Doe",
        "2024-01-16",
    )
    assert article.basis["title"] == Basis("title style", Span(0, 15))
    assert [article.text[slice(*span)] for span in article.headings] == ["What next"]
    assert [article.text[slice(*span)] for span in article.apparatus] == [
        "Harbour to open",
        "By Jane Doe",
        "16 January 2024",
    ]


def test_tracked_insertions_are_text_and_deletions_are_not() -> None:
    body = (
        "<w:p><w:r><w:t>He said </w:t></w:r><w:ins><w:r><w:t>now </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>then </w:delText></w:r></w:del><w:r><w:t>this.</w:t></w:r></w:p>"
    )
    assert ingest.article_from_bytes(docx(body), origin="x").text == "He said now this."


def test_content_controls_links_breaks_and_tables_are_text() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>One</w:t><w:br/><w:t>two.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>Three.</w:t></w:r></w:hyperlink></w:p>"
        f"<w:tbl><w:tr>{cell.format('Dead')}{cell.format('12')}</w:tr></w:tbl>"
    )
    assert ingest.article_from_bytes(docx(body), origin="x").text == "One\ntwo.\n\nThree.\n\nDead \t12"


def test_a_title_in_the_properties_is_a_last_resort() -> None:
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>From a template</dc:title></p>'
    article = ingest.article_from_bytes(docx(paragraph(PROSE), docProps__core_xml=core), origin="x")
    assert (article.title, article.basis["title"]) == ("From a template", Basis("document properties"))


def other_archive(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (docx(""), EmptyArticle),
        (docx("<w:p>"), DamagedDocument),
        (docx(paragraph(PROSE))[:-30], DamagedDocument),
        (docx('<!DOCTYPE x [<!ENTITY a "b">]>'), DamagedDocument),
        (b"PK\x03\x04 and nothing else", DamagedDocument),
        (other_archive("content.xml"), NotAnArticle),
        (other_archive("xl/workbook.xml"), NotAnArticle),
        (other_archive("letter.txt"), NotAnArticle),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[AllegedlyError]) -> None:
    with pytest.raises(error):
        ingest.article_from_bytes(data, origin="x.docx")


def test_a_zip_bomb_is_stopped_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_reader, "MAX_UNPACKED_BYTES", 1_000_000)
    bomb = docx(" " * 5_000_000)
    assert len(bomb) < 10_000
    with pytest.raises(ArticleTooLarge, match="over 1 MB unpacked, the limit"):
        ingest.article_from_bytes(bomb, origin="bomb.docx")
