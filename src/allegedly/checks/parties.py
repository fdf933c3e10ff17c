"""Sources that are parties: an attack told by one side of it alone, and all sources on one side.

Sides are those that the text itself shows: who attacks and who is attacked in its events. A source is of a side where
its name or, for a person, the title or the affiliation holds the side's own name ("the *Velmian* army").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..schema import Event, Source, Span
from ..unwrapping import unwrapped
from .evidence import Evidence, overlap
from .found import Found

_VIOLENT = frozenset({"ASSAULT"})
_FEWEST_OF_ONE_SIDE = 3
"""Sources of one side before it says something that the other has none."""

_FEWEST_EVENTS = 2
"""Events between two parties that make them the sides of the text."""

_STEM = 4
"""Letters that a country and its adjective share at least: "Iran" and "Iraq" share three."""

_ENDINGS = frozenset(
    {"", "a", "an", "ans", "e", "ese", "ey", "i", "ian", "ians", "ic", "is", "ish", "n", "ns", "s", "y"}
)
_BEHIND = re.compile(r",|\s(?:in|at|near|on|by|along|who|that|which|[a-z]+ing)\s")
"""What ends the name of a side and begins to tell of it."""

_OF_SIDE = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?(?P<side>[A-Z]\w+(?:\s+[A-Z]\w+)*)")
_OWN = re.compile(r"(?:that\s+)?(?:its|our|their)\s+(?:\w+\s+)?")
"""What makes those who attack the source's own: "*its* troops"."""
_CLASH = "armed clash"
_ROLES = ("actor", "target")
_SHOWN = 3

Names = frozenset[str]


def find(evidence: Evidence) -> Iterator[Found]:
    """PARTY-01 and PARTY-02."""
    violent = [
        event
        for event in evidence.events
        if (event.kind in _VIOLENT or event.sub_kind is not None) and event.status in ("happened", "claimed")
    ]
    if len(violent) >= _FEWEST_EVENTS:
        yield from _told_by_a_party(evidence, violent)
        yield from _all_of_one_side(evidence, violent)


def _told_by_a_party(evidence: Evidence, violent: Sequence[Event]) -> Iterator[Found]:
    """Attacks that only one source tells of, whose side takes part in the text's attacks; one finding a source."""
    stated = {attribution.id for attribution in evidence.attributions if attribution.act in ("statement", "evidence")}
    sides = {names for event in violent for role in _ROLES if (names := _names_in(evidence, event, role))}
    told: dict[str, list[Event]] = {}
    for event in violent:
        source = evidence.source_of.get(event.attribution) if event.attribution in stated else None
        named = {names for role in _ROLES if (names := _names_in(evidence, event, role))}
        # Where one of two that take part has no name, it may be the source's own ("its troops").
        possible = sides if len(named) < len({actor.role for actor in event.actors}) else named
        if source is None or event.status != "claimed" or not named or not _speaks_for_others(source):
            continue
        own = any(actor.role in _ROLES and _is_own(evidence, event, actor.span) for actor in event.actors)
        if own or any(_is_of(source, one) for one in possible):
            told.setdefault(source.id, []).append(event)
    for source in evidence.sources:
        events = told.get(source.id, [])
        if events:
            what = "An attack" if len(events) == 1 else f"{len(events)} attacks"
            yield Found(
                code="PARTY-01",
                quotes=tuple(evidence.cut(event.span) for event in events[:_SHOWN]),
                reason=f"{what} told of by “{unwrapped(source.name)}” alone, which is of one of the sides.",
                refers=(source.id, *(event.id for event in events)),
            )


def _is_own(evidence: Evidence, event: Event, span: Span) -> bool:
    """Whether what a source says begins with its own people: "that *its* troops killed..."."""
    told = evidence.attribution_of.get(event.attribution or "")
    return told is not None and _OWN.fullmatch(evidence.text, told.content.start, span.start) is not None


def _speaks_for_others(source: Source) -> bool:
    """Whether a source can be of a side at all: a body, a group, or a person with an office or a body behind them. One
    who tells what they did themselves is no party.
    """
    person = source.type in ("named person", "anonymous source")
    return not person or source.title is not None or source.affiliation is not None


