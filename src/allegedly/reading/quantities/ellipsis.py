"""Numbers whose noun stands elsewhere: "of its 40 bridges *25* fell", "37: *21* in the north", "the other *six*".

A bare number counts only where the words around it leave a noun out: each way of doing so is a pattern of its own,
tried in order, and a number that fits none is left alone. What the number counts stands before it, in the same
sentence or the one before; a sentence that leaves the noun out too keeps it in mind: "It has 40 buses. Twenty run.
*Ten* are sold."
"""

import functools
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from ...vocabulary.change import change, of_all
from ...vocabulary.numerals import gapped_voice, limiting, numbered, revised_to, told_again
from ...vocabulary.patterns import alternatives
from ..syntax import FINITE, Syntax
from .counted import Counted
from .drafts import Draft, Omission
from .stated import is_change
from .states import INSTEAD

OF = re.compile(r"\s+of\s+(?:(?:the|its|their|all(?:\s+the)?)\s*)?")
"""Between a part or a share and what it is of."""
INCLUDING = re.compile(
    r"(?:\bincluding|\bamong\s+them|\bamong\s+whom\s+were|\bincluded|\bthat\s+includes?)\s+(?:the\s+)?$"
)
"""Before a part of what was counted."""
_OF_THESE = re.compile(r"(?:^|[.;:,—–“\"]\s*)of\s+(?:these|those|them),?\s+$", re.IGNORECASE)
"""Before a part of those who were just spoken of; in "some *of them* two" it is another number."""
_ANNOUNCING = re.compile(
    r"(?:^|[.,;:—–“\"]\s*)of\s+(?:(?:the|those|these|its|their|his|her|our|all)\s+)?(?:[\w-]+['’]s?\s+)?$",
    re.IGNORECASE,
)
"""What announces a whole whose parts follow: "*Of the town's* 40 bridges"."""
_OPENING = re.compile(r"(?P<mark>:|—|–|--|\(|\s-\s)\s*(?:the\s+)?$")
_GOES_ON = re.compile(rf"[^.:!?\d]{{0,60}}?(?:,|;|\band\b|\bbut\b|\bplus\b)\s*(?:and\s+)?(?:(?:the|{limiting()})\s+)?$")
_REST = re.compile(r"\b(?:the|its|their|all)\s+(?:other|remaining)\s+$", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:an?|an\s+overall)\s+total\s+of\s+$", re.IGNORECASE)
_IN_ALL = re.compile(r"\s+(?:in\s+all|in\s+total|altogether)\b")
_TO = re.compile(r"(?:\s+(?:an?|at|in|last|on|the)\s+\w[\w\s]{0,23}?|\s+[^\W\d_]+)?,?\s+to\s+$")
_FROM = re.compile(r"\bfrom\s+$")
_CHANGE = re.compile(rf"\b(?:{of_all(change().nouns)})\s+of\s+$|\b(?:{of_all(change().adverbs)})\s+by\s+$")
_ALSO_SO_MANY = re.compile(r"[^.,;:?!\d]{0,40},\s+(?:or\s+|that\s+is\s+)?$")
_MORE_THAN = re.compile(rf"\s+(?:{of_all(change().comparatives)})\s+than\b")
_APPOSED = re.compile(r"(?:\s+[^\W\d_]+)?,\s+$")
_AGAIN = re.compile(r"\s*,|\s+(?:who|that|which|whom)\b")
"""Behind a whole that is named again by its number alone: "of the 23*,* five are in hospital"."""
_BREAK = re.compile(
    rf"(?:^|[.;:,—–]\s+|\b(?:and|but|while|whom|of\s+which)\s+)(?:(?:{limiting()})\s+|[“\"])*$", re.IGNORECASE
)
_DESCRIBED = re.compile(r"\s+(?:that|which|who|whose)\b")
"""Behind a number without a noun that goes on to say more of those counted."""
_CLOSED = re.compile(r"\s*(?:[.,;:)—–”\"]|$|(?:and|but|while|in\s+all|against)\b)")
_RIVAL = re.compile(r"(?:\s*[,;]|(?:\s*,)?\s+(?:and|while))\s+[^.,;:!?\d\s][^.,;:!?\d]{0,39}?\s+$")
"""What stands between two numbers of one verb: "won 58, *the opposition* 49"."""
_RATED = re.compile(
    r"\s+(?:each|apiece|per|(?:at|for|in|on|to)\s+(?:each|every)|to\s+[$£€]?\d[\d,.]*|an?\s+(?:day|week|month|year|head|hour))\b|/"
)
"""Behind a number that is shared out or a score, and no part: "1,900 workers, 3,000 *for each*", "61 *to 58*"."""
_VERBS = frozenset({*FINITE, "VBN"})
_PREPOSITIONS = frozenset({"IN", "TO"})
_NO_GAP = frozenset({"of", "than", "per", "percent"})
_RUNNING = frozenset({"gapped", "listed", "subject"})
"""How a number leaves out its noun behind which the next can leave out its verb too."""
_QUOTES = frozenset({'"', "“", "‘", "''", "``"})
_KNOWN = frozenset({"these", "the", "those"})
_ADVERBS = 2
"""Adverbs between a number and what is said of it: "six *quite badly* burnt"."""
_REACH = 40
"""How many characters before a whole the words that announce it stand."""
_WORDS_BEFORE = 60
"""How many characters before a number are looked at for what leaves its noun out."""
_LAST_VOICE = 90
"""How many characters before a number another is given with the verb that it leaves out."""
_LOOK_BACK = 12
"""How many numbers back the noun is looked for."""

