"""Changes of numbers and times: other values, other bounds, numbers that came or went, other days."""

from collections.abc import Iterator, Sequence

from ..schema import Quantity, Quote, Span, Time, quote
from ..schema.comparisons import Change, Turn
from ..unwrapping import unwrapped
from .evidence import Evidence
from .passages import Words


def figure_changes(evidence: Evidence, told: Sequence[Change]) -> Iterator[Change]:
    """Numbers in passages that both versions have; those that came or went with words that are `told` are part of
    these."""
    gone_with, come_with = _whole(told)
    old_text, new_text = evidence.old.text, evidence.new.text
    for old, new in evidence.pairings.quantities.pairs:
        before, after = quote(old_text, (old.span,)), quote(new_text, (new.span,))
        if _bounds(old) == _bounds(new) or not _touched(evidence, before, after):
            continue
        refs = (old.id,), (new.id,)
        if _value(old) != _value(new) or _kind(old) == _kind(new):
            reason = f"The number{_of(new)} changed"
            yield evidence.change("figure", before, after, reason, old_refs=refs[0], new_refs=refs[1])
        else:
            reason = f"The number{_of(new)} is {_kind(new)} now, and was {_kind(old)}"
            turn = _bound_turn(old, new)
            yield evidence.change("bound", before, after, reason, turn=turn, old_refs=refs[0], new_refs=refs[1])
    for gone in evidence.pairings.quantities.old:
        if _alone(evidence, evidence.sides.old, gone, gone_with):
            words, reason = quote(old_text, (gone.span,)), f"A number{_of(gone)} is gone"
            yield evidence.change("figure", words, None, reason, turn="gone", old_refs=(gone.id,))
    for come in evidence.pairings.quantities.new:
        if _alone(evidence, evidence.sides.new, come, come_with):
            words, reason = quote(new_text, (come.span,)), f"A number{_of(come)} was put in"
            yield evidence.change("figure", None, words, reason, turn="added", new_refs=(come.id,))


def time_changes(evidence: Evidence, told: Sequence[Change]) -> Iterator[Change]:
    """Times in the text that cover other days, where their words changed; and times that came or went by themselves."""
    for old, new in evidence.pairings.times.pairs:
        if (old.earliest, old.latest, old.timex) == (new.earliest, new.latest, new.timex):
            continue
        before, after = quote(evidence.old.text, (old.span,)), quote(evidence.new.text, (new.span,))
        if _touched(evidence, before, after):
            reason = f"The time was {_days(old)}, and is {_days(new)} now"
            yield evidence.change("time", before, after, reason, old_refs=(old.id,), new_refs=(new.id,))
    gone_with, come_with = _whole(told)
    for gone in evidence.pairings.times.old:
        if _alone(evidence, evidence.sides.old, gone, gone_with):
            words = quote(evidence.old.text, (gone.span,))
            yield evidence.change("time", words, None, "A time is gone", turn="gone", old_refs=(gone.id,))
    for come in evidence.pairings.times.new:
        if _alone(evidence, evidence.sides.new, come, come_with):
            words = quote(evidence.new.text, (come.span,))
            yield evidence.change("time", None, words, "A time was put in", turn="added", new_refs=(come.id,))


def moved_times(evidence: Evidence) -> int:
    """How many times in unchanged words cover other days, since they are counted from the article's date."""
    return sum(
        old.basis == new.basis == "date written"
        and (old.earliest, old.latest) != (new.earliest, new.latest)
        and not _touched(evidence, quote(evidence.old.text, (old.span,)), quote(evidence.new.text, (new.span,)))
        for old, new in evidence.pairings.times.pairs
    )


def _whole(told: Sequence[Change]) -> tuple[list[Span], list[Span]]:
    """The words of either version that changes have told of as a whole."""
    whole = [change for change in told if change.kind in ("added", "removed", "source")]
    old = [piece for change in whole if change.old for piece in change.old.pieces]
    return old, [piece for change in whole if change.new for piece in change.new.pieces]


def _alone(evidence: Evidence, words: Words, thing: Quantity | Time, told: Sequence[Span]) -> bool:
    """Whether a number or a time came or went by itself, in a passage that both versions have."""
    if any(start <= thing.span.start < end for start, end in told):
        return False
    return words.touched((thing.span,)) and evidence.stayed(words, (thing.span,))


def _touched(evidence: Evidence, old: Quote, new: Quote) -> bool:
    return evidence.sides.old.touched(old.pieces) or evidence.sides.new.touched(new.pieces)


def _bounds(quantity: Quantity) -> tuple[float | None, float | None, bool, str | None]:
    return quantity.low, quantity.high, quantity.approximate, quantity.unit


def _value(quantity: Quantity) -> tuple[float | None, str | None]:
    """The number that is written, whatever its bounds: of "about four" four, which lies in their middle."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return (high if low is None else low), quantity.unit
    return ((low + high) / 2 if quantity.approximate else low), quantity.unit


def _kind(quantity: Quantity) -> str:
    if quantity.low is None or quantity.high is None:
        return "an upper bound" if quantity.low is None else "a lower bound"
    if quantity.approximate:
        return "approximate"
    return "exact" if quantity.low == quantity.high else "a range"


def _bound_turn(old: Quantity, new: Quantity) -> Turn | None:
    before, after = _kind(old) == "exact", _kind(new) == "exact"
    return None if before == after else "softer" if before else "harder"


def _of(quantity: Quantity) -> str:
    """` of people killed`, as far as it is known what is counted."""
    counted = unwrapped(quantity.counts.text) if quantity.counts else ""
    what = " ".join(part for part in (counted, quantity.effect) if part)
    return f" of {what}" if what else ""


def _days(time: Time) -> str:
    """The days that a time covers, as ISO dates; the words of one that covers none, as of a length of time."""
    if (time.earliest is None and time.latest is None) or time.type == "DURATION":
        return f"“{unwrapped(time.text)}”"
    if time.earliest == time.latest:
        return str(time.earliest)
    return f"{time.earliest or '…'} to {time.latest or '…'}"
