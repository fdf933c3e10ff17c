"""How often `surge` and `changepoints` cry wolf: the share of series called significant in which nothing changed.

    python benchmarks/coincidence/surge_false_alarms.py --series 400 --simulations 199

Each line is one kind of series: the share of p <= .05 and of p <= .01 among the series, with the 95 % Monte Carlo
interval of the first (Clopper-Pearson). The series last five years; the date asked about is day 1,650 of 1,826. That
day is no border of the weeks that luck comes in, so luck lasts over the borders of the bins. The last lines hold no
null: there the date brings twice or four times the events, and the share is the power.
"""

import argparse
from collections.abc import Callable

import numpy as np
from scipy import stats

from allegedly.coincidence.changepoints import changepoints
from allegedly.coincidence.surges import surge

DAYS, SINCE, YEAR = 1826, 1650.0, 365.25

Rates = Callable[[np.ndarray], np.ndarray]


def flat(day: np.ndarray) -> np.ndarray:
    return np.ones(len(day))


def season(day: np.ndarray) -> np.ndarray:
    return 1 + 0.9 * np.cos(2 * np.pi * day / YEAR)


def growth(day: np.ndarray) -> np.ndarray:
    return np.exp(1.5 * day / DAYS) * season(day)


def reporting_step(day: np.ndarray) -> np.ndarray:
    return np.where(day >= 0.8 * DAYS, 10.0, 1.0)


def doubled(day: np.ndarray) -> np.ndarray:
    return season(day) * np.where(day >= SINCE, 2.0, 1.0)


def fourfold(day: np.ndarray) -> np.ndarray:
    return season(day) * np.where(day >= SINCE, 4.0, 1.0)


def poisson(rate: Rates, events: int, random: np.random.Generator) -> np.ndarray:
    """Whole days of events whose daily rate has the given shape."""
    day = np.arange(DAYS, dtype=float)
    shape = rate(day)
    return np.repeat(day, random.poisson(events * shape / shape.sum()))


def overdispersed(rate: Rates, events: int, random: np.random.Generator) -> np.ndarray:
    """The same with weekly rates that vary by a gamma factor of variance 1: negative-binomial weeks."""
    day = np.arange(DAYS, dtype=float)
    shape = rate(day)
    weeks = random.gamma(1.0, 1.0, size=DAYS // 7 + 1)[np.arange(DAYS) // 7]
    return np.repeat(day, random.poisson(events * shape / shape.sum() * weeks))


def bursts(rate: Rates, events: int, random: np.random.Generator) -> np.ndarray:
    """Bursts of about five events, spread over about three days."""
    starts = poisson(rate, events // 5, random)
    sizes = 1 + random.poisson(4, size=len(starts))
    days = np.repeat(starts, sizes) + np.floor(random.exponential(3.0, size=int(sizes.sum())))
    return days[days < DAYS]


def late(rate: Rates, events: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Overdispersed events that come on record after a month on average; what is not on record yet is left out."""
    days = overdispersed(rate, events, random)
    reported = days + np.floor(random.exponential(30.0, size=len(days)))
    seen = reported < DAYS
    return days[seen], reported[seen]


SURGES: dict[str, tuple[Callable, Rates, int, float | None]] = {
    "Poisson, 200 events": (poisson, flat, 200, None),
    "Poisson, season, 200": (poisson, season, 200, None),
    "overdispersed, 200": (overdispersed, flat, 200, None),
    "overdispersed, season, 200": (overdispersed, season, 200, None),
    "overdispersed, season, 1,000": (overdispersed, season, 1000, None),
    "overdispersed, season and growth, 200": (overdispersed, growth, 200, None),
    "overdispersed, season, 30": (overdispersed, season, 30, None),
    "overdispersed, season, bins of two weeks, 200": (overdispersed, season, 200, 14.0),
    "overdispersed, season, bins of one week, 1,000": (overdispersed, season, 1000, 7.0),
    "bursts of five, 200": (bursts, flat, 200, None),
    "bursts of five, season, 200": (bursts, season, 200, None),
    "late reports, season, 400": (late, season, 400, None),
    "a step x10 in reporting before the date, 200": (overdispersed, reporting_step, 200, None),
    "POWER: season, doubled since, 200": (overdispersed, doubled, 200, None),
    "POWER: season, fourfold since, 200": (overdispersed, fourfold, 200, None),
    "POWER: late reports, doubled since, 400": (late, doubled, 400, None),
}

CHANGES: dict[str, tuple[Callable, Rates, int, float | None]] = {
    "Poisson, 200 events": (poisson, flat, 200, None),
    "overdispersed, 200": (overdispersed, flat, 200, None),
    "overdispersed, 1,000": (overdispersed, flat, 1000, None),
    "overdispersed, season fitted, 200": (overdispersed, season, 200, YEAR / 28),
    "overdispersed, season fitted, 1,000": (overdispersed, season, 1000, YEAR / 28),
    "overdispersed, season not fitted, 1,000": (overdispersed, season, 1000, None),
    "POWER: season fitted, fourfold since, 200": (overdispersed, fourfold, 200, YEAR / 28),
}


def surge_p(make: Callable, rate: Rates, events: int, width: float | None, simulations: int, seed: int) -> float:
    random = np.random.default_rng(seed)
    made = make(rate, events, random)
    days, reported = made if isinstance(made, tuple) else (made, None)
    return surge(
        days,
        since=SINCE,
        observed=(0, DAYS - 1),
        width=width,
        reported=reported,
        simulations=simulations,
        rng=seed,
    ).p_value


def change_p(make: Callable, rate: Rates, events: int, period: float | None, simulations: int, seed: int) -> float:
    """The p-value of the first change in counts of four weeks."""
    days = make(rate, events, np.random.default_rng(seed))
    counts = np.bincount((days // 28).astype(int), minlength=DAYS // 28 + 1)[: DAYS // 28]
    return changepoints(counts, period=period, most=1, simulations=simulations, rng=seed).p_values[0]


def line(name: str, p_values: list[float]) -> str:
    p = np.array(p_values)
    hits, n = int(np.count_nonzero(p <= 0.05)), len(p)
    low = stats.beta.ppf(0.025, hits, n - hits + 1) if hits else 0.0
    high = stats.beta.ppf(0.975, hits + 1, n - hits) if hits < n else 1.0
    return f"| {name} | {hits / n:.3f} | {low:.3f} to {high:.3f} | {np.mean(p <= 0.01):.3f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--series", type=int, default=400, help="series of each kind")
    parser.add_argument("--simulations", type=int, default=199, help="bootstrap draws of each test")
    parser.add_argument("--only", default="", help="only the kinds whose name holds this")
    parser.add_argument("--test", choices=["surge", "changepoints"], help="only this test")
    settings = parser.parse_args()
    print(f"{settings.series} series of each kind, {settings.simulations} simulations a test, seeds 0 and up\n")
    for title, kinds, judge in (("surge", SURGES, surge_p), ("changepoints", CHANGES, change_p)):
        if settings.test not in (None, title):
            continue
        print(f"| {title} | p <= .05 | 95 % | p <= .01 |\n|---|---|---|---|")
        for name, kind in kinds.items():
            if settings.only in name:
                p_values = [judge(*kind, settings.simulations, seed) for seed in range(settings.series)]
                print(line(name, p_values), flush=True)
        print()


if __name__ == "__main__":
    main()
