"""All pairs of many series under an exact shift null: time, memory, and the share of the machine's product peak.

    python benchmarks/coincidence/placebo_speed.py --series 3000 --days 13000 --events 100

The peak is the best of five single-precision products of 2,048 x 2,048 matrices in the same process. The dense count of
operations is what the plain algebra needs, 2 x series^2 x days x shifts, so a share over 1 means that sparseness saved
more than the rest cost. The dense route is measured on one block and scaled, unless the series are dense themselves.
"""

import argparse
import resource
import time

import numpy as np

from allegedly.coincidence import Series, placebo
from allegedly.coincidence.placebo import BLOCK, SHIFT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--series", type=int, default=3000)
    parser.add_argument("--days", type=int, default=13_000)
    parser.add_argument("--events", type=int, default=100)
    arguments = parser.parse_args()
    rng = np.random.default_rng(0)
    observed = [(0, arguments.days - 1)]
    many = [
        Series(rng.integers(0, arguments.days, arguments.events), observed=observed) for _ in range(arguments.series)
    ]
    peak = product_peak()
    started = time.perf_counter()
    result = placebo(many, window=3)
    taken = time.perf_counter() - started
    operations = 2.0 * arguments.series**2 * (arguments.days - 2 * SHIFT) * result.shifts
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{arguments.series} series x {arguments.days} days, {arguments.events} events each, {result.shifts} shifts")
    print(f"{taken:.1f} s, peak memory {memory:.0f} MB; product peak {peak / 1e9:.0f} GFLOP/s")
    print(f"{operations / taken / 1e9:.0f} GFLOP/s in dense operations: {operations / taken / peak:.2f} of the peak")
    dense = dense_rate(arguments.series, arguments.days, rng)
    print(
        f"the dense route alone: {dense / 1e9:.0f} GFLOP/s, {dense / peak:.2f} of the peak,"
        f" {operations / dense:.0f} s in all"
    )


def product_peak() -> float:
    """Operations a second of this machine's single-precision matrix product."""
    size = 2048
    one = np.ones((size, size), dtype=np.float32)
    best = float("inf")
    for _ in range(5):
        started = time.perf_counter()
        one @ one
        best = min(best, time.perf_counter() - started)
    return 2.0 * size**3 / best


def dense_rate(series: int, days: int, rng: np.random.Generator) -> float:
    """Operations a second of three shifts of one dense block, comparisons and sums included."""
    marked = (rng.random((days, series)) < 0.03).astype(np.float32)
    rows = (rng.random((BLOCK, days - 2 * SHIFT)) < 0.01).astype(np.float32)
    observed = rows @ marked[SHIFT : days - SHIFT]
    started = time.perf_counter()
    for move in range(3):
        count = rows @ marked[move : move + rows.shape[1]]
        above = count >= observed
        total = (count - observed) ** 2
        del above, total
    return 3 * 2.0 * BLOCK * rows.shape[1] * series / (time.perf_counter() - started)


if __name__ == "__main__":
    main()
