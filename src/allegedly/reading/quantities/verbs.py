"""What a verb says of those whom a number counts: who is killed, who dies, who is left dead, whose lives it costs.

Asked of the word that hangs the number on its sentence; each function knows one place beside the verb.
"""

from collections.abc import Mapping

from ...schema import Effect
from ...vocabulary import event_words, lemmas
from ...vocabulary.effects import effect_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax

NEGATIVE = frozenset({"not", "n't", "never", "n’t"})
TAKING = frozenset({"claim", "cost", "take", "lose", "leave", "end", "snatch"})
"""What is done to lives."""
_MAKING = frozenset({
    "be", "become", "confirm", "declare", "find", "go", "leave", "list", "make", "pronounce", "remain", "render",
    "report",
})  # fmt: skip
_FORCING = frozenset({"force", "compel", "drive"})
_LEAVING = frozenset({"leave", "flee", "evacuate"})
_LOSING = frozenset({"give", "lose", "sacrifice"})
_MEETING = frozenset({"find", "meet"})
_ENDS = frozenset({"death", "deaths", "end"})
"""What those meet who die: "met their *deaths*"."""
_TO_DEATH = frozenset({"dead", "death", "deaths"})
_LIVES = frozenset({"life", "lives"})
_FALLING = frozenset({"fall", "fell"})
_FALLING_FROM = frozenset(
    {"behind", "down", "for", "from", "into", "off", "onto", "out", "over", "silent", "to", "through"}
)
"""Words behind "fell" where it is no death in a fight."""
_SURVIVING = frozenset({"survive"})
_RELATIVES = frozenset({"that", "which", "who", "whom"})


def by_verb(syntax: Syntax, index: int) -> Effect | None:
    """What the governor of this word says befell it; None where it says nothing, or denies it."""
    word = syntax.words[index]
    if _not_survived(syntax, index):
        return "killed"
    if word.head == index or any(syntax.forms[child] in NEGATIVE for child in syntax.children(word.head)):
        return None
    relation = word.relation
    passive = relation == "nsubj:pass" or (relation == "nsubj" and is_passive(syntax, word.head))
    found = None
    if passive or relation in ("obj", "iobj", "obl:unmarked", "dep"):
        found = _suffered(syntax, index)
    if found is None and relation == "nsubj":
        return _undergone(syntax, word.head)
    if found is None and relation.startswith("nmod"):
        taken = syntax.forms[word.head] == "lives" and lemma_in(syntax, syntax.words[word.head].head, TAKING)
        return "killed" if taken else _described(syntax, index)
    if found is None and relation in ("nummod", "amod", "compound"):
        found = effect_words().states.get(syntax.forms[word.head])
    return found or _described(syntax, index)


def _not_survived(syntax: Syntax, index: int) -> bool:
    """ "Twelve did *not survive*": the one verb whose denial is a death."""
    verb = syntax.words[index].head
    denied = any(syntax.forms[child] in NEGATIVE for child in syntax.children(verb))
    return denied and syntax.words[index].relation == "nsubj" and lemma_in(syntax, verb, _SURVIVING)


def _suffered(syntax: Syntax, index: int) -> Effect | None:
    """As the object, or the subject of a passive: "killed twelve", "left twelve dead", "were forced to flee"."""
    verb = syntax.words[index].head
    found = first_of(syntax, verb, effect_words().verbs)
    case = any(syntax.words[child].relation == "case" for child in syntax.children(index))
    if found is not None and not case and syntax.words[verb].tag.startswith("VB"):
        return found
    if _is_fatal(syntax, verb):
        return "killed"
    if lemma_in(syntax, verb, _FORCING) and any(
        syntax.words[child].relation in ("xcomp", "ccomp") and lemma_in(syntax, child, _LEAVING)
        for child in syntax.children(verb)
    ):
        return "displaced"
    their_lives = syntax.forms[index + 1 : index + 3] in (["their", "lives"], ["their", "life"])
    if lemma_in(syntax, verb, TAKING) and (their_lives or _has_lives(syntax, verb)):
        return "killed"  # "cost four soldiers their lives"
    return _made(syntax, verb)


def _is_fatal(syntax: Syntax, verb: int) -> bool:
    """Whether a verb kills by what stands behind it: "*hacked* twelve to death", "*mowed* twelve down"."""
    words = clause_words()
    behind = {syntax.forms[child] for child in syntax.children(verb) if child > verb}
    if lemma_in(syntax, verb, words.deadly | words.fatal) and not behind.isdisjoint(_TO_DEATH):
        return True
    return lemma_in(syntax, verb, words.felling) and "down" in behind


