"""The text of record as the workbench shows it: every word an element with its offsets, every object a mark around it.

The marks are those of the report, and those of the facts besides. They are written without a template, since they are
most of a page: thousands of small elements. Whatever comes from the article is escaped here.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from ..case.kinds import KIND, drawn, objects, pieces
from ..report import marks as report
from ..report.characters import written
from ..report.slices import cut, nest
from ..schema import Article, Reading, Span
from ..schema.decisions import ObjectKind
from .things import Thing
from .words import words

FACTS: tuple[ObjectKind, ...] = ("time", "place", "quantity", "event")
"""Kinds that are marked with a thin line, within whatever else stands there."""

_PARTS: dict[ObjectKind, tuple[str, ...]] = {"attribution": ("source", "cue")}
"""Borders that are drawn in the text beside the words that an object is known by."""

_BADGE = Markup('<a class="{} {}" href="?object={}#panel" id="{}" data-shown="{}" aria-label="{}"></a>')


class Mark(NamedTuple):
    """One mark on one range. `name` is that of its object; `badge` stands before it, on its first piece alone.

    `spoken` is what a screen reader says at its ends, `shown` what stands for a character that acts unseen. Handles at
    both ends move what `drag` names: a border, and the piece of it.
    """

    span: Span
    classes: str
    name: str = ""
    badge: Markup = Markup()
    spoken: str = ""
    shown: str = ""
    drag: str = ""


def marks(reading: Reading, of_report: Sequence[report.Mark]) -> list[Mark]:
    """Every mark on the text of record, the outer before the inner where two cover the same characters."""
    found = [_marked(mark) for mark in of_report]
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
    layers = [*found, *(_chosen(chosen) if chosen else ())]
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


def _marked(mark: report.Mark) -> Mark:
    classes = f"{mark.role} {mark.style}".rstrip()
    return Mark(mark.span, classes, mark.object, _badge(mark), report.SPOKEN.get(mark.role, ""), mark.shown)


def _badge(mark: report.Mark) -> Markup:
    """The label before a statement, or the number before a finding, which leads to it."""
    if mark.entry is not None:
        # Numbers change with decisions; what has the focus keeps it by its id.
        kind, anchor, label = "badge", f"in-{mark.object.replace(':', '-')}", mark.entry.label
        spoken = f"{label}, {mark.entry.speaker or 'nobody'}"
    elif mark.finding is not None:
        kind, anchor, label = "flag", mark.anchor, str(mark.finding.number)
        spoken = f"Finding {label}, {mark.style}"
    else:
        return Markup()
    return _BADGE.format(kind, mark.style, mark.object, anchor, label, spoken)


def _opened(mark: Mark, *, again: bool) -> str:
    name = f' data-object="{escape(mark.name)}"' if mark.name else ""
    shown = f' data-shown="{escape(mark.shown)}"' if mark.shown and not again else ""
    drag = f' data-drag="{escape(mark.drag)}"' if mark.drag else ""
    spoken = f' role="mark" aria-roledescription="{escape(mark.spoken)}"' if mark.spoken else ""
    return f'<span class="{escape(mark.classes)}"{name}{shown}{drag}{spoken}>{"" if again else mark.badge}'


def _words(text: str, start: int, end: int) -> Iterator[str]:
    at = start
    for word in words(text, start, end):
        if at < word.start:
            yield _escaped(text[at : word.start])
        yield f'<w- data-s="{word.start}" data-e="{word.end}">{_escaped(text[word.start : word.end])}</w->'
        at = word.end
    if at < end:
        yield _escaped(text[at:end])


def _escaped(piece: str) -> str:
    # Nearly all pieces are letters or one space, in which there is nothing to escape; looking is ten times as fast.
    return piece if piece.isalnum() or piece == " " else written(piece)
