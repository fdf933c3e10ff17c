"""More votes than a body has members: "12 votes to 7 with 3 abstentions", where 21 sit."""

import re
from collections.abc import Iterator

from ..schema import Quantity, Span
from ..vocabulary.count_checks import count_checks
from .evidence import Evidence
from .figures import NUMBER, interval, number, shown
from .found import Found

_BALLOT = re.compile(
    rf"\b(?P<first>{NUMBER})(?:\s+votes?)?\s+to\s+(?P<second>{NUMBER})(?:\s+votes?)?"
    rf"(?:,?\s+(?:with|and)\s+(?P<third>{NUMBER})\s+abst(?:entions?|aining|ained)\b)?",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\bvot(?:e|es|ed|ing)\b", re.IGNORECASE)
_HAVING = re.compile(r"\b(?:all|has|have|had|its|with)\s+(?:all\s+|the\s+|its\s+)?$", re.IGNORECASE)
"""Before the number of all who sit in a body; "three members" alone are some of them."""
_REACH = 600
"""Characters before a ballot in which the body that votes is told of."""


def ballots(evidence: Evidence) -> Iterator[Found]:
    """SUM-02: those for, against and abstaining are more than the members of the body that was named last."""
    for match in _BALLOT.finditer(evidence.text):
        sentence = evidence.sentence_at(match.start())
        voted = match["third"] or _VOTED.search(evidence.text, sentence.start, match.end())
        end = evidence.paragraph_at(match.start()).end
        body = _body_near(evidence, match.start(), end) if voted else None
        if body is None:
            continue
        votes = [number(match[name].lower()) for name in ("first", "second", "third") if match[name]]
        total, most = sum(votes), interval(body)[1]
        if total > most:
            yield Found(
                code="SUM-02",
                quotes=(evidence.cut(Span(match.start(), match.end())), evidence.cut(body.span)),
                reason=(
                    f"The votes, {' + '.join(shown(vote) for vote in votes)}, add up to {shown(total)}; the body is "
                    f"said to have {shown(most)}: {shown(total - most)} more."
                ),
                refers=(body.id,),
            )


def _body_near(evidence: Evidence, offset: int, end: int) -> Quantity | None:
    """The number of all who vote in the body that was last told of before an offset, or is in its paragraph."""
    near = evidence.quantities_within(Span(max(offset - _REACH, 0), end))
    bodies = [one for one in near if one.counts is not None and _is_whole_body(evidence, one)]
    return bodies[-1] if bodies else None


def _is_whole_body(evidence: Evidence, quantity: Quantity) -> bool:
    """ "Has 40 *members*", "a 40-*member* council", "the *jury* of twelve"."""
    noun = "" if quantity.counts is None else quantity.counts.text.split()[-1].lower()
    if quantity.counts is not None and quantity.counts.end <= quantity.span.start:
        return noun in count_checks().voting
    if noun not in count_checks().voters and f"{noun}s" not in count_checks().voters:
        return False
    hyphenated = evidence.text[quantity.span.end : quantity.span.end + 1] in ("-", "‑")
    start = quantity.span.start
    return hyphenated or _HAVING.search(evidence.text, max(start - 16, 0), start) is not None
