"""Changes of claims: who says it now, with which word, with which hedge, and as what an event is told.

A change is told only where words changed that carry it: the same words read otherwise in another surrounding are the
reader's doing, not the writer's.
"""

from collections.abc import Iterable, Iterator

from ..schema import Attribution, Claim, Hedge, Quote, Source, quote
from ..schema.comparisons import Change, Turn
from ..unwrapping import unwrapped
from ..vocabulary import source_words
from .evidence import Evidence, Voices
from .passages import Words
from .segments import keys_of
from .source_identity import is_named, name_words, same_source, told
from .strengths import cue_turn, status_turn, weakens


def source_changes(evidence: Evidence) -> Iterator[Change]:
    """Statements that rest on somebody else than before, or on nobody, or no longer on nobody."""
    known: set[str] = set()
    for old, new in _carried(evidence):
        ours, theirs = _attribution(old, evidence.old), _attribution(new, evidence.new)
        before, after = evidence.old.source(ours), evidence.new.source(theirs)
        turn = _source_turn(before, after)
        if turn is None or not _says_otherwise(evidence, ours, theirs, before, after):
            continue
        # Claims of one statement change hands together, and are told once.
        ids = {thing.id + side for thing, side in ((ours, " old"), (theirs, " new")) if thing}
        if ids & known:
            continue
        known |= ids
        yield evidence.change(
            "source",
            _saying(evidence.old, old),
            _saying(evidence.new, new),
            f"Rested on {told(before)}, rests on {told(after)} now",
            turn=turn,
            old_refs=_ids(old, ours, before),
            new_refs=_ids(new, theirs, after),
            buried=turn in ("now unnamed", "now on nobody"),
        )


def claim_changes(evidence: Evidence) -> Iterator[Change]:
    """Claims that were put into a passage that both versions have, or taken out of it."""
    for kind, words, voices, claims in (
        ("removed", evidence.sides.old, evidence.old, evidence.pairings.claims.old),
        ("added", evidence.sides.new, evidence.new, evidence.pairings.claims.new),
    ):
        for claim in claims:
            mine = words.within(claim.pieces)
            if not evidence.stayed(words, claim.pieces) or len(mine & words.changed) < OWN_WORDS * len(mine):
                continue
            here = quote(voices.text, claim.pieces)
            resting = told(voices.source(voices.carrier(claim)))
            if kind == "removed":
                reason = f"A claim, which rested on {resting}, was taken out of a sentence"
                yield evidence.change("removed", here, None, reason, old_refs=(claim.id,))
            else:
                reason = f"A claim, which rests on {resting}, was put into a sentence"
                yield evidence.change("added", None, here, reason, new_refs=(claim.id,))


def cue_changes(evidence: Evidence) -> Iterator[Change]:
    """Statements that are introduced by a word that commits to more, to less, or to something else."""
    for old, new in evidence.pairings.attributions.pairs:
        if old.cue is None or new.cue is None or (old.attitude, old.act) == (new.attitude, new.act):
            continue
        if not (evidence.sides.old.touched(old.cue.pieces) and evidence.sides.new.touched(new.cue.pieces)):
            continue
        turn = cue_turn((old.act, old.attitude), (new.act, new.attitude))
        yield evidence.change(
            "cue",
            old.cue,
            new.cue,
            f"The word of saying was {_cue(old)}, and is {_cue(new)} now",
            turn=turn,
            old_refs=(old.id,),
            new_refs=(new.id,),
        )
    for words, attributions, gone in (
        (evidence.sides.old, evidence.pairings.attributions.old, True),
        (evidence.sides.new, evidence.pairings.attributions.new, False),
    ):
        for attribution in attributions:
            if not _came_or_went_alone(evidence, words, attribution):
                continue
            if gone:
                reason = f"The words of saying were {_cue(attribution)}, and are gone"
                yield evidence.change("cue", attribution.cue, None, reason, turn="harder", old_refs=(attribution.id,))
            else:
                reason = f"The words of saying {_cue(attribution)} were put in"
                yield evidence.change("cue", None, attribution.cue, reason, turn="softer", new_refs=(attribution.id,))


def hedge_changes(evidence: Evidence) -> Iterator[Change]:
    """Hedges that were put in or taken out of passages that both versions have."""
    gone = _hedges(evidence, evidence.old)
    come = _hedges(evidence, evidence.new)
    for identity, worded in evidence.worded.items():
        if worded.old is None or worded.new is None:
            continue
        before, after = gone.get(identity, []), come.get(identity, [])
        for kind in dict.fromkeys(hedge.kind for hedge in (*before, *after)):
            ours, theirs = ([each for each in side if each.kind == kind] for side in (before, after))
            if len(ours) == len(theirs):
                continue  # one was put in the place of another
            added = len(theirs) > len(ours)
            turn: Turn = "added" if added else "gone"
            if kind in ("hedge", "hearsay"):
                turn = "softer" if added else "harder"
            here = _together(evidence.old.text, ours), _together(evidence.new.text, theirs)
            yield evidence.change(
                "hedge", *here, f"{_HEDGES[kind]} was {'put in' if added else 'taken out'}", turn=turn
            )


