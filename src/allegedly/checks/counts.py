"""Counts of the same thing that disagree: the dead of one event, the members in one valley, with who says which.

Two numbers count the same only where the text itself makes them: by one event that both are told of, by the same noun
with the same name or fate at the same place and time, or because one source gives again what another has given. Numbers
that are parts or additions of others never do.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ..schema import Effect, Quantity, Quote, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.count_checks import count_checks
from ..vocabulary.numerals import numerals
from .evidence import Evidence
from .figures import INFINITE, Interval, apart, interval, is_plain
from .found import Found
from .occasions import CHANGED, OUTDATED, dates, events_told, happenings, same_days
from .retold import retold
from .tallies import first_counted
from .voices import by, source_ids

_PLACE = re.compile(
    r"[^.;:?!,\d]{0,24}?\b(?:in|inside|within|at)\s+(?:the|this|that)\s+(?P<noun>[a-z]{4,})\b(?!\s+of\b)",
    re.IGNORECASE,
)
_NAMED_PLACE = re.compile(r"[^.;:?!,\d]{0,24}?\b(?:in|inside|within|at|near)\s+(?:the\s+)?$", re.IGNORECASE)
_MOVING = re.compile(
    r"\b(?:now|fell|fall\w*|drop\w*|decreas\w+|reduc\w+|first|then|again|another|other|each|every|per|if|would|could|may"
    r"|might|average)\b",
    re.IGNORECASE,
)
"""Words before a number that say that it is of another day, or another's, or none: both numbers can hold."""
_OF_A_TOLL: frozenset[Effect | None] = frozenset({"killed", "injured", "missing"})
MOST_ALIKE = 100
"""Counts of one noun that are compared with one another: a page of figures must not cost its square."""
_REMARK = 60
"""How far before a number a word that qualifies it may stand."""
_SETTLED = frozenset({"settlement", "site", "terrain", "water"})
"""Kinds of places small enough that the same people are meant; a country holds many."""


def find(evidence: Evidence) -> Iterator[Found]:
    """COUNT-01: one event, two tolls; COUNT-02: the same people or things, counted differently."""
    again = list(retold(evidence))
    for one, other in again:
        code = "COUNT-01" if {one.effect, other.effect} & _OF_A_TOLL else "COUNT-02"
        yield _found(evidence, code, one, other, _common_event(evidence, one, other))
    known = {(one.id, other.id) for one, other in again}
    for alike in _alike(evidence).values():
        reported: set[str] = set()
        for one, other in combinations(alike[:MOST_ALIKE], 2):
            if not apart(_reach(one), _reach(other)) or not _in_different_sentences(evidence, one, other):
                continue
            event = _common_event(evidence, one, other)
            if event is not None or _same_happening(evidence, one, other):
                code = "COUNT-01"
            elif _same_thing(evidence, one, other):
                code = "COUNT-02"
            else:
                continue
            if code not in reported and (one.id, other.id) not in known:
                yield _found(evidence, code, one, other, event)
            reported.add(code)


def _found(evidence: Evidence, code: str, one: Quantity, other: Quantity, event: str | None = None) -> Found:
    return Found(
        code=code,
        quotes=(_shown(evidence, one), _shown(evidence, other)),
        reason=(
            f"{_what(one)} given as “{unwrapped(one.text)}” {by(evidence, one)} and as "
            f"“{unwrapped(other.text)}” {by(evidence, other)}."
        ),
        refers=(one.id, other.id, *((event,) if event else ()), *source_ids(evidence, one, other)),
    )


def _alike(evidence: Evidence) -> dict[tuple[Effect | None, str], list[Quantity]]:
    """The plain counts that are no part or addition of another, by what befell those counted and by their noun.

    Only these can count the same; a count without a noun is alike to those of people.
    """
    found: dict[tuple[Effect | None, str], list[Quantity]] = defaultdict(list)
    for quantity in evidence.quantities:
        if is_plain(quantity) and (quantity.effect is not None or quantity.counts is not None):
            found[quantity.effect, _head(quantity)].append(quantity)
    return found


def _reach(quantity: Quantity) -> Interval:
    """The bounds, where a vague plural ends at what nobody means by it: "dozens" are no thousands."""
    low, high = interval(quantity)
    words = unwrapped(quantity.text.lower())
    if quantity.approximate and high == INFINITE:
        ceilings = [most for phrase, (_, most) in numerals().many.items() if words.endswith(phrase)]
        high = max(ceilings, default=high)
    return low, high


