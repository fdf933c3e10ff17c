import re
import sys
from collections.abc import Callable

import msgspec
import pytest

from allegedly.vocabulary.tables import Words, loader, turned


class Remarks(Words, frozen=True):
    said: re.Pattern[str]
    few: frozenset[str]
    each: tuple[re.Pattern[str], ...] = ()


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, object]], Remarks]:
    """What a data file with these contents gives."""

    def load(contents: dict[str, object]) -> Remarks:
        monkeypatch.setattr(sys.modules["allegedly.vocabulary.tables"], "table", lambda _: contents)
        return loader("remarks", Remarks)()

    return load


def test_lists_of_phrases_become_patterns_in_which_shorthand_is_spelled_out(
    given: Callable[[dict[str, object]], Remarks],
) -> None:
    found = given(
        {
            "said": ["on DAY", "soon ?after"],
            "few": ["some", "few"],
            "each": ["on DAY", "later"],
            "shorthand": {"MONTH": "(?:may|june)", "DAY": r"(?:monday|\d+ MONTH)"},
        }
    )
    assert found.few == {"few", "some"}
    said = "it rained on 3\njune and, soonafter, on monday; not upon monday nor on mondays"
    assert [match[0] for match in found.said.finditer(said)] == ["on 3\njune", "soonafter", "on monday"]
    assert [pattern.search(said) is not None for pattern in found.each] == [True, False]


def test_a_key_too_many_or_too_few_is_refused(given: Callable[[dict[str, object]], Remarks]) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `many`"):
        given({"said": ["on"], "few": [], "many": []})
    with pytest.raises(msgspec.ValidationError, match="missing required field `few`"):
        given({"said": ["on"]})


def test_each_word_of_turned_lists_has_its_list() -> None:
    assert turned({"up": ("rise", "climb"), "down": ("fall",)}) == {"rise": "up", "climb": "up", "fall": "down"}
