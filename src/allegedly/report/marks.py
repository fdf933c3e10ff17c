"""The marks on the article's text: which range is what, for the report and the workbench to write as elements."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from ..schema import Article, Span
from .characters import unseen
from .finding_rows import FindingRow, Spot
from .slices import Step, cut, nest
from .tables import Entry, HedgeRow, OwnClaim, SourceRow

Role = Literal[
    "outside", "apparatus", "heading", "finding", "attribution", "own", "content", "source", "cue", "anonymity",
    "hedge", "spot", "wrap", "unseen",
]  # fmt: skip
"""What a mark is.

`outside`: not the article proper (mail headers, signature). `finding`: words that someone should look at.
`attribution`: all of one, from its first word to its last. `own`: a checkable claim in the author's voice. `spot`:
where a row of a table leads to. `wrap`: a line break in mid-sentence. `unseen`: a control character.
"""

SPOKEN: Mapping[Role, str] = {"content": "statement", "own": "on nobody’s word", "hedge": "hedge"}
"""What a screen reader says where such a mark begins and ends; the label before it says whose word it is."""


class Mark(msgspec.Struct, frozen=True):
    """One mark on one range.

    `style` is that of the source's kind. `anchor` is the element's id, on the first range of each thing alone. `object`
    is what the words belong to, as `claim:c3`, empty for what is no object. `entry` is the attribution's row, on marks
    of role "attribution", `finding` the finding's, on the first piece of each of its quotes. `shown` is what stands for
    an unseen character.
    """

    span: Span
    role: Role
    style: str = ""
    anchor: str = ""
    object: str = ""
    entry: Entry | None = None
    finding: FindingRow | None = None
    shown: str = ""


_LINE_BREAK = re.compile(r"\r?\n")
_STARTS_ANEW = frozenset(" \t\r\n>•*·-")
_WRAPPED_LINE = 50
"""A line this long that is followed by text was wrapped. Mail programs wrap at 60 to 80; headings, addresses and verse
are mostly shorter. Only a narrow screen joins such lines, so a wrong guess costs little."""


def marks(
    article: Article,
    entries: Sequence[Entry],
    sources: Sequence[SourceRow],
    own: Sequence[OwnClaim],
    hedges: Sequence[HedgeRow],
    findings: Sequence[FindingRow] = (),
    spots: Iterable[tuple[Span, str]] = (),
) -> list[Mark]:
    """Every mark on the text of record, the outer before the inner where two cover the same characters.

    `spots` are places that tables lead to, each with its anchor.
    """
    body = article.body
    found = [
        Mark(Span(0, body.start), "outside"),
        Mark(Span(body.end, len(article.text)), "outside"),
        *(Mark(span, "apparatus") for span in article.apparatus),
        *(Mark(span, "heading") for span in article.headings),
    ]
    for row in findings:
        for spot in row.spots:
            found += _finding(row, spot)
    for claim in own:
        found += _pieces(claim.claim.pieces, "own", f"claim:{claim.claim.id}", anchor=f"in-c{claim.number}")
    # The longest first: where one attribution is the whole content of another, it belongs inside of that content.
    extents = [(_extent(entry), entry) for entry in entries]
    extents.sort(key=lambda pair: pair[0].span.start - pair[0].span.end)
    found += _once(mark for extent, entry in extents for mark in _with_parts(extent, entry))
    for source in sources:
        if source.source.anonymity is not None:
            anonymity, identity = source.source.anonymity, source.source.id
            found += _pieces(anonymity.pieces, "anonymity", f"source:{identity}", anchor=f"in-{source.label}")
    for hedge in hedges:
        found += _pieces(hedge.hedge.quote.pieces, "hedge", "", anchor=f"in-h{hedge.number}")
    found += (Mark(span, "spot", anchor=anchor) for span, anchor in spots)
    found += (Mark(span, "wrap") for span in _hard_wraps(article.text))
    found += (Mark(span, "unseen", shown=shown) for span, shown in unseen(article.text))
    return found


def _extent(entry: Entry) -> Mark:
    attribution = entry.attribution
    parts = [part for part in (attribution.source, attribution.cue, attribution.content) if part is not None]
    span = Span(min(part.start for part in parts), max(part.end for part in parts))
    name = f"attribution:{attribution.id}"
    return Mark(span, "attribution", entry.kind.style, f"in-a{entry.number}", name, entry)


def _with_parts(extent: Mark, entry: Entry) -> Iterator[Mark]:
    attribution, style, name = entry.attribution, extent.style, extent.object
    yield extent
    yield from _pieces(attribution.content.pieces, "content", name, style=style)
    if attribution.source is not None:
        speaker = name if attribution.source_id is None else f"source:{attribution.source_id}"
        yield from _pieces(attribution.source.pieces, "source", speaker, style=style)
    if attribution.cue is not None:
        yield from _pieces(attribution.cue.pieces, "cue", name, style=style)


def _once(found: Iterable[Mark]) -> Iterable[Mark]:
    """Two statements of one source may share its words or their cue: one box around them, not a box in a box."""
    drawn: dict[tuple[Span, Role, str, str], Mark] = {}
    for mark in found:
        drawn.setdefault((mark.span, mark.role, mark.style, mark.anchor), mark)
    return drawn.values()


def _pieces(pieces: tuple[Span, ...], role: Role, name: str, *, style: str = "", anchor: str = "") -> Iterator[Mark]:
    for index, piece in enumerate(pieces):
        yield Mark(piece, role, style=style, anchor=anchor if index == 0 else "", object=name)


def _finding(row: FindingRow, spot: Spot) -> Iterator[Mark]:
    for index, piece in enumerate(spot.pieces):
        first = index == 0
        yield Mark(
            piece,
            "finding",
            style=row.finding.severity,
            anchor=spot.anchor if first else "",
            object=f"finding:{row.finding.id}",
            finding=row if first else None,
        )


def _hard_wraps(text: str) -> Iterator[Span]:
    """The line breaks in mid-paragraph of a text that was wrapped to a width."""
    line = 0
    for match in _LINE_BREAK.finditer(text):
        start, end = match.span()
        if start - line >= _WRAPPED_LINE and text[end : end + 1] not in _STARTS_ANEW and end < len(text):
            yield Span(start, end)
        line = end


def steps(article: Article, found: Sequence[Mark]) -> Iterator[Step]:
    """The steps that write the text of record with its marks as nested elements."""
    return nest(cut(len(article.text), [mark.span for mark in found]))
