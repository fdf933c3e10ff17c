"""Entries of a chronology: what a paragraph tells under a day and a place that stand before a mark.

"3 May 2019 – Kesh, Dorvan. Nine killed as troops shell a market; the army denies it." is headed by its day and place,
which hold for all that it tells, as no parse of its clauses says. A dateline is no such heading: its day is that of
writing.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...schema import Place, Span, Time
from ...vocabulary.place_words import place_words
from ..syntax import Syntax
from .tellings import Telling

_ENDS = frozenset({":", "|", "–", "—", "-", "."})
_LONGEST = 24
"""Words of a heading: a day, a place with its district, province and country, and the marks between them."""


class _Heading(NamedTuple):
    day: Time
    place: Place | None
    words: range


def head_entries(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    tellings: Sequence[Telling],
    when: dict[int, Time],
    where: dict[int, Place],
) -> None:
    """Give each telling of an entry that has none of its own the day and the place of its heading."""
    timed = {index: time for time in times if time.type in ("DATE", "TIME") for index in syntax.within(time.span)}
    sited = {index: place for place in places if place.role != "attribute" for index in syntax.within(place.span)}
    headings = [_heading(syntax, one, timed, sited) for one in syntax.tags.paragraphs]
    starts = [span.start for span in syntax.tags.paragraphs]
    for number, one in enumerate(tellings):
        at = syntax.words[one.index].start
        paragraph = max((row for row, start in enumerate(starts) if start <= at), default=None)
        heading = headings[paragraph] if paragraph is not None else None
        if heading is None:
            continue
        here = [index for index in syntax.sentence(one.index) if index not in heading.words]
        if not any(index in timed for index in here):
            when.setdefault(number, heading.day)
        own = any(index in sited and sited[index].role == "location" for index in here)
        if heading.place is not None and not own:
            where.setdefault(number, heading.place)


def _heading(syntax: Syntax, paragraph: Span, timed: Mapping[int, Time], sited: Mapping[int, Place]) -> _Heading | None:
    """What heads a paragraph: its one day, and a place before or behind it, up to a mark."""
    words = syntax.within(paragraph)
    end = words.start
    stop = min(words.start + _LONGEST, words.stop)
    while end < stop and _may_head(syntax, end, timed, sited):
        end += 1
    marks = [index for index in range(words.start, end) if syntax.forms[index] in _ENDS and index not in timed]
    if not marks:
        return None
    inside = range(words.start, marks[-1])
    days = list(dict.fromkeys(timed[index].id for index in inside if index in timed))
    located = [sited[index] for index in inside if index in sited]
    if len(days) != 1 or (words.start not in timed and syntax.forms[marks[-1]] != ":"):
        return None  # "KESH, 3 May – Rebels attacked"
    day = next(timed[index] for index in inside if index in timed)
    if day.earliest is None or day.earliest != day.latest:
        return None
    return _Heading(day, located[0] if located else None, inside)


def _may_head(syntax: Syntax, index: int, timed: Mapping[int, Time], sited: Mapping[int, Place]) -> bool:
    form = syntax.forms[index]
    named = syntax.words[index].tag in ("NNP", "CD") or form in place_words().area_behind | place_words().spatial
    return index in timed or index in sited or named or not form[0].isalnum()
