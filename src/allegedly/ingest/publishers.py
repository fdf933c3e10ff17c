"""The publisher that a byline names beside the author: "Ann Lee, Riverside Echo", "The Paper's City Correspondent"."""

import re

from ..vocabulary import name_parts
from ..vocabulary.layout_words import layout_words

POSSESSIVE = re.compile(r"(?:[Bb]y )?(?P<publisher>(?:The )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4})['’]s? ")
SET_OFF = re.compile(r"(?: for (?:the )?(?=[A-Z])|(?:,| [|–—·•-]) +)(?=[^,|–—·•]+\Z)")
"""What stands between the author and the publisher, the last of its kind."""

MOST = 5
"""Words of a publication's name."""


def publisher_of(line: str) -> str | None:
    """The publication whose correspondent a byline's line names by an office alone."""
    match = POSSESSIVE.match(line)
    return match["publisher"] if match else None


def parted(byline: str) -> tuple[str, str | None]:
    """A byline's authors and the publication that is named behind them, or None."""
    mark = SET_OFF.search(byline)
    authors, last = (byline[: mark.start()], byline[mark.end() :]) if mark else (byline, "")
    return (authors, last) if _is_publication(last) else (byline, None)


def _is_publication(words: str) -> bool:
    """Whether some words could be a publication's name: capitals, and one of the words that such names have.

    "Tom Post" is a person.
    """
    parts = words.split()
    if not 0 < len(parts) <= MOST or not all(part[0].isupper() or part in ("of", "the") for part in parts):
        return False
    first, names = parts[0].lower(), name_parts()
    person = len(parts) > 1 and (first in names.male or first in names.female)
    return not person and any(part.lower() in layout_words().publications for part in parts)
