"""Actors under several names: which names of event data and of the press mean the same one."""

import functools
from collections.abc import Mapping

from .countries import plain
from .tables import table


@functools.cache
def aliases() -> Mapping[str, frozenset[str]]:
    """Every plain name of `actors.toml`, and all the plain names of the actor that it names."""
    found: dict[str, frozenset[str]] = {}
    for actor in table("actors")["actor"]:
        group = frozenset(map(plain, actor["names"]))
        for name in group:
            found[name] = group
    return found


def actor_names(name: str) -> frozenset[str]:
    """The plain names that mean the same actor as `name`, its own among them."""
    own = plain(name)
    return aliases().get(own, frozenset([own]))
