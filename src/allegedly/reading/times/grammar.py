"""Rules over tokens: a small notation, compiled to regular expressions over the string of codes.

    MONTH        one token of a category (upper case)       the          that word
    last|past    one of these                               the?         perhaps
    { a | b c }  a group of choices; `}?` perhaps           !MONTH       not one of these here
    [ ... ]      the span; what stands outside of it must be there but is no part of the expression

No rule repeats without bound, so that matching takes time in proportion to the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .lexicon import CATEGORIES, NUMERIC
from .meaning import Context, Meaning
from .tokens import OTHER, Alphabet, Tokens


class Match(NamedTuple):
    """Where a rule matched: the tokens `[start, stop)` of the span."""

    tokens: Tokens
    start: int
    stop: int

    def places(self, category: str) -> list[int]:
        """The indices of the tokens in the span that belong to a category, or are that word."""
        span = range(self.start, self.stop)
        if category not in CATEGORIES and category not in NUMERIC:
            return [index for index in span if self.tokens.word(index) == category]
        codes = self.tokens.alphabet.category(category)
        return [index for index in span if self.tokens.codes[index] in codes]

    def has(self, *categories: str) -> bool:
        return any(self.places(category) for category in categories)

    def number(self, category: str, place: int = 0) -> int:
        """The value of the first token (or the one at `place`) of a category whose values are numbers."""
        index = self.places(category)[place]
        if category in NUMERIC:
            return self.tokens.values[index]
        return int(CATEGORIES[category][self.tokens.word(index)])

    def name(self, category: str, place: int = 0) -> str:
        """The same for a category whose values are names."""
        return str(CATEGORIES[category][self.tokens.word(self.places(category)[place])])

    def raw(self, category: str) -> str:
        """The characters of the first token of a category."""
        return self.tokens.raw(self.places(category)[0])

    def before(self, back: int = 1) -> str:
        return self.tokens.word(self.start - back)

    def after(self, ahead: int = 0) -> str:
        return self.tokens.word(self.stop + ahead)


class Rule(NamedTuple):
    """A pattern and what it means. The meaning may turn out to be none: then the words are no time here."""

    pattern: str
    meaning: Callable[[Match, Context], Meaning | None]


class Grammar:
    """Rules, compiled."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.alphabet = Alphabet()
        self.rules = [(re.compile(_compiled(rule.pattern, self.alphabet)), rule.meaning) for rule in rules]

    def candidates(self, tokens: Tokens) -> Iterator[tuple[Match, Callable[[Match, Context], Meaning | None]]]:
        """All matches in the order of the text; at one place the longest first, then the rule that was named first."""
        found = [
            (match.start("span"), -match.end("span"), rank)
            for rank, (pattern, _) in enumerate(self.rules)
            for match in pattern.finditer(tokens.codes)
        ]
        for start, end, rank in sorted(found):
            yield Match(tokens, start, -end), self.rules[rank][1]


def _compiled(pattern: str, alphabet: Alphabet) -> str:
    before, opened, rest = pattern.partition("[ ")
    if not opened:
        return f"(?P<span>{_part(pattern, alphabet)})"
    inside, _, after = rest.partition(" ]")
    return (
        "".join(_behind(item, alphabet) for item in [before.split()] if item)
        + f"(?P<span>{_part(inside, alphabet)})"
        + (f"(?={_part(after, alphabet)})" if after else "")
    )


def _behind(items: list[str], alphabet: Alphabet) -> str:
    if len(items) == 1 and items[0].startswith("!"):
        return f"(?<!{_choice(items[0][1:], alphabet)})"
    return f"(?<={''.join(_choice(item, alphabet) for item in items)})"


def _part(pattern: str, alphabet: Alphabet) -> str:
    out = []
    for item in pattern.split():
        if item == "{":
            out.append("(?:")
        elif item in ("|", "}", "}?"):
            out.append(item.replace("}", ")"))
        elif item.startswith("!"):
            out.append(f"(?!{_choice(item[1:], alphabet)})")
        elif item.endswith("?") and len(item) > 1:
            out.append(_choice(item[:-1], alphabet) + "?")
        else:
            out.append(_choice(item, alphabet))
    return "".join(out)


def _choice(names: str, alphabet: Alphabet) -> str:
    return "[" + "".join(OTHER if name == "WORD" else alphabet.category(name) for name in names.split("|")) + "]"
