"""Turns of phrase that argue from timing, and the words that tell a happening from a state or a mood."""

import functools
import re
from typing import Any, Literal

import msgspec

from ..schema import ArgumentForm
from .patterns import phrase_pattern
from .tables import table

_THAT = r"""(?:,["”’']? [^.;:?!"“”]{1,60}, ?["“‘']?| )that"""

Sides = Literal["joined", "behind", "before", "none"]
"""Where the two sides of an argument stand; see `timing_arguments.toml`."""

Points = Literal["back", "on"]
"""Where a marker that names no sides has them: in the sentence before it or in the one behind it."""

Needs = Literal["nothing", "sequence", "happenings", "record", "rate"]
"""What the sides must be for a marker to count, the least first; see there too."""


class TimingMarker(msgspec.Struct, frozen=True):
    """One kind of marker."""

    form: ArgumentForm
    sides: Sides
    needs: Needs
    pattern: re.Pattern[str]
    points: Points = "back"


class TimingArguments(msgspec.Struct, frozen=True):
    """The contents of `timing_arguments.toml`; patterns are for lower-cased text of record, line breaks and all."""

    markers: tuple[TimingMarker, ...]
    joints: tuple[tuple[re.Pattern[str], bool], ...]
    """What parts two sides, the telling ones first; and whether what stands behind it came first."""
    sequels: re.Pattern[str]
    """What says, at its head, that a clause or a sentence came soon after the one before it."""
    days: re.Pattern[str]
    """What dates a clause: "on Monday"."""
    stresses: re.Pattern[str]
    """Words that make something of the timing itself."""
    openers: re.Pattern[str]
    """What opens a side and belongs to neither, `stresses` among them."""
    nouns: frozenset[str]
    counted: frozenset[str]
    amounts: frozenset[str]
    rates: frozenset[str]
    arms: frozenset[str]
    public: frozenset[str]
    addressed: frozenset[str]
    at_hand: frozenset[str]
    moods: frozenset[str]
    changes: frozenset[str]
    states: frozenset[str]
    hypothetical: frozenset[str]
    obliging: frozenset[str]
    anybody: frozenset[str]


@functools.cache
def timing_arguments() -> TimingArguments:
    """The markers in the order of the file, each kind with one pattern, and the lists of words."""
    data = table("timing_arguments")
    joints = data["joints"]
    return TimingArguments(
        markers=tuple(_marker(kind) for kind in data["marker"]),
        joints=tuple(
            (_pattern([phrase]), order == "first") for order in ("first", "later") for phrase in joints[order]
        ),
        sequels=_pattern(data["remarks"]["sequels"]),
        days=_pattern(data["remarks"]["days"]),
        stresses=_pattern(data["stresses"]["patterns"]),
        openers=_pattern([*data["stresses"]["patterns"], *data["openers"]["patterns"]]),
        **{name: frozenset(words) for name, words in data["happenings"].items()},
    )


def _marker(kind: dict[str, Any]) -> TimingMarker:
    points = kind.get("points", "back")
    return TimingMarker(kind["form"], kind["sides"], kind["needs"], _pattern(_with_insertions(kind)), points)


def _with_insertions(kind: dict[str, Any]) -> list[str]:
    """The patterns of a marker, the "that" of a joined one with room for who says it: ", says Ada Brandt, that"."""
    if kind["sides"] != "joined":
        return list(kind["patterns"])
    patterns = kind["patterns"]
    return [phrase.removesuffix(" that") + _THAT if phrase.endswith(" that") else phrase for phrase in patterns]


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    return phrase_pattern(map(_spelled_out, phrases))


def _spelled_out(phrase: str) -> str:
    """A phrase with each name of a list of words in it replaced by the list."""
    for name, words in table("timing_arguments")["words"].items():
        phrase = phrase.replace(name, words)
    return phrase
