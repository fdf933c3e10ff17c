import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from allegedly.reading.hedges import hedges
from allegedly.schema import Span

from .given import parsed


def found(sentence: str, asked: bool = False) -> list[tuple[str, str]]:
    syntax = parsed(sentence)
    return [(hedge.kind, hedge.quote.text) for hedge in hedges(syntax, (Span(0, len(syntax.text)),), asked)]


def words(text: str) -> str:
    """A sentence in which "may" is a verb and nothing else matters."""
    return " ".join(f"{word}/{'MD' if word == 'may' else 'NN'}" for word in text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They may have left", [("hedge", "may")]),
        ("They left in May", []),
        ("They were reportedly seen", [("hearsay", "reportedly")]),
        ("It is said that they left", [("hearsay", "It is said")]),
        ("The port is believed to be mined", [("hedge", "is believed to")]),
        ("It can no longer be seen as a coincidence", [("insinuation", "no longer be seen as a coincidence")]),
        ("This coincides all too neatly with it", [("insinuation", "all too neatly")]),
        ("It is hardly a coincidence , perhaps", [("insinuation", "hardly a coincidence"), ("hedge", "perhaps")]),
        ("The unlikely maybes of Mayfield", [("hedge", "unlikely")]),
    ],
)
def test_turns_of_phrase(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(words(text)) == expected


def test_a_question_of_the_author_is_one_whole() -> None:
    assert found(words("Is it an accident ?"), asked=True) == [
        ("question", "Is it an accident ?"),
        ("insinuation", "Is it an accident"),
    ]


@over(st.text(alphabet="İßẞ may perhaps,\u2028", min_size=1, max_size=40))
@settings(max_examples=100, deadline=None)
def test_offsets_hold_for_letters_that_grow_in_lower_case(text: str) -> None:
    syntax = parsed("x/NN")
    syntax.text = text
    for hedge in hedges(syntax, (Span(0, len(text)),), asked=False):
        assert text[hedge.quote.start : hedge.quote.end] == hedge.quote.text
