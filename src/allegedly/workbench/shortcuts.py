"""The keys that do something, by one letter each."""

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple


class Shortcut(NamedTuple):
    """A key and what it does."""

    key: str
    does: str


@cache
def shortcuts() -> tuple[Shortcut, ...]:
    """All of them, in the order of the help page."""
    text = resources.files(__package__).joinpath("shortcuts.toml").read_text(encoding="utf-8")
    return tuple(Shortcut(**row) for row in tomllib.loads(text)["shortcut"])
