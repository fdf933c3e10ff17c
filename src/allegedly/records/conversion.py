"""Conversion: from the columns of one set to those that all share, in SQL, with every cell that does not fit found.

An importer's expressions are filled with the columns that a file has. From them come two queries: one finds the first
cell that cannot be read, the other writes `events-NNNN.parquet`.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DataError, UsageError
from .database import literal, quoted
from .importers import Importer
from .rows import EVENTS_FORMAT, ROW
from .tables import shown

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FIELDS = {
    "id": "VARCHAR", "earliest": "DATE", "latest": "DATE", "date_precision": "VARCHAR",
    "latitude": "DOUBLE", "longitude": "DOUBLE", "place_precision": "VARCHAR", "place": "VARCHAR", "area": "VARCHAR",
    "country": "VARCHAR", "actor": "VARCHAR", "target": "VARCHAR", "kind": "VARCHAR", "sub_kind": "VARCHAR",
    "killed_low": "INTEGER", "killed_best": "INTEGER", "killed_high": "INTEGER", "civilians_killed": "INTEGER",
    "source": "VARCHAR", "headline": "VARCHAR",
}  # fmt: skip
"""The columns of `events-NNNN.parquet`, after those of `Record`, and their types."""

WORDS = (
    "strip_accents(lower(CASE WHEN contains(lower(source), lower(headline)) THEN source"
    " ELSE concat_ws(chr(10), headline, source) END))"
)
"""The column `words` beside them, which free text is looked for in: headline and source in lower case and without
accents, since to bring them there row by row took most of a search. A source mostly quotes its headline; then it is
enough by itself, and half as much has to be read."""

_NAMED = "'%d %B %Y', '%d %b %Y', '%d-%B-%Y', '%d-%b-%y', '%d-%b-%Y', '%B %d, %Y', '%b %d, %Y'"
_PLACEHOLDER = re.compile(r"\{([^{}]+?)(?:!([dnef]))?\}")
_TEXT = "nullif(trim({0}), '')"
_DAY = {
    "iso": "CASE length({0}) WHEN 4 THEN try_cast({0} || '-01-01' AS DATE) WHEN 7 THEN try_cast({0} || '-01' AS DATE)"
    " ELSE CASE WHEN {0} BETWEEN '0' AND ':' AND substr({0}, 11, 1) IN ('', ' ', 'T')"
    " THEN try_cast(substr({0}, 1, 10) AS DATE) END END",  # "infinity" is a date too, as DuckDB has it
    "compact": "try_strptime({0}, '%Y%m%d')::DATE",
    "named": "try_strptime({0}, [" + _NAMED + "])::DATE",
    "dmy": "try_strptime(split_part({0}, ' ', 1), ['%d/%m/%y', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y'])::DATE",
    "mdy": "try_strptime(split_part({0}, ' ', 1), ['%m/%d/%y', '%m/%d/%Y', '%m-%d-%Y'])::DATE",
}
"""How days can be written: the first that reads every cell of a column is taken."""

_LAST_DAY = "CASE length({0}) WHEN 4 THEN try_cast({0} || '-12-31' AS DATE) WHEN 7 THEN last_day({1}) ELSE {1} END"
"""The last day that a cell can mean: 2021 is a year, 2021-05 a month."""

_TOLD = {"d": "date", "e": "date", "n": "whole number", "f": "number"}


class Converter:
    """The queries for one table: `importer` over the columns of `original`."""

    def __init__(
        self,
        connection: "DuckDBPyConnection",
        original: Path,
        columns: Mapping[str, str],
        importer: Importer,
        *,
        name: str,
        date_format: str | None,
    ) -> None:
        if date_format not in (None, "dmy", "mdy"):
            raise UsageError("this is no date format", where="date_format", remedy="Give dmy or mdy")
        self._connection = connection
        self._original = f"read_parquet({literal(original)})"
        self._columns = columns
        self._name = name
        self._date_format = date_format
        self._days: dict[str, str] = {}
        self._texts: dict[str, str] = {}  # the name of a column's text in `_rows`, and how it is made
        self._typed: dict[tuple[str, str], str] = {}  # column and conversion, and how the value is made from the text
        self._fields = {field: self._expression(importer.columns.get(field, "NULL")) for field in FIELDS}
        self._watched = self._expression(importer.watched or "NULL")

    def write(self, part: int, target: Path, *, skip_bad: bool) -> int:
        """Write the events, sorted by date; return how many rows were left out as bad.

        Raises DataError, naming the first, for rows that cannot be read, unless they are to be left out.
        """
        bad = 0
        found = self._connection.execute(
            f"SELECT problem, min({ROW}), count(*) FROM"
            f" (SELECT {ROW}, {self._problem()} AS problem FROM {self._rows()})"
            " WHERE problem IS NOT NULL GROUP BY problem ORDER BY 2 LIMIT 1"
        ).fetchone()
        if found and not skip_bad:
            raise self._refusal(str(found[0]), int(found[1]), int(found[2]))
        good = f" WHERE {self._problem()} IS NULL" if found else ""
        if found:
            bad = self._number(f"SELECT count(*) FROM {self._rows()} WHERE {self._problem()} IS NOT NULL")
        fields = ", ".join(
            f"({sql})::{FIELDS[field]} AS {field}" for field, sql in self._fields.items() if field != "country"
        )
        country = self._fields["country"]
        self._connection.execute(
            f"COPY (SELECT made.* EXCLUDE (country_name), code AS country, {WORDS} AS words FROM ("
            f" SELECT {part}::SMALLINT AS part, {ROW} AS row, {fields}, {country} AS country_name,"
            f" ({self._watched})::DATE AS watched FROM {self._rows()}{good}) AS made"
            f" LEFT JOIN ({self._countries()}) ON name = country_name"
            f" ORDER BY earliest, row) TO {literal(target)}"
            f" ({EVENTS_FORMAT})"
        )
        return bad

    def unknown_countries(self) -> list[tuple[str, int]]:
        """The names of countries that no list has, most frequent first, and how many rows have each."""
        return [
            (str(name), int(rows))
            for name, rows in self._connection.execute(
                f"SELECT name, rows FROM ({self._countries()}) WHERE code IS NULL ORDER BY rows DESC, name LIMIT 5"
            ).fetchall()
        ]

    def _countries(self) -> str:
        """SQL: each name of a country in the table, its code and its rows. A name in brackets counts last."""
        return (
            "SELECT made.name, coalesce(whole.code, short.code) AS code, rows FROM (SELECT country AS name,"
            f" count(*) AS rows FROM (SELECT {self._fields['country']} AS country FROM {self._rows()})"
            " WHERE country IS NOT NULL GROUP BY country) AS made"
            " LEFT JOIN country_names AS whole ON whole.name = plain_name(made.name)"
            " LEFT JOIN country_names AS short ON short.name = plain_name(before_bracket(made.name))"
        )

    def _expression(self, template: str) -> str:
        """An importer's expression in SQL over the columns that are there."""
        return _PLACEHOLDER.sub(lambda found: self._cell(found[1], found[2]), template)

    def _cell(self, column: str, conversion: str | None) -> str:
        cell = self._columns.get(column.lower())
        if cell is None:
            return "NULL"
        name = _text_name(column)
        self._texts[name] = _TEXT.format(cell)
        if conversion is None:
            return name
        self._typed[column, conversion] = self._value(column, conversion, name)
        return _value_name(column, conversion)

    def _rows(self) -> str:
        """SQL: the rows with every text and every value that the expressions ask for, each made once."""
        texts = ", ".join(f"{sql} AS {name}" for name, sql in self._texts.items())
        values = ", ".join(f"{sql} AS {_value_name(*key)}" for key, sql in self._typed.items())
        return f"(SELECT *, {values} FROM (SELECT {ROW}, {texts} FROM {self._original}))"

    def _value(self, column: str, conversion: str, text: str) -> str:
        if conversion == "n":
            # 4.0 is a whole number, as spreadsheets write it; 4.5 is none.
            whole = (
                f"CASE WHEN try_cast({text} AS DOUBLE) % 1 = 0 THEN try_cast(try_cast({text} AS DOUBLE) AS INTEGER) END"
            )
            return f"CASE WHEN contains({text}, '.') THEN {whole} ELSE try_cast({text} AS INTEGER) END"
        if conversion == "f":
            return f"try_cast({text} AS DOUBLE)"
        if column not in self._days:
            self._days[column] = self._way_of_writing(column, self._texts[text])
        day = _DAY[self._days[column]].format(text)
        return _LAST_DAY.format(text, day) if conversion == "e" and self._days[column] == "iso" else day

    def _way_of_writing(self, column: str, text: str) -> str:
        """How the days of a column are written. Raises DataError where day and month cannot be told apart.

        Where no way reads every cell, the one that reads most is taken, and the cells that it cannot read are named.
        """
        if self._number(f"SELECT count({text}) - count({_DAY['iso'].format(text)}) FROM {self._original}") == 0:
            return "iso"  # nearly always, and much faster to see than the rest
        counts = ", ".join(f"count({sql.format(text)})" for sql in _DAY.values())
        row = self._connection.execute(f"SELECT {counts} FROM {self._original}").fetchone()
        read = dict(zip(_DAY, row or (0,) * len(_DAY), strict=True))
        best = max(read.values())
        if best > max(read["iso"], read["compact"], read["named"]):
            self._refuse_both_orders(column, text)
        if read["dmy"] == read["mdy"] == best > max(read["iso"], read["compact"], read["named"]):
            if self._date_format is None:
                raise DataError(
                    "day and month could stand either way round in every row",
                    where=f"{self._name}, column {shown(column)}",
                    remedy="Say which with the date format: dmy (day first) or mdy (month first)",
                )
            return self._date_format
        return next(way for way, cells in read.items() if cells == best)

    def _refuse_both_orders(self, column: str, text: str) -> None:
        """Raise DataError where some cells can only have their day first and others only their month: nothing then
        tells how to read 03/04/2021 among them, and to leave out rows would not help."""
        day, month = _DAY["dmy"].format(text), _DAY["mdy"].format(text)
        only_day, only_month = self._connection.execute(
            f"SELECT min({ROW}) FILTER ({day} IS NOT NULL AND {month} IS NULL AND NOT contains({text}, '.')),"
            f" min({ROW}) FILTER ({month} IS NOT NULL AND {day} IS NULL) FROM {self._original}"
        ).fetchone() or (None, None)
        if only_day is not None and only_month is not None:
            raise DataError(
                f"row {only_day} has its day first and row {only_month} its month",
                where=f"{self._name}, column {shown(column)}",
                remedy="Write all dates alike, best as 2021-05-03",
            )

    def _problem(self) -> str:
        """SQL that gives a code for what is wrong with a row, NULL where nothing is."""
        first, last = self._fields["earliest"], self._fields["latest"]
        latitude, longitude = self._fields["latitude"], self._fields["longitude"]
        figures = ", ".join(self._fields[field] for field, kind in FIELDS.items() if kind == "INTEGER")
        cases = [
            f"WHEN {_text_name(column)} IS NOT NULL AND {_value_name(column, how)} IS NULL"
            f" THEN {literal(f'{how}:{column}')}"
            for column, how in self._typed
        ]
        cases += [
            f"WHEN ({self._fields['id']}) IS NULL THEN 'id'",
            f"WHEN ({first}) IS NULL THEN 'date'",
            f"WHEN ({last}) < ({first}) THEN 'order'",
            f"WHEN abs({latitude}) > 90 AND abs({longitude}) <= 90 THEN 'swapped'",
            f"WHEN abs({latitude}) > 90 OR abs({longitude}) > 180 THEN 'coordinates'",
            f"WHEN least({figures}) < 0 THEN 'negative'",
        ]
        return f"CASE {' '.join(cases)} END"

    def _refusal(self, problem: str, row: int, rows: int) -> DataError:
        how, _, column = problem.partition(":")
        skip = "Repair such rows, or have them left out (--skip-bad)"
        others = f" (and {rows - 1:,} more such rows)" if rows > 1 else ""
        if column:
            what = f"the column {shown(column)} holds no {_TOLD[how]} that can be read{others}"
            return DataError(what, where=f"{self._name}, row {row}", remedy=skip)
        what, remedy = {
            "id": ("the row has no id", skip),
            "date": ("the row has no date", skip),
            "order": ("the event ends before it begins", skip),
            "swapped": ("latitude and longitude are swapped", "Swap the two columns' names"),
            "coordinates": ("the place lies outside of the globe", skip),
            "negative": ("a figure of people killed is below nought", skip),
        }[problem]
        return DataError(f"{what}{others}", where=f"{self._name}, row {row}", remedy=remedy)

    def _number(self, query: str) -> int:
        found = self._connection.execute(query).fetchone()
        return int(found[0]) if found else 0


def _text_name(column: str) -> str:
    return quoted(f"text of {column.lower()}")


def _value_name(column: str, conversion: str) -> str:
    return quoted(f"{'last day' if conversion == 'e' else _TOLD[conversion]} of {column.lower()}")
