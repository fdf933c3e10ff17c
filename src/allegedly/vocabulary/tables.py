"""Reading the data files of this folder, each of them once, with the types that their contents have."""

import functools
import tomllib
from collections.abc import Callable
from importlib import resources
from typing import Any, TypeVar

import msgspec

_Loaded = TypeVar("_Loaded")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of a data file or of a table in one: a field for each key, none too many and none too few."""


@functools.cache
def table(name: str) -> dict[str, Any]:
    """The contents of the data file `name`, without its ending. Shared: not to be changed."""
    return tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def tables() -> dict[str, dict[str, Any]]:
    """The contents of all data files by name, in the order of their names."""
    names = sorted(file.name for file in resources.files(__package__).iterdir())
    return {name: table(name) for name in (name.removesuffix(".toml") for name in names if name.endswith(".toml"))}


def loader(name: str, kind: type[_Loaded]) -> Callable[[], _Loaded]:
    """What gives the contents of the data file `name` as a `kind`, read when it is first asked for."""

    @functools.cache
    def load() -> _Loaded:
        return msgspec.convert(table(name), kind)

    return load
