"""Two copies of one case made into one: what the other holds is taken in, and nothing of either is lost."""

from pathlib import Path

import msgspec

from ..errors import AllegedlyError
from .checking import Problem
from .folder import Case
from .records import listed


class Merged(msgspec.Struct, frozen=True):
    """How much was taken in from the other copy, and what could not be."""

    articles: int
    readings: int
    decisions: int
    problems: tuple[Problem, ...]


def merge_cases(case: Case, other: Case) -> Merged:
    """Take the articles, readings and decisions of `other` into `case`; a damaged file is named, and the rest goes on.

    Decisions are united, each once. The latest reading of an article that both have stays that of `case`.
    """
    problems: list[Problem] = []
    articles = readings = decisions = 0
    here = {entry.id for entry in case.articles()}
    for entry in other.articles():
        try:
            if entry.id not in here:
                article = other.article(entry.id)
                target = case.add(other.reading(entry.id) if entry.reading else article)
                articles += 1
            else:
                target = entry.id
            readings += _readings(case, other, entry.id, target)
            file = other.decision_file(entry.id)
            decisions += case.merge_decisions(target, file.decisions)
            problems += [Problem(f"decisions/{entry.id}.jsonl:{bad.number}", bad.what) for bad in file.bad]
        except AllegedlyError as error:
            problems.append(Problem(error.where or entry.id, error.what, error.remedy))
    return Merged(articles, readings, decisions, tuple(problems))


def _readings(case: Case, other: Case, identity: str, target: str) -> int:
    """Copy the readings that are not here yet, byte for byte; one that was changed is refused by its digest."""
    here = {path.name for path in _files(case, target)}
    missing = [path for path in _files(other, identity) if path.name not in here]
    for path in missing:
        case.keep_reading_file(target, path)
    return len(missing)


def _files(case: Case, identity: str) -> list[Path]:
    return listed(case.folder / "readings" / identity, ".json")
