"""Which number is a part of which: "25,000 of these", "including four children", "21 dead: eight officers and...".

Only words that say so make a part. The whole is looked for among the numbers before it, in the same sentence or, for
"of them", in the one before.
"""

import re
from collections.abc import Sequence

from ...schema import Span
from ...vocabulary.numerals import bounding
from ...vocabulary.patterns import BRACKETED, PASSING
from ..syntax import Syntax
from .counted import are_people
from .drafts import Draft
from .ellipsis import INCLUDING, OF, is_announced
from .elliptical import LOOK_BACK, announced, holds, listed_of, same_sentence, whole_of_the_elliptical

_LISTING = re.compile(
    r"\s*(?::|—|–|--|\(|\s-\s)\s*(?:the\s+)?$|\b(?:made\s+up|composed|consist\w*)\s+of\s+$|\bcompris\w+\s+$"
)
_APPOSED = re.compile(r"(?:\s+on\s+board|\s+[^\W\d_]+)?,\s+$")
"""Between "234 people aboard" and "210 passengers and a crew of 24"."""
_COORDINATED = re.compile(
    rf"{PASSING}{{0,60}}?(?:,|\band\b|\bplus\b)\s*(?:and\s+)?(?:an?\s+(?:[a-z]+\s+){{1,2}}of\s+)?$|{BRACKETED}"
)
_ANYBODY = frozenset({"people", "persons"})
"""Nouns that whatever list of people follows says more of."""
_POINTING_BACK = re.compile(r"\bof\s+(?:whom|which|these|those|them),?\s+(?:the\s+)?$", re.IGNORECASE)
_SHARE_BEHIND = re.compile(
    rf"(?:,?\s+or\s+|\s*\(|\s+[–—-]\s+(?:or\s+)?)(?:(?:{bounding()})\s+)?\d+(?:\.\d+)?\s*(?:%|per\s?cent\b)"
)
_REACH = 80
"""How many characters from a number the words that link it may stand."""


def wholes(syntax: Syntax, drafts: Sequence[Draft]) -> list[int | None]:
    """For each quantity the index of the one that it is a part of, or None."""
    found: list[int | None] = [None] * len(drafts)
    for index in range(len(drafts)):
        if found[index] is None:
            found[index] = _whole(syntax, drafts, found, index)
            if found[index] is None:
                for part in _listed(syntax, drafts, index):
                    found[part] = listed_of(syntax, drafts, index)
    return found


def _whole(syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int) -> int | None:
    draft = drafts[index]
    if draft.unit == "%":
        return None
    if draft.additional:
        return _another_part(syntax, drafts, wholes_so_far, index)
    before = syntax.text[max(draft.span.start - _REACH, 0) : draft.span.start]
    if draft.found.points or (draft.unit is None and _POINTING_BACK.search(before)):
        return _pointed_at(syntax, drafts, wholes_so_far, index)
    if draft.ellipsis == "unit":
        if is_announced(syntax.text, drafts[index - 1]) or _POINTING_BACK.search(before):
            return index - 1
        listed = drafts[index - 1].ellipsis == "unit" and same_sentence(syntax, drafts[index - 1], draft)
        return wholes_so_far[index - 1] if listed else None
    if draft.ellipsis == "among":
        return _including(syntax, drafts, wholes_so_far, index)
    if draft.ellipsis is not None:
        return whole_of_the_elliptical(syntax, drafts, wholes_so_far, index)
    if index + 2 < len(drafts) and is_given_as_share(syntax.text, draft.end) and drafts[index + 1].unit == "%":
        taken = drafts[index + 2]
        if OF.fullmatch(syntax.text, drafts[index + 1].span.end, taken.span.start) and taken.unit == draft.unit:
            return index + 2
    if (
        (draft.found.of or draft.found.head is not None)
        and index + 1 < len(drafts)
        and _is_taken_of(syntax, draft, drafts[index + 1])
    ):
        return index + 1
    if INCLUDING.search(before):
        return _including(syntax, drafts, wholes_so_far, index)
    if index == 0 or not same_sentence(syntax, drafts[index - 1], draft):
        return None
    sister = wholes_so_far[index - 1]
    if sister is not None and sister < index - 1 and _continues(syntax, drafts[index - 1], draft):
        return sister
    part = _is_subject(syntax, draft) or is_given_as_share(syntax.text, draft.span.end)
    if draft.found.head is None and draft.unit is None and part:
        return announced(syntax, drafts, wholes_so_far, index)
    return None


def _is_taken_of(syntax: Syntax, part: Draft, whole: Draft) -> bool:
    """ "Three *of* the town's *five* bakeries", "nine *of* its *31 kilometres*", "24 *of 120*"."""
    phrase = part.found.phrase
    if (
        part.found.of
        and phrase is not None
        and part.number.stop <= whole.number.start
        and whole.number.stop == phrase.start
    ):
        return True
    start = part.end if whole.found.head is None and not part.found.of else part.span.end
    return part.unit == whole.unit and OF.fullmatch(syntax.text, start, whole.span.start) is not None


def _another_part(
    syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int
) -> int | None:
    """The whole of the part before: "of the 24 tanks eleven burned and *another ten* leaked".

    None for a number with a noun of its own, and behind "eleven *of them*", from which a sentence goes on to others.
    """
    draft, before = drafts[index], drafts[index - 1]
    if index == 0 or draft.found.head is not None or before.found.points or not same_sentence(syntax, before, draft):
        return None
    return wholes_so_far[index - 1]


