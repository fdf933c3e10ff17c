"""Projections: from degrees to places on a picture.

The world is drawn in Equal Earth, which keeps areas (Šavrič, Patterson, Jenny, "The Equal Earth map projection",
International Journal of Geographical Information Science 33, 2019, equations 8 and 9). A region is drawn with straight
meridians and parallels, true to scale along the parallel in its middle, so that a cut is one multiplication a point.
"""

import math

import msgspec

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2

KILOMETRES = 111.2
"""Kilometres to a degree of latitude, on a sphere with the radius of 6,371 km."""


def equal_earth(latitude: float, longitude: float) -> tuple[float, float]:
    """The place of a point on the world's picture, in radii of the globe; x to the right, y downwards."""
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    across = _M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square))
    x = math.radians(longitude) * math.cos(theta) / across
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, -y


class View(msgspec.Struct, frozen=True):
    """A region on a picture `width` units wide: the degrees of its middle and how many units a degree of latitude has.

    `longitude` may lie beyond 180 degrees, so that a view over the date line is one piece.
    """

    latitude: float
    longitude: float
    scale: float
    width: float
    height: float

    @property
    def squeeze(self) -> float:
        """How long a degree of longitude is, measured in degrees of latitude."""
        return math.cos(math.radians(self.latitude))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north, in degrees."""
        across = self.width / 2 / self.scale / self.squeeze
        along = self.height / 2 / self.scale
        return self.longitude - across, self.latitude - along, self.longitude + across, self.latitude + along

    @property
    def kilometre(self) -> float:
        """Units to a kilometre."""
        return self.scale / KILOMETRES

    def place(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a point lies on the picture, x to the right, y downwards: of its turns the one near the middle."""
        turned = (longitude - self.longitude + 180.0) % 360.0 - 180.0
        return (
            self.width / 2 + turned * self.squeeze * self.scale,
            self.height / 2 - (latitude - self.latitude) * self.scale,
        )

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies on the picture."""
        x, y = self.place(latitude, longitude)
        return 0 <= x <= self.width and 0 <= y <= self.height
