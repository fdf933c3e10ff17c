"""Sentences for the tests of quantities, read by the trained reader, and their quantities in a form to compare."""

from functools import cache

from allegedly import ingest, tagging
from allegedly.reading import Syntax
from allegedly.reading.quantities import quantities
from allegedly.reading.times import times
from allegedly.schema import Quantity


@cache
def read(text: str) -> tuple[Quantity, ...]:
    article = ingest.article_from_text(text)
    tags = tagging.tag(article, tagging.trained_reader(1))
    found = quantities(article, Syntax(article.text, tags), times(article, tags.words, tags.sentences))
    assert all(article.text[quantity.span.start : quantity.span.end] == quantity.text for quantity in found)
    assert [quantity.id for quantity in found] == [f"q{number}" for number in range(1, len(found) + 1)]
    return found


def bounds(text: str) -> list[tuple[str, float | None, float | None, bool]]:
    """The words and the bounds of each quantity, and whether it is approximate."""
    return [(quantity.text, quantity.low, quantity.high, quantity.approximate) for quantity in read(text)]


def units(text: str) -> list[tuple[str, float | None, str | None]]:
    """The words, the lower bound and the unit of each quantity."""
    return [(quantity.text, quantity.low, quantity.unit) for quantity in read(text)]


def effects(text: str) -> list[tuple[str, str | None, str | None]]:
    """The words of each quantity, what it counts, and what befell those counted."""
    return [(found.text, found.counts.text if found.counts else None, found.effect) for found in read(text)]


def parts(text: str) -> list[tuple[str, str | None]]:
    """The words of each quantity and those of the one that it is a part of."""
    by_id = {quantity.id: quantity.text for quantity in read(text)}
    return [(quantity.text, by_id.get(quantity.part_of or "")) for quantity in read(text)]
