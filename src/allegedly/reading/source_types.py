"""Which of the five types a source is of.

A name makes a person or an organisation a named one, and so does an office that one person holds at a time ("the
president", "the interior minister"). Without a name, a document is a document, several people are an
unnamed group, and one is an anonymous source; so are two or three that are counted ("two officials"), and several of
whom the article says that their names are withheld, by the word ("sources", "insiders") or by a reason ("on condition
of anonymity").
"""

from ..schema import SourceType
from ..vocabulary import source_words
from .entities import Entities, Entity
from .heads import listed
from .phrases import PRONOUNS, Phrase
from .presence import can_be_called
from .syntax import Syntax

_OF_TWO = 2
"""Words of "the Clerk", "a second"."""

_FEW = frozenset({"three", "two"})
"""As many as a reporter speaks to one by one; more are told of as a crowd is."""

_COUNTED = frozenset({"eldest", "fifth", "first", "fourth", "oldest", "second", "third", "youngest"})
"""Adjectives that stand for one of some: "a third"; "the poorest" are several."""


def source_type(entities: Entities, entity: Entity, anonymous: bool) -> SourceType:
    """The type of a source; `anonymous` says that the article gives a reason for not naming it."""
    if entity.members:
        return source_type(entities, entities.all[entity.members[0]], anonymous)
    if entity.names:
        enacted = any(name[-1] in source_words().enacted for name in entity.names)
        body: SourceType = "document" if enacted else "named organisation"
        return "named person" if entity.kind == "person" else body
    kind = entity.kind
    if kind == "organisation":
        named = not entity.plural and any(_is_named_body(entities, found) for found in entity.phrases)
        return "named organisation" if named else "unnamed group"
    if kind == "document" or (kind == "thing" and not entity.plural):
        return "document"
    if kind == "thing":
        # Several things that say or want something stand for the people behind them: "some clubs have sought help".
        return "unnamed group"
    withheld = anonymous or not entity.roles.isdisjoint(source_words().withheld)
    few = entity.plural and entities.syntax.forms[entity.phrases[0].core.start] in _FEW
    one = kind == "group" and _is_one_of_some(entities.syntax, entity.phrases[0])
    if withheld or few or one or any(_knowing(entities.syntax, found) for found in entity.phrases):
        return "anonymous source"
    if kind == "group" or entity.plural:
        return "unnamed group"
    if kind == "pronoun":
        return _of_pronoun(entities.syntax, entity.phrases[0])
    held = any(_by_office(entities.syntax, found) for found in entity.phrases)
    return "named person" if held else "anonymous source"


def _is_one_of_some(syntax: Syntax, found: Phrase) -> bool:
    """Whether a phrase counts one of several told of before: "*a second* said", "*the youngest*"."""
    forms = [syntax.forms[index] for index in found.core]
    return len(forms) == _OF_TWO and forms[0] in ("a", "the") and forms[1] in _COUNTED


def _knowing(syntax: Syntax, found: Phrase) -> bool:
    """Whether it says why they can tell instead of who they are: "people *familiar with the talks*"."""
    after = syntax.forms[found.head + 1 : min(found.words.stop, found.head + 6)]
    return found.kind in ("person", "group") and not source_words().knowing.isdisjoint(after)


def _by_office(syntax: Syntax, found: Phrase) -> bool:
    """Whether a phrase says who by an office: "the president", "the *foreign* minister", "the governor *of Ohio*"; in
    minutes and the like any role with a capital is one: "the *Clerk*".
    """
    if _is_formal(syntax, found):
        return True
    general = "general" in found.roles and not source_words().general.isdisjoint(found.modifiers)
    if found.new or found.plural or (source_words().office.isdisjoint(found.roles) and not general):
        return False
    return not source_words().sole.isdisjoint(found.roles) or bool(found.modifiers | found.complement)


def _is_formal(syntax: Syntax, found: Phrase) -> bool:
    """Whether a phrase is "the" with the capital of a role alone; in a headline all words may have one."""
    if (
        len(found.core) != _OF_TWO
        or syntax.forms[found.core.start] != "the"
        or listed(syntax.forms[found.head])[1] != "person"
    ):
        return False
    sentence = syntax.sentence(found.head)
    prose = any(syntax.text[syntax.words[index].start].islower() for index in sentence)
    return prose and syntax.text[syntax.words[found.head].start].isupper()


def _is_named_body(entities: Entities, found: Phrase) -> bool:
    """Whether a phrase says which body it means: "the *Iraqi* government", "the *transport* ministry", "police".

    "A think tank" does not; "the company" does where the article names a body that it may be, even if not which.
    """
    words = source_words()
    of_state = not found.roles.isdisjoint(words.press) and "state" in found.modifiers  # "state television"
    if of_state or any(_proper(entities.syntax, index) for index in found.core):
        return True
    if found.new:
        return False
    told_apart = found.known and bool(found.modifiers | found.complement)
    return told_apart or not words.institution.isdisjoint(found.roles) or _is_one_of_the_named(entities, found)


def _is_one_of_the_named(entities: Entities, found: Phrase) -> bool:
    """Whether the article names a body that can be called as a phrase calls one that is known: "*the club*"."""
    return entities.syntax.forms[found.core.start] == "the" and any(
        entity.kind == "organisation" and entity.names and can_be_called(found.roles, entity.roles)
        for entity in entities.all
    )


def _proper(syntax: Syntax, index: int) -> bool:
    """Whether a word is a proper noun or adjective; a capital at the start of a sentence proves nothing."""
    word = syntax.words[index]
    inside = index > syntax.sentence(index).start
    return word.tag in ("NNP", "NNPS") or (word.tag == "JJ" and inside and syntax.text[word.start].isupper())


def _of_pronoun(syntax: Syntax, found: Phrase) -> SourceType:
    pronoun = PRONOUNS[syntax.forms[found.head]]
    if pronoun == "it" or syntax.forms[found.head] == "which":
        return "document"
    return "anonymous source" if pronoun in ("he", "she", "i", "who") else "unnamed group"
