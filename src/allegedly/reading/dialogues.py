"""Interviews printed as turns: a paragraph that begins with who speaks and a colon is what they say.

    Courier: Why did the bridge collapse?
    Brandt: The steel was rotten.

"Q:" and "A:" name nobody, so their turns have no source. A single "Name:" proves nothing; several turns of two speakers
make an interview.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

from ..schema import Article, Span, Tagged
from .stock_phrases import MENDED
from .stretches import Stretches
from .syntax import Syntax

_LABEL = re.compile(
    r"[*_>\s]*(?P<label>Q|A|[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3})[*_]{0,3}:[*_]{0,3}\s+(?=\S)"
)
_NOBODY = frozenset({"A", "Q"})
_FEWEST = 3
"""Turns that an interview has at least."""


def dialogue(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, the turns of an interview among them. What the reader made of a turn's own words is kept."""
    apart = Stretches((*article.headings, *article.apparatus))
    running = [paragraph for paragraph in syntax.tags.paragraphs if paragraph.start not in apart]
    turns = [turn for paragraph in running if (turn := _turn(syntax, paragraph)) is not None]
    speakers = Counter(syntax.text[label.start : label.end] for label, _ in turns)
    if len(turns) < _FEWEST or len(speakers) < 2 or max(speakers.values(), default=0) < 2:
        return list(tagged)
    known = sorted((found.content[0].start, found.content[-1].end) for found in tagged if found.content)
    reach = list(accumulate((end for _, end in known), max))
    made = []
    for label, content in turns:
        name = syntax.text[label.start : label.end]
        colon = syntax.text.index(":", label.end)
        source = () if name in _NOBODY else (label,)
        before = bisect_right(known, content.start, key=itemgetter(0))
        if not before or reach[before - 1] < content.end - 1:  # nothing attributes the whole turn already
            made.append(Tagged(source, (Span(colon, colon + 1),), (content,), MENDED))
    return [*tagged, *made]


def _turn(syntax: Syntax, paragraph: Span) -> tuple[Span, Span] | None:
    """Who speaks in a paragraph and what they say, or None where it does not begin with a label."""
    match = _LABEL.match(syntax.text, paragraph.start, paragraph.end)
    if match is None:
        return None
    words = syntax.within(Span(match.end(), paragraph.end))
    return (Span(*match.span("label")), syntax.span(words[0], words[-1])) if len(words) else None
