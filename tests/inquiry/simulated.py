"""Records of which the true answer is known: one party answers debates, others have the same season and do not."""

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np

OTHERS = ("Hill Brotherhood", "Lake Guard", "Mill Brigade", "North Front", "River Front", "Salt Brigade")
START = date(2015, 1, 1)
DAYS = 8 * 365
MAPPING = """
[set]
title = "Simulated attacks"
definition = "Drawn at random; no row is an event."
citation = "Made by a script."
kinds = ["ASSAULT"]
least_killed = 0
counts_reports = false
share_rows = true

[columns]
date = "date"
actor = "party"

[same]
kind = "ASSAULT"
"""


def write_simulated(
    folder: Path, *, debates: int = 60, answered: float = 0.6, seed: int = 1
) -> tuple[Path, Path, Path]:
    """A table of attacks with its mapping, and one of debates.

    Each party attacks 120 times by itself, twice as often in summer. The Harbour Guard also answers each debate with
    probability `answered` within a week; the others attack as often more at random.
    """
    rng = np.random.default_rng(seed)
    season = 1 + np.cos(2 * np.pi * (np.arange(DAYS) - 200) / 365.25) / 3
    asked = np.sort(rng.choice(DAYS - 10, debates, replace=False))
    answers = [day + rng.integers(1, 8) for day in asked if rng.random() < answered]
    rows = [(day, "Harbour Guard") for day in answers]
    for party in ("Harbour Guard", *OTHERS):
        rows += [(day, party) for day in rng.choice(DAYS, 120, p=season / season.sum())]
    for party in OTHERS:
        rows += [(day, party) for day in rng.integers(DAYS, size=len(answers))]
    attacks, mapping, steps = folder / "attacks.csv", folder / "attacks.toml", folder / "debates.csv"
    _write(attacks, ("date", "party"), sorted((iso(day), party) for day, party in rows))
    _write(steps, ("date", "happening", "source"), [(iso(day), "debate", "drawn") for day in asked])
    mapping.write_text(MAPPING, encoding="utf-8")
    return attacks, mapping, steps


def iso(day: int) -> str:
    return (START + timedelta(days=int(day))).isoformat()


def _write(path: Path, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
