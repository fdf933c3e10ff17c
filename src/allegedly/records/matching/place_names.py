"""Whether an article and a record mean the same place by name, whatever the spelling."""

import functools
import re

from ...gazetteer import normal, sound

_KIND = re.compile(
    r"\b(?:the|city|town|village|villages|neighbou?rhood|suburb|district|area|region|province|governorate|camp|mountains?|of|near)\b"
)
"""Words that sets and articles put beside a name, or leave out."""

_AREA = re.compile(r"\b(?:province|governorate|region|state)$")

_ARTICLE = re.compile(r"^(?:a(?:l|d|n|r|s|t|z|dh|sh|th)|el) ")
"""The Arabic article, which takes the sound of the letter behind it and is often left out: "Ar Raqqah", "el-Raqqa"."""

_ENDING = re.compile(r"(?<=\w\w)ah\b")
"""The Arabic ending that is written with an "h" or without one."""


def same_place_name(one: str, other: str) -> bool:
    """Whether two names are spellings of one: "Deir ez-Zor city" and "Dayr az-Zawr"; one of several, where a set
    writes "Kobane/Ayn al Arab town".
    """
    return any(_alike(_core(mine), _core(yours)) for mine in one.split("/") for yours in other.split("/"))


def is_area_name(name: str) -> bool:
    """Whether a name says itself that it is a province's: one of the same name in it is another place."""
    return _AREA.search(name.casefold()) is not None


def _alike(mine: str, yours: str) -> bool:
    return bool(mine) and (mine == yours or (sound(mine) != "" and sound(mine) == sound(yours)))


@functools.lru_cache(maxsize=16_384)
def _core(name: str) -> str:
    core = " ".join(_KIND.sub(" ", normal(name.partition("(")[0])).split())
    return _ENDING.sub("a", _ARTICLE.sub("", core))
