"""The outcome for one event of an article, given the records around it."""

from collections.abc import Sequence
from typing import NamedTuple

from ...schema import Candidate, Coverage, Match, Outcome, Record
from .asked import Asked
from .comparing import Gaps, comparisons, gaps, is_near, is_plausible, is_told, killed_range
from .weighing import probabilities

SURE = 0.5
"""From this probability on a record is taken for the event: it is then likelier than all else together."""

SHOWN = 0.02
MOST_SHOWN = 5
"""Records less probable than this, or behind so many better ones, are not worth a person's look."""


def judge(question: Asked, coverage: Coverage, records: Sequence[Record], outside_because: str = "") -> Match:
    """The outcome for one event, given all records in a wide search around it."""
    query = _query(question, coverage)
    if outside_because:
        because = (outside_because,)
        return Match(question.event, coverage.set_name, coverage.version, "outside coverage", because, (), query)
    records = [record for record in records if _is_one_event(record, question)]
    found = [gaps(question, record) for record in records]
    rows = [_Row(*row) for row in zip(probabilities(found), records, found, strict=True)]
    fitting = sum(row.probability for row in rows if row.gaps.differences == 0 and is_told(row.gaps))
    by_name = question.latitude is None and any(_bears_name(row) for row in rows)
    ranked = sorted(rows, key=lambda row: (by_name and not _bears_name(row), *_rank(row, fitting)))
    shown = [row for row in ranked[:MOST_SHOWN] if row.probability >= SHOWN or is_near(row.gaps, row.record)]
    candidates = tuple(
        Candidate(row.record, round(row.probability, 2), comparisons(question, row.record, row.gaps)) for row in shown
    )
    outcome, reasons = _outcome(question, shown, candidates, fitting, len(records))
    return Match(question.event, coverage.set_name, coverage.version, outcome, reasons, candidates, query)


class _Row(NamedTuple):
    probability: float
    record: Record
    gaps: Gaps


def _bears_name(row: _Row) -> bool:
    """Whether it is a near account of the same place by name: of a place that no gazetteer has this says most."""
    return row.gaps.named and is_near(row.gaps, row.record)


def _rank(row: _Row, fitting: float) -> tuple[bool, bool, bool, float, str, str]:
    """Best first: where one of those that differ in nothing is the event, these; then what is near."""
    apart = fitting >= SURE and row.gaps.differences > 0
    far = not is_plausible(row.gaps, row.record)
    order = (-round(row.probability, 2), row.record.earliest, row.record.id)
    return apart, not is_near(row.gaps, row.record), far, *order


def _is_one_event(record: Record, question: Asked) -> bool:
    """Whether a record is no sum of a month's or a whole country's deaths, which meets everything and says nothing."""
    if record.place_precision == "country" or (record.place_precision == "unknown" and record.place is None):
        return False
    return record.date_precision not in ("month", "year")


def _outcome(
    question: Asked, shown: Sequence[_Row], candidates: Sequence[Candidate], fitting: float, searched: int
) -> tuple[Outcome, tuple[str, ...]]:
    """`fitting` is the probability that one of the records that differ in nothing is the event."""
    best = shown[0] if shown else None
    near = best is not None and is_near(best.gaps, best.record)
    sure = best is not None and (fitting if best.gaps.same_place else best.probability) >= SURE
    if best is not None and best.gaps.differences == 0 and is_told(best.gaps) and (near or sure):
        shared = ", ".join(row.aspect for row in candidates[0].comparisons if row.agrees)
        return "agrees", (f"The record has the same {shared}.",)
    parts = parts_of(question, [row.record for row in shown])
    if parts:
        total = sum(map(_killed, parts))
        return "agrees", (f"{len(parts)} records of the same day, place and parties have {total} killed together.",)
    likely = sum(row.probability for row in shown if is_plausible(row.gaps, row.record))
    other = best is not None and best.gaps.differences > 0
    if best is None or not other or not (near or (likely >= SURE and is_plausible(best.gaps, best.record))):
        if not searched:
            return "not recorded", ("No record lies around the day and the place.",)
        return "not recorded", (f"Of {searched} records around the day and the place none is likely to be it.",)
    return "differs", tuple(
        f"{row.aspect}: the article has {row.article or 'nothing'}, the record {row.record or 'nothing'}."
        for row in candidates[0].comparisons
        if row.agrees is False
    )


def parts_of(question: Asked, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records that make up the event together: the first one's day, place and parties, deaths that add up."""
    if not records or question.killed is None:
        return ()
    first = records[0]
    alike = tuple(
        record
        for record in records
        if (record.earliest, record.latest, record.place) == (first.earliest, first.latest, first.place)
        and {record.actor, record.target} == {first.actor, first.target}
        and killed_range(record) is not None
    )
    low, high = question.killed
    total = sum(map(_killed, alike))
    fits = (low is None or low <= total) and (high is None or total <= high)
    return alike if len(alike) > 1 and fits else ()


def _killed(record: Record) -> int:
    """A record's best count, or where it has but bounds the lower one."""
    bounds = killed_range(record)
    return record.killed_best if record.killed_best is not None else bounds[0] if bounds is not None else 0


def _query(question: Asked, coverage: Coverage) -> str:
    """What to look up to see the records of these days again."""
    country = f"country={question.country} " if question.country else ""
    return f"set={coverage.set_name} {country}{question.earliest}..{question.latest}"
