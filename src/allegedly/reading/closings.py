"""Verbs of saying behind what they attribute, or between commas in it, that the trained reader overlooked.

- *It was shut*, **he** claims.
- *It was shut*, admitted **Ann Lee**.
- *It was shut*, **two mediators** told us on Monday, *it was shut*, **the court** heard.
- *The star*, **the friend** said, *sleeps here*.
"""

from collections.abc import Iterator

import msgspec

from ..schema import Tagged
from ..vocabulary import cues_of, lemmas
from .parentheticals import clause_before
from .speakers import heard_in_court, speaker_behind, speaks, subject_of, tells
from .stock_phrases import trimmed
from .syntax import FINITE, Syntax

Parts = tuple[range, ...]

_HELD = frozenset({"belief", "evidence", "statement"})
"""Acts of verbs that stand between commas: "the poll, she *reckons*, flatters them"."""

_SAID = frozenset({"ccomp", "conj", "parataxis"})
"""How a clause hangs on the verb behind it that says it; "conj" where a parser did not see that."""

_TELLING = frozenset({"assure", "inform", "notify", "remind", "tell"})
"""Verbs whose object is told something."""

_HEARER = 4
"""Words of who is told between a verb and a comma: "informed *the old House*"."""


def closing(syntax: Syntax, subject: range, verb: int) -> Iterator[tuple[range, range]]:
    """The cue and the content where a verb of saying or of finding ends a sentence with its subject: "*It was shut*, he
    claims", "*The water was foul*, its laboratory found".
    """
    sentence = syntax.sentence(verb)
    acts = {one.act for one in cues_of(syntax.forms[verb])}
    said = not acts.isdisjoint(("statement", "evidence"))
    ends = not any(syntax.forms[index][0].isalnum() for index in range(verb + 1, sentence.stop))
    if said and ends and subject.start > sentence.start and syntax.forms[subject.start - 1] == ",":
        content = range(clause_before(syntax, subject.start), subject.start)
        if _asserts(syntax, content):
            yield range(verb, verb + 1), content


def around(syntax: Syntax, verb: int) -> tuple[range, Parts] | None:
    """The speaker and the parts of what is said around a verb of saying: before it, where its speaker follows or where
    it tells somebody, or on both sides of it, where it stands with its speaker between commas. None where it does not.
    """
    if syntax.quoted[verb] or verb == syntax.sentence(verb).start:
        return None
    speaker = speaker_behind(syntax, verb) if syntax.forms[verb - 1] == "," and tells(syntax, verb) else range(0)
    if len(speaker):
        content = trimmed(syntax, range(clause_before(syntax, verb), verb - 1))
        return (speaker, (content,)) if _asserts(syntax, content) else None
    subject = subject_of(syntax, verb)
    if not subject or subject.stop != verb or syntax.forms[subject.start - 1] != ",":
        return None
    if not speaks(syntax, subject) and not heard_in_court(syntax, [verb], subject):
        return None
    return _between(syntax, subject, verb) or _told(syntax, subject, verb)


def _between(syntax: Syntax, subject: range, verb: int) -> tuple[range, Parts] | None:
    """Between commas: "*The poll*, **she** reckons, *flatters them*", "*The tour*, **he** informed us, *was long*"."""
    sentence = syntax.sentence(verb)
    held = any(one.act in _HELD for one in cues_of(syntax.forms[verb])) or tells(syntax, verb)
    reach = range(verb + 1, min(verb + 2 + _HEARER, sentence.stop))
    comma = next((index for index in reach if syntax.forms[index] == ","), None)
    if not held or comma is None or syntax.words[verb].tag not in FINITE:
        return None
    nominal = all(
        syntax.words[index].tag[:2] in ("NN", "DT", "PR", "RP", "JJ", "RB") for index in range(verb + 1, comma)
    )
    halves = (range(sentence.start, subject.start - 1), range(comma + 1, sentence.stop))
    parts = tuple(part for part in (trimmed(syntax, half) for half in halves) if len(part))
    if not nominal or len(parts) < 2 or not (_asserts(syntax, parts[1][:3]) or _said(syntax, parts[0], verb)):
        return None
    return subject, parts


