"""Batches: the cells of a column as they stream by, kept as numbers, until all of them show how they are written."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..errors import DataError
from .cells import DAY, MISSING, MOMENT, MONTH, UNREADABLE, YEAR, ZONED, Cell, read_cell
from .columns import Floats
from .iso_dates import LONGEST, read_iso

REMEMBERED = 50_000
"""Distinct texts whose reading is remembered: 130 years of days, and a few megabytes."""

LAST_SECOND = 86_399 / 86_400
"""Where a date among times of day ends: a second before the next."""

ORDERS = {"dmy": "day first", "mdy": "month first"}


class DateCells:
    """Collects cells batch by batch; 17 bytes a row where all are sure, 33 where some are not."""

    def __init__(self) -> None:
        self._known: dict[str, Cell] = {}
        self._first: list[Floats] = []
        self._last: list[Floats] = []
        self._swapped: list[Floats] = []
        self._kinds: list[npt.NDArray[np.int8]] = []
        self._rows: list[npt.NDArray[np.int64]] = []

    def add(self, texts: Sequence[str], rows: Sequence[int]) -> None:
        """Read some cells and the numbers of their rows."""
        stripped = [text.strip() for text in texts]
        first, kinds = read_iso([text[:LONGEST] for text in stripped])
        last, swapped = first, first
        rest = np.flatnonzero(kinds == UNREADABLE)
        if rest.size:
            found = [self._read(stripped[row]) for row in rest.tolist()]
            last, swapped = first.copy(), first.copy()
            kinds[rest] = [cell.kind for cell in found]
            first[rest] = [cell.first for cell in found]
            last[rest] = [cell.last for cell in found]
            swapped[rest] = [cell.swapped for cell in found]
        self._first.append(first)
        self._last.append(last)
        self._swapped.append(swapped)
        self._kinds.append(kinds)
        self._rows.append(np.array(rows, dtype=np.int64))

    def _read(self, text: str) -> Cell:
        cell = self._known.get(text)
        if cell is None:
            cell = read_cell(text)
            if len(self._known) < REMEMBERED:
                self._known[text] = cell
        return cell

    def _beside(self, first: Floats, batches: list[Floats]) -> Floats:
        """A column that mostly is the first one: the same array where every batch's is."""
        same = all(one is other for one, other in zip(self._first, batches, strict=True))
        return first if same else np.concatenate(batches)

    def finish(self, *, where: str, date_format: str | None, skip_bad: bool) -> "Finished":
        """All cells as dates. Raises DataError where there are none, some are bad, or day and month cannot be told."""
        if not self._rows:
            raise DataError("no row is left to read", where=where, remedy="Check the table and what was filtered")
        kinds, rows = np.concatenate(self._kinds), np.concatenate(self._rows)
        first = np.concatenate(self._first)
        last, swapped = self._beside(first, self._last), self._beside(first, self._swapped)
        open_order = (kinds >= DAY) & (first != swapped)  # NaN differs from all
        order = ""
        if open_order.any():
            order = _order(first[open_order], swapped[open_order], rows[open_order], where, date_format)
            if order == "month first":
                first = np.where(open_order, swapped, first)
            last = np.where(open_order, first, last)
            kinds = np.where(np.isnan(first) & (kinds >= DAY), UNREADABLE, kinds)
        bad = (kinds == MISSING) | (kinds == UNREADABLE)
        if bad.all():
            raise DataError("no cell holds a date", where=where, remedy="Name the column of dates")
        if bad.any() and not skip_bad:
            raise _refusal(rows, kinds, where)
        _check_zones(rows, kinds, where)
        kept = ~bad
        return Finished(
            first[kept],
            last[kept],
            kinds[kept],
            kept,
            order,
            missing=int(np.sum(kinds == MISSING)),
            unreadable=int(np.sum(kinds == UNREADABLE)),
        )


class Finished:
    """Dates as [first, last] in days since 1970-01-01, both ends inside, of the rows that were `kept`."""

    def __init__(
        self,
        first: Floats,
        last: Floats,
        kinds: npt.NDArray[np.int8],
        kept: npt.NDArray[np.bool_],
        order: str,
        *,
        missing: int,
        unreadable: int,
    ) -> None:
        self.whole_days = bool(np.all(first == np.floor(first)))
        if not self.whole_days:
            last = np.where(kinds <= DAY, last + LAST_SECOND, last)
        self.first, self.last, self.kept, self.order = first, last, kept, order
        self.partial = int(np.sum((kinds == YEAR) | (kinds == MONTH)))
        self.zoned = int(np.sum(kinds == ZONED))
        self.missing, self.unreadable = missing, unreadable

    @property
    def middle(self) -> Floats:
        """The date, or the middle of its interval: a whole day where all dates are."""
        middle = (self.first + self.last) / 2
        return np.asarray(np.floor(middle) if self.whole_days else middle, dtype=np.float64)


def _order(first: Floats, swapped: Floats, rows: npt.NDArray[np.int64], where: str, date_format: str | None) -> str:
    """How day and month are ordered, by the days over 12 in the column; as told where it does not show."""
    if date_format is not None:
        return ORDERS[date_format]
    day_first, month_first = np.flatnonzero(np.isnan(swapped)), np.flatnonzero(np.isnan(first))
    if day_first.size and month_first.size:
        raise DataError(
            f"row {rows[day_first[0]]} has its day first and row {rows[month_first[0]]} its month",
            where=where,
            remedy="Write all dates alike, best as 2021-05-03",
        )
    if not (day_first.size or month_first.size):
        raise DataError(
            "day and month could stand either way round in every row",
            where=where,
            remedy="Say which with the date format: dmy (day first) or mdy (month first)",
        )
    return "day first" if day_first.size else "month first"


def _refusal(rows: npt.NDArray[np.int64], kinds: npt.NDArray[np.int8], where: str) -> DataError:
    unreadable = rows[kinds == UNREADABLE]
    found = unreadable if unreadable.size else rows[kinds == MISSING]
    verb = "holds" if found.size == 1 else "hold"
    return DataError(
        f"{_listed(found)} {verb} {'no date that can be read' if unreadable.size else 'nothing'}",
        where=where,
        remedy="Repair such rows, or have them left out (skip bad)",
    )


def _listed(rows: npt.NDArray[np.int64]) -> str:
    """`row 4`, `rows 4 and 7`, `rows 4, 7, 9 and 12 more`."""
    names = [str(row) for row in rows[:3].tolist()]
    if rows.size > 3:
        names.append(f"{rows.size - 3:,} more")
    if len(names) == 1:
        return f"row {names[0]}"
    return f"rows {', '.join(names[:-1])} and {names[-1]}"


def _check_zones(rows: npt.NDArray[np.int64], kinds: npt.NDArray[np.int8], where: str) -> None:
    zoned, bare = np.flatnonzero(kinds == ZONED), np.flatnonzero(kinds == MOMENT)
    if zoned.size and bare.size:
        raise DataError(
            f"row {rows[zoned[0]]} gives a time zone and row {rows[bare[0]]} does not",
            where=where,
            remedy="Give all times in one zone",
        )
