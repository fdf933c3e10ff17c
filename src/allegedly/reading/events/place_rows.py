"""Several places in a row that are one: "Kesh, Dorvan province, Vell", "Kesh (Dorvan)", "the Dorvan town of Kesh"."""

from collections.abc import Sequence
from itertools import pairwise

from ...gazetteer import normal, sound
from ...schema import Place
from ...vocabulary.place_words import place_words
from ..syntax import Syntax

_BEFORE_OUTER = (["in"], ["in", "the"], [","], [",", "in"], [",", "in", "the"], ["("])


def lies_in(syntax: Syntax, one: Place, other: Place) -> bool:
    """Whether the second of two places only says where the first lies: "Kesh in Dorvan", "Dorvan province, Vell"."""
    words = range(syntax.within(one.span).stop, syntax.within(other.span).start)
    kind = len(words) > 0 and syntax.forms[words[0]] in place_words().area_behind | {"state", *place_words().spatial}
    return syntax.forms[words.start + kind : words.stop] in _BEFORE_OUTER


def ends_address(syntax: Syntax, places: Sequence[Place]) -> bool:
    """Whether the last of some places is a town that gives its name to the area in which the one before it lies: "Kesh
    in the *Dorvan* region", "Kesh (*Dorvan*)".
    """
    if len(places) < 2:
        return False
    inner, last = places[-2:]
    named_after = last.area is not None and sound(normal(last.name)) == sound(normal(last.area))
    return named_after and inner.area == last.area and lies_in(syntax, inner, last)


def names_area_of(syntax: Syntax, one: Place, other: Place) -> bool:
    """Whether the first of two places only says where the second lies: "the *Dorvan* town of Kesh", "*Dorvan*'s
    Kesh".
    """
    between = syntax.forms[syntax.within(one.span).stop : syntax.within(other.span).start]
    if between in (["'s"], ["’s"]):
        return True
    return len(between) == 2 and between[0] in place_words().settled and between[1] == "of"


def row_heads(syntax: Syntax, places: Sequence[Place]) -> frozenset[str]:
    """The ids of the places that others in a row put somewhere, no list of several: "*Kesh*, Dorvan, Vell"."""
    return frozenset(
        one.id
        for one, other in pairwise(places)
        if lies_in(syntax, one, other)
        and (other.kind in ("area", "country") or other.name == one.area)
        and one.kind not in ("area", "country")
        and one.country == other.country
    )


def innermost(syntax: Syntax, places: Sequence[Place]) -> Place:
    """The first of the places at the end of a row that only say where it lies: "*Kesh*, Dorvan province, Vell"."""
    first = len(places) - 1
    while first and lies_in(syntax, places[first - 1], places[first]):
        first -= 1
    return places[first]


def without_areas_before(syntax: Syntax, places: Sequence[Place]) -> list[Place]:
    """The places without those that only say where the next lies: "the *Dorvan* town of Kesh"."""
    outer = {one.id for one, other in pairwise(places) if names_area_of(syntax, one, other)}
    return [place for place in places if place.id not in outer]
