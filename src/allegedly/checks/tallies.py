"""What a number counts, so that two can be compared: which people or things, what they do or undergo, by whose doing.

Two counts are of the same where the nouns mean the same and the state is the same: "2,400 drivers walked out", "1,100
strikers". A later one may leave out what the earlier said. Where only one of the two is narrower, it can still not be
the larger.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from ..schema import Effect, Quantity, Span
from ..vocabulary import lemmas
from ..vocabulary.count_checks import count_checks
from ..vocabulary.effects import effect_words
from ..vocabulary.numerals import numbered
from ..vocabulary.tallies import tallies
from .evidence import FINITE, Evidence
from .voices import PRONOUNS, voice

Relation = Literal["same", "narrower", "broader", "other"]
"""How what a later number counts lies to what an earlier one does."""

_NOMINAL = ("NN", "CD", "JJ")
_CLIMB = 5
"""Words from a number up to the verb of its clause."""
_COMPLEMENTS = frozenset({"compound:prt", "obj", "xcomp"})
_ADJUNCTS = ("obl", "nmod")
_EMPTY = frozenset({"be", "have"})
"""Light verbs that say nothing even of those to whom it is done: "87 pupils were taken" does."""
_KNOWN = 120
"""Words before a sentence in which what it speaks of as known was named."""


class Tally(NamedTuple):
    """What a number counts, in lemmas: its `noun`, empty where it has none or one that says no more than a state; the
    `states` of those counted; the `agents` whose doing that is; what `limits` them beside the noun; the nouns behind
    each preposition. `given` says that the sentence does no more than give the count."""

    noun: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    agents: frozenset[str]
    limits: frozenset[str]
    behind: dict[str, frozenset[str]]
    given: bool

    @property
    def effects(self) -> frozenset[str]:
        """The states in which nobody is who is not said to be."""
        return self.states.intersection(get_args(Effect))


_NOTHING = Tally(frozenset(), frozenset(), frozenset(), frozenset(), frozenset(), {}, given=False)
"""What a number that is no word of the text counts."""


def relation(earlier: Tally, later: Tally) -> Relation:
    """How what the later counts lies to what the earlier does; "other" where neither can be told from the text."""
    if earlier.agents and later.agents and earlier.agents.isdisjoint(later.agents):
        return "other"
    if any(nouns.isdisjoint(later.behind.get(word, nouns)) for word, nouns in earlier.behind.items()):
        return "other"
    if _is_vague(later) and not _is_vague(earlier):
        return "other"
    if earlier.states.isdisjoint(later.states):
        again = later.given and not later.states and later.limits <= earlier.limits and not _is_vague(later)
        told = bool(later.limits) or later.noun.isdisjoint(tallies().anybody | tallies().ours)
        return "same" if again and told and _alike(earlier, later) else "other"
    narrower = bool(later.limits - earlier.limits) or later.effects > earlier.effects
    broader = earlier.effects > later.effects
    if later.noun and not _alike(earlier, later):
        if not _anybody(earlier) and not _anybody(later):
            return "other"
        narrower, broader = narrower or _anybody(earlier), broader or _anybody(later)
    if narrower and broader:
        return "other"
    return "narrower" if narrower else "broader" if broader else "same"


def tally(evidence: Evidence, quantity: Quantity) -> Tally:
    """What a number counts, as its own clause says it and the noun that it leaves out."""
    if not evidence.words_within(quantity.span):
        return _NOTHING
    noun, anchor = _places(evidence, quantity)
    governor = _governor(evidence, anchor)
    if governor is not None and _gives(evidence, governor):
        governor = None
    named, limits, states = _named(quantity)
    agents: frozenset[str] = frozenset()
    places = {noun, anchor}
    if governor is not None:
        states |= _doings(evidence, governor, anchor)
        agent = _agent(evidence, governor, anchor)
        agents = frozenset() if agent is None else _called(evidence, agent, quantity)
        places |= {governor} if agent is None else {governor, agent}
    behind: dict[str, frozenset[str]] = {}
    for preposition, index in _adjuncts(evidence, places):
        nouns = frozenset(lemmas(evidence.forms[index]))
        said = {state for one in nouns for state in tallies().of_noun(one)}
        states |= said
        if not nouns.isdisjoint(named | tallies().idle):
            continue
        behind[preposition] = behind.get(preposition, frozenset()) | nouns
        if not said and evidence.tags.words[index].start > quantity.span.end and not _is_known(evidence, index, nouns):
            limits |= nouns
    return Tally(
        noun=named,
        nouns=tallies().nouns_for(_head(quantity)) if named else named,
        states=frozenset(states),
        agents=agents,
        limits=frozenset(limits),
        behind=behind,
        given=governor is None and not _goes_on(evidence, noun),
    )


def _named(quantity: Quantity) -> tuple[frozenset[str], set[str], set[str]]:
    """The lemmas of the noun, none where it says a state alone; what limits it; the states that it says."""
    head = _head(quantity)
    states = set(tallies().of_noun(head))
    named = frozenset(lemmas(head)) if head and not states else frozenset()
    if quantity.effect is not None:
        states.add(quantity.effect)
    limits = set()
    for word in first_counted(quantity)[:-1]:
        found = {state for lemma in lemmas(word) for state in tallies().of_doing(lemma)}
        states |= found or (set(lemmas(word)) if word.endswith("ed") else set())
        if not found and not word.endswith("ed") and word not in effect_words().states and word != "-":
            limits.add(lemmas(word)[-1])
    return named, limits, states


def first_counted(quantity: Quantity) -> list[str]:
    """The words for what is counted, in lower case; of two things the first."""
    words = [] if quantity.counts is None else quantity.counts.text.lower().split()
    return words[: words.index("and")] if "and" in words[1:] else words


def _head(quantity: Quantity) -> str:
    return next(iter(first_counted(quantity)[-1:]), "")


def _alike(earlier: Tally, later: Tally) -> bool:
    """Whether the later noun can stand for the earlier; "six of its men" for militants, but not the other way round."""
    return not later.noun.isdisjoint(earlier.nouns)


def _is_vague(one: Tally) -> bool:
    """Whether it is counted somewhere that tells no two places apart: "in the city"."""
    return any(not nouns.isdisjoint(count_checks().vague_places) for nouns in one.behind.values())


def _anybody(one: Tally) -> bool:
    return not one.noun.isdisjoint(tallies().anybody)


def _places(evidence: Evidence, quantity: Quantity) -> tuple[int, int]:
    """The noun that a number counts, if it stands behind it, and the word by which both hang on their clause."""
    number = evidence.words_within(quantity.span)
    anchor = noun = number.stop - 1
    if quantity.counts is not None and quantity.counts.start >= quantity.span.end:
        first = quantity.counts.text.split(" and ")[0]
        within = evidence.words_within(Span(quantity.counts.start, quantity.counts.start + len(first)))
        anchor = noun = within.stop - 1
    for _ in range(_CLIMB):
        word = evidence.tags.words[anchor]
        listed = word.relation in ("conj", "nummod") and evidence.tags.words[word.head].tag.startswith(_NOMINAL)
        if word.head not in number and not listed:
            break
        anchor = word.head
    return noun, anchor


def _governor(evidence: Evidence, anchor: int) -> int | None:
    """The word whose subject, object or attribute the counted are; None where a number stands alone."""
    word = evidence.tags.words[anchor]
    related = word.relation.startswith(("nsubj", "obj", "obl", "nmod", "dep"))
    return word.head if related and word.head != anchor else None


def _gives(evidence: Evidence, governor: int) -> bool:
    """Whether a word does no more than give a count: "listed", "put at", "the number of", "there are", "presence"."""
    form = evidence.forms[governor]
    if any(evidence.tags.words[child].relation == "expl" for child in evidence.children(governor)):
        return "be" in lemmas(form)
    return form in numbered().giving | numbered().figures | tallies().presence or form in _telling()


def _goes_on(evidence: Evidence, noun: int) -> bool:
    """Whether a verb follows what is counted, which is then its subject: "claimed 400 *delegates and guests came*"."""
    for word in evidence.tags.words[noun + 1 : noun + 4]:
        if not word.tag.startswith(("CC", "NN")):
            return word.tag in FINITE
    return False


def _telling() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in numbered().telling)


def _doings(evidence: Evidence, governor: int, anchor: int) -> set[str]:
    """The states that a verb says, with what goes with it; else the lemmas of the verb itself, or of a light verb with
    what goes with it."""
    own = lemmas(evidence.forms[governor])
    beside = [child for child in evidence.children(governor) if child != anchor]
    relations = {child: evidence.tags.words[child].relation for child in beside}
    pairs = {
        f"{verb} {lemma}": relations[child]
        for child in beside
        if relations[child] in ("advmod", *_COMPLEMENTS)
        for verb in own
        for lemma in lemmas(evidence.forms[child])
    }
    found = {state for doing in (*own, *pairs) for state in tallies().of_doing(doing)}
    if found or tallies().light.isdisjoint(own):
        return found or set(own)
    said = {pair for pair, related in pairs.items() if related in _COMPLEMENTS}
    undergone = evidence.tags.words[anchor].relation in ("nsubj:pass", "obj")
    return said or (set(own) if undergone and _EMPTY.isdisjoint(own) else set())


def _agent(evidence: Evidence, governor: int, anchor: int) -> int | None:
    """The subject of a verb, where those counted are not it; None for a passive."""
    if evidence.tags.words[anchor].relation.startswith("nsubj"):
        return None
    subjects = (child for child in evidence.children(governor) if evidence.tags.words[child].relation == "nsubj")
    return next(subjects, None)


def _called(evidence: Evidence, agent: int, quantity: Quantity) -> frozenset[str]:
    """The lemmas of a subject; of a pronoun, whose word the number is."""
    said = voice(evidence, quantity) if evidence.forms[agent] in PRONOUNS else None
    return frozenset(lemmas(evidence.forms[agent])) if said is None else frozenset({said.key})


def _adjuncts(evidence: Evidence, places: set[int]) -> Iterator[tuple[str, int]]:
    """Each preposition behind one of these words, with its noun: "in *the collapse*"; those of days left out."""
    for child in sorted({child for place in places for child in evidence.children(place)}):
        word = evidence.tags.words[child]
        before = bisect_right(evidence.times, word.start, key=lambda time: time.span.start)
        time = evidence.times[before - 1] if before else None
        dated = time is not None and time.span.end > word.start and time.type != "DURATION"
        if dated or not word.relation.startswith(_ADJUNCTS):
            continue
        for case in evidence.children(child):
            if evidence.tags.words[case].relation == "case":
                yield evidence.forms[case], child


def _is_known(evidence: Evidence, index: int, nouns: frozenset[str]) -> bool:
    """Whether a word of these lemmas stands in an earlier sentence: "in *the collapse*"."""
    sentence = evidence.sentence_at(evidence.tags.words[index].start)
    first = evidence.words_within(sentence).start
    return any(not nouns.isdisjoint(lemmas(form)) for form in evidence.forms[max(first - _KNOWN, 0) : first])
