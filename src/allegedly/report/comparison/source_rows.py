"""The sources of both versions: those of both, those that are new, those that are gone."""

from typing import Literal

import msgspec

from ...schema import Source
from ...schema.comparisons import Comparison
from ..ledger import Kind, Ledger, kind_of


class Side(msgspec.Struct, frozen=True):
    """A source in one version: its label there, and how many attributions it has."""

    label: str
    kind: Kind
    source: Source
    says: int


class SourceRow(msgspec.Struct, frozen=True):
    """One source in the earlier and in the later version; None where it is not in it."""

    old: Side | None
    new: Side | None

    @property
    def where(self) -> Literal["both", "new", "gone"]:
        """In which of the two it stands."""
        return "new" if self.old is None else "gone" if self.new is None else "both"


def source_rows(comparison: Comparison) -> list[SourceRow]:
    """What came first, then what went, then what stayed; each by type and first mention."""
    new_of = {pair.old: pair.new for pair in comparison.pairs if pair.kind == "source"}
    old, new = _sides(Ledger(comparison.old)), _sides(Ledger(comparison.new))
    taken = set(new_of.values())
    return [
        *(SourceRow(None, side) for identity, side in new.items() if identity not in taken),
        *(SourceRow(side, None) for identity, side in old.items() if identity not in new_of),
        *(SourceRow(side, new[new_of[identity]]) for identity, side in old.items() if identity in new_of),
    ]


def _sides(ledger: Ledger) -> dict[str, Side]:
    return {
        source.id: Side(label, kind_of(source.type), source, len(source.attributions))
        for label, source in ledger.in_order()
    }
