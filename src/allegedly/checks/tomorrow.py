"""Days after the day that the article was written, told as past: "collapsed on 5 March 2031" in a text of 2030."""

import re
from collections.abc import Iterator
from datetime import date

from ..schema import Time
from ..unwrapping import unwrapped
from ..vocabulary.count_checks import count_checks
from .evidence import Evidence
from .found import Found

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_OF_MONTH = re.compile(r"[^\W\d_]+\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+[^\W\d_]+")
_SOON = 45
"""Days ahead within which a day without a year is not that of the year before."""
_BY_THEN = re.compile(r"\b(?:by|until|till|through|for|before|beyond)\s+(?:the\s+)?$", re.IGNORECASE)
_MODAL = frozenset({"MD", "TO", "VBZ", "VBP", "VB"})


def not_yet(evidence: Evidence) -> Iterator[Found]:
    """DATE-05. Only for a date with its own year, or a near one, that hangs straight on a verb in the past."""
    try:
        written = date.fromisoformat((evidence.article.written or "")[:10])
    except ValueError:
        return
    for time in evidence.times:
        if time.type != "DATE" or not time.earliest or time.earliest <= written.isoformat():
            continue
        # A bare year is too wide: a parliament that votes in December has raised the budget "in 2031".
        if len(time.timex) < len("2031-03") or not (_YEAR.search(time.text) or _is_soon(evidence, time, written)):
            continue
        if _BY_THEN.search(evidence.text, max(time.span.start - 16, 0), time.span.start):
            continue
        if not _is_told_as_past(evidence, time):
            continue
        yield Found(
            code="DATE-05",
            quotes=(evidence.cut(time.span),),
            reason=(
                f"The text tells in the past tense of {unwrapped(time.text)}, which is after the day that it "
                f"was written, {written.isoformat()}."
            ),
            refers=(time.id,),
        )


def _is_soon(evidence: Evidence, time: Time, written: date) -> bool:
    """Whether a day of a month without a year can be of no other: it is near, and no year is named around it."""
    if time.basis != "date written" or not _DAY_OF_MONTH.search(time.text) or not time.earliest:
        return False
    paragraph = evidence.paragraph_at(time.span.start)
    near = (date.fromisoformat(time.earliest) - written).days <= _SOON
    return near and _YEAR.search(evidence.text, paragraph.start, paragraph.end) is None


def _is_told_as_past(evidence: Evidence, time: Time) -> bool:
    words = evidence.tags.words
    own = evidence.words_within(time.span)
    index = own.start
    for _ in range(len(own)):  # to the word of the expression that hangs on the sentence
        if words[index].head not in own:
            break
        index = words[index].head
    verb = words[index].head
    if not words[index].relation.startswith(("obl", "nmod:unmarked", "advmod")):
        return False
    passive = words[verb].tag == "VBN" and _has_past_auxiliary(evidence, verb)
    if words[verb].tag != "VBD" and not passive:
        return False
    if evidence.forms[verb] in count_checks().ahead or evidence.is_quoted(time.span.start):
        return False
    sentence = evidence.words_within(evidence.sentence_at(time.span.start))
    return not any(words[child].head == verb and words[child].tag in _MODAL for child in sentence)


def _has_past_auxiliary(evidence: Evidence, verb: int) -> bool:
    words = evidence.tags.words
    return any(
        words[index].head == verb and evidence.forms[index] in ("was", "were")
        for index in range(max(verb - 6, 0), verb)
    )
