"""The article of a web page, as paragraphs: the text between navigation, advertisements and comments.

The page's prose is counted from the leaves up, and the article is the smallest element that holds most of it. What
pages themselves mark as navigation, or name so in a class, is left out unless it holds much of the prose. Quotation
marks that a browser would draw are written out; nothing else is added to the words, and of the article none is dropped.
A page that shows a teaser and carries the article's text in its JSON-LD, as those do that scripts fill, is read there.
"""

import re
from typing import Any, TypeAlias

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]

from ..errors import ArticleTooLarge, DamagedDocument, EmptyArticle
from ..schema import Span
from ..vocabulary.layout_words import layout_words
from .decoding import decode
from .extracted import Extracted
from .html_blocks import HtmlBlock, blocks_in
from .html_metadata import body_of, hints_of
from .limits import MAX_MARKUP_BYTES
from .line_roles import credit_in_caption
from .word_sets import word_set

Element: TypeAlias = Any  # lxml comes without types

UNSEEN = word_set(
    "script style noscript template svg math iframe object embed canvas audio video button select textarea input"
    " option datalist dialog map head"
)
"""Elements whose content is no text of the page."""

CONTAINERS = word_set("body div section center td table tbody tr")
"""Elements that may hold a whole article; a paragraph or a list that holds most of the prose is only a part of one."""

AROUND = word_set("nav aside footer menu form")
"""Elements that HTML itself defines as standing beside the content."""

BOXES = word_set("div section ul ol dl table header figure center span")
"""Elements whose names are looked at. Not paragraphs: to lose one of the article is worse than one too many."""

MAX_CLUTTER_SHARE = 0.4
"""An element with this share of the page's prose is the article, whatever its name says ("content-with-sidebar")."""

MIN_CHILD_SHARE = 0.75
"""How much of its parent's prose a child must hold to be looked into alone; lower loses split articles."""

MIN_ARTICLE_SHARE = 0.4
"""How much of the page's prose a marked article must hold to be believed; teasers on front pages are marked as well."""

MIN_SHOWN_SHARE = 0.5
"""A page that shows less than this share of the words in its JSON-LD text shows a teaser of the article."""

MIN_PROSE_WORDS = 8
"""Words of a paragraph that counts as prose; menu entries and buttons have fewer."""

WORDS = re.compile(r"[^\W_][\w'’-]*")
META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, *, declared: str | None = None, page: bool = True, address: str | None = None) -> Extracted:
    """Read a page, or with `page=False` some HTML that is all article, like a mail's.

    `declared` is the encoding that a header names, `address` where the page is from. Raises EmptyArticle,
    ArticleTooLarge, DamagedDocument, and what `decode` raises.
    """
    if len(data) > MAX_MARKUP_BYTES:
        what = f"the page is over {MAX_MARKUP_BYTES // 1_000_000} MB, the limit for HTML"
        raise ArticleTooLarge(what, remedy="Save the article's text and read that")
    charset = META_CHARSET.search(data[:4096])
    source, encoding = decode(data, declared=declared or (charset[1].decode() if charset else None))
    tree = parsed(source)
    hints = hints_of(tree, address)
    carried = body_of(tree) if page else ""
    remove_unseen(tree)
    if page:
        prose = prose_words(tree)
        remove_clutter(tree, prose)
        tree = article_in(tree, prose)
    blocks = list(blocks_in(tree))
    if carried and word_count(blocks) < MIN_SHOWN_SHARE * len(WORDS.findall(carried)):
        blocks = carried_blocks(carried)
    if not any(WORDS.search(block.text) for block in blocks):
        raise EmptyArticle("the page holds no text", remedy="Open it in a browser and save the text")
    text, spans = joined(blocks)
    roles = [block.role for block in blocks]
    return Extracted(
        text=text,
        kind="html",
        encoding=encoding,
        hints=hints,
        headings=tuple(span for span, role in zip(spans, roles, strict=True) if role == "heading"),
        apparatus=tuple(span for span, role in zip(spans, roles, strict=True) if role in ("title", "caption")),
        credits=tuple(filter(None, (credit_in_caption(block.text) for block in blocks if block.role == "caption"))),
        marked=True,
    )


