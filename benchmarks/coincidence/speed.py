"""A full test side by side with other ways to test two series, in one run.

    python benchmarks/coincidence/speed.py --events 100 1000 10000

Ours is `coincidence.test`, which computes its law and needs no surrogates, and the corrected p-value of three windows
from 1,000 surrogates. Beside it pyunicorn's event coincidence analysis with 1,000 shuffled surrogates (where it is
installed and ends in time: up to 1,000 events), event-analysis (`pip install event-analysis`), which has no surrogates
and gives the rates with the p-value of the binomial formula alone, and 1,000 uniform surrogates counted by numpy's own
sorted search. Both peers know one event a day at most, and are given the days with one. Loops that a peer compiles
when they are first called have been called before. "ratio" is pyunicorn's time over that of the test.
Each time is processor time, which other work on the machine disturbs least: the median of nine pairs of series, each
the best of three; where that takes over five seconds, of the first pairs alone. A pair whose fit is plainly good takes
less than one whose fit needs more surrogates. Ten years of daily stamps up to 1,000 events, and more years in
proportion beyond, so that the density stays.
"""

import argparse
import contextlib
import importlib.util
import io
import resource
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

import numpy as np

from allegedly import coincidence
from allegedly.coincidence import Series

SURROGATES = 1000

PAIRS = 9
SLOW = 5.0
"""Pairs that are timed, until so many seconds are spent on one test."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[100, 1000, 10_000, 100_000])
    parser.add_argument("--peer-limit", type=int, default=1000, help="the most events that pyunicorn is given")
    arguments = parser.parse_args()
    print(
        f"{'events':>9s} {'test':>10s} {'corrected':>10s} {'numpy loop':>11s}"
        f" {'binomial':>10s} {'pyunicorn':>10s} {'ratio':>8s} {'peak MB':>8s}"
    )
    for events in arguments.events:
        row(events, arguments.peer_limit)


def row(events: int, peer_limit: int) -> None:
    """Time everything on the same pairs and print their line."""
    rng = np.random.default_rng(events)
    cells = 3650 * max(1, events // 1000)
    observed = [(0, cells - 1)]
    pairs = [tuple(Series(rng.integers(0, cells, events), observed=observed) for _ in range(2)) for _ in range(PAIRS)]
    ours = seconds([partial(coincidence.test, *pair, window=3) for pair in pairs])
    corrected = loop = peer = binomial = float("nan")
    if events <= 10_000:
        settings = {"window": 3, "tried": (1, 7), "surrogates": SURROGATES}
        corrected = seconds([partial(coincidence.test, *pair, **settings) for pair in pairs])
    if events <= 100_000:
        loop = seconds([partial(numpy_loop, first.times, then.times, cells) for first, then in pairs])
    if importlib.util.find_spec("EventAnalysis"):
        binomial_tests = [event_analysis(first.times, then.times, cells) for first, then in pairs[: most_pairs(events)]]
        binomial_tests[0]()  # compiles
        binomial = seconds(binomial_tests)
    if events <= peer_limit and importlib.util.find_spec("pyunicorn"):
        peer = seconds([partial(pyunicorn_shuffle, first.times, then.times) for first, then in pairs])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{events:9d} {ours:10.4f} {corrected:10.4f} {loop:11.4f} {binomial:10.4f}"
        f" {peer:10.3f} {peer / ours:8.0f} {memory:8.0f}",
        flush=True,
    )


def most_pairs(events: int) -> int:
    """Pairs that are made ready for a peer that needs a table of all days: one where the tables are large."""
    return PAIRS if events <= 10_000 else 1


def seconds(runs: Sequence[Callable[[], object]]) -> float:
    """The median over the runs of the least processor time of three; of the first runs where they are slow."""
    times: list[float] = []
    spent = 0.0
    for run in runs:
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            run()
            taken = time.process_time() - started
            best, spent = min(best, taken), spent + taken
            if spent > SLOW:
                break
        times.append(best)
        if spent > SLOW:
            break
    return float(np.median(times))


def numpy_loop(first: np.ndarray, then: np.ndarray, cells: int) -> float:
    """The share of 1,000 uniform surrogates with as many precursor coincidences."""
    rng = np.random.default_rng(0)
    observed = _coincidences(first, then)
    exceed = sum(
        _coincidences(first, np.sort(rng.integers(0, cells, then.size))) >= observed for _ in range(SURROGATES)
    )
    return (exceed + 1) / (SURROGATES + 1)


def _coincidences(first: np.ndarray, then: np.ndarray) -> int:
    return int(np.sum(np.searchsorted(first, then, side="right") > np.searchsorted(first, then - 3, side="left")))


def event_analysis(first: np.ndarray, then: np.ndarray, cells: int) -> Callable[[], object]:
    """event-analysis's test of the same two series, made ready: rates and binomial p-values of all four pairs."""
    import pandas as pd
    from EventAnalysis import EventAnalysis

    days = np.zeros((cells, 2), dtype=bool)
    days[first.astype(int), 0] = True
    days[then.astype(int), 1] = True
    # Counted from 1900 in hours, as pandas's dates end in 2262 and a million events take longer than that in days.
    frame = pd.DataFrame(days, index=pd.Timestamp(1900, 1, 1) + pd.to_timedelta(np.arange(cells), "h"))

    def run() -> object:
        with contextlib.redirect_stdout(io.StringIO()):
            return EventAnalysis(frame).ECA(timedelta(hours=3), return_p_values=True)

    return run


def pyunicorn_shuffle(first: np.ndarray, then: np.ndarray) -> object:
    """pyunicorn's shuffled surrogates for the same two series."""
    from pyunicorn.eventseries import EventSeries

    cells = int(max(first.max(), then.max())) + 1
    matrix = np.zeros((cells, 2), dtype=int)
    matrix[first.astype(int), 0] = 1
    matrix[then.astype(int), 1] = 1
    series = EventSeries(matrix, taumax=3, lag=0)
    return series.event_analysis_significance(
        method="ECA", surrogate="shuffle", n_surr=SURROGATES, symmetrization="directed", window_type="advanced"
    )


if __name__ == "__main__":
    main()
