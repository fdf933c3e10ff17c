"""The comparison: two readings of one article, an earlier and a later version; what changed between them.

Data goes one way: sentences of either version, their alignment, the words in which aligned sentences differ, the
objects of both readings that stand on the same words, and from all of these the changes.
"""

from typing import Any

import msgspec

from ..schema import Reading
from ..schema.comparisons import COMPARISON_VERSION, Change, Comparison, Pair, PairKind
from .alignment import align
from .claim_changes import claim_changes, cue_changes, hedge_changes, source_changes, status_changes
from .evidence import Evidence, Voices
from .figure_changes import figure_changes, moved_times, time_changes
from .front_changes import front_changes, title_lines
from .notes import common_share, notes
from .pairing import Paired, pairings
from .passages import Sides, passages
from .segments import segments
from .source_pairs import source_pairs
from .text_changes import text_changes

__all__ = ["compare"]


def compare(old: Reading, new: Reading) -> Comparison:
    """What changed from one version to the other. The same two give the same comparison.

    Nothing is raised for two that are no versions of one article: `notes` say so, and `common` how much they share.
    """
    segments_old, segments_new = segments(old.article), segments(new.article)
    texts = old.article.text, new.article.text
    titles = list(zip(title_lines(old.article, segments_old), title_lines(new.article, segments_new), strict=False))
    worded = passages(texts, segments_old, segments_new, align(segments_old, segments_new, titles))
    sides = Sides(worded)
    evidence = Evidence(
        old=Voices(old),
        new=Voices(new),
        worded={each.passage.id: each for each in worded},
        sides=sides,
        pairings=pairings(old, new, sides),
    )
    voiced = [
        *source_changes(evidence),
        *claim_changes(evidence),
        *hedge_changes(evidence),
        *cue_changes(evidence),
    ]
    inside = [
        *voiced,
        *figure_changes(evidence, voiced),
        *status_changes(evidence, voiced),
        *time_changes(evidence, voiced),
    ]
    about = front_changes(old.article, new.article, moved_times(evidence))
    changes = [
        *(msgspec.structs.replace(each, passages=evidence.passages_of(each.old, each.new)) for each in about),
        *inside,
        *text_changes(evidence, inside),
    ]
    common = common_share(worded, segments_old, segments_new)
    return Comparison(
        schema=COMPARISON_VERSION,
        old=old,
        new=new,
        common=common,
        passages=tuple(each.passage for each in worded),
        changes=_numbered(changes, evidence),
        pairs=_pairs(evidence),
        notes=notes(old.article, new.article, common, changed=bool(changes)),
    )


def _numbered(changes: list[Change], evidence: Evidence) -> tuple[Change, ...]:
    """The weightiest first; of equals, as they stand in the later version."""
    order = {identity: number for number, identity in enumerate(evidence.worded)}

    def rank(change: Change) -> tuple[int, int, int, int]:
        place = min((order[identity] for identity in change.passages), default=-1)
        return -change.weight, place, change.old.start if change.old else -1, change.new.start if change.new else -1

    ordered = sorted(changes, key=rank)
    return tuple(msgspec.structs.replace(change, id=f"d{number}") for number, change in enumerate(ordered, start=1))


def _pairs(evidence: Evidence) -> tuple[Pair, ...]:
    kinds: tuple[tuple[PairKind, Paired[Any]], ...] = (
        ("attribution", evidence.pairings.attributions),
        ("claim", evidence.pairings.claims),
        ("time", evidence.pairings.times),
        ("quantity", evidence.pairings.quantities),
        ("event", evidence.pairings.events),
    )  # fmt: skip
    found = [Pair(kind, old.id, new.id) for kind, paired in kinds for old, new in paired.pairs]
    found += (Pair("source", old, new) for old, new in source_pairs(evidence))
    return tuple(found)
