"""How serious a claim is: which kinds of harm its words speak of."""

import functools
import re

from .tables import table


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The pattern of each kind, whose group `harm` is only met where no harmless phrase stands."""
    return tuple(
        (kind["speaks_of"], _pattern(kind.get("harmless", []), kind["words"])) for kind in table("serious").values()
    )


def _pattern(harmless: list[str], words: list[str]) -> re.Pattern[str]:
    spared, serious = ("|".join(map(_alternative, phrases)) for phrases in (harmless, words))
    return re.compile(rf"(?<!\w)(?:{f'(?:{spared})|' if spared else ''}(?P<harm>{serious}))(?!\w)", re.IGNORECASE)


def _alternative(phrase: str) -> str:
    # A line of the article may end inside a phrase, so a space stands for any white space.
    pattern = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\.\.\.\ ", r"(?:[\w'’-]{1,40}\s+){0,2}?")
    return pattern.replace(r"\ ", r"\s+")


def speaks_of(text: str) -> tuple[str, ...]:
    """The kinds of harm that `text` speaks of, as words for a reader, in the order of the list: `("violence",)`.

    English, by a list of words (`serious.toml`); it knows nothing of negation or sense.
    """
    return tuple(
        kind for kind, pattern in _patterns() if any(found["harm"] is not None for found in pattern.finditer(text))
    )
