"""What a page says about its article: JSON-LD, `<meta>`, `<time>`, `<h1>` and `<title>`, in this order of trust."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]
import msgspec

from .dates import date_in
from .extracted import Hint
from .line_roles import byline_of, looks_like_names

Element: TypeAlias = Any  # lxml comes without types

MAX_VALUE = 500
"""Characters of a title or name. Longer values are whole texts in the wrong field."""

MAX_JSON_OBJECTS = 2_000
"""Objects looked at in a page's JSON-LD; real pages have under 200."""

MAX_NAMED_AUTHORS = 50
"""Elements with such a class that are looked at: a page names its author near the top."""

LONGEST_PUBLISHER = 6
"""Words of a publisher's name in a title: "The Journal of Peace and War"; more is a slogan."""

META_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "standfirst": ("og:description", "twitter:description", "description", "dc.description"),
    "byline": ("author", "article:author", "parsely-author", "dc.creator", "byl", "citation_author"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "written": (
        "article:published_time", "date", "datepublished", "pubdate", "publishdate", "publish-date", "dc.date",
        "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "citation_date", "og:published_time",
    ),
}  # fmt: skip
"""Names of `<meta>` elements in use, in order of trust. The open graph protocol, Dublin Core, schema.org, and habit."""

DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:/|-|$)")
AUTHOR_CLASS = re.compile(r"(?:\A|[-_])(?:byline|authors?)(?:[-_]+names?)?\Z")
ISO_DATE = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


