"""Tags: what one pass of the trained reader finds in a text, before anything is made of it."""

from collections.abc import Iterator, Sequence

import msgspec

from .arguments import ArgumentForm
from .spans import Span


class Word(msgspec.Struct, frozen=True, gc=False):
    """A token of the text with its part of speech (Penn Treebank tag) and its dependency head.

    `head` is the index of the governing word in `Tags.words`, or the word's own index at the root of a sentence.
    `relation` is a Universal Dependencies label.
    """

    start: int
    end: int
    tag: str
    head: int
    relation: str


def upwards(words: Sequence[Word], index: int) -> Iterator[int]:
    """A word, what it hangs on, what that hangs on, and so on to the root; each once, so that a parse in a circle ends.

    The trained reader gives trees. What is mended in them afterwards, or was parsed by another, may hold a circle.
    """
    passed: set[int] = set()
    while index not in passed:
        yield index
        passed.add(index)
        index = words[index].head


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text that names or refers to something. `kind` is one of "person", "organisation", "place", "event",
    "time", "quantity", "other"; `name` says that it is one, and no pronoun, time or quantity.
    """

    span: Span
    kind: str
    name: bool
    score: float


class Tagged(msgspec.Struct, frozen=True):
    """A raw attribution: the pieces of its source (may be none), its cue (may be none) and its content."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


class TaggedSetting(msgspec.Struct, frozen=True, gc=False):
    """A word, by its index in `Tags.words`, that tells the "time", the "place", the "killed" or the "injured" of an
    act, with the probability that it is the one that does.
    """

    part: str
    word: int
    score: float


class TaggedAct(msgspec.Struct, frozen=True):
    """A word that names an event, by its index in `Tags.words`: a root category of PLOVER, for violence a sub-kind,
    the probability that it names one of that category, and what may tell its setting.
    """

    word: int
    kind: str
    sub_kind: str | None
    score: float
    settings: tuple[TaggedSetting, ...] = ()


class TaggedTiming(msgspec.Struct, frozen=True):
    """Words that argue from timing, as half-open ranges of indices into `Tags.words`: the link, and the happening that
    came first and the one that came with it or after it, each None where it is not found.
    """

    form: ArgumentForm
    link: Span
    first: Span | None
    then: Span | None
    score: float


class Tags(msgspec.Struct, frozen=True):
    """All that the trained reader says of a text. Spans are code points of the text of record, in reading order.

    `sentences` are half-open ranges of indices into `words`; `paragraphs` are spans of the text.
    """

    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    attributions: tuple[Tagged, ...]
    mentions: tuple[Mention, ...]
    acts: tuple[TaggedAct, ...] = ()
    timings: tuple[TaggedTiming, ...] = ()
