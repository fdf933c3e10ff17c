"""Which way a number went, by its verb and by the two numbers beside it: "rose from 50 to 30"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..unwrapping import unwrapped
from ..vocabulary.change import change, direction_of
from ..vocabulary.patterns import alternatives
from .evidence import Evidence
from .figures import apart, interval, stated
from .found import Found

_VERB = re.compile(
    rf"\b(?P<verb>{alternatives((*change().verbs['up'], *change().verbs['down']))})\s+(?:[a-z]+\s+){{0,3}}?from\s+$"
)
_TO = re.compile(r"\s+(?:[a-z]+\s+){0,2}?to\s+")
_TURNED = re.compile(
    r"\b(?:down|up|back|not|never|ranking|ranked|ranks?|places?|position|seed|spot|table)\b", re.IGNORECASE
)
"""Words of a sentence whose verb may go the other way, or whose numbers are places: the first is the highest."""
_REACH = 60


def directions(evidence: Evidence) -> Iterator[Found]:
    """RANGE-02: a verb of rising between two numbers that fall, or the other way round."""
    for one, other in pairwise(evidence.quantities):
        sentence = evidence.sentence_at(one.span.start)
        before = evidence.text[max(sentence.start, one.span.start - _REACH) : one.span.start]
        match = _VERB.search(before)
        if match is None or not _TO.fullmatch(evidence.text, one.span.end, other.span.start):
            continue
        if one.unit != other.unit and None not in (one.unit, other.unit):
            continue
        if _TURNED.search(evidence.text, *sentence) or not apart(interval(one), interval(other)):
            continue
        first, second = stated(one.text), stated(other.text)
        if first is None or second is None or first.scale != second.scale:
            continue  # "from 2 to 1.5 million"
        rises = first.value < second.value
        if rises != (direction_of()[match["verb"]] == "up"):
            yield Found(
                code="RANGE-02",
                quotes=(evidence.cut(one.span), evidence.cut(other.span)),
                reason=(
                    f"The verb is “{match['verb']}”; {unwrapped(other.text)} is {'more' if rises else 'less'} than "
                    f"{unwrapped(one.text)}."
                ),
                refers=(one.id, other.id),
            )
