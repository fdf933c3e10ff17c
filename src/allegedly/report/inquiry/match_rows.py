"""The rows of matches: an event's words beside what each set holds on it."""

import re
import shlex
from collections import Counter
from collections.abc import Iterator

import msgspec

from ...errors import DataError
from ...schema import AspectComparison, Candidate, Coverage, Event, Match, Outcome, Reading
from ...schema.inquiries import Checked
from ..characters import one_line

OUTCOMES: dict[Outcome, str] = {
    "differs": "the record has it otherwise",
    "agrees": "the record has it so",
    "not recorded": "covered and looked for, nothing near",
    "outside coverage": "the set does not cover it, which says nothing of whether it happened",
}
"""Each outcome and what it means, in the order of the page."""

_SAFE_ID = re.compile(r"[\w.~-]{1,100}", re.ASCII)


class MatchRow(msgspec.Struct, frozen=True):
    """A match in words. `number` is the event's own in the reading, `words` the article's. `comparisons` are those with
    the best candidate; where the set's terms do not let rows be shown, they are empty and `withheld` says in which
    aspects the two differ. `link` is the record's page, None where the set has none. `more` are the ids of the other
    candidates."""

    number: int
    words: str
    outcome: Outcome
    set: str
    reasons: tuple[str, ...]
    comparisons: tuple[AspectComparison, ...]
    record_id: str
    link: str | None
    more: tuple[str, ...]
    withheld: str
    command: str


def match_rows(checked: Checked, reading: Reading) -> tuple[MatchRow, ...]:
    """Every match, by outcome in the order of `OUTCOMES` and then by event. Raises DataError for an event that the
    reading does not hold."""
    numbers = {event.id: number for number, event in enumerate(reading.events, start=1)}
    coverages = {(each.set_name, each.version): each for each in checked.sets}
    found = []
    for match in checked.matches:
        coverage = coverages.get((match.set_name, match.version))
        if match.event not in numbers or coverage is None:
            raise DataError("a match names an event or a set that is not there", where=match.event, remedy="Run again")
        event = reading.events[numbers[match.event] - 1]
        found.append(_row(match, coverage, numbers[match.event], event, reading.article.text))
    order = list(OUTCOMES)
    return tuple(sorted(found, key=lambda row: (order.index(row.outcome), row.number)))


def outcome_counts(rows: tuple[MatchRow, ...]) -> str:
    """`2 differ, 3 agree, 1 not recorded, 4 outside coverage`, by set and event."""
    counted = Counter(row.outcome for row in rows)
    verbs = {"differs": "differ" if counted["differs"] != 1 else "differs",
             "agrees": "agree" if counted["agrees"] != 1 else "agrees"}  # fmt: skip
    return ", ".join(f"{counted[each]} {verbs.get(each, each)}" for each in OUTCOMES if counted[each])


def _row(match: Match, coverage: Coverage, number: int, event: Event, text: str) -> MatchRow:
    best = match.candidates[0] if match.candidates and match.outcome in ("agrees", "differs") else None
    shown = best if coverage.share_rows else None
    aspects = ", ".join(_differing(best)) if best else ""
    withheld = ""
    if best and not coverage.share_rows:
        what = f"The two differ in {aspects}. " if aspects else ""
        withheld = f"{what}The set’s terms do not let its rows be shown; look at them with the command."
    return MatchRow(
        number=number,
        words=one_line(text[event.span.start : event.span.end]),
        outcome=match.outcome,
        set=f"{match.set_name} {match.version}",
        reasons=match.reasons if coverage.share_rows or best is None else (),
        comparisons=shown.comparisons if shown else (),
        record_id=shown.record.id if shown else "",
        link=_link(coverage, shown),
        more=tuple(each.record.id for each in match.candidates[1:]) if shown else (),
        withheld=withheld,
        command=f"allegedly records search {shlex.quote(match.query)}",
    )


def _differing(candidate: Candidate) -> Iterator[str]:
    return (each.aspect for each in candidate.comparisons if each.agrees is False)


def _link(coverage: Coverage, shown: Candidate | None) -> str | None:
    """The address of a record's own page; none for what is no address, or no plain id."""
    if shown is None or coverage.link is None or not _SAFE_ID.fullmatch(shown.record.id):
        return None
    return coverage.link.replace("{id}", shown.record.id) if coverage.link.startswith("https://") else None
