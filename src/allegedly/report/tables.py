"""The rows of the page's tables: what each source says, what rests on nobody, what is hedged.

Every row knows the anchor of its place in the text and its line there.
"""

import msgspec

from ..schema import Attribution, Claim, Hedge, Reading, Source, Span
from .ledger import NOBODY, Kind, Ledger, kind_of
from .lines import Lines


class Entry(msgspec.Struct, frozen=True):
    """One attribution as a row. `label` is its source's, `number` its own in the reading."""

    number: int
    label: str
    kind: Kind
    source: Source | None
    attribution: Attribution
    line: int

    @property
    def speaker(self) -> str:
        """The source's name; else the words that stand where a source would; else nothing."""
        if self.source is not None:
            return self.source.name
        return self.attribution.source.text if self.attribution.source is not None else ""


class SourceRow(msgspec.Struct, frozen=True):
    """One source with all that it says: `statements`, and `others`, its beliefs, demands and evidence."""

    label: str
    kind: Kind
    source: Source
    statements: tuple[Entry, ...]
    others: tuple[Entry, ...]
    cites: tuple[tuple[str, Source], ...]
    cited_by: tuple[tuple[str, Source], ...]


class OwnClaim(msgspec.Struct, frozen=True):
    """A checkable claim in the author's own voice; `number` is its own in the reading."""

    number: int
    claim: Claim
    line: int


class HedgeRow(msgspec.Struct, frozen=True):
    """A hedge with the claim that it changes and whose claim that is; `number` counts the rows."""

    number: int
    hedge: Hedge
    claim: Claim
    label: str
    kind: Kind
    line: int


_HEDGE_ORDER = ("insinuation", "question", "hearsay", "hedge")
"""What suggests without saying comes first: it is what a reader misses most easily."""


def entries(reading: Reading, ledger: Ledger, lines: Lines) -> tuple[Entry, ...]:
    """Every attribution as a row, in the order of the reading."""
    rows = []
    for attribution in reading.attributions:
        source = ledger.speaker(attribution)
        rows.append(
            Entry(
                number=ledger.number(attribution.id),
                label=ledger.label(source),
                kind=NOBODY if source is None else kind_of(source.type),
                source=source,
                attribution=attribution,
                line=lines.at(attribution.content.start),
            )
        )
    return tuple(rows)


def source_rows(ledger: Ledger, rows: tuple[Entry, ...]) -> tuple[SourceRow, ...]:
    """Every source with what it says, by type, then by first mention."""
    by_source: dict[str, list[Entry]] = {}
    for row in rows:
        if row.source is not None:
            by_source.setdefault(row.source.id, []).append(row)
    labelled = ledger.in_order()
    cited_by: dict[str, list[tuple[str, Source]]] = {}
    for label, source in labelled:
        for cited in source.cites:
            cited_by.setdefault(cited, []).append((label, source))
    return tuple(
        SourceRow(
            label=label,
            kind=kind_of(source.type),
            source=source,
            statements=tuple(row for row in by_source.get(source.id, ()) if row.attribution.act == "statement"),
            others=tuple(row for row in by_source.get(source.id, ()) if row.attribution.act != "statement"),
            cites=tuple((ledger.label(ledger.source(cited)), ledger.source(cited)) for cited in source.cites),
            cited_by=tuple(cited_by.get(source.id, ())),
        )
        for label, source in labelled
    )


def own_claims(reading: Reading, lines: Lines) -> tuple[OwnClaim, ...]:
    """The checkable claims that stand in the author's own voice, in the order of the reading."""
    return tuple(
        OwnClaim(number=number, claim=claim, line=lines.at(claim.pieces[0].start))
        for number, claim in enumerate(reading.claims, start=1)
        if claim.attribution is None and claim.checkable
    )


def hedge_rows(reading: Reading, ledger: Ledger, lines: Lines) -> tuple[HedgeRow, ...]:
    """The hedges by kind, then as they stand in the text. Words that change several claims, one within the other, are
    listed once, with the shortest.
    """
    shortest: dict[tuple[str, tuple[Span, ...]], tuple[Hedge, Claim]] = {}
    for claim in reading.claims:
        for hedge in claim.hedges:
            key = (hedge.kind, hedge.quote.pieces)
            if key not in shortest or len(claim.text) < len(shortest[key][1].text):
                shortest[key] = (hedge, claim)
    found = sorted(shortest.values(), key=lambda pair: (_HEDGE_ORDER.index(pair[0].kind), pair[0].quote.start))
    rows = []
    for number, (hedge, claim) in enumerate(found, start=1):
        source = ledger.support(claim)
        kind = NOBODY if source is None else kind_of(source.type)
        line = lines.at(hedge.quote.start)
        rows.append(HedgeRow(number, hedge, claim, ledger.label(source), kind, line))
    return tuple(rows)
