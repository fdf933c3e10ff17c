"""The study region: its area, who is in it, and how much of a circle around an event lies inside.

A circle that leaves the region was not wholly observed, so what was seen in it counts for more (Ripley 1976). On the
globe each event is looked at through the gnomonic projection from it: great circles become straight lines, circles
about the event stay circles and bearings stay bearings, so one planar rule serves both.
"""

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError
from .arrays import Floats
from .sphere import EARTH_RADIUS_KM, Places, globe, plane


class Region(msgspec.Struct, frozen=True):
    """A simple polygon: its corners in order (not closed), as `Places`, and its area in square units or km^2."""

    corners: Places
    area: float


def planar_region(x: ArrayLike, y: ArrayLike) -> Region:
    """A polygon on a plane. The last corner may repeat the first. Raises DataError if it has no area."""
    corners = _open(plane(x, y))
    across, up = corners.vectors.T
    area = abs(float(across @ np.roll(up, -1) - up @ np.roll(across, -1))) / 2
    return Region(corners, _some(area))


def global_region(latitude: ArrayLike, longitude: ArrayLike) -> Region:
    """A polygon on the globe with great-circle sides, smaller than a hemisphere. Raises DataError if it has no area.

    The area is the sum of signed spherical triangles (Van Oosterom & Strackee 1983, IEEE Trans. Biomed. Eng. 30).
    """
    corners = _open(globe(latitude, longitude))
    unit = corners.vectors / EARTH_RADIUS_KM
    first, second, third = unit[0], unit[1:-1], unit[2:]
    volume = np.cross(second, third) @ first
    angle = 2 * np.arctan2(volume, 1 + second @ first + (second * third).sum(1) + third @ first)
    return Region(corners, _some(abs(float(angle.sum())) * EARTH_RADIUS_KM**2))


def view_from(region: Region, places: Places, event: int) -> Floats:
    """The corners (m, 2) as seen from one event at the origin: shifted on a plane, gnomonic on the globe."""
    centre = places.vectors[event]
    if not places.on_globe:
        return np.asarray(region.corners.vectors - centre)
    up = centre / EARTH_RADIUS_KM
    east = np.array([-up[1], up[0], 0.0]) if abs(up[2]) < 1 else np.array([1.0, 0.0, 0.0])
    east /= np.linalg.norm(east)
    height = region.corners.vectors @ up / EARTH_RADIUS_KM
    if (height <= 0).any():
        raise DataError(
            "lies a quarter of the globe or more from a corner of the region",
            where=f"places, row {event}",
            remedy="Use a smaller region",
        )
    seen = np.column_stack([region.corners.vectors @ east, region.corners.vectors @ np.cross(up, east)])
    return np.asarray(seen / (EARTH_RADIUS_KM * height[:, None]))


def inside(corners: Floats, points: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Whether points (..., 2) lie in a planar polygon (m, 2), by the even-odd rule."""
    x, y = points[..., 0, None], points[..., 1, None]
    (x1, y1), (x2, y2) = corners.T, np.roll(corners, -1, axis=0).T
    spans = (y1 > y) != (y2 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return np.asarray(np.count_nonzero(spans & (x < crossing), axis=-1) % 2 == 1)


def share_inside(corners: Floats, radii: Floats) -> Floats:
    """Of each circle about the origin, the share of its length that lies in a planar polygon (m, 2)."""
    start, step = corners, np.roll(corners, -1, axis=0) - corners
    square, product = (step**2).sum(1), (start * step).sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        root = np.sqrt(product**2 - square * ((start**2).sum(1) - radii[:, None] ** 2))
        along = np.concatenate([(-product - root) / square, (-product + root) / square], axis=1)
    side = np.concatenate([np.arange(len(corners))] * 2)
    hits = start[side] + along[..., None] * step[side]
    angles = np.where((along >= 0) & (along < 1), np.arctan2(hits[..., 1], hits[..., 0]), np.nan)
    angles = np.sort(angles, axis=1)  # missing last
    most = int((~np.isnan(angles)).sum(1).max(initial=0))
    angles = np.concatenate([angles[:, :most], np.full((len(radii), 2), np.nan)], axis=1)
    number = np.maximum((~np.isnan(angles)).sum(1), 1)
    angles[np.isnan(angles[:, 0]), 0] = -np.pi  # a circle that touches no side is one arc
    angles[np.arange(len(radii)), number] = angles[:, 0] + 2 * np.pi  # once round
    arcs = np.diff(angles, axis=1)
    middle = angles[:, :-1] + arcs / 2
    points = radii[:, None, None] * np.stack([np.cos(middle), np.sin(middle)], axis=-1)
    return np.asarray(np.where(inside(corners, points), arcs, 0.0).sum(1, where=~np.isnan(arcs)) / (2 * np.pi))


def _open(corners: Places) -> Places:
    vectors = corners.vectors
    if len(vectors) > 1 and np.array_equal(vectors[0], vectors[-1]):
        vectors = vectors[:-1]
    if len(vectors) < 3:
        raise DataError(f"has {len(vectors)} corner(s)", where="region", remedy="Give at least three")
    return Places(vectors, corners.on_globe)


def _some(area: float) -> float:
    if not area > 0:
        raise DataError("has no area", where="region", remedy="Give the corners in order around the region")
    return area
