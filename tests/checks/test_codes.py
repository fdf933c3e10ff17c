import sys

import msgspec
import pytest

from allegedly.checks import Code, Example, codes
from allegedly.checks.codes import family_codes, lint_codes


def test_the_tables_are_clean() -> None:
    assert list(lint_codes()) == []


def test_codes_stand_in_the_order_of_the_families() -> None:
    assert list(codes())[:4] == ["TEXT-01", "TEXT-02", "QUOTE-01", "QUOTE-02"]
    assert set(family_codes("text")) == {"TEXT-01", "TEXT-02"}


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Code]]:
    """Tables of two families that a test may spoil."""
    raises, spares = Example(text="a"), Example(text="b")
    fine = Code(title="It is so", severity="low", explanation="It is.", raises=raises, spares=spares)
    tables = {"text": {"TEXT-01": fine}, "names": {"NAME-01": msgspec.structs.replace(fine, title="It is not so")}}
    module = sys.modules["allegedly.checks.codes"]
    monkeypatch.setattr(module, "FAMILIES", ("text", "names"))
    monkeypatch.setattr(module, "family_codes", tables.__getitem__)
    return tables


def test_it_finds_codes_that_are_no_codes_or_stand_twice(broken: dict[str, dict[str, Code]]) -> None:
    broken["names"]["TEXT-01"] = msgspec.structs.replace(broken["names"]["NAME-01"], title="It is so")
    broken["text"]["TEXT-1"] = msgspec.structs.replace(broken["names"]["NAME-01"], title="Another")
    assert list(lint_codes()) == [
        "text: TEXT-1 is not of the form WORD-01",
        "names: TEXT-01 stands in text too",
        "names: TEXT-01 has the title of TEXT-01",
    ]


def test_it_finds_what_is_wrong_with_one(broken: dict[str, dict[str, Code]]) -> None:
    broken["text"]["TEXT-01"] = Code(
        title="it is.", severity="low", explanation="No", raises=Example(text="a"), spares=Example(text="a")
    )
    assert list(lint_codes()) == [
        "text: TEXT-01: a title begins with a capital and has no full stop",
        "text: TEXT-01: an explanation is whole sentences",
        "text: TEXT-01: both examples are the same",
    ]


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"title": "It is so", "colour": "red"}, Code)
