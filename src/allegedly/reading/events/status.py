"""Whether an event happened: what auxiliaries, negations, conditions, governing verbs and attributions make of it."""

from collections.abc import Mapping, Set

from ...schema import Attribution, Status
from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .grammar import (
    BEING,
    follows_doers,
    governor,
    is_arranged,
    is_definite,
    is_lemma,
    is_verb,
    is_violence,
    named_as,
    preposition,
)
from .triggers import Trigger

_OPENERS = frozenset({"after", "before", "once", "when"})
"""Before a present they tell of what is to come: "when they meet next week"."""

_OF = frozenset({"about", "against", "for", "of", "on"})
"""Prepositions before what is planned, feared or denied: "denial *of* an attack"."""

_NOBODY = frozenset({"no", "nobody", "none", "nothing"})
_FREE = frozenset({"whatever", "whoever"})
ACTS_OF_SPEECH = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Kinds of what is said rather than done: the present tells of them ("Vell accuses"), a purpose too ("to demand")."""

_HIGHEST = 5
_TAKING = frozenset({"need", "take"})
_LONGEST_TIME = 8
"""Words behind "took" in which the time stands: "took the militants of the group less than an *hour*"."""

_WOULD = frozenset({"'d", "would", "’d"})
_EACH = frozenset({"each", "every"})
_IF = frozenset({"if", "unless"})
_TURNED = frozenset({"had", "should", "were"})
_SUBJECT_OPENS = NOUNS | {"CD", "DT", "JJ", "PRP", "PRP$"}
_BREAKS = frozenset({",", ";", ":", "“", '"', "—", "–"})


def status(syntax: Syntax, trigger: Trigger, carrier: Attribution | None, *, recurs: bool, dated: bool) -> Status:
    """The status of one telling. `recurs` says that a time in its clause is a set ("each year"), `dated` that it was on
    one day, whatever the tense of the verb above: "faces trial for *shelling* Kesh on Monday" claims that it was done.
    """
    if is_verb(syntax, trigger.index):
        mood = "denied" if _harms_nobody(syntax, trigger) else _verb(syntax, trigger.index, trigger.meaning.kind, 0)
        presupposed = _is_reduced(syntax, trigger.index)
    else:
        mood = _noun(syntax, trigger)
        presupposed = trigger.frame.predicate is None and is_definite(syntax, trigger.index)
    if mood in ("happened", "habitual") and _is_recalled(syntax, trigger):
        return "happened"
    if mood == "habitual" and dated:
        mood = "claimed" if is_verb(syntax, trigger.index) and syntax.words[trigger.index].tag == "VBG" else "happened"
    if mood == "hypothetical" and dated and _is_dated_present(syntax, trigger.index):
        mood = "happened"
    if mood in ("happened", "habitual") and (recurs or _often(syntax, trigger)):
        mood = "habitual"
    if carrier is None or mood not in ("happened", "habitual"):
        return mood
    if carrier.attitude == "denies" and not presupposed:
        return "denied"
    awaited = carrier.act == "belief" and carrier.attitude in clause_words().expecting
    if (awaited or carrier.act == "demand") and not presupposed:
        return "planned" if carrier.attitude in clause_words().promising else "hypothetical"
    return "claimed" if mood == "happened" else mood


def _is_dated_present(syntax: Syntax, verb: int) -> bool:
    """Whether a present behind "when" or the like is that of a chronology, where its day is past: "3 May: nine die when
    troops *shell* Kesh".
    """
    children = syntax.children(verb)
    opened = any(syntax.forms[child] in _OPENERS for child in children)
    free = all(syntax.words[child].relation not in ("aux", "aux:pass") for child in children)
    return syntax.words[verb].tag in ("VB", "VBP", "VBZ") and opened and free


def _is_reduced(syntax: Syntax, verb: int) -> bool:
    """Whether a participle is told of a thing that is known: "rejected the deal *reached* in May"."""
    word = syntax.words[verb]
    return word.relation == "acl" and word.tag == "VBN" and is_definite(syntax, word.head)


def _harms_nobody(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a verb of harm has nobody for its object: "they *killed* no civilians"; an attack that did is one."""
    objects = [child for child in syntax.children(trigger.index) if syntax.words[child].relation == "obj"]
    nobody = any(not _NOBODY.isdisjoint(map(syntax.forms.__getitem__, (one, *syntax.children(one)))) for one in objects)
    before = range(syntax.sentence(trigger.index).start, trigger.index)
    by_attack = any(is_violence(syntax, index) for index in before)
    return nobody and not by_attack and is_lemma(syntax, trigger.index, clause_words().harming)


