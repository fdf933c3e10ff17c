"""A series: dated events, how sure each date is, and the windows in which anyone was watching."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import DataError
from .columns import column
from .observation import Windows, covers, windows

Floats = npt.NDArray[np.float64]

CHANCE_STEP = 1e-6
"""A common step over 1 (weekly stamps) is believed where chance would seldom bring one so coarse: nine distances that
are all multiples of 7, or 21 that are all even."""


LARGEST = 2.0**62
"""Beyond it distances are no longer whole numbers that a machine can count with."""


@dataclass(frozen=True, init=False, eq=False)
class Series:
    """Dated events in one order of time, with where and when they were watched for.

    `times` is any column of numbers or dates (numpy, pandas, polars, Arrow, a list); plain numbers are days, dates
    become days since 1970-01-01. Order does not matter, and ties are legal. `earliest` and `latest` bound each date
    where it is not sure. `observed` lists the windows (start, end), ends included, in which events would have been
    recorded: outside them there is no knowledge, not no event. Left out, it is from the first event to the last,
    which is a little too short: give it where it is known. `latitude` and `longitude` are degrees; `marks` is any
    number for each event.

    Everything is copied and cannot be written to. Raises `DataError` for what cannot be used, naming the row.
    """

    times: Floats
    observed: Windows
    earliest: Floats | None
    latest: Floats | None
    latitude: Floats | None
    longitude: Floats | None
    marks: Floats | None

    def __init__(
        self,
        times: Any,
        *,
        observed: Iterable[tuple[Any, Any]] | None = None,
        earliest: Any = None,
        latest: Any = None,
        latitude: Any = None,
        longitude: Any = None,
        marks: Any = None,
    ) -> None:
        stamps = column(times, "times")
        order = np.argsort(stamps, kind="stable")
        optional = {
            name: None if given is None else _beside(column(given, name), stamps.size, name)
            for name, given in (
                ("earliest", earliest),
                ("latest", latest),
                ("latitude", latitude),
                ("longitude", longitude),
                ("marks", marks),
            )
        }
        _check_bounds(stamps, optional["earliest"], optional["latest"])
        _check_coordinates(optional["latitude"], optional["longitude"])
        if observed is not None:
            watched = windows(observed, column)
        elif stamps.size:
            watched = np.array([[stamps.min(), stamps.max()]])
        else:
            raise DataError("a series without events says nothing without its window", remedy="Give observed")
        outside = np.flatnonzero(~covers(watched, stamps))
        if outside.size:
            raise DataError(
                f"an event at {stamps[outside[0]]:g} lies outside the observed windows",
                where=f"row {outside[0]}",
                remedy="Widen observed or drop the event",
            )
        fields = {"times": stamps, **optional}
        for name, values in fields.items():
            object.__setattr__(self, name, None if values is None else _frozen(values[order]))
        object.__setattr__(self, "observed", _frozen(watched))

    def __len__(self) -> int:
        return self.times.size

    def __repr__(self) -> str:
        return f"Series({len(self)} events, observed {self.observed[0, 0]:g} to {self.observed[-1, 1]:g})"

    @cached_property
    def resolution(self) -> float:
        """The step of the stamps: 1 for whole days (7 for weekly stamps), 0 where there is none."""
        if not self.times.size or np.any(self.times != np.floor(self.times)) or np.abs(self.times).max() > LARGEST:
            return 0.0
        steps = np.diff(np.unique(self.times)).astype(np.int64)
        common = int(np.gcd.reduce(steps))
        # The first distance is a multiple of itself: only those after it say anything.
        believed = common > 1 and (1 - steps.size) * math.log(common) < math.log(CHANCE_STEP)
        return float(common) if believed else 1.0

    @property
    def uncertain(self) -> bool:
        """Whether any date may lie elsewhere than where it stands."""
        early = self.earliest is not None and bool(np.any(self.earliest < self.times))
        return early or (self.latest is not None and bool(np.any(self.latest > self.times)))

    def stated(self) -> "Series":
        """The same events with their dates taken as sure, and nothing beside them."""
        return Series(self.times, observed=[(start, end) for start, end in self.observed])


def series_from_columns(
    table: Any,
    times: str,
    *,
    observed: Iterable[tuple[Any, Any]] | None = None,
    earliest: str | None = None,
    latest: str | None = None,
    latitude: str | None = None,
    longitude: str | None = None,
    marks: str | None = None,
) -> Series:
    """A series from the named columns of a table: a mapping, or a pandas, polars or Arrow table.

    Raises `DataError` where the table has no column of a name, and for what `Series` refuses.
    """
    names = {
        "times": times,
        "earliest": earliest,
        "latest": latest,
        "latitude": latitude,
        "longitude": longitude,
        "marks": marks,
    }
    known = {str(name) for name in _names(table)}
    columns = {}
    for field, name in names.items():
        if name is None:
            continue
        if name not in known:
            raise DataError(f"there is no column {name!r} for {field}", remedy="Give the name of a column")
        columns[field] = table[name]
    return Series(columns.pop("times"), observed=observed, **columns)


def _names(table: Any) -> Iterable[Any]:
    for attribute in ("column_names", "columns"):  # Arrow's name for them, then that of pandas and polars
        if hasattr(table, attribute):
            names: Iterable[Any] = getattr(table, attribute)
            return names
    if isinstance(table, Mapping):
        return table.keys()
    raise DataError(f"{type(table).__name__} is not a table", remedy="Give a mapping or a table with named columns")


def as_series(events: Any, name: str) -> Series:
    """A series as it is, or made from a column of times."""
    if isinstance(events, Series):
        return events
    try:
        return Series(events)
    except DataError as error:
        raise DataError(
            error.what, where=f"{name}, {error.where}" if error.where else name, remedy=error.remedy
        ) from None


def _beside(values: Floats, events: int, name: str) -> Floats:
    if values.size != events:
        raise DataError(f"{name} has {values.size} rows and times has {events}", remedy="Give one value for each event")
    return values


def _check_bounds(times: Floats, earliest: Floats | None, latest: Floats | None) -> None:
    for bound, sign, words in ((earliest, 1, "before its earliest date"), (latest, -1, "after its latest date")):
        if bound is None:
            continue
        wrong = np.flatnonzero((bound - times) * sign > 0)
        if wrong.size:
            raise DataError(f"an event stands {words}", where=f"row {wrong[0]}")


def _check_coordinates(latitude: Floats | None, longitude: Floats | None) -> None:
    if (latitude is None) != (longitude is None):
        raise DataError("only one of latitude and longitude is given", remedy="Give both or neither")
    for values, limit, name in ((latitude, 90.0, "latitude"), (longitude, 180.0, "longitude")):
        if values is None:
            continue
        wrong = np.flatnonzero(np.abs(values) > limit)
        if wrong.size:
            raise DataError(f"a {name} of {values[wrong[0]]:g} degrees", where=f"row {wrong[0]}")


def _frozen(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    values.flags.writeable = False
    return values
