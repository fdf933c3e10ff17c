"""The words in the names of areas that say what they are: "Al Anbar *Governorate*", "*Republic of* Dagestan"."""

import re

from .names import normal

WORDS = (
    "autonomous|borough|canton|city|county|department|district|division|emirate|federal|governorate|kray|krai|"
    "metropolitan|municipality|muhafazat|oblast|okrug|parish|prefecture|province|raion|rayon|region|republic|state|"
    "territory|voivodeship|wilaya|wilayat"
)
_BEHIND = re.compile(rf"(?: (?:{WORDS}))+$")
_BEFORE = re.compile(rf"^(?:(?:{WORDS}) )+of (?:the )?")
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ad|an|at|az|ash) (?=\w{3})")


_TRANSLATED = {
    "damascus countryside": "rif dimashq",
    "gezira": "al jazirah",
    "rural damascus": "rif dimashq",
}
"""Areas that the press calls by a translation of their names, or in a spelling, that the tables have not."""

_SIDE = re.compile(r"^(north|south|east|west) ")


def bare_area_names(name: str) -> set[str]:
    """The name without the words for what it is, and that without an Arabic article; both in their normal form."""
    plain = normal(name)
    bare = _BEFORE.sub("", _BEHIND.sub("", plain))
    bare = _TRANSLATED.get(bare, bare)
    side = _SIDE.sub(r"\1ern ", bare)  # "North Darfur" is "Northern Darfur" in the tables
    return {one for one in (bare, _ARTICLE.sub("", bare), side) if one and one != plain}
