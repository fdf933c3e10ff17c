"""How much of the oracle's power is left to tests that have to learn the rates from the very events they test.

    python benchmarks/coincidence/learning.py --pairs 1000 [--habit NAME ...] [--share Q ...]

The oracle of `oracle.py` knows the true rate at every moment. Beside it stand two tests that know all else it knows (q,
how late events are triggered, what rounding does, which events are one burst) and fit the rate by maximum likelihood:

    form   knows the habit's own form: 1 + a cos + b sin over a year with unknown a and b, or flat with bursts of
           unknown size and spread
    kept   allows for what the default test keeps of a series without bursts: three harmonics of the year, the days of
           the week where stamps tell them, and a level of its own for each stretch of time, as long as the default's

Both take p from draws of the fitted model, each fitted anew, so both have the right size. The pairs are those of
`power.py`, and so is the test in the last columns.
"""

import argparse
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from habits import DAYS, HABITS, Habit, watched
from oracle import WINDOW, Cells, caused_pair, cells_of, oracle
from power import SHARES, share_found

from allegedly import coincidence

Floats = npt.NDArray[np.float64]

ROWS = ("dates rounded to months, season", "10 against 2,000, season", "season", "bursts")

DRAWS = 199

YEAR = 365.25

STRETCH, STRETCH_OF_MONTHS = 60.0, 365.25
"""Days over which the default test lets the level be what it is: its bins."""

