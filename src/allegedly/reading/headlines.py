"""Headlines that attribute with a colon or a dash: "Minister: We will not talk", "Five killed in clashes: official".

The trained reader knows little of headlines. Here the short side must be somebody who speaks, and the other side must
be a clause, so that "Interview: Ana Belko" and "Sudan: Army advances" attribute nothing.
"""

import re

from ..schema import Article, Span, Tagged
from ..vocabulary import cues_of
from .heads import SPEAKING, core_of, head_of, listed
from .phrases import FIRST_PERSON
from .stock_phrases import MENDED, trimmed
from .stretches import Stretches
from .syntax import FINITE, Syntax

_TURN = re.compile(r"(?P<colon>:)\s|\s(?P<dash>—|–|-{1,2})\s")
_LONGEST = 6
"""Words of who speaks in a headline."""

_FEWEST = 3
"""Words of what a headline says before it says who says so."""

_VERBS = FINITE | {"VBN", "VB", "VBG"}


def headlines(article: Article, syntax: Syntax, tagged: list[Tagged]) -> list[Tagged]:
    """The attributions, those of the title and the headings among them; the reader's by a mere colon there replaced."""
    made = {line: read for line in headline_spans(article) if (read := _read(syntax, line)) is not None}
    lines = Stretches(made)
    # An attribution that has a cue in words is better than one by a colon.
    for line in {lines.around(span.start) for found in tagged for span in found.cue if _is_worded(syntax, span)}:
        if line is not None:
            del made[line]
    replaced = Stretches(made)
    kept = [found for found in tagged if not any(span.start in replaced for span in found.content)]
    return [*kept, *made.values()]


def headline_spans(article: Article) -> list[Span]:
    """The title, where it stands in the text, and the headings."""
    title = article.basis["title"].span if "title" in article.basis else None
    return [*([title] if title is not None else []), *article.headings]


def _is_worded(syntax: Syntax, span: Span) -> bool:
    return any(letter.isalnum() for letter in syntax.text[span.start : span.end])


def _read(syntax: Syntax, line: Span) -> Tagged | None:
    """What a line attributes with its last words, or with its first or its last colon or dash; or None."""
    closed = _closed(syntax, line)
    if closed is not None:
        return closed
    turns = list(_TURN.finditer(syntax.text, line.start, line.end))
    for turn in (turns[0], turns[-1]) if turns else ():
        before = trimmed(syntax, syntax.within(Span(line.start, turn.start())))
        after = trimmed(syntax, syntax.within(Span(turn.end(), line.end)))
        if turn["colon"] and _speaker(syntax, before, leading=True) and _clause(syntax, after):
            # Only where it gives somebody's own words is the colon of a headline a cue, as in an interview.
            spoken = any(syntax.quoted[index] or syntax.forms[index] in FIRST_PERSON for index in after)
            colon = (Span(*turn.span("colon")),) if spoken else ()
            return Tagged((syntax.span(before[0], before[-1]),), colon, (syntax.span(after[0], after[-1]),), MENDED)
        if _speaker(syntax, after, leading=False) and _clause(syntax, before):
            return Tagged((syntax.span(after[0], after[-1]),), (), (syntax.span(before[0], before[-1]),), MENDED)
    return None


def _closed(syntax: Syntax, line: Span) -> Tagged | None:
    """What is attributed by a verb at the end and its few words behind a comma: "Bank to shut branches, *memos show*".

    In capitals a parser sees names alone, so the verb goes by its form.
    """
    words = trimmed(syntax, syntax.within(line))
    comma = next((index for index in reversed(words) if syntax.forms[index] == ","), words.start)
    speaker, told = words[:0], trimmed(syntax, range(words.start, comma))
    if len(words):
        speaker = range(comma + 1, words[-1])
    acts = {cue.act for cue in cues_of(syntax.forms[words[-1]])} if len(words) else set()
    if acts.isdisjoint(("statement", "evidence")) or not 0 < len(speaker) <= _LONGEST or len(told) < _FEWEST:
        return None
    head = syntax.forms[speaker[-1]]
    if listed(head)[1] not in ("document", *SPEAKING) and syntax.entity_kinds.get(speaker[-1]) is None:
        return None
    source, cue, content = (syntax.span(one[0], one[-1]) for one in (speaker, words[-1:], told))
    return Tagged((source,), (cue,), (content,), MENDED)


def _speaker(syntax: Syntax, words: range, *, leading: bool) -> bool:
    """Whether these few words are somebody who speaks.

    In front only a person or "sources" will do by name: bodies and towns stand there as topics ("Parliament: Vote is
    delayed").
    """
    if not 0 < len(words) <= _LONGEST or any(syntax.words[index].tag in FINITE for index in words):
        return False
    core = core_of(syntax, words)
    head = head_of(syntax, core)
    kind, entity = listed(syntax.forms[head])[1], syntax.entity_kinds.get(head)
    if leading:
        return entity == "person" or (kind == "person" and entity in (None, "other"))
    return entity in ("person", "organisation") or (entity is None and kind in SPEAKING)


def _clause(syntax: Syntax, words: range) -> bool:
    return len(words) > 2 and any(syntax.words[index].tag in _VERBS for index in words)
