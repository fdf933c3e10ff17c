"""Finding again, in any reading of an article, the objects that decisions were made about.

An object is the one that a decision means where its id and its words are the same; else where its words stand on the
same characters; else where they stand now, by themselves and what surrounds them. Nothing near counts: a decision about
other words is another decision.
"""

from collections import defaultdict

from ..schema import Reading, Source
from ..schema.decisions import Anchor, ObjectKind, Target
from .anchors import locate
from .kinds import KINDS, Object, label, objects, pieces


class Finder:
    """Looks up the objects of one reading by what decisions know of them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._by_id: dict[ObjectKind, dict[str, Object]] = {}
        self._by_words: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for kind in KINDS:
            self._by_id[kind] = {thing.id: thing for thing in objects(reading, kind)}
            for thing in objects(reading, kind):
                if isinstance(thing, Source):
                    for mention in thing.mentions:
                        self._by_words[kind, (mention,)].append(thing.id)
                else:
                    self._by_words[kind, pieces(kind, thing)].append(thing.id)

    def find(self, target: Target) -> str | None:
        """The id of the object that `target` means, or None where the reading holds it no more."""
        known = self._by_id[target.kind].get(target.id)
        if known is not None and self._same(target, known):
            return target.id
        return self.at(target.kind, target.anchor)

    def at(self, kind: ObjectKind, anchor: Anchor) -> str | None:
        """The id of the object of a kind that stands on the words of an anchor, or None."""
        spans = locate(self._text, anchor)
        found = self._by_words.get((kind, spans), [])
        alike = [identity for identity in found if label(kind, self._by_id[kind][identity]) == anchor.label]
        if alike:
            return alike[0]
        return None if kind == "finding" or len(found) != 1 else found[0]

    def why_not(self, target: Target) -> str:
        """Why `find` finds nothing, in words."""
        if locate(self._text, target.anchor) is None:
            return "its words are no longer in the text, or stand in several places now"
        return f"the reading holds no such {target.kind} on these words any more"

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
