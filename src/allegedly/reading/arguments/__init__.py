"""Arguments from timing: sentences that make something of when two things happened.

"Is it a coincidence that A just as B?" argues; "A died two days after the crash" reckons a date. Markers that can do
nothing but argue count wherever they stand; those of plain reporting ("amid", "just hours after") only where both of
their sides tell of a happening, by the events of the reading or by the words.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ...schema import Argument, Article, Attribution, Event, Place, Time, quote
from ..syntax import Syntax
from .happenings import comes, is_happening, is_testable
from .markers import Marked, markers
from .selection import side
from .sides import Sides, sides

__all__ = ["arguments"]


def arguments(
    article: Article,
    syntax: Syntax,
    attributions: Sequence[Attribution],
    times: Sequence[Time],
    places: Sequence[Place],
    events: Sequence[Event],
) -> tuple[Argument, ...]:
    """The arguments from timing in an article, in reading order.

    `attributions` have the ids of their sources. Times, places and events may be empty: then the sides have no ids of
    them. Ids count from g1.
    """
    saying = {
        index
        for attribution in attributions
        if attribution.cue is not None and attribution.source_id is not None
        for index in syntax.words_of(attribution.cue.pieces)
    }
    found = []
    for marked in markers(article, syntax):
        carrier = _carrier(attributions, marked)
        cut = sides(syntax, marked, carrier)
        if not marked.kind.strict or _argues(syntax, marked, cut, events, saying):
            found.append((marked, cut, carrier))
    return tuple(
        Argument(
            id=f"g{number}",
            span=syntax.span(marked.sentence.start, marked.sentence.stop - 1),
            form=marked.kind.form,
            marker=quote(article.text, (marked.span,)),
            first=side(syntax, cut.first, times, places, events),
            then=side(syntax, cut.then, times, places, events),
            attribution=None if carrier is None else carrier.id,
        )
        for number, (marked, cut, carrier) in enumerate(found, 1)
    )


def _argues(syntax: Syntax, marked: Marked, cut: Sides, events: Sequence[Event], saying: AbstractSet[int]) -> bool:
    """Whether both sides of a marker that also stands in plain reporting are there and tell of something happening.

    That somebody says something just then is how news is reported; `saying` are the words of the cues.
    """
    if not cut.first or not cut.then or syntax.head(cut.then) in saying:
        return False
    if not is_testable(syntax, marked, cut):
        return False
    happening = [is_happening(syntax, words, events) for words in cut]
    # What "comes amid" something is a happening whatever it is called.
    return all(happening) or (any(happening) and comes(syntax, marked, cut))


def _carrier(attributions: Sequence[Attribution], marked: Marked) -> Attribution | None:
    """The attribution whose source's words the marker begins with: the narrowest content around it. Where it ends may
    be another piece: "is it a coincidence," she asked, "that"."""
    around = [
        attribution
        for attribution in attributions
        if attribution.source_id is not None
        and any(start <= marked.span.start < end for start, end in attribution.content.pieces)
    ]
    return min(around, key=lambda attribution: attribution.content.end - attribution.content.start, default=None)
