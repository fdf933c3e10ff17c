"""The frame of a verb: who does it, to whom it is done, and what else hangs on it.

Read off its dependents, active or passive, and, where it has no subject of its own, off the word that it hangs on.
"""

from dataclasses import dataclass, field

from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import FINITE, Syntax
from .grammar import is_lemma, is_verb, is_violence, joined, preposition, upwards

SUBJECTS = ("nsubj", "nsubj:pass")
_RELATIVES = frozenset({"that", "which", "who", "whom"})

_ASKED = frozenset({"for", "on", "to", "upon", "with"})
"""Prepositions before whoever is asked to do something: "appealed *to* the rebels to leave"."""

_DEEPEST = 4
"""Clauses up which a missing subject is looked for; chains of infinitives are seldom longer."""


@dataclass(slots=True)
class Frame:
    """The words around one trigger, by their indexes: heads of noun phrases, and the verb that the clause hangs on.

    `predicate` is the trigger itself for a verb; for a noun the verb that it is an argument of, or None.
    """

    index: int
    predicate: int | None
    doers: list[int] = field(default_factory=list)
    sufferers: list[int] = field(default_factory=list)
    obliques: list[tuple[str, int]] = field(default_factory=list)
    passive: bool = False


def verb_frame(syntax: Syntax, verb: int, depth: int = 0) -> Frame:
    """The frame of a verb. `depth` is how many clauses down from the one that was asked for it lies."""
    found = Frame(verb, verb)
    subjects, objects, marked = _dependents(syntax, found)
    described = None if objects else _described(syntax, verb)
    if described is not None:
        marked, subjects = True, subjects or joined(syntax, described)
    standing = [] if subjects else _standing(syntax, verb)
    subjects, marked = subjects or standing, marked or bool(standing)
    found.passive = marked or _reduced_passive(syntax, verb, objects)
    above = None
    if not subjects and depth < _DEEPEST:
        subjects, above = _inherited(syntax, verb, depth)
        found.passive = found.passive or _shares_passive(syntax, verb, objects, above)
    if found.passive:
        found.doers = [doer for case, head in found.obliques if case == "by" for doer in joined(syntax, head)]
        if not found.doers and above is not None and above.passive and syntax.words[verb].relation == "conj":
            found.doers = above.doers
        found.sufferers = subjects  # "were given weapons": what is left as an object is no sufferer
    else:
        found.doers, found.sufferers = subjects, objects
        if not objects and syntax.words[verb].relation in ("acl:relcl", "ccomp"):
            found.sufferers = _gap(syntax, verb, subjects)
    return found


def _dependents(syntax: Syntax, found: Frame) -> tuple[list[int], list[int], bool]:
    """The subjects and the objects of a verb, and whether its clause is marked as passive; the rest goes into its frame
    as obliques.
    """
    verb = found.index
    subjects: list[int] = []
    objects: list[int] = []
    passive = False
    for child in syntax.children(verb):
        relation, case = syntax.words[child].relation, preposition(syntax, child)
        if relation in SUBJECTS and not _is_possessive(syntax, child):
            passive = passive or relation == "nsubj:pass"
            subjects.extend(joined(syntax, _antecedent(syntax, verb, child)))
        elif relation in ("obj", "iobj"):
            if child == syntax.sentence(verb).start and child < verb and not syntax.forms[child + 1][0].isalnum():
                continue  # the town of a dateline: "*DORVAN*, Dec 13 - Nine people were killed"
            site = syntax.forms[child] == "which"  # what it stands for, `site_meant` says
            objects.extend(joined(syntax, child if site else _antecedent(syntax, verb, _made_captive(syntax, child))))
        elif relation == "aux:pass":
            passive = True
        elif relation == "xcomp" and syntax.words[child].tag == "JJ":  # "shot *dead by* rebels"
            found.obliques.extend(("by", one) for one in syntax.children(child) if preposition(syntax, one) == "by")
        elif relation == "xcomp" and syntax.words[child].tag in NOUNS:  # "held *12 sailors* hostage"
            made = [one for one in syntax.children(child) if syntax.words[one].relation == "nsubj"]
            made = made or [one for one in (_made_captive(syntax, child),) if one != child]
            objects.extend(held for one in made for held in joined(syntax, one))
        elif relation in ("obl", "obl:agent", "nmod") and case:
            found.obliques.append((case, child))
    return subjects, objects, passive


