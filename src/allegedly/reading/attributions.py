"""Attributions: what the trained reader tagged, with manner, act and attitude."""

from collections.abc import Sequence

from ..schema import Act, Article, Attribution, Manner, Quote, Span, Tagged, quote
from .cue_acts import act_of_cue, content_form
from .mending import mended
from .phrases import names_nobody, phrase
from .speakers import heard_in_court
from .syntax import Syntax

_DIRECT = 0.95
"""Share of quoted words from which a content is direct: a stray bracket or a missed mark costs a word of twenty."""


def attributions(article: Article, syntax: Syntax) -> tuple[Attribution, ...]:
    """The attributions of an article in reading order, as yet without the ids of their sources."""
    ordered = sorted(mended(article, syntax, syntax.tags.attributions), key=_place)
    return tuple(_attribution(article, syntax, tagged, number) for number, tagged in enumerate(ordered, 1))


def manner(syntax: Syntax, content: Sequence[int], cue: Sequence[int]) -> Manner:
    """How the content that consists of these words is given.

    Quoted is what stands between marks, save titles of works and nicknames, which have every word in capitals. With no
    marks at all, what follows a bare colon or dash after a name is direct too, as in a printed interview.
    """
    spoken = [index for index in content if syntax.forms[index][0].isalnum()]
    quoted = sum(syntax.quoted[index] for index in spoken) - _titles(syntax, spoken)
    if not spoken or (quoted <= 0 and cue and not any(syntax.forms[index][0].isalnum() for index in cue)):
        return "direct"
    if quoted <= 0:
        return "indirect"
    return "direct" if quoted >= _DIRECT * len(spoken) else "mixed"


def _titles(syntax: Syntax, spoken: Sequence[int]) -> int:
    """How many quoted words belong to titles of works or nicknames: quoted stretches all in capitals, within others."""
    found = 0
    stretch: list[int] = []
    for index in [*spoken, -1]:
        if index >= 0 and syntax.quoted[index]:
            stretch.append(index)
            continue
        if stretch and len(stretch) < len(spoken) and all(_capital(syntax, inner) for inner in stretch):
            found += len(stretch)
        stretch = []
    return found


def _capital(syntax: Syntax, index: int) -> bool:
    return syntax.text[syntax.words[index].start].isupper() or syntax.words[index].tag in ("IN", "DT", "CC", "TO")


def _attribution(article: Article, syntax: Syntax, tagged: Tagged, number: int) -> Attribution:
    content, cue, source = map(syntax.words_of, (tagged.content, tagged.cue, tagged.source))
    how = manner(syntax, content, cue)
    act: Act
    attitude: str | None
    if source and names_nobody(syntax, phrase(syntax, range(source[0], source[-1] + 1)).core):
        act, attitude = "other", None  # that no group has claimed an attack is told by the author
    elif source and cue and _yet_to_be_said(syntax, source, cue):
        act, attitude = "other", None
    elif cue:
        act, attitude = act_of_cue(syntax, cue, content, content_form(syntax, content, how == "direct"))
        if act == "other" and heard_in_court(syntax, cue, source):
            act = "statement"
    else:
        act, attitude = ("statement" if tagged.source or how == "direct" else "other"), None
    return Attribution(
        id=f"a{number}",
        source=_quote(article, tagged.source),
        cue=_quote(article, tagged.cue),
        content=quote(article.text, tagged.content),
        manner=how,
        act=act,
        attitude=attitude,
        source_id=None,
        score=round(tagged.score, 2),
    )


def _yet_to_be_said(syntax: Syntax, source: Sequence[int], cue: Sequence[int]) -> bool:
    """Whether it is "time *for* the minister *to say*" something: who needs or ought to say it has not said it."""
    first = source[0] - 1
    return first >= 0 and syntax.forms[first] == "for" and syntax.forms[cue[0]] == "to" and cue[0] == source[-1] + 1


def _quote(article: Article, pieces: tuple[Span, ...]) -> Quote | None:
    return quote(article.text, pieces) if pieces else None


def _place(tagged: Tagged) -> tuple[int, int, tuple[Span, ...]]:
    spans = (*tagged.source, *tagged.cue, *tagged.content)
    return min(span.start for span in spans), max(span.end for span in spans), tagged.content
