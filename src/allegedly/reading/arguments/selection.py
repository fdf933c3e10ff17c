"""What the words of a side say about the series that it stands for: who, where, when and of what kind."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from ...schema import Event, Place, Side, Span, Time, quote
from ...unwrapping import unwrapped
from ..syntax import Syntax

_ACTING = frozenset({"person", "organisation"})

_Thing = TypeVar("_Thing")


class Holdings:
    """What was read in an article, to be asked what of it a side holds."""

    def __init__(self, syntax: Syntax, times: Sequence[Time], places: Sequence[Place], events: Sequence[Event]) -> None:
        self._syntax = syntax
        self._times = _Placed(times, ((time.span,) for time in times))
        self._places = _Placed(places, ((place.span,) for place in places))
        self._events = _Placed(events, (event.mentions for event in events))
        named = [one for one in syntax.tags.mentions if one.name and not syntax.text[slice(*one.span)].islower()]
        self._names = _Placed(named, ((mention.span,) for mention in named))
        self._no_places = not places

    def side(self, words: range) -> Side | None:
        """A side with all that would select events like it, or None for no words.

        Actors are those of its events, then the persons and organisations that it names, and a place that acts as a
        government: by its role, or as the subject of a verb where no places were read.
        """
        if not len(words):
            return None
        syntax, span = self._syntax, self._syntax.span(words.start, words.stop - 1)
        events, places, names = self._events.inside(span), self._places.inside(span), self._names.inside(span)
        actors = [actor.name for event in events for actor in event.actors if actor.role != "place"]
        actors += [_words(syntax, name.span) for name in names if name.kind in _ACTING]
        actors += [_words(syntax, place.span) for place in places if place.role == "actor"]
        if self._no_places:
            actors += [_words(syntax, name.span) for name in names if name.kind == "place" and _acts(syntax, name.span)]
        return Side(
            quote=quote(syntax.text, (span,)),
            actors=_distinct(actors),
            places=tuple(place.id for place in places if place.role == "location"),
            times=tuple(time.id for time in self._times.inside(span)),
            events=tuple(event.id for event in events),
            kinds=tuple(dict.fromkeys(event.kind for event in events)),
        )


class _Placed(Generic[_Thing]):
    """Things by where they stand, so that a side of a long text does not go through all of them."""

    def __init__(self, things: Sequence[_Thing], spans: Iterable[Sequence[Span]]) -> None:
        self._things = things
        self._spans = sorted((span, number) for number, several in enumerate(spans) for span in several)
        self._starts = [span.start for span, _ in self._spans]

    def inside(self, outer: Span) -> list[_Thing]:
        """Those that stand in a span, in their own order."""
        first, last = bisect_left(self._starts, outer.start), bisect_right(self._starts, outer.end)
        numbers = {number for span, number in self._spans[first:last] if span.end <= outer.end}
        return [self._things[number] for number in sorted(numbers)]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names, without those that a name before them holds: "Lake" behind "Maria Lake"."""
    kept: list[str] = []
    for name in names:
        if not any(set(name.split()) <= set(longer.split()) for longer in kept):
            kept.append(name)
    return tuple(kept)


def _acts(syntax: Syntax, named: Span) -> bool:
    """Whether a name is the subject of a verb: "*Baghdad* raises the issue"."""
    head = syntax.head(syntax.within(named))
    return syntax.words[head].relation.startswith("nsubj")


def _words(syntax: Syntax, span: Span) -> str:
    return unwrapped(syntax.text[span.start : span.end])