def _undergone(syntax: Syntax, verb: int) -> Effect | None:
    """As the subject: "twelve died", "went missing", "were dead", "lost their lives", "fled their homes"."""
    words = effect_words()
    made = _made(syntax, verb)
    if made is not None:
        return made
    if syntax.forms[verb] in words.states and not has_object(syntax, verb):
        return words.states[syntax.forms[verb]]
    if _has_lives(syntax, verb) and lemma_in(syntax, verb, _LOSING):
        return "killed"
    if lemma_in(syntax, verb, _MEETING) and any(syntax.forms[one] in _ENDS for one in syntax.children(verb)):
        return "killed"
    if _fell(syntax, verb):
        return "killed"
    own = first_of(syntax, verb, words.own)
    # The gunmen who fled were not displaced; the families who fled their homes were.
    return None if own == "displaced" and not has_object(syntax, verb) else own


def _fell(syntax: Syntax, verb: int) -> bool:
    """Whether those who bear arms fell in a fight: "nine members of the militia *fell* near Kesh", from no roof."""
    if not lemma_in(syntax, verb, _FALLING) or has_object(syntax, verb):
        return False
    children = syntax.children(verb)
    weapons = event_words().classes.weapons
    if any(syntax.words[child].relation == "nsubj" and lemma_in(syntax, child, weapons) for child in children):
        return False  # "the army's shells fell one after the other"
    cases = {syntax.forms[one] for child in children for one in syntax.children(child) if one > verb}
    whole = {one for child in children if child < verb for one in syntax.subtree(child)}
    armed = any(lemma_in(syntax, one, event_words().classes.armed) for one in whole)
    particles = any(syntax.words[child].relation in ("compound:prt", "xcomp") for child in children)
    return armed and not particles and cases.isdisjoint(_FALLING_FROM)


def _made(syntax: Syntax, verb: int) -> Effect | None:
    """The state that a verb puts somebody in: "left dead", "go missing"."""
    if not lemma_in(syntax, verb, _MAKING):
        return None
    stated = (
        effect_words().states.get(syntax.forms[child])
        for child in syntax.children(verb)
        if syntax.words[child].relation == "xcomp"
    )
    return next((found for found in stated if found is not None), None)


def _described(syntax: Syntax, index: int) -> Effect | None:
    """By a clause of their own: "twelve miners trapped and *killed*", "soldiers who were *wounded*", "four men whom
    rebels *put* to death".
    """
    for child in syntax.children(index):
        word = syntax.words[child]
        if word.relation not in ("acl", "acl:relcl", "amod"):
            continue
        if word.tag != "VBN":
            if _is_done_to(syntax, child):
                return first_of(syntax, child, effect_words().verbs) or ("killed" if _is_fatal(syntax, child) else None)
            continue
        if any(syntax.words[other].tag == "CD" for other in syntax.children(child)):
            continue  # "877 defendants, 23 of whom were executed"
        found = first_of(syntax, child, effect_words().verbs) or effect_words().states.get(syntax.forms[child])
        if found is not None:
            return found
    return None


def _is_done_to(syntax: Syntax, verb: int) -> bool:
    """Whether a relative clause has a doer of its own and its noun for its object: "whom *rebels* killed"."""
    parts = {syntax.words[child].relation: child for child in syntax.children(verb)}
    doer, done_to = parts.get("nsubj"), parts.get("obj")
    clause = syntax.words[verb].relation == "acl:relcl" and syntax.words[verb].tag.startswith("VB")
    relative = done_to is None or syntax.forms[done_to] in _RELATIVES
    return clause and relative and doer is not None and syntax.forms[doer] not in _RELATIVES


def has_object(syntax: Syntax, verb: int) -> bool:
    """Whether a verb has an object behind it."""
    return any(syntax.words[child].relation == "obj" and child > verb for child in syntax.children(verb))


def is_passive(syntax: Syntax, verb: int) -> bool:
    """Whether a verb stands in the passive."""
    return any(syntax.words[child].relation == "aux:pass" for child in syntax.children(verb))


def lemma_in(syntax: Syntax, index: int, listed: frozenset[str]) -> bool:
    """Whether a word is a form of one of these lemmas."""
    return not listed.isdisjoint(lemmas(syntax.forms[index]))


def first_of(syntax: Syntax, index: int, meanings: Mapping[str, Effect]) -> Effect | None:
    """What the first lemma of a word that has a meaning means."""
    return next((meanings[lemma] for lemma in lemmas(syntax.forms[index]) if lemma in meanings), None)


def _has_lives(syntax: Syntax, verb: int) -> bool:
    return any(syntax.forms[child] in _LIVES for child in syntax.children(verb))
