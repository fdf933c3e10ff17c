"""Floors: scores that must not fall, pinned together with the digest of the data that they were measured on."""

import argparse
import hashlib
import os
import sys
import tomllib
from pathlib import Path

_FOLDER = Path(__file__).with_name("floors")

SLACK = 0.2
"""A floor is the figure less this: one span more or less in the smallest set moves its F1 by about as much."""

Scores = dict[str, dict[str, float]]
"""By set of data and measure, in points of 100."""


def corpora_folder(name: str) -> Path:
    """A folder of the corpora: below the one that the environment variable ALLEGEDLY_CORPORA names, or below
    `shared/data` beside the clone.
    """
    given = os.environ.get("ALLEGEDLY_CORPORA")
    folder = (Path(given) if given else Path(__file__).resolve().parents[2] / "shared" / "data") / name
    if not folder.is_dir():
        sys.exit(f"{folder}: no such folder. Set ALLEGEDLY_CORPORA to the folder that holds the corpora.")
    return folder


def digest(*files: Path) -> str:
    """SHA-256 over the contents of files, in order."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--raise-floors", action="store_true", help="pin these figures where none is worse")
    parser.add_argument("--lower-floors", action="store_true", help="pin these figures though some are worse")


def check(name: str, scores: Scores, data: str, options: argparse.Namespace) -> None:
    """Compare scores with the floors of `floors/NAME.toml`, or pin them as the options say. Exits where one is below
    its floor, and where the data are not those of the floors.
    """
    file = _FOLDER / f"{name}.toml"
    pinned = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {"sha256": data, "floors": {}}
    if pinned["sha256"] != data and not options.lower_floors:
        sys.exit("These are not the data that the floors were measured on. Pin anew with --lower-floors.")
    worse = [
        f"{group}: {measure} is {scores.get(group, {}).get(measure, 0.0):.1f}, its floor {floor:.1f}"
        for group, row in pinned["floors"].items()
        for measure, floor in row.items()
        if scores.get(group, {}).get(measure, 0.0) < floor
    ]
    if options.lower_floors or (options.raise_floors and not worse):
        file.write_text(_toml(name, scores, data), encoding="utf-8")
    elif worse:
        sys.exit("Below the floors. Mend it or, with a reason, pin anew with --lower-floors.\n" + "\n".join(worse))


def _toml(name: str, scores: Scores, data: str) -> str:
    lines = [f"# The least that evaluation/{name}.py accepts, with the digest of the data it was measured on.", ""]
    lines += [f'sha256 = "{data}"', ""]
    for group, row in scores.items():
        lines += [f'[floors."{group}"]', *(f'"{measure}" = {value - SLACK:.1f}' for measure, value in row.items()), ""]
    return "\n".join(lines)
