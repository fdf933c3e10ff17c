"""Where a source says beside its claim that it has it from others: "he said he had heard it from officers"."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from ..schema import Claim, Span
from .evidence import Evidence, overlap

_FROM_OTHERS = re.compile(
    r"\b(?:had\s+|has\s+|have\s+)?(?:heard|learned|learnt|got)\s+(?:about\s+|of\s+)?(?:it|so|that|this)\b"
    r"(?:,\s+(?:he|she|they)\s+(?:said|added),)?\s+from\s+(?P<from>[^.;:,?!“”\"]{3,60})"
    r"|\b(?:had|has|have|was|were)\s+(?:been\s+)?told\s+(?:about\s+it|of\s+it|so|this)\s+by\s+(?P<by>[^.;:,?!“”\"]{3,60})"
    r"|\b(?:had|has|have)\s+(?:heard|learned|learnt|been\s+told)\s+(?:from|by)\s+(?P<that>[^.;:,?!“”\"]{3,60}?)\s+that\b"
)
_NAME = re.compile(r"\b[A-Z]")
_SPEAKER = re.compile(r"\b(?:he|she|they|I)\b", re.IGNORECASE)


def heard_from(evidence: Evidence, claim: Claim) -> Iterator[Span]:
    """Where the words stand for those whom the source of a claim has it from: unnamed, in its sentence or the next."""
    here = evidence.sentence_at(claim.pieces[-1].start)
    later = bisect_right(evidence.sentences, here)
    following = evidence.sentences[later] if later < len(evidence.sentences) else here
    if not overlap(following, evidence.paragraph_at(here.start)):
        following = here
    for match in _FROM_OTHERS.finditer(evidence.text, here.start, following.end):
        group = match.lastgroup or ""
        clause = evidence.text[evidence.sentence_at(match.start()).start : match.start()]
        if _SPEAKER.search(clause) and not _NAME.search(match[group]):
            yield Span(*match.span(group))
