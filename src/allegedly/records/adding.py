"""Adding records: files become a version of a set in the store, as a whole or not at all."""

import contextlib
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import downloads
from ..errors import DataError, UsageError
from ..schema import Coverage
from . import checking, country_names, listing
from .conversion import Converter
from .coverages import SetDescription, coverage_of, description, download_address
from .database import connect, explained
from .importers import IMPORTERS, Importer
from .importers.table import read_mapping
from .query import Query, parse
from .rows import keep_rows, layout_of, names_of
from .store import (
    FORM,
    ImportedFile,
    StoredSet,
    importing,
    meant,
    put_in_place,
    records_folder,
    stored,
    version_folder,
)
from .unpacking import TABLES, unpack

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how much of it is done, and how much there is, None where that is not known."""


def add(
    set_name: str,
    files: Iterable[str | PathLike[str]] = (),
    *,
    version: str | None = None,
    mapping: str | PathLike[str] | None = None,
    countries: str | None = None,
    covers: str | None = None,
    date_format: str | None = None,
    skip_bad: bool = False,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> StoredSet:
    """Import `files` (CSV, or such in .zip and .gz; a folder stands for all the tables in it) as a version of a set.

    Without files, `version` (the newest where it is None) is downloaded from the set's official address. `set_name` is
    one of `IMPORTERS`, or any other name together with `mapping`, the path of a mapping file. `countries` ("IQ,SY") and
    `covers` ("2016..2019-11") say, as a query would, what an extract covers where the files alone would mislead.
    `folder` is the store, the user's own where it is None.

    The same files again change nothing. Raises UsageError for arguments that make no sense, FetchError for a failed
    download, OutputError for a full disk or another import under way, and DataError for files that are not what they
    should be. Whatever happens, what was in the store before stays as it was.
    """
    store = records_folder(folder)
    version_folder(store, set_name, version or "any")
    importer, described = _importer(set_name, mapping)
    claimed = parse(f"{f'country={countries}' if countries else ''} {covers or ''}")
    paths = _paths(files)
    fetched: Path | None = None
    if not paths:
        if described.address is not None:
            version = _needed(version or described.newest, set_name)
        fetched = _downloaded(store, described, set_name, version or "", progress)
        paths = [fetched]
    job = _Job(
        importer=importer,
        described=described,
        paths=tuple(paths),
        sums=tuple(map(downloads.checksum, paths)),
        version=_agreed(version, importer, paths),
        claimed=claimed,
        date_format=date_format,
        skip_bad=skip_bad,
        progress=progress,
    )
    held = next((each for each in stored(store) if _is_same(each, job)), None)
    if held is None:
        held = _import(store, job)
    else:
        _refuse_other_claim(held.coverage, claimed)
    if fetched is not None:
        _forget(fetched)
    return held


def _downloaded(store: Path, described: SetDescription, set_name: str, version: str, progress: Progress | None) -> Path:
    address = download_address(described, set_name, version)
    told = None if progress is None else lambda done, total: progress("downloading", done, total)
    # A folder for each set: it goes in the end, and another set may be on its way beside it.
    return downloads.fetch(address, store / ".downloads" / set_name, progress=told)


def _forget(fetched: Path) -> None:
    shutil.rmtree(fetched.parent, ignore_errors=True)
    with contextlib.suppress(OSError):  # another set's is there
        fetched.parent.parent.rmdir()


class _Job(NamedTuple):
    """What is to be imported, and how; `claimed` is what the user says that it covers, as a query."""

    importer: Importer
    described: SetDescription
    paths: tuple[Path, ...]
    sums: tuple[str, ...]
    version: str | None
    claimed: Query
    date_format: str | None
    skip_bad: bool
    progress: Progress | None


class _Tables(NamedTuple):
    """What was read: the files, the number of tables in them, the rows left out as bad, and names of countries that are
    not known."""

    files: tuple[ImportedFile, ...]
    parts: int
    left_out: int
    strangers: Counter[str]


def _import(store: Path, job: _Job) -> StoredSet:
    set_name = job.importer.set_name
    _refuse_taken(store, set_name, job.version)
    with (
        importing(store) as workshop,
        connect(workshop / "scratch") as connection,
        explained(str(store), "Look through the files that were given", smaller="Add fewer files at a time"),
    ):
        country_names.lay_out(connection)
        tables = _read_tables(connection, workshop, job)
        checking.refuse_swapped(connection, workshop, set_name)
        repeated = checking.keep_once(connection, workshop, set_name)
        disordered = checking.out_of_order(connection, workshop)
        found = checking.span(connection, workshop)
        version = job.version if job.version is not None else found.latest
        _refuse_taken(store, set_name, version)
        coverage, notes = coverage_of(
            job.described, set_name, version, found, whole=job.importer.whole, claimed=job.claimed
        )
        listing.write_lists(connection, workshop)
        shutil.rmtree(workshop / "scratch", ignore_errors=True)
        note = StoredSet(
            coverage=coverage,
            rows=sum(each.rows for each in tables.files) - repeated - tables.left_out,
            files=tables.files,
            repeated=repeated,
            left_out=tables.left_out,
            notes=(*notes, *checking.told(repeated, tables.left_out, disordered, tables.strangers)),
            parts=tables.parts,
            form=FORM,
        )
        put_in_place(workshop, note, store)
    return note


def _read_tables(connection: "DuckDBPyConnection", workshop: Path, job: _Job) -> _Tables:
    """Keep the rows of all files in `workshop`, and make their events."""
    unpacked = workshop / "unpacked"
    unpacked.mkdir()
    files: list[ImportedFile] = []
    part = left_out = 0
    strangers: Counter[str] = Counter()
    for number, (path, sha256) in enumerate(zip(job.paths, job.sums, strict=True)):
        if job.progress is not None:
            job.progress("importing", number, len(job.paths))
        rows = 0
        for table in unpack(path, unpacked):
            layout = layout_of(table, job.importer)
            original = workshop / f"original-{part:04}.parquet"
            rows += keep_rows(connection, table, layout, original)
            converter = Converter(
                connection, original, names_of(layout), job.importer, name=table.name, date_format=job.date_format
            )
            left_out += converter.write(part, workshop / f"events-{part:04}.parquet", skip_bad=job.skip_bad)
            strangers.update(dict(converter.unknown_countries()))
            part += 1
        files.append(ImportedFile(path.name, sha256, rows))
    shutil.rmtree(unpacked)
    return _Tables(tuple(files), part, left_out, strangers)


def _importer(set_name: str, mapping: str | PathLike[str] | None) -> tuple[Importer, SetDescription]:
    if mapping is not None:
        if set_name in IMPORTERS:
            raise UsageError(
                f"{set_name} needs no mapping file", where="--mapping", remedy="Give the set a name of your own"
            )
        return read_mapping(Path(mapping), set_name)
    if set_name not in IMPORTERS:
        known = ", ".join(IMPORTERS)
        raise UsageError(
            f"there is no importer for '{set_name}'",
            remedy=f"{meant(set_name, IMPORTERS)}Give one of {known}; or a table of your own with --mapping, which"
            " allegedly records map makes",
        )
    return IMPORTERS[set_name], description(set_name)


def _paths(files: Iterable[str | PathLike[str]]) -> list[Path]:
    found: list[Path] = []
    for each in files:
        path = Path(each)
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(file for file in path.iterdir() if file.name.lower().endswith((*TABLES, ".zip", ".gz")))
        if not inside:
            raise DataError("there is no table in this folder", where=str(path), remedy="Give CSV files")
        found.extend(inside)
    for path in found:
        if not path.is_file():
            raise DataError("there is no such file", where=str(path), remedy="Check the path")
    return found


def _agreed(version: str | None, importer: Importer, paths: list[Path]) -> str | None:
    """The version: as given, else as the file's name tells; both must agree. None where neither says."""
    told = importer.version_in(paths[0].name) if len(paths) == 1 else None
    if version is not None and told is not None and version != told:
        raise DataError(
            f"the file's name says version {told}, not {version}",
            where=paths[0].name,
            remedy="Give the version that the file belongs to",
        )
    agreed = version if version is not None else told
    return _needed(agreed, importer.set_name) if importer.whole or importer.set_name.startswith("ucdp") else agreed


