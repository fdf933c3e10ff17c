"""Nulls: what the second series would have looked like without the first, as places where its clusters might have been.

The first series is held fixed, with all its habits. Each cluster of the second moves as one piece, independently of the
others, to places that the null allows, with probabilities that the null gives. What is kept is a matter of three
switches:

    bursts   a cluster is a whole burst (else a single event)
    season   places are as probable as the fitted rhythms of the second series make them
    trend    a cluster stays in its own bin of time (else it may go anywhere in the observation), and steps of the
             level found in the second series are kept inside bins too

Given the counts of clusters in bins and the shape of the rate within a bin, the places are exchangeable: the test is
exact for any trend that is of that shape within bins (the interval jitter of Amarasingham et al. 2012, with clusters
for spikes). The remaining null, `shift`, moves the second series as one piece by up to `SHIFT` days.
"""

from dataclasses import dataclass

from ..errors import UsageError

DEFAULT = "bursts+season+trend"

KEEPS = {
    "bursts": "the bursts of the second series, each moved as one piece",
    "season": "its season and calendar rhythms",
    "trend": "its slow changes and steps of reporting",
}

SHIFT = 60.0
"""Days by which the `shift` null moves a series at most."""


@dataclass(frozen=True)
class Null:
    """A null hypothesis by name, and what it keeps."""

    name: str
    bursts: bool
    season: bool
    trend: bool
    shift: bool

    @property
    def keeps(self) -> str:
        """In words, what the null keeps of the second series; the first is always kept as it is."""
        if self.shift:
            return f"all of both series but their places beside each other, up to {SHIFT:g} days"
        kept = [words for name, words in KEEPS.items() if getattr(self, name)]
        return ", ".join(kept) if kept else "only how many events there are"


def parse_null(name: str) -> Null:
    """`homogeneous`, `shift`, or some of `bursts`, `season` and `trend` joined by `+`."""
    parts = name.split("+") if isinstance(name, str) else []
    if name in ("homogeneous", "shift"):
        return Null(name, bursts=False, season=False, trend=False, shift=name == "shift")
    if not parts or not set(parts) <= set(KEEPS) or len(set(parts)) < len(parts):
        raise UsageError(
            f"there is no null called {name!r}",
            remedy="Give homogeneous, shift, or bursts, season and trend joined by +",
        )
    return Null(
        "+".join(part for part in KEEPS if part in parts),
        bursts="bursts" in parts,
        season="season" in parts,
        trend="trend" in parts,
        shift=False,
    )
