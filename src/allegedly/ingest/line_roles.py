"""What a single line is for, judged by its words alone: byline, date, photo credit, or something around the article."""

import re
from typing import Literal

from ..vocabulary.layout_words import layout_words
from .dates import date_in, is_date_line
from .limits import MAX_LINE

LineRole = Literal["byline", "date", "stamp", "credit", "clutter", "words"]

EMPHASIS = re.compile(r"\A(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1\Z", re.DOTALL)
MARKDOWN_HEADING = re.compile(r"\A#{1,6}[ \t]+(.*?)[ \t]*#{0,6}\Z", re.DOTALL)

BY = re.compile(
    r"\A(?:(?:story|words|text|report|written|reported|posted|published|prepared|compiled) )?by:?[ \t]+(?:the )?(?=\S)",
    re.IGNORECASE,
)
LABEL = re.compile(r"\A(?:(?:text|texte|texto|words|story|report|autor|autorin|auteur):|von|par|por)[ \t]+(?=\S)", re.I)
"""Labels of a byline that may begin a title too: only a bare name behind them makes one."""

APART = (",", "|", "-", "–", "—", "•", "·")
"""Marks that set a date off from the names on its line."""

PAGE_FIRST = re.compile(r"\A(?:page |p\. ?)?\d{1,3}\b", re.IGNORECASE)
PAGE_LAST = re.compile(r"(?:page |p\. ?)?\b\d{1,3}\Z", re.IGNORECASE)
BLANKS_AND_MARKS = "".join((" ", *APART))
SET_OFF = re.compile(r"[ \t]*[|•·][ \t]*\Z")
TRAILING = re.compile(r"[ ,](?:on|at)\Z")
PLACE = re.compile(r",? (?:in|reporting from) (?:[A-Z][\w.'’-]*,? ?){1,4}\Z")
"""Where the authors were, behind their names: "By A and B in Port Said"."""

AUTHOR = re.compile(r"\A(?:author|writer|reporter)s?:[ \t]+(?=\S)", re.IGNORECASE)
REPORTING = re.compile(
    r"\A[(\[]?(?:additional |further )?(?:reporting|editing|writing)(?: and (?:reporting|editing|writing))? by ",
    re.IGNORECASE,
)
STAMP = re.compile(
    r"\A(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|local time))?"
    r"(?: ?[|·•–—-] ?(?P<name>.{2,60}))?\Z"
)
"""The time above an entry of a live page, with its author's name where one stands there: "14:32 | Jane Doe"."""

STAFF = re.compile(
    r"\b(?:correspondents?|reporters?|staff|editors?|editorial board|bureau|newsroom|desk|columnist|agencies)\b",
    re.IGNORECASE,
)
PICTURE = r"(?:fotos?|photo(?:graph(?:s|y)?|s)?|pictures?|images?|illustrations?|graphics?|video|photographer)"
CREDIT_LABEL = (
    r"(?:(?:(?:cover|main|file|lead|top|featured?) )?"
    + PICTURE
    + r"(?: credits?| source| courtesy(?: of)?| by)?|credits?)"
)
CREDIT = re.compile(rf"\A[(\[]?{CREDIT_LABEL}[ \t]*[:/|][ \t]*(?P<who>\S.*?)[)\]]?\Z", re.IGNORECASE)
CREDIT_BY = re.compile(
    rf"\A[(\[]?(?:file )?{PICTURE} (?:by|courtesy of|via) (?P<who>\S.*?)[)\]]?\Z",
    re.IGNORECASE,
)
CREDIT_IN_CAPTION = re.compile(
    rf"(?:\A|[.!?”\"'’)\]] ?)[(\[]?\b{CREDIT_LABEL} ?[:/] ?(?P<who>[^\s.][^.()]{{1,80}})", re.IGNORECASE
)
AGENCY_CREDIT = re.compile(
    r"\A(?P<who>(?:©|\(c\)) ?\S.*|[^.:]{2,60}/(?:AFP|AP|Getty(?: Images)?|Reuters|EPA|PA|Shutterstock))\Z"
)

LINK_ONLY = re.compile(r"\A[<(\[]?(?:https?://|www\.)\S+\Z", re.IGNORECASE)
CLUTTER = re.compile(
    r"\A[\[(*_•→►>–—\- ]{0,4}(?:read (?:more|also|next|on)\b|see also\b|also read\b|more on this(?: story)?\b"
    r"|related(?: articles?| stor(?:y|ies)| news)?[: ]*\Z|advertis(?:e|ing|ement)s?[\])* ]*\Z"
    r"|sponsored(?: content| post| by\b[^.,]{0,40})?\Z|share (?:this|on|via)\b|follow us\b|sign up\b|subscribe\b"
    r"|click here\b|listen to (?:this|the) (?:article|story)\b|skip to\b|print(?: this)?(?: page)?\Z|\d+ comments?\Z"
    r"|view (?:this|it|the)\b.{0,40}\bbrowser\b|\d{1,2} min(?:ute)?s? read\Z|page \d{1,4}(?: of \d{1,4})?\Z"
    r"|for immediate release\Z|(?:under )?embargo(?:ed)?\b.{0,60}\Z|(?:media |press )?contacts?:)",
    re.IGNORECASE,
)


