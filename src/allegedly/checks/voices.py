"""Whose a number is: the source that gives it, or the author."""

import re
from typing import NamedTuple

from ..schema import Attribution, Quantity, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas, source_words
from ..vocabulary.numerals import gapped_voice, numbered
from .evidence import Evidence

_ARTICLE = re.compile(r"^(?:An?|The)(?=\s+[a-z])")
PRONOUNS = frozenset({"he", "it", "she", "they"})
_HEAD = re.compile(r"(?:[^\s,]+\s+)*?(?P<noun>[^\W\d_]+)(?=\s+(?:at|for|from|in|of|that|which|who|with)\b|,|$)")
"""The noun of a name, before what says more of it."""
_BODY = re.compile(r"[A-Z][a-z]+")
"""A name of one word: of a body whose kind is not said, or of a person."""
_LONGEST_VOICE = 90
"""Characters from the number before to one whose verb is left out."""
_CLIMB = 6
"""Words from a number up to the verb that gives it."""


class Voice(NamedTuple):
    """Who gives a number. `key` is the id of a source, or words of the article in lower case; "" for the author."""

    key: str
    name: str


AUTHOR = Voice("", "")


def voice(evidence: Evidence, quantity: Quantity) -> Voice | None:
    """Who gives a number, None where the text does not say: a source without a name, a pronoun of nobody.

    The subject of the verb that gives it does ("the army *puts* the figure at 17"), else the attribution around it.
    """
    rival = _without_verb(evidence, quantity)
    if rival is not None:
        return _named(evidence, rival)
    giving = _giving(evidence, quantity)
    subject = None if giving is None else _subject(evidence, giving)
    carriers = evidence.carriers(quantity.span)
    named = subject is not None and (not carriers or evidence.forms[subject] not in numbered().figures)
    if named and subject is not None and evidence.tags.words[subject].tag.startswith("NN"):
        return _named(evidence, subject)
    for attribution in carriers:
        if attribution.id in evidence.source_of:
            source = evidence.source_of[attribution.id]
            return Voice(source.id, unwrapped(source.name))
    if carriers:
        return _unnamed(carriers[0])
    return AUTHOR if giving is None else _subject_of(evidence, giving)


def _without_verb(evidence: Evidence, quantity: Quantity) -> int | None:
    """The last word of who gives a number with the verb of the one before: "police spoke of 15,000, *the unions* of
    60,000"."""
    start = quantity.span.start
    match = gapped_voice().search(evidence.text, max(start - _LONGEST_VOICE, 0), start)
    named = evidence.words_within(Span(*match.span("who"))) if match is not None else range(0)
    return named[-1] if named and all(not _is_verb(evidence, index) for index in named) else None


def _is_verb(evidence: Evidence, index: int) -> bool:
    return evidence.tags.words[index].tag.startswith(("VB", "MD"))


def _unnamed(attribution: Attribution) -> Voice | None:
    """A source that has words and no name: "a rescuer who asked not to be named"."""
    words = "" if attribution.source is None else unwrapped(attribution.source.text)
    return Voice(words.lower(), words) if " " in words else None


def by(evidence: Evidence, quantity: Quantity) -> str:
    """ "By the mayor", "in the article's own voice", for a reason."""
    found = voice(evidence, quantity)
    if found is None:
        return "by a source"
    if found == AUTHOR:
        return "in the article's own voice"
    return f"by {_ARTICLE.sub(lambda article: article[0].lower(), found.name)}"


def source_ids(evidence: Evidence, *quantities: Quantity) -> tuple[str, ...]:
    """The ids of the sources that give numbers, each once."""
    known = {source.id for source in evidence.sources}
    voices = (voice(evidence, quantity) for quantity in quantities)
    return tuple(dict.fromkeys(found.key for found in voices if found is not None and found.key in known))


def is_somebody(evidence: Evidence, quantity: Quantity) -> bool:
    """Whether a number is given by a source, or by what a noun for people or bodies names."""
    found = voice(evidence, quantity)
    return found is not None and (
        bool(source_ids(evidence, quantity)) or _is_word(next(reversed(found.name.split()), ""))
    )


def is_gapped(evidence: Evidence, quantity: Quantity) -> bool:
    """Whether a number is given by another with the verb of the number before it."""
    return _without_verb(evidence, quantity) is not None


def of_one_kind(one: Voice, other: Voice) -> bool:
    """Whether two are each one of many, by the nouns that name them or as two bodies with a name alone: two mayors, two
    airlines. Each may speak of its own."""
    heads = [_HEAD.match(voice.name) for voice in (one, other)]
    nouns = [match["noun"] if match else "" for match in heads]
    if all(_BODY.fullmatch(voice.name) and not _is_word(voice.name) for voice in (one, other)):
        return True
    first, second = (set(lemmas(noun.lower())) for noun in nouns)
    return not (first & second).issubset(source_words().institution)


def _is_word(name: str) -> bool:
    """Whether a name is a noun at the head of a sentence: "*Organisers* say"."""
    known = source_words()
    nouns = known.person | known.group | known.organisation | known.document
    return not nouns.isdisjoint(lemmas(name.lower()))


def _giving(evidence: Evidence, quantity: Quantity) -> int | None:
    """The index of the verb of giving that a number hangs on, or of the number where "the estimate is" so much."""
    words = evidence.words_within(quantity.span)
    index = words.stop - 1
    for _ in range(_CLIMB if words else 0):
        word = evidence.tags.words[index]
        verb = evidence.forms[word.head]
        if evidence.tags.words[word.head].tag.startswith("VB") and word.head != index:
            # "Forty *were counted*", "40 people said": what is counted gives no number.
            giving = verb in numbered().giving or verb in numbered().telling
            return word.head if giving and not word.relation.startswith("nsubj") else None
        subject = _subject(evidence, index)
        if subject is not None and evidence.forms[subject] in numbered().figures:
            return index
        index = word.head
    return None


def _subject_of(evidence: Evidence, verb: int) -> Voice | None:
    subject = _subject(evidence, verb)
    if subject is not None and evidence.forms[subject] in PRONOUNS:
        before = evidence.sentence_at(evidence.sentence_at(evidence.tags.words[verb].start).start - 1)
        subject = _subject(evidence, _root(evidence, before))
    if subject is None or evidence.forms[subject] in PRONOUNS:
        return None
    return _named(evidence, subject)


def _named(evidence: Evidence, subject: int) -> Voice:
    """The source that is mentioned at a word, or its noun phrase up to that word."""
    word = evidence.tags.words[subject]
    for source in evidence.sources:
        if any(mention.start <= word.start and word.end <= mention.end for mention in source.mentions):
            return Voice(source.id, unwrapped(source.name))
    first = subject
    while before := [child for child in evidence.children(first) if child < first]:
        first = before[0]
    name = unwrapped(evidence.text[evidence.tags.words[first].start : word.end])
    return Voice(_ARTICLE.sub("", name).strip().lower(), name)


def _subject(evidence: Evidence, verb: int) -> int | None:
    """The subject of a verb, or of the verb that it is joined to."""
    for _ in range(_CLIMB):
        found = [
            child
            for child in evidence.children(verb)
            if evidence.tags.words[child].relation.startswith("nsubj") and child < verb
        ]
        if found:
            return found[0]
        if evidence.tags.words[verb].relation != "conj":
            return None
        verb = evidence.tags.words[verb].head
    return None


def _root(evidence: Evidence, sentence: Span) -> int:
    within = evidence.words_within(sentence)
    return next((index for index in within if evidence.tags.words[index].head == index), within.start)
