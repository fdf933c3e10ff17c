import pytest

from allegedly.reading.sourceless import is_empty
from allegedly.schema import Span, Tagged

from .given import find, parsed


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "empty"),
    [
        ("army/NN and/CC rebels/NNS kill/VBP 9/CD trade/NN blame/NN", "blame", "army and rebels kill 9 trade", True),
        ("the/DT bridge/NN fell/VBD ,/, it/PRP is/VBZ claimed/VBN", "is claimed", "the bridge fell", False),
        ("claims/NNS that/IN he/PRP lied/VBD", "claims", "that he lied", False),
        ("she/PRP was/VBD told/VBN that/DT by/IN him/PRP", "was told", "that", True),
        ("she/PRP was/VBD told/VBN lies/NNS", "was told", "lies", False),
        ("two/CD buyers/NNS ,/, one/CD dam/NN", "", "two buyers , one dam", True),
    ],
)
def test_what_nobody_says_must_be_something(sentence: str, cue: str, content: str, empty: bool) -> None:
    syntax = parsed(sentence)
    cues = (find(syntax.text, cue),) if cue else ()
    assert is_empty(syntax, Tagged((), cues, (find(syntax.text, content),), 0.9)) is empty


def test_quoted_words_and_turns_by_a_colon_stay() -> None:
    quoted = parsed("\"/`` we/PRP lost/VBD \"/''")
    assert not is_empty(quoted, Tagged((), (), (find(quoted.text, "we lost"),), 0.9))
    turn = parsed("Q/NNP :/: we/PRP lost/VBD")
    colon = turn.words[1]
    assert not is_empty(turn, Tagged((), (Span(colon.start, colon.end),), (find(turn.text, "we lost"),), 0.9))
