"""Parts against their wholes: a part that is larger, parts that make up more or less than what they are parts of.

Parts make up their whole where the text lists them as all of it, or names what is left over ("the other six"). Parts
that only exclude one another ("voted for it", "against it") must not pass it. Other parts may overlap.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from ..schema import Quantity
from ..vocabulary import lemmas
from ..vocabulary.count_checks import count_checks
from ..vocabulary.numerals import numbered
from ..vocabulary.patterns import BRACKETED, PASSING
from .evidence import Evidence
from .figures import NUMBER, added, apart, bounds_shown, difference, interval, reading_that_holds
from .found import Found

_OPENS_LIST = re.compile(
    r"[^.;:?!]{0,120}?(?:(?::|—|–|--|\(|\s-\s)\s*(?:the\s+)?|\b(?:made\s+up|composed|consist\w*)\s+of\s+|\bcompris\w+\s+)"
)
_JOINED = re.compile(
    rf"(?:{PASSING}|;){{0,60}}?(?:,|;|\band\b|\bplus\b)\s*(?:and\s+)?(?:only\s+|an?\s+(?:[a-z]+\s+){{1,2}}of\s+)?|{BRACKETED}"
)
_SOME = re.compile(r"\b(?:mainly|mostly|chiefly|largely|notably|primarily|among|including|e\.g\.|for\s+example)\b")
"""Words that open a list of some parts only."""
_REMAINDER = re.compile(r"[^.?!]{0,120}?\b(?:rest|others?|remainder|remaining|etc)\b")
"""What stands behind a list that leaves out what is left over."""
_ONE_MORE = re.compile(r"(?:,|\band)\s+(?:an?|one|its|his|her|their)\s+(?!total\b)[a-z]+")
"""A member of a list without a number: "eight officers and *a driver*"."""
_GOES_ON = re.compile(rf"(?:,\s*|,?\s+and\s+){NUMBER}(?:\s+[a-z]|\b(?=[.,]))", re.IGNORECASE)
"""Behind a list that goes on to a number which was not read: "eight defenders *and six forwards*"."""
_COMPARED = re.compile(r"\s+(?:more|less|fewer|higher|lower)\s+than\b")
_APPOSED = re.compile(r"(?:\s+[a-z]+){0,3},\s+")
_CLOSED = re.compile(r"\s*[,.)—–]")
_REST = re.compile(r"\b(?:the|its|their|all)\s+(?:other|remaining)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|whom)\b")
_AT = re.compile(
    r"\s*(?:of\s+(?:them|these|whom)\s+)?(?:(?:are|is|was|were)\s+)?(?:in|on|at|near)\s+(?P<where>(?:the\s+)?\w+(?:\s+\w+)?)"
)
"""Where those of a part are: nobody is in two places."""
_ANSWER = re.compile(r"[^.;:?!\"“]{0,40}[\"“]\w")
"""Behind each of those who answered a question differently: "96 called it *"necessary"*, 27 *"of no concern"*"."""
_PREPOSITION = re.compile(r"\s+(?P<word>as|for|from|in|of|on|to|under|with)\b")
_EACH = re.compile(r"\s+(?:(?:for|to)\s+)?(?:each|every|apiece)\b(?P<of>\s+of\s+(?:(?:the|its|their)\s+)?)?")
"""Behind a number that is of one of several: "1.2 million *for each of* four directors", "50,000 *each*"."""
_ANOTHER_THING = 100
"""A part that is more than so many times its whole counts something else: "its five directors: 2.1 million for ..."."""
_FEWEST_PARALLEL = 3
_SHARED_OUT = re.compile(r"of\s+(?:(?P<known>the|its|their|all(?:\s+the)?)\s+)?$", re.IGNORECASE)
"""Before a whole whose parts follow: "*Of the* 46 rooms"."""
_MOST_OVER = 0.15
"""By how much of the whole parts that are shared out may pass it and are still meant as all of it: those that overlap
("30 speak Turkish, 25 speak Arabic") pass it by more."""
_CLAUSE = 60
"""How many characters behind a number the word that tells its part from the others stands."""


def divisions(evidence: Evidence) -> Iterator[Found]:
    """SUM-01: a part that is larger than its whole; SUM-02: parts that do not add up to it."""
    by_id = {quantity.id: quantity for quantity in evidence.quantities}
    parts: dict[str, list[Quantity]] = defaultdict(list)
    for place, quantity in enumerate(evidence.quantities):
        whole = by_id.get(quantity.part_of or "")
        if whole is None or quantity.unit != whole.unit:
            continue
        if interval(quantity)[0] > _ANOTHER_THING * interval(whole)[1]:
            continue
        parts[whole.id].append(_taken_together(evidence, *evidence.quantities[place : place + 2]))
        if interval(quantity)[0] > interval(whole)[1]:
            yield Found(
                code="SUM-01",
                quotes=(evidence.cut(quantity.span), evidence.cut(whole.span)),
                reason=(
                    f"The part, {bounds_shown(interval(quantity))}, is larger than the whole that it is counted in, "
                    f"{bounds_shown(interval(whole))}."
                ),
                refers=(quantity.id, whole.id),
            )
    for name, found in parts.items():
        for together in _breakdowns(evidence, found):
            yield from _sum_of_parts(evidence, by_id[name], together)
    for sentence, group in groupby(evidence.quantities, lambda one: evidence.sentence_at(one.span.start)):
        yield from _votes(evidence, sentence.end, [one for one in group if one.unit is None])


def _taken_together(evidence: Evidence, part: Quantity, following: Quantity | None = None) -> Quantity:
    """A part as often as it is given: "1.2 million *for each of four* directors"; at least once where none says."""
    each = _EACH.match(evidence.text, part.span.end)
    if each is None:
        return part
    if following is None or not each["of"] or following.span.start != each.end():
        return msgspec.structs.replace(part, high=None)
    most = None if part.high is None or following.high is None else part.high * following.high
    return msgspec.structs.replace(part, low=(part.low or 0.0) * (following.low or 0.0), high=most)


def _breakdowns(evidence: Evidence, parts: list[Quantity]) -> list[list[Quantity]]:
    """Parts by their sentences, each of which may break the whole down anew; all in one where none has two of them."""
    sentences = [list(group) for _, group in groupby(parts, lambda part: evidence.sentence_at(part.span.start))]
    return [group for group in sentences if len(group) > 1] or [parts]


def _sum_of_parts(evidence: Evidence, whole: Quantity, parts: list[Quantity]) -> Iterator[Found]:
    if len(parts) < 2 or any(interval(part)[0] > interval(whole)[1] for part in parts):
        return
    total, given = added([interval(part) for part in parts]), interval(whole)
    unnumbered = _unnumbered(evidence, parts)
    complete = _are_all(evidence, whole, parts) or _are_halves(evidence, whole, parts) or _leave_a_rest(evidence, parts)
    exclusive = _exclude_each_other(evidence, whole, parts) or _is_list(evidence, whole, parts)
    shared = _are_shared_out(evidence, whole, parts) and total[0] <= (1 + _MOST_OVER) * given[1]
    parallel = whole.unit is not None and _are_parallel(evidence, parts)
    too_many = total[0] > given[1] and (exclusive or shared or parallel)
    if too_many or (complete and apart((total[0], total[1] + unnumbered), given)):
        yield Found(
            code="SUM-02",
            quotes=(evidence.cut(whole.span), *(evidence.cut(part.span) for part in parts)),
            reason=difference(parts, total, given) + reading_that_holds(parts, given),
            refers=(whole.id, *(part.id for part in parts)),
        )


def _votes(evidence: Evidence, end: int, counts: Sequence[Quantity]) -> Iterator[Found]:
    """ "88 votes for and 61 against; four of its 150 members abstained": more votes than members."""
    bodies = [one for one in counts if one.counts and one.counts.text.split()[-1].lower() in count_checks().voters]
    votes = [one for one in counts if one not in bodies or one.part_of]
    some_of_others = {one.id for one in votes}.intersection(one.part_of or "" for one in votes)
    if len(votes) < 2 or some_of_others or any(one.additional for one in votes):
        return  # "eight spoke for the plan, and three of them voted against it"
    starts = [*(one.span.start for one in counts if one.span.start > votes[0].span.start), end]
    clauses = [
        evidence.text[end_of(vote) : next((start for start in starts if start > end_of(vote)), end)] for vote in votes
    ]
    clauses = [f"{vote.counts.text if vote.counts else ''} {words}" for vote, words in zip(votes, clauses, strict=True)]
    whole = next((one for one in bodies if one not in votes), None)
    if whole is None or not all_differ(clauses) or not any("against" in words for words in clauses):
        return
    total, given = added([interval(vote) for vote in votes]), interval(whole)
    if total[0] > given[1] and any(vote.part_of != whole.id for vote in votes):
        yield Found(
            code="SUM-02",
            quotes=(evidence.cut(whole.span), *(evidence.cut(vote.span) for vote in votes)),
            reason=difference(votes, total, given),
            refers=(whole.id, *(vote.id for vote in votes)),
        )


def _are_parallel(evidence: Evidence, parts: Sequence[Quantity]) -> bool:
    """ "90 with wheat, 60 with barley, 40 with beet": each has something else behind the same word."""
    words = [match["word"] for part in parts if (match := _PREPOSITION.match(evidence.text, part.span.end))]
    return len(words) == len(parts) >= _FEWEST_PARALLEL and len(set(words)) == 1


def _are_shared_out(evidence: Evidence, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """ "Of the 46 rooms, 19 were clean, 21 had low values and nine had to be closed"."""
    opened = _SHARED_OUT.search(evidence.text, max(whole.span.start - _CLAUSE, 0), whole.span.start) is not None
    listed = all(_JOINED.fullmatch(evidence.text, one.span.end, other.span.start) for one, other in pairwise(parts))
    return opened and listed and len(parts) >= _FEWEST_PARALLEL


def _is_list(evidence: Evidence, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are listed one after another right behind their whole; "$9 billion more than" is none."""
    if any(_COMPARED.match(evidence.text, end_of(part)) for part in parts):
        return False
    return _OPENS_LIST.fullmatch(evidence.text, whole.span.end, parts[0].span.start) is not None and all(
        _JOINED.fullmatch(evidence.text, one.span.end, other.span.start) for one, other in pairwise(parts)
    )


