"""Marks: what stands for a place on a map. Kinds are told by shape, roughness by a ring."""

from collections.abc import Sequence

from markupsafe import Markup

from ...schema import PlaceKind
from ..place_rows import PlaceRow
from ..svg import OUTLINE, element, number
from .projection import View

SIZE = 4.0
"""Half the width of a mark, in units of the picture."""

SMALLEST_RING = 1.8 * SIZE
"""A ring that is hardly wider than its mark says nothing."""

WIDEST_SHAPE = 150.0
"""Kilometres from its middle to which a region is drawn. Wider are halves of countries ("western Iraq"), whose outlines
lie over each other and over all else: these have their name alone."""

_SHAPES: dict[PlaceKind, tuple[tuple[float, float], ...]] = {
    "terrain": ((0, -1.15), (1.15, 0.85), (-1.15, 0.85)),
    "water": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "site": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
}
"""Corners of a mark, in sizes: a triangle, a diamond, a square."""


def mark(kind: PlaceKind, x: float, y: float, size: float = SIZE) -> Markup:
    """The mark of a kind: a dot for a town, a hollow one for what is wide, else the shape of its kind."""
    if kind in _SHAPES:
        corners = " ".join(f"{number(x + size * across)},{number(y + size * along)}" for across, along in _SHAPES[kind])
        return element("polygon", points=corners, class_="spot-mark")
    wide = kind in ("area", "country", "region")
    if wide:
        return element("circle", cx=x, cy=y, r=size, class_="spot-mark wide", **OUTLINE)
    return element("circle", cx=x, cy=y, r=size, class_="spot-mark")


def rough(row: PlaceRow, view: View) -> list[Markup]:
    """How far a place may reach: its shape, or a ring with its radius; nothing where it is as good as a point or as
    wide as half a country, and nothing for what has borders of its own.
    """
    if row.place.shape:
        if (row.place.radius or 0.0) > WIDEST_SHAPE:
            return []
        corners = " ".join(",".join(map(number, view.place(*point))) for point in row.place.shape)
        return [element("polygon", points=corners, class_="rough", **OUTLINE)]
    radius = (row.place.radius or 0.0) * view.kilometre
    if row.point is None or row.place.kind == "area" or not SMALLEST_RING < radius < view.width:
        return []
    x, y = view.place(*row.point)
    return [element("circle", cx=x, cy=y, r=radius, class_="rough", **OUTLINE)]


def kinds_of(rows: Sequence[PlaceRow]) -> list[PlaceKind]:
    """The kinds that have a mark of their own on a regional map, each once."""
    return list(dict.fromkeys(row.place.kind for row in rows if not row.wide and not row.place.shape))


def key(kind: PlaceKind) -> Markup:
    """The mark of a kind for a legend."""
    drawn = mark(kind, 7.0, 7.0, 4.5)
    return element(
        "svg", drawn, class_="key", viewBox="0 0 14 14", width=14, height=14, aria_hidden="true", focusable="false"
    )
