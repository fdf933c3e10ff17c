"""Incident lists: entries whose day, place, toll and perpetrator stand in fields of their own.

"Date: 2 May. Place: Orsha market. Killed: 4. A grenade was thrown from a car." tells of one act, and no parse ties its
numbers to it. An entry is a paragraph with fields and with one event.
"""

from collections.abc import Sequence
from typing import TypeVar

from ...schema import EventActor, Place, Quantity, Time, Toll
from ...vocabulary.numerals import numerals
from ..heads import NOUNS
from ..syntax import Syntax
from .cast import Cast
from .entry_fields import entry_fields, field_words, paragraphs_of
from .tellings import Telling, alone

_Found = TypeVar("_Found", Time, Place, Quantity)


def fill_from_fields(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    quantities: Sequence[Quantity],
    cast: Cast,
    tellings: Sequence[Telling],
) -> None:
    """Give the event of each entry what the fields beside it say, where its own words do not say it."""
    entries = entry_fields(syntax)
    if not entries:
        return
    acts = alone(paragraphs_of(syntax), tellings)
    for paragraph, fields in entries.items():
        if paragraph not in acts:
            continue
        one = tellings[acts[paragraph]]
        one.time = one.time or _at(syntax, fields.get("day"), times)
        one.place = one.place or _at(syntax, fields.get("place"), places)
        one.killed = one.killed or _toll(syntax, fields.get("killed"), quantities)
        one.injured = one.injured or _toll(syntax, fields.get("injured"), quantities)
        if all(actor.role != "actor" for actor in one.actors):
            one.actors = (*one.actors, *_doer(syntax, fields.get("doer"), cast))


def _at(syntax: Syntax, first: int | None, found: Sequence[_Found]) -> _Found | None:
    """The first of these in a field."""
    if first is None:
        return None
    words = field_words(syntax, first)
    start, end = syntax.span(words[0], words[-1])
    return next((one for one in found if start <= one.span.start < end), None)


def _toll(syntax: Syntax, first: int | None, quantities: Sequence[Quantity]) -> Toll | None:
    """The number of a field, be it a bare figure or word that counts nothing by itself."""
    quantity = _at(syntax, first, quantities)
    if quantity is not None:
        return Toll(quantity.low, quantity.high, quantity.id)
    figure = syntax.forms[first] if first is not None else ""
    number = float(figure) if figure.isascii() and figure.isdigit() else numerals().words.get(figure)
    return None if number is None else Toll(float(number), float(number), None)


def _doer(syntax: Syntax, first: int | None, cast: Cast) -> list[EventActor]:
    """The party that a field names."""
    if first is None:
        return []
    head = syntax.head(field_words(syntax, first))
    actor = cast.actor(head, "actor", None) if syntax.words[head].tag in NOUNS else None  # "Perpetrator: unknown"
    return [] if actor is None else [actor]
