"""A proposed side as a dated series: records that its query selects, or the rows of a person's own table."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from .. import records
from ..coincidence import Series
from ..records.query import Condition, parse
from ..schema.inquiries import ProposedSide
from ..schema.series import RecordSeries
from ..timing.series import Dated, read_dated
from .sentences import series_name


class Shelves(NamedTuple):
    """Where series come from: the store of records (the user's own if None), and the folder that a person's tables are
    named from."""

    store: Path | None
    tables: Path


def dated(side: ProposedSide, shelves: Shelves) -> tuple[Dated | None, ProposedSide, tuple[str, ...]]:
    """The series of a side that has a query or a table, the side with its query's set and version named, and what has
    to be said about it. The series is None where no record fits, and the side then says so.

    Raises what `records.series` and `records.read_column` raise.
    """
    if side.table:
        spells = [records.spell(each, "observed") for each in side.observed]
        selection = records.Selection(path=str(shelves.tables / side.table))
        found = read_dated(selection, spells, lambda _: None)
        return _named(found, side.table), side, ()
    series = records.series(side.query, folder=shelves.store)
    if not series.times:
        name = f"{series.coverage.set_name} {series.coverage.version}"
        why = f"No record of {name} fits: {series_name(side)}."
        return None, msgspec.structs.replace(side, query=series.query, unanswered=why), series.notes
    return of_records(series), msgspec.structs.replace(side, query=series.query), series.notes


def of_records(series: RecordSeries) -> Dated:
    """Records as the desk of timing takes a column of dates: the conditions of their query stand for its filters."""
    asked = parse(series.query)
    chosen = records.Selection(path=f"{asked.set_name} {asked.version}", where=tuple(map(_pair, asked.conditions)))
    times, earliest, latest = (
        np.array(each, dtype=np.float64) for each in (series.times, series.earliest, series.latest)
    )
    sure = bool((earliest == latest).all())
    column = records.Column(
        times=times,
        earliest=None if sure else earliest,
        latest=None if sure else latest,
        whole_days=True,
        name="date",
        rows=len(times) + series.outside,
        missing=0,
        unreadable=0,
        partial=0,
        zoned=0,
        order="",
        encoding="",
        separator="",
    )
    watched = Series(times, observed=series.observed, earliest=column.earliest, latest=column.latest)
    return Dated(watched, chosen, column, True, series.outside, True)


def _pair(condition: Condition) -> tuple[str, str]:
    return condition.key + condition.comparison.removesuffix("="), ",".join(condition.values)


def _named(found: Dated, name: str) -> Dated:
    """The series under the name that the person gave its table, not the folder that it happens to lie in."""
    return replace(found, selection=msgspec.structs.replace(found.selection, path=name))
