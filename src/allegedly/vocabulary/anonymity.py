"""Turns of phrase that give the reason for not naming a source."""

import functools
import re

from .tables import table


@functools.cache
def anonymity_hints() -> re.Pattern[str]:
    """A pattern for what every reason has in it somewhere, quick to search a whole lower-cased text for."""
    return re.compile("|".join(table("anonymity")["hints"]))


@functools.cache
def anonymity_patterns() -> re.Pattern[str]:
    """One pattern for all of `anonymity.toml`, to be searched in lower-cased text with single spaces only."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('anonymity')['phrases'])})(?!\w)")
