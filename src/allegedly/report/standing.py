"""Standings: whether a line of the page is the machine's, or a person confirmed, corrected or added it; who, and when.

Each has a sign and a word, so that none is told by its colour alone. A page of a reading without decisions shows none.
"""

from collections import Counter
from collections.abc import Mapping
from typing import get_args

import msgspec

from ..schema import Claim
from ..schema.decisions import Judged, Judgement, ObjectKind, State
from .wording import counted, day

SIGNS: Mapping[State, tuple[str, str]] = {
    "machine": ("○", "machine"),
    "accepted": ("✓", "confirmed"),
    "corrected": ("✎", "corrected"),
    "added": ("+", "added"),
}


class Standing(msgspec.Struct, frozen=True):
    """Where one thing stands. `fields` are what was corrected of it, in words; `by`, `note` and `rating` are empty
    where there is none, or authors are left out; `date` is the day of the last decision."""

    state: State
    sign: str
    word: str
    by: str = ""
    date: str = ""
    note: str = ""
    rating: str = ""
    fields: str = ""


_MACHINE = Standing("machine", *SIGNS["machine"])


class Standings:
    """The standings of one judged reading, to be asked by kind and id."""

    def __init__(self, judged: Judged | None, *, with_authors: bool = True) -> None:
        self._judged = judged
        self._with_authors = with_authors

    def __call__(self, kind: ObjectKind, identity: str) -> Standing | None:
        """Where a thing stands; None on a page without decisions."""
        if self._judged is None:
            return None
        judgement = self._judged.judgement(kind, identity)
        return _MACHINE if judgement is None else self._standing(judgement)

    def claims_of(self, attribution: str) -> list[tuple[Claim, Standing]]:
        """The claims of an attribution about which a person said something."""
        if self._judged is None:
            return []
        decided = self._judged.judgements.get("claim", {})
        return [
            (claim, self._standing(decided[claim.id]))
            for claim in self._judged.reading.claims
            if claim.attribution == attribution and claim.id in decided
        ]

    def _standing(self, judgement: Judgement) -> Standing:
        sign, word = SIGNS[judgement.state]
        rated = judgement.rating
        return Standing(
            judgement.state,
            sign,
            word,
            by=judgement.author if self._with_authors else "",
            date=day(judgement.time[:10]),
            note=judgement.note if self._with_authors else "",
            rating="" if rated is None else rated.label,
            fields=", ".join(field.replace("_", " ") for field in judgement.fields),
        )


class Tally(msgspec.Struct, frozen=True):
    """How far the judging is: `words` count what persons did, `left` what stands as the machine found it, `rejected`
    and `unplaced` what is left out of the page. `by` are the names of those who decided, `last` the day of the last
    decision."""

    words: str
    left: int
    rejected: str
    unplaced: int
    by: tuple[str, ...]
    last: str


KINDS: tuple[ObjectKind, ...] = get_args(ObjectKind)

_NAMES: Mapping[ObjectKind, tuple[str, str]] = {
    "attribution": ("statement", "statements"),
    "quantity": ("figure", "figures"),
    "argument": ("argument from timing", "arguments from timing"),
}


def names_of(kind: ObjectKind) -> tuple[str, str]:
    """What one and several of a kind are called."""
    return _NAMES.get(kind, (kind, f"{kind}s"))


def name_of(kind: ObjectKind) -> str:
    """What one of a kind is called on a page."""
    return names_of(kind)[0]


class AfterDecisions(msgspec.Struct, frozen=True):
    """What the checks say after the decisions, against what they said before: findings that are `gone`, those that are
    `changed` in what they say, `new` ones. `problem` says why the findings are still those from before."""

    gone: int = 0
    changed: int = 0
    new: int = 0
    problem: str = ""

    @property
    def words(self) -> str:
        """The same in words; empty where the decisions changed nothing."""
        if self.problem:
            return f"as before the decisions: {self.problem}"
        counts = ((self.gone, "found no more"), (self.changed, "now otherwise"), (self.new, "new"))
        said = ", ".join(f"{number} {word}" for number, word in counts if number)
        return f"checked again after the decisions: {said}" if said else ""


AS_BEFORE = AfterDecisions()
"""The decisions changed nothing about the findings."""


def tally(judged: Judged, *, with_authors: bool = True) -> Tally:
    """The judging of one reading in numbers."""
    reading = judged.reading
    things = sum(
        len(each)
        for each in (
            reading.attributions, reading.sources, reading.claims, reading.times, reading.places, reading.quantities,
            reading.events, reading.arguments, reading.findings,
        )
    )  # fmt: skip
    judgements = [judgement for ours in judged.judgements.values() for judgement in ours.values()]
    states = Counter(judgement.state for judgement in judgements)
    decided = [(states[state], SIGNS[state][1]) for state in ("accepted", "corrected", "added") if states[state]]
    gone = Counter(each.kind for each in judged.rejected)
    everyone = [*judgements, *(each.judgement for each in judged.rejected)]
    return Tally(
        words=", ".join(f"{number} {word}" for number, word in decided),
        left=things - sum(number for number, _ in decided),
        rejected=", ".join(counted(gone[kind], *names_of(kind)) for kind in KINDS if gone[kind]),
        unplaced=len(judged.unplaced),
        by=tuple(sorted({each.author for each in everyone})) if with_authors else (),
        last=day(max((each.time for each in everyone), default="")[:10]),
    )