def _standing(syntax: Syntax, verb: int) -> list[int]:
    """The subjects of the finite verb right before a participle that says how they are: "*rebels* stand accused"."""
    before = verb - 1
    if syntax.words[verb].tag != "VBN" or before not in syntax.sentence(verb) or syntax.words[before].tag not in FINITE:
        return []
    if verb != syntax.words[before].head and before != syntax.words[verb].head:
        return []
    subjects = (one for one in syntax.children(before) if syntax.words[one].relation in SUBJECTS)
    return [one for head in subjects for one in joined(syntax, head)]


def _made_captive(syntax: Syntax, noun: int) -> int:
    """Whom a verb makes what its object says, where a parse took both for one noun: "took *the crew* hostage"."""
    before = noun - 1
    made = is_lemma(syntax, noun, clause_words().captives) and syntax.words[before].tag in NOUNS
    return before if made and syntax.words[before].head == noun else noun


def _described(syntax: Syntax, verb: int) -> int | None:
    """The noun that a participle between commas describes, whatever the parse says: "*Kesh*, shelled since May, is"."""
    sentence, words = syntax.sentence(verb), syntax.words
    noun = verb - 2
    if words[verb].tag not in ("VBD", "VBN") or noun not in sentence or syntax.forms[verb - 1] != ",":
        return None
    closing = (one for one in range(verb + 1, sentence.stop - 1) if syntax.forms[one] == ",")
    if words[noun].tag not in NOUNS or not any(words[one + 1].tag in FINITE for one in closing):
        return None
    for above in upwards(syntax, noun):
        if words[above].tag not in NOUNS or above > verb:
            break
        noun = above
        if words[above].relation not in ("appos", "compound", "flat", "nmod"):
            break
    return noun


def _is_possessive(syntax: Syntax, noun: int) -> bool:
    """Whether a noun that a parse took for a subject has the mark of an owner: "the *drivers*' leader called"."""
    return noun + 1 in syntax.sentence(noun) and syntax.words[noun + 1].tag == "POS"


def _reduced_passive(syntax: Syntax, verb: int, objects: list[int]) -> bool:
    """A participle behind its noun ("the town *captured* by rebels") or before a comma ("*Attacked* at dawn, they")."""
    word = syntax.words[verb]
    if word.tag not in ("VBN", "VBD") or objects or _has_auxiliary(syntax, verb):
        return False
    if word.relation == "root" and is_lemma(syntax, verb, event_words().classes.suffered):
        return syntax.forms[syntax.sentence(verb)[-1]][0].isalnum()  # a headline: "Three teachers *abducted* near Kesh"
    return word.relation == "acl" or (word.relation == "advcl" and word.tag == "VBN")


def _shares_passive(syntax: Syntax, verb: int, objects: list[int], above: Frame | None) -> bool:
    """Whether the passive above a participle holds for it too: "were reported *killed*", "were seized and *beaten*"."""
    if above is None or not above.passive or objects:
        return False
    word = syntax.words[verb]
    if word.relation == "xcomp":
        return word.tag == "VBN"
    return word.relation == "conj" and word.tag in ("VBN", "VBD") and not _has_auxiliary(syntax, verb)


def _has_auxiliary(syntax: Syntax, verb: int) -> bool:
    return any(syntax.words[child].relation == "aux" for child in syntax.children(verb))


def _antecedent(syntax: Syntax, verb: int, subject: int) -> int:
    """The noun that a relative pronoun stands for."""
    if syntax.forms[subject] not in _RELATIVES or syntax.words[subject].tag not in ("WDT", "WP", "IN"):
        return subject
    clause = verb
    for _ in range(_DEEPEST):
        relation, head = syntax.words[clause].relation, syntax.words[clause].head
        if relation == "acl:relcl" or (relation == "acl" and syntax.words[subject].tag == "WP"):
            return _violence_before(syntax, head) or _meant(syntax, head)
        if relation not in ("conj", "xcomp", "ccomp", "advcl") or head == clause:
            break
        clause = head
    return subject


