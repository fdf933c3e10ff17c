"""Events that are told as a state: "nurses are *on strike*", "the town has been *under siege* since June".

Somebody or something is in the state that a noun names; "since" says when it began, which is when the event was.
"""

from ...schema import Time
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, joined, preposition
from .noun_phrases import is_alive, is_site

_STATES = frozenset({"on", "under"})
_HAVING = frozenset({"'ve", "had", "has", "have", "’ve"})
_HOLDERS = ("nsubj", "nsubj:pass")


def is_state(syntax: Syntax, noun: int) -> bool:
    """Whether a noun is what somebody is said to be in: "are *on strike*", "the drivers, *on strike* since Monday"."""
    return preposition(syntax, noun) in _STATES and bool(holders(syntax, noun))


def holders(syntax: Syntax, noun: int) -> list[int]:
    """Those who are in the state that a noun names: "*nurses* are on strike", "the *drivers*, on strike"."""
    word = syntax.words[noun]
    children = {syntax.words[child].relation: child for child in syntax.children(noun)}
    subject = next((children[relation] for relation in _HOLDERS if relation in children), None)
    if "cop" in children and subject is not None:
        relative = word.relation == "acl:relcl" and syntax.words[subject].tag in ("WDT", "WP")
        return joined(syntax, word.head if relative else subject)
    held = word.relation == "nmod" and word.tag == "NN" and word.head < noun  # not "a book on strikes"
    return [word.head] if held and (is_alive(syntax, word.head) or is_site(syntax, word.head)) else []


def began(syntax: Syntax, time: Time) -> bool:
    """Whether a time behind "since" is when an event began that goes on: "on strike since *Monday*", "have blockaded
    the port since *Monday*"; not "have killed nine since *Monday*".
    """
    head = syntax.head(syntax.within(time.span))
    if preposition(syntax, head) != "since":
        return False
    above = syntax.words[head].head
    if not syntax.words[above].tag.startswith("VB"):
        return is_state(syntax, above)
    having = any(
        syntax.forms[child] in _HAVING and syntax.words[child].relation == "aux" for child in syntax.children(above)
    )
    going_on = syntax.words[above].tag == "VBG" or is_lemma(syntax, above, clause_words().lasting)
    return having and going_on
