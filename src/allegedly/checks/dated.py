"""The days that the sentence of a number tells of."""

from ..schema import Quantity, Time
from .evidence import Evidence, overlap


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