def _verb(syntax: Syntax, verb: int, kind: str, height: int) -> Status:
    """What the clause of a verb says of it, and what the verb above makes of that."""
    word = syntax.words[verb]
    children = syntax.children(verb)
    forms = {syntax.forms[child]: child for child in children}
    auxiliaries = {form for form, child in forms.items() if syntax.words[child].relation in ("aux", "aux:pass")}
    stated = _stated(syntax, verb, forms, auxiliaries)
    if stated is not None:
        return stated
    if height >= _HIGHEST or word.head == verb:
        bare = word.tag == "VB" and not auxiliaries and "nsubj" not in _relations(syntax, verb)
        bare = bare and not follows_doers(syntax, verb)
        return "hypothetical" if bare else _tensed(syntax, verb, kind, auxiliaries)
    if is_arranged(syntax, verb):
        return "planned"
    subject = not {"nsubj", "nsubj:pass"}.isdisjoint(_relations(syntax, verb))
    infinitive = word.tag == "VB" and not auxiliaries & {"do", "does", "did"} and ("to" in forms or not subject)
    infinitive = infinitive and not follows_doers(syntax, verb)
    participle = word.tag == "VBN" and not auxiliaries & {"has", "have", "had", "was", "were"}
    if infinitive or participle or word.tag == "VBG":
        above = _above(syntax, verb, kind, infinitive, height)
        if above is not None:
            return above
    elif word.relation in ("ccomp", "xcomp") and is_verb(syntax, word.head):
        if is_lemma(syntax, word.head, event_words().classes.denying):
            return "denied"
        if is_lemma(syntax, word.head, clause_words().hoping):
            return "hypothetical"
    return _tensed(syntax, verb, kind, auxiliaries)


def _stated(syntax: Syntax, verb: int, forms: Mapping[str, int], auxiliaries: Set[str]) -> Status | None:
    """What negations, conditions and auxiliaries of the clause say; None where there are none. `forms` are the words
    that hang on the verb.
    """
    word, words = syntax.words[verb], clause_words()
    relations = {form: syntax.words[child].relation for form, child in forms.items()}
    negated = any(form in words.negations and relation != "conj" for form, relation in relations.items())
    if negated or _none(syntax, verb):
        return "denied"
    opening = {form for form, relation in relations.items() if relation in ("mark", "advmod")}
    met = opening & words.conditions
    if (met and not (met == {"until"} and word.tag in ("VBD", "VBN"))) or not _FREE.isdisjoint(forms):
        return "hypothetical"
    if _inverted(syntax, verb) or (auxiliaries & (words.future | _WOULD) and _is_conditional(syntax, verb)):
        return "hypothetical"
    if auxiliaries & words.future or "going" in auxiliaries:
        return "planned"
    if auxiliaries & _WOULD:
        return "planned" if _reported(syntax, verb) else "hypothetical"
    return "hypothetical" if auxiliaries & words.potential else None


def _is_conditional(syntax: Syntax, verb: int) -> bool:
    """Whether a clause with "if" or "unless" hangs on the verb: "would burn the town *if it returned*"."""
    clauses = (child for child in syntax.children(verb) if syntax.words[child].relation == "advcl")
    return any(syntax.forms[one] in _IF for clause in clauses for one in syntax.children(clause))


