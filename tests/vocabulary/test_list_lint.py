import copy
from fnmatch import fnmatchcase
from typing import Any

import pytest

from allegedly.vocabulary.list_lint import EXCLUSIVE, PATTERNS, RANKED, lint_lists, lists
from allegedly.vocabulary.tables import tables


@pytest.fixture
def files() -> dict[str, Any]:
    """The data files as copies that a test may spoil."""
    return copy.deepcopy(tables())


def test_it_finds_what_is_unsorted_or_stands_twice_wherever_it_lies(files: dict[str, Any]) -> None:
    files["relays"]["citing"] = ["quote", "cite", "cite"]
    files["events"]["modes"]["AID"] = ["b", "a"]
    files["tallies"]["same"][0] = ["worker", "staff"]
    assert lint_lists(files) == (
        "events.modes.AID: a stands after b",
        "relays.citing: cite stands after quote",
        "relays.citing: cite stands after cite",
        "tallies.same.0: staff stands after worker",
    )


def test_it_finds_patterns_that_do_not_compile_or_stand_twice(files: dict[str, Any]) -> None:
    files["hedges"]["hedge"] = ["might", "may", "might"]
    files["timing_windows"]["window"][0]["patterns"] = ["("]
    assert lint_lists(files) == (
        "hedges.hedge: stands twice: might",
        "timing_windows.window.0.patterns: (: missing ), unterminated subpattern at position 0",
    )


def test_it_finds_a_word_with_two_meanings(files: dict[str, Any]) -> None:
    files["layout"]["headers"]["cc"] = ["cc", "von"]
    files["source_words"]["group"].append("zebra")
    files["source_words"]["person"].append("zebra")
    files["change"]["nouns"]["down"] = ["cut", "rise"]
    files["effects"]["verbs"]["injured"] = ["kill", "wound"]
    files["names"]["male"] = ["zoe"]
    files["tallies"]["states"]["rescued"]["said"] = ["striker", "survivor"]
    files["record_columns"] = {"place": ["where", "city"], "area": ["where"]}
    files["countries"] = {"IQ": {"fips": ["IZ"]}, "IR": {"fips": ["IZ"]}}
    assert lint_lists(files) == (
        "change.nouns.down: rise stands in change.nouns.up too",
        "countries.IR.fips: IZ stands in countries.IQ.fips too",
        "effects.verbs.injured: kill stands in effects.verbs.killed too",
        "layout.headers.cc: von stands in layout.headers.from too",
        "names.female: zoe stands in names.male too",
        "record_columns.area: where stands in record_columns.place too",
        "source_words.group: zebra stands in source_words.person too",
        "tallies.states.striking.said: striker stands in tallies.states.rescued.said too",
    )


def test_each_path_is_that_of_some_list() -> None:
    places = [place for place, _ in lists(tables())]
    paths = {*PATTERNS, *RANKED, *(path for group in EXCLUSIVE for path in group)}
    assert {path for path in paths if not any(fnmatchcase(place, path) for place in places)} == set()
