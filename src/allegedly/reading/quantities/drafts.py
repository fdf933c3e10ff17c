"""A quantity before it has an id."""

from typing import Literal, NamedTuple

from ...schema import Effect, Span
from .bounds import Interval
from .counted import Counted

Omission = Literal[
    "again", "among", "listed", "rest", "of", "total", "state", "change", "told", "gapped", "subject", "won", "unit"
]
"""How a number leaves out its noun: named again as a whole ("of the *23*, five..."); as some of those
counted ("among them *six* who"); in a list behind its whole ("37:
*21* in the north"); as what is left over ("the other *six*"); behind a part of it ("30 percent of the *120,000*"); as a
total; as a state of what changed ("from 14 to *19*"); as a change; as what a source says instead ("the union spoke of
*40,000*"); where the verb is left out too; as a subject of its own; as what was won of something counted; with the unit
of the number before it ("3.2 million euros: *1.1 million* for roads")."""


class Draft(NamedTuple):
    """A quantity's words, its bounds, and what it counts. `end` is where the counted words end, or its own."""

    span: Span
    end: int
    number: range
    interval: Interval
    unit: str | None
    found: Counted
    effect: Effect | None
    additional: bool
    ellipsis: Omission | None = None
