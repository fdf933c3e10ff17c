"""Counts of the same thing that disagree: the dead of one event, the members in one valley, with who says which.

Two numbers count the same where the text says of both that the same people or things are in the same state
(`tallies.py`), or where the later leaves out what it counts and is given for what was counted before ("the union put
the crowd at 15,000"). They disagree where the text puts both on one occasion, or leaves that open and two voices give
them (`occasions.py`). Numbers that are parts or additions of others never do.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ..schema import Effect, Quantity, Quote, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.count_checks import count_checks
from ..vocabulary.numerals import numerals, told_again
from ..vocabulary.tallies import tallies
from ..vocabulary.units import in_base
from .amounts import amount_of
from .conversions import conversions, differ
from .evidence import Evidence
from .figures import INFINITE, Interval, apart, interval, is_plain
from .found import Found
from .measures import Measure, is_amount, measure, of_one_thing
from .occasions import common_event, occasion
from .tallies import Tally, relation, tally
from .voices import AUTHOR, by, is_gapped, is_somebody, of_one_kind, source_ids, voice

_OF_A_TOLL: frozenset[Effect | None] = frozenset({"killed", "injured", "missing"})
_SENTENCES_BACK = 4
"""Sentences from a number to the one that it is given again for: one or two of the other side may stand between."""
_NUMBERS_BACK = 12
"""Numbers that are looked at so."""
_FARTHEST = 100
"""Numbers back that one of the same occasion is looked for: a page of figures must not cost its square."""
_REACH = 60
"""Characters before a number in which the words stand that give it."""
_BEHIND = re.compile(r"(?:(?!\band\b)[^.;:!?]){0,40}")
_POINTED = re.compile(r"\b(?:the|these|those)\s+$", re.IGNORECASE)
_BARELY = re.compile(
    r"(?:\s+(?!(?:after|at|by|during|from|in|near|of|on|when|while)\b)[a-z]+){0,5}?\s*(?:[.,;:!?)—–”\"]|$|and\b|but\b)"
)
"""Behind a number of which nothing more is said than what befell those counted."""


def find(evidence: Evidence) -> Iterator[Found]:
    """COUNT-01: one toll, given twice; COUNT-02: the same people or things, or one amount, given differently."""
    known = {quantity.id: tally(evidence, quantity) for quantity in evidence.quantities}
    measured = {quantity.id: measure(evidence, quantity) for quantity in evidence.quantities if is_amount(quantity)}
    for place, later in enumerate(evidence.quantities):
        before = evidence.quantities[max(place - _FARTHEST, 0) : place]
        earlier = amount = None
        if is_plain(later) and not _is_the_known(evidence, later, before):
            earlier = _told_before(evidence, known, later, before) or _on_one_occasion(evidence, known, later, before)
        if earlier is None and later.id in measured:
            earlier = amount = _measured_before(evidence, measured, later, before)
        if earlier is not None:
            yield _found(evidence, earlier, later, measured=amount is not None)
    yield from conversions(evidence)


def _measured_before(
    evidence: Evidence, known: Mapping[str, Measure], later: Quantity, before: Sequence[Quantity]
) -> Quantity | None:
    """The only amount before that another voice gives for what the later measures, and that cannot be it.

    The later's voice must be somebody: in "his haul puts him within 4 million" nobody speaks.
    """
    near = [
        one
        for one in before[-_NUMBERS_BACK:]
        if one.id in known and _sentences_between(evidence, one, later) <= _SENTENCES_BACK
    ]
    if known[later.id].again:
        near = [one for one in near[-1:] if one is before[-1] and in_base(one.unit)[0] == in_base(later.unit)[0]]
    else:
        near = [one for one in near if of_one_thing(known[one.id], known[later.id])]
    if len(near) != 1 or not is_somebody(evidence, later) or not _of_two_voices(evidence, near[0], later, again=False):
        return None
    if not differ(amount_of(evidence, near[0]), amount_of(evidence, later)):
        return None
    other = occasion(evidence, near[0], later, again=True) == "other"
    return near[0] if not other and _disagree(evidence, near[0], later) else None


def _found(evidence: Evidence, one: Quantity, other: Quantity, *, measured: bool = False) -> Found:
    event = common_event(evidence, one, other)
    quotes = _shown(evidence, one), _shown(evidence, other)
    first, second = (
        unwrapped(quote.text if measured else quantity.text)
        for quote, quantity in zip(quotes, (one, other), strict=True)
    )
    return Found(
        code="COUNT-01" if {one.effect, other.effect} & _OF_A_TOLL else "COUNT-02",
        quotes=quotes,
        reason=(
            f"{'An amount is' if measured else _what(one)} given as “{first}” {by(evidence, one)} and as "
            f"“{second}” {by(evidence, other)}."
        ),
        refers=(one.id, other.id, *((event,) if event else ()), *source_ids(evidence, one, other)),
    )


def _told_before(
    evidence: Evidence, known: Mapping[str, Tally], later: Quantity, before: Sequence[Quantity]
) -> Quantity | None:
    """The last number before that another voice gives for the same; None where the later fits it, or its sentence gives
    two such, as of two months."""
    before = before[-_NUMBERS_BACK:]
    near = [
        one
        for one in before
        if _sentences_between(evidence, one, later) <= _SENTENCES_BACK and _is_given_first(one, before)
    ]
    again = _is_given_again(evidence, later)
    alike = [one for one in near if again and _alike(one, later)]
    alike = alike or [one for one in near if _counts_the_same(known, one, later)]
    last = evidence.sentence_at(alike[-1].span.start) if alike else None
    if sum(evidence.sentence_at(one.span.start) == last for one in alike) != 1:
        return None
    two = _of_two_voices(evidence, alike[-1], later, again=again) and not _is_done_apart(evidence, alike[-1], later)
    other = occasion(evidence, alike[-1], later, again=again) == "other"
    return alike[-1] if two and not other and _disagree(evidence, alike[-1], later) else None


def _on_one_occasion(
    evidence: Evidence, known: Mapping[str, Tally], later: Quantity, before: Sequence[Quantity]
) -> Quantity | None:
    """The last number before of the same people or things on the same occasion, whoever gives it, that cannot be it."""
    for one in reversed(before):
        if (
            _is_given_first(one, before)
            and _counts_the_same(known, one, later)
            and not _noun(known, one).isdisjoint(_noun(known, later))
            and occasion(evidence, one, later, again=False) == "same"
        ):
            return one if _disagree(evidence, one, later) else None
    return None


def _noun(known: Mapping[str, Tally], quantity: Quantity) -> frozenset[str]:
    """The lemmas of what is counted; those of people where the text leaves it out."""
    return known[quantity.id].noun or tallies().anybody


def _is_given_first(quantity: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether a number is what its sentence says of those counted: in "*1,400* of the 2,100 dockers" not the whole.

    What a count was before it changed is none.
    """
    if quantity.unit is not None or quantity.additional or any(one.earlier == quantity.id for one in before):
        return False
    start = quantity.span.start
    if quantity.part_of is None:
        return not any(one.part_of == quantity.id and one.span.start < start for one in before)
    return any(one.id == quantity.part_of and one.span.start > start for one in before)


