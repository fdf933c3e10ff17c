import hashlib
import io
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import ingest
from allegedly.errors import (
    AllegedlyError,
    ArticleNotFound,
    ArticleTooLarge,
    EmptyArticle,
    InputError,
    UndecodableText,
    UsageError,
    WrongLanguage,
)
from allegedly.ingest import files
from allegedly.schema import Article, Basis, Span

from .made import PROSE, docx, page, paragraph, pdf
from .test_pdf import ARTICLE

MAIL = (
    "Received: x\nFrom: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    f"--b\n\n{PROSE}\n--b--\n"
)
SEEDS = (
    PROSE.encode(),
    MAIL.encode(),
    page(
        f"<article><h1>Fire</h1><p>{PROSE}</p></article>",
        '<script type="application/ld+json">{"@type": "Article"}</script>',
    ),
    pdf(ARTICLE),
    docx(paragraph(PROSE)),
    PROSE.encode("utf-16"),
)


def check_spans(article: Article) -> None:
    """Every span is in range and ordered; headings and apparatus lie within the body and apart from each other."""
    length = len(article.text)
    assert 0 <= article.body.start < article.body.end <= length
    for basis in article.basis.values():
        if basis.span is not None:
            assert 0 <= basis.span.start < basis.span.end <= length
    for spans in (article.headings, article.apparatus, tuple(sorted((*article.headings, *article.apparatus)))):
        ends = [article.body.start]
        for start, end in spans:
            assert ends[-1] <= start < end <= article.body.end
            ends.append(end)
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    given = {
        name for name in ("title", "standfirst", "byline", "publisher", "dateline", "written") if getattr(article, name)
    }
    assert given | ({"credits"} if article.credits else set()) == article.basis.keys()


def test_a_file_keeps_its_line_ends_and_loses_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "fire.txt"
    path.write_bytes(b"\xef\xbb\xbfFire\r\n\r\n" + PROSE.encode() + b"\r\n")
    article = ingest.open_article(path)
    assert article == Article(
        text=f"Fire\r\n\r\n{PROSE}\r\n",
        sha256=hashlib.sha256(f"Fire\r\n\r\n{PROSE}\r\n".encode()).hexdigest(),
        kind="text",
        origin=str(path),
        body=Span(0, 8 + len(PROSE)),
        encoding="utf-8",
        language="en",
        title="Fire",
        basis={"title": Basis("first lines", Span(0, 4))},
        apparatus=(Span(0, 4),),
    )


def test_the_users_date_beats_every_other() -> None:
    article = ingest.article_from_text(f"Fire\n\n16 January 2024\n\n{PROSE}", written="2023-12-31")
    assert (article.written, article.basis["written"]) == ("2023-12-31", Basis("given by the user"))


def test_a_text_from_python_keeps_its_mark_and_names_its_origin() -> None:
    article = ingest.article_from_text("\ufeffFire.", origin="a draft")
    assert (article.text, article.encoding, article.origin) == ("\ufeffFire.", None, "a draft")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    article = ingest.open_article("-")
    assert (article.text, article.origin) == (PROSE, "standard input")


def test_a_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError, match="standard input cannot be read"):
        ingest.open_article("-")


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ArticleNotFound, match="there is no such file"):
        ingest.open_article(tmp_path / "nothing.txt")
    with pytest.raises(ArticleNotFound):
        ingest.open_article("a\0b")
    with pytest.raises(InputError, match="this is a folder"):
        ingest.open_article(tmp_path)
    with pytest.raises(InputError):
        ingest.open_article("a" * 5000)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(InputError):
        ingest.open_article(loop)


def test_a_permission_that_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="reading it is not permitted"):
        ingest.open_article(tmp_path / "fire.txt")


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(10**12)  # a sparse file: reading it would fill the memory
    with pytest.raises(ArticleTooLarge, match="over 100 MB, the limit"):
        ingest.open_article(path)


def test_a_stream_over_the_limit_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"x" * 5000)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stream))
    with pytest.raises(ArticleTooLarge):
        files.read_standard_input(limit=1000)
    if not stream.closed:
        assert stream.tell() <= 1001


