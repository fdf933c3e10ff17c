"""A hundred per cent is all: a share that passes it, and shares that exclude one another and pass it together."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ..schema import Quantity, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.count_checks import count_checks
from .divisions import all_differ
from .evidence import Evidence
from .figures import interval, shown, stated
from .found import Found

_CHANGED = re.compile(r"\b(?:by|grew|increased|increase\s+of|rose|up)\s+$", re.IGNORECASE)
_OF_GROUP = re.compile(r"(?:\s+(?!of\b)[a-z]+){0,2}?\s+of\s+(?:the\s+|all\s+)?(?P<group>[^\W\d_]+)")
_OWNED = re.compile(r"\b(?:controls?|controlled|held|holds?|owns?|owned)\s+$")
_GOT = re.compile(r"\b(?:got|gets?|had|has|have|receives?|received|takes?|took|wins?|won)\s+$")
_OF_ALL = re.compile(r"\s+of\s+(?:all\s+|the\s+)(?:capital|land|market|seats|shares|stock|votes?)\b")
"""Behind the first share, what nobody gets of what another has got."""
_ANOTHER = re.compile(r"(?:\s+of\s+(?:it|the\s+\w+))?(?:,|;|,?\s+and)\s+(?P<owner>[^.;:?!,\d]{2,40})\s+")
_NO_OWNER = frozenset({"IN", "MD", "TO", "VB"})
"""Tags of words that do not stand between a share and the next one's owner: verbs, and "in June"."""
_FEWEST_OWNERS = 3
"""Two may be shares of different things."""
_KNOWN = 120
"""Words before a sentence in which the vote was named that its shares are of."""
_CLAUSE = 20
"""Characters before a share in which it may be called a change."""
_FEWEST = 2
"""Shares that can be parts of one hundred."""


def hundred(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-01: a share of more than all; PERCENT-04: shares that make more than all."""
    for quantity in evidence.quantities:
        if quantity.unit != "%" or quantity.counts is None or interval(quantity)[0] <= 100:
            continue
        if quantity.counts.text.split()[-1].lower() in count_checks().wholes and not _is_change(evidence, quantity):
            yield Found(
                code="PERCENT-01",
                quotes=(evidence.cut(quantity.span),),
                reason=(
                    f"{shown(interval(quantity)[0])} per cent of the {unwrapped(quantity.counts.text)} "
                    "is more than there are."
                ),
                refers=(quantity.id,),
            )
    yield from _together(evidence)


def _divide(evidence: Evidence, shares: Sequence[Quantity]) -> bool:
    """ "Farmers own 38 percent, the state 41 percent and companies 26 percent": one verb, what nobody gets of what
    another has got, and at least so many owners."""
    start = shares[0].span.start
    before = (max(start - _CLAUSE, 0), start)
    got = _GOT.search(evidence.text, *before)
    of_all = _OF_ALL.match(evidence.text, shares[0].span.end) or _speaks_of_a_vote(evidence, start)
    return len(shares) >= _FEWEST_OWNERS and bool((got and of_all) or _OWNED.search(evidence.text, *before))


def _speaks_of_a_vote(evidence: Evidence, offset: int) -> bool:
    """Whether a vote is spoken of shortly before: of it nobody gets what another has got."""
    first = evidence.words_within(evidence.sentence_at(offset)).start
    near = evidence.forms[max(first - _KNOWN, 0) : evidence.words_within(Span(offset, offset + 1)).start]
    return any(not count_checks().contests.isdisjoint(lemmas(form)) for form in near)


def _by_owners(evidence: Evidence, shares: Sequence[Quantity]) -> list[list[Quantity]]:
    """Shares in runs in which each is of another owner, with no verb between them."""
    runs = [[shares[0]]]
    for one, other in pairwise(shares):
        if _of_another(evidence, one, other):
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _of_another(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    gap = _ANOTHER.fullmatch(evidence.text, one.span.end, other.span.start)
    owner = evidence.words_within(Span(*gap.span("owner"))) if gap is not None else range(0)
    return bool(owner) and not any(evidence.tags.words[index].tag[:2] in _NO_OWNER for index in owner)


def _is_change(evidence: Evidence, quantity: Quantity) -> bool:
    start = quantity.span.start
    return _CHANGED.search(evidence.text, max(start - _CLAUSE, 0), start) is not None


def _together(evidence: Evidence) -> Iterator[Found]:
    """ "52 percent for it, 41 percent against it, 12 percent undecided": of these outcomes each has one."""
    bare = (one for one in evidence.quantities if one.unit in ("%", None))
    for sentence, group in groupby(bare, lambda one: evidence.sentence_at(one.span.start)):
        here = list(group)
        shares = [one for one in here if one.unit is not None]
        if len(shares) < _FEWEST:
            continue
        if len(shares) == len(here) and all_differ(_clauses(evidence, shares, sentence.end)):
            yield from _too_many(evidence, shares, sentence.end)
            continue
        for run in _by_owners(evidence, shares):
            if _divide(evidence, run):
                yield from _too_many(evidence, run, sentence.end)


def _clauses(evidence: Evidence, shares: Sequence[Quantity], end: int) -> list[str]:
    """The words behind each share, up to the next."""
    ends = [*(one.span.start for one in shares[1:]), end]
    return [evidence.text[one.span.end : stop] for one, stop in zip(shares, ends, strict=True)]


def _too_many(evidence: Evidence, shares: Sequence[Quantity], end: int) -> Iterator[Found]:
    words = _clauses(evidence, shares, end)
    if len({match["group"].lower() for each in words if (match := _OF_GROUP.match(each))}) > 1:
        return  # "69 percent of the farmers are for it, 45 percent of the fishermen against it"
    total = sum(interval(one)[0] for one in shares)
    # Each may have been rounded up by half of its last digit.
    slack = sum((given.grain if (given := stated(one.text)) else 1.0) / 2 for one in shares)
    if total - slack > 100:
        yield Found(
            code="PERCENT-04",
            quotes=tuple(evidence.cut(one.span) for one in shares),
            reason=f"The shares exclude one another and make {shown(round(total, 1))} per cent together.",
            refers=tuple(one.id for one in shares),
        )
