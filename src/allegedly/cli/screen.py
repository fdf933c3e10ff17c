"""What a command shows on the screen besides its result: how far it is, and a page where there is a browser."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import click

from ..errors import OutputError


def say(line: str, *, err: bool = False) -> None:
    """Write one line that holds words of others (a title, a name, a path) to the terminal, which would obey control
    characters in it."""
    from ..report.characters import plain

    click.echo(" ".join(plain(line).splitlines()), err=err)


@contextlib.contextmanager
def elsewhere(option: str, given: object = None) -> Iterator[None]:
    """Names the option that puts a result elsewhere, where it cannot be written to the place that was not `given`."""
    try:
        yield
    except OutputError as error:
        if given:
            raise
        remedy = f"{error.remedy}, or name another place: {option}"
        raise OutputError(error.what, where=error.where, remedy=remedy) from error


def open_page(page: str) -> None:
    """Open a page that was written, where somebody sits at a screen."""
    if _has_screen():
        click.launch(Path(page).resolve().as_uri())


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return sys.stdout.isatty()
    return sys.stdout.isatty() and bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Progress:
    """Says on the screen how far a long reading is, once it has taken a second."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._began = time.monotonic()
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._began > 1:
            self._shown = True
            click.echo(f"\r{self._doing}: {100 * done // total} %", nl=False, err=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r" + " " * (len(self._doing) + 8) + "\r", nl=False, err=True)
