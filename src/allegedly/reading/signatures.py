"""Quotations that somebody signed: a dash and a name behind them, or a last line that is a name.

    “Nobody came to look at it.” — Dana Reth, Kelby

    "We are sorry that the gate was left open.
    Dana Reth, chair of the board"

The trained reader leaves such a quotation to nobody, or gives it to whoever signed the next one.
"""

import re
from collections.abc import Sequence

import msgspec

from ..schema import Article, Span, Tagged
from .paragraph_quotations import paragraph_of
from .stock_phrases import MENDED
from .stretches import Stretches
from .syntax import FINITE, Syntax

_SIGNED = re.compile(
    r"(?P<mark>[\"”’»“'.!?…])[\s>]*?(?P<dash>―|—|–|--)[^\S\n]*(?P<name>[^\W\d_][^\n]*)"
    r"|(?<=[.!?…\"”’»])[^\S\n]*\n[^\S\n>]*(?P<line>[^\W\d_][^\n]*)"
)
_FOLLOWED = re.compile(r"[^\S\n]*(?:\Z|\n[\s>]*(?:\Z|[\"“”„«‘'])|\n[^\S\n>]*\n)")
"""What stands behind a signature: the end of the text, an empty line, or the next quotation."""

_OPENING = "\"“”„«‘'"
"""Marks that a quotation begins with; authors mistake one curly mark for the other."""

_SIGNING = frozenset({"organisation", "person"})

_LONGEST = 16
"""Words of a signature, with what somebody is and where from."""

_SHORTEST = 4
"""Words of a quotation that somebody signs: fewer are a term or a title with a dash behind it."""

_QUOTED = 0.9
"""Share of quoted words in a signed quotation that looks as if it were closed before its end."""


def signed(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, each signed quotation given to whoever signed it, and to nobody outside of it."""
    kept = list(tagged)
    lines = Stretches((*article.headings, *article.apparatus))
    behind = article.body.start
    for match in _SIGNED.finditer(syntax.text, article.body.start, article.body.end):
        where = "name" if match["dash"] else "line"
        name = _name(syntax, Span(*match.span(where)), dashed=bool(match["dash"]))
        if not len(name) or _FOLLOWED.match(syntax.text, match.end()) is None or match.start() in lines:
            continue
        end = match.end("mark") if match["dash"] else match.start()
        quotation = _quotation(syntax, behind, end)
        behind = match.end()
        if quotation is not None:
            dash = (Span(*match.span("dash")),) if match["dash"] else ()
            kept = [rest for found in kept if (rest := _without(syntax, found, Span(quotation.start, behind)))]
            kept.append(Tagged((syntax.span(name[0], name[-1]),), dash, (quotation,), MENDED))
    return kept


def _name(syntax: Syntax, line: Span, *, dashed: bool) -> range:
    """The words of a signature, or none: a name and what somebody is, but no clause."""
    words = syntax.within(line)
    while len(words) and not syntax.forms[words[-1]][0].isalnum() and syntax.forms[words[-1]] != ")":
        words = words[:-1]
    if not 0 < len(words) <= _LONGEST or any(syntax.words[index].tag in FINITE for index in words):
        return range(0)
    kind = syntax.entity_kinds.get(words[0])
    if dashed:
        return words if kind in _SIGNING or syntax.words[words[0]].tag == "NNP" else range(0)
    stop = next((index for index in words if syntax.entity_kinds.get(index) != kind), words.stop)
    full = kind in _SIGNING and stop - words[0] > 1
    return words if full and (stop == words.stop or syntax.forms[stop] in (",", "(")) else range(0)


def _quotation(syntax: Syntax, behind: int, end: int) -> Span | None:
    """The quotation that ends at a place and begins its line behind another place, or None."""
    home = paragraph_of(syntax, end - 1)
    if home < 0:
        return None
    start = max(syntax.tags.paragraphs[home].start, behind)
    start += len(syntax.text[start:end]) - len(syntax.text[start:end].lstrip())
    words = syntax.within(Span(start, end))
    spoken = [index for index in words if syntax.forms[index][0].isalnum()]
    if len(spoken) < _SHORTEST or syntax.text[start] not in _OPENING:
        return None
    quoted = sum(syntax.quoted[index] for index in spoken) >= _QUOTED * len(spoken)
    return Span(start, end) if quoted or not _closes(syntax.text[start + 1 : end - 1]) else None


def _closes(inside: str) -> bool:
    """Whether a quotation is closed among these words of it, which a quotation in the quotation does not do."""
    depth = 0
    for letter in inside:
        depth += (letter in "“«") - (letter in "”»")
        if depth < 0 or letter == '"':
            return True
    return False


def _without(syntax: Syntax, found: Tagged, signed_: Span) -> Tagged | None:
    """An attribution without what lies in a signed quotation, unless its cue does, too; None where nothing is left."""
    if any(signed_.start <= span.start < signed_.end and _worded(syntax, span) for span in found.cue):
        return found
    rest = tuple(piece for piece in found.content if not signed_.start <= piece.start < signed_.end)
    return msgspec.structs.replace(found, content=rest) if rest else None


def _worded(syntax: Syntax, span: Span) -> bool:
    return any(letter.isalnum() for letter in syntax.text[span.start : span.end])
