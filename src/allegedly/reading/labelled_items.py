"""Items of a list that begin with who says it and a colon, as fact sheets have them.

    - Harbour authority: the ship was empty.
    - Family: he had been "at home all night". His telephone was found there.

The label must be somebody who can speak and what follows a clause, so that "Location: Velmar" and "Note: prices vary"
attribute nothing. A clause with a capital may as well describe who is named ("Front: An armed group of the north"), so
it counts only beside an item in small letters or with quoted words. Only the first sentence is theirs. No attribution
runs on from one item into the next.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from ..schema import Article, Span, Tagged
from ..vocabulary import source_words
from .heads import SPEAKING, core_of, head_of, listed
from .phrases import FIRST_PERSON
from .stock_phrases import MENDED, trimmed
from .stretches import Stretches
from .syntax import FINITE, Syntax

_ITEM = re.compile(r"^[ \t]*(?:[-–—•*·▪]|\d{1,2}[.)])[ \t]+(?P<label>[A-Z][^\n:]{1,60})(?P<colon>:)\s", re.MULTILINE)
_MARK = re.compile(r"^[ \t]*(?:[-–—•*·▪]|\d{1,2}[.)])[ \t]+(?=\S)", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t\r]*\n")
_LONGEST = 6
"""Words of who speaks."""


def labelled_items(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, those of such items among them. What the reader attributes inside of an item is kept."""
    apart = Stretches((*article.headings, *article.apparatus))
    marks = [match.start() for match in _MARK.finditer(syntax.text)]
    tagged = [_within_item(syntax, found, marks) for found in tagged] if len(marks) > 1 else tagged
    items = {colon: item for colon, item in _items(syntax) if colon.start not in apart}
    if not any(_spoken(syntax, item) for item in items.values()):
        return list(tagged)
    kept = [found for found in tagged if items.keys().isdisjoint(found.cue)]
    known = {(found.source, found.content) for found in kept}
    return [*kept, *(item for item in items.values() if (item.source, item.content) not in known)]


def _items(syntax: Syntax) -> Iterator[tuple[Span, Tagged]]:
    """Each item with a label that can speak and a clause behind it, with its colon, which is a cue before "we"."""
    marks = [match.start() for match in _MARK.finditer(syntax.text)]
    for match in _ITEM.finditer(syntax.text):
        label = trimmed(syntax, syntax.within(Span(*match.span("label"))))
        colon = Span(*match.span("colon"))
        mark = syntax.within(colon)
        if not len(mark) or not _speaker(syntax, label):
            continue
        sentence = syntax.span(mark.start, syntax.sentence(mark.start).stop - 1)
        content = trimmed(syntax, syntax.within(_item(marks, colon.start, sentence))[1:])
        if len(content) > 2 and any(syntax.words[index].tag in FINITE for index in content):
            cue = (colon,) if syntax.forms[content[0]] in FIRST_PERSON else ()
            source, whole = (syntax.span(words[0], words[-1]) for words in (label, content))
            yield colon, Tagged((source,), cue, (whole,), MENDED)


def _item(marks: Sequence[int], place: int, span: Span) -> Span:
    """A span without what lies in other items of the list than a place does."""
    number = bisect_right(marks, place)
    start = marks[number - 1] if number else 0
    end = marks[number] if number < len(marks) else span.end
    return Span(max(span.start, start), min(span.end, end))


def _within_item(syntax: Syntax, found: Tagged, marks: Sequence[int]) -> Tagged:
    """The attribution with the parts of its source and content that stand in the item of its cue, if that is in one."""
    place = found.cue[0].start if found.cue else 0
    number = bisect_right(marks, place)
    if not number or _BLANK.search(syntax.text, marks[number - 1], place):
        return found
    source, content = (_cut(syntax, pieces, marks, place) for pieces in (found.source, found.content))
    if not content or (source, content) == (found.source, found.content):
        return found
    return msgspec.structs.replace(found, source=source, content=content)


def _cut(syntax: Syntax, pieces: Sequence[Span], marks: Sequence[int], place: int) -> tuple[Span, ...]:
    """The pieces cut at the ends of an item; those that lie in it as a whole stay as they are."""
    kept = []
    for piece in pieces:
        inside = _item(marks, place, piece)
        words = trimmed(syntax, syntax.within(inside)) if inside.start < inside.end else range(0)
        kept += [piece] if inside == piece else [syntax.span(words[0], words[-1])] if len(words) else []
    return tuple(kept)


def _speaker(syntax: Syntax, label: range) -> bool:
    """Whether a label is a body, a group or a role: names of people stand before their lives, "source" before one."""
    if not 0 < len(label) <= _LONGEST or any(syntax.words[index].tag in FINITE for index in label):
        return False
    head = head_of(syntax, core_of(syntax, label))
    role, kind = listed(syntax.forms[head])
    named = syntax.entity_kinds.get(head)
    if role in source_words().withheld or named in ("person", "place"):
        return False
    return kind in SPEAKING or named == "organisation"


def _spoken(syntax: Syntax, item: Tagged) -> bool:
    """Whether a clause is surely said: it goes on in small letters, quotes, or is about "us"."""
    words = syntax.within(item.content[0])
    first = syntax.text[syntax.words[words.start].start]
    return first.islower() or syntax.forms[words.start] in FIRST_PERSON or any(syntax.quoted[index] for index in words)
