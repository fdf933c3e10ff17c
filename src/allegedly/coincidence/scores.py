"""The null's distribution of the test's own statistic, in standard deviations: what the p-value is a tail of."""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from .counting import effective_window
from .dates import DATE_DRAWS
from .evidence import generator
from .nulls import DEFAULT, parse_null
from .pairs import check_arguments, common_resolution, make_pair
from .series import as_series
from .statistic import surprise_law

BAR = 0.25
"""Width of a bar in standard deviations: some thirty bars in all."""

SPAN = 4.0
"""How far from its mean the law is followed; beyond, there is nothing to see."""


class ScoreDistribution(msgspec.Struct, frozen=True):
    """Bar i covers `starts[i]` to `starts[i]` + `width` standard deviations from the mean with probability `shares[i]`.

    The data stand at `observed`, where a bar starts, and the bars from there on add up to the p-value that `test` gives
    before any correction for windows that were tried. Without bars, nothing varies under the null.
    """

    starts: tuple[float, ...]
    width: float
    shares: tuple[float, ...]
    observed: float


def score_distribution(
    first: Any,
    then: Any,
    *,
    window: float,
    lag: float = 0.0,
    null: str = DEFAULT,
    tried: Sequence[float] = (),
    date_draws: int = DATE_DRAWS,
    rng: int | np.random.Generator = 0,
    day: float = 1.0,
) -> ScoreDistribution:
    """The distribution of the statistic of `test` under its null; arguments and errors as there."""
    check_arguments(window, lag, tried, 1, date_draws, day)
    one, two = as_series(first, "first"), as_series(then, "then")
    step = common_resolution(one, two)
    effective = effective_window(window, step)
    widest = max([effective, *(effective_window(each, step) for each in tried)])
    pair = make_pair(one, two, widest, (lag, lag), parse_null(null), date_draws, generator(rng)[0], day)
    nothing = ScoreDistribution((), BAR, (), 0.0)
    if pair is None:
        return nothing
    law = surprise_law(pair.draws, pair.arrangement, window=window, lag=lag, effective=effective)
    if law.deviation == 0:
        return nothing
    observed = law.score
    below = max(0, int(np.ceil((observed + SPAN) / BAR)))
    above = max(1, int(np.ceil((SPAN - observed) / BAR)))
    edges = observed + BAR * np.arange(-below, above + 1)
    tails = np.array([*(law.tail(edge) for edge in edges[:-1].tolist()), 0.0])
    tails[below] = law.p_value
    shares = np.maximum(tails[:-1] - tails[1:], 0.0)
    return ScoreDistribution(tuple(edges[:-1].tolist()), BAR, tuple(shares.tolist()), observed)
