import json

import pytest

from allegedly import ingest
from allegedly.errors import ArticleTooLarge, EmptyArticle
from allegedly.ingest import html as html_reader
from allegedly.ingest.html import read_html

from .made import PROSE, page


def text_of(body: str) -> str:
    return read_html(page(body)).text


MENU = "<ul>" + "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(30)) + "</ul>"


@pytest.mark.parametrize(
    "body",
    [
        f"<article><p>{PROSE}</p><p>{PROSE}</p></article>",
        f"<nav>{MENU}</nav><main><p>{PROSE}</p><p>{PROSE}</p></main><footer>{PROSE}</footer>",
        f"<div>{MENU}</div><div><div><p>{PROSE}</p><p>{PROSE}</p></div></div><div>© 2024</div>",
        f"<div class='sidebar'><p>{PROSE}</p></div><div class='with-sidebar'><p>{PROSE}</p><p>{PROSE}</p></div>",
        f"<article><p>{PROSE}</p><aside><p>{PROSE}</p></aside><p>{PROSE}</p></article>"
        "<article><p>A teaser of another article that is not this one.</p></article>",
        f"<div itemprop='articleBody'><p>{PROSE}</p><div class='ad-box'>Buy a boat now</div><p>{PROSE}</p></div>",
        f"<p>{PROSE}</p><p>{PROSE}</p><div hidden>Secret.</div><div style='display: none'>Hidden.</div>",
        f"<p>{PROSE}<script>alert(1)</script><p>{PROSE}<style>p {{}}</style><noscript>Enable it</noscript>",
        f"<div>{PROSE}<br><br>{PROSE}</div>",
        f"<article><p class='ad-free'>{PROSE}</p><div class='post-share'>Share it now</div><p>{PROSE}</p></article>",
        f"<table><tr><td>{MENU}</td><td><p>{PROSE}</p><p>{PROSE}</p></td></tr></table>",
    ],
)
def test_the_article_is_found_between_what_stands_around_it(body: str) -> None:
    assert text_of(body) == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("He <em>never</em> said <b>that</b><i>!</i>", "He never said that!"),
        ("He said: <q>No.</q>", "He said: “No.”"),
        ("One\n   two&nbsp;&nbsp;three", "One two three"),
        ("Co&shy;operation, zero&#8203;width", "Cooperation, zerowidth"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;", "<script>alert(1)</script> &amp;"),
        ("One<br>two", "One\ntwo"),
        ("12<sup><a href='#1'>3</a></sup> dead", "12 dead"),
        ("12<sup>[3]</sup> dead", "12 dead"),
        ("10<sup>6</sup> tonnes", "10^6 tonnes"),
        ("CO<sub>2</sub>", "CO2"),
        ("an <x-link>unknown</x-link> element", "an unknown element"),
        ("broken <b>and <i>never</b> closed", "broken and never closed"),
        ("a <!-- comment --> word", "a word"),
    ],
)
def test_words_are_those_that_a_browser_shows(markup: str, words: str) -> None:
    assert text_of(f"<article><p>{PROSE}</p><p>{markup}</p></article>") == f"{PROSE}\n\n{words}"


def test_repeated_paragraphs_lists_quotations_and_tables_are_all_kept() -> None:
    body = (
        f"<article><p>{PROSE}</p><p>Yes.</p><p>Yes.</p><ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>"
        "<blockquote><p>Four.</p></blockquote><table><tr><td>Dead</td><td>12</td></tr></table>"
        "<pre>five\n six</pre></article>"
    )
    assert text_of(body) == f"{PROSE}\n\nYes.\n\nYes.\n\nOne\n\nTwo\n\nThree\n\nFour.\n\nDead\t12\n\nfive\nsix"


def test_headings_titles_and_captions_are_told_by_their_tags() -> None:
    body = (
        f"<article><h1>Harbour burns</h1><p>{PROSE}</p><h2>Why now?</h2><p>{PROSE}</p><p><b>The money</b></p>"
        f"<p>{PROSE}</p><figure><img src=x><figcaption>The harbour. Photo: Jane Doe/AP</figcaption></figure></article>"
    )
    article = ingest.article_from_bytes(page(body), origin="x.html")
    assert [article.text[slice(*span)] for span in article.headings] == ["Why now?", "The money"]
    assert [article.text[slice(*span)] for span in article.apparatus] == [
        "Harbour burns",
        "The harbour. Photo: Jane Doe/AP",
    ]
    assert (article.title, article.credits) == ("Harbour burns", ("Jane Doe/AP",))


def test_encodings_are_taken_from_the_bytes_the_header_and_the_page() -> None:
    body = f"<article><p>{PROSE} Łódź.</p></article>"
    assert read_html(page(body)).encoding == "utf-8"
    assert "Łódź" in read_html(page(body).decode().encode("utf-16")).text
    assert "Łódź" in read_html(page(body).decode().encode("cp1250"), declared="windows-1250").text
    marked = page(body, '<meta charset="windows-1250">').decode().encode("cp1250")
    assert "Łódź" in read_html(marked).text


@pytest.mark.parametrize("body", ["", "<script>x</script>", "<p> &nbsp; </p>", "<img src=x>"])
def test_a_page_without_text_says_so(body: str) -> None:
    with pytest.raises(EmptyArticle):
        ingest.article_from_bytes(page(body), origin="x.html")


def test_deeply_nested_markup_is_read_or_refused_and_never_breaks() -> None:
    assert text_of("<div>" * 1000 + PROSE) == PROSE
    with pytest.raises(EmptyArticle):
        text_of("<div>" * 100_000 + PROSE)


def test_a_null_reference_and_a_nul_do_no_harm() -> None:
    assert "The minister" in read_html(page(f"<p>{PROSE} &#0; \x00 end</p>")).text


def test_control_characters_beside_what_is_left_out_do_no_harm() -> None:
    assert text_of(f"<p>{PROSE}<script>x</script>\x01 a&#2;b</p>").startswith(PROSE)


def test_the_limit_for_markup_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_reader, "MAX_MARKUP_BYTES", 1_000_000)
    with pytest.raises(ArticleTooLarge, match="over 1 MB, the limit for HTML"):
        read_html(page(f"<p>{PROSE}</p>" * 6000))


@pytest.mark.parametrize("body", [f"{PROSE}\n\n{PROSE}", f"<p>{PROSE}</p><p>{PROSE}<script>1</script></p>"])
@pytest.mark.parametrize(("shown", "carried"), [(f"<p>{PROSE[:60]}</p>", True), (f"<p>{PROSE}</p>" * 3, False)])
def test_a_page_that_shows_a_teaser_is_read_from_its_linked_data(body: str, shown: str, *, carried: bool) -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": body}).replace("</", "<\\/")
    found = text_of(f'<script type="application/ld+json">{data}</script>{shown}')
    assert found == (f"{PROSE}\n\n{PROSE}" if carried else "\n\n".join([PROSE] * 3))
