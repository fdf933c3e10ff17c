"""Incident lists: entries whose day, place and toll stand in fields of their own.

"Date: 2 May. Place: Orsha market. Killed: 4. A grenade was thrown from a car." tells of one act, and no parse ties its
numbers to it. An entry is a paragraph with fields and with one event.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ...schema import Place, Quantity, Time, Toll
from ...vocabulary import event_words
from ..syntax import Syntax
from .tellings import Telling, alone

_FEWEST = 2
"""Fields of an entry; a single "Killed: 4" may be a caption."""

_Found = TypeVar("_Found", Time, Place, Quantity)


def fill_from_fields(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    quantities: Sequence[Quantity],
    tellings: Sequence[Telling],
) -> None:
    """Give the event of each entry what the fields beside it say, where its own words do not say it."""
    starts = [span.start for span in syntax.tags.paragraphs]
    paragraph_of = [bisect_right(starts, word.start) for word in syntax.words]
    entries: dict[int, dict[str, int]] = {}
    for index, name in _fields(syntax):
        entries.setdefault(paragraph_of[index], {}).setdefault(name, index + 2)
    entries = {paragraph: fields for paragraph, fields in entries.items() if len(fields) >= _FEWEST}
    if not entries:
        return
    acts = alone(paragraph_of, tellings)
    for paragraph, fields in entries.items():
        if paragraph not in acts:
            continue
        one = tellings[acts[paragraph]]
        one.time = one.time or _at(syntax, fields.get("day"), times)
        one.place = one.place or _at(syntax, fields.get("place"), places)
        one.killed = one.killed or _toll(syntax, fields.get("killed"), quantities)
        one.injured = one.injured or _toll(syntax, fields.get("injured"), quantities)


def _fields(syntax: Syntax) -> Iterator[tuple[int, str]]:
    """The labels of fields, by their words: a word with a capital and a colon behind it."""
    labels = event_words().fields
    colons = (index for index, form in enumerate(syntax.forms[:-1]) if form == ":" and index > 0)
    for label in (colon - 1 for colon in colons):
        name = labels.get(syntax.forms[label])
        if name is not None and syntax.text[syntax.words[label].start].isupper():
            yield label, name


def _at(syntax: Syntax, first: int | None, found: Sequence[_Found]) -> _Found | None:
    """What starts with a word."""
    start = syntax.words[first].start if first is not None else -1
    return next((one for one in found if one.span.start == start), None)


def _toll(syntax: Syntax, first: int | None, quantities: Sequence[Quantity]) -> Toll | None:
    """The number of a field, be it a bare figure that counts nothing by itself."""
    quantity = _at(syntax, first, quantities)
    if quantity is not None:
        return Toll(quantity.low, quantity.high, quantity.id)
    figure = syntax.forms[first] if first is not None else ""
    return Toll(float(figure), float(figure), None) if figure.isascii() and figure.isdigit() else None
