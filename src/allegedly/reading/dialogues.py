"""Interviews printed as turns: a paragraph that begins with who speaks and a colon is what they say.

    Courier: Why did the bridge collapse?
    Brandt: The steel was rotten.

"Q:" and "A:" name nobody, so their turns have no source. A single "Name:" proves nothing; several turns of two speakers
make an interview. So does one question with its answer, both labelled, before questions and answers that go on by turns
without labels (`alternation`).
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

import msgspec

from ..schema import Article, Span, Tagged
from .alternation import Turn, answers
from .stock_phrases import MENDED
from .stretches import Stretches
from .syntax import Syntax

_LABEL = re.compile(
    r"[*_>\s\"“]*(?P<label>Q|A|[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3})[*_]{0,3}:[*_]{0,3}\s+(?=\S)"
)
_NOBODY = frozenset({"A", "Q"})
_FEWEST = 3
"""Turns that an interview has at least."""


def dialogue(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, the turns of an interview among them. What the reader made of a turn's own words is kept."""
    apart = Stretches((*article.headings, *article.apparatus))
    running = [paragraph for paragraph in syntax.tags.paragraphs if paragraph.start not in apart]
    labelled = [_turn(syntax, paragraph) for paragraph in running]
    speakers = Counter(_speaker(syntax, turn) for turn in labelled if turn is not None)
    turns = [turn for turn in labelled if turn and (speakers[_speaker(syntax, turn)] > 1 or not _is_name(syntax, turn))]
    unlabelled = answers(syntax, running, labelled)
    if len(speakers) < 2 or not (unlabelled or (len(turns) >= _FEWEST and max(speakers.values()) > 1)):
        return list(tagged)
    ends = {turn.colon: turn.content.end for turn in turns}
    labels = [turn.label.start for turn in turns]
    whole = [within for found in tagged if (within := _without_labels(found, labels)) is not None]
    kept = [found for found in whole if not any(found.content[-1].end < ends.get(span, 0) - 1 for span in found.cue)]
    known = sorted((found.content[0].start, found.content[-1].end) for found in kept if found.content)
    reach = list(accumulate((end for _, end in known), max))
    made = []
    for turn in (*turns, *unlabelled):
        source = () if _speaker(syntax, turn) in _NOBODY else (turn.label,)
        before = bisect_right(known, turn.content.start, key=itemgetter(0))
        if not before or reach[before - 1] < turn.content.end - 1:  # nothing attributes the whole turn already
            made.append(Tagged(source, (turn.colon,), (turn.content,), MENDED))
    return [*kept, *made]


def _without_labels(found: Tagged, labels: Sequence[int]) -> Tagged | None:
    """The attribution without those pieces of its content in which a label starts, or None: who speaks next ends it."""
    content = tuple(
        piece for piece in found.content if bisect_left(labels, piece.start) == bisect_left(labels, piece.end)
    )
    if content == found.content:
        return found
    return msgspec.structs.replace(found, content=content) if content else None


def _speaker(syntax: Syntax, turn: Turn) -> str:
    return syntax.text[turn.label.start : turn.label.end]


def _is_name(syntax: Syntax, turn: Turn) -> bool:
    """Whether a turn consists of names alone, as a credit does: "Interview: Ann Lee"."""
    words = syntax.text[turn.content.start : turn.content.end].split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and words[-1][-1].isalnum()


def _turn(syntax: Syntax, paragraph: Span) -> Turn | None:
    """Who speaks in a paragraph and what they say, or None where it does not begin with a label."""
    match = _LABEL.match(syntax.text, paragraph.start, paragraph.end)
    if match is None:
        return None
    words = syntax.within(Span(match.end(), paragraph.end))
    label = Span(*match.span("label"))
    colon = syntax.text.index(":", label.end)
    return Turn(label, Span(colon, colon + 1), syntax.span(words[0], words[-1])) if len(words) else None
