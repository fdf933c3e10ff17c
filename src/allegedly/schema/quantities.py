"""Quantities: the numbers of an article, with their bounds and what they count."""

from typing import Literal

import msgspec

from .spans import Quote, Span

Effect = Literal["killed", "injured", "missing", "displaced", "detained"]
"""What befell the people that a number counts."""


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number of the article. `text` is the text of record at `span`, with the words that bound it ("more than").

    `low` and `high` are its bounds, both inside, None where there is none: "more than 35,000" is 35,000 to None,
    "dozens" 24 to None with `approximate`. `unit` is a unit of measure or money in its usual short form ("m", "km",
    "%", "USD"), None for a plain count. `counts` are the words for what is counted ("fighters"), which may stand before
    it ("6,000 marchers; the union spoke of 40,000"); None where the text leaves it out, or where the whole says it.
    `effect` says what befell those counted. `part_of` is the id of the quantity that this one is a part of.
    `additional` says that it comes on top of a number that stands elsewhere ("an additional 1,500 troops"). `earlier`
    is the id of the quantity that the same count was before: in "rose from 14 to 19", of the 14.
    """

    id: str
    span: Span
    text: str
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None = None
    counts: Quote | None = None
    effect: Effect | None = None
    part_of: str | None = None
    additional: bool = False
    earlier: str | None = None
