"""Noun phrases that name a source: of what kind it is, what it is called, and whether it is somebody new."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from ..schema import Span
from ..vocabulary import name_parts, source_words
from .heads import NOUNS, Kind, common_kind, core_of, head_of, listed
from .naming import is_acronym
from .proper_names import is_body_with_article, is_saint, is_title, name_behind, named_kind, phrasal_name, proper_name
from .syntax import Syntax

Gender = Literal["male", "female"]

PRONOUNS: dict[str, str] = {
    form: pronoun
    for pronoun, forms in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "they": "they them their theirs themselves",
        "it": "it its itself this that",
        "i": "i me my mine myself",
        "we": "we us our ours ourselves",
        "you": "you your yours yourself one",
        "who": "who whom whose which",
    }.items()
    for form in forms.split()
}
"""Every form of a pronoun and the one that stands for them all."""

FIRST_PERSON = frozenset(form for form, pronoun in PRONOUNS.items() if pronoun in ("i", "we"))
"""The forms by which who speaks speaks of themselves."""

_QUOTING = frozenset({'"', "“", "‘", "«", "``", "''"})
"""Marks that begin a title: what is named in them is a work."""

_OWNING = frozenset({"POS", "PRP$"})


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """One noun phrase. `core` are the words up to its head word, whose index is `head`; `words` are all of them.

    `name` holds the words of a proper name, titles left out; `roles` the lemmas of what it is called besides (head
    noun, titles, appositions); `modifiers` the other words of the core, `complement` those of the phrase that a
    preposition ties to it; `belonging` those of both that say whose or where from ("the *Iraqi* minister", "the *army*
    spokesman"); `told` all words that describe, with those of clauses. `new` says that its first word introduces
    somebody, `known` that it points back.
    """

    span: Span
    words: range
    core: range
    head: int
    kind: Kind
    plural: bool
    gender: Gender | None
    name: range = range(0)
    roles: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    complement: frozenset[str] = frozenset()
    belonging: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    new: bool = False
    known: bool = True


def names_nobody(syntax: Syntax, core: range) -> bool:
    """Whether the words up to a phrase's head say that there is nobody: "nobody", "*no* group", but not "No 10"."""
    forms = [syntax.forms[index] for index in core]
    counted = len(core) > 1 and (syntax.words[core[1]].tag == "CD" and forms[1] != "one")
    return not source_words().nobody.isdisjoint(forms) or (forms[0] == "no" and not counted)


def phrase(syntax: Syntax, words: range) -> Phrase:
    """Read the noun phrase that consists of these words, at least one."""
    core = core_of(syntax, words)
    head = head_of(syntax, core)
    form, first, tag = syntax.forms[head], syntax.forms[core.start], syntax.words[head].tag
    if len(core) == 1 and form in PRONOUNS and tag not in NOUNS and tag != "CD":
        return _pronoun(syntax, words, core)
    kind: Kind
    phrasal = phrasal_name(syntax, words, head)
    name = phrasal or proper_name(syntax, core, head) or name_behind(syntax, words, core)
    if name and name.stop == core.stop and syntax.entity_kinds.get(head) == "organisation":
        while name.stop in words and syntax.entity_kinds.get(name.stop) == "organisation":
            name = range(name.start, name.stop + 1)
    if name and name.stop + 1 == words.stop and is_saint(syntax, name.start) and syntax.words[name.stop].tag == "POS":
        name = range(name.start, name.stop + 1)  # "*St Anne's*"
    if first in _QUOTING and not syntax.entity_kinds.get(head):
        name, kind = range(0), "document"
    elif phrasal:
        kind = "organisation"
    elif name:
        kind = _described(syntax, head, name) if name.start >= core.stop else named_kind(syntax, core, name)
    else:
        kind = common_kind(syntax, head)
        if listed(form)[0] in source_words().kept and any(syntax.words[index].tag in _OWNING for index in core):
            kind = "document"
    one_of_them = not name and first in ("one", "another") and kind in ("group", "person")
    collective = kind == "organisation" and listed(form)[0] == form
    several = kind == "group" or (tag in ("NNS", "NNPS") and not collective)
    return Phrase(
        span=syntax.span(words.start, words.stop - 1),
        words=words,
        core=core,
        head=name[-1] if name else head,
        kind="person" if one_of_them else kind,
        plural=_joint(syntax, words, core) or (several and not name and not one_of_them),
        gender=_gender(syntax, words, core, name, head),
        name=name,
        roles=_roles(syntax, words, core, head, name, kind),
        modifiers=_content_words(syntax, core) - {form} - {syntax.forms[index] for index in name},
        complement=_complement(syntax, words, core),
        belonging=_belonging(syntax, words, core, head, name),
        told=frozenset(syntax.forms[index] for index in words if syntax.words[index].tag[:2] in ("NN", "JJ")),
        new=first in source_words().introducing or syntax.words[core.start].tag == "CD",
        known=first in source_words().pointing,
    )


def apposition_of(syntax: Syntax, words: range, core: range) -> range:
    """What stands behind a core and a comma as another name for the same: "Ann Lee, 47, *a teacher from Ohio*"."""
    after = core.stop
    if after + 1 not in words or syntax.forms[after] != ",":
        return range(0)
    tag = syntax.words[after + 1].tag
    if tag == "CD" and (after + 2 not in words or syntax.forms[after + 2] == ","):
        return apposition_of(syntax, words, range(core.start, after + 2)) if after + 3 in words else range(0)
    return range(after + 1, words.stop) if tag in (*NOUNS, "DT", "JJ", "PRP$", "CD") else range(0)


def _described(syntax: Syntax, head: int, name: range) -> Kind:
    """What bears a name that stands behind its description, whose head is this: a body or a person."""
    role, kind = listed(syntax.forms[head])
    owning = role in source_words().either and syntax.entity_kinds.get(name[-1]) == "organisation"
    body = owning or kind == "organisation" or is_body_with_article(syntax, name)
    return "organisation" if body else "person"


def _pronoun(syntax: Syntax, words: range, core: range) -> Phrase:
    pronoun = PRONOUNS[syntax.forms[core.start]]
    return Phrase(
        span=syntax.span(words.start, words.stop - 1),
        words=words,
        core=core,
        head=core.start,
        kind="pronoun",
        plural=pronoun in ("they", "we"),
        gender="male" if pronoun == "he" else "female" if pronoun == "she" else None,
    )


def _content_words(syntax: Syntax, words: Iterable[int]) -> frozenset[str]:
    """The words that tell something, articles and the like left out."""
    forms = frozenset(syntax.forms[index] for index in words if syntax.forms[index][0].isalnum())
    return forms - source_words().introducing - source_words().pointing


def _complement(syntax: Syntax, words: range, core: range) -> frozenset[str]:
    """The words of what a preposition ties to a core: "the association *of producers*"."""
    if core.stop + 1 not in words or syntax.words[core.stop].tag != "IN":
        return frozenset()
    return _content_words(syntax, core_of(syntax, range(core.stop + 1, words.stop)))


def _belonging(syntax: Syntax, words: range, core: range, head: int, name: range) -> frozenset[str]:
    """The nouns, names and capitalised adjectives beside the head, or beside that of the apposition, that call nobody
    anything: bodies, places, fields.
    """
    before = list(range(core.start, name.start if name and name.start in core else head))
    apposition = apposition_of(syntax, words, core)
    if len(apposition) and name.start not in apposition:
        beside = core_of(syntax, apposition)
        before += range(beside.start, head_of(syntax, beside))
    telling = (index for index in before if _tells_whose(syntax, index) and not is_title(syntax, index))
    return _content_words(syntax, telling) | _complement(syntax, words, core)


def _tells_whose(syntax: Syntax, index: int) -> bool:
    word = syntax.words[index]
    field = syntax.forms[index] in source_words().portfolio
    return field or word.tag in NOUNS or syntax.text[word.start].isupper()


def _roles(syntax: Syntax, words: range, core: range, head: int, name: range, kind: Kind) -> frozenset[str]:
    """What the phrase calls its source: its head noun, titles and roles before a name, the noun in apposition, and what
    is short for them: "the relations officer *(RO)*".
    """
    roles = set()
    if not name or name.start >= core.stop:
        roles.add(listed(syntax.forms[head])[0])
    for index in range(core.start, name.start if name else core.start):
        form = syntax.forms[index].rstrip(".")
        body = listed(form)[1] == "organisation" and (kind == "organisation" or index + 1 == name.start)
        if body or is_title(syntax, index):
            roles.add(name_parts().short.get(form, listed(form)[0]))
    if core.stop + 1 in words and syntax.forms[core.stop] == "(":
        short = syntax.forms[core.stop + 1]
        if is_acronym(short, syntax.forms[core.start : core.stop]):
            roles.add(short)
    apposition = apposition_of(syntax, words, core)
    if len(apposition) and name.start not in apposition:
        roles.add(listed(syntax.forms[head_of(syntax, core_of(syntax, apposition))])[0])
    synonyms = source_words().synonyms
    return frozenset(roles | {synonyms[role] for role in roles if role in synonyms})


def _joint(syntax: Syntax, words: range, core: range) -> bool:
    """Whether the phrase names several: "Smith and Jones". What is joined inside an apposition is not."""
    after = core.stop
    if after + 1 in words and syntax.forms[after] in ("and", "&"):
        return syntax.words[after + 1].tag in (*NOUNS, "DT", "JJ", "PRP$")
    return any(
        syntax.words[index].relation == "conj" and syntax.words[index].head in core and syntax.words[index].tag in NOUNS
        for index in range(after, words.stop)
    )


def _gender(syntax: Syntax, words: range, core: range, name: range, head: int) -> Gender | None:
    """What titles, nouns of kinship and first names say: "Mrs Lee", "his *brother*", "one officer, *a woman*"."""
    parts = name_parts()
    apposition = range(0) if name else core_of(syntax, apposition_of(syntax, words, core))
    beside = (head_of(syntax, apposition),) if len(apposition) else ()
    for index in range(core.start, name.start) if name else (head, *beside):
        form = syntax.forms[index].rstrip(".").rpartition("-")[2]
        male = form in parts.male_nouns or (form in parts.male_titles and bool(name))
        female = form in parts.female_nouns or (form in parts.female_titles and bool(name))
        if listed(form)[1] == "person":
            female = female or form.endswith("woman")
            male = male or (form.endswith("man") and not female)
        if male or female:
            return "male" if male else "female"
    first = syntax.forms[name.start] if len(name) > 1 else ""
    return "male" if first in parts.male else "female" if first in parts.female else None
