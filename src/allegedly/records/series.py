"""Series: the records that a query selects as dated intervals with the windows in which they would have been recorded,
and their counts by day, week or month."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec

from ..errors import DataError, UsageError
from ..schema import Coverage
from ..schema.series import RecordSeries, SeriesCount
from .cells import EPOCH
from .conditions import conditions
from .coverages import watched
from .events_view import opened_for
from .participants import MIDDLE
from .query import Query, parse
from .searching import outside, rows_of

STEPS = ("day", "week", "month")


def series(query: str, *, folder: Path | None = None) -> RecordSeries:
    """The records that a query selects as a series; its numbers are what `allegedly.Series` takes by the same names.

    A record belongs to the series when the middle of its date lies in a window; the windows are the days that the set
    covers and the query asks for. No record at all is a series too, where the windows are there: that none was recorded
    is an observation.

    Raises UsageError for a query that cannot be understood, and DataError for a set, an actor or a kind that is not
    there, and where the set covers nothing of what is asked.
    """
    asked = parse(query)
    with opened_for(asked, folder) as (held, connection, place):
        name = f"{held.set_name} {held.version}"
        notes = tuple(outside(asked, held.coverage))
        windows = list(_windows(asked, watched(held.coverage)))
        if not windows or _is_elsewhere(asked, held.coverage):
            why = notes[0].rstrip(".") if notes else f"{name} has no such days"
            raise DataError(
                why, where=str(asked), remedy="Ask for what it covers: allegedly records show " + held.set_name
            )
        where = " AND ".join(each.sql for each in conditions(connection, place, asked, name)) or "true"
        rows = connection.execute(
            f"SELECT {MIDDLE} - DATE '1970-01-01' AS middle, events.earliest - DATE '1970-01-01',"
            f" events.latest - DATE '1970-01-01', latitude, longitude, killed_best FROM events WHERE {where}"
            " ORDER BY middle, part, row"
        ).fetchall()
    observed = tuple((start.toordinal() - EPOCH, end.toordinal() - EPOCH) for start, end in windows)
    kept = [row for row in rows if any(start <= row[0] <= end for start, end in observed)]
    left = len(rows) - len(kept)
    if left:
        notes = (*notes, f"Left out: {rows_of(left)} whose date more likely lies outside of what was asked for.")
    columns = list(zip(*kept, strict=True)) if kept else [()] * 6
    return RecordSeries(
        query=str(msgspec.structs.replace(asked, set_name=held.set_name, version=held.version)),
        coverage=held.coverage,
        observed=observed,
        times=columns[0],
        earliest=columns[1],
        latest=columns[2],
        latitude=columns[3],
        longitude=columns[4],
        killed=columns[5],
        outside=left,
        notes=notes,
    )


def counts(given: RecordSeries, by: str = "week") -> tuple[SeriesCount, ...]:
    """The events of a series by day, week (from Monday) or month, from its first window to its last.

    An event counts where the middle of its date lies, and as uncertain where its date reaches beyond that stretch.
    """
    if by not in STEPS:
        raise UsageError("this is no stretch of time", where="by", remedy=f"Give {', '.join(STEPS)}")
    first, last = given.observed[0][0], given.observed[-1][1]
    found = []
    place = 0
    for start, end in _stretches(first, last, by):
        events = uncertain = 0
        while place < len(given.times) and given.times[place] < end:
            events += 1
            uncertain += given.earliest[place] < start or given.latest[place] >= end
            place += 1
        days = sum(max(0, min(end - 1, high) - max(start, low) + 1) for low, high in given.observed)
        found.append(SeriesCount(_iso(start), _iso(end), days, events, uncertain))
    return tuple(found)


def counts_csv(found: tuple[SeriesCount, ...]) -> str:
    """Counts as CSV: `end` is the day after the last of a stretch."""
    rows = [(each.start, each.end, each.observed_days, each.events, each.uncertain) for each in found]
    return _csv(("start", "end", "observed_days", "events", "uncertain"), rows)


def events_csv(given: RecordSeries) -> str:
    """The events of a series as CSV: the middle of each date, its first and last day, and those killed."""
    columns = zip(given.times, given.earliest, given.latest, given.killed, strict=True)
    rows = [(*map(_iso, days), "" if killed is None else killed) for *days, killed in columns]
    return _csv(("date", "earliest", "latest", "killed"), rows)


def _csv(header: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _is_elsewhere(asked: Query, coverage: Coverage) -> bool:
    """Whether a query asks for countries of which the set covers none."""
    wanted = {code for each in asked.conditions if each.key == "country" for code in each.values}
    return bool(wanted and coverage.countries) and wanted.isdisjoint(coverage.countries)


def _windows(asked: Query, covered: list[tuple[date, date]]) -> Iterator[tuple[date, date]]:
    earliest = date.fromisoformat(asked.earliest) if asked.earliest else date.min
    latest = date.fromisoformat(asked.latest) if asked.latest else date.max
    for start, end in covered:
        if max(start, earliest) <= min(end, latest):
            yield max(start, earliest), min(end, latest)


def _stretches(first: int, last: int, by: str) -> Iterator[tuple[int, int]]:
    """First day and the day after the last of each stretch, the first one holding `first`."""
    day = date.fromordinal(first + EPOCH)
    if by == "week":
        day -= timedelta(days=day.weekday())
    elif by == "month":
        day = day.replace(day=1)
    while day.toordinal() - EPOCH <= last:
        if by == "month":
            following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        else:
            following = day + timedelta(days=7 if by == "week" else 1)
        yield day.toordinal() - EPOCH, following.toordinal() - EPOCH
        day = following


def _iso(day: int) -> str:
    return date.fromordinal(day + EPOCH).isoformat()
