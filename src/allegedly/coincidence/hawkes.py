"""Self-exciting processes: how well a rate that each event raises accounts for a series of times.

Two classic models, as log likelihoods to fit or compare with: Ogata's ETAS, where aftershocks die off by a power of
time, and the linear model in which one series drives another through sums of powers times an exponential.
"""

import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError, UsageError
from .arrays import Floats, above_zero, finite, same_length

PAIRS_AT_ONCE = 2_000_000  # event pairs held at a time: 16 MB


def etas_log_likelihood(
    times: ArrayLike,
    magnitudes: ArrayLike,
    *,
    background: float,
    productivity: float,
    alpha: float,
    c: float,
    p: float,
    period: tuple[float, float],
) -> float:
    """Log likelihood of Ogata's epidemic-type aftershock model over a period.

    The rate is background + productivity * sum over earlier events of exp(alpha * magnitude) * (1 + gap / c)^-p, with
    magnitudes above the threshold. Events before the period add to the rate but are not counted.

    Raises DataError for unequal lengths or no event in the period, UsageError for a setting that is not positive.
    Source: Ogata 1988, Journal of the American Statistical Association 83, equations 12 to 17.
    """
    when, size = finite(times, "times"), finite(magnitudes, "magnitudes")
    same_length(times=when, magnitudes=size)
    for name, value in (("background", background), ("productivity", productivity), ("c", c), ("p", p)):
        above_zero(value, name)
    when, size, start, end = _in_order(when, size, period)
    weight = productivity * np.exp(alpha * size)

    inside = np.flatnonzero(when >= start)
    rates = np.full(len(inside), float(background))
    for rows in _blocks(len(inside), len(when)):
        gaps = when[inside[rows], None] - when[None, :]
        decay = np.where(gaps > 0, (1 + np.maximum(gaps, 0.0) / c) ** -p, 0.0)
        rates[rows] += decay @ weight
    grown = _power_integral(end - when, c, p) - _power_integral(np.maximum(start - when, 0.0), c, p)
    return float(np.log(rates).sum() - background * (end - start) - weight @ grown)


def linear_log_likelihood(
    times: ArrayLike,
    driver: ArrayLike,
    *,
    trend: ArrayLike,
    self_response: ArrayLike,
    driver_response: ArrayLike,
    self_decay: float,
    driver_decay: float,
    period: tuple[float, float],
) -> float:
    """Log likelihood of a linear model in which a series excites itself and another series drives it.

    The rate at time t is sum_k trend[k] t^k, plus over the series' own earlier events at gap u
    sum_k self_response[k] u^k exp(-self_decay u), plus the same over the driver's earlier events with `driver_response`
    and `driver_decay`. An empty response leaves that part out. Minus infinity when the rate is not above zero at some
    event.

    Raises DataError for no event in the period, UsageError for a decay that is not positive.
    Source: Ogata, Akaike & Katsura 1982, Annals of the Institute of Statistical Mathematics 34, section 2.
    """
    above_zero(self_decay, "self_decay")
    above_zero(driver_decay, "driver_decay")
    own = finite(times, "times")
    own, _, start, end = _in_order(own, own, period)
    other = np.sort(finite(driver, "driver", at_least=0))
    other = other[other < end]
    polynomial = finite(trend, "trend", at_least=0)
    powers = np.arange(1, len(polynomial) + 1)

    inside = own[own >= start]
    rates = np.polynomial.polynomial.polyval(inside, polynomial) if len(polynomial) else np.zeros(len(inside))
    area = float(polynomial @ ((end**powers - start**powers) / powers))
    for series, response, decay in ((own, self_response, self_decay), (other, driver_response, driver_decay)):
        weights = finite(response, "response", at_least=0)
        for rows in _blocks(len(inside), len(series)):
            gaps = inside[rows, None] - series[None, :]
            later = np.maximum(gaps, 0.0)
            for power, weight in enumerate(weights):
                rates[rows] += weight * np.where(gaps > 0, later**power * np.exp(-decay * later), 0.0).sum(1)
        for power, weight in enumerate(weights):
            before = _gamma_integral(np.maximum(start - series, 0.0), power, decay)
            area += float(weight) * float((_gamma_integral(end - series, power, decay) - before).sum())
    if (rates <= 0).any():
        return -np.inf
    return float(np.log(rates).sum() - area)


def _in_order(times: Floats, marks: Floats, period: tuple[float, float]) -> tuple[Floats, Floats, float, float]:
    """Times and marks sorted, up to the period's end."""
    start, end = float(period[0]), float(period[1])
    if not start < end:
        raise UsageError(f"is {start:g} to {end:g}", where="period", remedy="Give a start before its end")
    order = np.argsort(times, kind="stable")
    times, marks = times[order], marks[order]
    if not ((times >= start) & (times <= end)).any():
        raise DataError(f"no event from {start:g} to {end:g}", where="times", remedy="Give the period of the events")
    return times[times <= end], marks[times <= end], start, end


def _blocks(rows: int, columns: int) -> list[slice]:
    """Slices of rows that keep each table of pairs small."""
    size = max(1, PAIRS_AT_ONCE // max(columns, 1))
    return [slice(start, min(rows, start + size)) for start in range(0, rows, size)]


def _power_integral(gap: Floats, c: float, p: float) -> Floats:
    """Integral of (1 + u / c)^-p from 0 to each gap."""
    if p == 1:
        return np.asarray(c * np.log1p(gap / c))
    return np.asarray(c / (1 - p) * ((1 + gap / c) ** (1 - p) - 1))


def _gamma_integral(gap: Floats, power: int, decay: float) -> Floats:
    """Integral of u^power exp(-decay u) from 0 to each gap, by parts."""
    fade = np.exp(-decay * gap)
    value = (1 - fade) / decay
    for step in range(1, power + 1):
        value = (step * value - gap**step * fade) / decay
    return np.asarray(value)
