"""Weights: in which order a person should look at changes.

First what the publication itself says of them and what most readers see, then what a claim asserts and on whose word,
then whole passages, then the rest. Where the words speak of harm, a change counts for more.
"""

from collections.abc import Mapping

from ..schema.comparisons import ChangeKind
from ..vocabulary import speaks_of

WEIGHTS: Mapping[ChangeKind, int] = {
    "notice": 95,
    "headline": 90,
    "figure": 75,
    "source": 70,
    "bound": 60,
    "status": 60,
    "hedge": 60,
    "cue": 55,
    "standfirst": 55,
    "time": 50,
    "removed": 45,
    "added": 40,
    "date": 35,
    "byline": 30,
    "reworded": 25,
    "publisher": 20,
    "moved": 15,
}

HARM = 8
"""For words that speak of death, injury, crime and the like."""

BURIED = 5
"""For a source that lost its name, or a claim that lost its source: the reader can check less than before."""


def weight(kind: ChangeKind, words: str, *, buried: bool = False) -> int:
    """The weight of a change of this kind in a passage of these words (of both sides)."""
    return min(WEIGHTS[kind] + HARM * bool(speaks_of(words)) + BURIED * buried, 100)
