"""Recorded event data from outside: so far, columns of dates in a user's own table."""

from .columns import Column, Selection
from .intervals import days_of, iso, spell
from .tables import read_column

__all__ = ["Column", "Selection", "days_of", "iso", "read_column", "spell"]
