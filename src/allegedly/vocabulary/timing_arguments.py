"""Turns of phrase that argue from timing."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from ..schema import ArgumentForm
from .tables import Words, loader

Sides = Literal["joined", "behind", "before", "none"]
"""Where the two sides of an argument stand; see `timing_arguments.toml`."""

Points = Literal["back", "on"]
"""Where a marker that names no sides has them: in the sentence before it or in the one behind it."""

Needs = Literal["nothing", "sequence", "happenings", "record", "rate"]
"""What the sides must be for a marker to count, the least first; see there too."""


class TimingMarker(Words, frozen=True):
    """One kind of marker."""

    form: ArgumentForm
    sides: Sides
    needs: Needs
    pattern: re.Pattern[str] = msgspec.field(name="patterns")
    points: Points = "back"


class Joints(Words, frozen=True):
    """What parts two sides, the telling ones first, by whether what stands behind it came `first` or `later`."""

    first: tuple[re.Pattern[str], ...]
    later: tuple[re.Pattern[str], ...]

    def __iter__(self) -> Iterator[tuple[re.Pattern[str], bool]]:
        """Each with whether it is one of the first."""
        yield from ((pattern, True) for pattern in self.first)
        yield from ((pattern, False) for pattern in self.later)


class TimingArguments(Words, frozen=True):
    """The contents of `timing_arguments.toml`; patterns are for lower-cased text of record, line breaks and all.

    `sequels` say, at the head of a clause or a sentence, that it came soon after the one before it; `days` date a
    clause; `stresses` make something of the timing itself; `openers` open a side, as those do, and belong to neither.
    """

    markers: tuple[TimingMarker, ...] = msgspec.field(name="marker")
    joints: Joints
    sequels: re.Pattern[str]
    days: re.Pattern[str]
    stresses: re.Pattern[str]
    openers: re.Pattern[str]


timing_arguments = loader("timing_arguments", TimingArguments)
