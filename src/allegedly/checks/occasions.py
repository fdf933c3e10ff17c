"""On what occasion a number counts: the days, event and place of its sentence, and whether it is an older count."""

import functools
import re

from ..schema import Quantity, Span, Time
from ..vocabulary.count_checks import count_checks
from .evidence import Evidence, overlap

_ELSEWHERE = re.compile(
    r"(?:Elsewhere|Later|Now|Then|Today"
    r"|(?:After|At|Before|By|During|For|From|In|Near|On|Outside|Since|Until|Within)\s+"
    r"(?!(?:an?|her|his|its|their)\b|contrast\b|fact\b|reply\b|response\b))\b"
)
"""What opens a sentence that goes on to another place or day."""
_UP_TO = re.compile(r"\b(?:by|since|until)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a time: what was counted until then, or from then on, goes on."""
CHANGED = re.compile(
    r"\b(?:ris\w+|rose|climb\w*|gr[eo]w\w*|increas\w+|updat\w+|revis\w+|rais\w+|so\s+far|still|(?:up|down)\s+from)\b",
    re.IGNORECASE,
)
"""Words that say that a count changed in time."""
OUTDATED = re.compile(
    r"\b(?:at\s+first|at\s+the\s+time|by\s+then|earlier|first\s+(?:gave|put|reported|said|spoke\w*)|had\s+put|initial\w*|later"
    r"|previous\w*|until\s+then)\b",
    re.IGNORECASE,
)
"""Words around a number that say that it is an older or a newer count."""
_NEW = frozenset({"a", "an", "another"})
"""Articles of what was not spoken of before."""


def dates(evidence: Evidence, quantity: Quantity) -> list[Time]:
    """The dated times of the sentence in which a number stands."""
    sentence = evidence.sentence_at(quantity.span.start)
    return [
        time
        for time in evidence.times
        if time.type in ("DATE", "TIME") and (time.earliest or time.latest) and overlap(time.span, sentence)
    ]


def same_days(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether both sentences are undated, or their dates share a day."""
    first, second = dates(evidence, one), dates(evidence, other)
    if not first or not second:
        return not first and not second
    return any(
        (a.earliest or "") <= (b.latest or "9") and (b.earliest or "") <= (a.latest or "9")
        for a in first
        for b in second
    )


@functools.cache
def _happening() -> re.Pattern[str]:
    """ "The second bombing of the harbour": its article, noun and place."""
    return re.compile(
        rf"\b(?P<article>an?|another|the|this|that)\s+(?:(?!an?\b|the\b)[\w-]+\s+){{0,2}}?(?P<noun>{'|'.join(count_checks().happenings)})"
        r"\s+(?:of|in|at|on|near)\s+(?:the\s+)?(?P<place>[^\W\d_]{4,})",
        re.IGNORECASE,
    )


def happenings(evidence: Evidence, quantity: Quantity) -> list[tuple[str, str, str]]:
    """Article, noun and place of each thing that the sentence says happened."""
    sentence = evidence.sentence_at(quantity.span.start)
    return [
        (match["article"].lower(), match["noun"].lower(), match["place"].lower())
        for match in _happening().finditer(evidence.text, sentence.start, sentence.end)
    ]


def events_told(evidence: Evidence, quantity: Quantity) -> set[str]:
    """The ids of the events that the sentence of a number tells of."""
    sentence = evidence.sentence_at(quantity.span.start)
    return {
        event.id
        for event in evidence.events
        if event.status in ("happened", "claimed") and any(overlap(mention, sentence) for mention in event.mentions)
    }


def another_event(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    """Whether the later number's sentence brings in an event, counts up to a day or says that the count changed, or its
    toll is one of other events than the earlier's."""
    sentence = evidence.sentence_at(later.span.start)
    times = (time for time in evidence.times if overlap(time.span, sentence))
    if any(_UP_TO.search(evidence.text, sentence.start, time.span.start) for time in times):
        return True
    if CHANGED.search(evidence.text, sentence.start, sentence.end):
        return True
    first, second = events_told(evidence, earlier), events_told(evidence, later)
    if later.effect is not None and first and second and first.isdisjoint(second):
        return True
    words = evidence.words_within(sentence)
    return any(
        evidence.forms[index] in _NEW and evidence.forms[evidence.tags.words[index].head] in count_checks().happenings
        for index in words
    )


def goes_elsewhere(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    """Whether the later number's sentence brings a day or a place that the earlier's does not have."""
    first, second = evidence.sentence_at(earlier.span.start), evidence.sentence_at(later.span.start)
    if first == second:
        return False
    if _ELSEWHERE.match(evidence.text, second.start, later.span.start):
        return True
    if dates(evidence, later) and dates(evidence, earlier) and not same_days(evidence, earlier, later):
        return True
    named = {place.name for place in evidence.places if overlap(place.span, first)}
    behind = Span(later.span.end, second.end)
    return any(
        place.role == "location" and place.name not in named for place in evidence.places if overlap(place.span, behind)
    )
