"""What is in the store: listing it, showing a version, taking one out."""

from pathlib import Path

from . import store
from .store import StoredSet, find, records_folder, stored


def list_sets(*, folder: Path | None = None) -> tuple[StoredSet, ...]:
    """Every version of every set in the store, by set and version. `folder` is the store, the user's own if None."""
    return stored(records_folder(folder))


def show(set_name: str | None = None, version: str | None = None, *, folder: Path | None = None) -> StoredSet:
    """One version of a set: the newest where none is named. Raises DataError where it is not there."""
    return find(records_folder(folder), set_name, version)


def remove(set_name: str, version: str, *, folder: Path | None = None) -> StoredSet:
    """Take a version out of the store and return what it was. Raises DataError where it is not there."""
    return store.remove(records_folder(folder), set_name, version)
