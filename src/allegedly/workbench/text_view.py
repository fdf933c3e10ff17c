"""The text of record as the workbench shows it: every word an element with its offsets, every object a mark around it.

Written without a template, since it is most of a page: thousands of small elements. Whatever comes from the article is
escaped here.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from ..case.kinds import KIND, drawn, objects, pieces
from ..report.characters import verbatim
from ..report.finding_rows import FindingRow
from ..report.marks import marks as report_marks
from ..report.slices import cut, nest
from ..report.tables import Entry, OwnClaim
from ..schema import Article, Reading, Span
from ..schema.decisions import ObjectKind
from .things import Thing
from .words import words

FACTS: tuple[ObjectKind, ...] = ("time", "place", "quantity", "event")
"""Kinds that are marked with a thin line, within whatever else stands there."""

_PARTS: dict[ObjectKind, tuple[str, ...]] = {"attribution": ("source", "cue")}
"""Borders that are drawn in the text beside the words that an object is known by."""


class Mark(NamedTuple):
    """One mark on one range. `name` is that of its object; `badge` stands before it, on its first piece alone.

    `shown` is what stands for a character that acts unseen. `drag` is the border, and the piece of it, that handles at
    both ends of the mark move.
    """

    span: Span
    classes: str
    name: str = ""
    badge: str = ""
    spoken: str = ""
    badge_classes: str = ""
    shown: str = ""
    drag: str = ""


def marks(
    reading: Reading, entries: Sequence[Entry], own: Sequence[OwnClaim], findings: Sequence[FindingRow]
) -> list[Mark]:
    """Every mark on the text of record, the outer before the inner where two cover the same characters."""
    article = reading.article
    # What is marked on any text: what is not the article proper, headings, wrapped lines, characters that act unseen.
    found = [Mark(mark.span, mark.role, shown=mark.shown) for mark in report_marks(article, (), (), (), ())]
    for row in findings:
        for spot in row.spots:
            name, spoken = f"finding:{row.finding.id}", f"Finding {row.number}, {row.finding.severity}"
            first = Mark(
                spot.pieces[0], f"finding {row.finding.severity}", name, str(row.number), spoken,
                f"flag {row.finding.severity}",
            )  # fmt: skip
            found += (first, *(Mark(piece, first.classes, name) for piece in spot.pieces[1:]))
    for claim in own:
        found += (Mark(piece, "own", f"claim:{claim.claim.id}") for piece in claim.claim.pieces)
    # The longest first: where one attribution is the whole content of another, it belongs inside of that content.
    extents = sorted(((_extent(entry), entry) for entry in entries), key=lambda pair: pair[0].start - pair[0].end)
    for extent, entry in extents:
        found += _attribution(extent, entry)
    for kind in FACTS:
        for thing in objects(reading, kind):
            found += (Mark(piece, f"fact fact-{kind}", f"{kind}:{thing.id}") for piece in pieces(kind, thing))
    found += (
        Mark(piece, "argument-marker", f"argument:{argument.id}")
        for argument in reading.arguments
        for piece in argument.marker.pieces
    )
    return found


def render(article: Article, found: Sequence[Mark], chosen: Thing | None) -> Markup:
    """The text with its marks as nested elements. The chosen object's words are inside of all marks."""
    text = article.text
    layers = [
        *found,
        *(_chosen(chosen) if chosen else ()),
    ]
    written: list[str] = []
    for step in nest(cut(len(text), [mark.span for mark in layers])):
        if step.kind == "text":
            written += _words(text, step.start, step.end)
        elif step.kind == "close":
            written.append("</span>")
        else:
            written.append(_opened(layers[step.mark], again=step.kind == "reopen"))
    return Markup("".join(written))


def _chosen(thing: Thing) -> Iterator[Mark]:
    """The chosen object's words, and those of its other parts that lie apart from them."""
    main = KIND[thing.kind].main
    for field in (main, *_PARTS.get(thing.kind, ())):
        spans = thing.pieces if thing.kind == "finding" else drawn(thing.object, field)
        for number, piece in enumerate(spans):
            fixed = thing.rejected or thing.kind == "finding"
            classes = "chosen" if field == main else "chosen-part"
            yield Mark(piece, classes, thing.name, drag="" if fixed else f"{field} {number}")


def _extent(entry: Entry) -> Span:
    attribution = entry.attribution
    parts = [part for part in (attribution.source, attribution.cue, attribution.content) if part is not None]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _attribution(extent: Span, entry: Entry) -> Iterator[Mark]:
    attribution, style, name = entry.attribution, entry.kind.style, f"attribution:{entry.attribution.id}"
    spoken = f"{entry.label}, {entry.speaker or 'nobody'}"
    yield Mark(extent, f"attribution {style}", name, entry.label, spoken, f"badge {style}")
    for part, words_ in (("content", attribution.content), ("source", attribution.source), ("cue", attribution.cue)):
        for piece in words_.pieces if words_ is not None else ():
            of_source = part == "source" and attribution.source_id is not None
            yield Mark(piece, f"{part} {style}", f"source:{attribution.source_id}" if of_source else name)


def _opened(mark: Mark, *, again: bool) -> str:
    name = f' data-object="{escape(mark.name)}"' if mark.name else ""
    shown = f' data-shown="{escape(mark.shown)}"' if mark.shown and not again else ""
    drag = f' data-drag="{escape(mark.drag)}"' if mark.drag else ""
    opened = f'<span class="{escape(mark.classes)}"{name}{shown}{drag}>'
    if not mark.badge or again:
        return opened
    return (
        f'{opened}<a class="{escape(mark.badge_classes)}" href="?object={escape(mark.name)}#panel" '
        f'id="in-{escape(mark.name.replace(":", "-"))}" '
        f'data-shown="{escape(mark.badge)}" aria-label="{escape(mark.spoken)}"></a>'
    )


def _words(text: str, start: int, end: int) -> Iterator[str]:
    at = start
    for word in words(text, start, end):
        if at < word.start:
            yield _verbatim(text[at : word.start])
        yield f'<w- data-s="{word.start}" data-e="{word.end}">{_verbatim(text[word.start : word.end])}</w->'
        at = word.end
    if at < end:
        yield _verbatim(text[at:end])


def _verbatim(text: str) -> str:
    """Text for the page: a carriage return as a reference, since a parser turns a bare one into a line feed."""
    return str(escape(verbatim(text))).replace("\r", "&#13;")
