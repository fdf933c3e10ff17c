"""The objects that flow through the house: typed, frozen, free of logic."""

from .arguments import Argument, ArgumentForm, Side
from .articles import Article, Basis, Kind
from .attributions import Act, Attribution, Manner
from .claims import Balance, BalanceRow, Claim, Hedge, HedgeKind
from .events import ActorRole, Event, EventActor, Status, Toll
from .findings import Finding, Severity
from .matches import AspectComparison, Candidate, Match, Outcome
from .places import Place, PlaceChoice, PlaceKind, PlaceRole
from .quantities import Effect, Quantity
from .readings import SCHEMA_VERSION, Made, Reading
from .records import Coverage, DatePrecision, PlacePrecision, Record
from .sources import Source, SourceType
from .spans import Quote, Span, quote
from .tags import Mention, Tagged, TaggedAct, TaggedSetting, TaggedTiming, Tags, Word, upwards
from .times import Time, TimeBasis, TimeReading, TimeType

__all__ = [
    "SCHEMA_VERSION",
    "Act",
    "ActorRole",
    "Argument",
    "ArgumentForm",
    "Article",
    "AspectComparison",
    "Attribution",
    "Balance",
    "BalanceRow",
    "Basis",
    "Candidate",
    "Claim",
    "Coverage",
    "DatePrecision",
    "Effect",
    "Event",
    "EventActor",
    "Finding",
    "Hedge",
    "HedgeKind",
    "Kind",
    "Made",
    "Manner",
    "Match",
    "Mention",
    "Outcome",
    "Place",
    "PlaceChoice",
    "PlaceKind",
    "PlacePrecision",
    "PlaceRole",
    "Quantity",
    "Quote",
    "Reading",
    "Record",
    "Severity",
    "Side",
    "Source",
    "SourceType",
    "Span",
    "Status",
    "Tagged",
    "TaggedAct",
    "TaggedSetting",
    "TaggedTiming",
    "Tags",
    "Time",
    "TimeBasis",
    "TimeReading",
    "TimeType",
    "Toll",
    "Word",
    "quote",
    "upwards",
]
