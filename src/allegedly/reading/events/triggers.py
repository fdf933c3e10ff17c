"""Words that may name an event, with the meaning that their arguments allow.

A word alone says little: one attacks a town, a plan or the goal; strikes are made by jets, by teachers and by luck. So
every meaning asks for the arguments that go with it, and a word none of whose meanings holds names nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...vocabulary import EventMeaning, event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .conditions import NEEDS
from .grammar import follows_doers, governor, is_lemma, is_verb, preposition
from .noun_frames import done_in, frame
from .noun_phrases import phrase_lemmas
from .sentence_topics import SentenceTopics
from .verb_frames import Frame

_MOST_IN_SENTENCE = 10
"""A sentence with more words for events than this is a list, a table or a verse, and tells of none."""

_MOST_INSIDE = 12
"""Words of one verb's objects that are looked at; more is a list."""

_PARTNERS = frozenset(
    {"advcl", "advmod", "ccomp", "compound:prt", "iobj", "nsubj:pass", "obj", "obl", "obl:unmarked", "xcomp"}
)
"""Relations of the words that may make a phrase with a verb."""

_MODIFIERS = frozenset(
    {"advmod", "amod", "compound", "flat", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent"}
)
_ATTACKS = frozenset({"attack", "bombing", "raid", "strike"})
"""Nouns that the word before them says no less than they: "a *shooting* attack"."""

_PLOT_OPENS = frozenset({"where", "which", "whose"})

_BEFORE_MODIFIER = ("CD", "DT", "JJ", "POS", "PRP$")
_OPENING = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


@dataclass(slots=True)
class Trigger:
    """One word that names an event. `consumed` are other words of the same phrase; `learned` says that the
    trained reader gave it its meaning, and no list.
    """

    index: int
    meaning: EventMeaning
    frame: Frame
    around: frozenset[str]
    consumed: tuple[int, ...] = ()
    learned: bool = False


def triggers(syntax: Syntax, topics: SentenceTopics) -> list[Trigger]:
    """The words of a text that name events, in reading order."""
    found: list[Trigger] = []
    for first, last in syntax.tags.sentences:
        here: list[Trigger] = []
        consumed: set[int] = set()
        for index in range(first, last):
            if index not in consumed and index not in topics.apart:
                one = _trigger(syntax, topics, index)
                if one is not None:
                    here.append(one)
                    consumed.update(one.consumed)
        if len(here) <= _MOST_IN_SENTENCE:
            found.extend(one for one in here if one.index not in consumed)
    return found


def _trigger(syntax: Syntax, topics: SentenceTopics, index: int) -> Trigger | None:
    meanings, phrases = _lexicon(syntax, index)
    if not meanings and not phrases:
        return None
    if topics.silenced(index) or any(aside(syntax, index) for aside in (_is_modifier, _in_title, _in_plot, _commands)):
        return None
    read = frame(syntax, index)
    around = _around(syntax, read)
    for other, position in _partners(syntax, topics, read) if phrases else ():
        if other in phrases and _holds(syntax, topics, phrases[other], read, around):
            return Trigger(index, phrases[other], read, around, (position,))
    for meaning in meanings:
        if meaning.kind == "ASSAULT" and _is_on_strike(syntax, index):
            continue
        if _holds(syntax, topics, meaning, read, around):
            verb = done_in(syntax, index)
            return Trigger(index, meaning, read, around, () if verb is None else (verb,))
    return None


def _is_on_strike(syntax: Syntax, noun: int) -> bool:
    """Whether a noun stands bare behind "on": dockers are *on strike*, whoever is armed in the sentence."""
    return noun > syntax.sentence(noun).start and syntax.forms[noun - 1] == "on" and syntax.words[noun].tag == "NN"


def _lexicon(syntax: Syntax, index: int) -> tuple[Sequence[EventMeaning], Mapping[str, EventMeaning]]:
    """The meanings that a word may have alone, and those that it may have by another word of a phrase."""
    words, tag, form = event_words(), syntax.words[index].tag, syntax.forms[index]
    forms = lemmas(form) if "-" not in form else (*lemmas(form), *lemmas(form.rpartition("-")[2]))
    if tag in _OPENING and is_verb(syntax, index):
        phrases = next((words.phrases[lemma] for lemma in forms if lemma in words.phrases), {})
        return next((words.verbs[lemma] for lemma in forms if lemma in words.verbs), ()), phrases
    if tag in ("NN", "NNS", "VBG"):
        return next((words.nouns[lemma] for lemma in forms if lemma in words.nouns), ()), {}
    return (), {}


def _is_modifier(syntax: Syntax, index: int) -> bool:
    """Whether the word only describes another: "an *attack* helicopter", "the *wounded* soldier", "*killing* spree"."""
    word = syntax.words[index]
    if word.relation == "compound":
        return word.head != index and not is_lemma(syntax, word.head, _ATTACKS)
    first = index == syntax.sentence(index).start
    if not first and syntax.forms[index - 1] == "those" and is_lemma(syntax, index, clause_words().harming):
        behind = syntax.words[index + 1 : index + 2]
        return all(word.tag != "IN" for word in behind)  # "those *killed* numbered 17", not "those *killed* in Kesh"
    if not is_verb(syntax, index) or word.tag not in ("VBG", "VBN"):
        return False
    if not first and syntax.words[index - 1].tag in ("CD", "DT") and is_lemma(syntax, index, clause_words().wounding):
        return True  # "left 12 dead and 40 *injured*", "the *wounded*"
    between = 0 < index < len(syntax.words) - 1 and (
        syntax.words[index - 1].tag in _BEFORE_MODIFIER and syntax.words[index + 1].tag in NOUNS
    )
    return word.relation == "amod" or between


def _commands(syntax: Syntax, index: int) -> bool:
    """Whether a verb is an order: "Don't *shoot* him"."""
    word = syntax.words[index]
    if word.tag != "VB" or word.relation not in ("root", "ccomp", "parataxis") or follows_doers(syntax, index):
        return False
    children = syntax.children(index)
    free = all(syntax.words[child].relation not in ("nsubj", "nsubj:pass", "mark") for child in children)
    return free and all(
        syntax.forms[child] in ("do", "does", "did") for child in children if syntax.words[child].relation == "aux"
    )


def _in_title(syntax: Syntax, index: int) -> bool:
    """Whether a verb has a capital inside a sentence, as in the title of a work: "*Meet* the Press"."""
    if not is_verb(syntax, index) or index == syntax.sentence(index).start:
        return False
    start, end = syntax.span(index, index)
    after_word = syntax.forms[index - 1][0].isalnum()
    return (after_word or syntax.quoted[index]) and syntax.text[start:end].istitle()


def _in_plot(syntax: Syntax, index: int) -> bool:
    """Whether a present tells the plot of a work: "her novel, in which an army *besieges* a bank"."""
    first = syntax.sentence(index).start
    if syntax.words[index].tag not in ("VBP", "VBZ"):
        return False
    opening = next((one for one in range(index - 1, first, -1) if syntax.forms[one] in _PLOT_OPENS), first)
    before = opening - 1
    while before > first and syntax.forms[before] in (",", "in"):
        before -= 1
    return first < opening and is_lemma(syntax, before, event_words().classes.works)


def _partners(syntax: Syntax, topics: SentenceTopics, read: Frame) -> Iterator[tuple[str, int]]:
    """The words that may make a phrase with a verb, the nearest in meaning first: the prepositions of what hangs on it,
    particles right behind it, then objects, what stands in the objects, and infinitives; last whom it is done to where
    that stands in the clause above: "the *curfew* imposed in May".
    """
    verb, particles = read.index, clause_words().particles
    below = [child for child in syntax.children(verb) if syntax.words[child].relation in _PARTNERS]
    for child in below:
        for one in syntax.children(child) if child not in topics.when else ():
            if one > verb and syntax.words[one].relation == "case" and syntax.forms[one] in particles:
                yield syntax.forms[one], one
    stop = min(verb + 3, syntax.sentence(verb).stop)
    near = [
        index
        for index in range(verb + 1, stop)
        if syntax.forms[index] in particles and syntax.words[index].head not in topics.when  # "called *for* Friday"
    ]
    inside = sorted(_inside(syntax, below) - topics.when)  # no "held a *march*" in "held it since 3 March"
    weapons = event_words().classes.weapons  # "shells *fired* by the army fell": what they do is told by their verb
    above = [one for one in read.sufferers if one not in inside and not is_lemma(syntax, one, weapons)]
    for index in (*near, *inside, *above):
        for lemma in lemmas(syntax.forms[index]):
            yield lemma, index


def _inside(syntax: Syntax, below: Sequence[int]) -> set[int]:
    """Some dependents of a verb, with the nouns and adjectives inside those that are objects."""
    found: set[int] = set()
    waiting = list(below)
    for child in waiting:
        found.add(child)
        within = ("conj", "nmod") if syntax.words[child].relation in ("obj", "nsubj:pass", "conj", "nmod") else ()
        if is_lemma(syntax, child, clause_words().undertakings):
            within = ("compound", *within)  # "ended *mediation* efforts"
        found.update(one for one in syntax.children(child) if one > child and syntax.words[one].relation == "amod")
        if syntax.words[child].tag == "NNP":  # "summoned *ambassador* Brack"
            found.update(one for one in syntax.children(child) if syntax.words[one].relation == "compound")
        if len(waiting) < _MOST_INSIDE:
            waiting.extend(one for one in syntax.children(child) if syntax.words[one].relation in within)
    return found


def _around(syntax: Syntax, read: Frame) -> frozenset[str]:
    """The lemmas of the words that depend on the trigger or govern it, and of what stands in these phrases."""
    heads = {*read.doers, *read.sufferers, *(head for _, head in read.obliques)}
    found: set[str] = set()
    for child in syntax.children(read.index):
        if syntax.words[child].relation in _MODIFIERS or syntax.words[child].relation == "compound:prt":
            heads.add(child)
        if syntax.words[child].relation in ("xcomp", "ccomp"):
            found.update(lemmas(syntax.forms[child]))
            found.update(syntax.forms[one] for one in syntax.children(child) if syntax.words[one].tag == "TO")
        if syntax.words[child].relation == "case":
            found.add(syntax.forms[child])
    outer = governor(syntax, read.index)
    above = syntax.words[outer].head
    if above != outer and (not is_verb(syntax, read.index) or syntax.words[read.index].relation == "xcomp"):
        found.update(lemmas(syntax.forms[above]))
    for head in heads:
        found.update(phrase_lemmas(syntax, head))
        case = preposition(syntax, head)
        if case:
            found.add(case)
    return frozenset(found - set(lemmas(syntax.forms[read.index])))


def _holds(syntax: Syntax, topics: SentenceTopics, meaning: EventMeaning, read: Frame, around: frozenset[str]) -> bool:
    """Whether the arguments are those that the meaning asks for."""
    if (meaning.beside and meaning.beside.isdisjoint(around)) or not meaning.without.isdisjoint(around):
        return False
    return NEEDS[meaning.needs](syntax, topics, read) if meaning.needs else True
