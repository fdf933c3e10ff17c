"""Segmentation: the likeliest way to cut a series of counts into stretches of constant rate.

Exact in both forms: with a given number of changes by dynamic programming, with a price for each change by the same
with pruning (PELT). Nothing is said about chance here; `changepoints` does that.
"""

import msgspec
import numpy as np
from numpy.typing import ArrayLike
from scipy.special import xlogy

from ..errors import UsageError
from .arrays import Floats, Integers, event_counts, positive, same_length, whole


class Sums(msgspec.Struct, frozen=True):
    """Running sums from 0 of counts and exposures (n + 1,): all that the likelihood of a stretch needs.

    With an overdispersion above 0 counts are negative binomial, and the exposure must then be the same for all.
    """

    counts: Floats
    exposure: Floats
    overdispersion: float

    def log_likelihood(self, starts: Integers, ends: Integers) -> Floats:
        """Largest log likelihood of the stretches [start, end), less terms that no cut changes."""
        return log_likelihood(
            self.counts[ends] - self.counts[starts], self.exposure[ends] - self.exposure[starts], self.overdispersion
        )


def log_likelihood(counts: Floats, exposure: Floats, overdispersion: float | Floats) -> Floats:
    """Largest log likelihood of a constant rate given sums: Poisson, or negative binomial in units of exposure 1."""
    rate = xlogy(counts, counts / exposure)
    if np.ndim(overdispersion) == 0 and overdispersion == 0:
        return np.asarray(rate - counts)
    extra = np.maximum(overdispersion, 1e-9)  # a series without any stays Poisson to nine digits
    return np.asarray(rate - (counts + exposure / extra) * np.log1p(extra * counts / exposure))


def running_sums(counts: ArrayLike, exposure: ArrayLike | None, overdispersion: float) -> Sums:
    """Check the input and add it up. Raises DataError for bad counts or exposures, UsageError for the rest."""
    observed = event_counts(counts, at_least=2)
    if not (np.isfinite(overdispersion) and overdispersion >= 0):
        raise UsageError(f"is {overdispersion!r}", where="overdispersion", remedy="Give 0 (Poisson) or more")
    shares = np.ones(len(observed)) if exposure is None else positive(exposure, "exposure")
    same_length(counts=observed, exposure=shares)
    if overdispersion > 0 and np.ptp(shares) > 0:
        raise UsageError("varies", where="exposure", remedy="Leave out the overdispersion or the exposure")
    if overdispersion > 0:
        shares = np.ones(len(observed))
    return Sums(np.append(0.0, observed.cumsum()), np.append(0.0, shares.cumsum()), float(overdispersion))


def best_changes(
    counts: ArrayLike, changes: int, *, exposure: ArrayLike | None = None, overdispersion: float = 0.0
) -> tuple[tuple[int, ...], float]:
    """The likeliest cut of n counts with so many changes: the first row of each new stretch, and the log likelihood.

    `exposure` (n,) scales the rate (people, days, a season's shape). Exact, in changes * n^2 steps and changes * n
    memory. Where two cuts tie the earlier changes win.

    Source: Bellman 1961, Communications of the ACM 4; Auger & Lawrence 1989, Bulletin of Mathematical Biology 51.
    """
    return place_changes(running_sums(counts, exposure, overdispersion), changes)


def place_changes(sums: Sums, changes: int) -> tuple[tuple[int, ...], float]:
    """`best_changes` from running sums."""
    n = len(sums.counts) - 1
    whole(changes, "changes", at_least=0)
    if changes >= n:
        raise UsageError(f"is {changes} for {n} counts", where="changes", remedy="Give fewer")
    ends = np.arange(1, n + 1)
    best = np.append(-np.inf, sums.log_likelihood(np.zeros(n, dtype=np.int64), ends))
    origins = []
    for done in range(1, changes + 1):
        origin, next_best = np.zeros(n + 1, dtype=np.int64), np.full(n + 1, -np.inf)
        for end in range(done + 1, n + 1):
            starts = np.arange(done, end)
            values = best[starts] + sums.log_likelihood(starts, np.full(len(starts), end))
            chosen = int(np.argmax(values))
            origin[end], next_best[end] = starts[chosen], values[chosen]
        best = next_best
        origins.append(origin)
    cuts, end = [], n
    for origin in reversed(origins):
        end = int(origin[end])
        cuts.append(end)
    return tuple(reversed(cuts)), float(best[n])


def cheapest_changes(
    counts: ArrayLike, *, penalty: float, exposure: ArrayLike | None = None, overdispersion: float = 0.0
) -> tuple[int, ...]:
    """The cut with the largest log likelihood less `penalty` for each change, whatever their number.

    Exact, and about linear in n where changes are many, by pruning starts that can never win again. A usual price is
    log n (Schwarz's criterion with one rate and one date a change counts 1.5 log n).

    Source: Killick, Fearnhead & Eckley 2012, Journal of the American Statistical Association 107 (PELT).
    """
    if not (np.isfinite(penalty) and penalty > 0):
        raise UsageError(f"is {penalty!r}", where="penalty", remedy="Give a number above zero, such as log n")
    sums = running_sums(counts, exposure, overdispersion)
    n = len(sums.counts) - 1
    best = np.full(n + 1, -np.inf)
    best[0] = penalty  # the first stretch is no change
    origin = np.zeros(n + 1, dtype=np.int64)
    starts = np.array([0], dtype=np.int64)
    for end in range(1, n + 1):
        reached = best[starts] + sums.log_likelihood(starts, np.full(len(starts), end))
        chosen = int(np.argmax(reached))
        best[end], origin[end] = reached[chosen] - penalty, starts[chosen]
        starts = np.append(starts[reached >= best[end]], end)
    cuts, end = [], int(origin[n])
    while end > 0:
        cuts.append(end)
        end = int(origin[end])
    return tuple(reversed(cuts))
