"""One event of an article and one record side by side: how far apart they are in each aspect."""

from datetime import date
from math import inf, log1p
from typing import NamedTuple

from ...gazetteer import distance
from ...schema import AspectComparison, PlacePrecision, Record
from .asked import Asked
from .parties import same_parties
from .place_names import is_area_name, same_place_name

OTHER_COUNTRY = 5_000.0
OTHER_AREA = 100.0
OTHER_NAME = 30.0
"""Kilometres that stand for a place in another country, in another first-level area, or of another name in the same,
where no more is known: farther than two accounts of one event may lie.
"""

REACH: dict[PlacePrecision, float] = {"exact": 5, "near": 25, "district": 40, "area": 120, "country": 500, "unknown": 0}
"""Kilometres by which a record's place may be off, by its precision: a town's extent; UCDP's "within about 25 km"; and
about half the width of a second-level area, a first-level area, a state."""


class Gaps(NamedTuple):
    """How far apart: in days, in kilometres, in the logarithm of how many times the deaths; 0 where they meet, None
    where one of the two does not tell. `parties` and `kind` say whether both have the same party, the same kind.

    To meet says little where one of the two is vague. `named` says that both have the same place by name, `close` that
    the article's place is known so well that to lie in it says something; `dated`, that both tell the day to a week,
    and `counted`, that the article bounds the deaths from both sides or closely.
    """

    days: int
    named: bool
    close: bool
    dated: bool
    counted: bool
    kilometres: float | None
    killed: float | None
    parties: bool | None
    kind: bool | None

    @property
    def differences(self) -> int:
        """In how many aspects they differ, of those that both tell."""
        return sum(map(bool, (self.days, self.kilometres, self.killed, self.parties is False, self.kind is False)))

    @property
    def same_place(self) -> bool:
        return self.kilometres == 0 and (self.named or self.close)

    @property
    def same_time(self) -> bool:
        return self.days == 0 and self.dated

    @property
    def same_toll(self) -> bool:
        return self.killed == 0 and self.counted


FARTHEST_DAYS = 10
FARTHEST_KILOMETRES = 20
MOST_GAPS = 2
"""Two accounts that are farther apart, or in more aspects, are not laid side by side as one event."""

NEARLY = 0.8
"""Share of the recorded deaths from which "at least" so many says something by meeting them."""

WEEK = 7
"""Days up to which a date tells the day well enough to say something by meeting another."""


def is_near(found: Gaps, record: Record) -> bool:
    """Whether a person would take the record for another account of the event at sight: the same place and party at the
    same time, or within days with the same deaths. What lies near without bearing the same name must share more.
    """
    if found.parties is False or found.kind is False or not found.same_place or not _is_placed(found, record):
        return False
    if found.same_time and (found.named or found.parties or found.killed == 0):
        return True
    return found.named and found.days <= FARTHEST_DAYS and found.same_toll


def is_plausible(found: Gaps, record: Record) -> bool:
    """Whether two accounts so far apart can be of one event at all."""
    near = found.days <= FARTHEST_DAYS and (found.kilometres or 0) <= FARTHEST_KILOMETRES
    few = found.differences <= (MOST_GAPS if found.named else 1)
    return near and few and is_told(found) and _is_placed(found, record)


def is_told(found: Gaps) -> bool:
    """Whether they share enough to be of one event: of a place known no better than by its province or country the
    time, the deaths and a party; else the place and one of these, or a place nearby and two.
    """
    shared = (found.same_time, found.same_toll, found.parties is True)
    if found.named:
        return any(shared[:2])
    return sum(shared) >= (2 if found.close else 3)


def _is_placed(found: Gaps, record: Record) -> bool:
    """Whether a record's place says more than that it lies in some province; or the two tell of none together."""
    return found.named or found.kilometres is None or record.place_precision in ("exact", "near")


def gaps(asked: Asked, record: Record) -> Gaps:
    """Compare an event with a record."""
    countries = {asked.country, record.country} - {None}
    named = len(countries) < 2 and _is_place(record) and not is_area_name(asked.place_words)
    named = named and same_place_name(asked.place_words, record.place or "")
    return Gaps(
        days=_days_apart(asked, record),
        named=named,
        close=asked.latitude is not None and asked.radius <= FARTHEST_KILOMETRES,
        dated=max(asked.latest - asked.earliest, _day(record.latest) - _day(record.earliest)).days < WEEK,
        counted=_is_counted(asked, record),
        kilometres=0.0 if named else _kilometres_by_name(asked, record),
        killed=_killed_apart(asked, record),
        parties=same_parties(asked.parties, record, asked.country or record.country),
        kind=None if record.kind is None else record.kind == asked.kind,
    )


