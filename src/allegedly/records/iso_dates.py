"""ISO dates and date-times, many at once: texts as a matrix of character codes, read column by column."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .cells import DAY, MOMENT, UNREADABLE, ZONED

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]

LONGEST = 36
"""Characters of 2021-05-03T10:00:00.123456789+02:00, and one more so that a longer text is seen to be longer."""

_DATE = "0000-00-00"
_CLOCK = "0000-00-00T00:00:00"


def read_iso(texts: Sequence[str]) -> tuple[Floats, npt.NDArray[np.int8]]:
    """Days since 1970-01-01 and the kind of each text; `UNREADABLE` (and NaN) for all that needs the careful reader."""
    days = np.full(len(texts), np.nan)
    kinds = np.full(len(texts), UNREADABLE, dtype=np.int8)
    matrix = np.array(texts, dtype=f"U{LONGEST}").view(np.uint32).reshape(len(texts), LONGEST)
    lengths = np.count_nonzero(matrix, axis=1)
    for length in np.unique(lengths).tolist():
        if length < len(_DATE) or length >= LONGEST:
            continue
        rows = np.flatnonzero(lengths == length)
        codes = matrix[rows, :length].astype(np.int64)
        for kind, zone in ((DAY, 0), (MOMENT, 0), (ZONED, 1), (ZONED, 6)):
            stamp = codes[:, : length - zone]
            good = _has_zone(codes, zone) & _fits(stamp, kind)
            found = rows[good]
            if not found.size:
                continue
            value = _days(stamp[good])
            if kind != DAY:
                value = value + _share(stamp[good])
            if zone == 6:
                value = value - _away(codes[good])
            days[found] = value
            kinds[found] = kind
    kinds[np.isnan(days)] = UNREADABLE
    return days, kinds


def _fits(codes: Codes, kind: int) -> npt.NDArray[np.bool_]:
    """Whether each row is a date (`DAY`), or a date, a time of day and perhaps a fraction of its seconds."""
    form = _DATE if kind == DAY else _CLOCK
    good = np.ones(len(codes), dtype=bool)
    if codes.shape[1] < len(form) or (kind == DAY and codes.shape[1] > len(form)):
        return ~good
    for place, character in enumerate(form):
        code = codes[:, place]
        if character == "0":
            good &= (code >= 48) & (code <= 57)
        elif character == "T":
            good &= (code == ord("T")) | (code == ord(" "))
        else:
            good &= code == ord(character)
    rest = codes[:, len(form) :]
    if rest.shape[1] == 1:
        return np.zeros(len(codes), dtype=bool)
    if rest.shape[1]:
        good &= (rest[:, 0] == ord(".")) & np.all((rest[:, 1:] >= 48) & (rest[:, 1:] <= 57), axis=1)
    return good


def _has_zone(codes: Codes, zone: int) -> npt.NDArray[np.bool_]:
    """Whether the last `zone` characters are `Z` (1) or an offset such as +02:00 (6); all rows for 0."""
    if zone == 0:
        return np.ones(len(codes), dtype=bool)
    if zone == 1:
        return np.asarray(codes[:, -1] == ord("Z"))
    tail = codes[:, -6:]
    digits = (tail >= 48) & (tail <= 57)
    sign = (tail[:, 0] == ord("+")) | (tail[:, 0] == ord("-"))
    return np.asarray(sign & (tail[:, 3] == ord(":")) & digits[:, [1, 2, 4, 5]].all(axis=1))


def _number(codes: Codes, start: int, end: int) -> Codes:
    return np.asarray((codes[:, start:end] - 48) @ 10 ** np.arange(end - start - 1, -1, -1))


def _days(codes: Codes) -> Floats:
    """Days since 1970-01-01; NaN where the calendar has no such day."""
    year, month, day = _number(codes, 0, 4), _number(codes, 5, 7), _number(codes, 8, 10)
    months = (year - 1970) * 12 + month - 1
    days = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + day - 1
    same = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) == months
    return np.where(same & (month >= 1) & (month <= 12) & (day >= 1) & (year >= 1), days, np.nan)


def _share(codes: Codes) -> Floats:
    """The time of day as a share of the day; NaN where the clock has no such time."""
    hour, minute, second = _number(codes, 11, 13), _number(codes, 14, 16), _number(codes, 17, 19)
    fraction = np.zeros(len(codes))
    if codes.shape[1] > 20:
        fraction = (codes[:, 20:] - 48) @ 10.0 ** -np.arange(1, codes.shape[1] - 19)
    seconds = hour * 3600 + minute * 60 + second + fraction
    return np.where((hour < 24) & (minute < 60) & (second < 60), seconds / 86_400, np.nan)


def _away(codes: Codes) -> Floats:
    """How far the zone's clock is ahead of UTC, as a share of the day."""
    tail = codes[:, -6:]
    minutes = _number(tail, 1, 3) * 60 + _number(tail, 4, 6)
    return np.where(tail[:, 0] == ord("-"), -minutes, minutes) / 1440