def _is_given_again(evidence: Evidence, quantity: Quantity) -> bool:
    """Whether a number has no noun of its own and is given for what was counted before, or says no more than a fate."""
    counts = quantity.counts
    if counts is not None and quantity.span.end <= counts.start:
        return False
    start = quantity.span.start
    if told_again().search(evidence.text, max(start - _REACH, 0), start) or is_gapped(evidence, quantity):
        return True
    barely = _BARELY.match(evidence.text, quantity.span.end)
    return quantity.effect is not None and counts is None and barely is not None


def _is_the_known(evidence: Evidence, later: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether "the" says that a number is one that stands before: "lost 300 of them. Of *the 300*, 90 were killed"."""
    pointed = _POINTED.search(evidence.text, max(later.span.start - _REACH, 0), later.span.start)
    return pointed is not None and any(interval(one) == interval(later) for one in before)


def _counts_the_same(known: Mapping[str, Tally], earlier: Quantity, later: Quantity) -> bool:
    """Whether the later says again what the earlier counts, or a part of it that is larger."""
    if earlier.counts == later.counts:
        return False  # "22 were found, 180 remained trapped"
    found = relation(known[earlier.id], known[later.id])
    if found == "narrower":
        return interval(later)[0] > interval(earlier)[1]
    return found == "same" or (found == "broader" and interval(earlier)[0] > interval(later)[1])


def _alike(earlier: Quantity, later: Quantity) -> bool:
    """Whether both count the same noun and what befell them is the same; where it is told, one may have no noun."""
    if earlier.effect != later.effect:
        return False
    if earlier.counts == later.counts:
        return True
    unnamed = earlier.counts is None or later.counts is None
    return earlier.effect is not None and (unnamed or bool(_heads(earlier) & _heads(later)))


def _heads(quantity: Quantity) -> frozenset[str]:
    return frozenset() if quantity.counts is None else frozenset(lemmas(quantity.counts.text.split()[-1].lower()))


def _of_two_voices(evidence: Evidence, earlier: Quantity, later: Quantity, *, again: bool) -> bool:
    """Whether two voices give the numbers; two of one kind only where the later is given again for the earlier."""
    first, second = voice(evidence, earlier), voice(evidence, later)
    if first is None or second is None or first == second or second == AUTHOR:
        return False
    return again or not of_one_kind(first, second)


def _disagree(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    """Whether no number lies in both, and neither is one of another time, of others or of what is only expected."""
    if not apart(_bounds(earlier), _bounds(later)) or later.id == earlier.earlier or earlier.id == later.earlier:
        return False
    said, words = count_checks().said, [_around(evidence, one) for one in (earlier, later)]
    if any(said.another.search(each) or said.outdated.search(each) for each in words):
        return False
    expected = [said.expected.search(each) is not None for each in words]
    return not any(expected) or (expected[0] and said.spoken.search(words[1]) is not None)


def _is_done_apart(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    """Whether each of two did the same: "the army *found* 12 rifles, the police *found* 30"."""
    first, second = (
        lemmas(evidence.forms[words.start - 1]) if (words := evidence.words_within(one.span)) and words.start else ()
        for one in (earlier, later)
    )
    return not count_checks().finding.isdisjoint(set(first) & set(second))


def _bounds(quantity: Quantity) -> Interval:
    """The bounds, in the unit that others of its kind are compared in, where a vague plural ends at what nobody means
    by it: "dozens" are no thousands.
    """
    low, high = interval(quantity)
    words = unwrapped(quantity.text.lower())
    if quantity.approximate and high == INFINITE:
        ceilings = [most for phrase, (_, most) in numerals().many.items() if words.endswith(phrase)]
        high = max(ceilings, default=high)
    factor = in_base(quantity.unit)[1]
    return low * factor, high * factor


def _around(evidence: Evidence, quantity: Quantity) -> str:
    """The words of its sentence before a number, and those right behind it, in lower case."""
    start = max(evidence.sentence_at(quantity.span.start).start, quantity.span.start - _REACH)
    behind = _BEHIND.match(evidence.text, quantity.span.end)
    return evidence.text[start : behind.end() if behind else quantity.span.end].lower()


def _sentences_between(evidence: Evidence, earlier: Quantity, later: Quantity) -> int:
    places = [bisect_right(evidence.sentences, (one.span.start, float("inf"))) for one in (earlier, later)]
    return places[1] - places[0]


def _what(quantity: Quantity) -> str:
    """ "The ISIS members are", "The killed are", "One count is" where nothing says what is counted."""
    counts = unwrapped(quantity.counts.text) if quantity.counts else ""
    counts = "" if quantity.effect and counts.lower() in ("others", "other") else counts
    named = f"{counts} {quantity.effect}".strip() if quantity.effect else counts
    return f"The {named} are" if named else "One count is"


def _shown(evidence: Evidence, quantity: Quantity) -> Quote:
    """The number with what it counts."""
    return evidence.cut(
        Span(quantity.span.start, max(quantity.span.end, quantity.counts.end if quantity.counts else 0))
    )