def _inverted(syntax: Syntax, verb: int) -> bool:
    """Whether a condition is told without "if": "*Had* the guards fired, ", "*Should* they attack, "."""
    sentence = syntax.sentence(verb)
    first = next((one for one in range(verb, sentence.start, -1) if syntax.forms[one - 1] in _BREAKS), sentence.start)
    asked = syntax.forms[sentence.stop - 1] == "?"
    turned = first + 1 < verb and syntax.forms[first] in _TURNED and syntax.words[first + 1].tag in _SUBJECT_OPENS
    return turned and not asked


def _above(syntax: Syntax, verb: int, kind: str, infinitive: bool, height: int) -> Status | None:
    """What the governing word makes of an infinitive or participle; None where it leaves it as it is."""
    word, classes = syntax.words[verb], event_words().classes
    head = word.head
    if any(syntax.forms[child] == "without" for child in syntax.children(verb)):
        return "denied"
    attempt = is_lemma(syntax, head, clause_words().attempting)
    if word.relation in ("xcomp", "acl", "ccomp", "advcl", "obl", "nmod"):
        bound = infinitive or word.relation in ("xcomp", "obl", "nmod")
        if bound and is_lemma(syntax, head, classes.failing):
            return "denied"
        if bound and is_lemma(syntax, head, classes.planned):
            unplanned = not clause_words().negations.isdisjoint(syntax.forms[one] for one in syntax.children(head))
            return "denied" if unplanned else "planned"
        if bound and is_lemma(syntax, head, classes.supposed) and not (attempt and kind == "ASSAULT"):
            return "hypothetical"
        if bound and syntax.forms[head] == "going":
            return "planned"
    arranged = word.tag in ("VB", "VBN") and not is_lemma(syntax, verb, clause_words().blaming)  # "who is to blame"
    if syntax.forms[head] in BEING and word.relation in ("ccomp", "xcomp") and arranged and _is_to(syntax, verb):
        return "planned"  # "is to be lifted on Monday"
    if infinitive and _took_time(syntax, head):
        return _verb(syntax, head, kind, height + 1)
    if infinitive and word.relation == "acl":
        return "happened" if attempt and kind == "ASSAULT" else "hypothetical"
    if infinitive and word.relation == "advcl":
        spoken = kind in ACTS_OF_SPEECH and is_verb(syntax, head)
        return _verb(syntax, head, kind, height + 1) if spoken else "planned"
    if word.relation in ("xcomp", "conj", "advcl") and is_verb(syntax, head):
        mood = _verb(syntax, head, kind, height + 1)
        return None if mood == "denied" and word.relation == "advcl" else mood  # "did not fall, *killing* four"
    return "hypothetical" if infinitive and word.relation != "parataxis" else None


def _took_time(syntax: Syntax, verb: int) -> bool:
    """Whether a verb tells how long what hangs on it lasted, which then was done: "*took* them an hour to overrun"."""
    if not is_lemma(syntax, verb, _TAKING):
        return False
    behind = range(verb + 1, min(verb + 1 + _LONGEST_TIME, syntax.sentence(verb).stop))
    return any(is_lemma(syntax, one, clause_words().spells) for one in behind)


def _is_to(syntax: Syntax, verb: int) -> bool:
    return any(syntax.forms[child] == "to" for child in syntax.children(verb))


def _tensed(syntax: Syntax, verb: int, kind: str, auxiliaries: set[str]) -> Status:
    """The bare present of what is done tells a habit; of what is said, an act."""
    if syntax.words[verb].tag in ("VB", "VBZ", "VBP") and not auxiliaries and kind not in ACTS_OF_SPEECH:
        awaited = any(
            syntax.forms[child] in _OPENERS and syntax.words[child].relation in ("mark", "advmod")
            for child in syntax.children(verb)
        )
        return "hypothetical" if awaited else "habitual"
    return "happened"


def _relations(syntax: Syntax, verb: int) -> set[str]:
    return {syntax.words[child].relation for child in syntax.children(verb)}


