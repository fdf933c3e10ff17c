"""The commands `allegedly case ...`: make a case, put articles in, list and check it, read again, merge two copies."""

from typing import TYPE_CHECKING

import click

from ..errors import AllegedlyError
from .case_report import report
from .options import case_option
from .screen import say

if TYPE_CHECKING:
    from ..case import Case


@click.group(short_help="Keep articles, readings and decisions in a folder.")
def case() -> None:
    """Keep articles, their readings and your decisions in a folder of plain files."""


@case.command()
@click.argument("folder", metavar="FOLDER")
@click.option("--name", metavar="NAME", default="", help="What the case is called, if not like its folder.")
def new(folder: str, name: str) -> None:
    """Make a case in FOLDER, which is empty or not there yet."""
    from ..case import new as new_case

    made = new_case(folder, name=name)
    say(f"Made the case {made.name} in {made.folder}")


@case.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@case_option
@click.option("--written", metavar="DATE", help="The day the articles were written (2024-01-16), if they do not say.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Articles read at a time.")
def add(articles: tuple[str, ...], folder: str, written: str | None, jobs: int) -> None:
    """Read articles and put them into the case.

    ARTICLE is a file, a folder, an address that starts with http, a .jsonl file, or - for standard input. One that
    cannot be read is reported, and the rest goes on. An article that is in the case already is not doubled.
    """
    from .. import batch

    kept = _opened(folder)
    kept.ready()
    there = {entry.id for entry in kept.articles()}
    done = again = failed = 0
    for name, result in batch.read_many(batch.jobs_of(articles), written=written, workers=jobs):
        try:
            if isinstance(result, AllegedlyError):
                raise result
            identity = kept.add(result)
        except AllegedlyError as error:
            failed += 1
            say(f"allegedly: {error}", err=True)
            continue
        known = identity in there
        there.add(identity)
        done, again = done + (not known), again + known
        say(f"{name} -> {identity}{' (was in the case)' if known else ''}")
    _end(f"{done} added{f', {again} there already' if again else ''}, {failed} failed", failed)


@case.command(name="list", short_help="List the articles and the number of decisions.")
@case_option
def list_articles(folder: str) -> None:
    """List the articles: id, date, title, and how many decisions there are about each."""
    from ..case import live

    kept = _opened(folder)
    for entry in kept.articles():
        if entry.problem:
            say(f"{entry.id}  cannot be used: {entry.problem}")
            continue
        try:
            decided = _counted(len(live(kept.decisions(entry.id))), "decision")
        except AllegedlyError as error:
            decided = f"decisions: {error.what}"
        unread = "" if entry.reading else ", not read yet"
        say(f"{entry.id}  {entry.written or 'no date'}  {decided}{unread}  {entry.title}")


@case.command(short_help="Check every file, and decisions that fit no more.")
@case_option
def check(folder: str) -> None:
    """Check every file: what is damaged, which decisions fit no more, on what two people disagree.

    It says too where another version of the program made a reading; that is no problem, and the exit code is 0.
    """
    from ..case import check as check_case
    from ..case import remarks

    kept = _opened(folder)
    problems = check_case(kept)
    for problem in (*problems, *remarks(kept)):
        say(str(problem))
    found = _counted(len(problems), "problem") if problems else "nothing wrong"
    _end(f"{_counted(len(kept.articles()), 'article')}, {found}", len(problems))


@case.command(short_help="Read articles of the case again.")
@click.argument("identities", nargs=-1, metavar="[ID...]")
@case_option
@click.option("--written", metavar="DATE", help="The day the articles were written (2024-01-16), from now on.")
def reread(identities: tuple[str, ...], folder: str, written: str | None) -> None:
    """Read articles of the case again, all or those with these IDs, and list the decisions that fit no more.

    The earlier readings stay. Decisions are kept by their words and what stands around them.
    """
    from .. import api
    from ..case import dated, untold
    from ..ingest.dates import checked_day

    if written is not None and not identities:
        raise click.UsageError("--written goes with the IDs of the articles that were written on that day.")
    day = None if written is None else checked_day(written)
    kept = _opened(folder)
    kept.ready()
    done = failed = 0
    for identity in identities or tuple(entry.id for entry in kept.articles()):
        try:
            judged = kept.add_reading(identity, api.read_article(dated(kept.article(identity), day)))
        except AllegedlyError as error:
            failed += 1
            say(f"allegedly: {error}", err=True)
            continue
        done += 1
        gone = [one for one in judged.unplaced if not untold(one)]
        say(f"{identity}: read again, {_counted(len(gone), 'decision')} of no effect now")
        for unplaced in gone:
            target = unplaced.decision.target
            say(f"  {unplaced.decision.action} {target.kind} {target.id}: {unplaced.reason}")
    _end(f"{done} read again, {failed} failed", failed)


@case.command(short_help="Take in what another copy of the case holds.")
@click.argument("other", metavar="OTHER")
@case_option
def merge(other: str, folder: str) -> None:
    """Take into the case what another copy of it holds: articles, readings and decisions.

    Nothing is lost on either side. Where two people decided differently about one thing, the later decision holds, and
    `allegedly case check` names it.
    """
    from ..case import merge_cases

    merged = merge_cases(_opened(folder), _opened(other))
    for problem in merged.problems:
        say(str(problem), err=True)
    counted = ((merged.articles, "article"), (merged.readings, "reading"), (merged.decisions, "decision"))
    say(f"{', '.join(_counted(count, what) for count, what in counted)} taken in")
    _end("", len(merged.problems))


case.add_command(report)


def _opened(folder: str) -> "Case":
    from ..case import Case

    return Case.open(folder)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _end(line: str, failed: int) -> None:
    if line:
        say(line, err=True)
    if failed:
        raise click.exceptions.Exit(1)
