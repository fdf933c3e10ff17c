"""What an article calls the place of an event: the words of the place found, or a finer name that stands before them.

No gazetteer has every gas field and hamlet. Where an article writes "in Al Hail gas field in Homs province", the
reading knows the province; a data set may well know the field by its name.
"""

import re
from collections.abc import Sequence

from ...schema import Event, Place, Time
from ...unwrapping import unwrapped
from ...vocabulary.actors import actor_names
from ...vocabulary.countries import plain
from .place_names import same_place_name

LONGEST_NAME = 80
"""Characters before the name of an area in which that of a place in it begins."""

_WORD = r"(?:(?:(?:a[ldnrstz]|ash|el)-)?[A-Z0-9][\w'’-]*|a[ldnrstz]|ash|el|and|of)"
_SITE = (
    r"(?:air ?base|area|base|camp|dam|district|farm|fields?|gas|junction|locality|mountains?|oil|suburb|town|village)"
)
_AREA = r"(?:agency|district|governorate|province|region|state)"
_IN = r"(?:(?:,|\s+in)\s+(?:the\s+)?|\s+\()"
_FIRST = r"(?i:a|an|and|around|at|in|near|of|on|outside|the|(?:north|south|east|west) of)"
"""Words that begin no name, though they may begin a sentence."""

_NAME = re.compile(rf"{_WORD}(?:\s(?:{_WORD}|{_SITE}))*")
_INSIDE = re.compile(
    rf"(?<![\w'’-])(?!(?:{_FIRST})\s)({_WORD}(?:\s(?:{_WORD}|{_SITE})){{0,6}})(?:\s\([^()]+\))?{_IN}"
    rf"(?:{_WORD}(?:\s(?:{_WORD}|{_AREA})){{0,4}}{_IN})?$"
)
_KIND = re.compile(rf"\s+{_AREA}\b")


def place_words(event: Event, place: Place, text: str, times: Sequence[Time]) -> str:
    """The article's words for where an event was, on one line; an area's with the word for its kind, for a province
    and its town may share a name.
    """
    finer = finer_name(event, place, text, times)
    if finer:
        return finer
    behind = _KIND.match(text, place.span.end) if place.kind == "area" else None
    return unwrapped(text[place.span.start : behind.end() if behind is not None else place.span.end])


def finer_name(event: Event, place: Place, text: str, times: Sequence[Time]) -> str:
    """The name before that of an area or a country, of a place that no gazetteer has: "*Al Hail gas field* in Homs
    province"; empty where there is none, or it is a party's ("an attack on the SDF in Homs province") or a month's.
    """
    capital = place.kind == "settlement" and place.area is not None and same_place_name(place.name, place.area)
    if place.kind not in ("area", "country") and not capital:
        return ""
    dated = (time.span.end for time in times if time.span.end <= place.span.start)
    first = max(place.span.start - LONGEST_NAME, *dated, 0)  # "3 May 2019, Kesh (Dorvan)"
    found = _INSIDE.search(text, first, place.span.start)
    if capital and (found is None or text[: place.span.start].rstrip()[-1] not in ",("):
        return ""  # "Vell troops in Kesh" are no place in Kesh
    if found is not None and " " not in found[1] and _begins(text, found.start(1)):
        return ""
    if found is not None and any(time.span.start < found.end(1) and found.start(1) < time.span.end for time in times):
        return ""
    struck = (actor for actor in event.actors if actor.role != "actor" and _NAME.fullmatch(actor.name))
    beside = (
        actor.name for actor in struck if text[actor.span.end : place.span.start].split() in (["in"], ["in", "the"])
    )
    name = unwrapped(found[1] if found is not None else next(beside, ""))
    parties = {actor.name for actor in event.actors if actor.role == "actor"}
    return "" if name in parties or actor_names(name) - {plain(name)} else name


def _begins(text: str, start: int) -> bool:
    """Whether a word has its capital because it begins a sentence: "*Fighting* in Homs province"."""
    before = text[max(start - LONGEST_NAME, 0) : start].rstrip(" ")
    return not before or before[-1] in ".!?\n"