_MILLION = 1_000_000

Said = Literal["verb", "phrase", "adjective", "quoted"]
"""What is said of those whom a bare number counts, by what stands behind it: "21 *fell*", "21 *in the north*", "21
*undecided*", "21 *"of no concern"*"."""


class Bare(NamedTuple):
    """A number without a noun: its words, and the text from `start`, with what bounds it, to `end`."""

    words: range
    start: int
    end: int
    value: float


def ellipsis(syntax: Syntax, text: str, bare: Bare, drafts: Sequence[Draft]) -> Omission | None:
    """How the noun of a number is left out, given the quantities before it; None where it is not."""
    first = bare.words.start
    earlier = [drafts[place] for place in in_reach(syntax, drafts, len(drafts), first)]
    here = [one for one in earlier if syntax.sentence_of[one.number.start] == syntax.sentence_of[first]]
    if bare.value < 2 or _begins_phrase(syntax, bare.words) or _RATED.match(text, bare.end):
        return None
    if _ANNOUNCING.search(text, max(bare.start - _REACH, 0), bare.start) and _AGAIN.match(text, bare.end):
        in_figures = text[bare.start].isdigit()
        return "again" if in_figures or said_before(drafts, len(drafts), bare.value) is not None else None
    if not earlier:
        return None
    before = text[max(bare.start - _WORDS_BEFORE, 0) : bare.start]
    if _REST.search(before):
        return "rest"
    if _OF_THESE.search(before) and earlier[-1].unit is None:
        return "subject"
    if here:
        found = _in_sentence(syntax, text, bare, here, before)
        if found is not None:
            return found
    plain = earlier[-1].unit is None
    told = told_again().search(before) or revised_to().search(before)
    told = told or gapped_voice().search(text, max(bare.start - _LAST_VOICE, 0), bare.start)
    if plain and told and _CLOSED.match(text, bare.end) and _of_nouns(earlier):
        return "told"
    if said_of(syntax, bare.words) == "verb" and _BREAK.search(before) and _of_nouns(earlier):
        return "subject"
    if _won().search(before) and _CLOSED.match(text, bare.end) and any(is_won(syntax, one) for one in earlier):
        return "won"
    return None


