import json

import pytest

from allegedly.ingest.html import parsed
from allegedly.ingest.html_metadata import MAX_NAMED_AUTHORS, hints_of

from .made import page


def hints(head: str, body: str = "", address: str | None = None) -> dict[str, tuple[str, str]]:
    tree = parsed(page(body, head).decode())
    return {name: (hint.value, hint.found) for name, hint in hints_of(tree, address).items()}


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_linked_data_comes_first() -> None:
    article = {
        "@type": ["NewsArticle"],
        "headline": "Harbour &amp; fire",
        "description": "Five fires.",
        "datePublished": "2024-01-16T23:30:00-05:00",
        "author": [{"name": "Jane Doe"}, {"name": "Omar Said"}, "https://example.org/x"],
        "publisher": {"name": "The Lantern"},
    }
    meta = '<meta property="og:title" content="Another"><meta name="date" content="2024-02-02">'
    assert hints(meta + linked({"@graph": [{"@type": "WebSite"}, article]})) == {
        "title": ("Harbour & fire", "JSON-LD"),
        "standfirst": ("Five fires.", "JSON-LD"),
        "byline": ("Jane Doe and Omar Said", "JSON-LD"),
        "publisher": ("The Lantern", "JSON-LD"),
        "written": ("2024-01-16", "JSON-LD"),
    }


def test_meta_elements_come_second() -> None:
    head = (
        "<title>Harbour burns | The Lantern</title><meta name='author' content='By Jane Doe'>"
        "<meta property='og:site_name' content='Lantern'>"
        "<meta property='article:published_time' content='16 January 2024'>"
    )
    assert hints(head) == {
        "title": ("Harbour burns", "html title"),
        "byline": ("Jane Doe", "html meta"),
        "publisher": ("Lantern", "html meta"),
        "written": ("2024-01-16", "html meta"),
    }


def test_visible_elements_come_third() -> None:
    body = "<h1>Harbour burns</h1><a rel='author'>Jane Doe</a><time datetime='2024-01-16'>today</time>"
    assert hints("<title>x</title>", body) == {
        "title": ("Harbour burns", "html h1"),
        "byline": ("Jane Doe", "html author"),
        "written": ("2024-01-16", "html time"),
    }


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Harbour burns | The Lantern", "The Lantern"),
        ("Harbour burns - World - The Lantern", "The Lantern"),
        ("Harbour burns", None),
        ("Harbour burns again | The Lantern", None),
        ("Harbour burns | All the news that you will ever need today", None),
    ],
)
def test_a_title_names_the_publisher_beside_the_headline(title: str, publisher: str | None) -> None:
    found = hints(f"<title>{title}</title>", "<h1>Harbour burns</h1>")
    assert found.get("publisher") == (None if publisher is None else (publisher, "html title"))


def test_the_address_may_give_the_day() -> None:
    assert hints("", address="https://example.org/2024/1/16/harbour") == {"written": ("2024-01-16", "address")}


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 5000,
        '"text"',
        "[1, null]",
        '{"@type": 3, "author": [[[]]]}',
        '{"@type": "Article", "author": {"name": {}}}',
    ],
)
def test_broken_linked_data_is_passed_over(data: str) -> None:
    assert hints(f'<script type="application/ld+json">{data}</script>') == {}


@pytest.mark.parametrize("content", ["yesterday", "2024-13-45", "05/03/2024", ""])
def test_a_date_that_is_no_day_is_passed_over(content: str) -> None:
    assert hints(f'<meta name="date" content="{content}">') == {}


@pytest.mark.parametrize(
    ("markup", "byline"),
    [
        ('<p class="author">Eva Lindt, Dornach</p>', "Eva Lindt, Dornach"),
        ('<div class="article__byline">By <a>Jane Doe</a></div>', "Jane Doe"),
        ('<span class="entry-author-name">Jane Doe</span>', "Jane Doe"),
        ('<p class="author">The author is not known to the court.</p>', None),
        ('<p class="authority">Harbour Board</p>', None),
        ('<div id="comments"><span class="author">Angry Reader</span></div>', None),
    ],
)
def test_a_class_names_the_author(markup: str, byline: str | None) -> None:
    assert hints("", markup).get("byline", (None, ""))[0] == byline


def test_few_of_many_elements_with_such_a_class_are_looked_at() -> None:
    claimed = "<div class='author'>It is not known who wrote this, and nobody was asked.</div>" * MAX_NAMED_AUTHORS
    assert "byline" not in hints("", claimed + '<p class="author">Jane Doe</p>')
    assert hints("", claimed[: len(claimed) // 2] + '</div><p class="author">Jane Doe</p>')["byline"][0] == "Jane Doe"
