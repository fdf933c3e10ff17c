"""The command `allegedly`: parse arguments, call the library, print."""

import contextlib
import errno
import io
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import click

from .. import __version__
from ..errors import AllegedlyError, OutputError
from .case import case
from .compare import compare
from .export import export
from .findings import findings
from .importing import import_
from .places import places
from .reading import read, schema
from .records import records
from .screen import say
from .series import series
from .serve import serve
from .timing import surge, test

__all__ = ["main"]


class _Commands(click.Group):
    """Shows our errors as one line and gives their exit codes; a fault of ours is shown without the article's words."""

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        with _failures_in_one_line():  # `--help` and `--version` print here already
            return super().make_context(*arguments, **settings)

    def invoke(self, context: click.Context) -> Any:
        _print_what_the_terminal_can()
        with _failures_in_one_line():
            return super().invoke(context)


@contextlib.contextmanager
def _failures_in_one_line() -> Iterator[None]:
    try:
        yield
    except AllegedlyError as error:
        _end(error)
    except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001  an exception's own text may quote the article
        if _is_of_standard_output(error):
            where, remedy = "standard output", "Free some space, or write to another disk"
            _end(OutputError("the disk is full", where=where, remedy=remedy))
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        click.echo(
            f"allegedly: a fault in the program ({type(error).__name__} at {place}). Please report it.", err=True
        )
        raise click.exceptions.Exit(1) from None


def _end(error: AllegedlyError) -> NoReturn:
    say(f"allegedly: {error}", err=True)
    raise click.exceptions.Exit(error.exit_code)


def _print_what_the_terminal_can() -> None:
    """A terminal that lacks a character, such as a curly quotation mark in Latin-1, gets a question mark for it."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="replace")


def _is_of_standard_output(error: Exception) -> bool:
    """Whether a full disk stopped what was printed: what is written to a file has `report.writing`'s own error."""
    return isinstance(error, OSError) and error.filename is None and error.errno in (errno.ENOSPC, errno.EDQUOT)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="allegedly")
def main() -> None:
    """Read an article that makes claims: who says so, and on whose word?

    Works offline. Exit codes: 0 done; 1 some of several failed, or it was stopped; 2 wrong arguments; 3 an article
    cannot be read; 4 an address gave none; 5 a result cannot be written; 6 the trained reader is damaged; 7 unfit data.
    """


for _command in (read, compare, test, surge, records, series, places, case, serve, export, import_, findings, schema):
    main.add_command(_command)