def _pointed_at(syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int) -> int | None:
    draft = drafts[index]
    sentence = syntax.sentence_of[draft.number.start]
    last = drafts[index - 1] if index else draft
    beside = last.unit is None and last.found.head is not None
    beside = beside and _is_nearest(syntax, last, draft)
    for earlier in range(index - 1, max(index - LOOK_BACK, 0) - 1, -1):
        other = drafts[earlier]
        if sentence - syntax.sentence_of[other.number.start] > (0 if beside else 1):
            break
        if other.unit is not None or not holds(other.interval, draft.interval):
            continue
        if wholes_so_far[earlier] is not None and other.found.points:
            return wholes_so_far[earlier]
        if other.found.head is not None or other.effect is not None or other.ellipsis is not None:
            part = earlier - 1  # "eight of the ten ministers agreed, and three of them voted": of the eight
            named_as_part = earlier > 0 and wholes_so_far[part] == earlier
            return part if named_as_part and holds(drafts[part].interval, draft.interval) else earlier
    return index - 1 if beside else None  # "seven wolves, ten of them young"


def _is_nearest(syntax: Syntax, last: Draft, draft: Draft) -> bool:
    """Whether "of them" can mean nothing but the number before: its noun is the last plural before a comma."""
    gap = syntax.text[last.end : draft.span.start]
    between = syntax.within(Span(last.end, draft.span.start)) if gap.rstrip().endswith(",") else range(0)
    plurals = any(
        syntax.words[index].tag in ("NNS", "NNPS") or syntax.forms[index] in ("they", "them") for index in between
    )
    return len(between) > 0 and not plurals and same_sentence(syntax, last, draft)


def _including(syntax: Syntax, drafts: Sequence[Draft], wholes_so_far: Sequence[int | None], index: int) -> int | None:
    draft = drafts[index]
    nearest = None
    for earlier in range(index - 1, max(index - LOOK_BACK, 0) - 1, -1):
        other = drafts[earlier]
        if not same_sentence(syntax, other, draft):
            break
        unlike = draft.ellipsis is None and not _alike(syntax, other, draft)
        if wholes_so_far[earlier] is not None or other.unit != draft.unit or unlike:
            continue
        if holds(other.interval, draft.interval):
            return earlier
        nearest = earlier if nearest is None else nearest
    return nearest


def _alike(syntax: Syntax, whole: Draft, part: Draft) -> bool:
    """Whether both count people or both count something else."""
    return _of_people(syntax, whole) == _of_people(syntax, part)


def _of_people(syntax: Syntax, draft: Draft) -> bool:
    return draft.effect is not None or (draft.found.head is not None and are_people(syntax, draft.found.head))


def _continues(syntax: Syntax, earlier: Draft, later: Draft) -> bool:
    """ "Including four children *and two women*"; "25,000 of these..., while *10,000* disappeared"."""
    if earlier.unit != later.unit:
        return False
    between = syntax.text[earlier.span.end : later.span.start]
    if earlier.found.points or earlier.found.head is None:
        subject = syntax.words[later.number.stop - 1].relation.startswith("nsubj")
        return later.found.head is None and not later.found.of and subject
    tight = _COORDINATED.fullmatch(between) is not None and later.effect == earlier.effect
    verbs = any(
        syntax.words[word].tag in ("VBD", "VBZ", "VBP", "MD", "VBG")
        for word in range(earlier.number.stop, later.number.start)
    )
    return tight and not verbs and later.found.head is not None and _alike(syntax, earlier, later)


def _listed(syntax: Syntax, drafts: Sequence[Draft], index: int) -> list[int]:
    """The numbers that a colon, a dash or a bracket opens behind a number: two at least, listed one after another."""
    whole = drafts[index]
    if (whole.found.head is None and whole.unit is None) or whole.unit == "%" or index + 2 >= len(drafts):
        return []
    first = drafts[index + 1]
    between = syntax.text[whole.span.end : first.span.start]
    opened = mark = _LISTING.search(between) if len(between) <= _REACH else None
    said_again = first.found.head is not None and syntax.forms[first.found.head] == "ones"
    if mark is None and whole.found.head is not None and (said_again or syntax.forms[whole.found.head] in _ANYBODY):
        mark = _APPOSED.search(between) if _APPOSED.fullmatch(syntax.text, whole.end, first.span.start) else None
    if mark is None or first.unit != whole.unit or not same_sentence(syntax, whole, first):
        return []
    if mark.start() > 0 and any(sign in between[: mark.start()] for sign in ".;:?!)"):
        return []
    found = [index + 1]
    for later in range(index + 2, min(index + LOOK_BACK, len(drafts))):
        if not same_sentence(syntax, whole, drafts[later]):
            break
        gap = syntax.text[drafts[later - 1].span.end : drafts[later].span.start]
        if not _COORDINATED.fullmatch(gap) or drafts[later].unit != whole.unit:
            break
        found.append(later)
    looked_at = found if opened else found[:1]
    alike = any(_alike(syntax, whole, drafts[part]) for part in looked_at)  # "160 men: 90 infantry and 70 gendarmes"
    return found if len(found) > 1 and (whole.found.apart or said_again or alike) else []


def is_given_as_share(text: str, end: int) -> bool:
    """Whether the number that ends here is given in per cent right behind: "twelve, *or 40 percent*"."""
    return _SHARE_BEHIND.match(text, end) is not None


def _is_subject(syntax: Syntax, draft: Draft) -> bool:
    """Whether a bare number is a subject; a parse may hang it on the whole in front instead."""
    word = syntax.words[draft.number.stop - 1]
    return word.relation.startswith(("nsubj", "conj")) or (word.relation == "nummod" and word.head < draft.number.start)
