"""The null's distribution of the plain count of coincidences, to be drawn beside the observed count.

The test weighs coincidences by how unexpected they are; a picture needs numbers that a reader can count.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np

from .arrangement import by_cluster
from .counting import effective_window
from .law import Part, pearson_tail, sum_law
from .nulls import DEFAULT, parse_null
from .pairs import check_arguments, common_resolution, make_pair
from .series import as_series
from .statistic import counter

NEGLIGIBLE = 1e-6
"""Counts in the tails that are together less likely than this are left out of the picture."""


class NullDistribution(msgspec.Struct, frozen=True):
    """P(`counts[i]` events of the second series coincide) is `probabilities[i]`; `observed` did."""

    observed: int
    counts: tuple[int, ...]
    probabilities: tuple[float, ...]


def null_distribution(
    first: Any, then: Any, *, window: float, lag: float = 0.0, null: str = DEFAULT, day: float = 1.0
) -> NullDistribution:
    """The distribution of how many events of `then` come in a window after one of `first`; arguments as for `test`.

    Uncertain dates are taken as they stand.
    """
    check_arguments(window, lag, (), 1, 1, day)
    one, two = as_series(first, "first").stated(), as_series(then, "then").stated()
    effective = effective_window(window, common_resolution(one, two))
    pair = make_pair(one, two, effective, (lag, lag), parse_null(null), 1, np.random.default_rng(0), day)
    if pair is None:
        return NullDistribution(0, (0,), (1.0,))
    arrangement = pair.arrangement
    count = counter(pair.draws, arrangement, window, lag)

    def parts() -> Iterator[Part]:
        for block in arrangement.strips():
            yield by_cluster(count.of(block)[1], block), block.probabilities, block.own

    law = sum_law(parts(), len(arrangement.clusters), grid=1.0)
    if law.exact:
        counts, probabilities = np.rint(law.support).astype(np.int64), law.probabilities
    else:
        counts = np.arange(max(int(law.mean - 8 * law.deviation), 0), int(law.mean + 8 * law.deviation) + 2)
        edges = [pearson_tail((each - 0.5 - law.mean) / law.deviation, law.skewness) for each in counts]
        probabilities = -np.diff([*edges, 0.0])
    below, above = np.cumsum(probabilities), np.cumsum(probabilities[::-1])[::-1]
    shown = (below > NEGLIGIBLE) & (above > NEGLIGIBLE)
    return NullDistribution(
        round(law.observed), tuple(counts[shown].tolist()), tuple(np.asarray(probabilities[shown]).tolist())
    )
