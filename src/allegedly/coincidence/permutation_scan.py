"""Permutation scan: where and when is there the least likely cluster, with no count of the population at hand?

Every circle around every place, over every stretch of days, is compared with what the place's and the day's own totals
let expect. The p-value is that of the best of them all: dates are dealt out anew among the places and the whole search
is run again.
"""

from typing import Literal, TypeAlias

import msgspec
import numpy as np
from numpy.typing import ArrayLike
from scipy.special import xlogy

from ..errors import DataError, UsageError
from .arrays import Floats, Integers, above_zero, finite, fraction, same_length, whole
from .evidence import Result, Seed, at_least, bits, count_ratio_interval, generator
from .sphere import Places

Windows: TypeAlias = Literal["ending now", "any"]


class Cluster(msgspec.Struct, frozen=True):
    """A circle and a stretch of days.

    `centre` is a row of the input, `radius` the distance to the farthest place in it, `first` and `last` its days.
    """

    centre: int
    radius: float
    places: tuple[int, ...]
    first: int
    last: int
    observed: int
    expected: float
    log_likelihood_ratio: float


class PermutationScanResult(Result, frozen=True, kw_only=True):
    """The most likely cluster and how often chance alone gives one as strong.

    `ratio` is observed / expected with Garwood's 95 % interval. As the cluster was sought out among many, both lean
    upward; the p-value allows for the search, the interval does not.
    """

    method: str
    events: int
    first_day: int
    last_day: int
    radius: float
    duration: int
    windows: str
    cluster: Cluster
    ratio: float
    interval: tuple[float, float]
    p_value: float
    p_value_interval: tuple[float, float]
    permutations: int
    seed: int

    def __str__(self) -> str:
        found, (low, high) = self.cluster, self.interval
        return (
            f"Most likely cluster: {found.observed} events where {found.expected:.2f} were expected, within "
            f"{found.radius:.2f} of row {found.centre}, days {found.first} to {found.last}.\n"
            f"Ratio {self.ratio:.2f} (95 % {low:.2f} to {high:.2f}, not allowing for the search), "
            f"log likelihood ratio {found.log_likelihood_ratio:.4f},\n"
            f"p = {self.p_value:.4f} ({bits(self.p_value):.1f} bits), {self.method}, "
            f"{self.permutations} permutations, seed {self.seed}."
        )


def permutation_scan(
    places: Places,
    days: ArrayLike,
    *,
    radius: float,
    duration: int,
    windows: Windows = "ending now",
    period: tuple[int, int] | None = None,
    largest_share: float = 0.5,
    permutations: int = 999,
    rng: Seed = 0,
) -> PermutationScanResult:
    """Kulldorff's space-time permutation scan for a cluster of too many events.

    `days` are whole numbers. Circles are centred on the places of events, with a radius of at most `radius` (kilometres
    on the globe) and at most `largest_share` of all events; windows last 1 to `duration` days and either end on the
    last day ("ending now", for surveillance) or anywhere ("any"). The `period` defaults to the first and last event.

    Raises DataError for fewer than three events, days that are not whole or outside the period, or when no circle
    holds more than expected.
    Source: Kulldorff, Heffernan, Hartman, Assuncao & Mostashari 2005, PLoS Medicine 2, e59.
    """
    when = finite(days, "days", at_least=3)
    same_length(places=places.vectors, days=when)
    above_zero(radius, "radius")
    whole(duration, "duration")
    fraction(largest_share, "largest_share")
    whole(permutations, "permutations", at_least=19)
    if windows not in ("ending now", "any"):
        raise UsageError(f"is {windows!r}", where="windows", remedy="Give 'ending now' or 'any'")
    first, last = period or (int(np.floor(when.min())), int(np.ceil(when.max())))
    day = _whole_days(when, first, last)
    random, seed = generator(rng)

    zones = _zones(places, radius)
    length = last - first + 1
    spans = _spans(length, min(duration, length), windows)
    scanned = _scan(zones, day, length, spans, largest_share)
    strongest = float(scanned[0].max())
    if not strongest > 0:
        raise DataError(
            "no circle holds more events than expected", where="events", remedy="Widen the radius or the duration"
        )
    drawn = np.empty(permutations)
    for number in range(permutations):
        drawn[number] = _scan(zones, day[random.permutation(len(day))], length, spans, largest_share)[0].max()
    cluster = _cluster(zones, spans + first, *scanned)
    p = at_least(strongest, drawn, seed=seed)
    return PermutationScanResult(
        method="space-time permutation scan, P(X >= x) of the best cluster",
        events=len(when),
        first_day=first,
        last_day=last,
        radius=float(radius),
        duration=duration,
        windows=windows,
        cluster=cluster,
        ratio=cluster.observed / cluster.expected,
        interval=count_ratio_interval(cluster.observed, cluster.expected),
        p_value=p.p_value,
        p_value_interval=p.interval,
        permutations=permutations,
        seed=seed,
    )


