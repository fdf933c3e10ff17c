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


@functools.cache
def spelled_names() -> frozenset[str]:
    """All names of actors that are no state's forces, as they are spelled."""
    return frozenset(name for actor in table("actors")["actor"] if "state" not in actor for name in actor["names"])


def actor_names(name: str) -> frozenset[str]:
    """The plain names that mean the same actor as `name`, its own among them."""
    own = plain(name)
    return aliases().get(own, frozenset([own]))


@functools.cache
def _states() -> Mapping[str, str]:
    """The plain names of the armed forces of states, and the code of each one's state."""
    armies = (actor for actor in table("actors")["actor"] if "state" in actor)
    return {plain(name): actor["state"] for actor in armies for name in actor["names"]}


def actor_state(name: str) -> str:
    """The code of the country whose armed force an actor is; empty for one of no state."""
    return _states().get(plain(name), "")
