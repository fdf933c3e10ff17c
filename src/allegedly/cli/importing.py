"""The command `allegedly import`: decisions made in other programs, taken into a case."""

from pathlib import Path

import click

from .screen import say


@click.command(name="import", short_help="Take decisions made elsewhere into a case.")
@click.argument("case", metavar="CASE")
@click.argument("file", metavar="FILE")
@click.option("--author", metavar="NAME", default="", help="Whose decisions they are, where the file does not say.")
def import_(case: str, file: str, author: str) -> None:
    """Take decisions into a case: FILE is its CSV of decisions, or Web Annotations.

    What cannot be taken is listed, and the rest goes on. The same file again adds nothing.
    """
    from ..case import Case, import_annotations, import_decisions
    from ..errors import DataError

    opened = Case.open(case)
    try:
        content = Path(file).read_bytes()
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise DataError(f"the file cannot be opened ({reason})", where=file, remedy="Check the path") from error
    taking = import_decisions if file.lower().endswith(".csv") else import_annotations
    try:
        imported = taking(opened, content, author=author)
    except DataError as error:
        raise DataError(error.what, where=error.where or file, remedy=error.remedy) from error
    for line in imported.left:
        say(line, err=True)
    say(f"{imported.taken} taken, {imported.same} known already, {len(imported.left)} left out")
    if imported.left:
        raise click.exceptions.Exit(1)