def _in_sentence(syntax: Syntax, text: str, bare: Bare, here: Sequence[Draft], before: str) -> Omission | None:
    """The ways that look back no farther than to the sentence's last number."""
    last = here[-1]
    gap = text[last.span.end : bare.start]
    behind = text[last.end : bare.start]
    said = said_of(syntax, bare.words)
    followed = said in ("verb", "phrase")
    if INCLUDING.search(before) and last.unit is None and _DESCRIBED.match(text, bare.end):
        return "among"
    if OF.fullmatch(gap) or (last.found.head is not None and not last.found.of and OF.fullmatch(behind)):
        return "of"
    if _TOTAL.search(before) or (_IN_ALL.match(text, bare.end) and last.unit is None):
        return "total"
    if _TO.fullmatch(behind) and _FROM.search(text, max(last.span.start - 6, 0), last.span.start):
        return "state"
    shared = len(here) > 1 and here[-2].unit == "%" and OF.fullmatch(text, here[-2].span.end, last.span.start)
    if shared and _ALSO_SO_MANY.fullmatch(behind):  # "Half of the 300 prisoners in the camp, or about 180, ..."
        return "total"
    if (last.ellipsis == "state" or last.found.apart) and (_CHANGE.search(before) or _MORE_THAN.match(text, bare.end)):
        return "change"
    if _FROM.fullmatch(behind.lstrip(", ")) and is_change(syntax, last.number.start):
        return "state"
    if last.unit is not None:
        return None
    if INSTEAD.fullmatch(behind) and last.found.head is not None:
        return "state"
    if is_announced(text, last):
        ends = _CLOSED.match(text, bare.end) is not None and bare.value <= _most(last)
        return "subject" if followed or ends else None
    opened = _OPENING.search(gap)
    if opened and not any(sign in gap[: opened.start("mark")] for sign in ".;:?!") and followed:
        return "listed"
    if followed and _APPOSED.fullmatch(behind) and last.found.head is not None and not last.found.of:
        return "listed"
    if last.ellipsis == "listed" and _GOES_ON.fullmatch(gap):
        return "listed"
    runs_on = followed or (said is not None and last.ellipsis in _RUNNING)
    if runs_on and _GOES_ON.fullmatch(gap) and _joins(syntax, last, bare.words):
        return "gapped"
    of_seats = len(here) > 1 and here[-2].found.of and is_won(syntax, last)
    lead = behind if of_seats else gap if last.ellipsis == "won" else ""
    rival = _RIVAL.fullmatch(lead) and _CLOSED.match(text, bare.end)
    return "won" if rival and _without_verb(syntax, last, bare.words) else None


def said_before(drafts: Sequence[Draft], index: int, value: float) -> Draft | None:
    """The nearest quantity before the one at `index` that is exactly so many."""
    near = drafts[max(index - _LOOK_BACK, 0) : index]
    return next((one for one in reversed(near) if one.interval[:2] == (value, value)), None)


def is_announced(text: str, whole: Draft) -> bool:
    """Whether "of" opens a clause with this number, so that its parts follow: "*Of the town's* 40 bridges"."""
    return _ANNOUNCING.search(text, max(whole.span.start - _REACH, 0), whole.span.start) is not None


def antecedent(syntax: Syntax, drafts: Sequence[Draft], index: int) -> Counted | None:
    """What stands for what an elliptical number counts: the noun of the nearest number before it that has one; none
    behind a sum that leaves open itself of what it is."""
    if index and _is_sum(drafts[index - 1]):
        return None
    near = (drafts[place] for place in reversed(in_reach(syntax, drafts, index, drafts[index].number.start)))
    named = [one for one in near if one.unit in (None, "%") and one.found.phrase is not None]
    return next((one.found for one in (*(one for one in named if not in_passing(syntax, one)), *named)), None)


def _is_sum(one: Draft) -> bool:
    """Whether a number is of millions of what the text does not say, mostly money."""
    bare = one.found == Counted(anchor=one.found.anchor) and one.ellipsis is one.unit is None
    return bare and (one.interval.low or 0.0) >= _MILLION


