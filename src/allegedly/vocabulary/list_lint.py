"""The linter of all lists of words, in whichever data file: in order, each word once, every pattern compiles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import Any

PATTERNS = (
    "anonymity.phrases",
    "count_checks.said.*",
    "hedges.*",
    "times.dotted.*",
    "timing_arguments.days",
    "timing_arguments.joints.*",
    "timing_arguments.marker.*",
    "timing_arguments.openers",
    "timing_arguments.sequels",
    "timing_arguments.stresses",
    "timing_windows.window.*.patterns",
)
"""Where the lists of patterns stand, of which the first that fits counts."""

RANKED = ("record_columns.*", "times.months", "times.weekdays")
"""Lists whose order says something: the likeliest first, the days of the week."""

EXCLUSIVE = (
    ("change.adverbs.*",),
    ("change.apart.*",),
    ("change.comparatives.*",),
    ("change.factors.*",),
    ("change.links.*",),
    ("change.nouns.*",),
    ("change.verbs.*",),
    ("change.when.*",),
    ("countries.*.fips",),
    ("cues.adjective.*.lemmas",),
    ("cues.noun.*.lemmas",),
    ("cues.phrase.*.lemmas",),
    ("cues.verb.*.lemmas",),
    ("effects.acts.*",),
    ("effects.counted.*",),
    ("effects.own.*",),
    ("effects.states.*",),
    ("effects.verbs.*",),
    ("events.trigger.*.phrases",),
    ("layout.headers.*",),
    ("layout.months.*",),
    ("names.male", "names.female"),
    ("names.male_titles", "names.female_titles", "names.other_titles"),
    ("numerals.after.*",),
    ("numerals.before.*",),
    ("record_columns.*",),
    ("record_kinds.*",),
    ("source_words.person", "source_words.group", "source_words.document", "source_words.organisation"),
    ("tallies.ours", "tallies.anybody"),
    ("tallies.states.*.doings",),
    ("tallies.states.*.said",),
    ("units.measures.*", "units.money.*"),
)
"""Lists of which one alone holds a word: it would have two meanings."""


def lint_lists(files: Mapping[str, Any]) -> tuple[str, ...]:
    """Everything that is wrong with the lists of data files, whose contents are given by name, a line each."""
    found = dict(lists(files))
    return (*_lint_order(found), *_lint_patterns(found), *_lint_exclusive(found))


def lists(found: Any, place: str = "") -> Iterator[tuple[str, Sequence[str]]]:
    """All lists of texts in what was read, each with its path: "cues.verb.3.lemmas"."""
    if isinstance(found, list) and all(isinstance(word, str) for word in found):
        yield place, found
    elif isinstance(found, Mapping | list):
        for name, each in found.items() if isinstance(found, Mapping) else enumerate(found):
            yield from lists(each, f"{place}.{name}" if place else str(name))


def _stands(place: str, paths: Sequence[str]) -> bool:
    return any(fnmatchcase(place, path) for path in paths)


def _lint_order(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for place, words in found.items():
        if not _stands(place, (*PATTERNS, *RANKED)):
            yield from (f"{place}: {later} stands after {word}" for word, later in pairwise(words) if later <= word)


def _lint_patterns(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for place, patterns in found.items():
        if not _stands(place, PATTERNS):
            continue
        yield from (f"{place}: stands twice: {each}" for each in sorted({x for x in patterns if patterns.count(x) > 1}))
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                yield f"{place}: {pattern}: {error}"


def _lint_exclusive(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for paths in EXCLUSIVE:
        seen: dict[str, str] = {}
        for place, words in found.items():
            for word in words if _stands(place, paths) else ():
                if seen.setdefault(word, place) != place:
                    yield f"{place}: {word} stands in {seen[word]} too"
