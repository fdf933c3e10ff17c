"""The specification curve: the answer under every reasonable choice at once, instead of the one that pleased.

After Simonsohn, Simmons and Nelson (2020): all combinations of window, lag and null (and, where dates are not sure, the
dates as they stand against draws of them) are tested alike and listed by the size of their effect.
"""

import itertools
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from .nulls import DEFAULT
from .pairs import check_choices
from .results import LEVEL
from .series import as_series
from .testing import test

NULLS = (DEFAULT, "season+trend", "shift")
"""The default, one without bursts and one without a model; the homogeneous null is no reasonable choice."""


class Specification(msgspec.Struct, frozen=True, kw_only=True):
    """One choice and its answer. `dates` is `stated` or `drawn`."""

    window: float
    lag: float
    null: str
    dates: str
    p_value: float
    rate_ratio: float
    interval: tuple[float, float]
    verdict: str


class SpecificationCurve(msgspec.Struct, frozen=True):
    """All choices, by rising rate ratio, with the share of them whose p-value is at most .05."""

    specifications: tuple[Specification, ...]
    significant: float

    @property
    def median_rate_ratio(self) -> float:
        return float(np.median([each.rate_ratio for each in self.specifications]))


def specification_curve(
    first: Any,
    then: Any,
    *,
    windows: Sequence[float],
    lags: Sequence[float] = (0.0,),
    nulls: Sequence[str] = NULLS,
    rng: int = 0,
    day: float = 1.0,
) -> SpecificationCurve:
    """Test every combination of the choices. The p-values are not corrected for each other: `scan` does that."""
    check_choices("number", windows=windows, lags=lags)
    check_choices("name", nulls=nulls)
    one, two = as_series(first, "first"), as_series(then, "then")
    versions = ("stated", "drawn") if one.uncertain or two.uncertain else ("stated",)
    rows = []
    for window, lag, null, dates in itertools.product(windows, lags, nulls, versions):
        before, after = (each.stated() if dates == "stated" else each for each in (one, two))
        result = test(before, after, window=window, lag=lag, null=null, rng=rng, day=day)
        rows.append(
            Specification(
                window=float(window),
                lag=float(lag),
                null=result.null,
                dates=dates,
                p_value=result.p_value,
                rate_ratio=result.rate_ratio,
                interval=result.interval,
                verdict=result.verdict,
            )
        )
    rows.sort(key=lambda row: row.rate_ratio)
    return SpecificationCurve(tuple(rows), float(np.mean([row.p_value <= LEVEL for row in rows])))
