"""Numbers whose noun stands in front: "a police force *of 8,000*", "the number of dead *at 37*", "the toll *of 40*"."""

import functools
import re

from ...schema import Effect
from ...vocabulary import lemmas
from ...vocabulary.change import changing
from ...vocabulary.effects import effect_words
from ...vocabulary.numerals import numbered
from ...vocabulary.patterns import alternatives
from ..syntax import Syntax

_LINKS = frozenset({
    "as", "at", "by", "exceeded", "exceeds", "from", "hit", "is", "passed", "reached", "surpassed", "to", "topped",
    "was", "were",
})  # fmt: skip
"""Words right before a number that give it to a count named before."""
_BY_NOW = frozenset({"already", "currently", "now", "still", "today"})
"""Words that may stand between a link and its number: "is *now* 40"."""
_TALLIES = frozenset({"count", "number", "tally", "toll", "total"})
_BROKEN = frozenset({";", ":", "but", "which", "while", "whose"})
"""Words behind which a clause no longer speaks of the count that it began with."""
_REACH = 24
"""Words from a tally to its number: "the number of refugees in the camps along the river fell from 9,000 in May"."""
_NEAR = 10
"""Words from "put" to the number that it puts those counted at."""
_BEFORE_NOUN = frozenset({"NN", "NNP", "NNPS", "JJ"})
_LONGEST_NAME = 3


def body_before(syntax: Syntax, first: int) -> range | None:
    """The words for a body of people right before "of" and the number that begins at `first`, None where none stand."""
    if first < 2 or syntax.forms[first - 1] != "of":
        return None
    head = first - 2
    if syntax.forms[head] not in numbered().bodies or syntax.sentence_of[head] != syntax.sentence_of[first]:
        return None
    start = head
    while start > max(head - _LONGEST_NAME, 0) and syntax.words[start - 1].tag in _BEFORE_NOUN:
        start -= 1
    return range(start, head + 1)


def tally_before(syntax: Syntax, first: int) -> int | None:
    """The word "toll", "number" or "population" of the count that the number at `first` gives or changes, or None."""
    if first > 1 and syntax.forms[first - 1] in _BY_NOW:
        first -= 1
    linked = first > 0 and (syntax.forms[first - 1] in _LINKS or syntax.forms[first - 2 : first] == ["toll", "of"])
    if not linked:
        return None
    sentence = syntax.sentence(first)
    for index in range(first - 2, max(first - _REACH, sentence.start) - 1, -1):
        form = syntax.forms[index]
        if form in _BROKEN:
            return None
        behind = syntax.forms[index + 1]
        if form in numbered().sizes or (form in _TALLIES and (form == "toll" or behind == "of" or _is_state(behind))):
            return index
    return None


def _is_state(form: str) -> bool:
    """Whether a tally is of those whom it befell: "put the number *killed* at 17"."""
    return form in effect_words().states


def put_before(syntax: Syntax, first: int) -> int | None:
    """The word "puts" of "puts *striking dockers* at", behind which is what the number at `first` counts, or None."""
    if first == 0 or syntax.forms[first - 1] != "at":
        return None
    start = max(first - _NEAR, syntax.sentence(first).start)
    put = next((index for index in range(first - 2, start - 1, -1) if syntax.forms[index] in numbered().giving), None)
    broken = put is None or any(form in _BROKEN or form == "," for form in syntax.forms[put:first])
    return None if broken else put


def numbers_those(syntax: Syntax, first: int) -> Effect | None:
    """What befell those whom the verb "number" before a number counts: "*those killed* in the raid numbered 17", "*the
    wounded* of Kesh number forty"; None where it is no such verb.
    """
    sentence = syntax.sentence(first)
    if first == sentence.start or "number" not in lemmas(syntax.forms[first - 1]):
        return None
    pointed = (at for at in range(sentence.start, first - 1) if syntax.forms[at] in ("the", "those"))
    return next((found for at in pointed if (found := effect_words().states.get(syntax.forms[at + 1]))), None)


def is_change(syntax: Syntax, first: int) -> bool:
    """Whether the number is by how much a count changed: "rose *by* seven"."""
    return first > 0 and syntax.forms[first - 1] == "by"


@functools.cache
def changes(link: str) -> re.Pattern[str]:
    """What stands before a number that something went "from" or "to"."""
    return re.compile(rf"\b(?:{alternatives(changing())})\b(?:[^.;:?!]|\.(?=\d)){{0,50}}?\b{link}\s+$", re.IGNORECASE)
