"""The atlas: outlines of countries and their borders, made from Natural Earth by `maps/make_atlas.py`.

Lines are kept as whole units (thousandths of a degree): a first point, then steps. Countries share their borders, so
each is kept as references to arcs; `~n` is the arc `n` backwards.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources

import msgspec

from .clipping import Point, Rectangle, unrolled

_POLAR = "AQ"
"""The country whose ring goes on to the pole, which no arc of it touches."""


class World(msgspec.Struct, frozen=True):
    """The world's picture in Equal Earth: `scale` units to a radius, and the paths of land and borders."""

    scale: float
    land: str
    borders: str
    disputed: str


class _File(msgspec.Struct, frozen=True):
    unit: float
    arcs: tuple[tuple[int, ...], ...]
    countries: tuple[tuple[str, str, tuple[tuple[int, ...], ...]], ...]
    borders: tuple[tuple[int, ...], ...]
    disputed: tuple[tuple[int, ...], ...]
    unnamed: tuple[Rectangle, ...]
    world: World


class Atlas:
    """Countries by their rings, borders by their lines, each to be asked for what a rectangle of degrees touches.

    `unnamed` are rectangles of land in dispute, in which no country's name is to be written.
    """

    def __init__(self, file: _File) -> None:
        self.world = file.world
        self.unnamed = file.unnamed
        self.names = {code: name for code, name, _ in file.countries if code}
        self._arcs = [_Line(arc, file.unit) for arc in file.arcs]
        self._countries = file.countries
        self._borders = [_Line(line, file.unit) for line in file.borders]
        self._disputed = [_Line(line, file.unit) for line in file.disputed]

    def rings(self, rectangle: Rectangle) -> Iterator[tuple[str, list[Point]]]:
        """The rings that may touch a rectangle, each with its country's code ("" for a territory that has none)."""
        for code, _, rings in self._countries:
            for references in rings:
                arcs = [self._arcs[each if each >= 0 else ~each] for each in references]
                if not (any(arc.near(rectangle) for arc in arcs) or _around(arcs, rectangle, polar=code == _POLAR)):
                    continue
                ring = unrolled([point for each in references for point in self._arc(each)])
                for turn in _turns(ring, rectangle):
                    yield code, [(x + turn, y) for x, y in ring] if turn else ring

    def borders(self, rectangle: Rectangle, *, disputed: bool) -> Iterator[list[Point]]:
        """The borders that may touch a rectangle: those that are agreed, or those that are not."""
        for line in self._disputed if disputed else self._borders:
            if line.near(rectangle):
                for turn in _turns(line.points, rectangle):
                    yield [(x + turn, y) for x, y in line.points] if turn else line.points

    def _arc(self, reference: int) -> list[Point]:
        return self._arcs[reference].points if reference >= 0 else self._arcs[~reference].points[::-1]


class _Line:
    """A line that is unpacked when it is first asked for; its reach in latitude is known before."""

    __slots__ = ("_packed", "_points", "_unit", "north", "south")

    def __init__(self, packed: tuple[int, ...], unit: float) -> None:
        self._packed = packed
        self._unit = unit
        self._points: list[Point] | None = None
        low = high = y = packed[1]
        for step in packed[3::2]:
            y += step
            if y < low:
                low = y
            elif y > high:
                high = y
        self.south, self.north = low / unit, high / unit

    @property
    def points(self) -> list[Point]:
        if self._points is None:
            unit, packed = self._unit, self._packed
            x, y = packed[0], packed[1]
            points = [(x / unit, y / unit)]
            for step_x, step_y in zip(packed[2::2], packed[3::2], strict=True):
                x, y = x + step_x, y + step_y
                points.append((x / unit, y / unit))
            self._points = points
        return self._points

    def near(self, rectangle: Rectangle) -> bool:
        """Whether the line may touch a rectangle, at some turn of the globe."""
        if self.north < rectangle[1] or self.south > rectangle[3]:
            return False
        return any(True for _ in _turns(self.points, rectangle))


def _around(arcs: list[_Line], rectangle: Rectangle, *, polar: bool) -> bool:
    """Whether a ring may hold a rectangle that none of its arcs comes near to."""
    south = -90.0 if polar else min(arc.south for arc in arcs)
    return south <= rectangle[1] and rectangle[3] <= max(arc.north for arc in arcs)


def _turns(points: list[Point], rectangle: Rectangle) -> Iterator[float]:
    """By how many degrees to shift points so that their reach in longitude meets that of a rectangle."""
    longitudes = [x for x, _ in points]
    west, east = min(longitudes), max(longitudes)
    for turn in (-360.0, 0.0, 360.0):
        if west + turn <= rectangle[2] and east + turn >= rectangle[0]:
            yield turn


@cache
def atlas() -> Atlas:
    """The atlas of this package."""
    content = resources.files(__package__).joinpath("atlas.json").read_bytes()
    return Atlas(msgspec.json.decode(content, type=_File))
