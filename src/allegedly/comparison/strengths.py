"""Strengths: how much words of saying, and the way in which an event is told, commit whoever uses them.

Only the order of the steps counts. A word that stands on no step (warns, complains) says something else, neither more
nor less.
"""

from ..schema import Act, Status
from ..schema.comparisons import Turn

_CUES: tuple[tuple[str, ...], ...] = (
    ("denies", "contradicts", "does not believe", "does not confirm"),
    ("speculates", "hints", "suggests", "doubts"),
    ("assumes", "estimates", "expects", "fears", "hopes", "predicts"),
    ("claims", "argues", "insists", "boasts", "accuses"),
    ("",),
    ("confirms", "reveals", "admits"),
)
"""Attitudes of cue words from the one that asserts least; the empty one is a plain cue ("says")."""

_STATUSES: tuple[Status, ...] = ("denied", "hypothetical", "claimed", "happened")
"""Planned and habitual events are told as something else, neither more nor less."""

_STEP = {attitude: step for step, attitudes in enumerate(_CUES) for attitude in attitudes}


def cue_turn(old: tuple[Act, str | None], new: tuple[Act, str | None]) -> Turn | None:
    """Which way a cue changed, given the act and the attitude of both; None where they cannot be put in order."""
    before, after = (_cue_step(*cue) for cue in (old, new))
    return None if before is None or after is None else _turn(before, after)


def status_turn(old: Status, new: Status) -> Turn | None:
    """Which way the telling of an event changed."""
    if old not in _STATUSES or new not in _STATUSES:
        return None
    return _turn(_STATUSES.index(old), _STATUSES.index(new))


def weakens(act: Act, attitude: str | None) -> bool:
    """Whether words of saying make less of what stands without them: "is believed to", but neither "was denied" nor a
    plain "it was announced"."""
    step = _cue_step(act, attitude)
    return step is not None and 0 < step < _STEP[""]


def _cue_step(act: Act, attitude: str | None) -> int | None:
    if act == "belief" and attitude is None:
        attitude = "assumes"
    return None if act in ("demand", "other") else _STEP.get(attitude or "")


def _turn(before: int, after: int) -> Turn | None:
    return None if before == after else "softer" if after < before else "harder"