def _are_all(evidence: Evidence, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a list opens with a colon or the like and gives itself as one of all parts."""
    clause = evidence.sentence_at(whole.span.start)
    return (
        _is_list(evidence, whole, parts)
        and not _SOME.search(evidence.text, clause.start, parts[0].span.start)
        and not _REMAINDER.match(evidence.text, end_of(parts[-1]))
        and not _GOES_ON.match(evidence.text, end_of(parts[-1]))
    )


def _are_halves(evidence: Evidence, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """ "148 people, *121 passengers and 27 crew*,": two kinds besides which there is none, set off by commas."""
    last = end_of(parts[-1])
    if len(parts) != 2 or not _APPOSED.fullmatch(evidence.text, end_of(whole), parts[0].span.start):
        return False
    if not _CLOSED.match(evidence.text, last) or _GOES_ON.match(evidence.text, last):
        return False
    opened = _SHARED_OUT.search(evidence.text, max(whole.span.start - _CLAUSE, 0), whole.span.start)
    if opened is not None and opened["known"]:
        return False  # "some of the 40 guests, 12 men and 20 women, had left"
    kinds = {lemma for part in parts if part.counts for lemma in lemmas(part.counts.text.split()[-1].lower())}
    return any(half <= kinds for half in count_checks().halves)


def _unnumbered(evidence: Evidence, parts: Sequence[Quantity]) -> int:
    """How many members of the list stand in it without a number."""
    end = min(end_of(parts[-1]) + _CLAUSE, evidence.sentence_at(parts[-1].span.start).end)
    return len(_ONE_MORE.findall(evidence.text[parts[0].span.start : end]))


def _leave_a_rest(evidence: Evidence, parts: Sequence[Quantity]) -> bool:
    """ "Nine of the 14 villages..., the other six": one part, and all that are not of it; not "two of them"."""
    last = parts[-1].span.start
    pointing = _OF_THEM.match(evidence.text, parts[0].span.end)
    return len(parts) == 2 and not pointing and _REST.search(evidence.text, max(last - _CLAUSE, 0), last) is not None


def _exclude_each_other(evidence: Evidence, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether nobody can be of two parts: by what befell them, what they did, where they are, or who won them."""
    effects = [part.effect for part in parts]
    if None not in effects and len(set(effects)) == len(effects):
        return True
    ends = [*(part.span.start for part in parts[1:]), evidence.sentence_at(parts[-1].span.start).end]
    behind = [
        evidence.text[end_of(part) : min(end, end_of(part) + _CLAUSE)] for part, end in zip(parts, ends, strict=True)
    ]
    places = [match["where"].lower() for words in behind if (match := _AT.match(words))]
    if len(places) == len(set(places)) == len(parts) or all(map(_ANSWER.match, behind)):
        return True
    if all_differ(
        [f"{part.counts.text if part.counts else ''} {words}" for part, words in zip(parts, behind, strict=True)]
    ):
        return True
    if len({part.counts.text for part in parts if part.counts and part.counts.text.endswith(" ones")}) == len(parts):
        return True  # "24 cars, 14 long ones and twelve short ones"
    won = whole.counts is not None and whole.counts.text.split()[-1].lower() in numbered().won
    return won and all(part.counts in (None, whole.counts) for part in parts)  # "9 *of the 17 seats*", then "seven"


def all_differ(clauses: Sequence[str]) -> bool:
    """Whether clauses have each another of the outcomes that exclude one another: for, against, abstained."""
    groups = [_outcomes(words) for words in clauses]
    first = set.intersection(*(set(found) for found in groups))
    return any(len({found[number] for found in groups}) == len(clauses) for number in first)


def _outcomes(words: str) -> dict[int, str]:
    """The first outcome of each group that the words have, by the number of the group."""
    found: dict[int, str] = {}
    for word in re.findall(r"[^\W\d_]+", words.lower()):
        for lemma in (word, *lemmas(word)):
            known = _groups().get(lemma)
            if known is not None:
                found.setdefault(*known)
    return found


@functools.cache
def _groups() -> dict[str, tuple[int, str]]:
    """For each word the number of its group and the outcome that it stands for, under all its words."""
    return {
        word: (number, outcome)
        for number, group in enumerate(count_checks().outcomes)
        for outcome in group
        for word in outcome.split("/")
    }


def end_of(quantity: Quantity) -> int:
    """Where a quantity ends with what it counts, if that stands behind it."""
    return max(quantity.span.end, quantity.counts.end if quantity.counts else 0)
