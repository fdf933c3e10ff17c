"""The linter of the windows for vague words: every form has one, every window has a reason."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from ..schema import ArgumentForm
from .tables import table


def lint_windows() -> Iterator[str]:
    """What is wrong with the windows, a line each; nothing when all is well."""
    groups = table("timing_windows")["window"]
    forms = Counter(form for each in groups for form in each.get("forms", ()))
    for form in sorted({*get_args(ArgumentForm), *forms}):
        if form not in get_args(ArgumentForm) or forms[form] != 1:
            yield f"timing_windows: {form}: {forms[form]} windows for a form of argument"
    for each in groups:
        name = each["name"]
        if "patterns" not in each and "forms" not in each:
            yield f"timing_windows: {name}: no words and no form"
        if not each["why"].endswith("."):
            yield f"timing_windows: {name}: no reason"
        for start, end in [each["days"], *each["readings"]]:
            if end <= start:
                yield f"timing_windows: {name}: {start} to {end} is no window"
        if each["days"] in each["readings"]:
            yield f"timing_windows: {name}: the window stands among its readings"
