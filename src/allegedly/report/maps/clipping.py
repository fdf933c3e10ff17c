"""Cutting lines and rings to a rectangle, and unrolling those that cross the date line.

Points are `(x, y)`; a rectangle is `(left, bottom, right, top)`. Rings are cut with Sutherland and Hodgman's method
("Reentrant polygon clipping", Communications of the ACM 17, 1974), which may leave edges along the rectangle's sides:
they fill rightly and are not to be drawn.
"""

from collections.abc import Sequence

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]


def unrolled(ring: Sequence[Point]) -> list[Point]:
    """A ring of (longitude, latitude) without leaps from one side of the date line to the other: longitudes go on past
    180 degrees instead. A ring around a pole is closed by way of that pole.
    """
    turned = 0.0
    previous = ring[0][0]
    points = []
    for x, y in ring:
        if x - previous > 180:
            turned -= 360
        elif previous - x > 180:
            turned += 360
        previous = x
        points.append((x + turned, y))
    if turned:
        pole = 90.0 if ring[0][1] > 0 else -90.0
        points += [(points[-1][0], pole), (points[0][0], pole)]
    return points


def clip_ring(ring: Sequence[Point], rectangle: Rectangle) -> list[Point]:
    """The part of a ring inside of a rectangle; empty where none is."""
    points = list(ring)
    for axis, limit, side in _sides(rectangle):
        if not points:
            break
        kept: list[Point] = []
        previous = points[-1]
        was_inside = (previous[axis] - limit) * side >= 0
        for point in points:
            inside = (point[axis] - limit) * side >= 0
            if inside is not was_inside:
                kept.append(_crossing(previous, point, axis, limit))
            if inside:
                kept.append(point)
            previous, was_inside = point, inside
        points = kept
    return points


def clip_line(line: Sequence[Point], rectangle: Rectangle) -> list[list[Point]]:
    """The stretches of a line inside of a rectangle."""
    stretches = [list(line)]
    for axis, limit, side in _sides(rectangle):
        stretches = [part for stretch in stretches for part in _kept(stretch, axis, limit, side)]
    return stretches


def _kept(line: list[Point], axis: int, limit: float, side: int) -> list[list[Point]]:
    """The stretches of a line on one side of a limit."""
    stretches: list[list[Point]] = []
    previous: Point | None = None
    was_inside = False
    for point in line:
        inside = (point[axis] - limit) * side >= 0
        if previous is not None and inside is not was_inside:
            crossing = _crossing(previous, point, axis, limit)
            if was_inside:
                stretches[-1].append(crossing)
            else:
                stretches.append([crossing])
        elif previous is None and inside:
            stretches.append([])
        if inside:
            stretches[-1].append(point)
        previous, was_inside = point, inside
    return [stretch for stretch in stretches if len(stretch) > 1]


def _sides(rectangle: Rectangle) -> tuple[tuple[int, float, int], ...]:
    """Each side as the axis that it limits, where, and the direction in which the inside lies."""
    left, bottom, right, top = rectangle
    return (0, left, 1), (0, right, -1), (1, bottom, 1), (1, top, -1)


def _crossing(one: Point, other: Point, axis: int, limit: float) -> Point:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (limit, across) if axis == 0 else (across, limit)
