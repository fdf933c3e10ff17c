"""How often the default test calls two independent series more than chance, habit by habit.

    python benchmarks/coincidence/false_alarms.py --pairs 2000 [--habit NAME ...]

Prints the shares of p-values up to .05, .01 and .001, of the test itself and of the direction test, each followed by
`!` where it is above what chance allows a test of that size (the 99.9 % point of the binomial).
"""

import argparse
import time

import numpy as np
from habits import HABITS, draw
from scipy import stats

from allegedly import coincidence

LEVELS = (0.05, 0.01, 0.001)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=2000)
    parser.add_argument("--habit", action="append", choices=list(HABITS))
    parser.add_argument("--null", default="bursts+season+trend")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    allowed = " ".join(f"{stats.binom.ppf(0.999, arguments.pairs, level) / arguments.pairs:.4f}" for level in LEVELS)
    print(f"{arguments.pairs} pairs, window 3, null {arguments.null}; allowed {allowed}")
    print(
        f"{'habit':34s} {'p <= .05':>9s} {'.01':>8s} {'.001':>8s}"
        f" {'reverse':>9s} {'direction':>9s} {'in 95 %':>8s} {'s':>6s}"
    )
    for name in arguments.habit or HABITS:
        row(name, arguments)


def row(name: str, arguments: argparse.Namespace) -> None:
    """Draw the pairs of one habit and print its line."""
    habit = HABITS[name]
    rng = np.random.default_rng(arguments.seed)
    started = time.perf_counter()
    p_values = np.empty((arguments.pairs, 3))
    covered = 0
    for number in range(arguments.pairs):
        first, then = draw(habit.first, habit.observed, rng), draw(habit.then, habit.observed, rng)
        result = coincidence.test(first, then, window=3, null=arguments.null)
        p_values[number] = result.p_value, result.reverse_p_value, result.direction_p_value
        covered += result.interval[0] <= 1 <= result.interval[1]
    shares = [_share(p_values[:, 0], level) for level in LEVELS] + [_share(p_values[:, side], 0.05) for side in (1, 2)]
    print(
        f"{name:34s} {shares[0]:>9s} {shares[1]:>8s} {shares[2]:>8s} {shares[3]:>9s} {shares[4]:>9s}"
        f" {covered / arguments.pairs:8.3f} {time.perf_counter() - started:6.0f}",
        flush=True,
    )


def _share(p_values: np.ndarray, level: float) -> str:
    count = int(np.sum(p_values <= level))
    flag = "!" if count > stats.binom.ppf(0.999, p_values.size, level) else " "
    return f"{count / p_values.size:.4f}{flag}"


if __name__ == "__main__":
    main()
