"""Any table: a mapping file says which column holds what. `propose` writes a first one by the columns' names."""

import csv
import io
import json
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from ...errors import DataError
from ...vocabulary.record_columns import record_columns
from ...vocabulary.record_kinds import record_kinds
from ..coverages import SetDescription
from ..opening import SAMPLE, separator
from ..unpacking import unpack
from .importer import Importer

WORDS = 30
"""Words of a column of kinds that are proposed: more than that are descriptions."""

_WHOLE = ("killed_low", "killed_best", "killed_high", "civilians_killed")


class _Set(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    definition: str = "As its makers chose."
    citation: str = ""
    kinds: tuple[str, ...] = ()
    least_killed: int = 0
    counts_reports: bool = False
    share_rows: bool = True
    link: str | None = None


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping file. `columns` gives for our names (those of `record_columns.toml`) the table's, `same` a value that
    all rows share, `kind_words` the category of PLOVER for each word in the column `kind`."""

    set: _Set
    columns: dict[str, str]
    same: dict[str, str] = {}
    kind_words: dict[str, str] = {}


def read_mapping(path: Path, set_name: str) -> tuple[Importer, SetDescription]:
    """The importer and the description that a mapping file makes. Raises DataError, naming what is wrong with it."""
    try:
        given = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Mapping)
    except FileNotFoundError as error:
        raise DataError(
            "there is no such mapping file", where=str(path), remedy="Make one: records map FILE"
        ) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError("the mapping file cannot be read", where=str(path), remedy="Write it as TOML") from error
    except msgspec.ValidationError as error:
        raise DataError(f"the mapping file does not fit ({error})", where=str(path), remedy="Correct it") from error
    known = record_columns()
    for place, names in (("columns", given.columns), ("same", given.same)):
        for name in names:
            if name not in known:
                told = f"[{place}] {name} is none of our names"
                raise DataError(told, where=str(path), remedy=f"They are {', '.join(known)}")
    for kind in (*given.set.kinds, *given.kind_words.values()):
        if kind not in record_kinds():
            raise DataError(f"{kind} is no kind", where=str(path), remedy=f"Kinds are {', '.join(record_kinds())}")
    for word in (*given.columns.values(), *given.same.values(), *given.kind_words):
        if "{" in word or "}" in word:  # they mark the columns in an importer's expressions
            raise DataError("a name or a value has a brace in it", where=str(path), remedy="Rename it in the table")
    if "date" not in given.columns:
        raise DataError("[columns] names no column date", where=str(path), remedy="Say which column holds the date")
    described = SetDescription(**{name: getattr(given.set, name) for name in _Set.__struct_fields__})
    return _importer(given, set_name), described


def _importer(given: Mapping, set_name: str) -> Importer:
    cells = {name: f"{{{column}}}" for name, column in given.columns.items()}
    cells |= {name: _literal(value) for name, value in given.same.items()}
    date = given.columns["date"]
    first, last = f"{{{date}!d}}", f"{{{given.columns.get('latest', date)}!e}}"
    last = f"coalesce({last}, {{{date}!e}})"
    columns = {
        "id": cells.get("id", "allegedly_row"),
        "earliest": first,
        "latest": last,
        "date_precision": f"CASE {last} - {first} WHEN 0 THEN 'day' ELSE CASE WHEN {last} - {first} < 7 THEN 'days'"
        f" WHEN {last} - {first} < 31 THEN 'month' ELSE 'year' END END",
        "place_precision": "'near'" if "latitude" in given.columns else "'unknown'",
    }
    for name in ("place", "area", "country", "actor", "target", "source", "headline"):
        columns[name] = cells.get(name, "NULL")
    for name in ("latitude", "longitude"):
        columns[name] = f"{{{given.columns[name]}!f}}" if name in given.columns else "NULL"
    for name in _WHOLE:
        columns[name] = f"{{{given.columns[name]}!n}}" if name in given.columns else "NULL"
    word = cells.get("kind", "NULL")
    columns["sub_kind"] = word if "kind" in given.columns else "NULL"
    whens = "".join(f" WHEN {_literal(each)} THEN {_literal(kind)}" for each, kind in sorted(given.kind_words.items()))
    only = _literal(given.set.kinds[0]) if len(given.set.kinds) == 1 else "NULL"
    columns["kind"] = f"CASE {word}{whens} ELSE {only} END" if whens else only
    return Importer(set_name=set_name, needed=tuple(given.columns.values()), columns=columns)


def _literal(value: str) -> str:
    """A value as SQL wants it."""
    return "'" + value.replace("'", "''") + "'"


def propose(path: str) -> str:
    """A mapping file for a table, by the names of its columns, to be looked through and edited by a person.

    The table may be packed, as in `add`; of several in one archive the first is taken. Raises DataError where the file
    is no table.
    """
    with tempfile.TemporaryDirectory() as folder:
        table = next(unpack(Path(path), Path(folder)))
        with table.path.open("rb") as stream:
            divider = separator(stream, "utf-8-sig")
            stream.seek(0)
            text = stream.read(SAMPLE).decode("utf-8-sig", errors="replace")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=divider)
    names = [name.strip() for name in next(rows, [])]
    if not any(names):
        raise DataError("the table is empty", where=path, remedy="Check that the right file was saved")
    return _written(table.name, names, _words(rows, names))


def _words(rows: Iterator[list[str]], names: Sequence[str]) -> list[str]:
    """The words of the column that is taken for the kind, the most frequent first, as far as the beginning shows."""
    lower = [name.lower() for name in names]
    place = next((lower.index(likely) for likely in record_columns()["kind"] if likely in lower), None)
    if place is None:
        return []
    cells = Counter(row[place].strip() for row in rows if len(row) == len(names))
    return [word for word, _ in cells.most_common(WORDS) if word]


def _written(name: str, names: Sequence[str], words: Sequence[str]) -> str:
    lower = {each.lower(): each for each in reversed(names) if each}
    found = {
        ours: next((lower[likely] for likely in likely_names if likely in lower), None)
        for ours, likely_names in record_columns().items()
    }
    lines = [
        f"# Which columns of {_comment(name)} hold what. Look it through, change what is wrong, then run:",
        "#   allegedly records add NAME --file FILE --mapping THIS-FILE",
        "",
        "[set]",
        f"title = {json.dumps(Path(name).stem)}",
        '# definition = "What makes a row: what counts as an event, and what is left out."',
        '# citation = "Whose table this is."',
        "kinds = []             # what the rows are: " + ", ".join(record_kinds()),
        "least_killed = 0       # deaths below which an event is not listed",
        "counts_reports = false # true where a row is a press report and not an event",
        "share_rows = true      # false where its terms forbid to show single rows to others",
        '# link = "https://example.org/{id}"',
        "",
        "[columns] # our name = the table's column",
    ]
    for ours, theirs in found.items():
        lines.append(f"{ours} = {json.dumps(theirs)}" if theirs else f"# {ours} = ")
    unused = [each for each in names if each and each not in found.values()]
    if unused:
        lines += ["# not used: " + _comment(", ".join(unused))]
    lines += [
        "",
        "[same] # what is the same in all rows, where no column has it",
        '# country = "IQ"',
        "",
        "[kind_words] # a word of the column kind = what it stands for",
        *([f"# {json.dumps(word, ensure_ascii=False)} = " for word in words] or ['# "march" = "PROTEST"']),
    ]
    return "\n".join(lines) + "\n"


def _comment(words: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in words)
