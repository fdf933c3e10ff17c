"""The objects that flow through the house: typed, frozen, free of logic."""

from .articles import Article, Basis, Kind
from .attributions import Act, Attribution, Manner
from .claims import Balance, BalanceRow, Claim, Hedge, HedgeKind
from .readings import SCHEMA_VERSION, Made, Reading
from .sources import Source, SourceType
from .spans import Quote, Span, quote
from .tags import Mention, Tagged, Tags, Word
from .times import Time, TimeBasis, TimeReading, TimeType

__all__ = [
    "SCHEMA_VERSION",
    "Act",
    "Article",
    "Attribution",
    "Balance",
    "BalanceRow",
    "Basis",
    "Claim",
    "Hedge",
    "HedgeKind",
    "Kind",
    "Made",
    "Manner",
    "Mention",
    "Quote",
    "Reading",
    "Source",
    "SourceType",
    "Span",
    "Tagged",
    "Tags",
    "Time",
    "TimeBasis",
    "TimeReading",
    "TimeType",
    "Word",
    "quote",
]
