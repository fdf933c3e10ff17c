"""Verbs that name no event, and whose dependents tell of one all the same: of dying in it, and of setting its scene."""

from collections.abc import Mapping, Sequence

from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import FINITE, Syntax
from .grammar import is_definite, is_lemma, is_verb, is_violence
from .harm import harm_of, tells_of_deaths
from .noun_phrases import is_alive, is_site
from .owners import beside, owner_of, participle
from .tellings import Telling

_THE_DEAD = frozenset({"all", "both", "he", "she", "they"})


def owned_words(syntax: Syntax, tellings: Sequence[Telling]) -> dict[int, int]:
    """For each word whose dependents tell of an event the number of its telling."""
    parts = [(number, part) for number, one in enumerate(tellings) for part in (one, *one.also)]
    owners = {word: number for number, part in parts for word in part.words}
    owners |= {part.index: number for number, part in parts}  # a trigger is its own, whoever else's clause it stands in
    _add_deaths(syntax, owners)
    _add_scenes(syntax, owners)
    return owners


def _add_deaths(syntax: Syntax, owners: dict[int, int]) -> None:
    """Give each verb of dying that names no event to the one that people died in: "*died* in an attack"."""
    ways = (_subject, beside, _occasion, participle, _named_next)
    for index, word in enumerate(syntax.words):
        if index in owners or not word.tag.startswith("VB") or not tells_of_deaths(syntax, index):
            continue
        found = (way(syntax, index, owners) for way in ways)
        owner = next((one for one in found if one is not None), None)
        if owner is not None:
            owners[index] = owner


def _subject(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The event that is a verb's subject: "the *siege* cost 14 lives", "a *bombing* that claimed 12", or that it tells
    about: "the *massacre* at Kesh, in which 61 people were hacked to death".
    """
    word = syntax.words[verb]
    if word.relation == "acl:relcl" and (not is_alive(syntax, word.head) or is_site(syntax, word.head)):
        return owner_of(syntax, word.head, owners)
    subjects = (one for one in syntax.children(verb) if syntax.words[one].relation == "nsubj")
    return next((owners[one] for one in subjects if one in owners), None)


def _occasion(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The first event behind a verb of dying, where "in", "after" or "when" leads to it and no other clause does."""
    for index in range(verb + 1, syntax.sentence(verb).stop):
        if index in owners:
            before = syntax.forms[verb + 1 : index]
            return owners[index] if not clause_words().occasions.isdisjoint(before) else None
        if syntax.words[index].tag in FINITE:
            return None
    return None


def _named_next(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """ "Nine people *died* in Kesh. They blamed rebels for the *attack*", "They were *shot*": what the next sentence
    says they died in.
    """
    own = syntax.sentence_of[verb]
    if own + 1 >= len(syntax.tags.sentences) or any(index in owners for index in syntax.sentence(verb)):
        return None
    first, last = syntax.tags.sentences[own + 1]
    if any(syntax.words[verb].start < span.start <= syntax.words[first].start for span in syntax.tags.paragraphs):
        return None
    subject = syntax.words[first]
    if syntax.forms[first] in _THE_DEAD and subject.relation in ("nsubj", "nsubj:pass"):
        if is_lemma(syntax, subject.head, clause_words().setting | clause_words().dying):
            return beside(syntax, subject.head, owners)  # "They *occurred* when the army shelled the market"
        if subject.relation == "nsubj:pass" and subject.head in owners:
            return owners[subject.head] if harm_of(syntax, subject.head) == "killed" else None
    named = (index for index in range(first, last) if index in owners and not is_verb(syntax, index))
    return next((owners[index] for index in named if is_violence(syntax, index) and is_definite(syntax, index)), None)


def _add_scenes(syntax: Syntax, owners: dict[int, int]) -> None:
    """Give the clause before "where" to the event behind it: "violence *flared* in Kesh on Monday, where two died", and
    that before "when": "they *occurred* on Sunday, when rebels attacked"; and that before "with" and those who came to
    harm: "in Kesh fighting *intensified* on Monday, with two people killed". What is behind "which" goes to the event
    before it: "the attack, which *took* place in Kesh on Monday", "the bomb attack that *wrecked* a market in Kesh".
    """
    for verb, word in enumerate(syntax.words):
        told = word.relation == "acl:relcl" and word.head in owners and is_violence(syntax, word.head)
        doing = clause_words().setting | clause_words().wrecking | clause_words().hitting
        if told and verb not in owners and is_lemma(syntax, verb, doing):
            owners[verb] = owners[word.head]
    for verb, owner in list(owners.items()):
        scene = _clause_before_with(syntax, verb)
        if scene is not None and scene not in owners and harm_of(syntax, verb) is not None:
            owners[scene] = owner
    scenes = {"where": event_words().classes.happening, "when": clause_words().setting}
    for verb, owner in list(owners.items()):
        scene, there = syntax.words[verb].head, syntax.words[verb].relation in ("acl:relcl", "advcl")
        for child in syntax.children(verb) if there and scene not in owners else ():
            if is_lemma(syntax, scene, scenes.get(syntax.forms[child], frozenset())):
                owners[scene] = owner


def _clause_before_with(syntax: Syntax, verb: int) -> int | None:
    """The verb of the clause that a participle goes on with behind a comma: "*intensified*, with two people killed"."""
    those = syntax.words[verb].head
    above = syntax.words[those].head
    cases = (child for child in syntax.children(those) if syntax.forms[child] == "with")
    opens = any(child > 0 and syntax.forms[child - 1] == "," for child in cases)
    return above if opens and syntax.words[verb].relation == "acl" and is_verb(syntax, above) else None
