"""Placebo: how many other pairs look as striking?

All ordered pairs of many series at once, or of many with many others, each tested by an exact bounded shift null. Days
are cells; a series is a row of cells with its event counts, and its dilated indicator marks the cells that lie within
the window after one of its events. The coincidences of all pairs at one shift are then one matrix product, of event
counts with the indicators moved by that shift: sparse where events are few, dense blocks in single precision where they
are not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from ..errors import DataError, UsageError
from .series import Series, as_series

Singles = npt.NDArray[np.float32]

SHIFT = 60
"""Cells by which a series is moved at most, either way: 121 places, and little of a season's bend."""

BLOCK = 256
"""Series that are multiplied at once. Larger blocks win nothing, smaller ones starve the matrix product."""

SPARSE = 0.03
"""Share of cells with an event up to which the sparse product is the faster one."""


@dataclass(frozen=True, eq=False)
class Placebo:
    """Results for all ordered pairs: row i, column j is "series j after series i".

    `counts`: events of j within the window after one of i, and `expected`: their mean over the shifts. `exceed`:
    shifts, the observed one among them, with as many coincidences or more, of `shifts` in all. `scores`: the observed
    count less its mean, over the standard deviation (0 where the shifts do not differ). `paired_with_self`: causes and
    effects are the same series, so the diagonal means nothing.
    """

    counts: npt.NDArray[np.int32]
    expected: Singles
    exceed: npt.NDArray[np.uint16]
    scores: Singles
    shifts: int
    paired_with_self: bool

    def p_value(self, first: int, then: int) -> float:
        """The exact shift p-value of one pair; never under 1 / `shifts`."""
        return float(self.exceed[first, then]) / self.shifts

    def rank(self, first: int, then: int) -> tuple[int, int]:
        """The place of one pair among all (1 is first, ties count before), and their number.

        Pairs stand in the order of their p-values and, where these are equal, of their scores: a score alone would put
        one coincidence of two rare events before any pattern.
        """
        if self.paired_with_self and first == then:
            raise UsageError("a series is no pair with itself")
        exceed, score = self.exceed[first, then], self.scores[first, then]
        before = (self.exceed < exceed) | ((self.exceed == exceed) & (self.scores >= score))
        if self.paired_with_self:
            np.fill_diagonal(before, False)
        return int(before.sum()), before.size - (len(before) if self.paired_with_self else 0)

    def most_striking(self, most: int) -> list[tuple[int, int]]:
        """The pairs of the first places, the order being that of `rank`."""
        room = most + (len(self.counts) if self.paired_with_self else 0)
        order = np.lexsort((-self.scores.ravel(), self.exceed.ravel()))[:room]
        pairs = zip(*(axis.tolist() for axis in np.unravel_index(order, self.counts.shape)), strict=True)
        return [(i, j) for i, j in pairs if not (self.paired_with_self and i == j)][:most]


def placebo(
    series: Sequence[Any],
    then: Sequence[Any] | None = None,
    *,
    window: int,
    lag: int = 0,
    shift: int = SHIFT,
    progress: Callable[[int, int], None] | None = None,
) -> Placebo:
    """Test every ordered pair of `series`, or each of `then` after each of `series`, by shifts of up to `shift` cells.

    Each is a `Series` or a column of times. A cell is one unit of time; window, lag and shift are whole numbers of
    cells, and times are rounded down to cells. Events within `shift` of either end of the whole observation count as
    causes only, so that every shift counts the same events. `progress(done, all)` is called after every block of
    series.
    """
    for name, value, least in (("window", window, 0), ("shift", shift, 1)):
        if not isinstance(value, int) or value < least:
            raise UsageError(f"{name} is {value!r}", remedy=f"Give a whole number of cells, {least} or more")
    if not isinstance(lag, int):
        raise UsageError(f"lag is {lag!r}", remedy="Give a whole number of cells")
    causes = [as_series(each, f"series {number}") for number, each in enumerate(series)]
    effects = causes if then is None else [as_series(each, f"then {number}") for number, each in enumerate(then)]
    if not (causes and effects) or (then is None and len(causes) < 2):
        raise DataError(f"{len(causes)} series make no pair", remedy="Give two or more")
    start = int(np.floor(min(each.observed[0, 0] for each in (*causes, *effects))))
    cells = int(np.floor(max(each.observed[-1, 1] for each in (*causes, *effects)))) - start + 1
    if cells <= 2 * shift:
        raise UsageError(f"a shift of {shift} either way does not fit into {cells} cells", remedy="Give a shorter one")
    marked = _dilated(_events(causes, start, cells), window, lag)
    inner = _events(effects, start, cells)[:, shift : cells - shift]
    dense = inner.nnz > SPARSE * inner.shape[0] * inner.shape[1]
    size = (len(causes), len(effects))
    counts = np.empty(size, dtype=np.int32)
    exceed = np.zeros(size, dtype=np.uint16)
    expected, scores = np.empty(size, dtype=np.float32), np.empty(size, dtype=np.float32)
    for begin in range(0, len(effects), BLOCK):
        block = slice(begin, min(begin + BLOCK, len(effects)))
        rows = inner[block].toarray() if dense else inner[block]
        found, mean, above, score = _shifted(rows, marked, shift)
        counts[:, block], expected[:, block], exceed[:, block], scores[:, block] = found.T, mean.T, above.T, score.T
        if progress is not None:
            progress(block.stop, len(effects))
    return Placebo(counts, expected, exceed, scores, 2 * shift + 1, then is None)


def _shifted(
    rows: Any, marked: Singles, shift: int
) -> tuple[npt.NDArray[np.int32], Singles, npt.NDArray[np.uint16], Singles]:
    """For some series as effects and all causes: counts, their means, exceedances and scores, all (effects, causes)."""
    width = marked.shape[0] - 2 * shift
    observed = rows @ marked[shift : shift + width]
    above = np.zeros(observed.shape, dtype=np.uint16)
    total = np.zeros(observed.shape, dtype=np.float32)
    squares = np.zeros(observed.shape, dtype=np.float32)
    for move in range(2 * shift + 1):
        count = observed if move == shift else rows @ marked[move : move + width]
        above += count >= observed
        # Differences from the observed are small, so single precision keeps their squares.
        count = count - observed
        total += count
        squares += count * count
    moves = np.float32(2 * shift + 1)
    mean = total / moves
    variance = squares / moves - mean * mean
    score = np.where(variance > 1e-6, -mean / np.sqrt(np.maximum(variance, np.float32(1e-6))), np.float32(0.0))
    return observed.astype(np.int32), np.asarray(observed + mean), above, score.astype(np.float32)


def _events(given: Sequence[Series], start: int, cells: int) -> sparse.csr_array:
    """Events of each series (rows) in each cell (columns)."""
    lengths = np.array([len(each) for each in given])
    rows = np.repeat(np.arange(len(given)), lengths)
    columns = np.floor(np.concatenate([each.times for each in given])).astype(np.int64) - start
    ones = np.ones(rows.size, dtype=np.float32)
    return sparse.csr_array((ones, (rows, columns)), shape=(len(given), cells))


def _dilated(events: sparse.csr_array, window: int, lag: int) -> Singles:
    """1 where a cell lies from `lag` to `lag` + `window` after an event: shape (cells, series), so rows are moments."""
    cells = events.shape[1]
    marked = np.zeros((cells, events.shape[0]), dtype=np.float32)
    rows, columns = events.nonzero()
    for step in range(lag, lag + window + 1):
        target = columns + step
        inside = (target >= 0) & (target < cells)
        marked[target[inside], rows[inside]] = 1.0
    return marked
