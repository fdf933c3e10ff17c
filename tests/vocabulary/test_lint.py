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
    names = (
        "cues",
        "source_words",
        "names",
        "judgements",
        "relays",
        "sayings",
        "hedges",
        "anonymity",
        "layout",
        "times",
    )
    data = {name: copy.deepcopy(tables.table(name)) for name in names}
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.lint"], "table", data.__getitem__)
    return data


def test_it_finds_what_is_unsorted_or_stands_twice(broken: dict[str, dict[str, Any]]) -> None:
    broken["relays"]["citing"] = ["quote", "cite", "cite"]
    broken["source_words"]["group"].append("zebra")
    broken["source_words"]["person"].append("zebra")
    assert lint() == (
        "source_words: zebra stands in person and in group",
        "relays: citing: stands twice: cite",
        "relays: citing: cite stands after quote",
    )


def test_it_finds_unknown_values_and_lemmas_in_two_groups(broken: dict[str, dict[str, Any]]) -> None:
    broken["cues"]["verb"] = [
        {"act": "belief", "attitude": "adores", "lemmas": ["think"]},
        {"act": "statement", "object": "song", "tone": "high", "lemmas": ["say", "think"]},
    ]
    assert lint() == (
        "cues: verb, belief, adores: unknown attitude",
        "cues: verb, statement, plain: unknown key tone",
        "cues: verb, statement, plain: object is unknown: song",
        "cues: verb, statement, plain: think stands in cues: verb, belief, adores too",
    )


def test_it_finds_patterns_that_do_not_compile(broken: dict[str, dict[str, Any]]) -> None:
    broken["hedges"]["hedge"] = ["may", "might("]
    (message,) = lint()
    assert message.startswith("hedges: hedge: might(: ")


def test_it_finds_bounds_the_wrong_way_round_and_feasts_in_no_month(broken: dict[str, dict[str, Any]]) -> None:
    broken["times"]["vague"]["few"] = [6, 2]
    broken["times"]["fixed"]["nowruz"] = [13, 21]
    broken["times"]["guards"]["names"] = ["june", "april"]
    assert lint() == (
        "times: guards: names: april stands after june",
        "times: vague: few has bounds the wrong way round",
        "times: fixed: nowruz is in no month",
    )


def test_it_finds_a_spelling_of_two_headers(broken: dict[str, dict[str, Any]]) -> None:
    broken["layout"]["headers"]["cc"] = ["cc", "von"]
    assert lint() == ("layout: headers: von stands in from and in cc",)