def _none(syntax: Syntax, verb: int) -> bool:
    """Whether the subject is "no soldiers", "nobody", "none"; an attack that hurts no civilians is one all the same."""
    subjects = [child for child in syntax.children(verb) if syntax.words[child].relation in ("nsubj", "nsubj:pass")]
    words = [one for subject in subjects for one in (subject, *syntax.children(subject))]
    return not _NOBODY.isdisjoint(syntax.forms[one] for one in words)


def _reported(syntax: Syntax, verb: int) -> bool:
    """Whether "would" is the "will" of somebody whose words are told in the past."""
    word = syntax.words[verb]
    return word.relation in ("ccomp", "conj", "parataxis") or any(
        syntax.words[child].relation == "parataxis" for child in syntax.children(verb)
    )


def _noun(syntax: Syntax, trigger: Trigger) -> Status:
    """What the words of the phrase say of it, then what the verb beside it or the word that governs it does."""
    for child in syntax.children(trigger.index):
        form = syntax.forms[child]
        if form == "no" and child < trigger.index:
            return "denied"
        if (syntax.words[child].relation == "det" and form == "any") or form in clause_words().coming:
            return "planned" if form in ("planned", "scheduled") else "hypothetical"
    if trigger.frame.predicate is not None and is_lemma(syntax, trigger.frame.predicate, clause_words().calling):
        return "planned"  # "a strike was called for Friday"
    if trigger.frame.predicate is not None:
        mood = _verb(syntax, trigger.frame.predicate, "", 0)
        plural = syntax.words[trigger.index].tag == "NNS"
        return "happened" if mood == "habitual" and (is_definite(syntax, trigger.index) or not plural) else mood
    if is_definite(syntax, trigger.index) or named_as(syntax, trigger.index) is not None:
        return "happened"
    return _governed(syntax, governor(syntax, trigger.index), trigger.meaning.kind)


def _governed(syntax: Syntax, noun: int, kind: str) -> Status:
    """What the word that governs a noun makes of it: "*denied* an attack", "*plans* for a strike"."""
    classes, word = event_words().classes, syntax.words[noun]
    if word.relation not in ("obj", "nsubj:pass") and preposition(syntax, noun) not in _OF:
        return "happened"
    if is_lemma(syntax, word.head, classes.denying | classes.failing):
        return "denied"
    called = word.relation in ("obj", "nsubj:pass") and not preposition(syntax, noun)
    if is_lemma(syntax, word.head, classes.planned | (clause_words().calling if called else frozenset())):
        return "planned"
    if is_lemma(syntax, word.head, classes.supposed):
        return "hypothetical"
    mood = _verb(syntax, word.head, kind, 0) if is_verb(syntax, word.head) else "happened"
    return mood if mood in ("planned", "hypothetical") else "happened"


def _is_recalled(syntax: Syntax, trigger: Trigger) -> bool:
    """ "The massacre is *commemorated* each year": what recurs is the memory."""
    above = syntax.words[governor(syntax, trigger.index)]
    named = above.relation in ("obj", "nsubj:pass") and not is_verb(syntax, trigger.index)
    return named and is_lemma(syntax, above.head, event_words().classes.recalling)


def _often(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether "regularly", "whenever" or "every time" stands in the clause."""
    often = event_words().classes.often
    clause = trigger.index if trigger.frame.predicate is None else trigger.frame.predicate
    above = syntax.words[clause].head
    if is_lemma(syntax, above, clause_words().recurring) and not _EACH.isdisjoint(syntax.forms[above - 2 : above]):
        return True  # "each and every time the rebels *attack*"
    for child in syntax.children(clause):
        if syntax.forms[child] in often:
            return True
        if is_lemma(syntax, child, clause_words().recurring) and any(
            syntax.forms[one] in ("each", "every") for one in syntax.children(child)
        ):
            return True
        if syntax.words[child].relation == "advcl" and any(
            syntax.forms[one] == "whenever" or "time" in lemmas(syntax.forms[one]) for one in syntax.children(child)
        ):
            return any(syntax.forms[one] in ("each", "every", "whenever") for one in syntax.subtree(child))
    return False
