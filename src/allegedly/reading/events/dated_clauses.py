"""Day and place of a clause that says what happened on a day just named: "rose in Kesh on Sunday, *when* six died",
"nobody will forget *Sunday*: six died".
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...schema import Place, Time
from ...vocabulary import event_words
from ..syntax import Syntax
from .grammar import is_lemma, is_verb, upwards
from .owners import owner_of
from .place_rows import lies_in

_OPENINGS = (("when",), ("the", "day", "when"), ("the", "day", "on", "which"), ("the", "day", "that"))


def date_clauses(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    owners: Mapping[int, int],
    when: dict[int, Time],
    where: dict[int, Place],
) -> None:
    """Give the event of each such clause the day that it is about, and the one place told with that day, where it has
    none of its own.
    """
    for time in times:
        words = list(syntax.within(time.span))
        if time.type not in ("DATE", "TIME") or time.earliest is None or not words:
            continue
        opening = _opening(syntax, words[-1] + 1)
        number = owner_of(syntax, opening, owners) if opening is not None else None
        if opening is None and _is_recalled(syntax, words):
            opening = words[-1] + 1
            number = next((owners[one] for one in range(opening, syntax.sentence(opening).stop) if one in owners), None)
        if opening is None or number is None:
            continue
        when.setdefault(number, time)
        site = _site_beside(syntax, syntax.head(words), opening, places)
        if site is not None:
            where.setdefault(number, site)


def _is_recalled(syntax: Syntax, day: Sequence[int]) -> bool:
    """Whether somebody remembers a day, and a colon opens what: "nobody in Kesh will forget *Monday*: six died"."""
    behind = day[-1] + 1
    colon = behind in syntax.sentence(day[0]) and syntax.forms[behind] == ":"
    verb = day[0] - 1
    return colon and verb >= 0 and is_lemma(syntax, verb, event_words().classes.recalling)


def _opening(syntax: Syntax, index: int) -> int | None:
    """The word behind a day that opens a clause about it: "when", the "which" of "the day on which"; None of others."""
    rest = syntax.forms[index : syntax.sentence(index - 1).stop]
    comma = rest[:1] == [","]
    for words in _OPENINGS:
        if tuple(rest[comma : comma + len(words)]) == words:
            return index + comma + len(words) - 1
    return None


def _site_beside(syntax: Syntax, day: int, opening: int, places: Sequence[Place]) -> Place | None:
    """The place that hangs on the same verb as a day and stands before the clause about it; of several none, but for
    those that only say where the first lies."""
    verb, before = _verb_above(syntax, day), range(syntax.sentence(day).start, opening)
    located = [(place, syntax.within(place.span)) for place in places if place.role == "location"]
    met = [
        place
        for place, words in located
        if len(words) and words[0] in before and _verb_above(syntax, syntax.head(words)) == verb
    ]
    return met[0] if met and all(lies_in(syntax, one, other) for one, other in pairwise(met)) else None


def _verb_above(syntax: Syntax, index: int) -> int | None:
    return next((one for one in upwards(syntax, index) if is_verb(syntax, one)), None)
