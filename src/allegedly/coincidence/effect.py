"""Effects: how many times the usual rate, how sure, and how large it would have to be to be seen.

Within its bin an event falls into a window after the first series with a probability p that the null gives; if windows
multiply the rate by r, with r p / (1 - p + r p). That is the conditional likelihood of the self-controlled case series
(Farrington 1995), with the null's own bins, season and steps as the matched baseline. Events are weighed by their
surprise as in the test, and the variance is that of whole clusters, so bursts do not pass for evidence.
"""

import math
from collections.abc import Callable

import numpy as np
from scipy import optimize, special

from .law import Law
from .moments import Moments

CONFIDENCE = 0.95
POWER = 0.8
LEVEL = 0.05
LARGEST = 1e6
"""Rate ratios above this are infinite for all that data can say."""


def rate_ratio(moments: Moments) -> tuple[float, tuple[float, float]]:
    """The rate ratio and its interval: the root of the weighted score, and where the score is just not surprising.

    0 and infinity where no or every event coincides; 1 with an interval from 0 to infinity where nothing could, or
    where dates are so unsure that any ratio goes with them.
    """
    informative = (moments.within > 1e-12) & (moments.within < 1 - 1e-12)
    if not informative.any():
        return 1.0, (0.0, math.inf)
    if not informative.all():  # each array of the events of a large table takes much memory
        moments = moments.of(informative)
    quantile = float(special.ndtri((1 + CONFIDENCE) / 2))
    hit, weight, square = moments.hit, moments.weight, moments.weight**2

    def beyond(deviations: float) -> float:
        """Where the score is so many of its deviations from 0."""

        def short(ratio: float) -> float:
            deviation = math.sqrt(moments.spread * max(float(square @ moments.variance(ratio)), 0.0))
            return float(weight @ (hit - moments.at(ratio, moments.hits))) + deviations * deviation

        return _root(short)

    low = beyond(-quantile) if hit.any() else 0.0
    high = math.inf if np.all(hit >= 1) else beyond(quantile)
    if low == high or (low, high) == (0.0, math.inf):  # the score hardly changes with the ratio
        return 1.0, (0.0, math.inf)
    return (beyond(0.0) if hit.any() else 0.0), (low, high)


def _root(score: Callable[[float], float]) -> float:
    """Where a falling function of the rate ratio crosses 0, on the scale of its logarithm; 0 or infinite beyond."""
    low, high = -math.log(LARGEST), math.log(LARGEST)
    if score(math.exp(low)) <= 0:
        return 0.0
    if score(math.exp(high)) >= 0:
        return math.inf
    return math.exp(optimize.brentq(lambda place: score(math.exp(place)), low, high, xtol=1e-10))


def detectable(moments: Moments, law: Law) -> float:
    """The smallest rate ratio that the test at `LEVEL` would have shown with probability `POWER`; may be infinite.

    The critical value is the null law's own; under the alternative the statistic is taken as normal, with each
    event's surprise tilted by the rate ratio and the null's ratio of cluster to event variance.
    """
    threshold = law.critical(LEVEL)
    alone = float(np.sum(moments.second.whole - moments.first.whole**2))
    if not math.isfinite(threshold) or law.deviation == 0 or alone <= 0:
        return math.inf
    spread = law.deviation**2 / alone

    def short(ratio: float) -> float:
        first, second = moments.at(ratio, moments.first), moments.at(ratio, moments.second)
        deviation = math.sqrt(max(spread * float(np.sum(second - first**2)), 1e-300))
        return float(special.ndtri(POWER)) - (float(first.sum()) - threshold) / deviation

    return max(_root(short), 1.0)