def _violence_before(syntax: Syntax, noun: int) -> int:
    """The event in whose phrase a place or a day stands, of which nothing else is told: "an *attack* in Kesh on Monday
    that killed nine"; 0 where there is none.
    """
    setting = syntax.entity_kinds.get(noun) in ("place", "time")
    for _ in range(_DEEPEST if setting else 0):
        relation, head = syntax.words[noun].relation, syntax.words[noun].head
        if relation not in ("appos", "flat", "nmod", "obl") or head > noun:
            break
        if is_verb(syntax, head):
            return next((one for one in range(noun, head, -1) if is_violence(syntax, one)), 0)
        noun = head
        if is_violence(syntax, noun):
            return noun
    return 0


def _meant(syntax: Syntax, noun: int) -> int:
    """Whom a noun in apposition or a predicate describes: "*Smith*, a liar who...", "*he* is a man who..."."""
    first = noun
    for _ in range(_DEEPEST):
        if syntax.words[first].relation != "conj":
            break
        first = syntax.words[first].head
    if syntax.words[first].relation == "appos":
        return syntax.words[first].head
    if any(syntax.words[child].relation == "cop" for child in syntax.children(first)):
        return next((one for one in syntax.children(first) if syntax.words[one].relation == "nsubj"), noun)
    return noun


def _gap(syntax: Syntax, verb: int, subjects: list[int]) -> list[int]:
    """The noun that a relative clause without an object is about: "the *town* that rebels captured"."""
    word = syntax.words[verb]
    if word.relation != "acl:relcl" or not subjects or word.head in subjects:
        return []
    return [word.head] if syntax.words[word.head].tag in NOUNS else []


def _inherited(syntax: Syntax, verb: int, depth: int) -> tuple[list[int], Frame | None]:
    """The subject that a verb without one shares with what it hangs on, and the frame of that, where it is a verb."""
    word = syntax.words[verb]
    head = word.head
    if head == verb:
        return [], None
    if word.relation == "acl" and not is_verb(syntax, head):
        return ([head], None) if word.tag in ("VBG", "VBN", "VBD") else (_owner(syntax, head, depth), None)
    if word.relation not in ("conj", "xcomp", "advcl", "parataxis", "ccomp"):
        return [], None
    astray = _astray_subject(syntax, verb)
    if astray is not None:
        return joined(syntax, astray), None
    if not is_verb(syntax, head):
        found = [child for child in syntax.children(head) if syntax.words[child].relation in SUBJECTS]
        return [one for child in found for one in joined(syntax, child)], None
    above = verb_frame(syntax, head, depth + 1)
    if word.relation == "conj":
        return (above.sufferers if above.passive else above.doers), above
    if word.tag not in ("VB", "VBG", "VBN"):
        return [], None
    if word.relation in ("ccomp", "parataxis") and not is_lemma(syntax, head, clause_words().ordering):
        return [], above
    controls = is_lemma(syntax, head, clause_words().ordering) and word.relation in ("xcomp", "ccomp", "advcl")
    if controls and above.sufferers:
        return above.sufferers, above
    asked = [one for case, one in above.obliques if case in _ASKED and head < one < verb] if controls else []
    if asked:
        return joined(syntax, asked[-1]), above  # "called for *the mayor* to resign"
    if above.passive:
        return (above.sufferers if word.relation == "xcomp" else above.doers), above
    return above.doers, above


def _astray_subject(syntax: Syntax, verb: int) -> int | None:
    """The subject that a parse gave to the verb of saying before it: "residents say *Ahrar Vell* killed six"."""
    word = syntax.words[verb]
    if word.relation != "ccomp" or word.tag not in FINITE or word.head > verb:
        return None
    between = (child for child in syntax.children(word.head) if word.head < child < verb)
    return next((child for child in between if syntax.words[child].relation == "nsubj"), None)


def _owner(syntax: Syntax, noun: int, depth: int) -> list[int]:
    """Who has the plan or gives the order: "*the rebels*' plan to attack", "*the army* made an attempt to"."""
    for child in syntax.children(noun):
        if syntax.words[child].relation == "nmod:poss":
            return [child]
    head = syntax.words[noun].head
    if syntax.words[noun].relation == "obj" and is_verb(syntax, head) and depth < _DEEPEST:
        return verb_frame(syntax, head, depth + 1).doers
    return []
