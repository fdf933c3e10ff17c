"""The words that the reading rooms look for: data files, the loaders that give them types, and a linter."""

from .anonymity import anonymity_patterns
from .cues import Cue, Cues, cues
from .hedges import hedge_patterns
from .judgements import Judgements, judgements
from .lemmas import lemmas
from .lint import lint
from .names import NameParts, name_parts
from .relays import Relays, relays
from .source_words import SourceWords, source_words

__all__ = [
    "Cue",
    "Cues",
    "Judgements",
    "NameParts",
    "Relays",
    "SourceWords",
    "anonymity_patterns",
    "cues",
    "hedge_patterns",
    "judgements",
    "lemmas",
    "lint",
    "name_parts",
    "relays",
    "source_words",
]