def test_too_many_characters_are_refused_with_the_limit_named() -> None:
    with pytest.raises(ArticleTooLarge, match="over 2,000,000 characters, the limit"):
        ingest.article_from_text("The harbour. " * 200_000)


@pytest.mark.parametrize("text", ["", " \n", "12:30", "… — “”"])
def test_a_text_without_words_is_empty(text: str) -> None:
    with pytest.raises(EmptyArticle):
        ingest.article_from_text(text)


def test_half_a_surrogate_pair_is_named_and_the_text_is_not() -> None:
    with pytest.raises(UndecodableText, match="half of a surrogate pair at character 7") as raised:
        ingest.article_from_text("Secret \ud800 source")
    assert "Secret" not in str(raised.value)


def test_another_language_is_named_with_the_place() -> None:
    with pytest.raises(WrongLanguage, match=r"german.txt: the article seems to be in German"):
        ingest.article_from_text(
            "Der Minister sagte, dass der Hafen nicht mehr auf ist und die Stadt. " * 5, origin="german.txt"
        )


def test_arguments_are_checked() -> None:
    with pytest.raises(UsageError):
        ingest.article_from_text(PROSE, written="16 January 2024")
    with pytest.raises(UsageError):
        ingest.open_article("http://127.0.0.1:9/", written="soon")  # before anything is fetched
    with pytest.raises(UsageError):
        ingest.article_from_text(b"bytes")  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        ingest.open_article(3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unit",
    [
        "The harbour was shut. ",
        "a",
        "*a ",
        "> ",
        "\r",
        "Photo: A\n\n",
        "---\n\n",
        "By Jane Doe\n\n",
        "1 May 2024\n\n",
        "(a ",
        "A.B-",
    ],
)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    """Eight times the text takes less than 32 times as long, on a busy machine too; a quadratic rule takes 64 times."""

    def seconds(length: int) -> float:
        text = (unit * (length // len(unit)))[:length] + "\nThe end"
        start = time.process_time()
        ingest.article_from_text(text)
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(6_000) for _ in range(3))
    assert min(seconds(48_000) for _ in range(3)) < 32 * short + 0.05


def test_a_line_of_a_million_characters_is_read() -> None:
    text = "The harbour was shut and the minister was in the town. " * 18_200
    assert ingest.article_from_text(text).text == text


def test_the_same_bytes_give_the_same_article() -> None:
    for seed in SEEDS:
        assert ingest.article_from_bytes(seed, origin="x") == ingest.article_from_bytes(seed, origin="x")


FRAGMENTS = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "By Jane Doe", "16 January 2024", "Photo: A/AP", "*Why now?*", "# Fire", "> ", "-- ",
     "FIRE", "“No,”", "BAGHDAD (AP) - ", "From: a", "Subject: b", "Unsubscribe",
     "---------- Forwarded message ---------", PROSE, "The harbour burned.", "\ufeff",
     "\u2028", "\x00", "\U0001f600", "e\u0301", "\x85", "===="]
)  # fmt: skip


@given(st.one_of(st.lists(FRAGMENTS, max_size=25).map("".join), st.text(max_size=200)))
@settings(max_examples=120, deadline=None)
def test_the_text_of_record_is_the_text_and_every_span_is_in_it(text: str) -> None:
    try:
        article = ingest.article_from_text(text)
    except InputError:
        return
    assert article.text == text
    check_spans(article)


def read_or_refuse(data: bytes) -> None:
    """Read an input; an error must be ours and say where."""
    where = "x"
    try:
        check_spans(ingest.article_from_bytes(data, origin="x"))
    except AllegedlyError as error:
        where = error.where
    assert where == "x"


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_give_an_article_or_our_error(data: bytes) -> None:
    read_or_refuse(data)


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_any_damage_to_a_document_gives_an_article_or_our_error(data: st.DataObject) -> None:
    changed = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, max(0, len(changed) - 1)))
        length = data.draw(st.integers(0, 20))
        changed[place : place + length] = data.draw(st.binary(max_size=8))
    read_or_refuse(bytes(changed))
