import pytest

from allegedly.reading.continuations import continued
from allegedly.schema import Tagged

from .given import find, in_words, unparsed


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("'", "'"), ('"', '"')])
def test_a_quotation_that_is_left_open_goes_on_by_the_same_speaker(opening: str, closing: str) -> None:
    first, second = f"{opening}I heard a roar.", f"{opening}I just ran.{closing}"
    text = f"He said: {first}\n\n{second}\n\nLee added: {opening}It is over.{closing}"
    found = [
        Tagged((find(text, "He"),), (find(text, "said"),), (find(text, "I heard a roar"),), 0.9),
        Tagged((find(text, "Lee"),), (find(text, "added"),), (find(text, "I just ran"), find(text, "It is over")), 0.9),
    ]
    assert in_words(text, continued(unparsed(text), found)) == [
        ("He", "said", f"I heard a roar | {second}"),
        ("Lee", "added", "It is over"),
    ]


def test_a_quotation_that_was_closed_is_another() -> None:
    text = "He said: “I heard a roar.”\n\n“I just ran.”"
    found = [Tagged((find(text, "He"),), (find(text, "said"),), (find(text, "I heard a roar"),), 0.9)]
    assert continued(unparsed(text), found) == found
