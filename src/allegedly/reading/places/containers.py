"""Which mentions of places the words put into which: "Kesh, Dorvan", "Kesh in Dorvan province", "Dorvan's Kesh".

By its index among the mentions each has at most one in which it lies; that one may lie in a further one.
"""

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import pairwise

from ..syntax import FINITE, Syntax
from .surroundings import Named

_INSIDE = re.compile(
    r"(?:,|\(\w{1,8}\)|, an? (?:[\w-]+ ){0,2}?|, the )? ?"
    r"(?:(?:(?:oil|gas) field|area|camp|castle|city|countryside|dam|district|farm|hamlet|"
    r"mountains?|neighbou?rhood|region|station|suburb|town|village) )?"
    r"in(?: the)?(?: [\w-]+ern| central| (?:north|south|east|west|centre|center) of(?: the)?)?"
)
"""What stands between a place and that in which it lies."""

_KIND = re.compile(r"^state(?=,)")
"""What may stand behind the name of an area and is no part of it: "Borno *state*, Nigeria"."""

_LISTED = re.compile(r"(?:\s+state)?(?:,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)(?:the\s+)?[A-Z]")
"""What goes on with a list of names."""

_OPENING = frozenset({"IN", "NNP", "RB", "TO", "VBG", "WRB"})
"""Tags of words with which what stands before a subject begins."""

_AROUND = re.compile(r"['’]s(?: city of)?|(?:city|town|village|province) of")
"""What stands between a place and one that lies in it."""


def lying_in(text: str, found: Sequence[Named]) -> dict[int, int]:
    """By its index, the mention that the words say a mention lies in: "X, Y", "X in Y", "X (Y)", "Y's X"."""
    inside = {}
    for at, (one, two) in enumerate(pairwise(found)):
        if one.words.start == two.words.start:
            continue
        between = _KIND.sub("", " ".join(text[one.span.end : two.span.start].split()))
        if between in (",", "(") or (_INSIDE.fullmatch(between) and not _does(text, one)):
            inside[at] = at + 1
        elif _AROUND.fullmatch(between):
            inside.setdefault(at + 1, at)
    return inside


def _does(text: str, named: Named) -> bool:
    """Whether "by" stands before a name: what was done "by *Damascus* in Homs" was done by a government."""
    return text[: named.span.start].endswith((" by ", "\nby "))


def said_inside(text: str, named: Named, around: Named) -> bool:
    """Whether "in" stands between a place and that which it lies in, not a comma alone: that may be a list's."""
    return "in" in text[named.span.end : around.span.start].split()


def all_around(at: int, inside: Mapping[int, int]) -> Iterator[int]:
    """All mentions that the words say a mention lies in: "*Balad*, Middle Shabelle region, Somalia" has two."""
    at = yield from outer_row(at, inside)
    if at in inside:
        yield inside[at]


def outer_row(at: int, inside: Mapping[int, int]) -> Generator[int, None, int]:
    """Those of them that stand behind it, one lying in the next; the last of them at the end."""
    while at in inside and inside[at] > at:
        at = inside[at]
        yield at
    return at


def ends_row(text: str, found: Sequence[Named], last: int, inside: Mapping[int, int]) -> bool:
    """Whether no more places follow: a comma before one more may be that of a list, "Kesh, Dorvan and Vell"."""
    return last not in inside and _LISTED.match(text, found[last].span.end) is None


def may_open_clause(syntax: Syntax, found: Sequence[Named], at: int, inside: Mapping[int, int]) -> bool:
    """Whether a place may stand in a phrase that opens a clause, with its subject behind it: "After the blast in Kesh,
    *Iraq* closed", not "the blast in Kesh, *Iraq* killed nine"; no row of three opens one, "in Kesh, Dorvan, *Iraq*".
    """
    if found[at].sort == "people" or inside.get(at - 1) == at:
        return found[at].sort == "people"
    return opens_clause(syntax, found[at].words.start)


def opens_clause(syntax: Syntax, first: int) -> bool:
    """Whether the clause in which a name begins at this word opens with what stands before a subject: "*After* the
    blast in Kesh".
    """
    sentence = syntax.sentence(first)
    while first > sentence.start and syntax.words[first - 1].tag not in FINITE:
        first -= 1
    first += syntax.forms[first] == "that"
    return syntax.words[first].tag in _OPENING
