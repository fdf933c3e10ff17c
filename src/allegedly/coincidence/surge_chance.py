"""What chance brings to a surge: series drawn from the fit that knows nothing of the date, fitted and scored anew."""

from typing import NamedTuple

import numpy as np

from .arrays import Floats
from .regression import CountFit, draw_counts, fit_counts, plausible_overdispersion, score
from .step_model import neighbour_sum
from .surge_counts import SurgeCounts

LEAST_SPREAD = 0.7
"""What the score's variance is taken to be at least, in that of independent bins. At 1 only the data's estimate, which
luck that lasts has raised, would be free to fall by chance, and not those of the draws, half of which lie below 1: p
would be too small where bins are many. Lower still, a few dozen bins would lose power."""


class Scores(NamedTuple):
    """The score that was seen and those of chance (draws,), each over its spread; `spread` is that of the one seen."""

    seen: float
    drawn: Floats
    spread: float


class Simulated(NamedTuple):
    """What chance brings: the fit without a step, counts (draws, n) drawn from it, their fits, and scores by date."""

    null: CountFit
    counts: Floats
    refit: CountFit
    scores: tuple[Scores, ...]


def simulated(laid: SurgeCounts, simulations: int, random: np.random.Generator) -> Simulated:
    """Fit without a step, draw so many series, fit those too, and score data and draws for each date."""
    design, offset, counts = laid.design, laid.offset, laid.bins.counts
    null = fit_counts(design, counts[None, :], offset=offset)
    start = null.coefficients[0]

    def overdispersion_of(series: Floats) -> Floats:
        return fit_counts(design, series, offset=offset, start=start, passes=2).overdispersion

    means, extra = null.means[0], float(null.overdispersion[0])
    plausible = plausible_overdispersion(means, extra, overdispersion_of, simulations, random)
    drawn = draw_counts(means, plausible, simulations, random)
    refit = fit_counts(design, drawn, offset=laid.redrawn_offsets(simulations, random), start=start)
    return Simulated(
        null, drawn, refit, tuple(_scores(null, refit, design, counts, drawn, step) for step in laid.steps)
    )


def _scores(null: CountFit, refit: CountFit, design: Floats, counts: Floats, drawn: Floats, step: Floats) -> Scores:
    """Scores of one step, over what neighbouring counts that move together make them spread.

    If luck lasts over the border of two bins, the score's variance is 1 + 2 S times what independent bins let it be,
    where S sums the autocorrelations of its summands. S is estimated in every draw as in the data, so what the estimate
    costs is part of the law of chance. The mean over the draws is what the fit alone brings about, and is taken off.
    Source: Newey & West 1987, Econometrica 55, with equal weights; Zeger 1988, Biometrika 75.
    """
    theirs = neighbour_sum(refit, design, drawn, step)
    ours = neighbour_sum(null, design, counts[None, :], step)
    mean = theirs.mean()
    widths, width = (np.sqrt(np.maximum(1 + 2 * (sums - mean), LEAST_SPREAD)) for sums in (theirs, ours))
    seen = score(null, design, counts[None, :], step) / width
    return Scores(float(seen[0]), score(refit, design, drawn, step) / widths, float(width[0]))
