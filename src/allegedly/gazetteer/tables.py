"""A table of places: one file of flat arrays, mapped into memory, found by the sorted keys of its names.

Nothing is parsed when it is opened but a short header, so that opening costs milliseconds and looking up touches only
the pages it needs. The layout: the magic, the header's length (4 bytes), the header (JSON), and then the arrays one
behind another in the order and with the types of `ARRAYS`, each from a multiple of eight bytes on.
"""

import json
import mmap
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import DataError
from ..schema import PlaceKind
from .entries import KINDS, Entry, Row
from .names import key, normal, sound

MAGIC = b"allegedly places 1\n"

ARRAYS = (
    ("latitude", "<f4"), ("longitude", "<f4"), ("population", "<u4"), ("geonames_id", "<u4"), ("radius", "<f4"),
    ("name_start", "<u4"), ("country", "<u2"), ("area", "<u2"), ("county", "<u2"), ("kind", "u1"), ("names", "u1"),
    ("name_key", "<u4"), ("name_entry", "<u4"), ("name_check", "u1"),
    ("sound_key", "<u4"), ("sound_entry", "<u4"), ("sound_check", "u1"),
)  # fmt: skip

SOUNDED = frozenset({
    "AE", "AF", "AZ", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "ML",
    "MR", "NE", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TJ", "TM", "TN", "TR", "UZ", "YE",
})  # fmt: skip
"""Countries whose names are spelt in English in as many ways as there are writers: Arabic, Persian, Hebrew, Turkic."""


class Table:
    """The places of one file."""

    def __init__(self, data: memoryview, where: str) -> None:
        try:
            length = int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "little")
            end = len(MAGIC) + 4 + length
            begin = _padded(end)
            header = bytes(data[len(MAGIC) + 4 : end]) if data[: len(MAGIC)] == MAGIC else b""
            self.header: dict[str, Any] = json.loads(header)
            self._arrays: dict[str, Any] = {}
            for (name, type_), count in zip(ARRAYS, self.header["counts"], strict=True):
                self._arrays[name] = np.frombuffer(data, dtype=type_, count=count, offset=begin)
                begin += _padded(count * np.dtype(type_).itemsize)
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(
                "this is no table of places of this version", where=where, remedy="Add the country again"
            ) from error
        self._codes: dict[str, list[str]] = self.header["codes"]
        self._areas: dict[str, Entry | None] = {}

    def __len__(self) -> int:
        return len(self._arrays["kind"])

    def named(self, name: str) -> list[Entry]:
        """The entries that bear a name, whatever its case and accents."""
        return self._found("name", normal(name))

    def sounding(self, name: str) -> list[Entry]:
        """The entries of which some name sounds like this one."""
        return self._found("sound", sound(name))

    def _found(self, index: str, text: str) -> list[Entry]:
        if not text:
            return []
        main, check = key(text)
        keys = self._arrays[f"{index}_key"]
        first = int(np.searchsorted(keys, np.uint32(main), side="left"))
        last = int(np.searchsorted(keys, np.uint32(main), side="right"))
        checks = self._arrays[f"{index}_check"][first:last]
        return [self.entry(int(row)) for row in self._arrays[f"{index}_entry"][first:last][checks == check]]

    def entry(self, row: int) -> Entry:
        """The entry of a row, 0 to the table's length."""
        column = self._arrays
        start, end = int(column["name_start"][row]), int(column["name_start"][row + 1])
        return Entry(
            name=column["names"][start:end].tobytes().decode("utf-8"),
            kind=KINDS[column["kind"][row]],
            latitude=round(float(column["latitude"][row]), 5),
            longitude=round(float(column["longitude"][row]), 5),
            country=self._codes["country"][column["country"][row]],
            area=self._codes["area"][column["area"][row]],
            county=self._codes["county"][column["county"][row]],
            population=int(column["population"][row]),
            geonames_id=int(column["geonames_id"][row]),
            radius=round(float(column["radius"][row]), 1),
        )

    def area(self, code: str) -> Entry | None:
        """The first-level area of this code."""
        if code not in self._areas:
            column, codes = self._arrays, self._codes
            row: Any = []
            if code in codes["area"] and "" in codes["county"]:
                inside = column["area"] == codes["area"].index(code)
                whole = column["county"] == codes["county"].index("")
                row = np.flatnonzero(inside & whole & (column["kind"] == KINDS.index("area")))
            self._areas[code] = self.entry(int(row[0])) if len(row) else None
        return self._areas[code]

    def entries(self, kind: PlaceKind) -> list[Entry]:
        """All entries of a kind, in the order of the table."""
        return [self.entry(int(row)) for row in np.flatnonzero(self._arrays["kind"] == KINDS.index(kind))]

    def settled(self, size: float) -> list[tuple[str, int, int]]:
        """The squares of `size` degrees in which a country has settlements: its code, and how many squares the
        south-western corner lies north of the equator and east of Greenwich.
        """
        column = self._arrays
        here = column["kind"] == KINDS.index("settlement")
        corners = [np.floor(column[name][here] / size).astype(int) for name in ("latitude", "longitude")]
        found = np.unique(np.stack([column["country"][here].astype(int), *corners]), axis=1)
        codes = self._codes["country"]
        return [(codes[country], north, east) for country, north, east in found.T.tolist()]


