"""The place that an act is done to where its clause has but "it": "Kesh was quiet until rebels attacked *it*"."""

from collections.abc import Sequence
from itertools import pairwise

from ...schema import Place
from ..syntax import Syntax
from .lone import lies_in
from .parties import site_meant
from .tellings import Telling


def struck_places(syntax: Syntax, tellings: Sequence[Telling], places: Sequence[Place]) -> dict[int, Place]:
    """For each telling of violence that is done to an "it" the place meant, by its number: the one named last before
    it, or of several that only say where it lies the first ("a market in *Kesh* in Dorvan province").
    """
    located = [place for place in places if place.role == "location" and len(syntax.within(place.span))]
    found: dict[int, Place] = {}
    for number, one in enumerate(tellings):
        if one.trigger.meaning.kind != "ASSAULT":
            continue
        pronoun = next((word for word in _done_to(one) if site_meant(syntax, word) is not None), None)
        if pronoun is None:
            continue
        first = syntax.tags.sentences[max(syntax.sentence_of[pronoun] - 1, 0)].start
        before = [place for place in located if first <= syntax.within(place.span)[0] < pronoun]
        chain = _last_chain(syntax, before)
        if chain:
            found[number] = chain[0]
    return found


def _done_to(one: Telling) -> list[int]:
    """The heads of what the act is done to, or aimed at."""
    aimed = [head for case, head in one.trigger.frame.obliques if case in ("against", "at", "into", "on")]
    return [*one.trigger.frame.sufferers, *aimed]


def _last_chain(syntax: Syntax, places: Sequence[Place]) -> list[Place]:
    """The last of some places, behind those that it only says the whereabouts of."""
    first = len(places) - 1
    for number, (one, other) in reversed(list(enumerate(pairwise(places)))):
        if not lies_in(syntax, one, other):
            break
        first = number
    return list(places[max(first, 0) :])
