"""The store: a folder of Parquet files for each version of each set, put in place in one step and never changed after.

    records/SET/VERSION/events-0000.parquet     what all sets share, sorted by date
                        original-0000.parquet   the rows as they came
                        names.parquet           actors and targets, and how often each stands there
                        kinds.parquet           the set's own words for kinds of events
                        days.parquet            the dates that stand in each of the events' files
                        import.json             the note: coverage, files and their checksums

An import is made in a folder beside them and takes its name when it is whole; one that was killed leaves a folder that
the next import clears away.
"""

import contextlib
import difflib
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ..errors import DataError, UsageError
from ..folders import data_folder
from ..locks import alone
from ..schema import Coverage

NOTE = "import.json"
FORM = 2
"""Of the files of a version. One that was kept in another form is not read but added again."""

_UNFINISHED = ".unfinished-"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


class ImportedFile(msgspec.Struct, frozen=True):
    """A file that was imported: its own name, the SHA-256 of its bytes as given, its rows."""

    name: str
    sha256: str
    rows: int


class StoredSet(msgspec.Struct, frozen=True, kw_only=True):
    """A version of a set in the store. `repeated` rows stood there twice and are kept once, `left_out` had no date or
    number that can be read; `notes` are sentences that a user of the set should know. `parts` is the number of
    files that its events stand in, `form` the form of these."""

    coverage: Coverage
    rows: int
    files: tuple[ImportedFile, ...]
    repeated: int = 0
    left_out: int = 0
    notes: tuple[str, ...] = ()
    parts: int = 1
    form: int = 1

    @property
    def set_name(self) -> str:
        return self.coverage.set_name

    @property
    def version(self) -> str:
        return self.coverage.version


def records_folder(folder: Path | None) -> Path:
    """The folder of the store: the one given (a case's), else the user's own."""
    return folder if folder is not None else data_folder() / "records"


def version_folder(store: Path, set_name: str, version: str) -> Path:
    """Where a version lies. Raises UsageError for a name that is none."""
    for what, name in (("set", set_name), ("version", version)):
        if not _NAME.fullmatch(name):
            raise UsageError(
                f"this is no name of a {what}", where=name[:64], remedy="Use letters, digits, dots, hyphens"
            )
    return store / set_name / version


def stored(store: Path) -> tuple[StoredSet, ...]:
    """All that is in the store, by set and version. Raises DataError where it may not be read, or a note is damaged."""
    try:
        sets = sorted(store.iterdir()) if store.is_dir() else []
        folders = [
            folder
            for each in sets
            if each.is_dir() and not each.name.startswith(".")
            for folder in sorted(each.iterdir(), key=lambda folder: version_key(folder.name))
            if (folder / NOTE).is_file()
        ]
    except OSError as error:
        raise DataError(
            f"the records cannot be read ({(error.strerror or 'unreadable').lower()})",
            where=str(store),
            remedy="Check the permissions of the folder",
        ) from error
    return tuple(map(_read_note, folders))


def version_key(version: str) -> tuple[tuple[int, str], ...]:
    """Orders versions as a person would: 9.1 before 19.1, and both before 19.1-beta."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"[._-]", version))


def find(store: Path, set_name: str | None = None, version: str | None = None) -> StoredSet:
    """The version of a set that is meant: the newest where none is named, the only set where no set is.

    Raises DataError, naming what there is, where it is not there or cannot be told.
    """
    everything = stored(store)
    sets = sorted({each.set_name for each in everything})
    if not sets:
        raise DataError("there are no records yet", where=str(store), remedy="Add some: allegedly records add --help")
    if set_name is None and len(sets) > 1:
        raise DataError(
            f"the query does not say which of {len(sets)} sets",
            remedy=f"Say it, as in set={sets[0]}; there are {', '.join(sets)}",
        )
    name = set_name if set_name is not None else sets[0]
    versions = [each for each in everything if each.set_name == name]
    if not versions:
        remedy = f"{meant(name, sets)}There are {', '.join(sets)}"
        raise DataError(f"there is no set '{name}' here", where=str(store), remedy=remedy)
    if version is None:
        return versions[-1]
    for each in versions:
        if each.version == version:
            return each
    there = ", ".join(each.version for each in versions)
    raise DataError(f"{name} has no version '{version}' here", where=str(store), remedy=f"There are {there}")


def meant(name: str, known: Iterable[str]) -> str:
    """`Did you mean ucdp-ged? ` where a known name is close to one that is not."""
    close = difflib.get_close_matches(name.lower(), list(known), 1, 0.6)
    return f"Did you mean {close[0]}? " if close else ""


@contextlib.contextmanager
def importing(store: Path) -> Iterator[Path]:
    """A folder for an import that goes when the block ends, unless `put_in_place` has moved it.

    Raises OutputError where another import is under way or the folder cannot be written to.
    """
    with alone(store / ".lock", "changing these records"):
        for remains in store.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(remains, ignore_errors=True)
        workshop = store / f"{_UNFINISHED}{secrets.token_hex(4)}"
        workshop.mkdir()
        try:
            yield workshop
        finally:
            shutil.rmtree(workshop, ignore_errors=True)


def put_in_place(workshop: Path, note: StoredSet, store: Path) -> None:
    """Give a finished import its name. The version must not be there."""
    (workshop / NOTE).write_bytes(msgspec.json.format(msgspec.json.encode(note), indent=2) + b"\n")
    for file in workshop.iterdir():
        _to_disk(file)
    target = version_folder(store, note.set_name, note.version)
    target.parent.mkdir(parents=True, exist_ok=True)
    os.rename(workshop, target)


def remove(store: Path, set_name: str, version: str) -> StoredSet:
    """Take a version out of the store. Raises DataError where it is not there."""
    found = find(store, set_name, version)
    with importing(store) as workshop:
        os.rename(version_folder(store, set_name, version), workshop / "removed")
        with contextlib.suppress(OSError):  # other versions are there
            (store / set_name).rmdir()
    return found


def _read_note(folder: Path) -> StoredSet:
    try:
        return msgspec.json.decode((folder / NOTE).read_bytes(), type=StoredSet)
    except (OSError, msgspec.DecodeError) as error:
        raise DataError(
            "the note of this version is damaged", where=str(folder), remedy="Delete the folder and add the set again"
        ) from error


def _to_disk(file: Path) -> None:
    """A name must not reach the disk before what it names."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # Windows asks for a file opened to be written
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
