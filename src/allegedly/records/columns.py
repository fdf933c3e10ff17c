"""A column of dates: what is asked of a table, and what was read from it."""

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Which dates of which table.

    Attributes:
        path: the file, or "-" for standard input.
        column: the name of the column of dates; None to find it.
        where: (column, value) pairs: a row is read where each named column holds one of the values given for it.
        date_format: `dmy` or `mdy` where the table itself does not show whether 03/04/2021 is in April or in March.
        skip_bad: leave out rows without a date that can be read, instead of refusing the table.
        beside: the name of another column of dates to read from the same rows, such as the day of the report.
    """

    path: str
    column: str | None = None
    where: tuple[tuple[str, str], ...] = ()
    date_format: str | None = None
    skip_bad: bool = False
    beside: str | None = None


class Column(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The dates that were read, in the order of the rows, as days since 1970-01-01.

    Attributes:
        times: shape (n,): the date; the middle of its interval where it is not sure.
        earliest, latest: shape (n,): the interval that the date lies in, both ends inside; None where all are sure.
        beside: shape (n,): the dates of the column beside it; None where none was asked for.
        whole_days: whether no date has a time of day.
        name: of the column.
        rows: in the table; those that the filter passed are `times.size` + `missing` + `unreadable`.
        missing, unreadable: rows left out for want of a date.
        partial: dates given only as a month or a year.
        zoned: times that were turned from their own time zone into UTC.
        order: how dates such as 03/04/2021 were read: `day first`, `month first`, or empty where there were none.
        encoding, separator: of the file.
    """

    times: Floats
    earliest: Floats | None
    latest: Floats | None
    whole_days: bool
    name: str
    rows: int
    missing: int
    unreadable: int
    partial: int
    zoned: int
    order: str
    encoding: str
    separator: str
    beside: Floats | None = None
