"""Chains: which source has it from which other.

Three turns of phrase tell of one: somebody speaks "citing" something; somebody's words hold the attribution to another
("he says that, according to the report, ..."); and a publication is told something, or has seen it ("tells the paper",
"reports reviewed by the agency").
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..schema import Attribution
from ..vocabulary import lemmas, relays, source_words
from .coreference import Referents
from .entities import Entity
from .syntax import Syntax

_CLAUSE = frozenset({"WDT", "WP", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD", ","})
"""Tags of words at which the name of what is cited ends and what is said of it begins."""

_OBJECTS = ("obj", "dep", "obl", "xcomp")
_SAYING = ("statement", "evidence", "belief")


class Citation(NamedTuple):
    """That one source has something from another."""

    citing: Entity
    cited: Entity


def citations(syntax: Syntax, attributions: Sequence[Attribution], found: Referents) -> tuple[Citation, ...]:
    """The links of all chains in an article, in the order of the text for each turn of phrase, none twice."""
    links = (
        *_cited(syntax, attributions, found),
        *_nested(attributions, found),
        *_told(syntax, attributions, found),
        *_seen(syntax, attributions, found),
    )
    unique = {(link.citing.number, link.cited.number): link for link in links if link.citing is not link.cited}
    return tuple(unique.values())


def _cited(syntax: Syntax, attributions: Sequence[Attribution], found: Referents) -> Iterator[Citation]:
    """One "reveals, *citing intelligence reports*": by the speaker of the last cue before it in its sentence."""
    cues: dict[int, list[tuple[int, int]]] = {}
    for number, attribution in enumerate(attributions):
        words = syntax.within(attribution.cue.pieces[0]) if attribution.cue is not None else range(0)
        if attribution.act in _SAYING or any(_cites(syntax, word) for word in words):
            for word in words[:1]:
                cues.setdefault(syntax.sentence_of[word], []).append((word, number))
    for index in range(len(syntax.words)):
        if syntax.quoted[index] or not _cites(syntax, index):
            continue
        near = cues.get(syntax.sentence_of[index], [])
        before = [cue for cue in near if cue[0] <= index] or near
        words = _object(syntax, index)
        if before and len(words):
            speaker = found.of_attribution[max(before)[1]]
            if speaker is not None:
                yield Citation(speaker, found.mentioned(words))


def _cites(syntax: Syntax, index: int) -> bool:
    return syntax.words[index].tag.startswith("VB") and not relays().citing.isdisjoint(lemmas(syntax.forms[index]))


def _object(syntax: Syntax, verb: int) -> range:
    """The noun phrase that a verb has for its object, up to where a clause about it begins; or no words."""
    sentence = syntax.sentence(verb)
    stop = verb + 1
    for child in syntax.children(verb):
        if child > verb and syntax.words[child].tag[:1] in "NPC" and syntax.words[child].relation in _OBJECTS:
            stop = max(child + 1, min(_clause(syntax, child + 1), syntax.subtree(child).stop))
            break
    else:
        while stop in sentence and (syntax.words[stop].tag[:1] in "DJNC" or syntax.words[stop].tag == "PRP$"):
            stop += 1
    words = range(verb + 1, stop)
    return words if any(syntax.words[index].tag[:1] in "NP" for index in words) else range(0)


def _clause(syntax: Syntax, first: int) -> int:
    """The first word, from `first` on, with which something is said about what was named."""
    sentence = syntax.sentence(first - 1)
    rest = range(first, sentence.stop)
    return next(
        (index for index in rest if syntax.words[index].tag in _CLAUSE or syntax.forms[index] == "that"), sentence.stop
    )


def _nested(attributions: Sequence[Attribution], found: Referents) -> Iterator[Citation]:
    """An attribution in the content of another: the outer source passes on what the inner one says."""
    for inner, outer in enumerate(found.within):
        if outer >= 0 and attributions[inner].act in _SAYING and attributions[outer].act in _SAYING:
            speaker, passed_on = found.of_attribution[outer], found.of_attribution[inner]
            if speaker is not None and passed_on is not None:
                yield Citation(speaker, passed_on)


def _told(syntax: Syntax, attributions: Sequence[Attribution], found: Referents) -> Iterator[Citation]:
    """One "tells *the paper*": a named body that is told something passes it on; a person who is told does not."""
    for number, attribution in enumerate(attributions):
        speaker = found.of_attribution[number]
        if speaker is None or attribution.cue is None or attribution.act != "statement":
            continue
        for verb in syntax.words_of(attribution.cue.pieces):
            if not syntax.words[verb].tag.startswith("VB") or relays().telling.isdisjoint(lemmas(syntax.forms[verb])):
                continue
            for hearer in _hearers(syntax, verb):
                entity = _body(syntax, found, hearer)
                if entity is not None:
                    yield Citation(entity, speaker)


def _body(syntax: Syntax, found: Referents, head: int) -> Entity | None:
    """The named body that a word is the head of, or None. "The" before capitals makes one of an unknown name, and so it
    does before a name of what publications are called: "the Hill News *agency*".
    """
    while head + 1 < len(syntax.words) and syntax.words[head].tag == syntax.words[head + 1].tag == "NNP":
        head += 1
    first = head
    while first > 0 and syntax.words[first - 1].tag == "NNP":
        first -= 1
    press = first < head and syntax.forms[head] in source_words().press
    entity = found.entities.at(head)
    if entity is None and syntax.words[head].tag in ("NNP", "NN"):
        capital = press or syntax.text[syntax.words[head].start].isupper()
        if first > 0 and syntax.forms[first - 1] == "the" and capital:
            entity = found.mentioned(range(first - 1, head + 1))
    named = entity is not None and (entity.names or press) and entity.kind == "organisation"
    return entity if named else None


def _hearers(syntax: Syntax, verb: int) -> Iterator[int]:
    """The heads of those to whom a verb speaks: its objects, and what stands behind "to" or "with" near it."""
    for child in syntax.children(verb):
        relation = syntax.words[child].relation
        cases = {syntax.forms[case] for case in syntax.children(child) if syntax.words[case].relation == "case"}
        spoken_to = relation in ("obj", "iobj") and child > verb
        if spoken_to or (relation in ("obl", "nmod") and not cases.isdisjoint(("to", "with"))):
            yield child


def _seen(syntax: Syntax, attributions: Sequence[Attribution], found: Referents) -> Iterator[Citation]:
    """There are "reports *reviewed by the agency*": the body has seen what the source phrase names."""
    for number, attribution in enumerate(attributions):
        source = found.of_attribution[number]
        if source is None or attribution.source is None:
            continue
        words = syntax.words_of(attribution.source.pieces)
        for index in words:
            if syntax.words[index].tag in ("VBN", "VBD") and not relays().seeing.isdisjoint(
                lemmas(syntax.forms[index])
            ):
                for later in range(index + 1, min(index + 8, words[-1] + 1)):
                    entity = _body(syntax, found, later)
                    if entity is not None:
                        yield Citation(entity, source)
                        break
