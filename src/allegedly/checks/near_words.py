"""The words next to a number that give it its role in a change, as patterns over those of `vocabulary/change.toml`."""

import functools
import re
from typing import NamedTuple

from ..vocabulary.change import change, changing, of_all
from ..vocabulary.numerals import bound_words, bounding, limiting
from ..vocabulary.patterns import alternatives

_BE = r"(?:are|had\s+been|is|was|were)"
_ONE = r"(?:it|there|they|this)"
_YEAR = r"(?:19|20)\d\d"
_BARELY = rf"(?:(?:an?|another|still|{limiting()}|{bounding()})\s+)?"


class NearWords(NamedTuple):
    """What stands right before a number, up to it (`*_before`), right behind it (`*_behind`), or anywhere.

    A sentence that `goes_on` says by how much the numbers before it changed, or what they were. `word` is the word of
    change in a match, where it has one, and `bound` and `said` are the parts of a multiple.
    """

    was_before: re.Pattern[str]
    now_before: re.Pattern[str]
    to_before: re.Pattern[str]
    linked_before: re.Pattern[str]
    changed_before: re.Pattern[str]
    by_before: re.Pattern[str]
    apposed_before: re.Pattern[str]
    article_before: re.Pattern[str]
    noun_behind: re.Pattern[str]
    compared_behind: re.Pattern[str]
    states_behind: re.Pattern[str]
    times_behind: re.Pattern[str]
    closed_behind: re.Pattern[str]
    changing: re.Pattern[str]
    earlier: re.Pattern[str]
    multiple: re.Pattern[str]
    goes_on: re.Pattern[str]


@functools.cache
def near_words() -> NearWords:
    """All of them."""
    known = change()
    verbs, adverbs, nouns = of_all(known.verbs), of_all(known.adverbs), of_all(known.nouns)
    earlier, now = alternatives(known.when["before"]), alternatives(known.when["now"])
    links = "|".join(f"(?P<{link}>{alternatives(words)})" for link, words in known.links.items())
    its = rf"(?:(?:just|only|the|its|their|some|what\s+(?:was|were)|(?:{earlier})(?:\s+\w+['’]s)?)\s+)*"
    then = rf"when\s+{_ONE}|(?:{earlier})(?:\s+[a-z]+)?\W+(?:{_ONE}\s+)?|{_YEAR}\W+{_ONE}"
    multiples = alternatives(form for forms in known.factors.values() for form in forms)
    bounds = alternatives((*bound_words("before"), "not quite", "virtually"))
    return NearWords(
        was_before=_words(rf"\b(?:{_ONE}\s+used\s+to\s+be|(?:{then})\s*\b{_BE})\s+{_BARELY}$"),
        now_before=_words(rf"\b(?:(?:{now})\s+{_ONE}\s+{_BE}|(?:{now})(?:\s+[a-z]+){{0,4}}?)\s+{_BARELY}$"),
        to_before=_words(rf"\bto\s+{_BARELY}$"),
        linked_before=_words(rf"\b(?:{links}|(?:{nouns})\s+(?:from|on|over)\s+the)\s+{its}$"),
        changed_before=_words(rf"\b(?P<word>{verbs}|{adverbs})\s*,?\s+(?P<by>by\s+)?{_BARELY}$"),
        by_before=_words(
            rf"(?:\b(?P<word>{nouns})\s+of\s+|(?P<apposed>(?:,|\bor|\bthat\s+is)\s+)?\bby\s+|(?<!\w)[+−-]){_BARELY}$"
        ),
        apposed_before=_words(r"(?:[,(—–]|\bor|\bwhich\s[a-z\s]{2,30})\s*(?:or\s+|that\s+is\s+|i\.e\.\s+)?$"),
        article_before=_words(r"\b(?:an?|the)\s$"),
        noun_behind=_words(rf"[\s-]+(?:[a-z]+\s+)?(?P<word>{nouns})\b(?!\s+(?:in|of|to)\b)"),
        compared_behind=_words(rf"(?:\s+[a-z]+)?\s+(?P<word>{of_all(known.comparatives)})\b(?!\s+of\b)"),
        states_behind=_words(r"(?:\s+[a-z]+){0,2},?\s+(?:to|from|on|against|compared)\b"),
        times_behind=_words(r"\s+times\s+(?:as|more|the)\b|-?fold\b"),
        closed_behind=_words(r"\s*(?:[.,;)—–”\"]|$)"),
        changing=_words(rf"\b(?:{alternatives(changing())}|{adverbs}|{nouns})\b"),
        earlier=_words(rf"\b(?:{earlier}|{_YEAR})\b"),
        multiple=_words(rf"(?:\b(?P<bound>{bounds})\s+)?\b(?P<said>{multiples}|(?:twice|thrice)(?=\s+(?:as|the)\b))\b"),
        goes_on=_words(
            r"\s*(?:(?:that|this)(?:['’]s|\s+(?:is|was|makes|means|would\s+be))\b"
            rf"|(?:an?|the)\s+[a-z]+\s+(?:ago|before|earlier)\b|in\s+(?:[a-z]+\s+){{0,5}}{_YEAR},?\s+(?:it|there)\b"
            rf"|(?:{earlier})\s+[a-z]+,?\s+(?:it|there|they)\b|(?:{now})\s+(?:it|there|they)\b)"
        ),
    )


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
