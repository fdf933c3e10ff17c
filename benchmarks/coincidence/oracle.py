"""The oracle: the likelihood ratio test of one who knows what no analyst does.

It knows the true rate of the second series at every moment, which of its events belong to one burst and from where that
burst starts, and how likely and how late an event of the first series triggers one. Like any test of timing it takes
the number of events as given: under the null each burst lies anywhere that leaves its watched events watched, as likely
as its rate says, and the law of the ratio over all of these places is computed and not drawn.

Time is cut into cells in which nothing changes: days where stamps are days, months where they are rounded to months,
and where stamps are moments, hours, cut again where a window opens or closes.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from habits import DAYS, Habit, Side, happened, seen, stamped

from allegedly.coincidence.counting import preceding
from allegedly.coincidence.law import sum_law

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

WINDOW = 3


@dataclass(frozen=True)
class Cells:
    """Cells from border to border: events expected in each by the habit, and those triggered if each event of the first
    series triggered one. `watched` are the cells whose stamps are seen."""

    borders: Floats
    expected: Floats
    triggered: Floats
    watched: npt.NDArray[np.bool_]

    def of(self, stamps: Floats) -> Integers:
        """The number of the cell that each stamp lies in."""
        return np.searchsorted(self.borders, stamps, side="right") - 1


def trigger(days: Floats, side: Side, rng: np.random.Generator) -> Floats:
    """When the events that these days trigger happen: evenly over the window, in whole days where stamps are whole."""
    if side.days or side.months:
        return np.floor(days) + rng.integers(0, WINDOW + 1, days.size)
    return days + rng.uniform(0, WINDOW, days.size)


def caused_pair(habit: Habit, share: float, rng: np.random.Generator) -> tuple[Floats, Floats, Floats]:
    """The stamps of both series that were watched, each event of the first that was having triggered one of the second
    with probability `share`; and the starts of the bursts of the second, as the oracle is told them."""
    first_days, _ = happened(habit.first, rng)
    then_days, starts = happened(habit.then, rng)
    first = stamped(habit.first, first_days)
    visible = seen(habit.first, habit.observed, first)
    first, first_days = first[visible], first_days[visible]
    caused = trigger(first_days[rng.random(first.size) < share], habit.then, rng)
    then = stamped(habit.then, np.append(then_days, caused))
    visible = seen(habit.then, habit.observed, then)
    return first, then[visible], np.append(starts, caused)[visible]


def oracle(habit: Habit, first: Floats, then: Floats, starts: Floats, share: float) -> float:
    """The p-value of the true likelihood ratio, from the stamps that were watched and the starts of the bursts of the
    second series: an event that is alone, or triggered, starts its own. `share` is the true share that triggers."""
    cells = cells_of(habit, first)
    if habit.then.burst:
        return _of_bursts(cells, habit.then, then, starts, share)
    ratio = np.log1p(share * cells.triggered / cells.expected)
    probability = np.where(cells.watched, cells.expected, 0.0) / cells.expected[cells.watched].sum()
    # Most cells hold nothing that was triggered: they are one place of the law.
    reached = np.flatnonzero(cells.triggered * cells.watched)
    values = np.append(0.0, ratio[reached])
    probabilities = np.append(1 - probability[reached].sum(), probability[reached])
    column = np.zeros(ratio.size, dtype=np.int64)
    column[reached] = 1 + np.arange(reached.size)
    shape = (then.size, values.size)
    own = column[cells.of(then)]
    return sum_law([(np.broadcast_to(values, shape), np.broadcast_to(probabilities, shape), own)], then.size).p_value


def _of_bursts(cells: Cells, side: Side, then: Floats, starts: Floats, share: float) -> float:
    """The law over all places of each burst, which moves as a whole, by whole days."""
    order = np.lexsort((then, starts))
    then, starts = then[order], starts[order]
    opens = np.concatenate([[True], np.diff(starts) > 0])
    heads = np.flatnonzero(opens)
    moves = np.arange(DAYS)[None, :] - np.floor(starts[:, None])
    places = (then[:, None] + moves).astype(np.int64)
    inside = (places >= 0) & (places < DAYS)
    places = np.where(inside, places, 0)
    within = np.where(opens, 0.0, (side.burst - 1) / side.spread)
    ratio = np.log1p(share * cells.triggered[places] / (cells.expected[places] + within[:, None]))
    kept = np.logical_and.reduceat(inside & cells.watched[places], heads, axis=0)
    sizes = np.diff(np.append(heads, then.size))
    likely = kept * cells.expected * _as_seen(cells, side, (starts[:, None] + moves)[heads], sizes[:, None])
    values = np.where(kept, np.add.reduceat(ratio, heads, axis=0), 0.0)
    own = np.floor(starts[heads]).astype(np.int64)
    return sum_law([(values, likely / likely.sum(axis=1, keepdims=True), own)], heads.size).p_value


def _as_seen(cells: Cells, side: Side, starts: Floats, sizes: Integers) -> Floats:
    """How likely a burst from such a start shows these events and no others, up to a factor.

    It has 1 + Poisson(m) events, evenly over its spread; with a share v of the spread watched, the likelihood of k seen
    ones is the k-th derivative of z exp(m (z - 1)) at 1 - v.
    """
    days = np.concatenate([[0.0], np.cumsum(cells.watched)])
    ends = np.interp([starts, starts + side.spread], np.arange(DAYS + 1), days)
    share, more = (ends[1] - ends[0]) / side.spread, side.burst - 1
    return np.asarray(np.exp(-more * share) * (more * (1 - share) + sizes))


def cells_of(habit: Habit, first: Floats) -> Cells:
    """The cells of a habit, given the stamps of the first series."""
    side = habit.then
    days = np.arange(DAYS, dtype=np.float64)
    scale = side.events / (side.burst or 1.0) / side.rate(days + 0.5).sum()
    if not (side.days or side.months):
        bounds = np.array([(start, end + 1) for start, end in habit.observed], dtype=np.float64)
        borders = np.unique(np.concatenate([np.arange(DAYS * 24 + 1) / 24, first, first + WINDOW, bounds.ravel()]))
        borders = borders[borders <= DAYS]
        lengths, middles = np.diff(borders), (borders[:-1] + borders[1:]) / 2
        expected, triggered = side.rate(middles) * lengths, preceding(first, middles, WINDOW, 0) * lengths / WINDOW
        return Cells(borders, expected * scale, triggered, seen(side, habit.observed, middles))
    daily = side.rate(days + 0.5) * scale
    if side.days and not side.months:
        triggered = preceding(first, days, WINDOW, 0) / (WINDOW + 1)
        return Cells(np.arange(DAYS + 1.0), daily, triggered, seen(side, habit.observed, days))
    return _months(habit, first, daily)


def _months(habit: Habit, first: Floats, daily: Floats) -> Cells:
    """Months as cells: what is triggered on a month's last days may fall into the next."""
    calendar = np.arange(DAYS + WINDOW).astype("datetime64[D]").astype("datetime64[M]")
    starts, month = np.unique(calendar, return_inverse=True)
    borders = starts.astype("datetime64[D]").astype(np.float64)
    of_first = habit.first.rate(np.arange(DAYS) + 0.5)
    passed = np.zeros((borders.size, borders.size))
    for later in range(WINDOW + 1):
        np.add.at(passed, (month[:DAYS], month[later : later + DAYS]), of_first / (WINDOW + 1))
    passed /= np.maximum(np.bincount(month[:DAYS], of_first, borders.size), 1e-300)[:, None]
    events = np.bincount(np.searchsorted(borders, first, side="right") - 1, minlength=borders.size)
    expected = np.bincount(month[:DAYS], daily, borders.size)
    full = expected > 0
    return Cells(
        np.append(borders[full], DAYS),
        expected[full],
        (events @ passed)[full],
        seen(habit.then, habit.observed, borders)[full],
    )