def _told(syntax: Syntax, subject: range, verb: int) -> tuple[range, Parts] | None:
    """Before: "*It was shut*, **two mediators** told the agency on Monday, though nobody had seen it"."""
    content = trimmed(syntax, range(clause_before(syntax, subject.start), subject.start - 1))
    behind = {syntax.words[child].relation for child in syntax.children(verb) if child > verb}
    telling = not _TELLING.isdisjoint(lemmas(syntax.forms[verb]))
    said = tells(syntax, verb) or heard_in_court(syntax, [verb], subject)
    if not said or behind & {"ccomp", "xcomp"} or ("obj" in behind and not telling):
        return None
    return (subject, (content,)) if _asserts(syntax, content) and _said(syntax, content, verb) else None


def _said(syntax: Syntax, content: range, verb: int) -> bool:
    """Whether a clause hangs on a verb behind it as what is said, or the verb on the clause as an aside."""
    head = syntax.head(content) if len(content) else verb
    aside = syntax.words[verb].relation == "parataxis" and syntax.words[verb].head in content
    return aside or (syntax.words[head].head == verb and syntax.words[head].relation in _SAID)


def without_aside(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution, its content ended before whoever passes all of it on: "he told police *it was a party*, **the
    prosecutor** reminds the court".
    """
    cue, piece = syntax.words_of(found.cue), syntax.within(found.content[-1])
    for verb in piece if cue and not any(syntax.quoted[index] for index in piece) else ():
        others = around(syntax, verb) if verb not in cue and syntax.words[verb].tag in FINITE else None
        if others is None or len(others[1]) > 1 or cue[0] not in others[1][0] or others[0].start <= piece.start:
            continue
        words = trimmed(syntax, range(piece.start, others[0].start))
        return msgspec.structs.replace(found, content=(*found.content[:-1], syntax.span(words[0], words[-1])))
    return found


def with_own_clause(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with what its verb of saying ends, where the reader went to another sentence for a content: "*It
    was shut*, testified **Ann Lee**. A report found no records".
    """
    cue = syntax.words_of(found.cue)
    home = {syntax.sentence_of[index] for index in cue}
    pieces = [syntax.within(piece) for piece in found.content]
    if not cue or any(syntax.sentence_of[index] in home for piece in pieces for index in piece):
        return found
    own = around(syntax, cue[-1])
    if own is None:
        return found
    spoken = [piece for piece in pieces if len(piece) and syntax.quoted[piece[len(piece) > 1]]]
    parts = sorted((*own[1], *spoken), key=lambda words: words[0])
    return msgspec.structs.replace(found, content=tuple(syntax.span(words[0], words[-1]) for words in parts))


def with_first_half(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution whose content begins in the middle of a clause, with what stands before its speaker: "*The
    rounds*, he informed us, **were long**".
    """
    source, cue, words = syntax.words_of(found.source), syntax.words_of(found.cue), syntax.within(found.content[0])
    if not source or not cue or len(found.content) > 1 or not len(words) or syntax.words[words[0]].tag not in FINITE:
        return found
    start = syntax.sentence(source[0]).start
    first = trimmed(syntax, range(start, source[0] - 1))
    together = source[-1] < cue[0] and cue[-1] < words[0] <= cue[-1] + 2 + _HEARER
    parted = syntax.forms[source[0] - 1] == "," == syntax.forms[words[0] - 1]
    if not (together and parted and len(first)) or _asserts(syntax, first):
        return found
    return msgspec.structs.replace(found, content=(syntax.span(first[0], first[-1]), *found.content))


def _asserts(syntax: Syntax, words: range) -> bool:
    return any(syntax.words[index].tag in FINITE for index in words)
