"""Paragraphs of a parsed page: each block of text as a browser would show it, with what its tag says it is."""

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, TypeAlias

import lxml.etree  # type: ignore[import-untyped]

from .word_sets import word_set

Element: TypeAlias = Any  # lxml comes without types
BlockRole = Literal["words", "title", "heading", "caption"]

BLOCKS = word_set(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody"
    " tfoot thead title tr ul"
)
"""Elements that begin a new block, from the rendering section of the HTML standard. All others stand inside a line."""

ROLES: dict[str, BlockRole] = {
    "h1": "title",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
BOLD = frozenset(("b", "strong"))
MAX_BOLD_HEADING_WORDS = 12
"""Words of a paragraph all in bold that is taken for a heading; longer ones are standfirsts and emphasis."""

BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+")
BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
DOUBLE_BLANKS = re.compile(" {2,}")
UNSEEN_CHARACTERS = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and zero-width blanks: they split words for whoever searches the text, and nobody sees them."""


class HtmlBlock(NamedTuple):
    text: str
    role: BlockRole


class Writer:
    """Collects the words of one block, and what its tags say of them."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.roles: list[BlockRole] = []
        self.bold = 0
        self.preformatted = 0
        self.has_plain_words = False

    def write(self, words: str | None) -> None:
        if not words:
            return
        words = UNSEEN_CHARACTERS.sub("", words)
        self.parts.append(words if self.preformatted else BLANKS.sub(" ", words))
        if not self.bold and not words.isspace():
            self.has_plain_words = True

    def finish(self) -> Iterator[HtmlBlock]:
        """Give the words so far: more than one block where blank lines part them. Starts anew."""
        text = "".join(self.parts)
        role: BlockRole = self.roles[-1] if self.roles else "words"
        all_bold = not self.has_plain_words
        self.parts, self.has_plain_words = [], False
        for paragraph in BLANK_LINES.split(text):
            lines = [DOUBLE_BLANKS.sub(" ", line).strip() for line in paragraph.split("\n")]
            block = "\n".join(line for line in lines if line)
            if block:
                heading = role == "words" and all_bold and is_short_title(block)
                yield HtmlBlock(block, "heading" if heading else role)


def is_short_title(words: str) -> bool:
    return len(words.split()) <= MAX_BOLD_HEADING_WORDS and not words.endswith((".", "!", ",", ":", ";", '"', "”"))


def blocks_in(tree: Element) -> Iterator[HtmlBlock]:
    """Give the blocks of a page in order, none of them empty."""
    writer = Writer()
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        if element.tag in BLOCKS:
            yield from writer.finish()
        if event == "start":
            enter(writer, element)
        else:
            leave(writer, element)
            if element is not tree:
                writer.write(element.tail)
    yield from writer.finish()


def enter(writer: Writer, element: Element) -> None:
    tag = element.tag
    if tag in ROLES:
        writer.roles.append(ROLES[tag])
    writer.bold += tag in BOLD
    writer.preformatted += tag == "pre"
    if tag == "br":
        writer.parts.append("\n")
    elif tag == "q":
        writer.write("“")
    elif tag == "sup" and writer.parts and writer.parts[-1][-1:].isdigit() and (element.text or "")[:1].isdigit():
        writer.write("^")  # a power: without a mark, 10 to the 6th would read 106
    writer.write(element.text)


def leave(writer: Writer, element: Element) -> None:
    tag = element.tag
    if tag == "q":
        writer.write("”")
    elif tag in ("td", "th"):
        writer.parts.append("\t")
    if tag in ROLES:
        writer.roles.pop()
    writer.bold -= tag in BOLD
    writer.preformatted -= tag == "pre"
