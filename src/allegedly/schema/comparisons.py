"""Comparisons: two versions of one article side by side, and what changed between them.

What changed, never why. Every change holds the exact characters of both sides and where they stand.
"""

from typing import Literal

import msgspec

from .readings import Reading
from .spans import Quote, Span

COMPARISON_VERSION = "1"
"""Counted up when a reader of the JSON would have to change."""

PassageKind = Literal["unchanged", "reworded", "moved", "added", "removed"]
"""The same words in the same order of things; other words; another place, in the same words or others; in the later
version alone; in the earlier version alone."""

ChangeKind = Literal[
    "notice", "headline", "figure", "source", "bound", "status", "hedge", "cue", "time", "date", "standfirst", "byline",
    "publisher", "removed", "added", "reworded", "moved",
]  # fmt: skip
"""What changed: a correction or an editor's note; the headline; a number; who says it; how exact a number is; whether
something is told as happened; a hedge; the word of saying; a time in the text; the date, standfirst, byline or
publisher of the article; whole passages."""

Turn = Literal[
    "softer", "harder", "another source", "now unnamed", "now named", "now on nobody", "now attributed", "added", "gone"
]  # fmt: skip
"""Which way it changed, where there is one: the words assert less, or more; who stands behind it; came, or went."""

PairKind = Literal["attribution", "source", "claim", "time", "quantity", "event"]


class Edit(msgspec.Struct, frozen=True):
    """Words that differ. One of the two is empty where words were put in or taken out."""

    old: Span
    new: Span


class Passage(msgspec.Struct, frozen=True):
    """A sentence, or two that became one, with its counterpart. `old` is None where it was added, `new` where removed.

    `old_paragraph` and `new_paragraph` number the paragraphs of either version from 1. What differs in spacing,
    punctuation or the style of quotation marks alone is unchanged, and no edit.
    """

    id: str
    kind: PassageKind
    old: Quote | None
    new: Quote | None
    old_paragraph: int | None
    new_paragraph: int | None
    edits: tuple[Edit, ...] = ()


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change. `before` and `after` are the exact words of both sides, empty where there is none.

    `old` and `new` say where these words stand; None where there are none, or where they stand outside of the text of
    record, as with the title in the head of a web page. `reason` says in a sentence what changed. `passages` are the
    ids of the passages in which it stands, `old_refs` and `new_refs` ids of objects of the two readings. `weight`, 0 to
    100, is the order of reading: the weightiest first.
    """

    id: str
    kind: ChangeKind
    turn: Turn | None = None
    weight: int
    old: Quote | None
    new: Quote | None
    before: str
    after: str
    reason: str
    passages: tuple[str, ...] = ()
    old_refs: tuple[str, ...] = ()
    new_refs: tuple[str, ...] = ()


class Pair(msgspec.Struct, frozen=True):
    """Two objects, one of each reading, that stand for each other; their ids."""

    kind: PairKind
    old: str
    new: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions of one article: the earlier and the later reading, their passages, and what changed.

    `common` is the share of words that both have, from 0 to 1 (twice the words in common by those of both). `passages`
    stand in the order of the later version, what was removed where it stood. `changes` come the weightiest first.
    `notes` are sentences about the comparison itself: that the two seem to be no versions of one article, say.
    """

    schema: str
    old: Reading
    new: Reading
    common: float
    passages: tuple[Passage, ...]
    changes: tuple[Change, ...]
    pairs: tuple[Pair, ...]
    notes: tuple[str, ...]
