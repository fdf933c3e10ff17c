"""The codes of the findings: what each means, how much it weighs, and an example of it.

Each family keeps its codes in a table beside it: `sums.py` finds what `sums.toml` explains. A code is stable: it is
never given to anything else, and one that goes is not used again.
"""

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import get_args

import msgspec

from ..schema import Severity

FAMILIES = (
    "text", "quoting", "sourcing", "parties", "headline", "wording", "names", "sums", "calendar", "counts",
)  # fmt: skip
"""All families, in the order in which their codes are listed."""

_CODE = re.compile(r"[A-Z]+-\d\d")


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short article written for this purpose. `written` is its date, `title` its headline, where they matter."""

    text: str
    title: str | None = None
    written: str | None = None


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of finding.

    `title` is a short sentence, `explanation` what is found, why it is worth a look, and what it does not mean.
    `raises` is an example that gives this finding, `spares` one near to it that does not.
    """

    title: str
    severity: Severity
    explanation: str
    raises: Example
    spares: Example


@functools.cache
def codes() -> Mapping[str, Code]:
    """All codes with what they mean, in the order of the families. Shared: not to be changed."""
    return {code: meaning for family in FAMILIES for code, meaning in family_codes(family).items()}


@functools.cache
def family_codes(family: str) -> dict[str, Code]:
    """The codes of one family, in order."""
    table = tomllib.loads(resources.files(__package__).joinpath(f"{family}.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table, dict[str, Code])


def lint_codes() -> Iterator[str]:
    """Everything that is wrong with the tables, a line each."""
    met: dict[str, str] = {}
    titles: dict[str, str] = {}
    for family in FAMILIES:
        listed = family_codes(family)
        if list(listed) != sorted(listed):
            yield f"{family}: the codes are not in order"
        for code, meaning in listed.items():
            if not _CODE.fullmatch(code):
                yield f"{family}: {code} is not of the form WORD-01"
            if code in met:
                yield f"{family}: {code} stands in {met[code]} too"
            if meaning.title in titles:
                yield f"{family}: {code} has the title of {titles[meaning.title]}"
            met[code], titles[meaning.title] = family, code
            yield from (f"{family}: {code}: {fault}" for fault in _faults(meaning))


def _faults(meaning: Code) -> Iterator[str]:
    if meaning.severity not in get_args(Severity):
        yield "unknown severity"
    if not meaning.title[:1].isupper() or meaning.title.endswith("."):
        yield "a title begins with a capital and has no full stop"
    if len(meaning.title) > 60:
        yield "the title is too long for a line of the list"
    if not meaning.explanation.rstrip().endswith("."):
        yield "an explanation is whole sentences"
    if meaning.raises == meaning.spares:
        yield "both examples are the same"
