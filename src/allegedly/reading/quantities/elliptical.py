"""The whole of a number whose noun stands elsewhere: of "37: *21* in the north" the 37, of "the other *six*" the 14."""

import re
from collections.abc import Sequence

from ..syntax import FINITE, Syntax
from .bounds import Interval
from .drafts import Draft
from .ellipsis import OF, in_passing, in_reach, is_announced

_CLAUSE_ENDS = re.compile(r"[:;]|\bof\s+wh(?:ich|om)\b")
"""What ends a clause so far that a number behind it may be a part of the one before it."""
LOOK_BACK = 20
"""How many numbers away a whole or a part is looked for, so that a page of figures costs no more than its length."""


def whole_of_the_elliptical(
    syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int
) -> int | None:
    """The whole of a number whose noun stands elsewhere."""
    draft, last = drafts[index], index - 1
    if draft.ellipsis in ("again", "of", "state", "change", "told") or _is_aside(syntax, drafts[last], draft):
        return None
    whole = wholes_so_far[last]
    if whole is not None and draft.ellipsis == "rest" and drafts[last].found.points:
        whole = _left_over(drafts, wholes_so_far, last, whole, draft)
    if whole is None and (last in wholes_so_far[max(last - LOOK_BACK, 0) : last] or _is_shared(syntax, drafts, last)):
        whole = last  # "eight *of the ten* voted for it and three against it"
    if whole is None and draft.ellipsis == "listed" and not _says_again(drafts[last], draft):
        whole = listed_of(syntax, drafts, last)
    if whole is None and same_sentence(syntax, drafts[last], draft) and draft.ellipsis in ("subject", "rest"):
        whole = announced(syntax, drafts, wholes_so_far, index)
    if whole is None and draft.ellipsis in ("subject", "won", "rest"):
        whole = _only_one(syntax, drafts, wholes_so_far, index)
    if whole is None or drafts[whole].unit is not None or not _may_share(drafts[whole], draft):
        return None
    return None if draft.ellipsis == "rest" and not holds(drafts[whole].interval, draft.interval) else whole


def _is_aside(syntax: Syntax, whole: Draft, draft: Draft) -> bool:
    """ "2,200 have come in four years (10,000 *are expected* next year)": more than the number before, with a verb of
    its own in brackets, so another count."""
    after = draft.number.stop
    bracketed = syntax.text[whole.span.end : draft.span.start].rstrip().endswith("(")
    verb = after < len(syntax.words) and syntax.words[after].tag in FINITE
    return bracketed and verb and not holds(whole.interval, draft.interval)


def listed_of(syntax: Syntax, drafts: Sequence[Draft], last: int) -> int:
    """What the list behind a number is of: "*12 villagers* were killed in the three attacks: five at the well"."""
    before = last - 1
    counts = before >= 0 and drafts[before].unit is None and drafts[before].found.head is not None
    passing = in_passing(syntax, drafts[last]) and same_sentence(syntax, drafts[before], drafts[last])
    return before if counts and passing else last


def _left_over(
    drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], part: int, whole: int, rest: Draft
) -> int | None:
    """Of what a rest behind a part of a part is left over: of the nearer, unless only the farther comes out.

    "Fourteen carry fruit, six of those turned back, the other eight wait"; "three of the five mills work, two of them
    by night, the other two are shut".
    """
    farther = wholes_so_far[whole]
    if farther is None or _makes(drafts[whole], drafts[part], rest):
        return whole
    return farther if _makes(drafts[farther], drafts[whole], rest) else whole


def _makes(whole: Draft, part: Draft, rest: Draft) -> bool:
    return (part.interval.low or 0.0) + (rest.interval.low or 0.0) == whole.interval.low


def _says_again(whole: Draft, draft: Draft) -> bool:
    """Whether a number only makes an open one exact: "more than 13 million votes - *13.3 million* to be exact"."""
    least = whole.interval.low or 0.0
    return whole.interval.high != least and (draft.interval.low or 0.0) >= least


def _is_shared(syntax: Syntax, drafts: Sequence[Draft], index: int) -> bool:
    """Whether a share of this number stands right before it: "half *of the 300* prisoners, 180 in all"."""
    share = drafts[index - 1] if index > 0 else None
    taken = share is not None and OF.fullmatch(syntax.text, share.span.end, drafts[index].span.start)
    return bool(taken) and share is not None and share.unit == "%"


def _only_one(syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int) -> int | None:
    """The one number of an earlier clause of the sentence, or else of those before, that can be the whole."""
    draft = drafts[index]
    reach = in_reach(syntax, drafts, index, draft.number.start)
    near = [earlier for earlier in reach if wholes_so_far[earlier] is None and drafts[earlier].unit is None]
    here = [earlier for earlier in near if same_sentence(syntax, drafts[earlier], draft)]
    if here and not _CLAUSE_ENDS.search(syntax.text, drafts[here[-1]].end, draft.span.start):
        return None  # "six planes landed and four took off"
    found = here or near
    whole = found[0] if len(found) == 1 and drafts[found[0]].found.head is not None else None
    return whole if whole is not None and holds(drafts[whole].interval, draft.interval) else None


def _may_share(whole: Draft, part: Draft) -> bool:
    """Whether some of those whom the one thing befell can be those whom the other did: of the killed none is held."""
    if part.ellipsis in ("listed", "gapped", "total") or whole.effect is None:
        return True
    return part.effect is None and whole.effect != "killed"


def announced(syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int) -> int | None:
    """ "*Of the 100 hostages*, 20 were freed": the whole that stands in front."""
    for earlier in range(index - 1, max(index - LOOK_BACK, 0) - 1, -1):
        other = drafts[earlier]
        if not same_sentence(syntax, other, drafts[index]):
            return None
        named = other.found.head is not None or other.effect is not None or other.ellipsis == "again"
        if named and wholes_so_far[earlier] is None and is_announced(syntax.text, other):
            return earlier
    return None


def same_sentence(syntax: Syntax, one: Draft, other: Draft) -> bool:
    return syntax.sentence_of[one.number.start] == syntax.sentence_of[other.number.start]


def holds(whole: Interval, part: Interval) -> bool:
    """Whether the whole can be as large as the part."""
    return whole.high is None or part.low is None or part.low <= whole.high
