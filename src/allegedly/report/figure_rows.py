"""The rows of the figures: how many of what, on whose word."""

import msgspec

from ..schema import Quantity
from .amounts import amount
from .contents import Contents
from .lines import Lines
from .tables import Entry
from .voices import Voices


class FigureRow(msgspec.Struct, frozen=True):
    """A quantity in words. `whole` is the number and the words of the one that it is a part of, or None; `voice` who
    says so."""

    number: int
    quantity: Quantity
    words: str
    whole: tuple[int, str] | None
    voice: Entry | None
    anchor: str
    line: int


def figure_rows(contents: Contents, voices: Voices, lines: Lines) -> tuple[FigureRow, ...]:
    """Every quantity: what befell people first, then the others, both as they stand in the text."""
    rows = [
        FigureRow(
            number=contents.quantities.number(quantity.id),
            quantity=quantity,
            words=amount(quantity),
            whole=_whole(quantity, contents),
            voice=voices.at(quantity.span),
            anchor=contents.quantities.anchor(quantity.id),
            line=lines.at(quantity.span.start),
        )
        for quantity in contents.quantities
    ]
    return tuple(sorted(rows, key=lambda row: row.quantity.effect is None))


def _whole(part: Quantity, contents: Contents) -> tuple[int, str] | None:
    whole = contents.quantities.find(part.part_of)
    return None if whole is None else (contents.quantities.number(whole.id), amount(whole))
