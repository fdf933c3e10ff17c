"""Proper names inside noun phrases: which words they are, titles left out, and whether a person or a body bears them.

The trained reader names entities, but misses some and mistakes others; so capitals, titles, ages, ampersands and what
stands in apposition have their say, and where they speak clearly they are right.
"""

from ..vocabulary import name_parts, source_words
from .heads import Kind, core_of, has_letters, head_of, is_agent, joins_owners, listed
from .naming import is_acronym
from .syntax import Syntax

NAMED = frozenset({"person", "organisation", "place"})
"""What the trained reader calls that which has a name and may speak."""

_CAPITALS = ("NNP", "NNPS")
_POSSESSIVE = ("'s", "’s")

_NAMING = frozenset({"against", "for", "of", "without"})
"""What ties the parts of a body's name; "in" and "from" tell where people are."""

_SURVEYS = frozenset({"poll", "study", "survey"})
"""Documents whose names look like those of the bodies that made them: "a Gallup Poll"."""


def proper_name(syntax: Syntax, core: range, head: int) -> range:
    """The proper name that ends with the head of a core, without the titles and roles before it; or no words."""
    entity, tag = syntax.entity_kinds.get(head), syntax.words[head].tag
    if not _can_be_name(syntax, core, head):
        return range(0)
    first = head
    while first - 1 in core and (_goes_on(syntax, first - 1, entity) or _owner_goes_on(syntax, first - 1)):
        first -= 1
    titles = [index for index in range(first, head) if is_title(syntax, index)]
    if titles and (entity in (None, "person", "other") or _titled(syntax, titles[-1], head)):
        first = titles[-1] + 1
    while first < head and syntax.words[first].tag not in (*_CAPITALS, "CD", "JJ", "NN"):
        first += 1
    alone, (role, kind) = first == head, listed(syntax.forms[head])
    if entity == "organisation" and role in source_words().office | source_words().general:
        return range(0)  # "the Interior Minister, Ann Lee": an office is no body, whatever the reader took it for
    if (kind == "person" or (alone and kind is not None)) and entity not in NAMED:
        return range(0)
    if tag == "NNPS" and (
        entity not in ("organisation", "place", None) or (alone and (entity is None or kind == "person"))
    ):
        return range(0)
    return range(first, head + 1)


def phrasal_name(syntax: Syntax, words: range, head: int) -> range:
    """The name of a body that is a phrase: "the *Sons of the Valley*", "*Doctors Without Borders*"; or no words.

    Its head is a common noun to the reader, yet has a capital that no start of a sentence explains; where it does begin
    one, a capital on a little word behind it will do.
    """
    after, sentence = head + 1, syntax.sentence(head)
    if after + 1 not in words or syntax.words[head].tag not in ("NN", "NNS") or syntax.forms[after] not in _NAMING:
        return range(0)
    first, last = head, head_of(syntax, core_of(syntax, range(after + 1, words.stop)))
    while first - 1 in words and _capital(syntax, first - 1) and syntax.words[first - 1].tag != "DT":
        first -= 1
    little = (index for index in range(after, last + 1) if syntax.words[index].tag in ("DT", "IN"))
    shown = head > sentence.start or any(_capital(syntax, index) for index in little)
    prose = any(syntax.words[index].tag[0] in "NV" and not _capital(syntax, index) for index in sentence)
    proper = shown and prose and _capital(syntax, head) and _capital(syntax, last)
    counted = first - 1 in words and syntax.words[first - 1].tag == "CD"
    return range(first, last + 1) if proper and not counted else range(0)


_GOING_BY = frozenset({"goes", "go", "identified", "identify", "known", "name", "nickname", "pseudonym"})
"""Words of clauses that say by which name somebody goes."""


def name_behind(syntax: Syntax, words: range, core: range) -> range:
    """A name in apposition, at the end: "the head of the firm, *Ann Lee*", "the drivers' union, *NDU*"; or no words."""
    kind = listed(syntax.forms[core.stop - 1])[1]
    if kind == "organisation":
        return _body_behind(syntax, words, core)
    if kind not in ("person", None) and syntax.forms[core.start] not in ("one", "another"):
        return range(0)
    rest = range(core.stop, words.stop)
    if any(syntax.forms[index] in ("and", "&") for index in rest):
        return range(0)
    body = _body_behind(syntax, words, core)
    owning = listed(syntax.forms[core.stop - 1])[0] in source_words().either
    if len(body) and (is_body_with_article(syntax, body) or (owning and _is_read_as_body(syntax, body))):
        return body
    given = _name_given(syntax, rest)
    if len(given):
        return given
    for index in reversed(rest):
        if syntax.forms[index] in (",", "—", "–") and index + 1 in words:
            inner = core_of(syntax, range(_behind_title(syntax, index + 1), words.stop))
            head = head_of(syntax, inner)
            capitals = all(syntax.words[later].tag == "NNP" for later in inner) and 2 <= len(inner) <= 4
            if capitals or syntax.entity_kinds.get(head) == "person":
                return proper_name(syntax, inner, head)
    return range(0)


