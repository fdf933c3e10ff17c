"""How many days the vague words of an argument from timing leave between the one and the other."""

import re
from collections.abc import Mapping

import msgspec

from ..schema import ArgumentForm
from .tables import Words, loader


class VagueWindow(Words, frozen=True, kw_only=True):
    """One group of words: the window in days, other reasonable windows, and why. `forms` are the forms of argument for
    which it stands in where no pattern of any group is found."""

    name: str
    forms: tuple[ArgumentForm, ...] = ()
    pattern: re.Pattern[str] | None = msgspec.field(name="patterns", default=None)
    days: tuple[float, float]
    readings: tuple[tuple[float, float], ...]
    why: str


class TimingWindows(Words, frozen=True):
    """The contents of `timing_windows.toml`; patterns are for lower-cased text, line breaks and all."""

    windows: tuple[VagueWindow, ...] = msgspec.field(name="window")
    units: Mapping[str, int]
    numbers: Mapping[str, int]
    kinds: Mapping[str, frozenset[str]]
    rise: frozenset[str]
    members: frozenset[str]
    states_own: frozenset[str]
    bodies: frozenset[str]


timing_windows = loader("timing_windows", TimingWindows)
