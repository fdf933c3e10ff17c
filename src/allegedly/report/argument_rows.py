"""The rows of the arguments from timing: the two sides, whose argument it is, and how it would be tested."""

import msgspec

from ..schema import Argument, ArgumentForm, Reading, Side
from .contents import Contents
from .event_rows import root_words
from .lines import Lines
from .periods import period
from .place_rows import place_words
from .tables import Entry
from .voices import Voices

FORMS: dict[ArgumentForm, str] = {
    "coincidence": "the question of a coincidence",
    "denied coincidence": "that it is no coincidence",
    "whenever": "that each time the one came, the other came",
    "just as": "that both came at the very moment",
    "aftermath": "that the other came after the one",
    "backdrop": "that the one stands against the background of the other",
}


class SideRow(msgspec.Struct, frozen=True):
    """One side in words: what it says, and what would select a series of such events, as names and values."""

    side: Side | None
    selects: tuple[tuple[str, str], ...]


class ArgumentRow(msgspec.Struct, frozen=True):
    """An argument with its two sides; `voice` is the attribution whose source argues, None for the author."""

    number: int
    argument: Argument
    form: str
    first: SideRow
    then: SideRow
    voice: Entry | None
    anchor: str
    line: int


def argument_rows(reading: Reading, contents: Contents, voices: Voices, lines: Lines) -> tuple[ArgumentRow, ...]:
    """Every argument, in the order of the reading."""
    return tuple(
        ArgumentRow(
            number=number,
            argument=argument,
            form=FORMS[argument.form],
            first=SideRow(argument.first, _selects(argument.first, contents)),
            then=SideRow(argument.then, _selects(argument.then, contents)),
            voice=voices.of(argument.attribution),
            anchor=f"in-g{number}",
            line=lines.at(argument.span.start),
        )
        for number, argument in enumerate(reading.arguments, start=1)
    )


def _selects(side: Side | None, contents: Contents) -> tuple[tuple[str, str], ...]:
    if side is None:
        return ()
    times = [contents.times.get(time) for time in side.times]
    found = (
        ("who", side.actors),
        ("where", [place_words(contents.places.get(place)) for place in side.places]),
        ("when", [period(time.earliest, time.latest) for time in times if time.earliest or time.latest]),
        ("what", [root_words(kind) for kind in side.kinds]),
    )
    return tuple((name, ", ".join(dict.fromkeys(values))) for name, values in found if values)
