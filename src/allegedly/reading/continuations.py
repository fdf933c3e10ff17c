"""Quotations that go on in the next paragraph: the mark is left open at the end of one and opens the next again.

    He said: “I heard a roar.
    “I just ran.”

By that custom one and the same speaker goes on, whomever the next cue names.
"""

from collections.abc import Sequence

import msgspec

from ..schema import Span, Tagged
from .paragraph_quotations import CLOSING, OPENING, opening_quotations
from .syntax import Syntax


def continued(syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, each quotation that goes on in a paragraph with a cue given to whoever began it."""
    result = list(tagged)
    paragraphs = syntax.tags.paragraphs
    for number, following in enumerate(paragraphs[1:]):
        if not _goes_on(syntax, paragraphs[number], following):
            continue
        (quotation,) = opening_quotations(syntax, following)
        owner = next((place for place, found in enumerate(result) if _ends(found, paragraphs[number])), None)
        cued = any(_within(span, following) for found in result for span in found.cue if _holds(found, quotation))
        if owner is None or cued:
            continue
        for place, found in enumerate(result):
            if place != owner and _holds(found, quotation) and len(found.content) > 1:
                rest = tuple(piece for piece in found.content if not _within(piece, quotation))
                result[place] = msgspec.structs.replace(found, content=rest or found.content)
        mine = result[owner]
        if not _holds(mine, quotation):
            result[owner] = msgspec.structs.replace(mine, content=tuple(sorted((*mine.content, quotation))))
    return result


def _goes_on(syntax: Syntax, before: Span, following: Span) -> bool:
    """Whether a quotation is left open at the end of one paragraph and opened again by the next."""
    words = syntax.within(before)
    left_open = (
        len(words) > 0
        and syntax.text[before.end - 1] not in CLOSING
        and any(syntax.quoted[index] for index in words[-2:])
    )
    return left_open and syntax.text[following.start] in OPENING


def _ends(found: Tagged, paragraph: Span) -> bool:
    """Whether an attribution has a cue and its content is what a paragraph ends with."""
    return bool(found.cue) and any(
        paragraph.start <= piece.start and paragraph.end - 2 <= piece.end <= paragraph.end for piece in found.content
    )


def _holds(found: Tagged, quotation: Span) -> bool:
    return any(_within(piece, quotation) for piece in found.content)


def _within(span: Span, around: Span) -> bool:
    return around.start <= span.start < around.end
