"""How much of the power of an oracle the default test has, habit by habit.

    python benchmarks/coincidence/power.py --pairs 1000 [--habit NAME ...] [--share Q ...]

Each watched event of the first series triggers one of the second with probability q within 3 days, on top of the
habit; `oracle.py` says what the oracle knows. The error is that of the ratio, both tests having met the same pairs.
`reverse` is how often the test the other way round, where nothing was planted, is at most .05.
"""

import argparse

import numpy as np
import numpy.typing as npt
from habits import HABITS, watched
from oracle import WINDOW, caused_pair, oracle

from allegedly import coincidence

SHARES = (0.1, 0.2, 0.4)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--habit", action="append", choices=list(HABITS))
    parser.add_argument("--share", action="append", type=float, help="only this q")
    parser.add_argument("--seed", type=int, default=2)
    arguments = parser.parse_args()
    print(f"{arguments.pairs} pairs, window {WINDOW}; power at .05 and .01")
    print(f"{'habit':34s} {'q':>4s} {'oracle':>13s} {'test':>13s} {'ratio':>6s} {'error':>6s} {'reverse':>8s}")
    for name in arguments.habit or HABITS:
        for share in arguments.share or SHARES:
            rng = np.random.default_rng(arguments.seed)
            p_values = np.array([_pair(name, share, rng) for _ in range(arguments.pairs)])
            strict, loose = ((p_values <= level).mean(axis=0) for level in (0.01, 0.05))
            ratio, error = share_found(p_values[:, 1] <= 0.05, p_values[:, 0] <= 0.05)
            print(
                f"{name:34s} {share:4.1f} {loose[0]:6.3f} {strict[0]:6.3f} {loose[1]:6.3f} {strict[1]:6.3f}"
                f" {ratio:6.3f} {error:6.3f} {loose[2]:8.3f}",
                flush=True,
            )


def share_found(found: npt.NDArray[np.bool_], known: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """The share found over the share that the oracle knows of, and its Monte Carlo error (by linearisation)."""
    whole = max(float(known.mean()), 1e-9)
    ratio = float(found.mean()) / whole
    return ratio, float(np.std(found - ratio * known)) / whole / found.size**0.5


def _pair(name: str, share: float, rng: np.random.Generator) -> tuple[float, float, float]:
    """p-values of the oracle, the test and the test the other way round, for one pair."""
    habit = HABITS[name]
    first, then, starts = caused_pair(habit, share, rng)
    result = coincidence.test(
        watched(habit.first, habit.observed, first), watched(habit.then, habit.observed, then), window=WINDOW
    )
    return oracle(habit, np.sort(first), then, starts, share), result.p_value, result.reverse_p_value


if __name__ == "__main__":
    main()
