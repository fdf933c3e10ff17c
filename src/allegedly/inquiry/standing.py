"""Where a pair stands among all groups and countries of the sets: how many others look as striking?

The party and the country of a query are what somebody picked. Every other party and country of the set makes another
series, about which nobody has claimed anything.
"""

from pathlib import Path

import msgspec
import numpy as np

from .. import records
from ..records.query import parse
from ..schema.inquiries import ProposedSide, Window
from ..schema.timing import OtherPairs
from ..timing.ranking import LEAST_EVENTS, Candidate, Terms, ranked
from ..timing.series import Dated
from ..vocabulary.actors import actor_names
from ..vocabulary.countries import plain
from .parties import NOBODY

MOST_SERIES = 1_000
"""Series that are compared, the most frequent ones."""

MOST_ROWS = 2_000_000
"""Records that are held at once: five times the whole of UCDP GED. Sets of press reports have more."""

VARIED = ("actor", "country")


def standing(
    first: Dated, then: Dated, sides: tuple[ProposedSide, ProposedSide], window: Window, folder: Path | None
) -> tuple[OtherPairs | None, str]:
    """The place of the pair among those with every other party and country in the second side's stead; in the first's
    where the second is no query for any. None where that cannot be told, and then why, in a sentence.
    """
    changed = next((place for place in (1, 0) if _varied(sides[place])), None)
    if changed is None:
        return None, "Not compared with others: no side is a query for a party or a country."
    terms = Terms.common(first, then, window=window.end - window.start, lag=window.start)
    if not terms.bears:
        return None, f"Not compared with others: {terms.days:,} days in common are too few for such a window."
    others = _others(sides[changed], folder)
    if others is None:
        return None, f"Not compared with others: there are over {MOST_ROWS:,} records."
    firsts, thens = [_own(first, sides[0])], [_own(then, sides[1])]
    (firsts, thens)[changed].extend(others)
    by = tuple(_varied(side) if place == changed else () for place, side in enumerate(sides))
    found = ranked(terms, firsts, thens, (0, 0), (by[0], by[1]))
    if found is None:
        return None, "Not compared with others: the set has no other party or country with enough such events."
    return found, ""


def _varied(side: ProposedSide) -> tuple[str, ...]:
    """Which of party and country a side's query names."""
    named = {each.key for each in parse(side.query).conditions if each.comparison == "="} if side.query else set()
    return tuple(key for key in VARIED if key in named)


def _own(given: Dated, side: ProposedSide) -> Candidate:
    values = [
        " or ".join(each.values)
        for each in (parse(side.query).conditions if side.query else ())
        if each.key in VARIED and each.comparison == "="
    ]
    return Candidate(", ".join(values) or given.name, np.floor(given.series.times))


def _others(side: ProposedSide, folder: Path | None) -> list[Candidate] | None:
    """The series of every other party and country in the set, under the query's other conditions, the most frequent
    first; None where there are too many records."""
    asked, varied = parse(side.query), _varied(side)
    kept = [each for each in asked.conditions if each.key not in varied or each.comparison != "="]
    picked = {each.key: each.values for each in asked.conditions if each.key in varied}
    names = frozenset().union(*map(actor_names, picked.get("actor", ())))

    def own(key: tuple[str, ...]) -> bool:
        """Whether it is the picked series again, or one of nobody's."""
        party, country = (dict(zip(varied, key, strict=True)).get(name) for name in VARIED)
        if party is not None and plain(party) in NOBODY:
            return True
        return (party is None or plain(party) in names) and (country is None or country in picked["country"])

    kept_apart = msgspec.structs.replace(asked, conditions=tuple(kept))
    rows = records.appearances(kept_apart, limit=MOST_ROWS + 1, folder=folder)
    if len(rows) > MOST_ROWS:
        return None
    found: dict[tuple[str, ...], list[int]] = {}
    for actor, target, country, day in rows:
        for party in dict.fromkeys((actor, target)) if "actor" in varied else [None]:
            if party is not None or "actor" not in varied:
                values = {"actor": party, "country": country}
                found.setdefault(tuple(str(values[name]) for name in varied), []).append(day)
    series = [
        Candidate(", ".join(key), np.array(days, dtype=np.float64))
        for key, days in found.items()
        if len(days) >= LEAST_EVENTS and not own(key)
    ]
    return sorted(series, key=lambda each: (-len(each.days), each.name))[: MOST_SERIES - 1]
