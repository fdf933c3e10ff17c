"""Dates that are not sure: draws of every date inside its interval.

An event moves under a null with its interval, as with any other mark it carries. So a statistic that is averaged over
draws of the dates has an exact law under the null, and no p-values need combining.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .series import Series

Floats = npt.NDArray[np.float64]


DATE_DRAWS = 20
"""Draws of uncertain dates. Their average is part of the statistic, so more of them only steady it."""


@dataclass(frozen=True, eq=False)
class Draw:
    """One draw: the first series' times (sorted), and for each event of the second how far it lies from its stamp."""

    first: Floats
    offsets: Floats


def draws(
    first: Series, then: Series, chosen: npt.NDArray[np.intp], *, count: int, rng: np.random.Generator
) -> list[Draw]:
    """`count` draws of both series' dates, uniform within [earliest, latest]; one, as they stand, where all are sure.

    `chosen` are the rows of `then` that are analysed. Stamps with a resolution are drawn at steps of it.
    """
    if not (first.uncertain or then.uncertain):
        return [Draw(first.times, np.zeros(chosen.size))]
    return [Draw(np.sort(_drawn(first, rng)), (_drawn(then, rng) - then.times)[chosen]) for _ in range(count)]


def _drawn(series: Series, rng: np.random.Generator) -> Floats:
    earliest = series.times if series.earliest is None else series.earliest
    latest = series.times if series.latest is None else series.latest
    step = series.resolution
    if step:
        steps = np.floor((latest - earliest) / step + 1e-9).astype(np.int64)
        return np.asarray(earliest + step * rng.integers(0, steps + 1), dtype=np.float64)
    return np.asarray(rng.uniform(earliest, latest), dtype=np.float64)
