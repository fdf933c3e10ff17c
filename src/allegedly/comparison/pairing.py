"""Pairing: which object of the later reading stands for which of the earlier one.

Two objects of one kind are the better a pair, the more of their words are the same words of the text; words that were
put in the place of others count for half. The best pair is taken first, each object once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from ..schema import Attribution, Claim, Event, Quantity, Reading, Span, Time
from .passages import Sides

ENOUGH = 0.3
"""The share of their words that two objects have in common, from which on they are one that was changed."""

REPLACED = 0.5


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=_Named)


class Paired(NamedTuple, Generic[Thing]):
    """Objects of one kind: pairs, and those that stand in one version alone; in the order of their readings."""

    pairs: tuple[tuple[Thing, Thing], ...]
    old: tuple[Thing, ...]
    new: tuple[Thing, ...]


class Pairings(NamedTuple):
    """All objects that stand on words of the text."""

    claims: Paired[Claim]
    attributions: Paired[Attribution]
    quantities: Paired[Quantity]
    times: Paired[Time]
    events: Paired[Event]


def pairings(old: Reading, new: Reading, sides: Sides) -> Pairings:
    """The pairs of two readings, by kind."""
    return Pairings(
        claims=_paired(_spans(old.claims, _claim), _spans(new.claims, _claim), sides),
        attributions=_paired(_spans(old.attributions, _attribution), _spans(new.attributions, _attribution), sides),
        quantities=_paired(_spans(old.quantities, _quantity), _spans(new.quantities, _quantity), sides),
        times=_paired(_spans(old.times, _time), _spans(new.times, _time), sides),
        events=_paired(_spans(old.events, _event), _spans(new.events, _event), sides),
    )


def _spans(things: Sequence[Thing], where: Callable[[Thing], tuple[Span, ...]]) -> list[tuple[Thing, tuple[Span, ...]]]:
    return [(thing, where(thing)) for thing in things]


def _claim(claim: Claim) -> tuple[Span, ...]:
    return claim.pieces


def _attribution(attribution: Attribution) -> tuple[Span, ...]:
    return attribution.content.pieces


def _quantity(quantity: Quantity) -> tuple[Span, ...]:
    return (quantity.span, *(quantity.counts.pieces if quantity.counts else ()))


def _time(time: Time) -> tuple[Span, ...]:
    return (time.span,)


def _event(event: Event) -> tuple[Span, ...]:
    return (*event.trigger.pieces, event.span)


def _paired(
    old: Sequence[tuple[Thing, tuple[Span, ...]]], new: Sequence[tuple[Thing, tuple[Span, ...]]], sides: Sides
) -> Paired[Thing]:
    ours = [sides.old.within(spans) for _, spans in old]
    theirs = [sides.new.within(spans) for _, spans in new]
    holders: dict[int, list[int]] = defaultdict(list)
    for index, words in enumerate(theirs):
        for word in sorted(words):
            holders[word].append(index)
    scores = []
    for index, words in enumerate(ours):
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(words):
            _vote(word, sides, holders, shared)
        for other, share in shared.items():
            score = 2 * share / (len(words) + len(theirs[other]))
            if score >= ENOUGH:
                scores.append((-score, index, other))
    taken_old: dict[int, int] = {}
    taken_new: set[int] = set()
    for _, index, other in sorted(scores):
        if index not in taken_old and other not in taken_new:
            taken_old[index] = other
            taken_new.add(other)
    return Paired(
        pairs=tuple((old[index][0], new[taken_old[index]][0]) for index in sorted(taken_old)),
        old=tuple(thing for index, (thing, _) in enumerate(old) if index not in taken_old),
        new=tuple(thing for index, (thing, _) in enumerate(new) if index not in taken_new),
    )


def _vote(word: int, sides: Sides, holders: Mapping[int, Sequence[int]], shared: dict[int, float]) -> None:
    """Count a word of an earlier object for all later ones that have it, or one of those in its place."""
    same = sides.same.get(word)
    if same is not None:
        for other in holders.get(same, ()):
            shared[other] += 1
        return
    others: Iterable[int] = {other for there in sides.instead.get(word, ()) for other in holders.get(there, ())}
    for other in sorted(others):
        shared[other] += REPLACED
