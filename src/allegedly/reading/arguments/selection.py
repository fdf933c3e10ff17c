"""What the words of a side say about the series that it stands for: who, where, when and of what kind."""

from collections.abc import Iterable, Sequence

from ...schema import Event, Place, Side, Span, Time, quote
from ..syntax import Syntax

_ACTING = frozenset({"person", "organisation"})


def side(
    syntax: Syntax, words: range, times: Sequence[Time], places: Sequence[Place], events: Sequence[Event]
) -> Side | None:
    """A side with all that would select events like it, or None for no words.

    Actors are those of its events, then the persons and organisations that it names, and a place that acts as a
    government: by its role, or as the subject of a verb where no places were read.
    """
    if not len(words):
        return None
    span = syntax.span(words.start, words.stop - 1)
    held = [event for event in events if any(_inside(mention, span) for mention in event.mentions)]
    inside = [place for place in places if _inside(place.span, span)]
    actors = [actor.name for event in held for actor in event.actors if actor.role != "place"]
    actors += [_words(syntax, named) for named in _named(syntax, span, _ACTING)]
    actors += [_words(syntax, place.span) for place in inside if place.role == "actor"]
    if not places:
        actors += [
            _words(syntax, named) for named in _named(syntax, span, frozenset({"place"})) if _acts(syntax, named)
        ]
    return Side(
        quote=quote(syntax.text, (span,)),
        actors=_distinct(actors),
        places=tuple(place.id for place in inside if place.role == "location"),
        times=tuple(time.id for time in times if _inside(time.span, span)),
        events=tuple(event.id for event in held),
        kinds=tuple(dict.fromkeys(event.kind for event in held)),
    )


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names, without those that a name before them holds: "Lake" behind "Maria Lake"."""
    kept: list[str] = []
    for name in names:
        if not any(set(name.split()) <= set(longer.split()) for longer in kept):
            kept.append(name)
    return tuple(kept)


def _named(syntax: Syntax, span: Span, kinds: frozenset[str]) -> list[Span]:
    return [
        mention.span
        for mention in syntax.tags.mentions
        if mention.name and mention.kind in kinds and _inside(mention.span, span)
    ]


def _acts(syntax: Syntax, named: Span) -> bool:
    """Whether a name is the subject of a verb: "*Baghdad* raises the issue"."""
    head = syntax.head(syntax.within(named))
    return syntax.words[head].relation.startswith("nsubj")


def _words(syntax: Syntax, span: Span) -> str:
    return " ".join(syntax.text[span.start : span.end].split())


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