def _all_of_one_side(evidence: Evidence, violent: Sequence[Event]) -> Iterator[Found]:
    """Two parties that attack one another in the text, with several sources of the one and none of the other."""
    pairs: Counter[frozenset[Names]] = Counter()
    called: dict[Names, str] = {}
    for event in violent:
        sides = _opposed(evidence, event)
        if sides is not None:
            pairs[frozenset(sides)] += 1
            for actor in event.actors:
                called.setdefault(_proper(actor.name), actor.name)
    for pair, _ in pairs.most_common(1):
        one, other = sorted(pair, key=sorted)
        speaking = [source for source in evidence.sources if source.attributions]
        of_one = [source for source in speaking if _is_of(source, one) and not _is_of(source, other)]
        of_other = [source for source in speaking if _is_of(source, other) and not _is_of(source, one)]
        for side, missing, has, lacks in ((one, other, of_one, of_other), (other, one, of_other, of_one)):
            if len(has) >= _FEWEST_OF_ONE_SIDE and not lacks:
                yield Found(
                    code="PARTY-02",
                    quotes=tuple(evidence.cut(min(source.mentions)) for source in has[:_SHOWN]),
                    reason=(
                        f"The text tells of attacks between “{unwrapped(called[side])}” and "
                        f"“{unwrapped(called[missing])}”; {len(has)} of its {len(speaking)} sources are of the first "
                        "and none is of the second."
                    ),
                    refers=tuple(source.id for source in has),
                )


def _opposed(evidence: Evidence, event: Event) -> tuple[Names, Names] | None:
    """Who attacks and who is attacked, or the two who fight one another; None where either has no name."""
    one, other = (_names_in(evidence, event, role) for role in _ROLES)
    if not other and event.sub_kind == _CLASH:
        fighting = [_proper(actor.name) for actor in event.actors if actor.role == "actor"]
        one, other = (fighting[0], fighting[1]) if len(fighting) == len(_ROLES) else (one, other)
    return (one, other) if one and other and not _same(one, other) else None


def _names_in(evidence: Evidence, event: Event, role: str) -> Names:
    """The proper words of the first one in a role that has any and takes part itself.

    A name before a noun ("the *Velm* attack") mostly says where; and who tells of an event stands beside it, which is
    not to take part in it.
    """
    told = evidence.attribution_of.get(event.attribution or "")
    telling = [Span(told.source.start, told.source.end)] if told is not None and told.source is not None else []
    trigger = evidence.words_within(event.trigger.pieces[0])
    nominal = len(trigger) > 0 and evidence.tags.words[trigger[0]].tag.startswith("NN")
    for actor in event.actors:
        beside = nominal and 0 <= event.trigger.start - actor.span.end <= 1
        if actor.role == role and not beside and not any(overlap(actor.span, span) for span in telling):
            names = _proper(actor.name) or _proper(_behind(evidence, actor.span))
            if names:
                return names
    return frozenset()


def _behind(evidence: Evidence, span: Span) -> str:
    """The name behind "of" where somebody is named by it: "fighters *of the Sarnow Front*"."""
    named = _OF_SIDE.match(evidence.text, span.end)
    return named["side"] if named else ""


def _proper(name: str) -> Names:
    """The words of a name that are names themselves; one of three letters or fewer only in capitals ("US").

    Where somebody is or what they do is no name of theirs: "a crowd *in Velm*", "fighters *holding Velm*".
    """
    own = _BEHIND.split(name, maxsplit=1)[0]
    words = [word.strip(".,'’") for word in own.replace("'s", "").replace("’s", "").split()]
    return frozenset(word.lower() for word in words if word[:1].isupper() and (len(word) > 3 or word.isupper()))


def _is_of(source: Source, names: Names) -> bool:
    called = source.name if source.type != "named person" else None
    own = _proper(" ".join(filter(None, (called, source.title, source.affiliation))))
    return bool(own) and _same(own, names)


def _same(one: Names, other: Names) -> bool:
    return any(_akin(first, second) for first in one for second in other)


def _akin(first: str, second: str) -> bool:
    """Whether two words are one name, or a country and its adjective: "Iran", "Iranian"; "Turkey", "Turkish"."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return first == second or (shared >= _STEM and {first[shared:], second[shared:]} <= _ENDINGS)