def parsed(source: str) -> Element:
    """Parse markup of any quality; entities are not expanded beyond HTML's own and nothing is loaded."""
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    clean = source.replace("\x00", "").encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(clean, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        raise DamagedDocument("the page cannot be parsed", remedy="Open it in a browser and save it again") from None
    return tree


def remove_unseen(tree: Element) -> None:
    """Take out what no reader of the page sees."""
    for element in list(tree.iter()):
        if element is tree:
            continue
        if element.tag in UNSEEN or is_hidden(element) or is_footnote_mark(element):
            drop(element)


def is_hidden(element: Element) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return "hidden" in element.attrib or element.get("aria-hidden") == "true" or "display:none" in style


def is_footnote_mark(element: Element) -> bool:
    """Whether an element is a raised number that links to a note: beside a figure it would change the figure."""
    if element.tag != "sup":
        return False
    parent = element.getparent()
    linked = element.find("a") is not None or (parent is not None and parent.tag == "a")
    return linked or (element.text or "").startswith("[")


def remove_clutter(tree: Element, prose: dict[Element, int]) -> None:
    """Take out what stands around the article, by its tag, role or name."""
    most = MAX_CLUTTER_SHARE * prose.get(tree, 0)
    for element in list(tree.iter()):
        if element.getparent() is None or element.tag in ("body", "article", "main"):
            continue
        if (element.tag in AROUND or is_clutter_by_name(element)) and prose.get(element, 0) <= most:
            drop(element)


def is_clutter_by_name(element: Element) -> bool:
    if element.get("role") in ("navigation", "banner", "contentinfo", "complementary", "search", "dialog"):
        return True
    if element.tag not in BOXES:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"[:300].lower()
    return not layout_words().clutter.isdisjoint(re.split(r"[^a-z]+", names))


def drop(element: Element) -> None:
    """Empty an element and keep the text that follows it, untouched: lxml refuses to move control characters."""
    element.clear(keep_tail=True)


def prose_words(tree: Element) -> dict[Element, int]:
    """For every element, how many words of prose it holds: in paragraphs, and not in links."""
    totals: dict[Element, int] = {}
    for _, element in lxml.etree.iterwalk(tree, events=("end",)):
        own = 0
        if element.tag in ("p", "div", "li", "blockquote", "td", "section", "article", "pre", "span", "font", "center"):
            direct = [element.text or "", *(child.tail or "" for child in element)]
            inline = [
                child.text or "" for child in element if child.tag in ("b", "i", "em", "strong", "q", "u", "cite")
            ]
            words = len(WORDS.findall(" ".join((*direct, *inline))))
            own = words if words >= MIN_PROSE_WORDS else 0
        totals[element] = own + sum(totals.get(child, 0) for child in element)
    return totals


def article_in(tree: Element, prose: dict[Element, int]) -> Element:
    """The element that holds the article: one marked as such, else the smallest one that holds most of the prose."""
    whole = prose.get(tree, 0)
    marked = [
        element
        for element in tree.iter("article", "main", "div", "section")
        if element.tag in ("article", "main")
        or element.get("itemprop") == "articleBody"
        or element.get("role") == "main"
    ]
    # Largest first; of two that hold the same prose the outer one, which has the title and the standfirst as well.
    articles = [element for element in marked if element.tag == "article"] or marked
    best = max(articles, key=lambda element: prose.get(element, 0), default=None)
    if best is not None and prose.get(best, 0) >= max(1, MIN_ARTICLE_SHARE * whole):
        return best
    element = tree
    while True:
        most = MIN_CHILD_SHARE * prose.get(element, 0)
        children = [child for child in element if prose.get(child, 0) > most and child.tag in CONTAINERS]
        if not children:
            return element
        element = children[0]


def word_count(blocks: list[HtmlBlock]) -> int:
    return sum(len(WORDS.findall(block.text)) for block in blocks)


def carried_blocks(body: str) -> list[HtmlBlock]:
    """The blocks of a text that JSON-LD carries: some write it as markup, some as lines."""
    if re.search("<(?:p|br|div)[ />]", body):
        tree = parsed(body)
        remove_unseen(tree)
        return list(blocks_in(tree))
    return [HtmlBlock(line.strip(), "words") for line in body.splitlines() if line.strip()]


def joined(blocks: list[HtmlBlock]) -> tuple[str, list[Span]]:
    """The text of some blocks, a blank line between each, and where each one stands."""
    spans, position = [], 0
    for block in blocks:
        spans.append(Span(position, position + len(block.text)))
        position += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), spans
