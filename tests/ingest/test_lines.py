import io
import json
from pathlib import Path

import pytest

from allegedly import ingest
from allegedly.errors import ArticleNotFound, ArticleTooLarge, EmptyArticle, InputError
from allegedly.ingest import lines as line_reader
from allegedly.schema import Article

from .made import PROSE


def outcomes(path: Path | str) -> list[tuple[str, str]]:
    return [
        (name, found.text if isinstance(found, Article) else f"{type(found).__name__} {found.where.rpartition('/')[2]}")
        for name, found in ingest.articles_in_lines(path)
    ]


def test_a_bad_line_is_an_error_of_that_line_alone(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    rows = [
        json.dumps({"id": "a", "text": PROSE, "written": "2024-01-16", "other": [1]}),
        "{",
        "",
        json.dumps({"id": 7, "text": ""}),
        json.dumps({"text": "The harbour."}),
        json.dumps({"id": "b", "text": 3}),
        json.dumps({"id": "c", "text": PROSE, "written": "yesterday"}),
        "[" * 100_000,
        '{"id": "d", "text": "half of a pair: \\ud800"}',
        '"\udcff"',
        json.dumps({"id": "e", "text": PROSE}),
    ]
    path.write_bytes(b"\xef\xbb\xbf" + "\n".join(rows).encode("utf-8", "surrogateescape"))
    assert outcomes(path) == [
        ("a", PROSE),
        ("2", "InputError articles.jsonl:2"),
        ("7", "EmptyArticle articles.jsonl:4"),
        ("5", "The harbour."),
        ("6", "InputError articles.jsonl:6"),
        ("c", "InputError articles.jsonl:7"),
        ("8", "InputError articles.jsonl:8"),
        ("9", "InputError articles.jsonl:9"),
        ("10", "InputError articles.jsonl:10"),
        ("e", PROSE),
    ]


def test_the_date_of_a_line_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "a", "text": PROSE, "written": "2024-01-16"}))
    [(_, article)] = ingest.articles_in_lines(path)
    assert isinstance(article, Article)
    assert article.written == "2024-01-16"


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_reader, "MAX_LINE_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "x" * 5000}) + "\n" + json.dumps({"text": "The harbour."}) + "\n")
    found = dict(ingest.articles_in_lines(path))
    assert isinstance(found["1"], ArticleTooLarge)
    assert isinstance(found["2"], Article)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "   "}\n'))
    monkeypatch.setattr("sys.stdin", data)
    [(name, error)] = ingest.articles_in_lines("-")
    assert name == "a"
    assert isinstance(error, EmptyArticle)
    assert error.where == "standard input:1"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ArticleNotFound):
        list(ingest.articles_in_lines(tmp_path / "nothing.jsonl"))
    with pytest.raises(InputError):
        list(ingest.articles_in_lines(tmp_path))
