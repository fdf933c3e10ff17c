"""Inversion: draws from many discrete distributions at once, in a few steps each however many values there are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Inversion:
    """Distributions laid side by side, each on a unit of the line (Chen and Asau 1974).

    `borders` is where the chances of a distribution's values add up to, value by value. A unit is cut into as many
    cells as there are values, and `guides` is the first border in or after each cell, from where a search starts.
    """

    borders: Floats
    guides: Integers
    values: int
    units: Integers

    def draw(self, count: int, rng: np.random.Generator) -> Integers:
        """The number of the value drawn, `count` times from each distribution: shape (count, distributions)."""
        drawn = rng.random((count, self.units.size))
        drawn += self.units
        drawn = drawn.ravel()
        found = self.guides.take((drawn * self.values).astype(np.int64))
        pending = np.flatnonzero(self.borders.take(found) <= drawn)
        while pending.size:
            found[pending] += 1
            pending = pending[self.borders[found[pending]] <= drawn[pending]]
        found = found.reshape(count, -1) - self.values * self.units
        return np.minimum(found, self.values - 1)


def inversion(probabilities: Floats) -> Inversion:
    """Make ready to draw from the rows of `probabilities`: shape (distributions, values)."""
    rows, values = probabilities.shape
    units = np.arange(rows)
    borders = np.full(rows * values + 1, np.inf)
    heaped = borders[:-1].reshape(rows, values)
    np.cumsum(probabilities, axis=1, out=heaped)
    heaped /= heaped[:, -1:]
    heaped += units[:, None]
    cells = np.empty(rows * values, dtype=np.int64)
    np.multiply(borders[:-1], values, out=cells, casting="unsafe")
    cells += 1
    guides = np.bincount(cells, minlength=rows * values + 1)
    np.cumsum(guides, out=guides)
    # The last border of a unit stands in the first cell of the next, and is passed.
    guides[values * units] = values * units
    return Inversion(borders, guides, values, units)
