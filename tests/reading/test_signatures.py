"""Quotations with a signature behind them, from texts without a parse in which the names are given."""

import msgspec
import pytest

from allegedly.reading.signatures import signed
from allegedly.reading.syntax import Syntax
from allegedly.schema import Mention, Span, Tagged

from .given import article, find, in_words, unparsed

SAID = "We saw the gate left open."


def named(text: str, name: str) -> Syntax:
    """The text, one name in it read as a person's and "went" as a verb."""
    tags = unparsed(text).tags
    words = tuple(
        msgspec.structs.replace(word, tag="VBD") if text[word.start : word.end] == "went" else word
        for word in tags.words
    )
    mentions = (Mention(find(text, name), "person", True, 1.0),)
    return Syntax(text, msgspec.structs.replace(tags, words=words, mentions=mentions))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“{SAID}” — Dana Reth, Kelby", ("Dana Reth, Kelby", "—", f"“{SAID}”")),
        (f'"{SAID}"\n\n-- Dana Reth, chair\n\nIt is shut.', ("Dana Reth, chair", "--", f'"{SAID}"')),
        (f"“{SAID}”― Dana Reth\n“It is not.”", ("Dana Reth", "―", f"“{SAID}”")),
        (f'"{SAID}\nDana Reth, chair."\n\nIt is shut.', ("Dana Reth, chair", "", f'"{SAID}')),
        (f'"{SAID}\n\n-- Dana Reth\n\nIt is shut.', ("Dana Reth", "--", f'"{SAID}')),  # never closed
    ],
)
def test_a_signed_quotation_is_of_whoever_signed_it(text: str, expected: tuple[str, str, str]) -> None:
    assert in_words(text, signed(article(text), named(text, "Dana Reth"), ())) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID}” — Dana Reth went there on foot and on the next day, too.",  # the line goes on
        f"“{SAID}” said the clerk. “It was late” — Dana Reth",  # not all of the line is quoted
        "“Old Quay” — Dana Reth",  # a title
        f"{SAID} — Dana Reth",  # nothing is quoted
        f'"{SAID}"\n\nDana Reth, chair\n\nIt is shut.',  # a caption may stand there
        f'"{SAID}"\n- Dana Reth\n- Omar Vell',  # a list
    ],
)
def test_nothing_else_is_signed(text: str) -> None:
    assert signed(article(text), named(text, "Dana Reth"), ()) == []


def test_what_went_to_the_next_cue_is_taken_from_it() -> None:
    text = f"“{SAID}” — Dana Reth\n“It is shut.”\n\nThe clerk said so."
    other = Tagged((), (find(text, "said"),), (Span(0, 28), find(text, "It is shut")), 0.9)
    found = in_words(text, signed(article(text), named(text, "Dana Reth"), (other,)))
    assert found == [("", "said", "It is shut"), ("Dana Reth", "—", f"“{SAID}”")]
