"""What an article's page needs of its judged reading: rows and pictures of the report, made once for each state."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from ..case import conflicts
from ..case.rechecking import Shaken, shaken
from ..report import tables
from ..report.ledger import Ledger
from ..report.lines import Lines
from ..report.marks import marks
from ..report.sections import Sections, sections
from ..report.tables import Entry, HedgeRow, OwnClaim, SourceRow
from ..schema.decisions import Conflict, Decision, Judged, Judgement, ObjectKind
from . import text_view, things


class Prepared(msgspec.Struct, frozen=True):
    """The rows of one judged reading. `order` are the names of all objects in the order of the text,
    `conflicts` where people decided differently, `shaken` the findings that rest on what a person changed."""

    judged: Judged
    lines: Lines
    entries: tuple[Entry, ...]
    sources: tuple[SourceRow, ...]
    own: tuple[OwnClaim, ...]
    hedges: tuple[HedgeRow, ...]
    parts: Sections
    marks: list[text_view.Mark]
    order: list[str]
    conflicts: tuple[Conflict, ...]
    shaken: dict[str, tuple[Shaken, ...]]

    @property
    def unsourced(self) -> list[Entry]:
        """Attributions to nobody that the article names."""
        return [entry for entry in self.entries if entry.source is None]

    def judgement(self, kind: ObjectKind, identity: str) -> Judgement | None:
        """What a person said about an object."""
        return self.judged.judgement(kind, identity)


class Counts(msgspec.Struct, frozen=True):
    """An article in numbers. `decided` are the objects that a person decided about, those rejected among them.

    `version` is the one of this program that made the reading.
    """

    sources: int
    claims: int
    on_nobody: int
    findings: int
    decided: int
    undecided: int
    version: str


def prepare(judged: Judged, decisions: Iterable[Decision] = ()) -> Prepared:
    """The rows of a judged reading. Raises `DataError` where it does not fit together."""
    reading = judged.reading
    ledger, lines = Ledger(reading), Lines(reading.article.text)
    entries = tables.entries(reading, ledger, lines)
    sources = tables.source_rows(ledger, entries)
    own = tables.own_claims(reading, lines)
    hedges = tables.hedge_rows(reading, ledger, lines)
    parts = sections(reading, entries, lines)
    return Prepared(
        judged=judged,
        lines=lines,
        entries=entries,
        sources=sources,
        own=own,
        hedges=hedges,
        parts=parts,
        marks=text_view.marks(reading, marks(reading.article, entries, sources, own, hedges, parts.findings)),
        order=things.in_order(reading),
        conflicts=conflicts(decisions),
        shaken=shaken(judged),
    )


def count(judged: Judged) -> Counts:
    """An article in numbers."""
    reading = judged.reading
    states = Counter(judgement.state for ours in judged.judgements.values() for judgement in ours.values())
    decided = sum(number for state, number in states.items() if state != "machine")
    objects = len(things.in_order(reading))
    nobody = next((row.claims for row in reading.balance.rows if row.type == "nobody"), 0)
    return Counts(
        sources=len(reading.sources),
        claims=reading.balance.claims,
        on_nobody=nobody,
        findings=len(reading.findings),
        decided=decided + len(judged.rejected),
        undecided=objects - decided,
        version=judged.machine.made.version,
    )
