"""Laws: the distribution of a sum of independent parts, each with finitely many values, without any drawing.

Under a null each cluster adds an independent part to the test statistic, so the statistic's law is a convolution. With
few clusters it is computed outright, on a grid; with many, the law is that of Pearson's type III with the sum's own
mean, variance and skewness (Mielke and Berry 2007, section 2.3). Both give right tails as small as the data deserve,
which draws cannot.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy import special

ROUNDING = 1e-9
"""What sums of floats may differ by and still be the same place of a law."""

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Part = tuple[Floats, Floats, Integers]
"""Values and probabilities, both (parts, places), and the column of the observed value of each part."""

GRID = 40.0
"""Grid steps in a standard deviation of the sum. Each part is rounded to the grid, the observed one alike, so the law
is exact for the rounded statistic."""

CELLS = 6_000
"""Grid steps in all, which a sum far above its least value would pass: its steps are then longer."""

REACH = 14.0
"""Standard deviations above the mean that the grid holds; what lies beyond is kept in its last cell."""

CONVOLVED = 900
"""So many parts are convolved, in some ten milliseconds; of more, three moments tell the law to a few percent of p."""

WHOLE = 10_000
"""Up to so many grid steps in all, parts are convolved in pairs, which is quicker, and nothing is cut off."""


@dataclass(frozen=True, eq=False)
class Law:
    """A sum's law and its observed value: `p_value` is P(sum >= observed), `exact` whether the law was convolved.

    `support` and `probabilities` are the convolved law (else empty); `skewness` serves where it was not.
    """

    observed: float
    mean: float
    deviation: float
    skewness: float
    p_value: float
    support: Floats
    probabilities: Floats

    @property
    def exact(self) -> bool:
        return self.support.size > 0

    @property
    def score(self) -> float:
        """The observed value in standard deviations above the mean: on the law's own grid where it was convolved, so
        that the law from there on adds up to the p-value. The law must vary."""
        if not self.exact:
            return (self.observed - self.mean) / self.deviation
        tails = np.cumsum(self.probabilities[::-1])[::-1]
        same = np.flatnonzero(np.abs(tails - self.p_value) <= ROUNDING)
        nearest = same[np.argmin(np.abs(self.support[same] - self.observed))]
        return float((self.support[nearest] - self.mean) / self.deviation)

    def tail(self, score: float) -> float:
        """P(the sum is at least so many standard deviations above its mean)."""
        if not self.exact:
            return pearson_tail(score, self.skewness)
        border = self.mean + (score - ROUNDING) * self.deviation
        return float(self.probabilities[np.searchsorted(self.support, border) :].sum())

    def narrowed(self, share: float) -> "Law":
        """The law where this share of the variance is left: its values drawn towards the mean, the observed one not."""
        if share == 1 or self.deviation == 0:
            return self
        factor = math.sqrt(share)
        if not self.exact:
            score = (self.observed - self.mean) / self.deviation / factor
            p_value = pearson_tail(score, self.skewness)
            return replace(self, deviation=factor * self.deviation, p_value=p_value)
        # The grid has a mean of its own, and the observed value its place on the grid.
        middle, seen = float(self.support @ self.probabilities), self.mean + self.score * self.deviation
        support = middle + factor * (self.support - middle)
        rarest = int(np.flatnonzero(self.probabilities)[-1])  # what was seen may lie beyond all that is left
        tail = slice(min(int(np.searchsorted(support, seen - ROUNDING * self.deviation)), rarest), None)
        p_value = min(float(self.probabilities[tail].sum()), 1.0)
        return replace(self, deviation=factor * self.deviation, support=support, p_value=p_value)

    def critical(self, level: float) -> float:
        """The border of the right tail of at most `level`: between its least value and the one before it.

        Infinite where no value is so rare.
        """
        if not self.exact:
            return self.mean + self.deviation * float(special.ndtri(1 - level))
        values = np.flatnonzero(self.probabilities > 0)
        tail = np.cumsum(self.probabilities[values][::-1])[::-1]
        rare = int(np.sum(tail > level))
        if rare == values.size:
            return math.inf
        border = float(self.support[values[max(rare - 1, 0)]] + self.support[values[rare]]) / 2
        # The parts were rounded to the grid: carried back by the mean and deviation of the sum as it was.
        middle = float(self.support @ self.probabilities)
        spread = math.sqrt(float((self.support - middle) ** 2 @ self.probabilities))
        return self.mean + self.deviation * (border - middle) / spread


class Sum:
    """A sum of `count` independent parts, to which parts are added in blocks, and its law in the end.

    `grid` is the step to which values are rounded: by default a share of the sum's deviation; 1 for counts.
    """

    def __init__(self, count: int, *, grid: float | None = None) -> None:
        self._grid = grid
        self._convolved = count <= CONVOLVED
        self._kept: list[Part] = []
        self._observed, self._cumulants = 0.0, np.zeros(3)

    def add(self, values: Floats, probabilities: Floats, own: Integers) -> None:
        """Add some parts: values and probabilities (parts, places), and the column of the observed value of each."""
        mean = np.einsum("ij,ij->i", values, probabilities)
        centred = values - mean[:, None]
        square = centred * centred
        square *= probabilities
        self._cumulants += [mean.sum(), square.sum(), np.einsum("ij,ij->", square, centred)]
        self._observed += float(np.sum(values[np.arange(own.size), own]))
        if self._convolved:
            self._kept.append((values, probabilities, own))

    def law(self) -> Law:
        """The law of the sum of what was added."""
        observed, mean, deviation = self._observed, float(self._cumulants[0]), math.sqrt(self._cumulants[1])
        # A spread below rounding error is none: every place gives the observed value.
        if deviation <= 1e-9 * max(abs(observed), 1e-300):
            return Law(observed, mean, 0.0, 0.0, 1.0, np.array([observed]), np.array([1.0]))
        skewness = float(self._cumulants[2]) / deviation**3
        if self._convolved:
            p_value, support, probabilities = _convolved(self._kept, mean, deviation, self._grid)
        else:
            p_value = pearson_tail((observed - mean) / deviation, skewness)
            support = probabilities = np.empty(0)
        return Law(observed, mean, deviation, skewness, p_value, support, probabilities)


def sum_law(parts: Iterable[Part], count: int, *, grid: float | None = None) -> Law:
    """The law of the sum of `count` independent parts, which come in blocks; `grid` as in `Sum`."""
    total = Sum(count, grid=grid)
    for part in parts:
        total.add(*part)
    return total.law()


def pearson_tail(score: float, skewness: float) -> float:
    """P(Z >= `score`) for a standardised Pearson type III variable of this skewness; the normal one at 0."""
    if abs(skewness) < 1e-4:
        return float(special.ndtr(-score))
    shape = 4 / skewness**2
    place = shape + score * math.sqrt(shape) * math.copysign(1.0, skewness)
    if place <= 0:
        return 1.0 if skewness > 0 else 0.0
    return float(special.gammaincc(shape, place) if skewness > 0 else special.gammainc(shape, place))


def _convolved(parts: list[Part], mean: float, deviation: float, grid: float | None) -> tuple[float, Floats, Floats]:
    """The right tail at the observed value, the support and the probabilities of the rounded sum."""
    floors = [np.min(np.where(probabilities > 0, values, np.inf), axis=1) for values, probabilities, _ in parts]
    floor, observed = float(sum(lowest.sum() for lowest in floors)), 0
    if grid is None:
        grid = max(deviation / GRID, (mean - floor + REACH * deviation) / CELLS)
    rows: list[Floats] = []
    for (values, probabilities, own), lowest in zip(parts, floors, strict=True):
        steps = np.rint(np.where(probabilities > 0, values - lowest[:, None], 0.0) / grid).astype(np.int64)
        observed += int(np.sum(steps[np.arange(own.size), own]))
        sizes = steps.max(axis=1) + 1
        starts = np.cumsum(sizes) - sizes
        cells = np.bincount((starts[:, None] + steps).ravel(), weights=probabilities.ravel(), minlength=sizes.sum())
        rows += np.split(cells, starts[1:])
    longest = sum(row.size - 1 for row in rows) + 1
    if longest <= WHOLE:
        law = _paired(rows)
    else:
        size = min(max(math.ceil((mean - floor + REACH * deviation) / grid), observed) + 1, longest)
        law = np.zeros(size)
        law[0], top = 1.0, 0
        for row in rows:
            law, top = _add(law, top, row)
    support = np.asarray(floor + grid * np.arange(law.size), dtype=np.float64)
    return float(min(law[observed:].sum(), 1.0)), support, law


def _paired(rows: list[Floats]) -> Floats:
    """The sum of many short parts: neighbours are convolved until one is left."""
    while len(rows) > 1:
        odd = rows[-1:] if len(rows) % 2 else []
        rows = [np.convolve(one, other) for one, other in zip(rows[::2], rows[1::2], strict=False)] + odd
    return rows[0]


def _add(law: Floats, top: int, row: Floats) -> tuple[Floats, int]:
    """Add one part to the law, whose largest value so far is `top`; what passes the end stays in the last cell."""
    last = law.size - 1
    summed = row[0] * law
    for step in (np.flatnonzero(row[1:]) + 1).tolist():
        inside = min(top, last - step)
        if inside >= 0:
            summed[step : step + inside + 1] += row[step] * law[: inside + 1]
        if inside < top:
            summed[last] += row[step] * law[max(inside + 1, 0) : top + 1].sum()
    return summed, min(top + row.size - 1, last)
