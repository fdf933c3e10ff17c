"""Places: points on a plane or on the globe, and which of them lie near each other.

On the globe distances are great circles. Points are held as vectors in which a straight line (the chord through the
earth) grows with the great circle, so one tree answers for plane and globe alike and no n x n table is made.
"""

import msgspec
import numpy as np
from numpy.typing import ArrayLike
from scipy.spatial import KDTree

from ..errors import DataError
from .arrays import Floats, Integers, finite, same_length

EARTH_RADIUS_KM = 6371.0088  # mean radius of GRS 80 (Moritz 2000, Journal of Geodesy 74)
ROUNDING = 1e-12  # two points exactly at the limit stay close, whatever the last bit of their coordinates


class Places(msgspec.Struct, frozen=True):
    """n points as straight-line vectors: (n, 2) on a plane, (n, 3) in kilometres from the earth's centre."""

    vectors: Floats
    on_globe: bool

    def __len__(self) -> int:
        return len(self.vectors)

    def chord(self, distance: float) -> float:
        """The straight line that belongs to a distance, with room for rounding."""
        if not self.on_globe:
            return distance * (1 + ROUNDING)
        return 2 * EARTH_RADIUS_KM * float(np.sin(min(distance / (2 * EARTH_RADIUS_KM), np.pi / 2))) * (1 + ROUNDING)

    def distance_of_chord(self, chords: Floats) -> Floats:
        """Distances of straight lines: themselves on a plane, great circles in kilometres on the globe."""
        if not self.on_globe:
            return chords
        return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chords / (2 * EARTH_RADIUS_KM), 1.0)))

    def distances(self, first: Integers, second: Integers) -> Floats:
        """Distances between the paired points of two lists of indices."""
        return self.distance_of_chord(np.sqrt(((self.vectors[first] - self.vectors[second]) ** 2).sum(axis=-1)))

    def distances_from(self, rows: Integers) -> Floats:
        """Distances (rows, n) from some points to all."""
        differences = self.vectors[rows][:, None, :] - self.vectors[None, :, :]
        return self.distance_of_chord(np.sqrt((differences**2).sum(axis=-1)))

    def tree(self) -> KDTree:
        """A tree over the vectors, for questions in chords."""
        return KDTree(self.vectors)

    def close_pairs(self, distance: float) -> Integers:
        """All pairs (m, 2), first < second, no farther apart than the distance."""
        return np.asarray(self.tree().query_pairs(self.chord(distance), output_type="ndarray"), dtype=np.int64)

    def count_close_pairs(self, distance: float) -> int:
        """How many pairs are no farther apart than the distance, without listing them."""
        tree = self.tree()
        return (int(tree.count_neighbors(tree, self.chord(distance))) - len(self)) // 2


def plane(x: ArrayLike, y: ArrayLike) -> Places:
    """Places on a plane, in any unit.

    Raises DataError for a missing, infinite or non-numeric coordinate and for columns of unequal length.
    """
    across, up = finite(x, "x"), finite(y, "y")
    same_length(x=across, y=up)
    return Places(np.column_stack([across, up]), on_globe=False)


def globe(latitude: ArrayLike, longitude: ArrayLike) -> Places:
    """Places on the globe, in degrees; distances are then kilometres along great circles.

    Raises DataError as `plane` does, and for a latitude beyond 90 or a longitude beyond 360 degrees.
    """
    north, east = finite(latitude, "latitude"), finite(longitude, "longitude")
    same_length(latitude=north, longitude=east)
    for name, degrees, most in (("latitude", north, 90.0), ("longitude", east, 360.0)):
        bad = np.flatnonzero(np.abs(degrees) > most)
        if len(bad):
            raise DataError(
                f"is {degrees[bad[0]]:g}, beyond {most:g} degrees",
                where=f"{name}, row {bad[0]}",
                remedy="Give degrees, and check that latitude and longitude are not swapped",
            )
    return Places(unit_vectors(north, east) * EARTH_RADIUS_KM, on_globe=True)


def unit_vectors(latitude: Floats, longitude: Floats) -> Floats:
    """Unit vectors (n, 3) of places in degrees."""
    north, east = np.radians(latitude), np.radians(longitude)
    return np.column_stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])


def great_circle(
    latitude: ArrayLike, longitude: ArrayLike, other_latitude: ArrayLike, other_longitude: ArrayLike
) -> Floats:
    """Great-circle distances in kilometres between the paired points of two lists, in degrees.

    Haversine formula (Sinnott 1984, Sky and Telescope 68), which keeps its precision for near points.
    """
    north, east = np.radians(finite(latitude, "latitude")), np.radians(finite(longitude, "longitude"))
    other_north = np.radians(finite(other_latitude, "other_latitude"))
    other_east = np.radians(finite(other_longitude, "other_longitude"))
    same_length(latitude=north, longitude=east, other_latitude=other_north, other_longitude=other_east)
    half = (
        np.sin((other_north - north) / 2) ** 2
        + np.cos(north) * np.cos(other_north) * np.sin((other_east - east) / 2) ** 2
    )
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(half, 1.0))))
