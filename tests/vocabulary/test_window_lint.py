import copy
import sys
from typing import Any

import pytest

from allegedly.vocabulary import tables
from allegedly.vocabulary.timing_windows import timing_windows
from allegedly.vocabulary.window_lint import lint_windows


def test_it_finds_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    data: dict[str, Any] = copy.deepcopy(tables.table("timing_windows"))
    data["window"] = [
        each if each.get("forms") != ["backdrop"] else each | {"forms": ["just as", "so"]} for each in data["window"]
    ]
    data["window"].append({"name": "none", "days": [3, 3], "readings": [[3, 3]], "why": ""})
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.window_lint"], "table", lambda _: data)
    assert tuple(lint_windows()) == (
        "timing_windows: backdrop: 0 windows for a form of argument",
        "timing_windows: just as: 2 windows for a form of argument",
        "timing_windows: so: 1 windows for a form of argument",
        "timing_windows: none: no words and no form",
        "timing_windows: none: no reason",
        "timing_windows: none: 3 to 3 is no window",
        "timing_windows: none: 3 to 3 is no window",
        "timing_windows: none: the window stands among its readings",
    )


def test_every_window_is_narrower_or_wider_than_its_readings_and_has_a_reason() -> None:
    for each in timing_windows().windows:
        assert each.days not in each.readings, each.name
        assert len(each.why) > 40, each.name
