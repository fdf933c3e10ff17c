"""How many days the vague words of an argument from timing leave between the one and the other."""

import functools
import re
from collections.abc import Mapping

import msgspec

from .patterns import phrase_pattern
from .tables import table


class VagueWindow(msgspec.Struct, frozen=True, kw_only=True):
    """One group of words: the window in days, other reasonable windows, and why. `forms` are the forms of argument for
    which it stands in where no pattern of any group is found."""

    name: str
    forms: tuple[str, ...]
    pattern: re.Pattern[str] | None
    days: tuple[float, float]
    readings: tuple[tuple[float, float], ...]
    why: str


class TimingWindows(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of `timing_windows.toml`; patterns are for lower-cased text, line breaks and all."""

    windows: tuple[VagueWindow, ...]
    units: Mapping[str, int]
    numbers: Mapping[str, int]
    kinds: Mapping[str, frozenset[str]]
    rise: frozenset[str]
    members: frozenset[str]
    states_own: frozenset[str]
    bodies: frozenset[str]


@functools.cache
def timing_windows() -> TimingWindows:
    """The windows in the order of the file, and the words around them."""
    data = table("timing_windows")
    return TimingWindows(
        windows=tuple(
            VagueWindow(
                name=each["name"],
                forms=tuple(each.get("forms", ())),
                pattern=phrase_pattern(each["patterns"]) if each["patterns"] else None,
                days=(float(each["from"]), float(each["to"])),
                readings=tuple((float(start), float(end)) for start, end in each["readings"]),
                why=each["why"],
            )
            for each in data["window"]
        ),
        units=data["units"],
        numbers=data["numbers"],
        kinds={kind: frozenset(words) for kind, words in data["kinds"].items()},
        **{name: frozenset(words) for name, words in data["words"].items()},
    )