def _is_counted(asked: Asked, record: Record) -> bool:
    """Whether the article bounds the deaths from both sides, or from below by nearly as many as are recorded."""
    low, high = asked.killed if asked.killed is not None else (None, None)
    bounds = killed_range(record)
    return low is not None and (high is not None or (bounds is not None and low >= NEARLY * bounds[1]))


def _is_place(record: Record) -> bool:
    """Whether the name of a record's place is not that of a whole province or country."""
    return record.place is not None and record.place_precision not in ("area", "country")


def comparisons(asked: Asked, record: Record, found: Gaps) -> tuple[AspectComparison, ...]:
    """The same in words, aspect by aspect, for a person to look at."""
    rows = [
        AspectComparison("date", asked.date_words, _recorded_days(record), found.days == 0),
        AspectComparison(
            "place",
            asked.place_words,
            ", ".join(part for part in (record.place, record.area, record.country) if part),
            None if found.kilometres is None else found.kilometres == 0,
        ),
        AspectComparison(
            "killed",
            asked.killed_words or _bounds(asked.killed),
            _recorded_deaths(record),
            None if found.killed is None else found.killed == 0,
        ),
        AspectComparison(
            "actor",
            ", ".join(asked.parties),
            " against ".join(party for party in (record.actor, record.target) if party),
            found.parties,
        ),
        AspectComparison("kind", asked.kind, record.sub_kind or record.kind or "", found.kind),
    ]
    return tuple(rows)


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _days_apart(asked: Asked, record: Record) -> int:
    return max((_day(record.earliest) - asked.latest).days, (asked.earliest - _day(record.latest)).days, 0)


def _kilometres_by_name(asked: Asked, record: Record) -> float | None:
    """The same where a place that no gazetteer has is compared with a record of another name: in one province there is
    often something on the same day, and it is no account of this.
    """
    way = _kilometres_apart(asked, record)
    other = asked.unplaced and _is_place(record) and record.place_precision in ("exact", "near")
    return max(way or 0.0, OTHER_NAME) if other else way


def _kilometres_apart(asked: Asked, record: Record) -> float | None:
    """0 where either may lie inside the other; None where one of them is only known to lie in the same area."""
    other_area = asked.area and record.area and not same_place_name(asked.area, record.area)
    if asked.latitude is None or asked.longitude is None or record.latitude is None or record.longitude is None:
        if asked.country is not None and record.country is not None and asked.country != record.country:
            return OTHER_COUNTRY
        return OTHER_AREA if other_area else None
    way = distance(asked.latitude, asked.longitude, record.latitude, record.longitude)
    reach = REACH[record.place_precision]
    if other_area:  # what a record puts "near" a town lies in the town's own province
        reach = min(reach, REACH["exact"])
    return max(0.0, way - asked.radius - reach)


def _killed_apart(asked: Asked, record: Record) -> float | None:
    """0 where the two ranges meet."""
    bounds = killed_range(record)
    if asked.killed is None or bounds is None:
        return None
    low, high = bounds
    ours_low = asked.killed[0] if asked.killed[0] is not None else 0.0
    ours_high = asked.killed[1] if asked.killed[1] is not None else inf
    return max(log1p(low) - log1p(ours_high), log1p(ours_low) - log1p(high), 0.0)


def killed_range(record: Record) -> tuple[int, int] | None:
    """The least and the most killed by a record; None where it tells none."""
    told = [each for each in (record.killed_low, record.killed_best, record.killed_high) if each is not None]
    return (min(told), max(told)) if told else None


def _recorded_days(record: Record) -> str:
    return record.earliest if record.earliest == record.latest else f"{record.earliest} to {record.latest}"


def _recorded_deaths(record: Record) -> str:
    bounds = killed_range(record)
    if bounds is None:
        return ""
    low, high = bounds
    if record.killed_best is None:
        return f"{low}" if low == high else f"{low} to {high}"
    return f"{record.killed_best} ({low} to {high})" if low < high else f"{record.killed_best}"


def _bounds(bounds: tuple[float | None, float | None] | None) -> str:
    if bounds is None:
        return ""
    low, high = bounds
    if low is not None and high is not None:
        return f"{low:g}" if low == high else f"{low:g} to {high:g}"
    return f"at least {low:g}" if low is not None else f"at most {high:g}" if high is not None else ""
