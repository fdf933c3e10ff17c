import copy
import sys
from typing import Any

import pytest

from allegedly.vocabulary import EventMeaning, event_words, tables
from allegedly.vocabulary.event_lint import lint_events


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The data file as a copy that a test may spoil."""
    data = copy.deepcopy(tables.table("events"))
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.event_lint"], "table", lambda _: data)
    return data


def test_it_finds_unknown_values_in_triggers(broken: dict[str, Any]) -> None:
    broken["trigger"] = [
        {"kind": "AGREE", "mode": "gladly", "needs": "nothing", "verbs": ["agree"]},
        {"kind": "ASSAULT", "sub_kind": "brawl", "colour": "red", "phrases": ["open fire", "openfire"]},
        {"kind": "APPLAUD", "verbs": ["open", "cease"], "objects": ["fire"]},
    ]
    assert lint_events() == (
        "events: a group of APPLAUD stands after one of ASSAULT",
        "events: AGREE, gladly: unknown mode",
        "events: AGREE, gladly: unknown needs nothing",
        "events: ASSAULT, any: unknown key colour",
        "events: ASSAULT, any: unknown sub_kind brawl",
        "events: ASSAULT, any: openfire is no phrase",
        "events: APPLAUD, any: unknown kind",
        "events: APPLAUD, any: open fire stands in another group too",
    )


def test_it_finds_unknown_values_in_instruments_and_modes(broken: dict[str, Any]) -> None:
    broken["instrument"] = [{"mode": "spoons", "sub_kind": "attack", "words": ["spoon"]}]
    broken["modes"]["PRAISE"] = []
    assert lint_events() == (
        "events: modes: not the kinds, in their order",
        "events: instrument: unknown mode or sub_kind spoons, attack",
    )


def test_a_word_has_its_meanings_in_the_order_of_the_file() -> None:
    assert [meaning.mode for meaning in event_words().nouns["strike"]] == [
        "heavy-weapons",
        "heavy-weapons",
        "unconventional",
        None,
        "hunger",
        "strike",
    ]


def test_a_phrase_is_keyed_by_its_verb() -> None:
    assert event_words().phrases["hold"]["hostage"] == EventMeaning(
        kind="ASSAULT", mode="abduct", sub_kind="abduction", needs="agent", beside=frozenset(), without=frozenset()
    )
