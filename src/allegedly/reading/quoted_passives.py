"""Attributions by "was quoted as saying", whose source is the subject of a passive.

The trained reader often takes whoever quotes for the source ("was quoted *by the agency* as saying"), or puts the
subject into the content. Print leaves no doubt here, so what it made of such a passive is replaced.
"""

from collections.abc import Sequence

from ..schema import Span, Tagged
from ..vocabulary import lemmas
from .stock_phrases import MENDED, trimmed
from .stretches import Stretches
from .syntax import Syntax

_QUOTING = frozenset({"cite", "quote"})
_SAYING = frozenset({"saying", "telling"})
_REACH = 12
"""Words between "quoted" and "as saying": who quotes, and where."""


def quoted_passives(syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, those by such a passive with its subject for a source and what is quoted for a content."""
    made: dict[Span, Tagged] = {}
    for saying, form in enumerate(syntax.forms):
        if form not in _SAYING or syntax.quoted[saying] or syntax.forms[saying - 1] != "as":
            continue
        read = _read(syntax, saying)
        if read is not None:
            made[Span(read.cue[0].start, read.cue[-1].end)] = read
    replaced = Stretches(made)
    kept = [one for one in tagged if not any(span.start in replaced for span in one.cue)]
    return [*kept, *made.values()]


def _read(syntax: Syntax, saying: int) -> Tagged | None:
    """The attribution whose cue ends with this word, or None where no passive of quoting stands before it."""
    sentence = syntax.sentence(saying)
    nearby = range(saying - 2, max(saying - _REACH, sentence.start), -1)
    quoted = next((index for index in nearby if not _QUOTING.isdisjoint(lemmas(syntax.forms[index]))), None)
    if quoted is None:
        return None
    by_relation = {syntax.words[child].relation: child for child in syntax.children(quoted) if child < quoted}
    if not {"nsubj:pass", "aux:pass"} <= by_relation.keys():
        return None
    source = trimmed(syntax, syntax.subtree(by_relation["nsubj:pass"]))
    auxiliary = by_relation.get("aux", by_relation["aux:pass"])
    content = trimmed(syntax, range(saying + 1, sentence.stop))
    if len(content) < 2:
        spoken = [index for index in range(sentence.start, source.start) if syntax.quoted[index]]
        marked = range(max(spoken[0] - 1, sentence.start), min(spoken[-1] + 3, source.start)) if spoken else range(0)
        content = trimmed(syntax, marked)
    if not len(source) or not len(content) or source.stop > auxiliary:
        return None
    apart = (syntax.span(auxiliary, quoted), syntax.span(saying - 1, saying))
    cue = apart if saying - quoted > 2 else (syntax.span(auxiliary, saying),)
    return Tagged((syntax.span(source[0], source[-1]),), cue, (syntax.span(content[0], content[-1]),), MENDED)
