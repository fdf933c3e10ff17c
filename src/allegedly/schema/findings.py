"""Findings: what a careful editor would look at again."""

from typing import Literal

import msgspec

from .spans import Quote

Severity = Literal["high", "medium", "low"]
"""Look before it is printed; look if there is time; good to know."""


class Finding(msgspec.Struct, frozen=True):
    """A fact about the text that someone should look at; never a judgement of its truth.

    `code` is stable and listed by `allegedly findings`. `quotes` are the words that it is about, the first the place
    to go to. `reason` says in one sentence what was found, with the numbers. `refers` are ids of the reading's
    attributions, sources, times, places, quantities, events or arguments behind it.
    """

    id: str
    code: str
    severity: Severity
    quotes: tuple[Quote, ...]
    reason: str
    refers: tuple[str, ...] = ()
