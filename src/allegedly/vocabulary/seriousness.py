"""How serious a claim is: which kinds of harm its words speak of."""

import functools
import re

from .tables import table


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind["speaks_of"], _pattern(kind["words"])) for kind in table("serious").values())


def _pattern(words: list[str]) -> re.Pattern[str]:
    # A line of the article may end inside a phrase, so a space stands for any white space.
    alternatives = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


def speaks_of(text: str) -> tuple[str, ...]:
    """The kinds of harm that `text` speaks of, as words for a reader, in the order of the list: `("violence",)`.

    English, by a list of words (`serious.toml`); it knows nothing of negation or sense.
    """
    return tuple(kind for kind, pattern in _patterns() if pattern.search(text))
