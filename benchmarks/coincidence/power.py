"""How much of the power of an oracle the default test has, habit by habit.

    python benchmarks/coincidence/power.py --pairs 1000 [--habit NAME ...] [--share Q ...]

Each event of the first series triggers one of the second with probability q within 3 days, on top of the habit. The
oracle knows what no analyst does: the true rate of the second series at every moment, which of its events belong to one
burst, and q itself; it uses the likelihood ratio, its law computed exactly. Like any test of timing it takes the number
of events as given. The error is that of the ratio, both tests having met the same pairs. `reverse` is how often the
test the other way round, where nothing was planted, is at most .05.
"""

import argparse

import numpy as np
import numpy.typing as npt
from habits import DAYS, HABITS, Side

from allegedly import coincidence
from allegedly.coincidence import Series
from allegedly.coincidence.counting import preceding
from allegedly.coincidence.law import sum_law

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

WINDOW = 3
SHARES = (0.1, 0.2, 0.4)
SHOWN = ("none", "season", "bursts", "step", "season and bursts", "step and bursts", "trend", "weekly rhythm")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--habit", action="append", choices=list(HABITS))
    parser.add_argument("--share", action="append", type=float, help="only this q")
    parser.add_argument("--seed", type=int, default=2)
    arguments = parser.parse_args()
    print(f"{arguments.pairs} pairs, window {WINDOW}; power at .05 and .01")
    print(f"{'habit':24s} {'q':>4s} {'oracle':>13s} {'test':>13s} {'ratio':>6s} {'error':>6s} {'reverse':>8s}")
    for name in arguments.habit or SHOWN:
        for share in arguments.share or SHARES:
            rng = np.random.default_rng(arguments.seed)
            p_values = np.array([_pair(name, share, rng) for _ in range(arguments.pairs)])
            strict, loose = ((p_values <= level).mean(axis=0) for level in (0.01, 0.05))
            ratio, error = _ratio(p_values[:, 1] <= 0.05, p_values[:, 0] <= 0.05)
            print(
                f"{name:24s} {share:4.1f} {loose[0]:6.3f} {strict[0]:6.3f} {loose[1]:6.3f} {strict[1]:6.3f}"
                f" {ratio:6.3f} {error:6.3f} {loose[2]:8.3f}",
                flush=True,
            )


def _ratio(found: npt.NDArray[np.bool_], known: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """The share found over the share that the oracle knows of, and its Monte Carlo error (by linearisation)."""
    whole = max(float(known.mean()), 1e-9)
    ratio = float(found.mean()) / whole
    return ratio, float(np.std(found - ratio * known)) / whole / found.size**0.5


def _pair(name: str, share: float, rng: np.random.Generator) -> tuple[float, float, float]:
    """p-values of the oracle, the test and the test the other way round, for one pair."""
    habit = HABITS[name]
    first, _ = _events(habit.first, rng)
    then, burst = _events(habit.then, rng)
    caused = first[rng.random(first.size) < share]
    caused = caused + rng.uniform(0, WINDOW, caused.size)
    then = np.append(then, caused)
    burst = np.append(burst, burst.max(initial=-1) + 1 + np.arange(caused.size))
    inside = then < DAYS
    first, then, burst = np.sort(np.floor(first)), np.floor(then[inside]), burst[inside]
    order = np.lexsort((then, burst))
    observed = [(0, DAYS - 1)]
    result = coincidence.test(Series(first, observed=observed), Series(then, observed=observed), window=WINDOW)
    return oracle(first, then[order], burst[order], habit.then, share), result.p_value, result.reverse_p_value


def oracle(first: Floats, then: Floats, burst: Integers, side: Side, share: float) -> float:
    """The likelihood ratio test of one who knows the true rate, the true bursts and the true effect."""
    opens = np.concatenate([[True], np.diff(burst) > 0])
    starts = np.flatnonzero(opens)
    of_event = np.cumsum(opens) - 1
    rate = side.rate(np.arange(DAYS) + 0.5)
    rate = rate / rate.sum() * side.events / (side.burst or 1.0)
    within = np.zeros(then.size)
    if side.burst:
        within[~opens] = (side.burst - 1) / side.spread
    places = then[:, None] + (np.arange(DAYS)[None, :] - then[starts][of_event][:, None])
    counts = preceding(first, places.ravel(), WINDOW, 0).reshape(places.shape)
    counts[places >= DAYS] = 0
    ratio = np.log1p(share / (WINDOW + 1) * counts / (rate[None, :] + within[:, None]))
    values = np.add.reduceat(ratio, starts, axis=0)
    probabilities = np.broadcast_to(rate / rate.sum(), values.shape)
    return sum_law([(values, probabilities, then[starts].astype(np.int64))], starts.size).p_value


def _events(side: Side, rng: np.random.Generator) -> tuple[Floats, Integers]:
    """Events with the number of the burst each belongs to."""
    proposed = rng.uniform(
        0, DAYS, rng.poisson(side.events / (side.burst or 1.0) / side.rate(np.arange(DAYS) + 0.5).mean())
    )
    days = proposed[rng.uniform(size=proposed.size) < side.rate(proposed)]
    number = np.arange(days.size)
    if side.burst:
        sizes = 1 + rng.poisson(side.burst - 1, days.size)
        number = np.repeat(number, sizes)
        days = np.repeat(days, sizes) + rng.uniform(0, side.spread, sizes.sum())
    inside = days < DAYS
    return days[inside], number[inside]


if __name__ == "__main__":
    main()
