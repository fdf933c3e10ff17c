"""Whether an article and a record mean the same place by name, whatever the spelling."""

import functools
import re

from ...gazetteer import normal, sound

_KIND = re.compile(
    r"\b(?:the|city|town|village|villages|neighbou?rhood|suburb|district|area|region|province|governorate|camp|of)\b"
)
"""Words that sets and articles put beside a name, or leave out."""


def same_place_name(one: str, other: str) -> bool:
    """Whether two names are spellings of one: "Deir ez-Zor city" and "Dayr az-Zawr"."""
    mine, yours = _core(one), _core(other)
    return bool(mine) and (mine == yours or (sound(mine) != "" and sound(mine) == sound(yours)))


@functools.lru_cache(maxsize=16_384)
def _core(name: str) -> str:
    return " ".join(_KIND.sub(" ", normal(name.partition("(")[0])).split())