def status_changes(evidence: Evidence, told: Iterable[Change]) -> Iterator[Change]:
    """Events that are told as more, or less, certain; not where that follows from a change that is `told` already: from
    who says it, with which word, or from a hedge."""
    explained = {identity for change in told for identity in change.passages}
    for old, new in evidence.pairings.events.pairs:
        if old.status == new.status:
            continue
        words = evidence.sides.old.within((old.span,)), evidence.sides.new.within((new.span,))
        if words[0].isdisjoint(evidence.sides.old.changed) and words[1].isdisjoint(evidence.sides.new.changed):
            continue
        change = evidence.change(
            "status",
            quote(evidence.old.text, (old.span,)),
            quote(evidence.new.text, (new.span,)),
            f"An event was told as {old.status}, and is told as {new.status} now",
            turn=status_turn(old.status, new.status),
            old_refs=(old.id,),
            new_refs=(new.id,),
        )
        if explained.isdisjoint(change.passages):
            yield change


OWN_WORDS = 0.7
"""The share of a claim's words that must have come or gone with it; else its other words say that it was reworded, and
the reader merely cut it otherwise."""

STAYED = 0.5
"""The share of what is said that may change when words of saying come or go: "is believed to have left", "has left"."""

_HEDGES = {
    "hedge": "A word that weakens",
    "hearsay": "A word that passes on hearsay",
    "insinuation": "A turn of phrase that suggests without saying",
    "question": "A question that suggests its answer",
}


def _source_turn(old: Source | None, new: Source | None) -> Turn | None:
    if old is None or new is None:
        return None if old is new else "now attributed" if old is None else "now on nobody"
    if is_named(old) != is_named(new):
        return "now unnamed" if is_named(old) else "now named"
    return None if same_source(old, new) else "another source"


def _says_otherwise(
    evidence: Evidence, old: Attribution | None, new: Attribution | None, before: Source | None, after: Source | None
) -> bool:
    """Whether the words that name the source changed: on all sides that have any, or on one where the other's stand in
    the same place. Or, where a mere "he" names it, whom he can be."""
    ours = _naming(old) if before is not None else None
    theirs = _naming(new) if after is not None else None
    named = [
        (words, naming.pieces)
        for words, naming in ((evidence.sides.old, ours), (evidence.sides.new, theirs))
        if naming is not None
    ]
    if not all(evidence.stayed(words, pieces) for words, pieces in named):
        return False  # who says it stood in a sentence that went or came as a whole, and is told with it
    touched = [words.touched(pieces) for words, pieces in named]
    if touched and all(touched):
        return True
    if ours and theirs and any(touched) and evidence.sides.meet(ours.pieces, theirs.pieces):
        return True
    if ours is None or before is None or after is None or not (is_named(before) and is_named(after)):
        return False
    if not source_words().pronouns.issuperset(keys_of(ours.text)):
        return False
    return name_words(before.name).isdisjoint(name_words(evidence.new.text))


def _came_or_went_alone(evidence: Evidence, words: Words, attribution: Attribution) -> bool:
    """Whether words of saying that name nobody ("is believed to") came to, or were taken from, words that both versions
    have."""
    if attribution.cue is None or attribution.source_id is not None:
        return False
    if not weakens(attribution.act, attribution.attitude):
        return False
    content = words.within(attribution.content.pieces)
    return (
        evidence.stayed(words, attribution.content.pieces)
        and words.within(attribution.cue.pieces) <= words.changed
        and len(content & words.changed) <= STAYED * len(content)
    )


def _carried(evidence: Evidence) -> Iterator[tuple[Claim | Attribution, Claim | Attribution]]:
    """Pairs of statements: those that somebody makes in both versions, then claims that somebody makes in one."""
    yield from evidence.pairings.attributions.pairs
    for old, new in evidence.pairings.claims.pairs:
        if (old.attribution is None) != (new.attribution is None):
            yield old, new


def _attribution(thing: Claim | Attribution, voices: Voices) -> Attribution | None:
    return thing if isinstance(thing, Attribution) else voices.carrier(thing)


def _naming(attribution: Attribution | None) -> Quote | None:
    return None if attribution is None else attribution.source or attribution.cue


def _saying(voices: Voices, thing: Claim | Attribution) -> Quote:
    """The words that say who says it; without any, what is said."""
    attribution = _attribution(thing, voices)
    parts = [part for part in (attribution.source, attribution.cue) if part] if attribution else []
    if not parts:
        return thing.content if isinstance(thing, Attribution) else quote(voices.text, thing.pieces)
    return quote(voices.text, tuple(sorted({piece for part in parts for piece in part.pieces})))


def _ids(*things: Claim | Attribution | Source | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(thing.id for thing in things if thing is not None))


def _cue(attribution: Attribution) -> str:
    words = unwrapped(attribution.cue.text) if attribution.cue else ""
    act = "" if attribution.act == "statement" else f" {attribution.act}"
    return f"“{words}” ({attribution.attitude or 'plain'}{act})"


def _hedges(evidence: Evidence, voices: Voices) -> dict[str, list[Hedge]]:
    """The hedges on words that changed, once each, by the passage in which they stand."""
    words = evidence.sides.old if voices is evidence.old else evidence.sides.new
    found: dict[str, list[Hedge]] = {}
    seen = set()
    for claim in voices.reading.claims:
        for hedge in claim.hedges:
            key = (hedge.kind, hedge.quote.pieces)
            if key not in seen and words.touched(hedge.quote.pieces):
                seen.add(key)
                found.setdefault(words.passages_of(hedge.quote.pieces)[0], []).append(hedge)
    return found


def _together(text: str, hedges: list[Hedge]) -> Quote | None:
    return quote(text, tuple(sorted(hedge.quote.pieces[0] for hedge in hedges))) if hedges else None
