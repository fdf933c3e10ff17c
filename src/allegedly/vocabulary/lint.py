"""The linter of the data files: what holds of all lists, of cues, sources, names and times, and of the rest by file."""

from collections.abc import Iterator

from .cues import ACTS
from .event_lint import lint_events
from .list_lint import lint_lists
from .quantity_lint import lint_quantities
from .record_lint import lint_records
from .tables import table, tables
from .window_lint import lint_windows

_CUE_KEYS = {"act", "attitude", "object", "infinitive", "lemmas"}
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
    own = (*_lint_cues(), *_lint_source_words(), *_lint_first_names(), *_lint_times())
    return (*lint_lists(tables()), *own, *lint_events(), *lint_quantities(), *lint_records(), *lint_windows())


def _lint_cues() -> Iterator[str]:
    data = table("cues")
    for kind in ("verb", "noun", "adjective", "phrase"):
        for group in data[kind]:
            place = f"cues: {kind}, {group['act']}, {group.get('attitude', 'plain')}"
            for key in sorted(set(group) - _CUE_KEYS):
                yield f"{place}: unknown key {key}"
            for key in ("act", "object", "infinitive"):
                if key in group and group[key] not in ACTS:
                    yield f"{place}: {key} is unknown: {group[key]}"
            if "attitude" in group and group["attitude"] not in data["attitudes"]:
                yield f"{place}: unknown attitude"
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


def _lint_first_names() -> Iterator[str]:
    male, female = (table("names")["first"][gender].split() for gender in ("male", "female"))
    for gender, names in (("male", male), ("female", female)):
        if names != sorted(set(names)):
            yield f"names: {gender}: not in order, or some stand twice"
    yield from (f"names: {name} is male and female" for name in sorted(set(male) & set(female)))


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
