"""The command `allegedly export`: a case or a reading in the format of another program."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import elsewhere, say

if TYPE_CHECKING:
    from ..report.exports import Exported, Subject

_FORMATS = (
    "claimreview", "csv", "ftm", "geojson", "graphml", "hypothesis", "markdown", "notes", "parquet", "stix", "timeline",
    "webannotation",
)  # fmt: skip
"""The names of `report.exports.FORMATS`, again, so that `--help` need not load them; a test compares the two."""


@click.command(short_help="Write a case or a reading for another program.")
@click.argument("origin", metavar="CASE|READING.json")
@click.option("--format", "format_name", type=click.Choice(_FORMATS), required=True, metavar="NAME",
              help=f"One of {', '.join(_FORMATS)}.")  # fmt: skip
@click.option("--out", metavar="FILE|FOLDER", help="Where to; - for standard output, where the format is one file.")
@click.option("--article", "articles", multiple=True, metavar="ID", help="Only this article of the case; repeatable.")
def export(origin: str, format_name: str, out: str | None, articles: tuple[str, ...]) -> None:
    """Write a case, or the JSON of a reading, in the format of another program.

    Your decisions are in it: what you rejected is out, what you corrected is corrected, the findings are those that
    hold after it, and where the format can say so, each thing names who stands behind it. What the format cannot hold
    is said on standard error.
    """
    from ..report.exports import FORMATS
    from ..report.exports import export as exported

    subjects, failed = _subjects(origin, articles)
    made = exported(subjects, format_name)
    with elsewhere("--out", out):
        if FORMATS[format_name].several:
            _write_folder(made, out or f"{_stem(origin)}.{format_name}")
        else:
            _write_file(made, out)
    for loss in made.losses:
        say(f"Note: {loss[0].lower()}{loss[1:]}.", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _subjects(origin: str, articles: tuple[str, ...]) -> "tuple[list[Subject], int]":
    """What is to be exported, and the number of articles that cannot be."""
    from ..api import Reading
    from ..case import Case, followed
    from ..errors import AllegedlyError, DataError
    from ..report.exports import Subject, unjudged

    path = Path(origin)
    if not os.path.isdir(origin):  # unlike Path.is_dir, it takes what may not be looked at for no folder
        if articles:
            raise click.UsageError("--article chooses from a case, and this is a reading.")
        try:
            content = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            raise DataError(
                f"the reading cannot be opened ({reason})", where=origin, remedy="Check the path"
            ) from error
        return [Subject(path.stem, unjudged(Reading.from_json(content)))], 0
    case = Case.open(path)
    entries = [entry.id for entry in case.articles() if entry.reading or entry.problem]
    unknown = sorted(set(articles) - set(entries))
    if unknown:
        raise DataError(
            "the case holds no such article, or it was not read yet", where=", ".join(unknown),
            remedy=f"See `allegedly case list --case {origin}`",
        )  # fmt: skip
    subjects = []
    for identity in articles or entries:
        try:
            judged, decisions = case.looked(identity)
            judged, after = followed(judged, decisions)
            subjects.append(Subject(identity, judged, decisions))
            if after.words:
                say(f"Note: the findings of {identity}: {after.words}.", err=True)
        except AllegedlyError as error:
            if identity in articles:
                raise
            say(f"allegedly: {error} It is left out.", err=True)
    return subjects, len(articles or entries) - len(subjects)


def _write_folder(made: "Exported", out: str) -> None:
    from ..report import write_folder

    if out == "-":
        raise click.UsageError("this format is several files; give a folder.")
    folder = Path(out)
    write_folder(folder, made.files)
    say(f"{len(made.files)} file{'' if len(made.files) == 1 else 's'} in {folder}")


def _write_file(made: "Exported", out: str | None) -> None:
    from ..report import write_atomically

    ((name, content),) = made.files.items()
    if out == "-":
        click.echo(content, nl=False)
        return
    path = Path(out or name)
    if path.is_dir():
        path = path / name
    write_atomically(path, content)
    say(str(path))


def _stem(origin: str) -> str:
    return Path(origin).resolve().stem
