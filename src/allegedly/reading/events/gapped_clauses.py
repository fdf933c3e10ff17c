"""Clauses that leave out their verb: "attacked a market on Monday and *a school on Thursday*" tells of two attacks.

A parse ties what stands in such a clause anywhere. The order of the words is plain all the same: behind the verb and
its day "and" opens a clause with another day, something that it is done to, and no verb.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...schema import Place, Quantity, Time, Toll
from ..heads import NOUNS
from ..syntax import FINITE, Syntax
from .grammar import is_verb
from .harm import harm_of
from .tellings import Telling

_IN_PHRASE = NOUNS | {"CD", "DT", "JJ", "JJR", "JJS", "POS", "PRP$"}
_DETERMINERS = frozenset({"DT", "PRP$"})
_VERBAL = FINITE | {"MD", "TO", "VB", "WDT", "WP", "WRB"}
_AGAIN = frozenset({"again", "once", "then"})
_OTHER_TIMES = frozenset({"after", "because", "before", "between", "despite", "during", "since", "until"})
"""Words behind which another clause or another stretch of time is told, not what the verb did next."""

_MOST = 6
"""Clauses of one verb; more is a table."""


class _Gapped(NamedTuple):
    """The words of one clause without its verb, its day, and the head of what it names, None where that is the same;
    `case` is the preposition before the head.
    """

    words: range
    time: Time
    head: int | None
    case: str


def with_gapped(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    quantities: Sequence[Quantity],
    tellings: Sequence[Telling],
) -> list[Telling]:
    """The tellings, behind each those of the clauses that go on with its verb, each with what its own clause tells.

    Who is counted behind all of them ("killing six") is told of no single one.
    """
    days = {
        word: time
        for time in times
        if time.type in ("DATE", "TIME") and time.earliest is not None and time.earliest == time.latest
        for word in syntax.within(time.span)
    }
    located = {
        words[0]: place for place in places if place.role == "location" and len(words := syntax.within(place.span))
    }
    numbers = {
        words[0]: number for number in quantities if number.unit is None and len(words := syntax.within(number.span))
    }
    found: list[Telling] = []
    for one in tellings:
        found.append(one)
        clauses = _clauses(syntax, one.index, days) if is_verb(syntax, one.index) else []
        if not clauses:
            continue
        before = [syntax.subtree(head).start for head in one.trigger.frame.sufferers if head < one.index]
        first = range(min([one.index, *before]), clauses[0].words.start)
        parts = (first, *(clause.words for clause in clauses))
        sites = [[located[word] for word in part if word in located] for part in parts]
        shared = one.place is not None and not any(one.place in inside for inside in sites)
        own = [one.place if shared else next(iter(inside), None) for inside in sites]
        counted = [
            _tolls([numbers[word] for word in part if word in numbers], harm_of(syntax, one.index)) for part in parts
        ]
        found.extend(
            _gone_on(syntax, one, clause, at, toll)
            for clause, at, toll in zip(clauses, own[1:], counted[1:], strict=True)
        )
        one.time = next((days[word] for word in first if word in days), one.time)
        one.place, (one.killed, one.injured) = own[0], counted[0]
        one.also = [part for part in one.also if part.index in first]
        inside = {index for clause in clauses for index in clause.words}
        one.trigger = replace(
            one.trigger,
            frame=replace(
                one.trigger.frame,
                sufferers=[head for head in one.trigger.frame.sufferers if head not in inside],
                obliques=[(case, head) for case, head in one.trigger.frame.obliques if head not in inside],
            ),
        )
    return found


def _clauses(syntax: Syntax, verb: int, days: Mapping[int, Time]) -> list[_Gapped]:
    """The clauses without a verb behind one, where "and" opens the last of them, each on a day of its own."""
    sentence = syntax.sentence(verb)
    known = next((days[word] for word in range(verb, sentence.start - 1, -1) if word in days), None)
    index = verb + 1
    while index < sentence.stop and not (known is not None and _opens(syntax, index)):
        if syntax.words[index].tag in _VERBAL or syntax.forms[index] in (";", ":"):
            return []
        known = days.get(index, known)
        index += 1
    found: list[_Gapped] = []
    met = {known.timex} if known is not None else set()
    while index < sentence.stop and _opens(syntax, index) and len(found) < _MOST:
        clause = _clause(syntax, index, days)
        if clause is None or clause.time.timex in met:
            break
        met.add(clause.time.timex)
        found.append(clause)
        index = clause.words.stop
    while found and not any(syntax.words[one].tag == "CC" for one in found[-1].words[:2]):
        found.pop()
    return found


def _opens(syntax: Syntax, index: int) -> bool:
    return syntax.forms[index] == "," or syntax.words[index].tag == "CC"


def _clause(syntax: Syntax, start: int, days: Mapping[int, Time]) -> _Gapped | None:
    """The clause without a verb that a comma or "and" opens; None where what stands there is none."""
    stop = syntax.sentence(start).stop
    index, time, head, again, case = start, None, None, False, ""
    while index < stop:
        form, tag = syntax.forms[index], syntax.words[index].tag
        participle = tag in ("VBG", "VBN") and syntax.words[index - 1].tag in NOUNS
        if tag in _VERBAL or participle or form in _OTHER_TIMES:
            return None
        if (time is not None and (head is not None or again) and (_opens(syntax, index) or not form[0].isalnum())) or (
            form in (".", ";", "”", '"', "—", "–")
        ):
            break
        if index in days:
            time = time or days[index]
        elif head is not None and tag in _DETERMINERS and syntax.words[index - 1].tag not in ("IN", "PDT"):
            return None  # a second noun with nothing before it hangs on a verb, whatever the parse calls that
        elif head is None and tag in _IN_PHRASE:
            before = syntax.forms[index - 1] if syntax.words[index - 1].tag == "IN" else ""
            index = _last_in_phrase(syntax, index, days)
            if not again:
                head, case = index, before
        elif tag == "RB" and form in _AGAIN:
            again = True
        index += 1
    if time is None or (head is None and not again):
        return None
    return _Gapped(range(start, index), time, head, case)


def _last_in_phrase(syntax: Syntax, first: int, days: Mapping[int, Time]) -> int:
    """The last word of the noun phrase that begins with a word."""
    last, within = first, _IN_PHRASE - _DETERMINERS
    while last + 1 in syntax.sentence(first) and syntax.words[last + 1].tag in within and last + 1 not in days:
        last += 1
    return last


def _gone_on(
    syntax: Syntax, one: Telling, clause: _Gapped, place: Place | None, toll: tuple[Toll | None, Toll | None]
) -> Telling:
    """The telling of a clause that goes on with a verb: what it names stands where the other named something."""
    read = one.trigger.frame
    if clause.head is not None:
        obliques = [(clause.case, clause.head)] if clause.case else []
        if clause.case or read.passive or read.sufferers:
            read = replace(read, sufferers=[] if clause.case else [clause.head], obliques=obliques)
        else:
            read = replace(read, doers=[clause.head])  # "the rebels attacked on Monday and the army on Thursday"
    first = next(index for index in clause.words if syntax.forms[index] != "," and syntax.words[index].tag != "CC")
    return replace(
        one,
        trigger=replace(one.trigger, frame=read),
        clause=syntax.span(first, clause.words[-1]),
        time=clause.time,
        place=place,
        killed=toll[0],
        injured=toll[1],
        also=[],
    )


def _tolls(numbers: Sequence[Quantity], own: str | None) -> tuple[Toll | None, Toll | None]:
    """The killed and the injured of one clause; `own` is what its verb does to those whom it counts."""
    found = (
        next((one for one in numbers if one.effect == effect or (one.effect is None and own == effect)), None)
        for effect in ("killed", "injured")
    )
    killed, injured = (None if one is None else Toll(one.low, one.high, one.id) for one in found)
    return killed, injured
