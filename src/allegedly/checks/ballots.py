"""More votes than a body has members: "12 votes to 7 with 3 abstentions", where 21 sit."""

import re
from collections.abc import Iterator

from ..schema import Quantity, Span
from ..vocabulary.count_checks import count_checks
from .evidence import Evidence
from .figures import NUMBER, interval, number, shown
from .found import Found

_BALLOT = re.compile(
    rf"\b(?P<first>{NUMBER})(?:\s+votes?)?\s+to\s+(?P<second>{NUMBER})(?:\s+votes?)?,?\s+(?:with|and)\s+"
    rf"(?P<third>{NUMBER})\s+abst(?:entions?|aining|ained)\b",
    re.IGNORECASE,
)
_HAVING = re.compile(r"\b(?:has|have|had|its|with)\s+(?:all\s+)?$", re.IGNORECASE)
"""Before the number of all who sit in a body; "three members" alone are some of them."""
_REACH = 600
"""Characters before a ballot in which the body that votes is told of."""


def ballots(evidence: Evidence) -> Iterator[Found]:
    """SUM-02: those for, against and abstaining are more than the members of the body that was named last."""
    for match in _BALLOT.finditer(evidence.text):
        body = _body_before(evidence, match.start())
        if body is None:
            continue
        votes = [number(match[name].lower()) for name in ("first", "second", "third")]
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


def _body_before(evidence: Evidence, offset: int) -> Quantity | None:
    """The number of all who vote in the body that was last told of before an offset, None where none is near."""
    near = evidence.quantities_within(Span(max(offset - _REACH, 0), offset))
    bodies = [
        one
        for one in near
        if one.counts is not None
        and one.counts.text.split()[-1].lower() in count_checks().voters
        and _HAVING.search(evidence.text, max(one.span.start - 12, 0), one.span.start)
    ]
    return bodies[-1] if bodies else None
