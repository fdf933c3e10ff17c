"""Labels: where the names of marks can stand without lying on each other or on a mark."""

from collections.abc import Iterable, Sequence

import msgspec

from ..columns import width as columns

CHARACTER = 0.56
"""Widths of a character to the size of the type: an average sans serif has a little over a half."""

LINE = 1.2
"""The height of a line to the size of the type."""


class Label(msgspec.Struct, frozen=True):
    """A name to be placed: its mark's place and how far the mark reaches from there."""

    words: str
    x: float
    y: float
    reach: float


class Placed(msgspec.Struct, frozen=True):
    """A name with the place of its baseline and which end of it stands there."""

    words: str
    x: float
    y: float
    anchor: str


Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def box_of(placed: Placed, size: float) -> Box:
    """The room that a placed name takes."""
    wide = columns(placed.words) * CHARACTER * size
    left = placed.x - {"start": 0.0, "middle": wide / 2, "end": wide}[placed.anchor]
    return left, placed.y - 0.9 * size, left + wide, placed.y + (LINE - 0.9) * size


def place_labels(
    labels: Sequence[Label], size: float, room: Box, taken: Iterable[Box] = ()
) -> tuple[list[Placed | None], list[Box]]:
    """A place for each name, the first first; None for one that has no free place. Also all room that is taken then.

    Right of the mark is tried first, then left, above, below and the corners, as cartographers have it (Imhof,
    "Positioning names on maps", The American Cartographer 2, 1975).
    """
    boxes = [*taken, *(_mark(label) for label in labels)]
    placed: list[Placed | None] = []
    for label in labels:
        chosen = next((each for each in _candidates(label, size) if _free(box_of(each, size), room, boxes)), None)
        placed.append(chosen)
        if chosen is not None:
            boxes.append(box_of(chosen, size))
    return placed, boxes


def _mark(label: Label) -> Box:
    reach = label.reach
    return label.x - reach, label.y - reach, label.x + reach, label.y + reach


def _candidates(label: Label, size: float) -> Iterable[Placed]:
    x, y, away = label.x, label.y, label.reach + 0.25 * size
    middle, above, below = y + 0.34 * size, y - away - 0.2 * size, y + away + 0.8 * size
    for across, along, anchor in (
        (x + away, middle, "start"),
        (x - away, middle, "end"),
        (x, above, "middle"),
        (x, below, "middle"),
        (x + away * 0.7, above + 0.3 * size, "start"),
        (x + away * 0.7, below - 0.3 * size, "start"),
        (x - away * 0.7, above + 0.3 * size, "end"),
        (x - away * 0.7, below - 0.3 * size, "end"),
    ):
        yield Placed(label.words, across, along, anchor)


def _free(box: Box, room: Box, boxes: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    if left < room[0] or top < room[1] or right > room[2] or bottom > room[3]:
        return False
    return not any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in boxes)
