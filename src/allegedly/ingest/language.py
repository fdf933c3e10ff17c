"""Whether a text is English, told by its function words.

In every language some thirty short words make up a third to a half of running text, and no two languages share them.
Counting them needs no model, works on a paragraph, and its answer can be checked by hand. Other scripts are told by
their letters.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources

from ..errors import WrongLanguage

MIN_WORDS = 20
"""Below this many words a text is let pass: a headline or a line of dialogue may hold no function word at all."""

MIN_OWN = 3
"""Different words that another language must show which English does not have: in a short English report "by", "a" and
the "Ez" of a town are as many as the function words of Czech or Hungarian would be.
"""

SAMPLE_WORDS = 5_000
"""Words that are counted, from the start. The shares do not move after a thousand."""

MIN_SHARE = 0.12
"""What the best language must reach to be named: running text has 20 to 50 %, lists of names and figures far less."""

WORD = re.compile(r"[^\W\d_]{1,40}")

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "Arabic, Persian or another language in Arabic script",
        re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    ),
    ("Russian, Ukrainian or another language in Cyrillic script", re.compile(r"[\u0400-\u052f]")),
    ("Hebrew", re.compile(r"[\u0590-\u05ff]")),
    ("Greek", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Chinese", re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]")),
    ("Japanese", re.compile(r"[\u3040-\u30ff]")),
    ("Korean", re.compile(r"[\uac00-\ud7af]")),
    ("Hindi or another language in Devanagari script", re.compile(r"[\u0900-\u097f]")),
    ("Bengali", re.compile(r"[\u0980-\u09ff]")),
    ("Tamil", re.compile(r"[\u0b80-\u0bff]")),
    ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("Armenian", re.compile(r"[\u0530-\u058f]")),
    ("Georgian", re.compile(r"[\u10a0-\u10ff]")),
    ("Amharic or Tigrinya", re.compile(r"[\u1200-\u137f]")),
)
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
SAMPLE_CHARACTERS = 40_000


def language_of(text: str) -> str | None:
    """Give "en" for English, None where a text is too short or too odd to tell. Raises WrongLanguage otherwise."""
    sample = text[:SAMPLE_CHARACTERS]
    script = foreign_script(sample)
    if script:
        raise wrong_language(script)
    words = [match[0].casefold() for match in WORD.finditer(sample)][:SAMPLE_WORDS]
    if len(words) < MIN_WORDS:
        return None
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in known) / len(words) for name, known in function_words().items()}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] < MIN_SHARE:
        return None
    if best == "English":
        return "en"
    if len(counts.keys() & (function_words()[best] - function_words()["English"])) < MIN_OWN:
        return None
    raise wrong_language(best)


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The function words of each language, from the data file beside this one."""
    table = tomllib.loads(resources.files(__package__).joinpath("function_words.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def foreign_script(sample: str) -> str | None:
    """The language or script that most letters belong to, if it is not Latin."""
    latin = len(LATIN.findall(sample))
    counts = {name: len(letters.findall(sample)) for name, letters in SCRIPTS}
    if counts["Japanese"]:
        counts["Japanese"] += counts.pop("Chinese")
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > max(latin, MIN_WORDS) else None


def wrong_language(name: str) -> WrongLanguage:
    return WrongLanguage(f"the article seems to be in {name}", remedy="Only English is read so far")
