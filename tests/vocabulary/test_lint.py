import copy
import sys
from typing import Any

import pytest

from allegedly.vocabulary import lint, tables


def test_the_data_files_are_clean() -> None:
    assert lint() == ()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """The data files as copies that a test may spoil."""
    names = ("cues", "source_words", "times")
    data = {name: copy.deepcopy(tables.table(name)) for name in names}
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.lint"], "table", data.__getitem__)
    return data


def test_it_finds_words_outside_of_the_list_that_they_are_singled_out_of(broken: dict[str, dict[str, Any]]) -> None:
    broken["source_words"]["sole"] = ["piper"]
    broken["source_words"]["families"]["press"] = ["piper"]
    assert lint() == (
        "source_words: sole: piper is not in office",
        "source_words: families: piper is no body",
    )


def test_it_finds_unknown_attitudes_in_cues(broken: dict[str, dict[str, Any]]) -> None:
    broken["cues"]["verb"] = [
        {"act": "belief", "attitude": "adores", "lemmas": ["think"]},
    ]
    assert lint() == ("cues: verb, belief, adores: unknown attitude",)


def test_it_finds_bounds_the_wrong_way_round_and_feasts_in_no_month(broken: dict[str, dict[str, Any]]) -> None:
    broken["times"]["vague"]["few"] = [6, 2]
    broken["times"]["fixed"]["nowruz"] = [13, 21]
    assert lint() == (
        "times: vague: few has bounds the wrong way round",
        "times: fixed: nowruz is in no month",
    )
