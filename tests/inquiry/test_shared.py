"""The worked example of the documentation on UCDP's file of Syria, where it is at hand."""

import os
import time
from pathlib import Path

import pytest

from allegedly import read, records
from allegedly.inquiry import beside, look_up, read_overrides

pytest.importorskip("duckdb")

ROOT = Path(__file__).parents[2]
SYRIA = "ged_syria_652.1601.1911.csv.gz"


def syria() -> Path:
    corpora = Path(os.environ.get("ALLEGEDLY_CORPORA", ROOT.parent / "shared" / "data"))
    for folder in (corpora / "records", corpora / "data" / "records"):
        if (folder / SYRIA).exists():
            return folder / SYRIA
    pytest.skip(f"records/{SYRIA} is not at hand: set ALLEGEDLY_CORPORA to the corpora's folder")


@pytest.mark.shared
def test_steps_of_the_withdrawal_and_attacks_of_is(tmp_path: Path) -> None:
    records.add("ucdp-ged", [syria()], version="20.1", folder=tmp_path)
    article = ROOT / "examples" / "withdrawal.txt"
    reading = read(article)
    started = time.monotonic()
    found = look_up(reading, overrides=read_overrides(beside(article)), folder=tmp_path)
    assert time.monotonic() - started < 15
    steps, surge = found.inquiries
    assert steps.timing is not None
    assert steps.timing.result.verdict == "these data cannot tell"
    assert (steps.timing.result.first_events, steps.timing.result.then_events) == (11, 1_315)
    assert (round(steps.timing.result.coincidences), round(steps.timing.result.expected)) == (174, 194)
    assert round(steps.timing.result.p_value, 2) == 0.24
    standing = steps.timing.other_pairs
    assert standing is not None
    assert (standing.rank, standing.pairs) == (10, 23)
    assert surge.surge is not None
    assert (surge.surge.result.events_since, round(surge.surge.result.expected)) == (20, 66)
    assert surge.surge.result.verdict == "these data cannot tell"