def in_passing(syntax: Syntax, one: Draft) -> bool:
    """Whether a number only says again how many are known, beside what a clause counts: "in *the three* attacks"."""
    first, head = one.number.start, one.found.head
    known = first > 0 and syntax.forms[first - 1] in _KNOWN
    return known and head is not None and syntax.words[head].relation.startswith(("obl", "nmod"))


def nouns_before(syntax: Syntax, drafts: Sequence[Draft], index: int) -> set[str]:
    """What the numbers that a number can leave its noun to count."""
    near = (drafts[place].found.head for place in in_reach(syntax, drafts, index, drafts[index].number.start))
    return {syntax.forms[head] for head in near if head is not None}


def in_reach(syntax: Syntax, drafts: Sequence[Draft], stop: int, first: int) -> range:
    """The indexes below `stop` of the quantities that a number at the word `first` can leave its noun to: those of its
    sentence and the one before, and where this leaves out its own noun, those that it left it to."""
    start, oldest = stop, syntax.sentence_of[first] - 1
    while start > max(stop - _LOOK_BACK, 0) and syntax.sentence_of[drafts[start - 1].number.start] >= oldest:
        start -= 1
        if drafts[start].ellipsis == "subject" and syntax.sentence_of[drafts[start].number.start] == oldest:
            oldest -= 1
    return range(start, stop)


def said_of(syntax: Syntax, number: range) -> Said | None:
    """What is said of those whom a number without a noun counts; None where what follows says nothing of them."""
    after = number.stop
    sentence = syntax.sentence(number.start)
    while after < min(sentence.stop, number.stop + _ADVERBS) and syntax.words[after].tag == "RB":
        after += 1
    if after >= sentence.stop:
        return None
    tag, form = syntax.words[after].tag, syntax.forms[after]
    if tag in _VERBS:
        return "verb"
    if tag in _PREPOSITIONS:
        return None if form in _NO_GAP else "phrase"
    if form in _QUOTES and not syntax.quoted[number.start]:
        return "quoted"
    following = syntax.words[after + 1].tag if after + 1 < sentence.stop else "."
    return "adjective" if tag == "JJ" and not following.startswith(("NN", "JJ", "HYPH")) else None


def _most(whole: Draft) -> float:
    return float("inf") if whole.interval.high is None else whole.interval.high


def _of_nouns(earlier: Sequence[Draft]) -> bool:
    """Whether something plain was counted of which the number can be another count or a part."""
    return any(one.unit is None and one.found.head is not None for one in earlier)


def _begins_phrase(syntax: Syntax, words: range) -> bool:
    """Whether a noun follows after all, which the number then belongs to."""
    after = words.stop
    return after < len(syntax.words) and syntax.words[after].tag in ("NN", "NNS", "NNP", "NNPS", "CD", "$", "HYPH")


def _joins(syntax: Syntax, last: Draft, words: range) -> bool:
    """Whether no verb of its own stands between the last number's noun and this one."""
    named = last.found.head is not None or last.found.points or last.ellipsis is not None
    return named and _without_verb(syntax, last, words)


def _without_verb(syntax: Syntax, last: Draft, words: range) -> bool:
    own = words.stop < len(syntax.words) and syntax.words[words.stop].tag in FINITE
    between = range(last.number.stop, words.start)
    comma = [index for index in between if syntax.forms[index] in (",", ";", "and", "but")]
    clause = range(comma[-1] if comma else words.start, words.start)
    return not own and not any(syntax.words[index].tag in FINITE for index in clause)


def is_won(syntax: Syntax, one: Draft) -> bool:
    """Whether what was counted is something that is won: seats, votes."""
    return one.found.head is not None and syntax.forms[one.found.head] in numbered().won


@functools.cache
def _won() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(numbered().winning)})\s+(?:(?:{limiting()})\s+)?$", re.IGNORECASE)
