"""How long the commands take on a table of many rows, and how much memory.

    python benchmarks/coincidence/large_table.py --rows 10000000

Writes a table of that many events on as many days as make a thousand a day, in the order of a register (unsorted), one
of 1,000 events beside it, and runs each command in a process of its own: its wall time, the peak of its memory, and the
first lines that it prints.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

COMMANDS = {
    "surge": ("surge", "many.csv", "--since", "2020-01-01"),
    "test, many after few": ("test", "few.csv", "many.csv", "--window", "3d"),
    "test, few after many": ("test", "many.csv", "few.csv", "--window", "3d"),
    "test, many after many": ("test", "many.csv", "many.csv", "--window", "3d"),
    "test, one country of many": ("test", "few.csv", "many.csv", "--window", "3d", "--then-where", "country=7"),
}
CHUNK = 1_000_000
LAST = np.datetime64("2020-12-31")


def write(file: Path, rows: int, days: int) -> None:
    """`rows` events spread evenly over the last `days` days of the register."""
    rng = np.random.default_rng(rows)
    with file.open("w", encoding="utf-8") as out:
        out.write("date,country,note\n")
        for begin in range(0, rows, CHUNK):
            size = min(CHUNK, rows - begin)
            dates = np.datetime_as_string(LAST - rng.integers(0, days, size))
            countries = rng.integers(0, 200, size)
            out.writelines(f"{day},{country},recorded\n" for day, country in zip(dates, countries, strict=True))


def measure(name: str, command: tuple[str, ...], folder: Path) -> None:
    program = "from allegedly.cli import main; main()"
    started = time.perf_counter()
    with (folder / "said.txt").open("w+", encoding="utf-8") as said:
        run = subprocess.Popen(
            [sys.executable, "-c", program, *command, "--no-open"], cwd=folder, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(run.pid, 0)
        taken = time.perf_counter() - started
        said.seek(0)
        lines = said.read().strip().splitlines()[:3]
    cpu, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    code = os.waitstatus_to_exitcode(status)
    print(f"{name:28s} {taken:7.1f} s wall {cpu:7.1f} s CPU {memory:7.0f} MB  exit {code}")
    for line in lines:
        print(f"    {line}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--days", type=int, default=10_000)
    parser.add_argument("--only", default="", help="only the commands whose name holds this")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "many.csv", arguments.rows, arguments.days)
        write(folder / "few.csv", 1_000, arguments.days)
        size = (folder / "many.csv").stat().st_size / 1e6
        print(f"{arguments.rows:,} rows, {size:.0f} MB, {arguments.days:,} days")
        for what, command in COMMANDS.items():
            if arguments.only in what:
                measure(what, command, folder)


if __name__ == "__main__":
    main()
