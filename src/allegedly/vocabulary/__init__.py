"""The words that the reading rooms look for: data files, the loaders that give them types, and a linter."""

from .anonymity import anonymity_hints, anonymity_patterns
from .cues import Cue, Cues, cues, cues_of, says
from .events import EventMeaning, EventWords, event_words
from .finding_words import FindingWords, finding_words
from .hedges import hedge_patterns
from .judgements import Judgements, judgements
from .lemmas import lemmas, positives
from .lint import lint
from .names import NameParts, name_parts
from .relays import Relays, relays
from .sayings import Sayings, sayings
from .seriousness import speaks_of
from .source_words import SourceWords, source_words
from .timing_arguments import TimingArguments, TimingMarker, timing_arguments

__all__ = [
    "Cue",
    "Cues",
    "EventMeaning",
    "EventWords",
    "FindingWords",
    "Judgements",
    "NameParts",
    "Relays",
    "Sayings",
    "SourceWords",
    "TimingArguments",
    "TimingMarker",
    "anonymity_hints",
    "anonymity_patterns",
    "cues",
    "cues_of",
    "event_words",
    "finding_words",
    "hedge_patterns",
    "judgements",
    "lemmas",
    "lint",
    "name_parts",
    "positives",
    "relays",
    "sayings",
    "says",
    "source_words",
    "speaks_of",
    "timing_arguments",
]
