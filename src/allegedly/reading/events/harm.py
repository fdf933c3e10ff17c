"""What a word tells befell people: that they were killed, shot dead or wounded, died, or lost their lives."""

from ...schema import Effect
from ...vocabulary import lemmas
from ...vocabulary.effects import effect_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma

_TO_DEATH = frozenset({"dead", "death", "deaths"})
_LIVES = frozenset({"life", "lives"})
_TO_LIVES = 4
"""Words behind a verb within which its lives stand: "claimed at least nine lives"."""

_SHOOTING = frozenset({"shoot"})
DEATHS = frozenset({"death", "deaths", "fatalities"})


def harm_of(syntax: Syntax, verb: int) -> Effect | None:
    """What a verb tells befell people: "killed", "shot dead", "died", "lost their lives", "wounding"."""
    words = effect_words()
    forms = lemmas(syntax.forms[verb])
    found = next((words.verbs[lemma] for lemma in forms if lemma in words.verbs), None)
    found = found or next((words.own[lemma] for lemma in forms if lemma in words.own), None)
    if found is not None:
        return found
    if is_lemma(syntax, verb, clause_words().deadly | clause_words().fatal):
        behind = (*syntax.children(verb), verb + 1)
        if any(one in syntax.sentence(verb) and syntax.forms[one] in _TO_DEATH for one in behind):
            return "killed"
    if is_lemma(syntax, verb, clause_words().felling) and "down" in syntax.forms[verb + 1 : verb + 3]:
        return "killed"
    killed = lives_cost(syntax, verb) is not None or _who_died(syntax, verb) or _shot_when_taken(syntax, verb)
    return "killed" if killed else None


def _shot_when_taken(syntax: Syntax, verb: int) -> bool:
    """Whether those shot were taken before, and so put to death: "led nine men into a field and *shot* them"."""
    before = syntax.words[verb].head
    if syntax.words[verb].relation != "conj" or not is_lemma(syntax, verb, _SHOOTING):
        return False
    return is_lemma(syntax, before, clause_words().taking) and any(
        syntax.forms[child] == "them" and syntax.words[child].relation == "obj" for child in syntax.children(verb)
    )


def _who_died(syntax: Syntax, verb: int) -> bool:
    """Whether those to whom it was done are said to have died: "shot a judge, *who died* two days later", "a man was
    shot and *died*".
    """
    parts = [(one, syntax.words[one].relation) for one in syntax.children(verb)]
    done_to = [one for one, relation in parts if relation in ("obj", "nsubj:pass")]
    clauses = [
        one for victim in done_to for one in syntax.children(victim) if syntax.words[one].relation == "acl:relcl"
    ]
    if "nsubj:pass" in (relation for _, relation in parts):
        clauses += [one for one, relation in parts if relation == "conj" and not _has_subject(syntax, one)]
    return any(is_lemma(syntax, one, clause_words().dying) for one in clauses)


def _has_subject(syntax: Syntax, verb: int) -> bool:
    return any(syntax.words[child].relation == "nsubj" for child in syntax.children(verb))


def lives_cost(syntax: Syntax, verb: int) -> int | None:
    """The "lives" that a verb says were lost: "cost the *lives* of 22 recruits", "lost their *lives*"."""
    if not is_lemma(syntax, verb, clause_words().costing):
        return None
    objects = (child for child in syntax.children(verb) if syntax.words[child].relation == "obj")
    return next((child for child in objects if syntax.forms[child] in _LIVES), None)


def tells_of_deaths(syntax: Syntax, verb: int) -> bool:
    """ "Died", "were killed", "lost their *lives*", "three *deaths* were reported"."""
    relations = {syntax.words[child].relation for child in syntax.children(verb)}
    if is_lemma(syntax, verb, clause_words().dying):
        return True
    passive = syntax.words[verb].relation == "acl" or "nsubj:pass" in relations
    if passive and syntax.words[verb].tag == "VBN" and harm_of(syntax, verb) == "killed":
        return True
    if is_lemma(syntax, verb, clause_words().costing):
        return not _LIVES.isdisjoint(syntax.forms[verb + 1 : verb + 1 + _TO_LIVES])
    return any(
        syntax.words[child].relation in ("nsubj", "nsubj:pass") and syntax.forms[child] in DEATHS
        for child in syntax.children(verb)
    )


def are_lives_lost(syntax: Syntax, index: int) -> bool:
    """ "Lost their *lives*", "claimed the *lives* of": a death in other words."""
    if syntax.forms[index] != "lives":
        return False
    first = max(index - _TO_LIVES, syntax.sentence(index).start)
    return any(lemma in clause_words().costing for form in syntax.forms[first:index] for lemma in lemmas(form))
