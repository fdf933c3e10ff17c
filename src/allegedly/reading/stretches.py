"""Stretches of a text that can be asked which of them a place stands in, at the cost of a search."""

from bisect import bisect_right
from collections.abc import Iterable

from ..schema import Span


class Stretches:
    """Spans that do not overlap, in any order."""

    __slots__ = ("_spans",)

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(set(spans))

    def __contains__(self, offset: int) -> bool:
        return self.around(offset) is not None

    def around(self, offset: int) -> Span | None:
        """The span that a place stands in, or None."""
        number = bisect_right(self._spans, offset, key=lambda span: span.start) - 1
        return self._spans[number] if number >= 0 and offset < self._spans[number].end else None
