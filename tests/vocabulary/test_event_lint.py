import copy
import sys
from typing import Any

import pytest

from allegedly.vocabulary import EventMeaning, event_words, tables
from allegedly.vocabulary.event_lint import lint_events


def test_the_data_file_is_clean() -> None:
    assert lint_events() == ()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The data file as a copy that a test may spoil; the words in clauses, under `clauses`, are few and clean."""
    data = copy.deepcopy(tables.table("events"))
    files = {"events": data, "event_clauses": data.setdefault("clauses", {})}
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.event_lint"], "table", files.__getitem__)
    return data


def test_it_finds_unknown_values_in_triggers(broken: dict[str, Any]) -> None:
    broken["trigger"] = [
        {"kind": "AGREE", "mode": "gladly", "needs": "nothing", "verbs": ["agree"]},
        {"kind": "ASSAULT", "sub_kind": "brawl", "colour": "red", "phrases": ["open fire", "openfire"]},
        {"kind": "APPLAUD", "phrases": ["open fire"]},
    ]
    assert lint_events() == (
        "events: a group of APPLAUD stands after one of ASSAULT",
        "events: AGREE, gladly: unknown mode",
        "events: AGREE, gladly: unknown needs nothing",
        "events: ASSAULT, any: unknown key colour",
        "events: ASSAULT, any: unknown sub_kind brawl",
        "events: ASSAULT, any: openfire is no phrase",
        "events: APPLAUD, any: unknown kind",
        "events: open fire stands in two groups",
    )


def test_it_finds_what_is_unsorted_or_stands_twice(broken: dict[str, Any]) -> None:
    broken["classes"]["weapons"] = ["rifle", "bomb", "bomb"]
    broken["instrument"] = [{"mode": "spoons", "sub_kind": "attack", "words": ["spoon"]}]
    broken["modes"]["AID"] = ["b", "a"]
    broken["clauses"]["dying"] = ["perish", "die"]
    broken["kinds"] = broken["kinds"][1:]
    assert lint_events()[:2] == ("events: modes: not the kinds, in their order", "events: modes: AID: a stands after b")
    assert lint_events()[-4:] == (
        "events: instrument: unknown mode or sub_kind spoons, attack",
        "event_clauses: dying: die stands after perish",
        "events: classes: weapons: bomb stands after rifle",
        "events: classes: weapons: bomb stands after bomb",
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
