"""Counts that one source gives and another gives again: "the union put the crowd at 15,000", behind the police's 4,000.

The later number refers back to the earlier: it leaves out the noun, or stands for "the figure", "the number of dead",
"the toll"; or it says again, in the same or other words, which people or things in which state are counted. It brings
no day, place or event of its own. So both count the same, and the text means them to be compared.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ..schema import Quantity
from ..vocabulary import lemmas
from ..vocabulary.numerals import told_again
from .evidence import Evidence
from .figures import apart, interval, is_plain
from .occasions import OUTDATED, another_event, goes_elsewhere
from .tallies import Tally, relation, tally
from .voices import AUTHOR, of_one_kind, voice

_SENTENCES_BACK = 4
"""Sentences from a number to the one that it refers back to: a sentence or two of the other side may stand between."""
_LOOK_BACK = 12
"""Numbers that are looked at so: a page of figures must not cost its square."""
_REACH = 60
"""Characters before a number in which the words stand that give it."""
_ANOTHER = re.compile(
    r"\b(?:also|another|asked|average|different|each|every|further|if|other|per|polls?|polled|respondents|separate\w*)\b",
    re.IGNORECASE,
)
"""Words around a number that say that it is of others, of each, or of those only who were asked."""
_EXPECTED = re.compile(r"\b(?:could|expect\w*|forecast\w*|may|might|plans?|planned|will|would)\b", re.IGNORECASE)
_SPOKEN = re.compile(r"\b(?:insist\w*|put\w*|sa(?:id|ys?)|sp(?:eak\w*|oke)\s+of|talk\w*\s+of)\b", re.IGNORECASE)
"""Words that give a number without having counted: they may speak of what another expects."""
_BEHIND = re.compile(r"[^.;:!?]{0,40}")
_BARELY = re.compile(
    r"(?:\s+(?!(?:after|at|by|during|from|in|near|of|on|when|while)\b)[a-z]+){0,5}?\s*(?:[.,;:!?)—–”\"]|$|and\b|but\b)"
)
"""Behind a number of which nothing more is said than what befell those counted."""
_OWN_DOING = re.compile(
    r"\b(?P<verb>document|find|found|identif|list|record|recover|regist|report)[a-z]*\s+$", re.IGNORECASE
)
"""What each of two does apart: "the army *found* 12 rifles, the police *found* 30"."""


def retold(evidence: Evidence) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of numbers of one thing, by two voices, of which the later refers back to the earlier and cannot be it."""
    known = {quantity.id: tally(evidence, quantity) for quantity in evidence.quantities}
    for place, later in enumerate(evidence.quantities):
        if is_plain(later):
            earlier = _referred_to(evidence, known, later, evidence.quantities[max(place - _LOOK_BACK, 0) : place])
            if earlier is not None and _disagree(evidence, earlier, later):
                yield earlier, later


def _referred_to(
    evidence: Evidence, known: Mapping[str, Tally], later: Quantity, before: Sequence[Quantity]
) -> Quantity | None:
    """The last number before that counts the same; None where its sentence gives two such, as of two months."""
    past = {quantity.earlier for quantity in before}
    near = [
        quantity
        for quantity in before
        if quantity.id not in past
        and _sentences_between(evidence, quantity, later) <= _SENTENCES_BACK
        and _is_given_first(quantity, before)
    ]
    alike = [quantity for quantity in near if _refers_back(evidence, later) and _alike(quantity, later)]
    alike = alike or [quantity for quantity in near if _counts_the_same(known, quantity, later)]
    last = evidence.sentence_at(alike[-1].span.start) if alike else None
    return alike[-1] if sum(evidence.sentence_at(one.span.start) == last for one in alike) == 1 else None


def _is_given_first(quantity: Quantity, near: Sequence[Quantity]) -> bool:
    """Whether a number is what its sentence says of those counted: in "*1,400* of the 2,100 dockers" not the whole."""
    if quantity.unit is not None or quantity.additional:
        return False
    start = quantity.span.start
    if quantity.part_of is None:
        return not any(one.part_of == quantity.id and one.span.start < start for one in near)
    return any(one.id == quantity.part_of and one.span.start > start for one in near)


def _refers_back(evidence: Evidence, quantity: Quantity) -> bool:
    """Whether a number has no noun of its own and is given for what was counted before, or says no more than a fate."""
    counts = quantity.counts
    if counts is not None and quantity.span.end <= counts.start:
        return False
    start = quantity.span.start
    if told_again().search(evidence.text, max(start - _REACH, 0), start):
        return True
    barely = _BARELY.match(evidence.text, quantity.span.end)
    return quantity.effect is not None and counts is None and barely is not None


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


def _disagree(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    if not apart(interval(earlier), interval(later)) or earlier.earlier == later.id or later.earlier == earlier.id:
        return False
    voices = voice(evidence, earlier), voice(evidence, later)
    if voices[0] is None or voices[1] is None or voices[0] == voices[1] or voices[1] == AUTHOR:
        return False
    again = _refers_back(evidence, later)
    if not again and (of_one_kind(voices[0], voices[1]) or another_event(evidence, earlier, later)):
        return False
    words = _around(evidence, earlier), _around(evidence, later)
    if any(_ANOTHER.search(one) or OUTDATED.search(one) for one in words):
        return False
    verbs = [
        _OWN_DOING.search(evidence.text, max(one.span.start - _REACH, 0), one.span.start) for one in (earlier, later)
    ]
    if verbs[0] and verbs[1] and verbs[0]["verb"] == verbs[1]["verb"]:
        return False
    expected = [_EXPECTED.search(one) is not None for one in words]
    if expected[1] > expected[0] or (expected[0] and not _SPOKEN.search(words[1])):
        return False
    return not goes_elsewhere(evidence, earlier, later)


def _around(evidence: Evidence, quantity: Quantity) -> str:
    """The words of its sentence before a number, and those right behind it."""
    start = max(evidence.sentence_at(quantity.span.start).start, quantity.span.start - _REACH)
    behind = _BEHIND.match(evidence.text, quantity.span.end)
    return evidence.text[start : behind.end() if behind else quantity.span.end]


def _sentences_between(evidence: Evidence, earlier: Quantity, later: Quantity) -> int:
    places = [bisect_right(evidence.sentences, (one.span.start, float("inf"))) for one in (earlier, later)]
    return places[1] - places[0]
