"""An article is hostile input: whatever it holds, the page shows it as text."""

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import report, schema
from allegedly.schema import Basis

from . import facts_sample, sample
from .page_reader import parse

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article", "aside", "footer",
    "h1", "h2", "h3", "p", "a", "b", "i", "bdi", "code", "small", "span", "time", "div", "dl", "dt", "dd", "ul", "ol",
    "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "svg", "rect", "fieldset", "legend",
    "label", "input", "pre", "details", "summary", "figure", "figcaption", "desc", "text", "tspan", "path", "line",
    "circle", "polygon", "g",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"class", "id"},
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "name", "content"},
    "a": {"href", "aria-label", "data-shown"},
    "section": {"aria-labelledby"},
    "nav": {"aria-label"},
    "aside": {"aria-label"},
    "article": {"lang", "aria-labelledby", "tabindex"},
    "table": {"role", "aria-labelledby"},
    "thead": {"role"},
    "tbody": {"role"},
    "tr": {"role"},
    "th": {"role", "scope"},
    "td": {"role", "data-label"},
    "ol": {"start"},
    "details": {"open"},
    "b": {"aria-hidden", "data-shown"},
    "i": {"data-shown"},
    "span": {"tabindex", "aria-hidden", "aria-label", "data-shown", "role", "aria-roledescription"},
    "svg": {
        "viewbox", "preserveaspectratio", "aria-hidden", "aria-labelledby", "focusable", "role", "x", "y", "width",
        "height", "overflow",
    },
    "rect": {"x", "y", "width", "height", "fill", "stroke"},
    "text": {"x", "y", "text-anchor"},
    "path": {"d", "fill", "stroke", "fill-rule"},
    "line": {"x1", "x2", "y1", "y2", "fill", "stroke"},
    "circle": {"cx", "cy", "r", "fill", "stroke"},
    "polygon": {"points", "fill", "stroke"},
    "g": {"display"},
    "input": {"type", "checked", "autocomplete"},
    "time": {"datetime"},
}  # fmt: skip
ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</article></main></style></title><!-- ]]> -->",
    "&lt;b&gt; &amp;amp; &#60; &nbsp &notanentity; &#0;",
    "{{ 7 * 7 }} {% raw %} {# comment #} {{ article.__class__ }}",
    "javascript:alert(1) https://example.org/?a=1&b=2",
    "\x1b[31mred\x1b[0m \x9b31m \x07 \x00 \x7f",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200fשלום\u200e",
    "half \ud83d pair \udc00 \ufffe \U0010ffff",
    "one\rtwo\r\nthree\n\n\tfour\x0bfive\x0csix\x85seven\u2028eight",
]


def _everywhere(text):
    """The sample with `text` in every place that holds words of the article, and as the article itself."""
    reading = sample.reading(
        "{a1.content:{c1:{c1.hedge.hedge:*}}}{a1.cue:*}{a1.source:{s1.mention:{s1.anonymity:*}}}{c5:*}"
    )
    source = msgspec.structs.replace(
        reading.sources[0], name=text, title=text, affiliation=text, mentions=reading.sources[0].mentions, cites=()
    )
    attribution = msgspec.structs.replace(reading.attributions[0], attitude=text)
    size = len(text)

    def stretched(value):
        """The same object over a text in which every star became `text`."""
        if isinstance(value, tuple) and hasattr(value, "start"):
            return type(value)(value.start * size, value.end * size)
        if isinstance(value, tuple):
            return tuple(map(stretched, value))
        if isinstance(value, msgspec.Struct):
            return msgspec.structs.replace(
                value, **{field: stretched(getattr(value, field)) for field in value.__struct_fields__}
            )
        return value

    article = msgspec.structs.replace(
        sample.article(text * 4),
        **dict.fromkeys(
            ("title", "standfirst", "byline", "publisher", "written", "origin", "language", "encoding"), text
        ),
        basis=dict.fromkeys(("byline", "publisher", "written"), Basis(text)),
    )
    stretched_reading = stretched(msgspec.structs.replace(reading, sources=(source,), attributions=(attribution,)))
    return msgspec.structs.replace(stretched_reading, article=article, **_facts(text))


def _facts(text):
    """One of each fact with `text` in every place for words."""
    whole = schema.Span(0, len(text))
    words = schema.quote(text, (whole,))
    side = schema.Side(words, actors=(text,), places=("p",), times=("t",), kinds=(text,))
    place = schema.Place(
        id="p", span=whole, text=text, name=text, kind="area", role="location", latitude=1.0, longitude=1.0,
        country=text, area=text, radius=20.0, reason=text,
        alternatives=(schema.PlaceChoice(text, "area", 1.0, 1.0, text, None),),
    )  # fmt: skip
    return {
        "times": (
            schema.Time("t", whole, text, "DATE", text, "2023-01-01", text, "itself"),
            schema.Time("u", whole, text, "DATE", text, "2023-02-01", "2023-02-01", "itself"),
        ),
        "places": (place, msgspec.structs.replace(place, id="q", name=text + "x", latitude=None)),
        "quantities": (
            schema.Quantity(
                id="q", span=whole, text=text, low=1, high=None, approximate=True, unit=text, counts=words, part_of="q"
            ),
        ),
        "events": (
            schema.Event(
                id="e", span=whole, trigger=words, kind=text, mode=text, sub_kind=text,
                actors=(schema.EventActor(None, "actor", whole, text), schema.EventActor(None, "place", whole, text)),
                time="t", place="p", killed=schema.Toll(1, None), injured=None, attribution=None, status="claimed",
                mentions=(whole,),
            ),
        ),
        "arguments": (schema.Argument("g", whole, "just as", words, side, None, None),),
        "findings": (schema.Finding("f", text, "high", (words, words), text),),
    }  # fmt: skip


def _shown(text):
    return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text.replace("\x00", "␀"))


def _assert_plain(reading):
    page = report.render(reading)
    page.encode("utf-8")
    tree = parse(page)
    found = {(element.tag, name) for element in tree.all() for name in element.attributes}
    assert {element.tag for element in tree.all()[1:]} <= ELEMENTS
    assert {(tag, name) for tag, name in found if name not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())} == set()
    assert all(link.attributes["href"].startswith("#") for link in tree.find("a"))
    assert tree.by_id("text").text == _shown(reading.article.text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_shows_as_text(attack):
    _assert_plain(_everywhere(attack))


def test_the_sample_has_no_other_elements_either():
    _assert_plain(sample.reading(wrapped=True))
    _assert_plain(facts_sample.reading())


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=40))
def test_any_text_shows_as_text(text):
    _assert_plain(_everywhere(text))


def test_no_direction_override_acts_outside_of_the_article():
    page = parse(report.render(_everywhere("\u202egnp.exe")))
    outside = "".join(section.text for section in page.find("section") if section.attributes["id"] != "reading")
    assert "<RLO>gnp.exe" in outside
    assert "\u202e" not in outside


def test_inside_of_the_article_what_acts_unseen_stands_alone_and_is_named():
    page = parse(report.render(sample.bare("a\u202egnp.exe\x1b[0m")))
    assert [(element.text, element.attributes["data-shown"]) for element in page.find(class_="unseen")] == [
        ("\u202e", "RLO"),
        ("\x1b", "U+001B"),
    ]


@pytest.mark.parametrize("text", ["x" * 1_000_000, "<" * 1_000_000, "\x00" * 1_000_000, "word " * 200_000])
def test_a_line_of_a_million_characters(text):
    page = report.render(sample.bare(text))
    assert len(page) < 6_000_000
    assert page.count("<span") < 10
