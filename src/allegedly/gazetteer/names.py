"""Names made comparable: without marks and case; and, for names from Arabic and its neighbours, by sound.

Two keys of a name: `normal` forgets what typists differ in ("Ḩadīthah", "Hadithah"), `sound` forgets what
transliterators differ in as well ("Jebel Hamreen", "Jabal Hamrin"; "Deir ez-Zor", "Dayr az Zawr"). `sound` knows no
language: it is a net with wide meshes, for names that are not found otherwise.
"""

import functools
import re
import unicodedata
from hashlib import blake2b
from typing import NamedTuple

_LETTERS = str.maketrans({
    "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ħ": "h",
    "-": " ", "‐": " ", "‑": " ", "–": " ", "_": " ", "/": " ", ",": " ", "&": " and ",
})  # fmt: skip
_SPELT_OUT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
"""Words that news writes short as often as long; both become the short one."""

_ARTICLES = re.compile(
    r"\b(?:(?:al|el|ul|ol|il|l|e) |a[sz](?:h)? (?=[sz])|a[dnrt] (?=[dnrt])|e[sz](?:h)? (?=[sz])|e[dnrt] (?=[dnrt]))"
)
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\b(?:tel|tall|tell)\b", "tal"),
        (r"\b(?:djebel|djabal|jabal|jebel|gebel|gabal|jbel)\b", "jabal"),
        (r"\b(?:ouadi|oued|wady|wadi)\b", "wadi"),
        (r"i+y+(?:ah|eh|a|e)\b|i(?:ah|eh|a|e)\b", "ia"),
        (r"(?:ah|eh|a|e)\b", "a"),
        (r"dj", "j"),
        (r"tch|ch", "c"),
        (r"sh", "c"),
        (r"kh", "x"),
        (r"gh|q|g", "k"),
        (r"th", "t"),
        (r"dh|dz", "d"),
        (r"ph", "f"),
        (r"v", "w"),
        (r"oo|ou|ow|aw|au|uw", "u"),
        (r"ee|ei|ey|ai|ay|iy|y", "i"),
        (r"w", "u"),
        (r"o", "u"),
        (r"e", "a"),
        (r"(.)\1+", r"\1"),
    )
)


class Key(NamedTuple):
    """A name as 40 bits: `main` is what tables are sorted by, `check` makes a chance hit rare."""

    main: int
    check: int


@functools.lru_cache(maxsize=65_536)
def normal(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens and full stops, "Saint" and its like short."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        name = "".join(c for c in name if unicodedata.category(c) not in ("Lm", "Sk", "Pi", "Pf"))
    name = name.lower().translate(_LETTERS)
    words = "".join(c for c in name if c.isalnum() or c.isspace()).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(_SPELT_OUT.get(word, word) for word in words)


@functools.lru_cache(maxsize=65_536)
def sound(name: str) -> str:
    """What is left of a name when the habits of transliterators are taken out; empty where too little is left."""
    left = _ARTICLES.sub("", normal(name))
    for pattern, replacement in _SOUNDS:
        left = pattern.sub(replacement, left)
    left = left.replace(" ", "")
    return left if len(left) > MIN_SOUND else ""


MIN_SOUND = 4
"""A sound of four letters fits too many names: "Ghurra", "Küre" and "Gore" are one."""


def key(text: str) -> Key:
    """The key of a normal name or a sound."""
    digest = blake2b(text.encode("utf-8"), digest_size=5).digest()
    return Key(int.from_bytes(digest[:4], "little"), digest[4])
