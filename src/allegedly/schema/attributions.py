"""Attributions: one act of saying each."""

from typing import Literal

import msgspec

from .spans import Quote

Manner = Literal["direct", "indirect", "mixed"]
"""How the content is given: in quotation marks, in the author's words, or partly both."""

Act = Literal["statement", "belief", "demand", "evidence", "other"]
"""What kind of act it is: says; thinks, knows, supports; calls for, wants; shows, indicates; anything else."""


class Attribution(msgspec.Struct, frozen=True):
    """A source, a cue and a content, as far as the article gives them: "*He* **said** that..."

    `source` and `cue` are None where the article names none; `source_id` is the id of the source behind it, or None.
    `attitude` is what the cue's word adds ("denies", "admits", "claims"), from the vocabulary, or None for a plain
    cue. `score` is the reader's probability, 0 to 1, in steps of 0.01.
    """

    id: str
    source: Quote | None
    cue: Quote | None
    content: Quote
    manner: Manner
    act: Act
    attitude: str | None
    source_id: str | None
    score: float
