"""Names on a regional map: those of places first, then those of countries where there is room."""

from collections.abc import Sequence

from markupsafe import Markup

from ..characters import one_line
from ..columns import shorten
from ..place_rows import PlaceRow
from ..svg import text
from .atlas import Atlas
from .clipping import Point, Rectangle
from .labels import CHARACTER, Box, Label, Placed, box_of, place_labels
from .land import Land
from .marks import SIZE
from .projection import View

NAME = 28
"""Characters of a name on the map; the table has all of it."""

TYPE = {"small": (13.0, 11.5), "large": (8.0, 7.0)}
"""Size of the names of places and of countries in units, on a telephone and on a wide screen. The style sheet has the
same sizes and shows the one layout or the other."""

CAPITALS = 1.5
"""How much wider capitals with space between them are than other type."""

LEVELS = 24
"""How many level lines are tried for a country's name, plus one."""


def names(
    source: Atlas, shown: Sequence[PlaceRow], view: View, ground: Land, size: str, named: set[str | None]
) -> tuple[list[Markup], tuple[PlaceRow, ...]]:
    """The names of places, then those of countries where there is room; and the places that stay without a name."""
    large, light = TYPE[size]
    room = (3.0, 3.0, view.width - 3.0, view.height - 3.0)
    ordered = sorted(shown, key=lambda row: (-row.mentions, row.number))
    labels = [
        Label(shorten(one_line(row.words), NAME), *_at(row, view), SIZE if not row.place.shape else 0.0)
        for row in ordered
    ]
    measure = (0.0, view.height - 2.4 * light, view.width / 3, view.height)
    placed, boxes = place_labels(labels, large, room, [measure])
    drawn = _countries(source, ground, view, light, boxes, named)
    drawn += [_written(each, "place-name") for each in placed if each is not None]
    return drawn, tuple(row for row, each in zip(ordered, placed, strict=True) if each is None)


def _countries(
    source: Atlas, ground: Land, view: View, size: float, boxes: list[Box], named: set[str | None]
) -> list[Markup]:
    boxes += [_box(rectangle, view) for rectangle in source.unnamed]
    drawn = []
    for code, rings in sorted(ground.pieces.items(), key=lambda item: item[0] not in named):
        if not code:
            continue
        words = source.names[code].upper()
        for placed in _candidates(words, rings, view.height, size):
            left, top, right, bottom = box = box_of(placed, CAPITALS * size)
            inside = left > 2 and right < view.width - 2 and top > 2 and bottom < view.height - 2
            clear = not any(left < b[2] and b[0] < right and top < b[3] and b[1] < bottom for b in boxes)
            level = placed.y - 0.75 * size
            if inside and clear and any(start <= left and right <= end for start, end in _stretches(rings, level)):
                drawn.append(_written(placed, "country-name named" if code in named else "country-name"))
                boxes.append(box)
                break
    return drawn


def _candidates(words: str, rings: Sequence[Sequence[Point]], height: float, size: float) -> list[Placed]:
    """Places for a country's name that are wide enough for it, the widest first."""
    needed = len(words) * CHARACTER * CAPITALS * size
    levels = (height * level / LEVELS + 0.037 for level in range(1, LEVELS))
    found = [(start, end, y) for y in levels for start, end in _stretches(rings, y) if end - start >= needed]
    found.sort(key=lambda each: each[0] - each[1])
    return [Placed(words, (start + end) / 2, y, "middle") for start, end, y in found]


def _stretches(rings: Sequence[Sequence[Point]], y: float) -> list[tuple[float, float]]:
    """The stretches of a level line that lie inside of a country, holes left out."""
    crossings = sorted(
        x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        for ring in rings
        for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True)
        if (y0 <= y) is not (y1 <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def _box(rectangle: Rectangle, view: View) -> Box:
    """A rectangle of degrees as a box on the picture."""
    west, south, east, north = rectangle
    left, top = view.place(north, west)
    right, bottom = view.place(south, east)
    return left, top, right, bottom


def _written(placed: Placed, class_: str) -> Markup:
    return text(placed.words, placed.x, placed.y, class_=class_, anchor=placed.anchor)


def _at(row: PlaceRow, view: View) -> tuple[float, float]:
    assert row.point is not None
    return view.place(*row.point)