def _whole_days(when: Floats, first: int, last: int) -> Integers:
    """Days counted from the first of the period. Raises DataError for one that is not whole or not in it."""
    bad = np.flatnonzero((when != np.floor(when)) | (when < first) | (when > last))
    if len(bad):
        raise DataError(
            f"is {when[bad[0]]:g}, not a whole day from {first} to {last}",
            where=f"days, row {bad[0]}",
            remedy="Round to days, or widen the period",
        )
    return when.astype(np.int64) - first


class _Zones(msgspec.Struct, frozen=True):
    """Circles as nested lists: each centre's places by distance; circle m holds its centre's list up to entry m."""

    place_of_event: Integers
    members: Integers
    centre: Integers
    starts: Integers
    reach: Floats
    whole_ring: Floats  # 1 where the next place is farther away, 0 inside a group at the same distance


def _zones(places: Places, radius: float) -> _Zones:
    distinct, place_of_event = np.unique(places.vectors, axis=0, return_inverse=True)
    spots = Places(distinct, places.on_globe)
    pairs = spots.close_pairs(radius)
    itself = np.repeat(np.arange(len(distinct), dtype=np.int64)[:, None], 2, axis=1)
    pairs = np.concatenate([itself, pairs, pairs[:, ::-1]])
    gaps = spots.distances(pairs[:, 0], pairs[:, 1])
    order = np.lexsort((pairs[:, 1], gaps, pairs[:, 0]))
    centre, members, reach = pairs[order, 0], pairs[order, 1], gaps[order]
    same = (np.diff(centre) == 0) & (np.diff(reach) == 0)
    whole_ring = np.append(~same, True).astype(np.float64)
    starts = np.searchsorted(centre, np.arange(len(distinct)))
    return _Zones(place_of_event.reshape(-1).astype(np.int64), members, centre, starts, reach, whole_ring)


def _spans(length: int, longest: int, windows: Windows) -> Integers:
    """Windows (w, 2) as half-open ranges of days, shortest first."""
    spans = []
    for span in range(1, longest + 1):
        ends = [length] if windows == "ending now" else range(span, length + 1)
        spans += [(end - span, end) for end in ends]
    return np.array(spans, dtype=np.int64)


def _scan(
    zones: _Zones, day: Integers, length: int, spans: Integers, largest_share: float
) -> tuple[Floats, Floats, Floats]:
    """Log likelihood ratios, counts and expectations (circles, windows); a score of 0 where there is no excess."""
    spots, total = len(zones.starts), len(day)
    by_day = np.bincount(zones.place_of_event * length + day, minlength=spots * length).reshape(spots, length)
    running = np.concatenate([np.zeros((spots, 1)), by_day.cumsum(1)], axis=1)
    in_window = running[:, spans[:, 1]] - running[:, spans[:, 0]]
    totals = running[:, -1:]
    counts = _nested(np.concatenate([in_window, totals], axis=1), zones)
    circle, counts = counts[:, -1:], counts[:, :-1]
    expected = circle * in_window.sum(0) / total
    rest = total - counts
    with np.errstate(divide="ignore", invalid="ignore"):
        scores = xlogy(counts, counts / expected) + xlogy(rest, rest / (total - expected))
    valid = (counts > expected) & (circle <= largest_share * total) & (zones.whole_ring[:, None] > 0)
    return np.where(valid, scores, 0.0), counts, expected


def _cluster(zones: _Zones, spans: Integers, scores: Floats, counts: Floats, expected: Floats) -> Cluster:
    """The circle and window of the largest score; `spans` are the windows' days, the end not included."""
    best = np.unravel_index(int(np.argmax(scores)), scores.shape)
    member, window = int(best[0]), int(best[1])
    start = int(zones.starts[zones.centre[member]])
    circle = zones.members[start : member + 1]
    return Cluster(
        centre=int(np.flatnonzero(zones.place_of_event == zones.members[start])[0]),
        radius=float(zones.reach[member]),
        places=tuple(np.flatnonzero(np.isin(zones.place_of_event, circle)).tolist()),
        first=int(spans[window, 0]),
        last=int(spans[window, 1]) - 1,
        observed=int(counts[best]),
        expected=float(expected[best]),
        log_likelihood_ratio=float(scores[best]),
    )


def _nested(values: Floats, zones: _Zones) -> Floats:
    """Sums over each circle: running sums along each centre's list of places."""
    sums = values[zones.members].cumsum(0)
    before = np.concatenate([np.zeros((1, values.shape[1])), sums])[zones.starts]
    return np.asarray(sums - before[zones.centre])
