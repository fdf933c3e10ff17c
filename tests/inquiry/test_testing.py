"""The tests of one argument, on tables written for them."""

from pathlib import Path

import pytest

from allegedly.errors import DataError
from allegedly.inquiry.dated import Shelves, dated
from allegedly.inquiry.testing import timing_test
from allegedly.schema.inquiries import ProposedSide, Window
from allegedly.schema.timing import TimingTest


def asked(folder: Path, window: Window, *readings: Window) -> TimingTest:
    """The test of fires after debates, both watched in 2023, with a window and other readings of it."""
    sides = {"debates": ("2023-01-20", "2023-05-09", "2023-10-03"), "fires": ("2023-01-24", "2023-05-11", "2023-08-30")}
    series = []
    for name, days in sides.items():
        (folder / f"{name}.csv").write_text("\n".join(("date", *days, "")), encoding="utf-8")
        side = ProposedSide(words=name, table=f"{name}.csv", observed=("2023",))
        found = dated(side, Shelves(None, folder))[0]
        assert found is not None
        series.append(found)
    return timing_test(*series, window, readings, None, seed=1)


def test_a_window_too_wide_for_what_was_watched_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="the window is too wide for what was watched"):
        asked(tmp_path, Window(0, 300))


def test_another_reading_that_is_too_wide_is_left_out(tmp_path: Path) -> None:
    found = asked(tmp_path, Window(0, 7), Window(0, 14), Window(0, 300))
    assert {(choice.lag, choice.window) for choice in found.choices} == {(0, 7), (0, 14)}