def _name_given(syntax: Syntax, words: range) -> range:
    """The name that somebody goes by, as a clause says: "who gave his name only as *Pavo*", "who asked to be called
    *Pavo*"; or no words.
    """
    for index in words[1:-1]:
        by_name = syntax.forms[index] in ("as", "by") and not _GOING_BY.isdisjoint(syntax.forms[words.start : index])
        called = syntax.forms[index] in ("called", "named")
        behind = index + 1
        if (by_name or called) and behind in words and syntax.words[behind].tag in ("NNP", "NNPS"):
            stop = behind
            while stop in words and syntax.words[stop].tag in ("NNP", "NNPS"):
                stop += 1
            return range(behind, stop)
    return range(0)


def _behind_title(syntax: Syntax, index: int) -> int:
    """The word behind a short title and a full stop of its own; else the word itself."""
    return index + 2 if is_title(syntax, index) and syntax.forms[index + 1 : index + 2] == ["."] else index


def _body_behind(syntax: Syntax, words: range, core: range) -> range:
    """The name of a body behind the first comma after the noun that says what it is: "a union, *NDU*"; or no words."""
    comma = next((index for index in range(core.stop, words.stop - 1) if syntax.forms[index] == ","), None)
    if comma is None:
        return range(0)
    inner = core_of(syntax, words[comma + 1 - words.start :])
    names = (*_CAPITALS, "DT", "CC", "IN")
    if all(syntax.words[index].tag in names or _is_read_as_body(syntax, range(index, index + 1)) for index in inner):
        return proper_name(syntax, inner, head_of(syntax, inner))
    return range(0)


def named_kind(syntax: Syntax, core: range, name: range) -> Kind:
    """Whether a name is a person's or a body's: age, title and letters tell, then its company, then the reader."""
    entity, after = syntax.entity_kinds.get(name[-1]), core.stop
    aged = after + 1 < len(syntax.words) and syntax.forms[after] == "," and syntax.words[after + 1].tag == "CD"
    titled = name.start > core.start and is_title(syntax, name.start - 1) and not is_neutral(syntax, name)
    if aged or has_letters(syntax, name) or titled:
        return "person"
    if is_body(syntax, name):
        return "organisation"
    if entity in NAMED or entity == "event":
        return "person" if entity == "person" else "organisation"
    if listed(syntax.forms[name[-1]])[1] in ("organisation", "document") or syntax.forms[core.start] == "the":
        return "organisation"
    first, parts = syntax.forms[name.start], name_parts()
    return "person" if first in parts.male or first in parts.female else "organisation"


def is_body_with_article(syntax: Syntax, name: range) -> bool:
    """Whether a name is a body's and has "the", as no person's does: "our partner, *the Valley Aid Society*"."""
    return _is_read_as_body(syntax, name) and syntax.forms[name.start - 1] == "the"


def _is_read_as_body(syntax: Syntax, name: range) -> bool:
    return syntax.entity_kinds.get(name[-1]) == "organisation"


def is_neutral(syntax: Syntax, name: range) -> bool:
    """Whether a body may bear a name behind a noun for people: "partner *Kestrel Motors*", "rebel *Eastern Front*"."""
    before = listed(syntax.forms[name.start - 1])[0]
    called = listed(syntax.forms[name[-1]])[1] == "organisation" and _is_read_as_body(syntax, name)
    return before in source_words().either or (called and len(name) > 1)


def before_initials(syntax: Syntax, name: range) -> bool:
    """Whether a name's initials stand in brackets behind it, as only a body's do: "National Rail Union *(NRU)*"."""
    after = name.stop
    bracketed = len(name) > 1 and after + 2 < len(syntax.words) and syntax.forms[after] == "("
    return bracketed and is_acronym(syntax.forms[after + 1], [syntax.forms[index] for index in name])


def is_title(syntax: Syntax, index: int) -> bool:
    """Whether a word before a name is a title or says what a person does."""
    form = syntax.forms[index].rstrip(".")
    if form in name_parts().particles and syntax.text[syntax.words[index].start].islower():
        return False  # "Luz *del* Sur", not "Del. Ann Lee"
    if form in name_parts().titles:
        return not is_saint(syntax, index)
    kind = listed(form)[1]
    if syntax.entity_kinds.get(index) == "person":
        return kind == "person" and _opens_name(syntax, index)
    return kind == "person" or (kind is None and syntax.words[index].tag == "NN" and is_agent(form))


def is_saint(syntax: Syntax, index: int) -> bool:
    """Whether a word begins the name of a house that is a saint's: "*St* Anne's said"."""
    behind = syntax.forms[index + 1 : index + 4]
    return syntax.forms[index].rstrip(".") in name_parts().saint and any(form in _POSSESSIVE for form in behind)


