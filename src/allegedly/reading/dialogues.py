"""Interviews printed as turns: a paragraph that begins with who speaks and a colon is what they say.

    Courier: Why did the bridge collapse?
    Brandt: The steel was rotten.

"Q:" and "A:" name nobody, so their turns have no source. A single "Name:" proves nothing; several turns of two speakers
make an interview.
"""

import re
from collections import Counter
from collections.abc import Sequence

from ..schema import Article, Span, Tagged
from .stock_phrases import MENDED
from .syntax import Syntax

_LABEL = re.compile(r"[*_>\s]*(?P<label>Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})[*_]*:[*_]*\s+(?=\S)")
_NOBODY = frozenset({"A", "Q"})
_FEWEST = 3
"""Turns that an interview has at least."""


def dialogue(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, the turns of an interview among them. What the reader made of a turn's own words is kept."""
    turns = [turn for paragraph in syntax.tags.paragraphs if (turn := _turn(article, syntax, paragraph)) is not None]
    speakers = Counter(syntax.text[label.start : label.end] for label, _ in turns)
    if len(turns) < _FEWEST or len(speakers) < 2 or max(speakers.values(), default=0) < 2:
        return list(tagged)
    made = []
    for label, content in turns:
        name = syntax.text[label.start : label.end]
        colon = syntax.text.index(":", label.end)
        source = () if name in _NOBODY else (label,)
        if not any(_same(found, content) for found in tagged):
            made.append(Tagged(source, (Span(colon, colon + 1),), (content,), MENDED))
    return [*tagged, *made]


def _turn(article: Article, syntax: Syntax, paragraph: Span) -> tuple[Span, Span] | None:
    """Who speaks in a paragraph and what they say, or None where it does not begin with a label."""
    match = _LABEL.match(syntax.text, paragraph.start, paragraph.end)
    apart = any(start <= paragraph.start < end for start, end in (*article.headings, *article.apparatus))
    if match is None or apart:
        return None
    words = syntax.within(Span(match.end(), paragraph.end))
    return (Span(*match.span("label")), syntax.span(words[0], words[-1])) if len(words) else None


def _same(found: Tagged, content: Span) -> bool:
    """Whether an attribution is of the whole turn already."""
    return bool(found.content) and found.content[0].start <= content.start and found.content[-1].end >= content.end - 1
