"""Quotations that go on in the next paragraph: the mark is left open at the end of one and opens the next again.

    He said: “I heard a roar.
    “I just ran.”

By that custom one and the same speaker goes on, whomever the next cue names.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ..schema import Span, Tagged
from .paragraph_quotations import CLOSING, OPENING, opening_quotations, paragraph_of
from .syntax import Syntax


def continued(syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, each quotation that goes on in a paragraph with a cue given to whoever began it."""
    result = list(tagged)
    in_paragraph: dict[int, list[int]] = defaultdict(list)
    for place, found in enumerate(tagged):
        for number in {paragraph_of(syntax, piece.start) for piece in found.content}:
            in_paragraph[number].append(place)
    gained: dict[int, list[Span]] = defaultdict(list)
    heir: int | None = None  # who the paragraph before was given to, with all of its end
    paragraphs = syntax.tags.paragraphs
    for number, (before, following) in enumerate(pairwise(paragraphs)):
        owners = [place for place in in_paragraph[number] if _ends(result[place], before)]
        owner = min((*owners, *(() if heir is None else (heir,))), default=None)
        heir = None
        if owner is None or not goes_on(syntax, before, following):
            continue
        (quotation,) = opening_quotations(syntax, following)
        holders = [place for place in in_paragraph[number + 1] if _holds(result[place], quotation)]
        if any(_within(span, following) for place in holders for span in result[place].cue):
            continue
        for place in holders:
            found = result[place]
            if place != owner and len(found.content) > 1:
                rest = tuple(piece for piece in found.content if not _within(piece, quotation))
                result[place] = msgspec.structs.replace(found, content=rest or found.content)
        if owner not in holders:
            gained[owner].append(quotation)
            heir = owner if _is_end(quotation, following) else None
    for place, quotations in gained.items():
        content = tuple(sorted((*result[place].content, *quotations)))
        result[place] = msgspec.structs.replace(result[place], content=content)
    return result


def goes_on(syntax: Syntax, before: Span, following: Span) -> bool:
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
    return bool(found.cue) and any(_is_end(piece, paragraph) for piece in found.content)


def _is_end(piece: Span, paragraph: Span) -> bool:
    return paragraph.start <= piece.start and paragraph.end - 2 <= piece.end <= paragraph.end


def _holds(found: Tagged, quotation: Span) -> bool:
    return any(_within(piece, quotation) for piece in found.content)


def _within(span: Span, around: Span) -> bool:
    return around.start <= span.start < around.end
