"""Datelines: the place, the day and the agency in front of a first paragraph, "BAGHDAD, Jan 16 (Agency) -"."""

import re

from ..schema import Span
from ..vocabulary.layout_words import layout_words
from .dates import date_in

LONGEST = 160
"""Characters of a dateline with all that may stand in it."""

PLACE = r"[A-Z][\w.'’/-]*(?:,? [A-Z(][\w.'’/)-]*){0,5}"
CAPITALS = r"[A-Z][A-Z.'’-]{2,}(?:,? [A-Z][A-Z.'’-]+){0,4}(?:, [A-Z][a-z.]{1,15}){0,2}"
WIRE = r"[A-Z][^()\n]{1,40}|afp|ansa|apa|belga|dpa|efe|epd|kna|lusa|ntb|ots|sda|tass"
AGENCY = rf"\((?P<agency>{WIRE})\)"
MONTH_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}"
DAY = rf"(?:[A-Z][a-z]+day,? )?(?:{MONTH_DAY}|\d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]{{2,8}}\.?)(?:,? \d{{4}})?"
NUMERIC_DAY = r"\d{1,2}[./]\d{1,2}[./]\d{4}"
DASH = r" ?(?:--|[–—]| - )"
DATELINES = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>{PLACE}),?(?: ?{DAY},?)? ?{AGENCY} ?(?:--|[-–—]|:)(?= ?\S)",
        rf"(?P<place>{PLACE}), ?{DAY},? {AGENCY}(?= \S)",
        rf"(?P<place>{PLACE})(?:,|{DASH}) ?(?:{DAY}|{NUMERIC_DAY})(?:{DASH}|:)(?= ?\S)",
        rf"(?P<place>{PLACE}), ?{DAY}(?:\.|,)? ?/(?P<agency>[A-Z][\w -]{{1,30}})/\.?(?= ?[–—-]{{0,2}} ?\S)",
        rf"(?P<place>{CAPITALS})(?:, {DAY})?{DASH} ?(?=[A-Z“\"'‘])",
        rf"(?P<place>{PLACE}) \({DAY}\)(?:{DASH}|:)(?= ?\S)",
        rf"\((?P<place>{PLACE}), ?{DAY}\){DASH}(?= ?\S)",
        r"(?P<place>[A-Z][A-Z.'’ -]{4,30}): (?=[A-Z“\"'‘])",
        rf"\[(?P<place>{PLACE}), ?(?:{DAY}|{NUMERIC_DAY})\](?= ?\S)",
    )
)
"""Place, day and agency in front of a first paragraph: "BAGHDAD (Agency) -", "Springfield, 4 July 2023 -", "LAGOS:"."""

NO_PLACE = frozenset(word.upper() for word in layout_words().no_place)


def dateline_in(text: str, paragraph: Span) -> tuple[Span | None, Span | None]:
    """The dateline that a paragraph begins with, and the agency in it; or None for each that it has not."""
    end = min(paragraph.end, paragraph.start + LONGEST)
    match = next((found for form in DATELINES if (found := form.match(text, paragraph.start, end))), None)
    if match is None or not NO_PLACE.isdisjoint(match["place"].split()) or date_in(match["place"]):
        return None, None
    whole = Span(match.start(), match.start() + len(match[0].rstrip(" -–—:.")))
    agency = Span(*match.span("agency")) if "agency" in match.re.groupindex else None
    return whole, agency
