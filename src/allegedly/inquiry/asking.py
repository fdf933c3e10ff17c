"""One argument from its proposal to its answer."""

import contextlib
import shlex
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ..errors import DataError
from ..records.query import Query, parse
from ..schema import Coverage
from ..schema.inquiries import Checked, Inquiry, InquiryOutcome, NeededTable, Proposal, ProposedSide, Variation
from ..schema.timing import SurgeTest, TimingTest
from ..timing.series import Dated
from .apart import apart
from .dated import Shelves, dated
from .overrides import write_new
from .sentences import answer, tables_to_fill, unasked, why
from .sides import covers
from .standing import standing
from .testing import days_of_rise, surge_test, timing_test, variations


def ask(proposal: Proposal, coverages: Sequence[Coverage], shelves: Shelves, seed: int) -> Inquiry:
    """Put a proposal to the test as far as its sides can be asked.

    A series that is not there or cannot be used leaves its test out, and a note says why; a query or a file that a
    person gave and that cannot be understood raises what the records raise.
    """
    notes: list[str] = []
    proposal = apart(_placed(proposal, coverages))
    first, one = _series(proposal.first, shelves, notes)
    then, two = _series(proposal.then, shelves, notes)
    proposal = msgspec.structs.replace(proposal, first=one, then=two)
    sides = (one, two)
    timing: TimingTest | None = None
    surge: SurgeTest | None = None
    narrower: tuple[Variation, ...] = ()
    if first is not None and then is not None:
        if one.query and one.query == two.query:
            notes.append("Both sides select the same records, which always coincide: no test of timing was run.")
        else:
            timing = _timing(proposal, first, then, shelves, seed, notes)
    if timing is not None and first is not None and two.query:
        narrower = variations(first, two.query, proposal.window, shelves, seed)
    commands = [side.query for side in sides if side.query]
    if then is not None and proposal.since:
        try:
            surge, judged = surge_test(two, proposal.since, proposal.until, shelves, seed)
            narrower += days_of_rise(two, proposal.since_readings, proposal.until, shelves, seed)
            commands += [judged.query] if judged.query else []
        except DataError as error:
            notes.append(f"Not tested for a rise: {error.what}.")
    tested = timing is not None or surge is not None
    if tested and why(*sides):
        would = "".join(f" To test it, {step}." for step in tables_to_fill(proposal))
        notes.append(f"The timing was not tested. {why(*sides)}{would}")
    used = [each for each in coverages if any(_is_of(side, each) for side in sides)]
    return Inquiry(
        outcome="tested" if tested else _outcome(sides),
        proposal=proposal,
        sentences=answer(proposal, timing, surge, tuple(used)) if tested else unasked(proposal, notes),
        timing=timing,
        surge=surge,
        variations=narrower,
        notes=tuple(dict.fromkeys(notes)),
        commands=tuple(f"allegedly series {shlex.quote(query)}" for query in dict.fromkeys(commands)),
    )


def left_out(proposal: Proposal) -> Inquiry:
    """An argument that a person left out."""
    words = ("By the file beside the article this argument was left out.", "Nothing was tested.", "That says nothing.")
    return Inquiry(outcome="left out", proposal=proposal, sentences=words)


def write_tables(checked: Checked, folder: Path) -> tuple[Path, ...]:
    """Write an empty table with the right columns for each side that needs one; those that are there stay as they are.

    The folder is made where there is none. Returns the files that were written. Raises OutputError.
    """
    with contextlib.suppress(OSError):  # said in words by the first table
        folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in needed(checked):
        path = folder / table.file
        if not path.exists():
            write_new(path, ",".join(table.columns) + "\n")
            written.append(path)
    return tuple(written)


def needed(checked: Checked) -> tuple[NeededTable, ...]:
    """The tables that the arguments would need, in the order of the arguments."""
    sides = [side for each in checked.inquiries for side in (each.proposal.first, each.proposal.then)]
    return tuple(side.needs for side in sides if side.needs is not None)


def _placed(proposal: Proposal, coverages: Sequence[Coverage]) -> Proposal:
    """A person's query that names no set is put to the first of those asked for that covers its countries and days."""
    if not coverages:
        return proposal

    def placed(side: ProposedSide) -> ProposedSide:
        asked = parse(side.query) if side.query else None
        if asked is None or asked.set_name is not None:
            return side
        asked_of = next((each for each in coverages if _holds(each, asked)), coverages[0])
        named = msgspec.structs.replace(asked, set_name=asked_of.set_name, version=asked.version or asked_of.version)
        return msgspec.structs.replace(side, query=str(named))

    return msgspec.structs.replace(proposal, first=placed(proposal.first), then=placed(proposal.then))


def _holds(coverage: Coverage, asked: Query) -> bool:
    """Whether a set covers a country and a day that a query asks for, as far as it names any."""
    codes = [code for each in asked.conditions if each.key == "country" for code in each.values]
    before = asked.latest is not None and asked.latest < coverage.earliest
    behind = asked.earliest is not None and asked.earliest > coverage.latest
    return not before and not behind and (not codes or any(covers(coverage, code) for code in codes))


def _series(side: ProposedSide, shelves: Shelves, notes: list[str]) -> tuple[Dated | None, ProposedSide]:
    if not (side.query or side.table):
        return None, side
    try:
        found, named, told = dated(side, shelves)
    except DataError as error:
        if any(ground.basis == "given" for ground in side.grounds):
            raise
        why = f"{error.what[:1].upper()}{error.what[1:]}."
        return None, msgspec.structs.replace(side, unanswered=why)
    notes.extend(told)
    return found, named


def _timing(
    proposal: Proposal, first: Dated, then: Dated, shelves: Shelves, seed: int, notes: list[str]
) -> TimingTest | None:
    try:
        pairs, unsaid = standing(first, then, (proposal.first, proposal.then), proposal.window, shelves.store)
        notes.extend([unsaid] if unsaid else [])
        return timing_test(first, then, proposal.window, proposal.readings, pairs, seed)
    except DataError as error:
        notes.append(f"Not tested for timing: {error.what}.")
        return None


def _outcome(sides: tuple[ProposedSide, ProposedSide]) -> InquiryOutcome:
    if any(side.outside for side in sides):
        return "outside coverage"
    if any(side.needs is not None for side in sides):
        return "needs a table"
    return "cannot be asked"


def _is_of(side: ProposedSide, coverage: Coverage) -> bool:
    asked = parse(side.query) if side.query else None
    return asked is not None and (asked.set_name, asked.version) == (coverage.set_name, coverage.version)
