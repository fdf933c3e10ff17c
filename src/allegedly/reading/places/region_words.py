"""The words by which a text makes a region of a place beside them: "eastern", "20 km south of", "near", "between"."""

import re

_DIRECTION = r"(?P<direction>(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
_DIRECTIONS = rf"(?:(?P<first>north|south|east|west)ern\s+and\s+)?{_DIRECTION}ern"
_AWAY = r"(?P<number>\d{1,4}(?:\.\d+)?)[ -]?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?)\b"
_LAND = r"(?:(?:countryside|desert|farmland|hills|mountains|villages)\s+)?"
_THE = r"\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$"

PART = re.compile(rf"\b(?:the )?{_DIRECTIONS}(?: parts?)?(?: of)?(?: the)?\s+(?:desert\s+of\s+)?$", re.IGNORECASE)
"""Before "Syria": "eastern", "the northern and eastern parts of"."""

SIDE_OF = re.compile(rf"(?<!\bto )\b(?:in )?the (?:far |extreme )?{_DIRECTION}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
"""Before "Iran": "in the far south-west of"."""

BEYOND = re.compile(
    rf"\b(?:{_AWAY}[^.;]{{0,14}}?\s)?{_LAND}(?:(?<!in )(?<!\w)to\s+the\s+|(?<!the )(?<!far )){_DIRECTION}\s+of{_THE}",
    re.IGNORECASE,
)
"""Before "Homs": "20 km south of", "mountains to the west of"."""

WITHIN = re.compile(
    rf"\b(?:(?P<within>within)\s+)?(?:about\s+|some\s+)?{_AWAY}\s+(?:from|of|outside){_THE}", re.IGNORECASE
)
"""Before "Palmyra": "within 10 miles of", "15 km outside"."""

NEAR = re.compile(
    rf"\b(?P<word>near|{_LAND}(?:around|outside|overlooking)|not\s+far\s+from|close\s+to|"
    rf"(?:\w+ern\s+)?(?:outskirts|suburbs|vicinity)\s+of|off\s+(?:the\s+)?(?:coast|shore)s?\s+of){_THE}",
    re.IGNORECASE,
)
"""Before "Taiz": "the southern outskirts of", "not far from"."""

SPANNED = re.compile(
    r"\b(?P<form>triangle|area|region|stretch|zone|corridor|strip|road|highway|border|frontier|halfway|midway|along)\b"
    r"[^.;:]{0,60}?\b(?:between|from|(?:that|which)\s+(?:includes|links|joins|connects|separates)|(?:bounded|formed)\s+by|"
    r"of|comprising|connecting|joining|linking|separating)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before "Kirkuk, Tikrit and Baqubah": "the triangle between", "the road from"."""

LISTED = re.compile(r"^[\s,]*(?:(?:and|to|or|with|from)\s+)?(?:the\s+)?(?:[\w-]+ern\s+)?$", re.IGNORECASE)
"""Between two places of one such list."""

JOINED = re.compile(r"\s+(?P<form>border|frontier|highway|road)\b", re.IGNORECASE)
"""Behind "Iraqi-Syrian" or "Baghdad-Basra"."""

LAND = re.compile(r"\s+(?P<land>desert|mountains|hills|plains?|valley|countryside|marshes)\b")
"""Behind "the Rutba"."""

BEHIND = 60
"""Characters before a name in which words such as "20 kilometres to the south of the town of" stand."""

FARTHEST = 120
"""Characters before the first name of a list in which "the triangle that lies between" stands."""


def has_direction(text: str, start: int) -> bool:
    """Whether "eastern", "the north of" or the like stands before what starts here."""
    before = before_place(text, start)
    return bool(PART.search(before) or SIDE_OF.search(before))


def before_place(text: str, start: int) -> str:
    """The words before a place, with a space where the text begins."""
    return " ".join(("", text[max(0, start - BEHIND) : start]))
