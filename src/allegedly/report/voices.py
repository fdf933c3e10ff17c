"""Voices: who says what stands at a place of the text."""

from collections.abc import Sequence

from ..schema import Span
from .tables import Entry


class Voices:
    """The attributions of an article, to be asked by place or by id."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._of = {entry.attribution.id: entry for entry in entries}
        pieces = [(piece, entry) for entry in entries for piece in entry.attribution.content.pieces]
        self._pieces = sorted(pieces, key=lambda pair: pair[0].end - pair[0].start)

    def at(self, span: Span) -> Entry | None:
        """The attribution in whose content a span begins, the innermost of several; None in the author's own voice."""
        return next((entry for piece, entry in self._pieces if piece.start <= span.start < piece.end), None)

    def of(self, attribution: str | None) -> Entry | None:
        """The attribution with this id; None for none."""
        return None if attribution is None else self._of[attribution]