def hints_of(tree: Element, address: str | None = None) -> dict[str, Hint]:
    """Collect what a page says about itself; for every field the most trusted place that has a value."""
    hints: dict[str, Hint] = {}
    articles = [item for item in linked_data(tree) if is_article(item)]
    for item in articles:
        add(hints, "title", text_of(item.get("headline")) or text_of(item.get("name")), "JSON-LD")
        add(hints, "standfirst", text_of(item.get("description")), "JSON-LD")
        add(hints, "byline", names_of(item.get("author")), "JSON-LD")
        add(hints, "publisher", names_of(item.get("publisher")), "JSON-LD")
        add(hints, "written", iso_date(text_of(item.get("datePublished"))), "JSON-LD")
    meta = meta_values(tree)
    converters: dict[str, Callable[[str], str]] = {"written": iso_date, "byline": person}
    for field, names in META_NAMES.items():
        for name in names:
            add(hints, field, converters.get(field, str)(meta.get(name, "")), "html meta")
    for field, found, values in elements(tree):
        for value in values:
            add(hints, field, value, found)
    if match := DATE_IN_ADDRESS.search((address or meta.get("og:url", ""))[:MAX_VALUE]):
        add(hints, "written", iso_date(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"), "address")
    if "title" in hints and "publisher" not in hints:
        title = next((element.text_content() for element in tree.iter("title")), "")
        add(hints, "publisher", publisher_in(title, hints["title"].value), "html title")
    if "title" in hints and "publisher" in hints:
        hints["title"] = without_publisher(hints["title"], hints["publisher"].value)
    return hints


def body_of(tree: Element) -> str:
    """The article's text as the page's JSON-LD carries it; empty where it does not."""
    bodies = (item.get("articleBody") for item in linked_data(tree) if is_article(item))
    return max((body for body in bodies if isinstance(body, str)), key=len, default="")


def add(hints: dict[str, Hint], field: str, value: str, found: str) -> None:
    """Take a value for a field that has none yet."""
    value = " ".join(value.split())
    if value and len(value) <= MAX_VALUE and field not in hints:
        hints[field] = Hint(value, found)


def elements(tree: Element) -> Iterator[tuple[str, str, Iterable[str]]]:
    """What the visible elements say: the page's headline, its author links, its first date."""
    headlines = [element.text_content() for element in tree.iter("h1")]
    yield "title", "html h1", headlines if len(headlines) == 1 else ()
    yield "title", "html title", (element.text_content() for element in tree.iter("title"))
    authors = tree.xpath("//*[@rel='author' or @itemprop='author'][not(self::meta or self::link)]")
    yield "byline", "html author", (person(element.text_content()) for element in authors)
    yield "byline", "html author", (person(element.text_content()) for element in named_authors(tree))
    times = list(tree.iter("time"))
    marked = [time for time in times if time.get("itemprop") == "datePublished" or "pubdate" in time.attrib]
    yield "written", "html time", (iso_date(time.get("datetime", "")) for time in marked or times[:1])


def named_authors(tree: Element) -> Iterator[Element]:
    """Elements that a class calls author or byline and that hold names; not those of comments."""
    classed = tree.xpath("//*[contains(@class, 'author') or contains(@class, 'byline')]")
    named = (one for one in classed if any(map(AUTHOR_CLASS.search, one.get("class", "").lower().split())))
    for element in islice(named, MAX_NAMED_AUTHORS):
        words = " ".join(element.text_content().split())
        if len(words) > MAX_VALUE or not (byline_of(words) or looks_like_names(words, most=14)):
            continue
        around = (f"{each.get('class', '')} {each.get('id', '')}" for each in (element, *element.iterancestors()))
        if not any("comment" in one.lower() for one in around):
            yield element


def linked_data(tree: Element) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD blocks, however nested; broken blocks are passed over."""
    left = MAX_JSON_OBJECTS
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        try:
            queue = [msgspec.json.decode((script.text or "").strip().encode("utf-8", "replace"))]
        except (msgspec.DecodeError, RecursionError):
            continue
        while queue and left:
            left -= 1
            item = queue.pop(0)
            if isinstance(item, list):
                queue[:0] = item[:MAX_JSON_OBJECTS]
            elif isinstance(item, dict):
                yield item
                queue.extend(
                    value for key, value in item.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")
                )


def is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(("Article", "Posting", "Report", "Review")) for name in names)


def text_of(value: object) -> str:
    """A JSON-LD value as text: a string, or the first of several. Markup in it is taken out by its own parser."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    if "<" in value or "&" in value:
        return plain(value)
    return value


def plain(markup: str) -> str:
    """The words of a value that holds entities or tags."""
    try:
        return str(lxml.html.fromstring(f"<p>{markup[: 4 * MAX_VALUE]}</p>").text_content())
    except (lxml.etree.LxmlError, ValueError):
        return ""


def names_of(value: object) -> str:
    """The names of a JSON-LD person or organisation, or of several, joined as a byline joins them."""
    items = value if isinstance(value, list) else [value]
    names = [text_of(item.get("name") if isinstance(item, dict) else item) for item in items[:10]]
    names = list(dict.fromkeys(name.strip() for name in names if name.strip() and not is_address(name)))
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def person(value: str) -> str:
    """A byline without its "By"; nothing where it is an address."""
    value = " ".join(value.split())
    return "" if is_address(value) else re.sub(r"\Aby:? ", "", value, flags=re.IGNORECASE)


def is_address(value: str) -> bool:
    return value.strip().lower().startswith(("http://", "https://", "//", "www.", "@"))


def meta_values(tree: Element) -> dict[str, str]:
    """The content of each `<meta>` by its lower-case name or property; the first one counts."""
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        values.setdefault(name.lower(), element.get("content", ""))
    return values


def iso_date(value: str) -> str:
    """The day of a timestamp as an ISO date, in the page's own time zone; empty where there is none."""
    match = ISO_DATE.match(value)
    try:
        if match:
            return datetime.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return ""
    dated = date_in(value[:MAX_VALUE])
    return dated.days[0].isoformat() if dated and len(dated.days) == 1 else ""


def publisher_in(title: str, headline: str) -> str:
    """The publisher in "Headline | Publisher" or "Headline | Section | Publisher"; empty where the title has none.

    Only what stands beside the very headline that the page gives elsewhere: a headline may have a dash of its own.
    """
    for mark in (" | ", " - ", " – ", " — "):
        first, *rest = " ".join(title[:MAX_VALUE].split()).split(mark)
        if rest and first.casefold() == headline.casefold() and len(rest[-1].split()) <= LONGEST_PUBLISHER:
            return rest[-1]
    return ""


def without_publisher(title: Hint, publisher: str) -> Hint:
    """A page's title without the " | Publisher" that many carry at the end."""
    head, mark, tail = title.value.rpartition(" | ")
    if not mark:
        head, mark, tail = title.value.rpartition(" - ")
    matches = mark and tail.casefold().removeprefix("the ") == publisher.casefold().removeprefix("the ")
    return Hint(head, title.found) if head and matches else title