def open_table(path: Path) -> Table:
    """Map a file into memory. Raises DataError where it is none of ours."""
    try:
        with path.open("rb") as file:
            data: bytes | mmap.mmap = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:
        data = b""  # an empty file cannot be mapped
    except OSError as error:
        raise DataError(
            "the table of places cannot be read", where=str(path), remedy="Add the country again"
        ) from error
    return Table(memoryview(data), str(path))


def compile_table(rows: Sequence[Row], header: dict[str, Any]) -> bytes:
    """The file of a table; `header` says where its rows are from. The same rows give the same bytes."""
    entries = [row.entry for row in rows]
    codes = {name: sorted({getattr(entry, name) for entry in entries}) for name in ("country", "area", "county")}
    numbers = {name: {code: number for number, code in enumerate(listed)} for name, listed in codes.items()}
    spelt = [entry.name.encode("utf-8") for entry in entries]
    arrays: dict[str, Any] = {
        "name_start": [0, *accumulate(map(len, spelt))],
        "names": np.frombuffer(b"".join(spelt), dtype=np.uint8),
        "kind": [KINDS.index(entry.kind) for entry in entries],
    }
    for name in ("latitude", "longitude", "population", "geonames_id", "radius"):
        arrays[name] = [getattr(entry, name) for entry in entries]
    for name, number in numbers.items():
        arrays[name] = [number[getattr(entry, name)] for entry in entries]
    arrays |= _index("name", ((normal(name), at) for at, row in enumerate(rows) for name in row.names))
    arrays |= _index(
        "sound",
        ((sound(name), at) for at, row in enumerate(rows) if row.entry.country in SOUNDED for name in row.names),
    )
    columns = [np.asarray(arrays[name], dtype=type_) for name, type_ in ARRAYS]
    told = header | {"counts": [len(column) for column in columns], "codes": codes}
    encoded = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    parts = [MAGIC + len(encoded).to_bytes(4, "little") + encoded, *(column.tobytes() for column in columns)]
    return b"".join(part.ljust(_padded(len(part)), b"\0") for part in parts)


def _padded(length: int) -> int:
    """The length up to the next border of eight bytes: numpy copies a whole array to search one that lies between."""
    return -(-length // 8) * 8


def _index(name: str, pairs: Iterable[tuple[str, int]]) -> dict[str, Any]:
    """Three arrays sorted by key: the key, the row it leads to, and the check against a chance hit."""
    keyed = sorted({(*key(text), at) for text, at in pairs if text})
    return {
        f"{name}_key": [main for main, _, _ in keyed],
        f"{name}_check": [check for _, check, _ in keyed],
        f"{name}_entry": [at for _, _, at in keyed],
    }