def _needed(version: str | None, set_name: str) -> str:
    if version is None:
        raise UsageError(f"the version of {set_name} is not named", remedy="Name it, as in --version 25.1")
    return version


def _is_same(each: StoredSet, job: _Job) -> bool:
    same = each.set_name == job.importer.set_name and sorted(file.sha256 for file in each.files) == sorted(job.sums)
    return same and job.version in (None, each.version) and each.form == FORM


def _refuse_other_claim(coverage: Coverage, claimed: Query) -> None:
    """Raise DataError where the files are here already and now said to cover something else, which would be lost."""
    countries = claimed.conditions[0].values if claimed.conditions else coverage.countries
    said = (claimed.earliest or coverage.earliest, claimed.latest or coverage.latest, countries)
    if said != (coverage.earliest, coverage.latest, coverage.countries):
        raise DataError(
            f"these files are here already as {coverage.set_name} {coverage.version}, which covers"
            f" {coverage.earliest} to {coverage.latest}, {', '.join(coverage.countries) or 'the whole world'}",
            remedy=f"To change that, add them again after: allegedly records remove {coverage.set_name}"
            f" {coverage.version}",
        )


def _refuse_taken(store: Path, set_name: str, version: str | None) -> None:
    if version is not None and version_folder(store, set_name, version).exists():
        raise DataError(
            f"version {version} of {set_name} is here already, from other files or another release of this program",
            remedy="Give another --version, or give all files of this one at once, after:"
            f" allegedly records remove {set_name} {version}",
        )