def _in_different_sentences(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    return evidence.sentence_at(one.span.start) != evidence.sentence_at(other.span.start)


def _common_event(evidence: Evidence, one: Quantity, other: Quantity) -> str | None:
    """The event whose dead, or injured, both count: each number is in a sentence that tells of it and of no other."""
    if one.effect is None:
        return None
    if _moves(evidence, one) or _moves(evidence, other):
        return None
    if any(article in ("a", "an", "another") for article, _, _ in happenings(evidence, other)):
        return None
    first, second = events_told(evidence, one), events_told(evidence, other)
    return next(iter(first)) if len(first) == 1 and first == second else None


def _same_happening(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether both sentences name one and the same thing that happened in the same words: "the bombing of the harbour".

    The later must not introduce another one ("a bombing in the harbour").
    """
    if one.effect is None:
        return False
    if _moves(evidence, one) or _moves(evidence, other):
        return False
    if dates(evidence, other) and not same_days(evidence, one, other):
        return False
    first, second = happenings(evidence, one), happenings(evidence, other)
    if len(first) != 1 or len(second) != 1:
        return False
    (_, noun, place), (article, later_noun, later_place) = first[0], second[0]
    return (noun, place) == (later_noun, later_place) and article in ("the", "this", "that")


def _same_thing(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """The same noun, and a name or a fate in common, at a place in common, on days in common."""
    if one.counts is None or other.counts is None:
        return False
    if not (_names(one) & _names(other)) and one.effect is None:
        return False
    if _names(one) != _names(other) and one.effect is not None:
        return False
    if not _same_place(evidence, one, other) or _moves(evidence, one) or _moves(evidence, other):
        return False
    return same_days(evidence, one, other)


def _head(quantity: Quantity) -> str:
    """The lemma of the noun, "people" where the text leaves it out."""
    words = first_counted(quantity)
    return lemmas(words[-1])[-1] if words else "people"


def _names(quantity: Quantity) -> frozenset[str]:
    """The capitalised words of what is counted: whose members, which soldiers."""
    if quantity.counts is None:
        return frozenset()
    return frozenset(word for word in quantity.counts.text.split() if word[:1].isupper())


def _same_place(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    first, second = _described_place(evidence, one), _described_place(evidence, other)
    if first is not None and first == second:
        return True
    return bool(_named_places(evidence, one) & _named_places(evidence, other))


def _behind(quantity: Quantity) -> int:
    return max(quantity.span.end, quantity.counts.end if quantity.counts else 0)


def _described_place(evidence: Evidence, quantity: Quantity) -> str | None:
    """ "In the valley", right behind what is counted or the phrase that goes on from it."""
    start = _behind(quantity)
    sentence = evidence.sentence_at(quantity.span.start)
    match = _PLACE.search(evidence.text, start, min(start + 64, sentence.end))
    if match is None or match["noun"].lower() in count_checks().vague_places:
        return None
    return match["noun"].lower()


def _named_places(evidence: Evidence, quantity: Quantity) -> set[str]:
    start = _behind(quantity)
    return {
        place.name
        for place in evidence.places
        if place.kind in _SETTLED
        and place.role == "location"
        and start <= place.span.start <= start + 40
        and _NAMED_PLACE.fullmatch(evidence.text, start, place.span.start)
    }


def _moves(evidence: Evidence, quantity: Quantity) -> bool:
    sentence = evidence.sentence_at(quantity.span.start)
    before = max(sentence.start, quantity.span.start - _REMARK)
    return _MOVING.search(evidence.text, before, quantity.span.end) is not None or any(
        words.search(evidence.text, sentence.start, sentence.end) for words in (CHANGED, OUTDATED)
    )


def _what(quantity: Quantity) -> str:
    """ "The ISIS members are", "The killed are", "One count is" where nothing says what is counted."""
    counts = unwrapped(quantity.counts.text) if quantity.counts else ""
    named = f"{counts} {quantity.effect}".strip() if quantity.effect else counts
    return f"The {named} are" if named else "One count is"


def _shown(evidence: Evidence, quantity: Quantity) -> Quote:
    """The number with what it counts."""
    return evidence.cut(Span(quantity.span.start, _behind(quantity)))
