"""Arrays as the methods want them: finite, one-dimensional, of equal length, and copied so that the caller's stay.

Whatever does not fit is refused in a line that names the argument and the first row at fault.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import DataError, UsageError

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

OTHERS = "mMc"
"""Kinds of arrays that turn into floats without complaint and mean something else then: dates and lengths of time
become counts of some unit, complex numbers lose a part."""


def finite(values: ArrayLike, name: str, *, at_least: int = 1) -> Floats:
    """A fresh one-dimensional float array of at least that many finite numbers."""
    if isinstance(values, np.ma.MaskedArray) and np.ma.is_masked(values):
        row = int(np.argmax(np.ma.getmaskarray(values)))
        raise DataError(
            "is missing or not finite", where=f"{name}, row {row}", remedy="Drop or repair masked rows first"
        )
    wrong = DataError("holds something that is not a number", where=name, remedy="Give plain numbers")
    try:
        if np.asarray(values).dtype.kind in OTHERS:
            raise wrong
        array = np.array(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise wrong from None
    if array.ndim != 1:
        raise DataError(f"has {array.ndim} dimensions where one is needed", where=name, remedy="Give one column")
    if len(array) < at_least:
        raise DataError(
            f"holds {len(array)} value(s) where at least {at_least} are needed", where=name, remedy="Give more data"
        )
    bad = np.flatnonzero(~np.isfinite(array))
    if len(bad):
        raise DataError(
            "is missing or not finite",
            where=f"{name}, row {bad[0]}",
            remedy=f"Drop or repair {len(bad)} such row(s) first",
        )
    return array


def event_counts(values: ArrayLike, name: str = "counts", *, at_least: int = 1) -> Floats:
    """Counts of events: whole numbers, none negative, as floats."""
    array = finite(values, name, at_least=at_least)
    bad = np.flatnonzero((array < 0) | (array != np.floor(array)))
    if len(bad):
        raise DataError(
            f"is {array[bad[0]]:g}, not a count",
            where=f"{name}, row {bad[0]}",
            remedy="Counts are whole numbers from 0",
        )
    return array


def positive(values: ArrayLike, name: str, *, at_least: int = 1) -> Floats:
    """Numbers above zero, such as exposures."""
    array = finite(values, name, at_least=at_least)
    bad = np.flatnonzero(array <= 0)
    if len(bad):
        raise DataError(
            f"is {array[bad[0]]:g}, not above zero", where=f"{name}, row {bad[0]}", remedy="Give positive numbers"
        )
    return array


def same_length(**columns: Sequence[float] | Floats) -> None:
    """Refuse columns of unequal length."""
    lengths = {name: len(column) for name, column in columns.items()}
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise DataError(f"the columns differ in length: {told}", where="input", remedy="Give one row per event")


def above_zero(value: float, name: str) -> float:
    """One setting that must be a finite number above zero."""
    if not (np.isfinite(value) and value > 0):
        raise UsageError(f"is {value!r}, not a number above zero", where=name, remedy="Give a positive number")
    return float(value)


def whole(value: int, name: str, *, at_least: int = 1) -> int:
    """One setting that must be a whole number of at least so much."""
    if isinstance(value, bool) or int(value) != value or value < at_least:
        raise UsageError(f"is {value!r}", where=name, remedy=f"Give a whole number of at least {at_least}")
    return int(value)


def fraction(value: float, name: str) -> float:
    """One setting that must lie strictly between 0 and 1."""
    if not 0 < value < 1:
        raise UsageError(f"is {value!r}, not between 0 and 1", where=name, remedy="Give a share such as .05")
    return float(value)
