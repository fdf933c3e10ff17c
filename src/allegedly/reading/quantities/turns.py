"""What befell those counted where a whole turn of phrase says it: "six *have not been seen*", "*no trace of* four"."""

from ...schema import Effect
from ...vocabulary.effects import effect_words
from ..syntax import Syntax

_REACH = 48
"""Characters before a number in which a turn of phrase begins; the longest has fewer."""


def told_in_turn(syntax: Syntax, first: int, after: int) -> Effect | None:
    """What the words right before the word `first` or from the word `after` on say of those counted between them."""
    text, sentence = syntax.text, syntax.sentence(first)
    begins, end = syntax.words[sentence.start].start, syntax.words[sentence.stop - 1].end
    if after < sentence.stop:
        following = text[syntax.words[after].start : end].lower()
        for effect, turn in effect_words().behind.items():
            if turn.match(following):
                return effect
    start = syntax.words[first].start
    window = text[max(begins, start - _REACH) : start].rstrip().lower()
    for effect, turn in effect_words().before.items():
        if any(match.end() == len(window) for match in turn.finditer(window)):
            return effect
    return None