def role_of(line: str) -> LineRole:
    """What a line is for. Long lines are always words: no rule here is tried on them."""
    if len(line) > MAX_LINE:
        return "words"
    if not any(character.isalnum() for character in line) or LINK_ONLY.match(line) or is_clutter(line):
        return "clutter"
    plain = without_emphasis(line)
    if credit_of(plain):
        return "credit"
    if is_date_line(plain):
        return "date"
    stamp = STAMP.match(plain)
    if stamp and (stamp["name"] is None or is_bare_name(stamp["name"])):
        return "stamp"
    if byline_of(plain):
        return "byline"
    return "words"


def is_clutter(line: str) -> bool:
    """Whether a line asks to read, share or subscribe to something else; a long sentence does more than that."""
    return CLUTTER.match(line) is not None and len(line.split()) <= (12 if line.endswith(".") else 20)


def without_emphasis(words: str) -> str:
    """The words inside `*emphasis*` or after a heading's `#`, where these mark the whole; else the words themselves."""
    if heading := MARKDOWN_HEADING.match(words):
        words = heading[1]
    emphasis = EMPHASIS.match(words)
    return emphasis[2].strip() if emphasis and emphasis[1] not in emphasis[2] else words


def is_marked(words: str) -> bool:
    """Whether the whole of some words is emphasised or marked as a heading."""
    return without_emphasis(words) != words


def credit_of(line: str) -> str | None:
    """Who a photo credit names: a line that is one, "Photo: A/B" or "Picture by A"."""
    for form in (CREDIT, CREDIT_BY, AGENCY_CREDIT):
        match = form.match(line)
        if match and len(line.split()) <= 25:
            return match["who"].strip()
    return None


def credit_in_caption(caption: str) -> str | None:
    """Who the credit at the end of a caption names."""
    matches = list(CREDIT_IN_CAPTION.finditer(caption[-MAX_LINE:]))
    return matches[-1]["who"].strip() if matches else None


def byline_of(line: str) -> str | None:
    """Who a byline names: "By A and B", "The Paper's City Correspondent", "(Reporting by A; editing by B)"."""
    if REPORTING.match(line):
        return line.strip("()[] .")
    line = behind_date(line)
    label = BY.match(line) or AUTHOR.match(line)
    if label:
        names = without_date(line[label.end() :])
        names = names if STAFF.search(names) else PLACE.sub("", names)
        return names if looks_like_names(names, most=14) else None
    other = LABEL.match(line)
    if other and is_bare_name(line[other.end() :]):
        return line[other.end() :]
    names = without_date(line)
    if names != line and is_bare_name(names) and SET_OFF.search(line[: date_start(line)]):
        return names
    if STAFF.search(names) and looks_like_names(names, most=10):
        return names
    return None


def without_date(words: str) -> str:
    """A byline's words without the date that follows them on the same line."""
    start = date_start(words)
    return TRAILING.sub("", words[:start].rstrip(BLANKS_AND_MARKS)) if start else words


def is_dated_publication(line: str) -> bool:
    """Whether a line is a name and a date set off from it, as under a byline: "The Lantern, 3 February 2025"."""
    plain = without_emphasis(line)
    dated = date_in(plain) if len(plain) <= MAX_LINE else None
    if dated is None or plain[dated.end :].strip(" ."):
        return False
    before = plain[: dated.start].rstrip()
    return before.endswith(APART) and looks_like_names(before.rstrip(BLANKS_AND_MARKS), most=8)


def is_folio(line: str) -> bool:
    """Whether a line heads a printed page: a page's number and a date, mostly with the name of a publication."""
    dated = date_in(line) if len(line) <= MAX_LINE else None
    if dated is None:
        return False
    before, after = line[: dated.start].strip(BLANKS_AND_MARKS), line[dated.end :].strip(BLANKS_AND_MARKS)
    first, last = PAGE_FIRST.sub("", before), PAGE_LAST.sub("", after)
    names = " ".join((first, last)).strip(BLANKS_AND_MARKS)
    return (first, last) != (before, after) and (not names or looks_like_names(names, most=8))


def behind_date(line: str) -> str:
    """What stands behind a date that begins a line, where that is a byline: "March 5, 2024 *by Ann Lee*"."""
    dated = date_in(line)
    rest = line[dated.end :].lstrip(BLANKS_AND_MARKS) if dated and not dated.start else ""
    return rest if BY.match(rest) else line


def date_start(words: str) -> int:
    """Where the first date of a line begins; 0 where it has none."""
    dated = date_in(words)
    return dated.start if dated else 0


def looks_like_names(words: str, *, most: int) -> bool:
    """Whether some words could be names and offices: capitals first, no more than `most` words, not a sentence."""
    parts = words.split()
    if not 0 < len(parts) <= most or words.endswith((".", "!", "?", ":", ";", "…")) or not parts[0][0].isupper():
        return False
    names = words.split(",")[0].split()  # what follows a comma is an office, in lower case as a rule
    between = layout_words().name_parts
    return all(not part[0].islower() or part in between or is_prefixed(part) or STAFF.search(part) for part in names)


def is_prefixed(part: str) -> bool:
    """Whether a part of a name begins with an article that is joined to it: "al-Said"."""
    prefix, mark, rest = part.partition("-")
    return bool(mark) and len(prefix) <= 3 and rest[:1].isupper()


def is_bare_name(line: str) -> bool:
    """Whether a line is two to four capitalised words and nothing else: a name, where a byline is expected."""
    parts = line.split()
    return 2 <= len(parts) <= 4 and all(
        part[0].isupper() and all(character.isalpha() or character in ".'’-" for character in part) for part in parts
    )
