"""Coverage: how probably the date of an event is inside of a window, where dates are known to an interval only.

The statistic takes a few draws of the dates. They would tell this with errors of their own, which look like knowledge
of dates that nobody has, so here it is measured along time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .arrangement import Block
from .dates import Draw
from .observation import Windows, merged
from .series import Series

Floats = npt.NDArray[np.float64]

INSTANT = 1e-6
"""How long a moment lasts that is sure and has no step: 0 would cover nothing."""


@dataclass(frozen=True, eq=False)
class Coverage:
    """`windows` after the first series, for each draw of its dates; event i of the second series lies between
    `earliest[i]` and `latest[i]` from its stamp."""

    windows: list[Windows]
    earliest: Floats
    latest: Floats

    def of(self, block: Block) -> Floats:
        """For each event in each place, the share of its interval that windows cover: (events, places)."""
        starts = block.times + self.earliest[block.events, None]
        ends = block.times + self.latest[block.events, None]
        covered = sum(_covered(each, ends) - _covered(each, starts) for each in self.windows)
        return np.asarray(np.clip(covered / (ends - starts) / len(self.windows), 0.0, 1.0))


def coverage(
    first: Series,
    then: Series,
    chosen: npt.NDArray[np.intp],
    draws: Sequence[Draw],
    *,
    lag: float,
    effective: float,
    resolution: float,
) -> Coverage:
    """Make ready for one window and lag; `chosen` are the rows of `then`, `resolution` the step of both series."""
    earliest, latest = (then.times if each is None else each for each in (then.earliest, then.latest))
    times, length = then.times[chosen], resolution or INSTANT
    of_first = [draw.first + lag for draw in (draws if first.uncertain else draws[:1])]
    return Coverage(
        [merged(np.column_stack([starts, starts + effective])) for starts in of_first],
        earliest[chosen] - times,
        latest[chosen] - times + length,
    )


def _covered(windows: Windows, times: Floats) -> Floats:
    """How long windows last that lie before each of the times."""
    passed = np.repeat(np.cumsum(windows[:, 1] - windows[:, 0]), 2)
    passed = np.append(0.0, passed[:-1])
    return np.asarray(np.interp(times, windows.ravel(), passed))
