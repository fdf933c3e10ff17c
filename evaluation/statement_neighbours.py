"""What a record has around a day and a place, so that a statement that is meant to be wrong is not right by chance."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from allegedly.gazetteer import distance
from allegedly.records.matching.comparing import killed_range
from allegedly.schema import Record

LONGEST = 31
"""Days of an event's date beyond which it is no neighbour but a summary."""

WIDE_DAYS, WIDE_KILOMETRES = 10, 40
"""An invented event must have nothing of the same place, or near to it, for so long before and after."""

NEAR_KILOMETRES = 25
"""How far another record may lie and still be an account of the same."""


class Neighbours:
    """All records of a set by the days on which they may have happened."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._by_day: dict[date, list[Record]] = {}
        for record in records:
            first, last = date.fromisoformat(record.earliest), date.fromisoformat(record.latest)
            for offset in range(min((last - first).days, LONGEST) + 1):
                self._by_day.setdefault(first + timedelta(days=offset), []).append(record)
        self._last = max(self._by_day)

    def none_near(self, record: Record, day: date) -> bool:
        """Whether nothing is recorded around a day near a record's place, though the set still runs."""
        days = (day + timedelta(days=offset) for offset in range(-WIDE_DAYS, WIDE_DAYS + 1))
        after = day + timedelta(days=LONGEST) > self._last
        return not after and not any(True for one in days for _ in self._beside(record, one, WIDE_KILOMETRES))

    def none_fits(self, record: Record, day: date, killed: int) -> bool:
        """Whether no record, and no sum of those of one place and its parties, has so many killed there on a day."""
        sums: Counter[tuple[str | None, str | None, str | None]] = Counter()
        for other in (*self._beside(record, day, NEAR_KILOMETRES), record):
            low, high = killed_range(other) or (0, 0)
            if other is not record and low <= killed <= high:
                return False
            if other.earliest == other.latest == day.isoformat():
                sums[other.place, other.actor, other.target] += low if other.killed_best is None else other.killed_best
        return killed not in sums.values()

    def _beside(self, record: Record, day: date, kilometres: float) -> Iterator[Record]:
        """The other records of a day that may lie so near; without coordinates, those of the same area."""
        for other in self._by_day.get(day, ()):
            if other.id != record.id and _may_lie_near(record, other, kilometres):
                yield other


def _may_lie_near(one: Record, other: Record, kilometres: float) -> bool:
    if one.latitude is None or other.latitude is None:
        return one.country == other.country and (one.area == other.area or one.area is None or other.area is None)
    return distance(one.latitude, one.longitude or 0, other.latitude, other.longitude or 0) <= kilometres
