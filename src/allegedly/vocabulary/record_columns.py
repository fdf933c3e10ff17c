"""What the columns of other people's tables of events are called."""

import functools
from collections.abc import Mapping

from .tables import table


@functools.cache
def record_columns() -> Mapping[str, tuple[str, ...]]:
    """Our names for columns, and for each the names by which a column is taken for it, the likeliest first."""
    return {ours: tuple(theirs) for ours, theirs in table("record_columns").items()}
