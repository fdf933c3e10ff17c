"""Evidence: all that the changes are told from, and how one change is put together."""

from collections.abc import Iterable

import msgspec

from ..schema import Attribution, Claim, Quote, Reading, Source, Span
from ..schema.comparisons import Change, ChangeKind, Turn
from .pairing import Pairings
from .passages import Sides, Worded, Words
from .weights import weight


class Voices:
    """Who carries what in one version."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self._sources = {source.id: source for source in reading.sources}
        self._attributions = {attribution.id: attribution for attribution in reading.attributions}

    def carrier(self, claim: Claim) -> Attribution | None:
        """The attribution that carries a claim, None in the author's own voice."""
        return None if claim.attribution is None else self._attributions[claim.attribution]

    def source(self, attribution: Attribution | None) -> Source | None:
        """The source behind an attribution, None for nobody."""
        return None if attribution is None or attribution.source_id is None else self._sources[attribution.source_id]


class Evidence(msgspec.Struct, frozen=True):
    """Two versions, their passages in order by id, the words of both, and the objects that stand for each other."""

    old: Voices
    new: Voices
    worded: dict[str, Worded]
    sides: Sides
    pairings: Pairings

    def change(
        self,
        kind: ChangeKind,
        old: Quote | None,
        new: Quote | None,
        reason: str,
        *,
        turn: Turn | None = None,
        old_refs: tuple[str, ...] = (),
        new_refs: tuple[str, ...] = (),
        buried: bool = False,
    ) -> Change:
        """A change of words that stand in the texts; it gets its number later."""
        within = self.passages_of(old, new)
        about = {identity: self.worded[identity].passage for identity in within}
        words = " ".join(side.text for each in about.values() for side in (each.old, each.new) if side)
        return Change(
            id="",
            kind=kind,
            turn=turn,
            weight=weight(kind, words, buried=buried),
            old=old,
            new=new,
            before=old.text if old else "",
            after=new.text if new else "",
            reason=reason,
            passages=within,
            old_refs=old_refs,
            new_refs=new_refs,
        )

    def passages_of(self, old: Quote | None, new: Quote | None) -> tuple[str, ...]:
        """The ids of the passages in which words of the two texts stand."""
        ours = self.sides.old.passages_of(old.pieces) if old else ()
        theirs = self.sides.new.passages_of(new.pieces) if new else ()
        return tuple(dict.fromkeys((*ours, *theirs)))

    def stayed(self, words: Words, spans: Iterable[Span]) -> bool:
        """Whether the passages in which some spans stand, in the version with these words, stand in both; not where
        there is no word in them."""
        passages = [self.worded[identity] for identity in words.passages_of(spans)]
        return bool(passages) and all(each.old is not None and each.new is not None for each in passages)
