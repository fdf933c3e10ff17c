"""The linter of the windows for vague words: every form has one, every window has a reason, words stand in order."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import get_args

from ..schema import ArgumentForm
from .tables import table


def lint_windows() -> tuple[str, ...]:
    """Everything that is wrong with the windows, a line each."""
    return (*_lint_groups(), *_lint_words())


def _lint_groups() -> Iterator[str]:
    groups = table("timing_windows")["window"]
    forms = Counter(form for each in groups for form in each.get("forms", ()))
    for form in sorted({*get_args(ArgumentForm), *forms}):
        if form not in get_args(ArgumentForm) or forms[form] != 1:
            yield f"timing_windows: {form}: {forms[form]} windows for a form of argument"
    for each in groups:
        name = each["name"]
        if not each["patterns"] and "forms" not in each:
            yield f"timing_windows: {name}: no words and no form"
        if not each["why"].endswith("."):
            yield f"timing_windows: {name}: no reason"
        for start, end in [(each["from"], each["to"]), *each["readings"]]:
            if end <= start:
                yield f"timing_windows: {name}: {start} to {end} is no window"
        if [each["from"], each["to"]] in each["readings"]:
            yield f"timing_windows: {name}: the window stands among its readings"
        for pattern in each["patterns"]:
            try:
                re.compile(pattern)
            except re.error as error:
                yield f"timing_windows: {pattern}: {error}"


def _lint_words() -> Iterator[str]:
    for name, words in table("timing_windows")["words"].items():
        for earlier, later in pairwise(words):
            if later <= earlier:
                yield f"timing_windows: {name}: {later} stands after {earlier}"
