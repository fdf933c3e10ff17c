"""The balance sheet: on whom the claims of an article rest, drawn up for a reading, and anew for a corrected one."""

from collections.abc import Sequence
from typing import get_args

from .schema import Attribution, Balance, BalanceRow, Claim, Source, SourceType

_ROWS: tuple[str, ...] = (*get_args(SourceType), "nobody")


def balance(claims: Sequence[Claim], attributions: Sequence[Attribution], sources: Sequence[Source]) -> Balance:
    """Count claims and sources by type of source; `sources` counts those on which a claim rests.

    What an attribution without a source carries rests on nobody, like what the author says without any.
    """
    types = {source.id: source.type for source in sources}
    carriers = {attribution.id: attribution.source_id for attribution in attributions}
    resting: dict[str, list[Claim]] = {row: [] for row in _ROWS}
    counted: dict[str, set[str]] = {row: set() for row in _ROWS}
    for claim in claims:
        source = carriers[claim.attribution] if claim.attribution is not None else None
        row = "nobody" if source is None else types[source]
        resting[row].append(claim)
        if source is not None:
            counted[row].add(source)
    return Balance(
        rows=tuple(
            BalanceRow(
                type=row,
                sources=len(counted[row]),
                claims=len(resting[row]),
                checkable=sum(claim.checkable for claim in resting[row]),
            )
            for row in _ROWS
        ),
        claims=len(claims),
        checkable=sum(claim.checkable for claim in claims),
    )
