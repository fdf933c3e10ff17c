"""A whole reading put beside records: its events matched, its arguments tested."""

import shlex
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath

import msgspec

from .. import records
from ..errors import UsageError
from ..records.matching import match_reading
from ..records.matching.asked import asked
from ..records.matching.covering import outside
from ..records.matching.only_setting import only_question
from ..records.query import Query, parse
from ..records.store import StoredSet
from ..schema import Match, Reading
from ..schema.inquiries import Checked, Inquiry, Proposal, ProposedSide, Window
from .asking import ask, left_out
from .choosing import SetAtHand
from .dated import Shelves
from .overrides import Override, Overrides
from .parties import parties
from .proposing import overridden, propose

Progress = Callable[[int, int], None]
"""Called with the steps done so far and their number."""

NO_SETS = "No records are stored here, so nothing was looked up. To add a set, run: allegedly records add --help"


def look_up(
    reading: Reading,
    *,
    sets: Sequence[str] = (),
    overrides: Overrides | None = None,
    folder: Path | None = None,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Match a reading's events with records and put its arguments to the test.

    `sets` name the sets to ask, as `SET` for the newest version or `SET@VERSION`; empty for all that are stored, each
    in its newest version and in older ones that alone cover an event of the article. `overrides` are a person's
    decisions, see `read_overrides`. `folder` is the store, the user's own if None. `seed` is that of all that is drawn;
    left out, the overrides' own.

    Raises DataError for a set, an actor, a file or a column that is named and not there, and UsageError for what cannot
    be understood. That nothing is stored is no error: a note then says what to do.
    """
    decided = overrides if overrides is not None else Overrides()
    drawn = decided.seed if seed is None else seed
    held = _named(sets, folder) if sets else _at_hand(reading, folder)
    steps = len(held) + len({*(each.id for each in reading.arguments), *decided.arguments})
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, steps)

    matches: list[Match] = []
    for each in held:
        matches += map(_named_exactly, match_reading(reading, each.coverage, folder=folder))
        step()
    at_hand = [SetAtHand(each.coverage, parties(each.coverage, folder), partial(_count, folder)) for each in held]
    coverages = tuple(each.coverage for each in held)
    shelves = Shelves(folder, Path(decided.folder))
    inquiries: list[Inquiry] = []
    for proposal in _proposals(reading, at_hand, decided):
        wanted = decided.arguments.get(proposal.argument, Override()).test
        inquiries.append(ask(proposal, coverages, shelves, drawn) if wanted else left_out(proposal))
        step()
    return Checked(
        sets=coverages,
        matches=tuple(matches),
        inquiries=tuple(inquiries),
        seed=drawn,
        command=_command(reading, held),
        notes=() if held else (NO_SETS,),
    )


def _named(sets: Sequence[str], folder: Path | None) -> list[StoredSet]:
    """The versions that a person names, each once."""
    parts = [each.partition("@") for each in sets]
    found = [records.show(name, version or None, folder=folder) for name, _, version in parts]
    return list({(each.set_name, each.version): each for each in found}.values())


def _at_hand(reading: Reading, folder: Path | None) -> list[StoredSet]:
    """Of each set the newest version, then those that cover an event which no newer one does, the newest first: some
    sets are published by the month, and an extract may be newer than the whole."""
    asked_of = (asked(event, reading) or only_question(event, reading) for event in reading.events)
    questions = [question for question in asked_of if question is not None]
    taken: dict[str, list[StoredSet]] = {}
    for each in reversed(records.list_sets(folder=folder)):  # the newest stands last
        newer = taken.setdefault(each.set_name, [])
        missed = [one for one in questions if all(outside(one, version.coverage) for version in newer)]
        if not newer or any(not outside(one, each.coverage) for one in missed):
            newer.append(each)
    versions = [each for name in sorted(taken) for each in taken[name]]
    # Sets of events are asked before those of reports, which count how often something was written.
    return sorted(versions, key=lambda each: each.coverage.counts_reports)


def _count(folder: Path | None, query: Query) -> int:
    return records.search(str(query), limit=0, folder=folder).total


def _named_exactly(match: Match) -> Match:
    """A match whose query names the version that was asked: run again next year, it must select the same."""
    asked = msgspec.structs.replace(parse(match.query), set_name=match.set_name, version=match.version)
    return msgspec.structs.replace(match, query=str(asked))


def _proposals(reading: Reading, sets: Sequence[SetAtHand], decided: Overrides) -> list[Proposal]:
    """Those of the reading's arguments, and those that a person added under a name of their own."""
    found = []
    for argument in reading.arguments:
        proposal = propose(argument, reading, sets)
        override = decided.arguments.get(argument.id)
        found.append(proposal if override is None else overridden(proposal, override))
    known = {each.id for each in reading.arguments}
    for name, override in decided.arguments.items():
        if name not in known:
            found.append(_added(name, override, known))
    return found


def _added(name: str, override: Override, known: set[str]) -> Proposal:
    """An argument that stands in the file alone: it must say all that the words would have told."""
    sides = (override.first or override.first_table, override.then or override.then_table)
    if override.window is None or not all(sides):
        listed = ", ".join(sorted(known)) or "none"
        raise UsageError(
            f"the article has no argument '{name}'",
            where="the file beside the article",
            remedy=f"Its arguments are {listed}. To add one, give first, then and window",
        )
    nothing = ProposedSide(words="")
    empty = Proposal(
        argument=name,
        phrase="",
        first=nothing,
        then=nothing,
        window=Window(*override.window),
        readings=(),
        since=None,
        since_readings=(),
        grounds=(),
    )
    return overridden(empty, override)


def _command(reading: Reading, held: Sequence[StoredSet]) -> str:
    """The line that does all of it again; versions are named, since a newer one may come."""
    named = [f"{each.set_name}@{each.version}" for each in held]
    origin = reading.article.origin
    article = origin if origin.lower().startswith(("http://", "https://")) else PurePath(origin).name or "ARTICLE"
    return " ".join(["allegedly read", shlex.quote(article), *(f"--records {shlex.quote(each)}" for each in named)])
