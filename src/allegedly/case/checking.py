"""Checking a case: every file of it, each on its own, so that one damaged file is named and hides no other."""

from collections.abc import Iterator
from itertools import filterfalse

import msgspec

from ..errors import AllegedlyError, UsageError
from ..schema import Reading
from .applying import apply
from .folder import Case
from .history import conflicts
from .rechecking import untold
from .records import checked_id, listed, load, reading_of, sha256


class Problem(msgspec.Struct, frozen=True):
    """Something that someone should look at: in which file of the case, what, and what to do about it."""

    file: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.what}." + (f" {self.remedy}." if self.remedy else "")


def check(case: Case) -> list[Problem]:
    """Everything that is wrong with a case, by file; empty where all is well.

    Damage: a file that is missing, changed or cannot be read. Judgement: a decision that fits no more, and decisions of
    two people that cannot both hold.
    """
    found: list[Problem] = []
    identities = [entry.id for entry in case.articles()]
    for identity in identities:
        found += _article(case, identity)
    found += _orphans(case, set(identities))
    return found


def _article(case: Case, identity: str) -> Iterator[Problem]:
    try:
        checked_id(identity)
    except UsageError:
        yield Problem(f"articles/{identity}.json", "this is no name of an article's file", "Rename or remove it")
        return
    reading, problems = _evidence(case, identity)
    yield from problems
    yield from _earlier_readings(case, identity)
    yield from _judgement(case, identity, reading)


def _evidence(case: Case, identity: str) -> tuple[Reading | None, list[Problem]]:
    """The latest reading of an article, None where it cannot be used, and what is wrong with it or the text."""
    try:
        article = case.article(identity)
        reading = case.reading(identity) if case.record(identity).reading else None
        kept = sha256(load(case.folder / "articles" / f"{identity}.txt").decode())
    except AllegedlyError as error:
        return None, [_problem(case, error)]
    name, remedy = f"articles/{identity}.txt", f"Read it again: allegedly case reread --case {case.folder} {identity}"
    problems = []
    if kept != article.sha256:
        problems.append(Problem(name, "it is the text of another reading of the article", remedy))
    if reading is not None and reading.article.sha256 != article.sha256:
        problems.append(Problem(name, "its latest reading is of another text", remedy))
    return reading, problems


def _judgement(case: Case, identity: str, reading: Reading | None) -> Iterator[Problem]:
    """What is wrong with the decisions about an article, and, where its reading can be used, which fit it no more."""
    name = f"decisions/{identity}.jsonl"
    try:
        file = case.decision_file(identity)
    except AllegedlyError as error:
        yield _problem(case, error)
        return
    for bad in file.bad:
        yield Problem(f"{name}:{bad.number}", bad.what, "It is kept as it is; all other decisions hold")
    for conflict in conflicts(file.decisions):
        people = ", ".join(sorted({decision.author for decision in conflict.decisions}))
        yield Problem(
            name,
            f"{people} decided differently about the {conflict.target.kind} {conflict.target.id}",
            f"The last decision holds, that of {conflict.decisions[-1].author}; decide again to settle it",
        )
    for unplaced in filterfalse(untold, apply(reading, file.decisions).unplaced if reading else ()):
        target = unplaced.decision.target
        yield Problem(
            name,
            f"the decision of {unplaced.decision.author} about the {target.kind} {target.id} fits no more: "
            f"{unplaced.reason}",
            "It is kept and has no effect; decide again where it matters",
        )


def _earlier_readings(case: Case, identity: str) -> Iterator[Problem]:
    latest = None
    try:
        latest = case.record(identity).reading
    except AllegedlyError:
        return  # named above
    for path in listed(case.folder / "readings" / identity, ".json"):
        if path.stem != latest:
            try:
                reading_of(load(path), path)
            except AllegedlyError as error:
                yield _problem(case, error)


def _orphans(case: Case, identities: set[str]) -> Iterator[Problem]:
    for folder, ending in (("articles", ".txt"), ("decisions", ".jsonl"), ("readings", "")):
        try:
            paths = listed(case.folder / folder, ending)
        except AllegedlyError as error:
            yield _problem(case, error)
            continue
        for path in paths:
            identity = path.name.removesuffix(ending)
            if identity in identities:
                continue
            file = path.relative_to(case.folder).as_posix()
            # What a shared drive makes of two people's edits: "ID (1).jsonl", "ID (conflicted copy 2024-05-01).jsonl".
            original = next((one for one in identities if identity.startswith(f"{one} ")), None)
            if original is not None and folder == "decisions":
                yield Problem(
                    file,
                    f"it looks like a second copy of {original}.jsonl, and the decisions in it do not count",
                    f"Add its lines to {original}.jsonl, where each counts once, then remove it",
                )
            else:
                remedy = f"Restore articles/{identity}.json, or remove it"
                yield Problem(file, "it belongs to no article of the case", remedy)
    for path in sorted(case.folder.rglob(".allegedly-*.part")):
        yield Problem(
            path.relative_to(case.folder).as_posix(), "it was left behind by a program that was ended", "Remove it"
        )


def _problem(case: Case, error: AllegedlyError) -> Problem:
    prefix = f"{case.folder}/"
    return Problem(error.where.removeprefix(prefix) or str(case.folder), error.what, error.remedy)
