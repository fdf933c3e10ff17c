"""Words and turns of phrase that change how much a claim asserts, and questions that suggest their answer."""

import re

from ..schema import Hedge, Span, quote
from ..vocabulary import hedge_patterns
from .syntax import Syntax

_SPACE = re.compile(r"\s")


def hedges(syntax: Syntax, pieces: tuple[Span, ...], asked: bool) -> tuple[Hedge, ...]:
    """The hedges in a stretch of an article, in order; where two overlap, the longer stands.

    `asked` says that the author asks it: a question of the author's suggests an answer and asserts none.
    """
    text = syntax.text
    found = []
    for start, end in pieces:
        lowered = _SPACE.sub(" ", text[start:end]).lower()
        if len(lowered) != end - start:
            # A few letters (İ) grow in lower case: then offsets would shift, so only the plain letters are lowered.
            lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in lowered)
        for kind, pattern in hedge_patterns().items():
            for match in pattern.finditer(lowered):
                stretch = match.group().rstrip()
                words = syntax.within(Span(start + match.start(), end))[:1]
                if stretch == "may" and any(syntax.words[index].tag != "MD" for index in words):
                    continue  # the month
                found.append((start + match.start(), -(start + match.start() + len(stretch)), kind))
    if asked:
        found.append((pieces[0].start, -pieces[0].end, "question"))
    kept = []
    reached = -1
    for first, last, kind in sorted(found):
        if kind == "question" or -last > reached:
            kept.append(Hedge(kind=kind, quote=quote(text, (Span(first, -last),))))
            reached = max(reached, -last) if kind != "question" else reached
    return tuple(kept)
