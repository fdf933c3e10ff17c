"""The noun phrases of an article that are joined into sources: those of attributions, names, and likely antecedents."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from ..schema import Attribution, Mention
from ..vocabulary import name_parts, source_words
from .heads import listed
from .naming import person_key
from .phrases import Phrase, names_nobody, phrase
from .proper_names import before_initials, is_title
from .syntax import Syntax

_NAMED = frozenset({"person", "organisation", "place"})
_BEFORE_NOUN = frozenset({"CD", "DT", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "VBN"})
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
_BEHIND_NOUN = _BEFORE_NOUN - {"VBN"} | {"IN"}


class Nesting(NamedTuple):
    """How many contents of attributions a source stands in, and the number of the innermost attribution, or -1."""

    depth: int
    within: int


def source_phrase(syntax: Syntax, attribution: Attribution) -> Phrase | None:
    """The noun phrase of an attribution's source: of its first piece with words. None for no source, or "nobody"."""
    for piece in () if attribution.source is None else attribution.source.pieces:
        words = syntax.within(piece)
        if len(words):
            found = phrase(syntax, words)
            return None if names_nobody(syntax, found.core) else found
    return None


def other_names(syntax: Syntax, sources: Iterable[Phrase]) -> list[Phrase]:
    """The names of people, bodies and places that are no head of a source, with the titles before them."""
    heads = {found.head for found in sources}
    names = []
    for mention in syntax.tags.mentions:
        words = syntax.within(mention.span) if mention.name and mention.kind in _NAMED else range(0)
        if not len(words):
            continue
        found = phrase(syntax, range(_with_titles(syntax, words.start), words.stop))
        if found.name and found.head not in heads:
            heads.add(found.head)
            names.append(found)
    return names


def subjects(syntax: Syntax, sources: Iterable[Phrase]) -> list[Phrase]:
    """Nameless people and bodies outside of quotations that are no source: a pronoun may mean them where they are
    subjects, and "the woman" where they are introduced by "a woman".
    """
    heads = {found.head for found in sources}
    found = []
    for index, word in enumerate(syntax.words):
        if word.tag not in ("NN", "NNS") or syntax.quoted[index] or index in heads or word.relation not in _NOMINAL:
            continue
        if listed(syntax.forms[index])[1] in ("person", "organisation", "group"):
            one = phrase(syntax, noun_phrase_around(syntax, index))
            if word.relation == "nsubj" or (one.new and one.kind == "person"):
                found.append(one)
    return found


def noun_phrase_around(syntax: Syntax, noun: int) -> range:
    """The words before a noun that belong to it, and the prepositional phrases behind it, as the tags have it."""
    sentence = syntax.sentence(noun)
    first = last = noun
    while first - 1 in sentence and syntax.words[first - 1].tag in _BEFORE_NOUN:
        first -= 1
    while last + 1 in sentence and syntax.words[last + 1].tag in _BEHIND_NOUN and syntax.forms[last + 1] != "that":
        last += 1
    return range(first, (noun if syntax.words[last].tag == "IN" else last) + 1)


def settled(syntax: Syntax, named: Iterable[Phrase]) -> list[Phrase]:
    """The same names, each a person or a body throughout: what its title or role says it is, else what most mentions of
    it are, or what its full name is.

    The trained reader decides mention by mention, and may take one and the same name now for this and now for that.
    """
    named = list(named)
    votes = _votes(syntax, syntax.tags.mentions)
    surnames = {key[-1] for key, (_, people) in votes.items() if people and len(key) > 1}
    sure = {_key(syntax, found) for found in named if _has_role(syntax, found)}
    sure |= {key[-1:] for key in sure}
    bodies = {_key(syntax, found) for found in named if before_initials(syntax, found.name)}
    return [
        msgspec.structs.replace(
            found,
            kind="person"
            if _key(syntax, found) not in bodies
            and (_key(syntax, found) in sure or _is_person(syntax, found, votes, surnames))
            else "organisation",
        )
        for found in named
    ]


def nestings(attributions: Sequence[Attribution]) -> list[Nesting]:
    """For each attribution how deep its source stands in the contents of others."""
    contents = sorted(
        (piece.start, -piece.end, number) for number, found in enumerate(attributions) for piece in found.content.pieces
    )
    sources = sorted(
        (found.source.start, found.source.pieces[0].end, number)
        for number, found in enumerate(attributions)
        if found.source is not None
    )
    result = [Nesting(0, -1)] * len(attributions)
    around: list[tuple[int, int]] = []
    following = 0
    for start, end, number in sources:
        while following < len(contents) and contents[following][0] <= start:
            around.append((-contents[following][1], contents[following][2]))
            following += 1
        around = [(until, inner) for until, inner in around if until > start]
        enclosing = [inner for until, inner in around if until >= end and inner != number]
        if enclosing:
            result[number] = Nesting(len(enclosing), enclosing[-1])
    return result


def _with_titles(syntax: Syntax, first: int) -> int:
    """The first word of the titles and roles before a name ("*Iraqi MP* Hassan Salem"), else of the name itself."""
    sentence = syntax.sentence(first)
    if first - 1 not in sentence or not is_title(syntax, first - 1):
        return first
    while first - 1 in sentence:
        tag, form = syntax.words[first - 1].tag, syntax.forms[first - 1].rstrip(".")
        plain = first - 1 not in syntax.entity_kinds and tag in ("NN", "NNP", "JJ")
        if not plain and form not in name_parts().titles:
            break
        first -= 1
    return first


def _votes(syntax: Syntax, mentions: Iterable[Mention]) -> dict[tuple[str, ...], list[int]]:
    """For each name how many of its mentions are bodies or places, and how many are people."""
    votes: dict[tuple[str, ...], list[int]] = {}
    for mention in mentions:
        if mention.name and mention.kind in _NAMED:
            key = person_key(syntax.forms[index] for index in syntax.within(mention.span))
            votes.setdefault(key, [0, 0])[mention.kind == "person"] += 1
    return votes


def _key(syntax: Syntax, found: Phrase) -> tuple[str, ...]:
    return person_key(syntax.forms[index] for index in found.name)


def _has_role(syntax: Syntax, found: Phrase) -> bool:
    """Whether a name stands behind a title or beside a role that only a person has: "the *party leader*, Ann Lee"."""
    if found.kind != "person" or _initials(syntax, found.name):
        return False
    personal = found.roles - source_words().either
    beside = found.name.start >= found.core.stop and any(listed(role)[1] == "person" for role in personal)
    return beside or is_title(syntax, max(found.name.start - 1, 0))


def _is_person(syntax: Syntax, found: Phrase, votes: dict[tuple[str, ...], list[int]], surnames: set[str]) -> bool:
    key = _key(syntax, found)
    if len(key) == 1 and _initials(syntax, found.name):
        return False
    bodies, people = votes.get(key, (0, 0))
    if bodies != people:
        return people > bodies
    return found.kind == "person" or (bodies == 0 and len(key) == 1 and key[0] in surnames)


def _initials(syntax: Syntax, name: range) -> bool:
    """Whether a name is one word in capitals throughout: ISIS, the PMU, NATO."""
    start, end = syntax.span(name[0], name[-1])
    word = syntax.text[start:end].rstrip("s")
    return len(name) == 1 and len(word) >= 2 and word.isupper()
