"""How strong the evidence is: Monte Carlo p-values with their own error, and the base of every result.

A p-value is P(X >= x): what was seen counts as one of the ways to be so extreme. From n random draws it is
(exceed + 1) / (n + 1) (Davison & Hinkley 1997, section 4.2; Phipson & Smyth 2010), never zero.
"""

import math
from typing import Any, TypeAlias

import msgspec
import numpy as np
from scipy import stats

from ..errors import UsageError
from .arrays import Floats

Seed: TypeAlias = int | np.random.Generator


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What every result of a test can do: turn into plain data."""

    def to_dict(self) -> dict[str, Any]:
        """The result as plain lists, numbers and strings, ready for JSON; an infinite number becomes None."""
        fields: dict[str, Any] = plain(self)
        return fields


def plain(value: Any) -> Any:
    """Plain lists, numbers and strings of a struct, with None for a number that is infinite or missing."""
    return _finite(msgspec.to_builtins(value))


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


class MonteCarlo(msgspec.Struct, frozen=True):
    """A p-value from random draws.

    `interval` is the 95 % Clopper-Pearson interval of the share of draws at least as extreme: what more draws may show.
    `seed` is the number the draws started from, or -1 when the caller passed a running generator.
    """

    p_value: float
    interval: tuple[float, float]
    exceed: int
    draws: int
    seed: int


def generator(rng: Seed) -> tuple[np.random.Generator, int]:
    """A generator and the seed to report (-1 for a generator that the caller runs)."""
    if isinstance(rng, np.random.Generator):
        return rng, -1
    if isinstance(rng, bool) or not isinstance(rng, int | np.integer) or rng < 0:
        raise UsageError(f"is {rng!r}", where="rng", remedy="Give a seed (a whole number from 0) or a numpy Generator")
    return np.random.default_rng(rng), int(rng)


def at_least(observed: float, drawn: Floats, *, seed: int) -> MonteCarlo:
    """P(X >= observed) from draws of X under the null.

    Draws that differ from the observed value by rounding alone (1 part in 10^9) count as equal, that is as extreme.
    """
    slack = 1e-9 * max(1.0, abs(observed))
    exceed, draws = int(np.count_nonzero(drawn >= observed - slack)), len(drawn)
    low = float(stats.beta.ppf(0.025, exceed, draws - exceed + 1)) if exceed else 0.0
    high = float(stats.beta.ppf(0.975, exceed + 1, draws - exceed)) if exceed < draws else 1.0
    return MonteCarlo((exceed + 1) / (draws + 1), (low, high), exceed, draws, seed)


def bits(p_value: float) -> float:
    """Surprise in coin tosses: -log2 p. A p-value of .05 is as surprising as 4.3 heads in a row."""
    return -math.log2(p_value)


def count_ratio_interval(
    observed: float, expected: float, *, dispersion: float = 1.0, level: float = 0.95
) -> tuple[float, float]:
    """Interval of observed / expected by Garwood's exact Poisson limits, widened when counts vary more than Poisson.

    With dispersion d the limits are those of a count of observed / d events, times d (quasi-Poisson).
    Source: Garwood 1936, Biometrika 28; McCullagh & Nelder 1989, section 6.2.3.
    """
    tail, events = (1 - level) / 2, observed / dispersion
    low = float(stats.gamma.ppf(tail, events)) if observed > 0 else 0.0
    high = float(stats.gamma.ppf(1 - tail, events + 1))
    return low * dispersion / expected, high * dispersion / expected
