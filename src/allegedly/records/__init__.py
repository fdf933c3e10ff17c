"""Recorded event data from outside: data sets kept in a store and put to queries, and columns of a user's own table."""

from .adding import add
from .columns import Column, Selection
from .holdings import list_sets, remove, show
from .importers import IMPORTERS
from .importers.table import propose
from .intervals import days_of, iso, spell
from .participants import Appearance, appearances, participants
from .searching import Found, candidates, record, search
from .series import counts, counts_csv, events_csv, series
from .store import ImportedFile, StoredSet
from .tables import read_column

__all__ = [
    "IMPORTERS",
    "Appearance",
    "Column",
    "Found",
    "ImportedFile",
    "Selection",
    "StoredSet",
    "add",
    "appearances",
    "candidates",
    "counts",
    "counts_csv",
    "days_of",
    "events_csv",
    "iso",
    "list_sets",
    "participants",
    "propose",
    "read_column",
    "record",
    "remove",
    "search",
    "series",
    "show",
    "spell",
]
