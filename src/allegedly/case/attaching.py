"""Finding again, in any reading of an article, the objects that decisions were made about.

An object is the one that a decision means where its id and its words are the same; else where its words stand on the
same characters; else where they stand now, by themselves and what surrounds them. Nothing near counts: a decision about
other words is another decision.
"""

from collections import defaultdict
from typing import NamedTuple

from ..schema import Reading, Source, Span
from ..schema.decisions import Anchor, ObjectKind, Target
from .anchors import locate
from .kinds import AFTER, Object, label, objects, pieces


class _Index(NamedTuple):
    """The objects of one kind by their ids, and these by the words that the objects stand on."""

    by_id: dict[str, Object]
    by_words: dict[tuple[Span, ...], list[str]]


class Finder:
    """Looks up the objects of one reading by what decisions know of them. A kind that nobody asks for costs nothing."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._indexes: dict[ObjectKind, _Index] = {}

    def find(self, target: Target) -> str | None:
        """The id of the object that `target` means, or None where the reading holds it no more."""
        known = self._of(target.kind).by_id.get(target.id)
        if known is not None and self._same(target, known):
            return target.id
        return self.at(target.kind, target.anchor)

    def at(self, kind: ObjectKind, anchor: Anchor) -> str | None:
        """The id of the object of a kind that stands on the words of an anchor, or None."""
        spans = locate(self._text, anchor)
        index = self._of(kind)
        found = index.by_words.get(spans, []) if spans is not None else []
        alike = [identity for identity in found if label(kind, index.by_id[identity]) == anchor.label]
        if alike:
            return alike[0]
        return None if kind == "finding" or len(found) != 1 else found[0]

    def why_not(self, target: Target) -> str:
        """Why `find` finds nothing, in words."""
        if locate(self._text, target.anchor) is None:
            return "its words are no longer in the text, or stand in several places now"
        if target.id.startswith(AFTER):
            return "the checks found it after what was decided before, and do not find it now"
        return f"the reading holds no such {target.kind} on these words any more"

    def _of(self, kind: ObjectKind) -> _Index:
        if kind not in self._indexes:
            self._indexes[kind] = _index(self._reading, kind)
        return self._indexes[kind]

    def _same(self, target: Target, thing: Object) -> bool:
        wanted = target.anchor.quote
        if isinstance(thing, Source):
            here = wanted.pieces[0] in thing.mentions
        else:
            here = pieces(target.kind, thing) == wanted.pieces
        if not here or (target.kind == "finding" and label("finding", thing) != target.anchor.label):
            return False
        # The same numbers in a text that was changed are other words.
        return locate(self._text, target.anchor) == wanted.pieces


def _index(reading: Reading, kind: ObjectKind) -> _Index:
    by_words: dict[tuple[Span, ...], list[str]] = defaultdict(list)
    for thing in objects(reading, kind):
        if isinstance(thing, Source):
            for mention in thing.mentions:
                by_words[mention,].append(thing.id)
        else:
            by_words[pieces(kind, thing)].append(thing.id)
    return _Index({thing.id: thing for thing in objects(reading, kind)}, by_words)
