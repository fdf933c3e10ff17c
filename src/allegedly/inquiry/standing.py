"""Where a pair stands among all groups and countries of the sets: how many others look as striking?

The party and the country of a query are what somebody picked. Every other party and country of the set makes another
series, about which nobody has claimed anything.
"""

from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from .. import coincidence, records
from ..coincidence import Series
from ..coincidence.placebo import SHIFT
from ..records.query import parse
from ..schema.inquiries import ProposedSide, Window
from ..schema.timing import ComparedPair, OtherPairs
from ..timing.series import Dated
from ..vocabulary.actors import actor_names
from ..vocabulary.countries import plain
from .parties import NOBODY

LEAST_EVENTS = 3
"""Events from which a series is compared: fewer make no pattern that anyone would claim."""

MOST_SERIES = 1_000
"""Series that are compared, the most frequent ones."""

MOST_ROWS = 2_000_000
"""Records that are held at once, at some 200 bytes each: five times the whole of UCDP GED. Sets of press reports have
more."""

SHOWN = 5
"""Places that are listed."""

VARIED = ("actor", "country")


class _Series(NamedTuple):
    name: str
    days: npt.NDArray[np.float64]


def standing(
    first: Dated, then: Dated, sides: tuple[ProposedSide, ProposedSide], window: Window, folder: Path | None
) -> tuple[OtherPairs | None, str]:
    """The place of the pair among those with every other party and country in the second side's stead; in the first's
    where the second is no query for any. None where that cannot be told, and then why, in a sentence.
    """
    start, end = max(first.span[0], then.span[0]), min(first.span[1], then.span[1])
    days = int(np.floor(end) - np.floor(start)) + 1
    shift, length = min(SHIFT, days // 10), int(np.ceil(window.end - window.start))
    changed = next((place for place in (1, 0) if _varied(sides[place])), None)
    if changed is None:
        return None, "Not compared with others: no side is a query for a party or a country."
    if shift <= length:
        told = f"{max(days, 0):,} days in common are too few for such a window"
        return None, f"Not compared with others: {told}."
    others = _others(sides[changed], folder)
    if others is None:
        return None, f"Not compared with others: there are over {MOST_ROWS:,} records."
    firsts, thens = [_own(first, sides[0])], [_own(then, sides[1])]
    (firsts, thens)[changed].extend(others)
    spells = [(float(np.floor(start)), float(np.floor(end)))]
    found = coincidence.placebo(
        [_watched(each, spells) for each in firsts],
        [_watched(each, spells) for each in thens],
        window=length,
        lag=int(np.floor(window.start)),
        shift=shift,
    )
    rank, pairs = found.rank(0, 0)
    if pairs < 2:
        return None, "Not compared with others: the set has no other party or country with enough such events."
    listed = found.most_striking(SHOWN)
    listed += [] if (0, 0) in listed else [(0, 0)]
    return OtherPairs(
        first_by=_varied(sides[0]) if changed == 0 else (),
        then_by=_varied(sides[1]) if changed == 1 else (),
        firsts=len(firsts),
        thens=len(thens),
        pairs=pairs,
        rank=rank,
        p_value=found.p_value(0, 0),
        shift=shift,
        striking=tuple(
            ComparedPair(
                first=firsts[i].name,
                then=thens[j].name,
                events=(len(firsts[i].days), len(thens[j].days)),
                coincidences=int(found.counts[i, j]),
                expected=round(float(found.expected[i, j]), 4),
                p_value=found.p_value(i, j),
                own=(i, j) == (0, 0),
            )
            for i, j in listed
        ),
    ), ""


def _varied(side: ProposedSide) -> tuple[str, ...]:
    """Which of party and country a side's query names."""
    named = {each.key for each in parse(side.query).conditions if each.comparison == "="} if side.query else set()
    return tuple(key for key in VARIED if key in named)


def _own(given: Dated, side: ProposedSide) -> _Series:
    values = [
        " or ".join(each.values)
        for each in (parse(side.query).conditions if side.query else ())
        if each.key in VARIED and each.comparison == "="
    ]
    return _Series(", ".join(values) or given.name, np.floor(given.series.times))


def _others(side: ProposedSide, folder: Path | None) -> list[_Series] | None:
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
        _Series(", ".join(key), np.array(days, dtype=np.float64))
        for key, days in found.items()
        if len(days) >= LEAST_EVENTS and not own(key)
    ]
    return sorted(series, key=lambda each: (-len(each.days), each.name))[: MOST_SERIES - 1]


def _watched(given: _Series, spells: list[tuple[float, float]]) -> Series:
    (start, end) = spells[0]
    return Series(given.days[(given.days >= start) & (given.days <= end)], observed=spells)
