"""Noun phrases as parties to an event: how far they reach, and whether they are alive, armed, or a place."""

import functools
from collections.abc import Iterator

from ...schema import Span
from ...vocabulary import event_words, lemmas
from ...vocabulary.actors import aliases
from ...vocabulary.effects import effect_words
from ...vocabulary.event_clauses import clause_words
from ...vocabulary.place_words import place_words
from ..heads import NOUNS, common_kind, listed
from ..syntax import Syntax
from .grammar import is_lemma, preposition

_LEFT = ("amod", "compound", "det", "flat", "nmod:poss", "nmod:unmarked", "nummod")
_RIGHT = ("compound", "flat")
_SHORTEST = 2
"""Letters of a name that is too short to be told from a word where the tagger takes it for one: "IS" for "is"."""

_NAMES = frozenset({"NNP", "NNPS"})
_LIVING = frozenset({"PRP", "WP", "CD"})

_SPEAKING = ("person", "organisation", "group")
_PEOPLE = ("ants", "eers", "ees", "ers", "ians", "ists", "men", "ors")
_THINGS = frozenset({"it", "that", "this", "what", "which"})


def phrase_range(syntax: Syntax, head: int) -> range:
    """The words of the noun phrase with this head, up to the end of its name."""
    sentence = syntax.sentence(head)
    first = last = head
    left = {
        child
        for child in syntax.children(head)
        if child < head
        and syntax.words[child].relation in _LEFT
        and (syntax.words[child].relation == "nmod:poss" or not preposition(syntax, child))
    }
    for child in sorted(left, reverse=True):
        start = syntax.subtree(child).start
        if child < first and (first - child <= 3 or start < first):
            first = min(first, max(start, sentence.start))
    for child in syntax.children(head):
        if syntax.words[child].relation in _RIGHT and child == last + 1:
            last = child
    kind = syntax.entity_kinds.get(head)
    while kind and last + 1 in sentence and syntax.entity_kinds.get(last + 1) == kind:
        last += 1
    if syntax.words[head].tag in ("NNP", "NNPS"):
        while last + 2 in sentence and syntax.forms[last + 1] == "of" and syntax.words[last + 2].tag == "NNP":
            last += 2
    return range(first, last + 1)


def force_before(syntax: Syntax, people: int) -> int | None:
    """The force behind the name of its people, where both stand before another noun: "the Syrian *army* strike"."""
    word, behind = syntax.words[people], people + 1
    if word.relation not in ("amod", "compound") or word.head <= behind or not syntax.entity_kinds.get(people):
        return None
    beside = syntax.words[behind]
    armed = is_armed(syntax, behind) or syntax.forms[behind] == "military"
    return behind if armed and beside.head == word.head and beside.relation in ("amod", "compound") else None


def phrase_span(syntax: Syntax, head: int) -> Span:
    """Where the noun phrase stands, articles and possessives at its start left out."""
    words = phrase_range(syntax, head)
    first = words.start
    if first == head > 0 and force_before(syntax, head - 1) == head:
        first -= 1
    while first < head and (syntax.forms[first] in clause_words().determining or not syntax.forms[first][0].isalnum()):
        first += 1
    return syntax.span(first, words[-1])


def phrase_lemmas(syntax: Syntax, head: int) -> Iterator[str]:
    """Every lemma of every word of the noun phrase."""
    for index in phrase_range(syntax, head):
        yield from lemmas(syntax.forms[index])


def is_armed(syntax: Syntax, head: int) -> bool:
    """Whether the phrase names someone armed, or an arm itself: "the army", "army officials", no "army base"."""
    armed = event_words().classes.armed
    if is_lemma(syntax, head, armed):
        return True
    return is_alive(syntax, head) and any(lemma in armed for lemma in phrase_lemmas(syntax, head))


def names_fighters(syntax: Syntax, index: int) -> bool:
    """Whether a word ends the name of an armed group or a force that is known under several."""
    form = syntax.forms[index]
    if form == syntax.text[slice(*syntax.span(index, index))]:
        return False  # "is" is not "IS", and "hamas" may be a plain word elsewhere
    before = f"{syntax.forms[index - 1]} {form}" if index > syntax.sentence(index).start else form
    told = len(form) > _SHORTEST or syntax.words[index].tag in _NAMES
    return told and (form in aliases() or before in aliases())


def bears_full_name(syntax: Syntax, head: int) -> bool:
    """Whether it bears a name of several words, whoever it is, and no storm's: "by *Hawar Kilis Operations Room*"."""
    first = head - 1
    named = syntax.words[head].tag in _NAMES and first in syntax.sentence(head) and syntax.words[first].tag in _NAMES
    return named and event_words().classes.accidents.isdisjoint(phrase_lemmas(syntax, head))


def is_vehicle(syntax: Syntax, head: int) -> bool:
    """Whether it is a car, a convoy, a ship."""
    return is_lemma(syntax, head, event_words().classes.vehicles)


def is_site(syntax: Syntax, head: int) -> bool:
    """Whether the phrase names a building, a post, a settlement or a place; any name does that lies in a province."""
    if is_lemma(syntax, head, event_words().classes.sites):
        return True
    if syntax.entity_kinds.get(head) == "place":
        return True
    return syntax.words[head].tag == "NNP" and any(
        child > head and preposition(syntax, child) == "in" and is_lemma(syntax, child, place_words().area_behind)
        for child in syntax.children(head)
    )


def site_meant(syntax: Syntax, pronoun: int) -> int | None:
    """The nearest site or place before an "it" or "which" in its sentence or the one before: "in *Kesh* after the army
    bombed it", "in *Kesh*, which the army bombed"; None for another word.
    """
    if syntax.forms[pronoun] not in ("it", "which"):
        return None
    first = syntax.tags.sentences[max(syntax.sentence_of[pronoun] - 1, 0)].start
    before = range(pronoun - 1, first - 1, -1)
    return next((one for one in before if syntax.words[one].tag in NOUNS and is_site(syntax, one)), None)


@functools.cache
def _living() -> frozenset[str]:
    """The lemmas of nouns for people and for bodies of people, besides those that the list of source words knows."""
    classes = event_words().classes
    return classes.armed | classes.bodies | classes.officials | effect_words().people


def is_alive(syntax: Syntax, head: int) -> bool:
    """Whether the phrase names people, or a body that can act; a country counts, for its government does."""
    form, tag = syntax.forms[head], syntax.words[head].tag
    if form in _THINGS:
        return False
    kind = syntax.entity_kinds.get(head)
    if kind in ("person", "organisation", "place"):
        return True
    if kind in ("time", "quantity", "event") or tag in ("JJ", "VBG", "VBN"):
        return tag == "CD"
    if tag in _LIVING or form in clause_words().crowds:
        return True
    if form == "those":
        return any(word.tag in ("VBN", "WP") for word in syntax.words[head + 1 : head + 2])  # "*those* killed in Kesh"
    if tag not in NOUNS:
        return False
    if is_lemma(syntax, head, _living()):
        return True
    kind_of_noun = common_kind(syntax, head)
    if kind_of_noun == "group" and head == syntax.sentence(head).start and listed(form)[1] is None:
        return form.endswith(_PEOPLE)  # the capital of a first word says nothing
    return kind_of_noun in _SPEAKING
