"""Contents that stand beside a verb of saying of their own and went to a cue in another sentence.

    "We all knew," the guard told us. "It was dark," writes Edna Cole.

The reader tags what is said more surely than the verb that says it. Where it overlooked the verb, the content goes, as
one more piece, to the nearest cue that it found: somebody's words in somebody else's mouth. Print tells whose they are.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from ..schema import Span, Tagged
from .closings import around
from .continuations import goes_on
from .paragraph_quotations import paragraph_of
from .speakers import speaker_behind, speaks, subject_of, tells, verb_group
from .stock_phrases import MENDED, trimmed
from .stretches import Stretches
from .syntax import FINITE, Syntax

_NEAR = 20
"""Words from the end of a content to a verb behind its speaker: room for an apposition, not for another sentence."""


def regrouped(syntax: Syntax, tagged: Sequence[Tagged], lines: Stretches) -> list[Tagged]:
    """The attributions, each piece of a content that stands in none of its cue's sentences given to the verb of saying
    beside it, if there is one: to that verb's attribution, or to a new one. What stands in `lines` of their own, as
    headings do, is left.
    """
    result = list(tagged)
    cue_of = {index: number for number, found in enumerate(tagged) for index in syntax.words_of(found.cue)}
    gained: dict[int, list[Span]] = defaultdict(list)
    made: dict[int, tuple[range, list[Span]]] = {}
    for number, found in enumerate(tagged):
        kept: list[Span] = []
        for piece in found.content:
            if not _elsewhere(syntax, found, piece) or piece.start in lines:
                kept.append(piece)
                continue
            if _has_aside(syntax, piece):
                continue
            beside = _beside(syntax, piece)
            if beside is None:
                kept.append(piece)
                continue
            verb, speaker = beside
            pieces = gained[cue_of[verb]] if verb in cue_of else made.setdefault(verb, (speaker, []))[1]
            pieces.append(piece)
            while kept and _elsewhere(syntax, found, kept[-1]) and _runs_on(syntax, kept[-1], pieces[-1]):
                pieces.append(kept.pop())
        result[number] = msgspec.structs.replace(found, content=tuple(kept))
    for number, pieces in gained.items():
        content = sorted({*result[number].content, *pieces})
        result[number] = msgspec.structs.replace(result[number], content=tuple(content))
    new = [_attribution(syntax, speaker, verb, pieces) for verb, (speaker, pieces) in made.items()]
    return [*(found for found in result if found.content), *new]


def _elsewhere(syntax: Syntax, found: Tagged, piece: Span) -> bool:
    """Whether a piece of a content shares no sentence with its cue."""
    home = {syntax.sentence_of[index] for index in syntax.words_of(found.cue)}
    return home.isdisjoint(syntax.sentence_of[index] for index in syntax.within(piece))


def _runs_on(syntax: Syntax, piece: Span, following: Span) -> bool:
    """Whether a quotation is left open at the end of one piece's paragraph and goes on with the other piece."""
    one, other = (paragraph_of(syntax, place.start) for place in (piece, following))
    return other == one + 1 > 0 and goes_on(syntax, *syntax.tags.paragraphs[one : other + 1])


def _attribution(syntax: Syntax, speaker: range, verb: int, pieces: list[Span]) -> Tagged:
    source, cue = (syntax.span(words[0], words[-1]) for words in (speaker, verb_group(syntax, verb)))
    return Tagged((source,), (cue,), tuple(sorted(pieces)), MENDED)


def _has_aside(syntax: Syntax, piece: Span) -> bool:
    """Whether a content says itself who says it: "*The poll, **she reckons**, flatters them*"."""
    return any(around(syntax, verb) is not None for verb in syntax.within(piece) if syntax.words[verb].tag in FINITE)


def _beside(syntax: Syntax, piece: Span) -> tuple[int, range] | None:
    """The verb of saying directly behind or before a content, and its speaker; None where there is none."""
    words = trimmed(syntax, syntax.within(piece))
    while len(words) and not syntax.forms[words[-1]][0].isalnum():
        words = words[:-1]
    if not len(words):
        return None
    # Whoever says what stands in quotation marks speaks, even where the noun is of a thing: "the fund", "the notice".
    spoken = any(syntax.quoted[index] for index in words)
    return _behind(syntax, words[-1], spoken=spoken) or _before(syntax, words[0])


def _behind(syntax: Syntax, last: int, *, spoken: bool) -> tuple[int, range] | None:
    """Behind the last word of a content and a comma: "*writes* Edna Cole" or "Edna Cole *writes*"."""
    first = last + 1
    while first < len(syntax.words) and not syntax.forms[first][0].isalnum():
        first += 1
    parted = any(syntax.forms[index] in (",", "?", "!") for index in range(last + 1, first))
    if not parted or first == len(syntax.words) or syntax.quoted[first]:
        return None
    if paragraph_of(syntax, syntax.words[first].start) != paragraph_of(syntax, syntax.words[last].start):
        return None
    if tells(syntax, first):
        speaker = speaker_behind(syntax, first)
        return (first, speaker) if len(speaker) else None
    verb = next(
        (index for index in range(first + 1, min(first + _NEAR, len(syntax.words))) if tells(syntax, index)), first
    )
    subject = subject_of(syntax, verb)
    return (verb, subject) if subject and subject.start == first and (spoken or speaks(syntax, subject)) else None


def _before(syntax: Syntax, first: int) -> tuple[int, range] | None:
    """Before the first word of a content: "Edna Cole *writes* that"."""
    sentence, verb = syntax.sentence(first), first - 1
    while verb in sentence and (not syntax.forms[verb][0].isalnum() or syntax.forms[verb] == "that"):
        verb -= 1
    subject = subject_of(syntax, verb) if verb in sentence and tells(syntax, verb) else None
    return (verb, subject) if subject and subject.stop <= verb and speaks(syntax, subject) else None