def _opens_name(syntax: Syntax, index: int) -> bool:
    """Whether the reader took a role into a name: "*Councillor* Hodge", but not "Dean Hodge"."""
    form, parts = syntax.forms[index], name_parts()
    inside = (syntax.entity_kinds.get(index - 1), syntax.entity_kinds.get(index + 1))
    return inside == (None, "person") and form not in parts.male and form not in parts.female


def body_in(syntax: Syntax, words: range) -> range:
    """The first body named among these words, with the noun that ends it ("*Lee campaign* spokesman"); or no words."""
    for index in words:
        entity = syntax.entity_kinds.get(index)
        last = index
        while last + 1 in words and syntax.entity_kinds.get(last + 1) == entity:
            last += 1
        noun = last + 1 in words and listed(syntax.forms[last + 1])[1] == "organisation"
        if entity == "organisation" or (noun and entity is not None):
            return range(index, last + 1 + noun)
    return range(0)


def _can_be_name(syntax: Syntax, core: range, head: int) -> bool:
    lemma, kind = listed(syntax.forms[head])
    tag = syntax.words[head].tag
    capital = syntax.text[syntax.words[head].start].isupper()
    named = syntax.entity_kinds.get(head) in NAMED
    if lemma in _SURVEYS or (tag in ("NN", "NNS") and (not capital or (kind is not None and not named))):
        return False
    return tag in _CAPITALS or named or (capital and head > core.start)


def _goes_on(syntax: Syntax, index: int, entity: str | None) -> bool:
    """Whether a word before the words of a name is part of it: of the same entity, or in capitals if none is known."""
    if joins_owners(syntax, index):
        return True
    if syntax.forms[index] == "&" or syntax.forms[index + 1] == "&":
        return syntax.words[index - (syntax.forms[index] == "&")].tag == "NNP"
    here = syntax.entity_kinds.get(index)
    if entity not in (None, "other") and entity in (here, syntax.entity_kinds.get(index + 1)):
        return here == entity or (entity == "organisation" and here is None and _adjective(syntax, index))
    return (
        syntax.words[index].tag in _CAPITALS
        or syntax.forms[index] in name_parts().particles
        or (entity != "person" and here is None and _adjective(syntax, index))
    )


def _owner_goes_on(syntax: Syntax, index: int) -> bool:
    """Whether a word is the possessive of several or of one of several in the name of the body that is theirs: "the
    Farmers*'* Union", "the Dockers*'* and Lightermen*'s* Union".
    """
    if index == 0 or syntax.words[index].tag != "POS" or not _capital(syntax, index - 1):
        return False
    if joins_owners(syntax, index + 1) or (index > 2 and joins_owners(syntax, index - 2)):
        return True
    several = syntax.forms[index] in ("'", "’") and syntax.forms[index - 1].endswith("s")
    return several and listed(syntax.forms[index + 1])[1] == "organisation"


def _capital(syntax: Syntax, index: int) -> bool:
    return syntax.text[syntax.words[index].start].isupper()


def _adjective(syntax: Syntax, index: int) -> bool:
    """Whether a word is an adjective that a capital in mid-sentence makes part of a name: "the group *Open* Hands"."""
    inside = index > syntax.sentence(index).start
    return inside and syntax.words[index].tag == "JJ" and _capital(syntax, index)


def _titled(syntax: Syntax, title: int, head: int) -> bool:
    """Whether a title inside what looks like a body's name makes it a person's: "Atlantic City *Mayor* Ann Lee"."""
    return syntax.forms[title + 1] not in _POSSESSIVE and listed(syntax.forms[head])[1] is None


def is_body(syntax: Syntax, name: range) -> bool:
    """Whether a name shows itself to be a body's: by "&", by its last word or its first ("*Rail* North"), or
    by what stands behind it: its initials ("*(NRU)*"), ", a company", ", which".
    """
    last, words = name[-1], source_words()
    if any(syntax.forms[index] == "&" for index in name):
        return True
    called = syntax.forms[last].rstrip(".") in words.company or syntax.forms[name.start] in words.company_first
    if len(name) > 1 and (called or syntax.words[last].tag == "NNPS"):
        return True
    if syntax.forms[max(name.start - 1, 0)] in words.company_first and _capital(syntax, max(name.start - 1, 0)):
        return True  # "*FC* Moravan"
    rest = range(last + 1, syntax.sentence(last).stop)
    if before_initials(syntax, name):
        return True
    if len(rest) < 3 or syntax.forms[rest[0]] != ",":
        return False
    if syntax.words[rest[1]].tag != "DT":
        return syntax.forms[rest[1]] == "which"
    noun = head_of(syntax, core_of(syntax, rest[1:8]))
    return listed(syntax.forms[noun])[1] == "organisation"
