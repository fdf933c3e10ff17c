"""Arguments: sentences that argue from timing, with the two series that would put them to the test."""

from typing import Literal

import msgspec

from .spans import Quote, Span

ArgumentForm = Literal["coincidence", "denied coincidence", "whenever", "just as", "aftermath", "backdrop"]
"""Asks whether it is one or calls it one; says that it is none; each and every time; at the very moment; days after, in
the wake of; amid, against the background of."""


class Side(msgspec.Struct, frozen=True):
    """One of the two things that an argument relates: its words, and what would select a series of such events.

    `actors` are names as the article has them, `places`, `times` and `events` ids of the reading, `kinds` categories of
    PLOVER. What the words do not say stays empty.
    """

    quote: Quote
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


class Argument(msgspec.Struct, frozen=True):
    """A sentence that argues from timing: `then` is said to go with `first`, after it where the words give an order.

    `span` is the sentence, `marker` the words that make the argument ("is it a coincidence that"). A side is None
    where the sentence does not hold it. `attribution` is the id of the attribution whose source argues, None for the
    author.
    """

    id: str
    span: Span
    form: ArgumentForm
    marker: Quote
    first: Side | None
    then: Side | None
    attribution: str | None
