"""The command `allegedly serve`: the workbench over a case, in a browser on this machine."""

import getpass
from pathlib import Path

import click

from ..errors import UsageError


@click.command(short_help="Judge the articles of a case in your browser.")
@click.argument("case", metavar="[FOLDER]", default=".")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; one that is free if left out.")
@click.option("--author", metavar="NAME", default="", help="Whose decisions they are; your user name if left out.")
@click.option("--no-open", is_flag=True, help="Print the address, and do not open a browser.")
@click.option("--folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Where the records are kept.")
def serve(case: str, port: int, author: str, no_open: bool, folder: Path | None) -> None:
    """Judge the articles of the case in FOLDER in a browser; the current folder if left out.

    It serves this machine alone, on an address that only you know, until Ctrl-C.
    """
    from ..case import Case

    opened = Case.open(case)
    try:
        from .. import workbench
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("starlette", "uvicorn", "python_multipart"):
            raise
        raise UsageError(
            "the workbench is not installed", where="serve", remedy="Run: pip install 'allegedly[workbench]'"
        ) from error
    workbench.serve(
        opened, author=author or _user_name(), port=port, browser=not no_open, records=folder, say=click.echo
    )


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user that the system has no name for
        raise UsageError("your user name is not known", where="serve", remedy="Give it: --author NAME") from None
