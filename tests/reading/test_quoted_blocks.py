"""Blocks of lines with ">" in a mail, their words without a parse."""

import re

import pytest

from allegedly.reading.quoted_blocks import with_block, with_whole_quotation
from allegedly.reading.syntax import Syntax
from allegedly.schema import Span, Tagged, Tags, Word


def read(text: str) -> Syntax:
    """Each word alone; blocks of lines between empty ones are paragraphs."""
    words = tuple(
        Word(*match.span(), "NN", number, "dep") for number, match in enumerate(re.finditer(r"[\w.:]+", text))
    )
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"\S(?:.|\n(?!\n))*", text))
    return Syntax(text, Tags(words, (Span(0, len(words)),), paragraphs, (), ()))


def with_whole_block(text: str, cue: str, first: str) -> str:
    """The content of an attribution that the reader ended with its first words, block marks and line ends left out."""
    syntax = read(text)
    start = text.index(first)
    found = Tagged((), (Span(text.index(cue), text.index(cue) + len(cue)),), (Span(start, start + len(first)),), 0.9)
    content = with_block(syntax, found).content
    return " ".join(re.sub(r"\s*\n[>\s]*", " ", text[piece.start : piece.end]) for piece in content)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("On Monday Oliver Stamp wrote:\n> It rained. We stayed\n> at home.\n\nNobody minds.", "wrote:"),
        ("A guard wrote to the Lantern:\n\n> It rained. We stayed\n>\n> at home.\n\nNobody minds.", "wrote"),
        ("> He replied:\n>> It rained. We stayed\n>> at home.\n> Nobody minds.", "replied:"),
    ],
)
def test_a_block_that_somebody_wrote_is_theirs_as_a_whole(text: str, cue: str) -> None:
    assert with_whole_block(text, cue, "It rained").strip() == "It rained. We stayed at home."


@pytest.mark.parametrize(
    "text",
    [
        "> Oliver Stamp wrote: It rained. We stayed\n> at home.",  # all of the mail is a block
        "> Oliver Stamp wrote:\n> It rained. We stayed\n> at home.",
        "Oliver Stamp wrote it down.\n> It rained. We stayed\n> at home.",  # nothing leads to the block
        "Oliver Stamp wrote:\nIt rained. We stayed at home.",
    ],
)
def test_what_is_no_block_of_theirs_stays(text: str) -> None:
    assert with_whole_block(text, "wrote", "It rained") == "It rained"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A friend told us: “It rained. We stayed.” Nobody minds.", "“It rained. We stayed.”"),
        ("A friend told us: “It rained.” “We stayed,” said another.", "“It rained."),
        ("A friend told us “It rained. We stayed.”", "“It rained."),
        ("A friend told us: “It rained.\n\n“We stayed.”", "“It rained."),
    ],
)
def test_a_quotation_behind_a_colon_is_theirs_to_its_closing_mark(text: str, expected: str) -> None:
    words = tuple(Word(*match.span(), "NN", 0, "dep") for match in re.finditer(r"[\w,.:]+|[“”]", text))
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"\S(?:.|\n(?!\n))*", text))
    syntax = Syntax(text, Tags(words, (Span(0, len(words)),), paragraphs, (), ()))
    start = text.index("“")
    found = Tagged((), (Span(9, 16),), (Span(start, text.index("rained.") + 7),), 0.9)
    (content,) = with_whole_quotation(syntax, found).content
    assert text[content.start : content.end] == expected
