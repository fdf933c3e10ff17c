"""Claims: the checkable statements, attributed or the author's own, and the balance sheet over them."""

from typing import Literal

import msgspec

from .spans import Quote, Span

HedgeKind = Literal["hedge", "hearsay", "insinuation", "question"]
"""Weakens ("may"); passes on ("reportedly"); suggests without saying ("no coincidence"); asks to suggest."""


class Hedge(msgspec.Struct, frozen=True):
    """A word or turn of phrase that changes how much a claim asserts."""

    kind: HedgeKind
    quote: Quote


class Claim(msgspec.Struct, frozen=True):
    """One statement with its span. `attribution` is the id of the attribution that carries it, or None where it stands
    in the author's own voice. `checkable` says whether it asserts something that a record could bear out; a wish, a
    question or a judgement of taste does not.
    """

    id: str
    pieces: tuple[Span, ...]
    text: str
    attribution: str | None
    hedges: tuple[Hedge, ...]
    checkable: bool


class BalanceRow(msgspec.Struct, frozen=True):
    """How much rests on one type of source. `type` is a source type, or "nobody" for the author's own voice."""

    type: str
    sources: int
    claims: int
    checkable: int


class Balance(msgspec.Struct, frozen=True):
    """The balance sheet: on whom the article's claims rest. One row a type, in the fixed order of the types."""

    rows: tuple[BalanceRow, ...]
    claims: int
    checkable: int
