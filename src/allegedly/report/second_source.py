"""Which claims most need a second source, in an order that a person can follow by hand.

Checkable claims only. First the serious ones (their words speak of harm, see `seriousness`), then the others. Among
equals, those on the thinnest support: an anonymous source or nobody, then an unnamed group, a document, a source that
has a name. Among these they take turns, so that no source, nor the author, fills the list: the first claim of each,
then the second of each. Within a turn, and to say which claim of a source is its first: those that speak of more kinds
of harm or give a figure; then those that pass on hearsay or insinuate; then as they stand in the text. Of claims that
stand in the same words (a quotation within a quotation) only the first in this order is listed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

import msgspec

from ..schema import Attribution, Claim, Reading, Source
from ..vocabulary import speaks_of
from .ledger import NOBODY, Ledger

_THINNESS = {
    "nobody": 0,
    "anonymous source": 0,
    "unnamed group": 1,
    "document": 2,
    "named organisation": 3,
    "named person": 3,
}
"""How soon each type of support comes: who can be asked or looked up comes late."""

_FIGURE = re.compile(r"\d")
_SUGGESTS = {"hearsay", "insinuation"}


class Need(msgspec.Struct, frozen=True):
    """A claim that needs a second source: who carries it now, and why it stands where it stands.

    `number` is the claim's place in the reading, from 1. `source` is None where it rests on nobody, `attribution` where
    it stands in the author's own voice. `harms` are the kinds of harm that its words speak of, `cites` the sources that
    its source cites.
    """

    number: int
    claim: Claim
    attribution: Attribution | None
    source: Source | None
    harms: tuple[str, ...]
    cites: tuple[Source, ...]


def claims_most_in_need(reading: Reading, *, count: int = 5) -> tuple[Need, ...]:
    """The `count` claims that most need a second source, the most needy first; fewer where there are fewer.

    None where no claim is on anybody's word and none speaks of harm: a recipe is no article that rests on sources.
    Raises `DataError` where the reading's ids do not fit together.
    """
    ledger = Ledger(reading)
    needs = [_need(number, claim, ledger) for number, claim in enumerate(reading.claims, start=1) if claim.checkable]
    if not any(need.harms or need.attribution for need in needs):
        return ()
    return tuple(islice(_without_overlaps(_in_turns(sorted(needs, key=_urgency))), count))


def _need(number: int, claim: Claim, ledger: Ledger) -> Need:
    source = ledger.support(claim)
    return Need(
        number=number,
        claim=claim,
        attribution=ledger.carrier(claim),
        source=source,
        harms=speaks_of(claim.text),
        cites=tuple(ledger.source(cited) for cited in source.cites) if source else (),
    )


def _class(need: Need) -> tuple[bool, int]:
    return not need.harms, _THINNESS[need.source.type if need.source else NOBODY.type]


def _urgency(need: Need) -> tuple[tuple[bool, int], int, bool, int, int]:
    claim = need.claim
    return (
        _class(need),
        -len(need.harms) - bool(_FIGURE.search(claim.text)),
        not any(hedge.kind in _SUGGESTS for hedge in claim.hedges),
        claim.pieces[0].start,
        -claim.pieces[-1].end,
    )


def _in_turns(needs: list[Need]) -> list[Need]:
    """The same, ordered within each class by turns: the first of each source, the second of each source..."""
    taken: Counter[tuple[tuple[bool, int], str | None]] = Counter()
    turns = []
    for need in needs:
        key = (_class(need), need.source.id if need.source else None)
        turns.append((_class(need), taken[key]))
        taken[key] += 1
    order = sorted(range(len(needs)), key=turns.__getitem__)
    return [needs[index] for index in order]


def _without_overlaps(needs: list[Need]) -> Iterator[Need]:
    listed: list[Need] = []
    for need in needs:
        if not any(_overlap(need.claim, other.claim) for other in listed):
            listed.append(need)
            yield need


def _overlap(one: Claim, other: Claim) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.pieces for b in other.pieces)
