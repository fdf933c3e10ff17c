"""Sentences and words that the page of a comparison and its summary share."""

from collections import Counter
from collections.abc import Mapping

from ...schema import Balance
from ...schema.comparisons import Change, ChangeKind, Comparison, PassageKind

LABELS: Mapping[ChangeKind, str] = {
    "notice": "Correction or note",
    "headline": "Headline",
    "figure": "Number",
    "source": "Source",
    "bound": "Exactness",
    "status": "Certainty",
    "hedge": "Hedge",
    "cue": "Word of saying",
    "time": "Time",
    "date": "Date",
    "standfirst": "Standfirst",
    "byline": "Byline",
    "publisher": "Publisher",
    "removed": "Removed",
    "added": "Added",
    "reworded": "Reworded",
    "moved": "Moved",
}

_SENTENCES: tuple[tuple[PassageKind, str], ...] = (
    ("unchanged", "unchanged"),
    ("reworded", "reworded"),
    ("moved", "moved"),
    ("removed", "removed"),
    ("added", "added"),
)

_STRENGTH: tuple[ChangeKind, ...] = ("bound", "status", "hedge", "cue")


def sentences(comparison: Comparison) -> str:
    """`12 unchanged, 5 reworded, 1 moved, 2 removed, 2 added`."""
    counts = Counter(passage.kind for passage in comparison.passages)
    return ", ".join(f"{counts[kind]} {word}" for kind, word in _SENTENCES if counts[kind]) or "none"


def title(comparison: Comparison, heading: str) -> str:
    """What a browser's tab says."""
    return f"{heading} – what changed?"


def label(change: Change) -> str:
    """`Source, now unnamed`."""
    return f"{LABELS[change.kind]}, {change.turn}" if change.turn else LABELS[change.kind]


def kinds_of_change(comparison: Comparison) -> list[tuple[str, str]]:
    """What changed in claims, each kind in a line: `("Numbers", "2 changed, 1 added")`; without those that did not."""
    changes = comparison.changes
    lines = [
        ("Numbers", _turns([each for each in changes if each.kind == "figure"], "changed")),
        ("Sources", _turns([each for each in changes if each.kind == "source"], "changed")),
        ("Strength", _turns([each for each in changes if each.kind in _STRENGTH], "changed")),
        ("Notes", _turns([each for each in changes if each.kind == "notice"], "changed")),
        ("Times", _turns([each for each in changes if each.kind in ("time", "date")], "changed")),
    ]
    return [(name, words) for name, words in lines if words]


def common_words(comparison: Comparison) -> str:
    """`78 % of words in common`, never rounded to all or to none."""
    percent = comparison.common * 100
    if 0 < percent < 1:
        return "under 1 % of words in common"
    if 99 < percent < 100:
        return "over 99 % of words in common"
    return f"{percent:.0f} % of words in common"


def balance_rows(old: Balance, new: Balance) -> list[tuple[str, int, int]]:
    """Claims by what they rest on, in the earlier and in the later version."""
    before = {row.type: row.claims for row in old.rows}
    return [(row.type, before.get(row.type, 0), row.claims) for row in new.rows]


def _turns(changes: list[Change], otherwise: str) -> str:
    counts = Counter(change.turn or otherwise for change in changes)
    return ", ".join(f"{number} {turn}" for turn, number in counts.items())
