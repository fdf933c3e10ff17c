"""At a glance: where and when an article plays, and what it tells, each in a line."""

from collections import Counter
from collections.abc import Sequence

from .event_rows import STATUSES, EventRow
from .maps import atlas
from .periods import period
from .place_rows import PlaceRow
from .time_rows import TimeRow
from .wording import counted, day

COUNTRIES, PLACES = 3, 3
"""How many are named; the map and the table have all."""

YEARS = 3
"""Above this many years days and months are left out."""


def where(rows: Sequence[PlaceRow]) -> str:
    """`Iraq (Haditha, Ramadi and 4 more), Syria`: countries by their mentions; empty where no place is located."""
    weights: Counter[str] = Counter()
    for row in rows:
        if row.place.country is not None:
            weights[row.place.country] += row.mentions
    # Most mentions first; of equals the one that comes first in the text.
    listed = [code for code, _ in weights.most_common()]
    parts = []
    for code in listed[:COUNTRIES]:
        ours = [row for row in rows if row.place.country == code]
        name = next((row.place.name for row in ours if row.place.kind == "country"), atlas().names.get(code, code))
        inside = sorted((row for row in ours if not row.wide), key=lambda row: -row.mentions)
        parts.append(f"{name} ({_some([row.words for row in inside], PLACES)})" if inside else name)
    if len(listed) > COUNTRIES:
        rest = len(listed) - COUNTRIES
        parts.append(counted(rest, "more country", "more countries"))
    elsewhere = [row.words for row in rows if row.place.country is None and row.located]
    if not parts and elsewhere:
        return _some(elsewhere, PLACES)
    return ", ".join(parts)


def when(rows: Sequence[TimeRow]) -> str:
    """`1991 – 2024; half of its 9 dates begin on 2 October 2023 or later`; empty where nothing is dated."""
    firsts = [row.first for row in rows for _ in row.times if row.first is not None]
    lasts = [row.last for row in rows for _ in row.times if row.last is not None]
    if not firsts or not lasts:
        return ""
    start, end = min(firsts), max(*lasts, min(firsts))
    years = (end - start).days > YEARS * 365
    reach = f"{start.year} – {end.year}" if years else period(start.isoformat(), end.isoformat())
    middle = sorted(firsts)[len(firsts) // 2]
    if len(firsts) < 4 or not start < middle:
        return reach
    return f"{reach}; half of its {len(firsts)} dates begin on {day(middle.isoformat())} or later"


def told(rows: Sequence[EventRow]) -> str:
    """`12 events: 5 told as fact, 4 claimed`; empty where there are none."""
    counts = Counter(row.event.status for row in rows)
    parts = [f"{counts[status]} {word}" for status, (word, _) in STATUSES.items() if counts[status]]
    return f"{counted(len(rows), 'event')}: {', '.join(parts)}" if rows else ""


def _some(names: Sequence[str], most: int) -> str:
    unique = list(dict.fromkeys(names))
    more = f" and {len(unique) - most} more" if len(unique) > most else ""
    return ", ".join(unique[:most]) + more
