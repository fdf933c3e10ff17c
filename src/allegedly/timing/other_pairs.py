"""Other pairs from the same tables: where does the pair stand that somebody picked?

A filter such as `country=IQ` picks one value of a column. Every other value makes another series, and every series of
the first table with every series of the second another pair, about which nobody has claimed anything.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from ..errors import DataError, UsageError
from ..records.groups import read_groups
from ..schema.timing import OtherPairs
from .ranking import LEAST_EVENTS, Candidate, Terms, ranked
from .series import Dated

MOST_SERIES = 2_000
"""Series of each table, the most frequent ones: four million pairs at most, and 2.25 million over 13,000 days took 24 s
of one core."""

Progress = Callable[[int], None]


def other_pairs(
    one: Dated, two: Dated, *, window: float, lag: float, by: Sequence[str], progress: Progress
) -> tuple[OtherPairs | None, list[str]]:
    """The standing of the pair among all that differ from it in the columns of its filters, and what to say of it.

    `by` names the columns that may differ; left empty, all that a filter names. None where no filter does, or where
    tables or observation cannot bear it, which is then said. Raises UsageError for a name in `by` without a filter.
    """
    first_by, then_by = _columns(one, by), _columns(two, by)
    for name in by:
        if name.lower() not in map(str.lower, (*first_by, *then_by)):
            raise UsageError(f"no filter names the column '{name}'", where="others by", remedy="Filter by it first")
    if not (first_by or then_by):
        return None, []
    terms = Terms.common(one, two, window=window, lag=lag)
    if not terms.bears:
        return None, [f"Not compared with other pairs: {terms.days:,} days in common are too few for such a window."]
    try:
        firsts, thens = _candidates(one, first_by, progress), _candidates(two, then_by, progress)
    except DataError as error:
        return None, [f"Not compared with other pairs: {error.what}."]
    same = _others_of(one, first_by) == _others_of(two, then_by)
    if same:  # one list for both, so that no series is paired with itself
        firsts = thens = [firsts[0], *(each for each in firsts[1:] if each.name != thens[0].name), thens[0]]
    own = (0, len(thens) - 1 if same else 0)
    found = ranked(terms, firsts, thens, own, (first_by, then_by), progress)
    if found is None:
        return None, ["Not compared with other pairs: the tables hold no other with enough events."]
    return found, []


def _columns(given: Dated, by: Sequence[str]) -> tuple[str, ...]:
    """The columns of a table's filters that may differ."""
    wanted = {name.lower() for name in by}
    names = dict.fromkeys(column for column, _ in given.selection.where)
    return tuple(name for name in names if not wanted or name.lower() in wanted)


def _others_of(given: Dated, by: tuple[str, ...]) -> tuple[object, ...]:
    """What the other series of a table depend on: two tables of which it is equal have the same."""
    fixed = tuple(pair for pair in given.selection.where if pair[0] not in by)
    return given.selection.path, given.column.name, by, fixed


def _candidates(given: Dated, by: tuple[str, ...], progress: Progress) -> list[Candidate]:
    """The table's own series, and one for every other set of values of the columns `by`, the most frequent first."""
    own = Candidate(_own_name(given, by), np.floor(given.series.times))
    if not by:
        return [own]
    if given.selection.path == "-":
        raise DataError("standard input can be read only once")
    order = {"day first": "dmy", "month first": "mdy"}.get(given.column.order, given.selection.date_format)
    selection = msgspec.structs.replace(given.selection, date_format=order, column=given.column.name)
    picked = [{value.strip() for column, value in given.selection.where if column == name} for name in by]
    others = [
        Candidate(", ".join(group.values), np.floor(group.times))
        for group in read_groups(selection, by, progress=progress)
        if group.times.size >= LEAST_EVENTS
        and not all(value in values for value, values in zip(group.values, picked, strict=True))
    ]
    return [own, *sorted(others, key=lambda each: -each.days.size)[: MOST_SERIES - 1]]


def _own_name(given: Dated, by: tuple[str, ...]) -> str:
    if not by:
        return given.name
    return ", ".join(
        " or ".join(value.strip() for column, value in given.selection.where if column == name) for name in by
    )