REACH, POINTS = 3.5, 17
"""Amplitudes are tried in a square of so many standard errors about the best, and so many on a side."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--habit", action="append", choices=ROWS)
    parser.add_argument("--share", action="append", type=float, help="only this q; 0 shows the sizes")
    parser.add_argument("--seed", type=int, default=2)
    arguments = parser.parse_args()
    print(f"{arguments.pairs} pairs, window {WINDOW}; power at .05, and ratio to the oracle with its error")
    print(f"{'habit':34s} {'q':>4s} {'oracle':>7s} {'form':>21s} {'kept':>21s} {'test':>21s}")
    for name in arguments.habit or ROWS:
        for share in arguments.share or SHARES:
            rng = np.random.default_rng(arguments.seed)
            p_values = np.array([_pair(HABITS[name], share, rng, number) for number in range(arguments.pairs)])
            known = p_values[:, 0] <= 0.05
            line = f"{name:34s} {share:4.1f} {known.mean():7.3f}"
            for each in p_values[:, 1:].T:
                power, told = float(np.mean(each <= 0.05)), share_found(each <= 0.05, known)
                line += f"{'-':>22s}" if np.isnan(each).any() else f" {power:7.3f} {told[0]:6.3f} {told[1]:6.3f}"
            print(line, flush=True)


def _pair(habit: Habit, share: float, rng: np.random.Generator, number: int) -> tuple[float, float, float, float]:
    """p-values of the oracle, of the two tests that learn, and of the default test."""
    first, then, starts = caused_pair(habit, share, rng)
    result = coincidence.test(
        watched(habit.first, habit.observed, first), watched(habit.then, habit.observed, then), window=WINDOW
    )
    share = share or SHARES[0]
    cells, own = cells_of(habit, np.sort(first)), np.random.default_rng((number, DRAWS))
    if habit.then.burst:
        form, kept = oracle(_fitted(habit, then, starts), np.sort(first), then, starts, share), float("nan")
    else:
        events = np.bincount(cells.of(then), minlength=cells.expected.size).astype(np.float64)
        form = _form(cells, events, share, own)
        kept = _kept(cells, events, share, own, months=habit.then.months)
    return oracle(habit, np.sort(first), then, starts, share), form, kept, result.p_value


def _fitted(habit: Habit, then: Floats, starts: Floats) -> Habit:
    """The habit as its bursts show it, which the oracle can tell apart: their size, their spread and a flat rate."""
    bursts = np.unique(starts).size
    spread = float(np.max(np.floor(then) - np.floor(starts))) + 1
    side = replace(habit.then, events=float(then.size), burst=then.size / bursts, spread=spread)
    return replace(habit, then=side)


def _form(cells: Cells, events: Floats, share: float, rng: np.random.Generator) -> float:
    """The likelihood ratio of q against none, each with the best season of the form 1 + a cos + b sin."""
    day = np.arange(DAYS) + 0.5
    waves = np.array([np.ones(DAYS), np.cos(2 * np.pi * day / YEAR), np.sin(2 * np.pi * day / YEAR)])
    of_day, size = cells.of(np.arange(DAYS, dtype=np.float64)), cells.expected.size
    waves = np.array([np.bincount(of_day, wave, size) for wave in waves])
    wide = np.linspace(-1, 1, 21)
    best = _best(events, _chances(_square(wide, wide) @ waves, cells, events.sum(), 0.0))
    middle = _square(wide, wide)[best, 1:]
    steps = np.linspace(-1, 1, POINTS) * REACH * (2 / events.sum()) ** 0.5
    shapes = _square(middle[0] + steps, middle[1] + steps) @ waves
    without = _chances(shapes, cells, events.sum(), 0.0)
    given = _chances(shapes, cells, events.sum(), share)

    def ratio(counts: Floats) -> Floats:
        return np.asarray((counts @ np.log(given).T).max(axis=-1) - (counts @ np.log(without).T).max(axis=-1))

    drawn = rng.multinomial(int(events.sum()), without[_best(events, without)], size=DRAWS)
    return _p_value(float(ratio(events)), ratio(drawn.astype(np.float64)))


def _square(cosines: Floats, sines: Floats) -> Floats:
    """All pairs of amplitudes, drawn in where the rate would fall below 0, beside a constant: shape (pairs, 3)."""
    pairs = np.stack(np.meshgrid(cosines, sines), axis=-1).reshape(-1, 2)
    pairs /= np.maximum(np.hypot(*pairs.T) / 0.999, 1.0)[:, None]
    return np.column_stack([np.ones(len(pairs)), pairs])


def _chances(shapes: Floats, cells: Cells, count: float, share: float) -> Floats:
    """The probability of each cell for each shape of the rate: shape (shapes, cells)."""
    caused = share * cells.triggered
    level = np.maximum(count - caused.sum(), 1e-9) / shapes.sum(axis=1, keepdims=True)
    means = np.maximum(level * shapes + caused, 1e-300)
    return np.asarray(means / means.sum(axis=1, keepdims=True))


def _best(events: Floats, chances: Floats) -> int:
    return int(np.argmax(np.log(chances) @ events))


def _kept(cells: Cells, events: Floats, share: float, rng: np.random.Generator, *, months: bool) -> float:
    """The efficient score of q, given how many events each stretch of time has and the fitted rhythms."""
    lengths = np.diff(cells.borders)
    middles = cells.borders[:-1] + lengths / 2
    stretches = max(round(DAYS / (STRETCH_OF_MONTHS if months else STRETCH)), 1)
    opens = np.searchsorted(middles, DAYS / stretches * np.arange(stretches))
    rhythms = [wave(2 * np.pi * k * middles / YEAR) for k in (1, 2, 3) for wave in (np.cos, np.sin)]
    if not months:
        rhythms += [(np.floor(middles) % 7 == weekday).astype(np.float64) for weekday in range(6)]
    features = np.array(rhythms).T
    drawn = np.empty((DRAWS, events.size))
    fitted = _means(features, lengths, opens, events[None, :])[0]
    for part in np.split(np.arange(events.size), opens[1:]):
        total = fitted[part].sum()
        chances = fitted[part] / total if total > 0 else np.full(part.size, 1 / part.size)
        drawn[:, part] = rng.multinomial(int(events[part].sum()), chances, size=DRAWS)

    def score(counts: Floats) -> Floats:
        means = _means(features, lengths, opens, counts)
        weights = np.log1p(share * cells.triggered / np.maximum(means, 1e-9))
        totals = np.maximum(np.add.reduceat(means, opens, axis=1), 1e-300)
        spread, along = _information(features, means, totals, opens), _pull(features, means * weights, means, opens)
        square = np.add.reduceat(means * weights, opens, axis=1) ** 2 / totals
        variance = (means * weights**2).sum(axis=1) - square.sum(axis=1)
        variance -= np.einsum("bj,bj->b", along, np.linalg.solve(spread, along[..., None])[..., 0])
        return np.asarray(((counts - means) * weights).sum(axis=1) / np.sqrt(np.maximum(variance, 1e-9)))

    return _p_value(float(score(events[None, :])[0]), score(drawn))


def _means(features: Floats, lengths: Floats, opens: npt.NDArray[np.int64], counts: Floats) -> Floats:
    """Fitted means (series, cells) of counts: rhythms by maximum likelihood given the total of each stretch."""
    totals = np.add.reduceat(counts, opens, axis=1)
    widths = np.diff(np.append(opens, lengths.size))
    coefficients = np.zeros((len(counts), features.shape[1]))
    for _ in range(12):
        shape = lengths * np.exp(np.clip(coefficients @ features.T, -20, 20))
        means = shape * np.repeat(totals / np.add.reduceat(shape, opens, axis=1), widths, axis=1)
        gap = (counts - means) @ features
        change = np.linalg.solve(_information(features, means, totals, opens), gap[..., None])[..., 0]
        coefficients += np.clip(change, -2, 2)
        if np.abs(change).max() < 1e-4:
            break
    return np.asarray(means)


def _information(features: Floats, means: Floats, totals: Floats, opens: npt.NDArray[np.int64]) -> Floats:
    """The information on the rhythms, given the totals of the stretches: shape (series, features, features)."""
    size = features.shape[1]
    squares = (features[:, :, None] * features[:, None, :]).reshape(len(features), -1)
    whole = (means @ squares).reshape(-1, size, size)
    met = np.stack([np.add.reduceat(means * feature, opens, axis=1) for feature in features.T], axis=2)
    whole -= np.einsum("bkj,bkl,bk->bjl", met, met, 1 / np.maximum(totals, 1e-300))
    return np.asarray(whole + 1e-4 * np.eye(size))


def _pull(features: Floats, weighted: Floats, means: Floats, opens: npt.NDArray[np.int64]) -> Floats:
    """What the weights share with the rhythms, given the totals of the stretches: shape (series, features)."""
    totals = np.maximum(np.add.reduceat(means, opens, axis=1), 1e-300)
    mean = np.add.reduceat(weighted, opens, axis=1) / totals
    widths = np.diff(np.append(opens, means.shape[1]))
    return np.asarray((weighted - means * np.repeat(mean, widths, axis=1)) @ features)


def _p_value(found: float, drawn: Floats) -> float:
    return float(np.sum(drawn >= found - 1e-9) + 1) / (drawn.size + 1)


if __name__ == "__main__":
    main()
