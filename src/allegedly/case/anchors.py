"""Anchors: words with what stands around them, and finding them again in a text that was changed."""

from collections.abc import Iterator

from ..schema import Quote, Span, quote
from ..schema.decisions import Anchor

CONTEXT = 32
"""Characters kept on either side, as many as the Web Annotation clients keep: enough to tell two uses of a name apart
in most sentences."""

_HITS = 1000
"""Places of one piece that are looked at; a word that stands more often is not told apart by its context anyway."""


def anchor(text: str, pieces: tuple[Span, ...], label: str = "") -> Anchor:
    """The anchor of the words at `pieces`, which are in order and not empty."""
    start, end = pieces[0].start, pieces[-1].end
    return Anchor(
        quote=quote(text, pieces),
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        label=label,
    )


def sound(anchor: Anchor) -> bool:
    """Whether the pieces of an anchor can stand in a text: there are some, none empty, in order, none in another."""
    borders = [0, *(border for span in anchor.quote.pieces for border in span)]
    return len(borders) > 1 and borders == sorted(borders) and all(start < end for start, end in anchor.quote.pieces)


def locate(text: str, wanted: Anchor) -> tuple[Span, ...] | None:
    """Where the words of an anchor stand in `text`: where they stood, or where they and their surroundings do now.

    None where they are gone, or stand in several places that the surroundings do not tell apart.
    """
    pieces = wanted.quote.pieces
    if _unmoved(text, wanted):
        return pieces
    words = _words(wanted.quote)
    if words is None:
        return None
    found = []
    for start in _places(text, words[0]):
        spans = _following(text, words, start, pieces)
        if spans is not None:
            alike = _alike_end(text[: spans[0].start], wanted.before) + _alike_start(
                text[spans[-1].end :], wanted.after
            )
            found.append((alike, spans))
    best = max((alike for alike, _ in found), default=0)
    winners = [spans for alike, spans in found if alike == best]
    return winners[0] if len(winners) == 1 else None


def _unmoved(text: str, wanted: Anchor) -> bool:
    """Whether words and surroundings stand where they stood."""
    start, end = wanted.quote.start, wanted.quote.end
    return (
        end <= len(text)
        and quote(text, wanted.quote.pieces).text == wanted.quote.text
        and text.endswith(wanted.before, 0, start)
        and text.startswith(wanted.after, end)
    )


def _words(wanted: Quote) -> list[str] | None:
    """The words of each piece; None where the pieces and the text do not fit together."""
    words, position = [], 0
    for start, end in wanted.pieces:
        words.append(wanted.text[position : position + end - start])
        position += end - start + 1
    return words if all(words) and " ".join(words) == wanted.text else None


def _places(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    for _ in range(_HITS):
        if start < 0:
            return
        yield start
        start = text.find(words, start + 1)


def _following(text: str, words: list[str], start: int, pieces: tuple[Span, ...]) -> tuple[Span, ...] | None:
    """All pieces, the first of them at `start`: each at its old distance, or else the next that comes."""
    spans = [Span(start, start + len(words[0]))]
    shift = start - pieces[0].start
    for word, piece in zip(words[1:], pieces[1:], strict=True):
        place = piece.start + shift
        if place < spans[-1].end or not text.startswith(word, place):
            place = text.find(word, spans[-1].end)
        if place < 0:
            return None
        spans.append(Span(place, place + len(word)))
    return tuple(spans)


def _alike_start(text: str, wanted: str) -> int:
    count = 0
    for one, other in zip(text[: len(wanted)], wanted, strict=False):
        if one != other:
            break
        count += 1
    return count


def _alike_end(text: str, wanted: str) -> int:
    return _alike_start(text[len(text) - len(wanted) :][::-1] if len(wanted) <= len(text) else text[::-1], wanted[::-1])
