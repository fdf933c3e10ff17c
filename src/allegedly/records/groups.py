"""Groups: the dates of a table, divided by what stands in other columns, such as each actor's or each country's."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from ..errors import DataError
from .batches import DateCells
from .columns import Floats, Selection
from .tables import Progress, Table, cell, date_column, passes, read_table, row_filters

MOST_ROWS = 5_000_000
"""Rows that are held at once: 21 bytes each, 37 where a date is not sure."""

MOST_GROUPS = 200_000
"""Groups that are told apart: a column with more is a number of the row and no group."""


class Group(msgspec.Struct, frozen=True, eq=False):
    """The dates (days since 1970-01-01, the middle where not sure) of the rows with these values."""

    values: tuple[str, ...]
    times: Floats


def read_groups(selection: Selection, by: Sequence[str], *, progress: Progress | None = None) -> tuple[Group, ...]:
    """The dates of a table for every set of values of the columns `by`, in the order of their first rows.

    Filters of the selection on other columns hold, those on the columns `by` do not. Rows without a date that can be
    read or with an empty cell among `by` are left out. Raises DataError as `read_column` does, and for a table with
    more rows or groups than can be held.
    """
    return read_table(selection.path, lambda table: _groups(table, selection, by, progress))


def _groups(table: Table, selection: Selection, by: Sequence[str], progress: Progress | None) -> tuple[Group, ...]:
    place = date_column(table, selection)
    places = [table.place(name) for name in by]
    filters = [each for each in row_filters(table, selection.where) if each[0] not in places]
    cells, known, codes, count, held = DateCells(), dict[tuple[str, ...], int](), list[npt.NDArray[np.int32]](), 0, 0
    for batch in table.batches:
        count += len(batch)
        kept = [row for row in batch if passes(row[1], filters) and all(cell(row[1], each) for each in places)]
        held += len(kept)
        if kept:
            found = [known.setdefault(tuple(cell(row, each) for each in places), len(known)) for _, row in kept]
            codes.append(np.array(found, dtype=np.int32))
            cells.add([cell(row, place) for _, row in kept], [number for number, _ in kept])
        if held > MOST_ROWS or len(known) > MOST_GROUPS:
            what = f"over {MOST_ROWS:,} rows" if held > MOST_ROWS else f"over {MOST_GROUPS:,} different values"
            raise DataError(f"the table holds {what}", where=table.path, remedy="Give a smaller table")
        if progress is not None:
            progress(count)
    dates = cells.finish(where=table.path, date_format=selection.date_format, skip_bad=True)
    code = np.concatenate(codes)[dates.kept]
    order = np.argsort(code, kind="stable")
    edges = np.searchsorted(code[order], np.arange(len(known) + 1))
    times = dates.middle[order]
    return tuple(
        Group(values, times[start:end])
        for values, start, end in zip(known, edges[:-1].tolist(), edges[1:].tolist(), strict=True)
        if start < end
    )
