"""Series with published results, read from the corpora beside the clone; a test that needs them skips without."""

import csv
import os
from pathlib import Path

import numpy as np
import pytest

BESIDE = Path(__file__).parents[3] / "shared" / "data"


def published(name: str) -> Path:
    """The path of one file of the coincidence data, or a skip that says what is missing."""
    corpora = Path(os.environ.get("ALLEGEDLY_CORPORA", BESIDE))
    for root in (corpora / "coincidence", corpora / "data" / "coincidence"):
        if (root / name).exists():
            return root / name
    pytest.skip(f"coincidence/{name} is not at hand: set ALLEGEDLY_CORPORA to the corpora's folder")


def columns(name: str) -> dict[str, np.ndarray]:
    """The numeric columns of a CSV file with a header; others stay text."""
    with published(name).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    table = {}
    for key in rows[0]:
        texts = [row[key] for row in rows]
        try:
            table[key] = np.array(texts, dtype=float)
        except ValueError:
            table[key] = np.array(texts)
    return table
