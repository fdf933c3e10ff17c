"""What the pictures of a timing test show: the law of chance, the curve of lags, counts beside their expectation."""

from typing import Any

import msgspec
import numpy as np

from .. import coincidence
from ..coincidence import Series, SurgeResult
from ..schema.timing import CountBin, LagCurve, NullLaw


def null_law(first: Series, then: Series, **settings: Any) -> NullLaw | None:
    """The law of the statistic under the null, in bars that start at the observed value; None where nothing varies.

    `settings` are those of `coincidence.score_distribution`.
    """
    found = coincidence.score_distribution(first, then, **settings)
    return msgspec.convert(found, NullLaw, from_attributes=True) if found.starts else None


def lag_curve(
    first: Series, then: Series, *, window: float, lag: float, reach: int, surrogates: int, null: str, rng: int
) -> LagCurve:
    """The statistic at lags half a window apart, `reach` of them either way, as far as a quarter of the observation."""
    by_day = bool(first.resolution and then.resolution)
    step = max(1.0, np.ceil(window / 2)) if by_day else window / 2
    room = min(float(np.ptp(first.observed)), float(np.ptp(then.observed))) / 4
    most = max(1, min(reach, int(room // step)))
    lags = [lag + step * number for number in range(-most, most + 1)]
    found = coincidence.scan(first, then, windows=[window], lags=lags, null=null, surrogates=surrogates, rng=rng)
    return LagCurve(
        window=window,
        lags=found.lags,
        scores=found.scores[0],
        threshold=found.threshold,
        p_value=found.p_value,
        surrogates=surrogates,
    )


def count_bins(found: SurgeResult) -> tuple[CountBin, ...]:
    """The bins that a surge was judged on, each with what season and trend let expect if nothing had changed."""
    fitted = found.fitted
    columns = (fitted.starts, fitted.ends, fitted.observed, fitted.counts, fitted.expected)
    return tuple(CountBin(*each) for each in zip(*columns, strict=True))
