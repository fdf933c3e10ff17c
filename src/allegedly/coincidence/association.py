"""Association: plain descriptive measures of how two series go together, with no claim about chance.

What chance would give depends on both series' habits: a measure here says nothing without a test.
"""

import math
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from ..errors import UsageError
from .counting import following, preceding
from .observation import covers, duration, intersection
from .pairs import check_arguments
from .series import as_series

Floats = npt.NDArray[np.float64]


class CoincidenceRates(msgspec.Struct, frozen=True):
    """`precursor`: share of the second series' events that one of the first precedes. `trigger`: share of the first
    series' events that one of the second follows. `pairs`: how many pairs stand so."""

    precursor: float
    trigger: float
    pairs: int


class Synchronisation(msgspec.Struct, frozen=True):
    """`strength` from 0 to 1 (every event has its partner), `delay` from -1 (the second always first) to 1."""

    strength: float
    delay: float


def coincidence_rates(first: Any, then: Any, *, window: float, lag: float = 0.0) -> CoincidenceRates:
    """Precursor and trigger coincidence rates (Donges et al. 2016, equations 3 and 4).

    A pair coincides when `then` comes from `lag` to `lag` + `window` after `first`, both ends included. Rates of an
    empty series are 0.
    """
    check_arguments(window, lag, (), 1, 1, 1.0)
    one, two = as_series(first, "first").times, as_series(then, "then").times
    before = preceding(one, two, window, lag)
    after = following(two, one, window, lag)
    return CoincidenceRates(
        precursor=float(np.mean(before > 0)) if two.size else 0.0,
        trigger=float(np.mean(after > 0)) if one.size else 0.0,
        pairs=int(before.sum()),
    )


def event_synchronisation(first: Any, then: Any, *, longest: float = math.inf) -> Synchronisation:
    """Event synchronisation and delay asymmetry (Quian Quiroga, Kreuz and Grassberger 2002, equations 1 to 5).

    Two events are partners when they are no farther apart than half the least of the four gaps around them, and than
    `longest`. At the ends of a series the one gap there is counts. Partners at the same time count half each way.
    """
    one, two = as_series(first, "first").times, as_series(then, "then").times
    if not (one.size and two.size):
        return Synchronisation(0.0, 0.0)
    reach_one, reach_two = _half_gap(one), _half_gap(two)
    after = _partners(one, reach_one, two, reach_two, longest)
    before = _partners(two, reach_two, one, reach_one, longest)
    scale = math.sqrt(one.size * two.size)
    return Synchronisation(strength=(after + before) / scale, delay=(after - before) / scale)


def _half_gap(times: Floats) -> Floats:
    gaps = np.concatenate([[math.inf], np.diff(times), [math.inf]])
    return np.asarray(np.minimum(gaps[:-1], gaps[1:]) / 2, dtype=np.float64)


def _partners(one: Floats, reach_one: Floats, two: Floats, reach_two: Floats, longest: float) -> float:
    """How many events of `two` come shortly after one of `one`; those at the same time count half."""
    # A partner is closer than half a gap, so it can only be the nearest event before.
    nearest = np.searchsorted(one, two, side="right") - 1
    known = nearest >= 0
    nearest = nearest[known]
    apart = two[known] - one[nearest]
    together = apart <= np.minimum(np.minimum(reach_one[nearest], reach_two[known]), longest)
    return float(np.sum(together & (apart > 0)) + np.sum(together & (apart == 0)) / 2)


def cross_k(first: Any, then: Any, distances: Sequence[float]) -> Floats:
    """Ripley's cross-K in time: the expected events of `then` within each distance of one of `first`, over their rate.

    Two-sided, with the translation correction: a pair at distance d stands for T / (T - d) pairs, since so much of the
    common observation T cannot show it. For independent series of constant rates K(d) = 2 d. Shape (distances,).
    """
    one, two = as_series(first, "first"), as_series(then, "then")
    bounds = np.asarray(list(distances), dtype=np.float64)
    common = intersection(one.observed, two.observed)
    if not bounds.size or np.any(bounds < 0):
        raise UsageError("distances must be one or more lengths of 0 or over")
    if not len(common) or not (len(one) and len(two)):
        return np.zeros(bounds.size)
    length = duration(common, 0.0)
    if length <= 2 * bounds.max():
        raise UsageError(f"a distance of {bounds.max():g} is over half of the {length:g} observed")
    times, others = (each.times[covers(common, each.times)] for each in (one, two))
    if not (times.size and others.size):
        return np.zeros(bounds.size)
    widest = bounds.max()
    low = np.searchsorted(others, times - widest, side="left")
    count = np.searchsorted(others, times + widest, side="right") - low
    rows = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(low, count)
    apart = np.abs(others[rows] - np.repeat(times, count))
    order = np.argsort(apart, kind="stable")
    heaped = np.concatenate([[0.0], np.cumsum(length / (length - apart[order]))])
    pairs = heaped[np.searchsorted(apart[order], bounds, side="right")]
    return np.asarray(length * pairs / (times.size * others.size), dtype=np.float64)
