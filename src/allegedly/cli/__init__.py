"""The command `allegedly`: parse arguments, call the library, print."""

import traceback
from pathlib import Path
from typing import Any

import click

from .. import __version__
from ..errors import AllegedlyError
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

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AllegedlyError as error:
            say(f"allegedly: {error}", err=True)
            context.exit(error.exit_code)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001  an exception's own text may quote the article
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            click.echo(
                f"allegedly: a fault in the program ({type(error).__name__} at {place}). Please report it.", err=True
            )
            context.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="allegedly")
def main() -> None:
    """Read an article that makes claims: who says so, and on whose word?

    Works offline. Exit codes: 0 done; 1 some of several articles failed; 2 wrong arguments; 3 an article cannot be
    read; 4 an address gave none; 5 a result cannot be written; 6 the trained reader is damaged; 7 unfit data.
    """


for _command in (read, compare, test, surge, records, series, places, case, serve, export, import_, findings, schema):
    main.add_command(_command)
