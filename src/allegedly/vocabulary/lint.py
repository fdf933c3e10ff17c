"""The linter of the data files: what holds of all lists, of cues, sources and times, and of the rest by file."""

from collections.abc import Iterator

from .event_lint import lint_events
from .list_lint import lint_lists
from .quantity_lint import lint_quantities
from .record_lint import lint_records
from .tables import table, tables
from .window_lint import lint_windows

_PART_OF = {
    "withheld": "person",
    "either": "person",
    "epithet": "person",
    "calling": "person",
    "any_document": "document",
    "office": "person",
    "sole": "office",
    "institution": "organisation",
    "in_bodies": "person",
    "kept": "organisation",
    "issued": "document",
}
"""The lists of `source_words.toml` that single some words out of another list."""


def lint() -> tuple[str, ...]:
    """Everything that is wrong with the data files, a line each; empty when all is well."""
    own = (*_lint_cues(), *_lint_source_words(), *_lint_times())
    return (*lint_lists(tables()), *own, *lint_events(), *lint_quantities(), *lint_records(), *lint_windows())


def _lint_cues() -> Iterator[str]:
    data = table("cues")
    for kind in ("verb", "noun", "adjective", "phrase"):
        for group in data[kind]:
            if "attitude" in group and group["attitude"] not in data["attitudes"]:
                yield f"cues: {kind}, {group['act']}, {group['attitude']}: unknown attitude"
        order = [(group["act"], group.get("attitude", "")) for group in data[kind]]
        if order != sorted(order):
            yield f"cues: groups of kind {kind} are not in the order of act and attitude"


def _lint_source_words() -> Iterator[str]:
    words = table("source_words")
    for name, whole in _PART_OF.items():
        yield from (
            f"source_words: {name}: {word} is not in {whole}" for word in words[name] if word not in words[whole]
        )
    bodies = {*words["organisation"], *words["either"]}
    for family in words["families"].values():
        yield from (f"source_words: families: {word} is no body" for word in family if word not in bodies)


def _lint_times() -> Iterator[str]:
    data = table("times")
    yield from (
        f"times: vague: {word} has bounds the wrong way round"
        for word, (low, high) in data["vague"].items()
        if low > high
    )
    for name in ("fixed", "moving"):
        yield from (
            f"times: {name}: {feast} is in no month"
            for feast, (month, *_) in data[name].items()
            if not 1 <= month <= 12
        )
