"""Columns: whatever a caller has (numpy, pandas, polars, Arrow, a list) as one copied, checked array of floats.

Nothing is imported to do so: a column is asked for what it can turn itself into. Dates become days since 1970-01-01.
"""

import datetime
from collections.abc import Mapping, Set
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import DataError

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
SECONDS_A_DAY = 86_400.0
NUMBERS = (int, float, np.integer, np.floating)


def column(values: Any, name: str) -> npt.NDArray[np.float64]:
    """A one-dimensional float64 copy of `values`; dates, datetimes and datetime64 become days since 1970-01-01.

    A time of day stays as the fraction of its day. Times with a zone are turned into UTC; times without one are taken
    as they stand, and the two are not mixed, nor are numbers and dates. Raises `DataError`, naming the first row
    (counted from 0) that cannot be used: missing, infinite, or neither a number nor a date.
    """
    raw = _array(values, name)
    if raw.ndim != 1:
        raise DataError(f"{name} has {raw.ndim} dimensions", remedy="Give one column, a list of numbers or of dates")
    if raw.dtype.kind == "M":
        return _from_datetime64(raw, name)
    if raw.dtype.kind in "iuf":
        return _finite(np.array(raw, dtype=np.float64), name)
    return _finite(np.array([_number(value, name, row) for row, value in enumerate(_one_kind(raw, name))]), name)


def _array(values: Any, name: str) -> npt.NDArray[Any]:
    if isinstance(values, str | bytes):
        raise DataError(f"{name} is a text, not a column", remedy="Read the file first and give its column of dates")
    if isinstance(values, Mapping | Set):
        raise DataError(
            f"{name} is not a column but {type(values).__name__}", remedy="Give a list or an array, in the rows' order"
        )
    if isinstance(values, np.ma.MaskedArray) and np.ma.is_masked(values):
        row = int(np.argmax(np.ma.getmaskarray(values)))
        raise DataError(f"{name} holds nothing", where=f"row {row}", remedy="Drop or repair the masked rows")
    if hasattr(values, "to_numpy"):
        try:
            return np.asarray(values.to_numpy())
        except ValueError:  # Arrow arrays with missing values or of dates have no view without a copy
            return np.asarray(values.to_numpy(zero_copy_only=False))
    if hasattr(values, "__array__"):
        return np.asarray(values)
    try:
        listed = list(values)
    except TypeError:
        raise DataError(
            f"{name} is not a column but {type(values).__name__}", remedy="Give a list or an array"
        ) from None
    if any(not isinstance(value, int | float) or isinstance(value, bool) for value in listed):
        objects = np.empty(len(listed), dtype=object)
        objects[:] = listed
        return objects
    try:
        return np.array(listed, dtype=np.float64)
    except OverflowError:
        raise DataError(f"{name} holds a number too large to count with", remedy="Give times in days") from None


def _from_datetime64(raw: npt.NDArray[Any], name: str) -> npt.NDArray[np.float64]:
    missing = np.flatnonzero(np.isnat(raw))
    if missing.size:
        raise DataError(
            f"{name} holds no date", where=f"row {missing[0]}", remedy="Drop or repair the rows without one"
        )
    whole = raw.astype("datetime64[D]")
    rest = (raw - whole) / np.timedelta64(1, "D")
    return whole.astype(np.int64).astype(np.float64) + np.asarray(rest, dtype=np.float64)


def _one_kind(raw: npt.NDArray[Any], name: str) -> list[Any]:
    stamps = list(raw)
    numbers = any(isinstance(value, NUMBERS) and value == value for value in stamps)  # NaN stands for a missing date
    if numbers and any(isinstance(value, datetime.date | np.datetime64) for value in stamps):
        raise DataError(f"{name} mixes numbers and dates", remedy="Give one or the other")
    aware = {value.tzinfo is not None for value in stamps if isinstance(value, datetime.datetime)}
    if len(aware) > 1:
        raise DataError(f"{name} mixes times with and without a time zone", remedy="Give all of them in one zone")
    return stamps


def _number(value: Any, name: str, row: int) -> float:
    if isinstance(value, datetime.datetime):
        if value != value:  # pandas' missing date is a datetime that equals nothing
            raise DataError(f"{name} holds no date", where=f"row {row}", remedy="Drop or repair the rows without one")
        aware = value if value.tzinfo is not None else value.replace(tzinfo=datetime.UTC)
        since = aware - EPOCH
        return since.days + (since.seconds + since.microseconds / 1e6) / SECONDS_A_DAY
    if isinstance(value, datetime.date):
        return float(value.toordinal() - EPOCH.toordinal())
    if isinstance(value, np.datetime64):
        return float(_from_datetime64(np.array([value]), name)[0])
    if isinstance(value, NUMBERS) and not isinstance(value, bool | np.timedelta64):
        return float(value)
    if value is None or value != value:
        raise DataError(f"{name} holds nothing", where=f"row {row}", remedy="Drop or repair the rows without a date")
    raise DataError(
        f"{name} holds {type(value).__name__}, neither a number nor a date",
        where=f"row {row}",
        remedy="Parse the column into dates first",
    )


def _finite(numbers: npt.NDArray[np.float64], name: str) -> npt.NDArray[np.float64]:
    bad = np.flatnonzero(~np.isfinite(numbers))
    if bad.size:
        raise DataError(
            f"{name} holds {numbers[bad[0]]}", where=f"row {bad[0]}", remedy="Drop or repair the rows without a number"
        )
    return numbers
