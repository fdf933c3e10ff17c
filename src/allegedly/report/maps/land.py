"""Land and borders on a regional map: the atlas cut to a view and thinned to what can be seen."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from .atlas import Atlas
from .clipping import Point, clip_line, clip_ring
from .projection import View

GRAIN = 0.4
"""Units below which two points are one: half a point of a telephone's screen."""


class Land(msgspec.Struct, frozen=True):
    """What lies under the marks, as SVG paths in the units of the view; `pieces` are the rings of each country."""

    land: str
    borders: str
    disputed: str
    pieces: dict[str, tuple[tuple[Point, ...], ...]]


def land(atlas: Atlas, view: View) -> Land:
    """The land of a view."""
    west, south, east, north = view.bounds
    rectangle = (west, south, east, north)
    pieces: dict[str, list[tuple[Point, ...]]] = {}
    for code, ring in atlas.rings(rectangle):
        cut = _thinned(_drawn(clip_ring(ring, rectangle), view))
        if len(cut) > 2:
            pieces.setdefault(code, []).append(tuple(cut))
    lines = {
        disputed: [
            _thinned(_drawn(stretch, view))
            for line in atlas.borders(rectangle, disputed=disputed)
            for stretch in clip_line(line, rectangle)
        ]
        for disputed in (False, True)
    }
    return Land(
        land="".join(_path(ring, close=True) for rings in pieces.values() for ring in rings),
        borders="".join(_path(line) for line in lines[False]),
        disputed="".join(_path(line) for line in lines[True]),
        pieces={code: tuple(rings) for code, rings in pieces.items()},
    )


def _drawn(points: Iterable[Point], view: View) -> list[Point]:
    """Points in degrees as points on the picture. What was cut to the view needs no turning of the globe."""
    across, along = view.squeeze * view.scale, view.scale
    return [
        (view.width / 2 + (x - view.longitude) * across, view.height / 2 - (y - view.latitude) * along)
        for x, y in points
    ]


def _thinned(points: Sequence[Point]) -> list[Point]:
    """The points that lie at least `GRAIN` from the one before; first and last are kept."""
    kept: list[Point] = []
    for index, point in enumerate(points):
        near = kept and abs(point[0] - kept[-1][0]) < GRAIN and abs(point[1] - kept[-1][1]) < GRAIN
        if not near or index == len(points) - 1:
            kept.append(point)
    return kept


def _path(points: Sequence[Point], *, close: bool = False) -> str:
    """A path in tenths of a unit, by steps, so that it is short."""
    if len(points) < 2:
        return ""
    tenths = [(round(10 * x), round(10 * y)) for x, y in points]
    steps = [_step(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(tenths)]
    start = f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}"
    return f"{start}l{' '.join(steps)}{'z' if close else ''}".replace(" -", "-")


def _step(x: int, y: int) -> str:
    return f"{x / 10:g} {y / 10:g}"
