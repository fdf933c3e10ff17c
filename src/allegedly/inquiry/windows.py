"""The window of an argument: how many days its words leave between the one and the other."""

import re
from functools import cache

from ..schema import Argument
from ..schema.inquiries import Ground, Window
from ..unwrapping import unwrapped
from ..vocabulary.timing_windows import VagueWindow, timing_windows


def window_of(argument: Argument, text: str) -> tuple[str, Window, tuple[Window, ...], Ground]:
    """The words of the article that tell it, the window, other windows that they can mean, and where it comes from.

    `text` is the text of record. A count in the words ("two weeks after") goes before the vague ones.
    """
    words = (argument.marker.text, _between(argument, text))
    for each in words:
        counted = _counted().search(each.lower())
        if counted:
            return _of_count(counted)
    for group in timing_windows().windows:
        for each in words:
            found = group.pattern.search(each.lower()) if group.pattern else None
            if found:
                return _of_group(group, found[0])
    group = next(each for each in timing_windows().windows if argument.form in each.forms)
    return _of_group(group, argument.marker.text)


def told(window: Window) -> str:
    """`0 to 14 days after`, `3 days before to 3 days after`, as the window lies beside an event of the first side."""
    if window.start >= 0:
        return f"{window.start:g} to {window.end:g} days after"
    if window.end <= 0:
        return f"{-window.end:g} to {-window.start:g} days before"
    return f"{-window.start:g} days before to {window.end:g} days after"


def _of_group(group: VagueWindow, words: str) -> tuple[str, Window, tuple[Window, ...], Ground]:
    window = Window(*group.days)
    phrase = unwrapped(words)
    return (
        phrase,
        window,
        tuple(Window(*days) for days in group.readings),
        Ground("window", told(window), "assumed", f"“{phrase}” gives no number of days. {group.why}"),
    )


def _of_count(counted: "re.Match[str]") -> tuple[str, Window, tuple[Window, ...], Ground]:
    known = timing_windows()
    number = float(counted["digits"]) if counted["digits"] else float(known.numbers[counted["word"]])
    days = max(1.0, number * known.units[counted["unit"]])
    phrase, window = unwrapped(counted[0]), Window(0.0, days)
    reason = f"“{phrase}”; events of the same day count too, and up to as long again is the other reading."
    return phrase, window, (Window(0.0, 2 * days),), Ground("window", told(window), "words", reason)


@cache
def _counted() -> "re.Pattern[str]":
    known = timing_windows()
    words, units = "|".join(known.numbers), "|".join(known.units)
    return re.compile(
        rf"\b(?:(?P<digits>\d{{1,3}})|(?P<word>{words}))\s+(?P<unit>{units})s?\s+"
        r"(?:after|following|before|ahead\s+of|of|later|elapsed)\b"
    )


def _between(argument: Argument, text: str) -> str:
    """The words that stand between the two sides, where a marker that opens the sentence leaves the link."""
    if argument.first is None or argument.then is None:
        return ""
    one, other = sorted((argument.first.quote, argument.then.quote), key=lambda quote: quote.start)
    return text[one.end : other.start]
