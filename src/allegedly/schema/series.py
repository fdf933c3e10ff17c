"""Series from records: dated events drawn from a data set, and their counts by day, week or month."""

import msgspec

from .records import Coverage


class SeriesCount(msgspec.Struct, frozen=True):
    """One stretch of time: its first day and the day after its last (ISO dates), how many of its days were watched,
    the events in it, and how many of these may also have happened in another stretch."""

    start: str
    end: str
    observed_days: int
    events: int
    uncertain: int


class RecordSeries(msgspec.Struct, frozen=True, kw_only=True):
    """The records that a query selects, in order of time, as `allegedly.Series` takes them.

    `times`, `earliest` and `latest` are days since 1970-01-01; `times` is the middle of the other two, rounded down.
    `latitude`, `longitude` and `killed` hold None where the set tells none. `observed` are the windows (first day, last
    day, both inside) in which the set would have recorded such events. `outside` counts records whose middle lies in
    none of them, which are left out. `query` selects the same records again, its set and version named.
    """

    query: str
    coverage: Coverage
    observed: tuple[tuple[int, int], ...]
    times: tuple[int, ...]
    earliest: tuple[int, ...]
    latest: tuple[int, ...]
    latitude: tuple[float | None, ...]
    longitude: tuple[float | None, ...]
    killed: tuple[int | None, ...]
    outside: int
    notes: tuple[str, ...]
