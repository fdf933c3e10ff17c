"""One event of an article and one record side by side: how far apart they are in each aspect."""

from datetime import date
from math import inf, log1p
from typing import NamedTuple

from ...gazetteer import distance
from ...schema import Comparison, PlacePrecision, Record
from .asked import Asked
from .parties import same_parties
from .place_names import same_place_name

OTHER_COUNTRY = 5_000.0
"""Kilometres that stand for a place in another country, where no more is known: farther than any class of gap."""

REACH: dict[PlacePrecision, float] = {"exact": 5, "near": 25, "district": 40, "area": 120, "country": 500, "unknown": 0}
"""Kilometres by which a record's place may be off, by its precision: a town's extent; UCDP's "within about 25 km"; and
about half the width of a second-level area, a first-level area, a state."""


class Gaps(NamedTuple):
    """How far apart: in days, in kilometres, in the logarithm of how many times the deaths; 0 where they meet, None
    where one of the two does not tell. `named`, `parties` and `kind` say whether both have the same place by name, the
    same party, the same kind; `close`, whether the article's place is known so well that to lie in it says something.
    """

    days: int
    named: bool
    close: bool
    kilometres: float | None
    killed: float | None
    parties: bool | None
    kind: bool | None

    @property
    def differences(self) -> int:
        """In how many aspects they differ, of those that both tell."""
        return sum(map(bool, (self.days, self.kilometres, self.killed, self.parties is False, self.kind is False)))


FARTHEST_DAYS = 10
FARTHEST_KILOMETRES = 20
MOST_GAPS = 2
"""Two accounts that are farther apart, or in more aspects, are not laid side by side as one event."""


def is_near(found: Gaps, record: Record) -> bool:
    """Whether a person would take the record for another account of the event at sight: the same place and party on the
    same day, or within days with the same deaths.
    """
    if found.parties is False or found.kind is False or found.kilometres != 0:
        return False
    if not _is_placed(found, record) or not (found.named or found.close):
        return False
    return found.days == 0 or (found.named and found.days <= FARTHEST_DAYS and found.killed == 0)


def is_plausible(found: Gaps, record: Record) -> bool:
    """Whether two accounts so far apart can be of one event at all."""
    near = found.days <= FARTHEST_DAYS and (found.kilometres or 0) <= FARTHEST_KILOMETRES
    return near and _is_placed(found, record) and found.differences <= (MOST_GAPS if found.named else 1)


def _is_placed(found: Gaps, record: Record) -> bool:
    """Whether a record's place says more than that it lies in some province."""
    return found.named or record.place_precision in ("exact", "near")


def gaps(asked: Asked, record: Record) -> Gaps:
    """Compare an event with a record."""
    named = record.place is not None and same_place_name(asked.place_words, record.place)
    return Gaps(
        days=_days_apart(asked, record),
        named=named,
        close=asked.latitude is not None and asked.radius <= FARTHEST_KILOMETRES,
        kilometres=0.0 if named else _kilometres_apart(asked, record),
        killed=_killed_apart(asked, record),
        parties=same_parties(asked.parties, record, asked.country or record.country),
        kind=None if record.kind is None else record.kind == asked.kind,
    )


def comparisons(asked: Asked, record: Record, found: Gaps) -> tuple[Comparison, ...]:
    """The same in words, aspect by aspect, for a person to look at."""
    rows = [
        Comparison("date", asked.date_words, _recorded_days(record), found.days == 0),
        Comparison(
            "place",
            asked.place_words,
            ", ".join(part for part in (record.place, record.area, record.country) if part),
            None if found.kilometres is None else found.kilometres == 0,
        ),
        Comparison(
            "killed",
            asked.killed_words or _bounds(asked.killed),
            _recorded_deaths(record),
            None if found.killed is None else found.killed == 0,
        ),
        Comparison(
            "actor",
            ", ".join(asked.parties),
            " against ".join(party for party in (record.actor, record.target) if party),
            found.parties,
        ),
        Comparison("kind", asked.kind, record.sub_kind or record.kind or "", found.kind),
    ]
    return tuple(rows)


def _days_apart(asked: Asked, record: Record) -> int:
    earliest, latest = date.fromisoformat(record.earliest), date.fromisoformat(record.latest)
    return max((earliest - asked.latest).days, (asked.earliest - latest).days, 0)


def _kilometres_apart(asked: Asked, record: Record) -> float | None:
    """0 where either may lie inside the other."""
    if asked.latitude is None or asked.longitude is None or record.latitude is None or record.longitude is None:
        known = asked.country is not None and record.country is not None
        return (0.0 if asked.country == record.country else OTHER_COUNTRY) if known else None
    way = distance(asked.latitude, asked.longitude, record.latitude, record.longitude)
    return max(0.0, way - asked.radius - REACH[record.place_precision])


def _killed_apart(asked: Asked, record: Record) -> float | None:
    """0 where the two ranges meet; a record without a range has its best count for one."""
    if asked.killed is None or record.killed_best is None:
        return None
    low = min(record.killed_best, record.killed_low if record.killed_low is not None else record.killed_best)
    high = max(record.killed_best, record.killed_high if record.killed_high is not None else record.killed_best)
    ours_low = asked.killed[0] if asked.killed[0] is not None else 0.0
    ours_high = asked.killed[1] if asked.killed[1] is not None else inf
    return max(log1p(low) - log1p(ours_high), log1p(ours_low) - log1p(high), 0.0)


def _recorded_days(record: Record) -> str:
    return record.earliest if record.earliest == record.latest else f"{record.earliest} to {record.latest}"


def _recorded_deaths(record: Record) -> str:
    if record.killed_best is None:
        return ""
    spread = record.killed_low is not None and record.killed_high is not None and record.killed_low < record.killed_high
    return f"{record.killed_best} ({record.killed_low} to {record.killed_high})" if spread else f"{record.killed_best}"


def _bounds(bounds: tuple[float | None, float | None] | None) -> str:
    if bounds is None:
        return ""
    low, high = bounds
    if low is not None and high is not None:
        return f"{low:g}" if low == high else f"{low:g} to {high:g}"
    return f"at least {low:g}" if low is not None else f"at most {high:g}" if high is not None else ""
