"""Text that is damaged: a sentence that breaks off, a quotation that is never closed."""

import re
from collections.abc import Iterator, Sequence

from ..schema import Span
from .evidence import FINITE, Evidence, overlap
from .found import Found

_FEWEST_WORDS = 10
"""Words of a paragraph that can break off: shorter ones without a full stop are captions, lists and cross-headings."""

_BLANK = re.compile(r"\s+")
_ENDING = tuple(".?!:;…\"”»'’)]*_>–—-")
"""A paragraph ends with a mark that ends a sentence, or with one that may have swallowed it."""

_HANGING = frozenset({"DT", "IN", "CC", "PRP$", "TO", "WDT", "WP$", "MD", ","})
"""Tags of words after which no sentence can end."""

_UNPUNCTUATED = 0.2
"""Share of paragraphs without an end mark from which the text does without them, as verse and tables do."""

_CAUGHT = 40
"""Characters from the end of a damaged paragraph that are quoted, or a few more to begin with a word."""

_DOUBLE = re.compile(r"[“”«»]|(?<!=)\"(?!>)")
"""Double quotation marks, those of left-over markup not among them."""


_SAID_INSIDE = re.compile(r",\s+(?:added|said|says)\s+(?:an?|the|[A-Z])")
"""What stands behind a quotation that should have been closed before it: ", said the engineer"."""


def find(evidence: Evidence) -> Iterator[Found]:
    """TEXT-01 and TEXT-02."""
    paragraphs = [paragraph for paragraph in evidence.paragraphs if evidence.is_running(paragraph)]
    unclosed = [
        (opened, paragraph)
        for opened, paragraph in _unclosed(evidence, paragraphs)
        if not any(said.start <= opened < said.end for said, _ in evidence.signatures)
    ]
    signed = {paragraph for paragraph in paragraphs for _, name in evidence.signatures if overlap(paragraph, name)}
    yield from _broken_off(evidence, [paragraph for paragraph in paragraphs if paragraph not in signed])
    for opened, paragraph in unclosed:
        yield Found(
            code="TEXT-02",
            quotes=(evidence.cut(_beginning(evidence.text, Span(opened, paragraph.end))),),
            reason="A quotation is opened here and never closed, so the text does not say where it ends.",
        )


def _broken_off(evidence: Evidence, paragraphs: Sequence[Span]) -> Iterator[Found]:
    """Paragraphs that stop in the middle of a sentence: by the word they end with, or by the missing mark.

    The mark is missed only where all other paragraphs have one, and where the sentence is not the first of its
    paragraph or a quotation is open: else it may be a caption.
    """
    long = [span for span in paragraphs if len(evidence.words_within(span)) >= _FEWEST_WORDS]
    without = [span for span in long if not evidence.text[span.start : span.end].rstrip("“ \t\r\n").endswith(_ENDING)]
    careless = len(without) > max(1, _UNPUNCTUATED * len(long))
    for span in without:
        words = evidence.words_within(span)
        hanging = evidence.tags.words[words[-1]].tag in _HANGING
        begun = evidence.sentence_at(span.end - 1).start > span.start or _left_open(evidence.text, span) is not None
        asserts = any(evidence.tags.words[index].tag in FINITE for index in words)
        if asserts and (hanging or (begun and not careless)) and not _goes_on(evidence, span):
            word = evidence.text[evidence.tags.words[words[-1]].start : evidence.tags.words[words[-1]].end]
            yield Found(
                code="TEXT-01",
                quotes=(evidence.cut(_ending(evidence.text, span)),),
                reason=f"The paragraph stops after “{word}”, in the middle of a sentence.",
            )


def _goes_on(evidence: Evidence, paragraph: Span) -> bool:
    """Whether what follows begins in lower case: then a line was broken, and nothing is missing."""
    blank = _BLANK.match(evidence.text, paragraph.end, evidence.article.body.end)
    following = paragraph.end if blank is None else blank.end()
    return following < evidence.article.body.end and evidence.text[following].islower()


def _unclosed(evidence: Evidence, paragraphs: Sequence[Span]) -> list[tuple[int, Span]]:
    """Where each quotation opens that is never closed, with its paragraph.

    A quotation of several paragraphs opens anew in each and is closed in the last: what a paragraph leaves open is
    closed where the next one begins with a mark.
    """
    found = []
    for number, paragraph in enumerate(paragraphs):
        opened = _left_open(evidence.text, paragraph)
        if opened is None:
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        swallowed = _SAID_INSIDE.search(evidence.text, opened, paragraph.end) is not None
        if following is None or swallowed or not _continues(evidence.text, following):
            found.append((opened, paragraph))
    return found


def _left_open(text: str, paragraph: Span) -> int | None:
    """Where the quotation begins that a paragraph leaves open, or None."""
    opened: int | None = None
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            opened = match.start() if _opens(text, match, paragraph) else None
        elif match.group() in "”»" or not _opens(text, match, paragraph):
            opened = None
    return opened


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Whether a mark opens, by what stands around it: authors mistake one curly mark for the other, and a straight one
    behind a digit is an inch."""
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    behind = text[match.end()] if match.end() < paragraph.end else " "
    return match.group() not in "”»" and (before.isspace() or before in "([—–-/“\"'‘*_") and not behind.isspace()


def _continues(text: str, paragraph: Span) -> bool:
    """Whether a paragraph goes on with the quotation before it: it opens with a mark or closes what it never opened."""
    first = _DOUBLE.search(text, paragraph.start, paragraph.end)
    if first is None:
        return False
    behind = text[first.end() : first.end() + 1]
    return first.start() - paragraph.start <= 1 or first.group() in "”»" or not behind.strip()


def _ending(text: str, paragraph: Span) -> Span:
    start = max(paragraph.start, paragraph.end - _CAUGHT)
    space = text.rfind(" ", paragraph.start, start)
    return Span(max(paragraph.start, space + 1), paragraph.end)


def _beginning(text: str, stretch: Span) -> Span:
    end = min(stretch.end, stretch.start + _CAUGHT)
    space = text.find(" ", end, stretch.end)
    return Span(stretch.start, stretch.end if space < 0 else space)
