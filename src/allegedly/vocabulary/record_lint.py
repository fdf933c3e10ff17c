"""The linter of the data files about records: countries, actors and words for kinds."""

from collections.abc import Iterator
from itertools import pairwise

from .countries import plain
from .tables import table

PLOVER = frozenset(
    {"ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
     "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"}
)  # fmt: skip
"""The root categories of PLOVER."""


def lint_records() -> tuple[str, ...]:
    """What is wrong with the countries, actors and kinds of records, a line each; empty when all is well."""
    return (*_lint_countries(), *_lint_actors(), *_lint_kinds())


def _lint_countries() -> Iterator[str]:
    data = table("countries")
    yield from (f"countries: {later} stands after {code}" for code, later in pairwise(data) if later <= code)
    seen: dict[str, str] = {}
    for code, entry in data.items():
        if not (len(code) == 2 and code.isupper()) or len(entry["iso3"]) != 3:
            yield f"countries: {code} is no code"
        for name in (entry["name"], *entry.get("aliases", [])):
            if seen.setdefault(plain(name), code) != code or name != name.strip():
                yield f"countries: {name} stands in {seen[plain(name)]} and in {code}"


def _lint_actors() -> Iterator[str]:
    seen: dict[str, str] = {}
    for actor in table("actors")["actor"]:
        first = actor["names"][0]
        if not actor["sources"] or not all(each.startswith("https://") for each in actor["sources"]):
            yield f"actors: {first} has no source"
        if "state" in actor and actor["state"] not in table("countries"):
            yield f"actors: {first} is of an unknown state"
        for name in actor["names"]:
            if plain(name) in seen:
                yield f"actors: {name} stands twice, with {seen[plain(name)]}"
            seen[plain(name)] = first


def _lint_kinds() -> Iterator[str]:
    data = table("record_kinds")
    yield from (f"record_kinds: {kind} is no category" for kind in data if kind not in {*PLOVER, "cameo"})
    yield from (f"record_kinds: cameo: {code} has no kind" for code, to in data["cameo"].items() if to not in PLOVER)
