"""Phrases that mean somebody by where they stand: beside a name, before one, or in the title of the article."""

import re

from ..schema import Article
from ..vocabulary import name_parts, source_words
from .entities import Entities, Entity, Record
from .headlines import headline_spans
from .phrases import Phrase
from .presence import can_be_called
from .reference import told_apart
from .syntax import Syntax

_ITEM = re.compile(r"\n[ \t]*[-–—•*·▪][ \t]")
"""What begins an item of a list: nothing in it stands beside a name in another."""

_REACH = 6
"""Words between a name and the comma before its apposition: a party and a state in brackets."""

_NAMED_WITHIN = 2
"""Sentences behind a description in which whom it means is named; quotations do not count."""

_RUN_ON, _LITTLE = 3, 4
"""Words of a name in which a headline's verb may be hidden, and letters of the longest words that it leaves small."""

_OPENING = 50
"""Words behind a title in which the body that it means is named: a byline, a dateline and a sentence."""


def standing_beside(article: Article, entities: Entities, found: Phrase) -> Entity | None:
    """The named entity that a phrase means by its place, or None."""
    return (
        _beside(article, entities, found)
        or _headlined(article, entities, found)
        or _announced(article, entities, found)
    )


def named_after(entities: Entities, found: Phrase) -> Entity | None:
    """Whom the next sentences name after a description: "*A driver* told the jury ... Ann Lee said", or None.

    The first person new in them, who either is called the same there ("*the governor* ... Governor Lee"), or begins the
    next sentence that is no quotation with a full name and nothing else, as nobody is introduced. "*A senator*" may be
    another than Senator Lee, and "*a police spokesman*" is who speaks for the police.
    """
    syntax, words = entities.syntax, source_words()
    if found.kind != "person" or found.plural or not found.roles.isdisjoint(words.withheld):
        return None
    holder = _holder(entities, found)
    if holder is not None:
        return holder
    for record in entities.records_behind(found.words.stop - 1):
        entity = entities.all[record.entity]
        distance = syntax.distance(found.head, record.index)
        if distance > _NAMED_WITHIN:
            break
        if found.known and distance == 1 and _is_presumed(syntax, entity, record):
            fits = found.gender is None or entity.gender in (None, found.gender)
            return entity if fits and not record.quoted else None
        if entity.kind != "person" or not entity.names or record.index != entity.phrases[0].head:
            continue
        contradicted = found.gender is not None and entity.gender not in (None, found.gender)
        if entity.plural or record.quoted or distance == 0 or contradicted:
            return None
        called = bool(found.roles & entity.roles) and not told_apart(found, entity)
        if found.new:
            same_body = bool(found.belonging) and found.belonging <= entity.told | entity.modifiers
            called = called and same_body and not found.roles.isdisjoint(words.in_bodies)
        return entity if called or (distance == 1 and _is_bare(syntax, entity)) else None
    return None


def _holder(entities: Entities, found: Phrase) -> Entity | None:
    """The one whom the article names as such wherever it does: "*the clerk* ... Mrs Platt, the clerk"; or None."""
    if not found.known or found.complement:
        return None
    holders = [
        entity
        for entity in entities.all
        if entity.kind == "person" and entity.names and not entity.members and not entity.plural
        if any(_names_as(entities.syntax, one, found.roles) for one in entity.phrases)
    ]
    alone = len(holders) == 1 and not told_apart(found, holders[0])
    return holders[0] if alone and found.gender in (None, holders[0].gender) else None


def _names_as(syntax: Syntax, named: Phrase, roles: frozenset[str]) -> bool:
    """Whether a phrase says of a name that it is *the* one with these roles."""
    forms = syntax.forms
    return bool(named.name) and any(
        forms[index] == "the"
        and any(forms[later] in roles for later in range(index + 1, min(index + 4, named.words.stop)))
        for index in named.words
        if index not in named.name
    )


def _is_bare(syntax: Syntax, entity: Entity) -> bool:
    """Whether someone first named at the start of a sentence, by a full name, is said nowhere to be anything. An age
    may stand behind the name.
    """
    first = entity.phrases[0]
    begins = first.words.start == syntax.sentence(first.head).start
    behind = range(first.name.stop, first.words.stop)
    aged = all(syntax.forms[index] == "," or syntax.words[index].tag == "CD" for index in behind)
    return begins and aged and len(first.name) > 1 and first.name.start == first.words.start and not entity.roles


def _is_presumed(syntax: Syntax, entity: Entity, record: Record) -> bool:
    """Whether somebody is first named here as one who is known, "*Mr Gadd*", and nowhere by a full name or a role."""
    first = entity.phrases[0]
    title = first.name.start - 1 if first.name else -1
    courtesy = title >= 0 and syntax.forms[title].rstrip(".") in name_parts().courtesy
    bare = all(len(name) == 1 for name in entity.names) and entity.roles <= name_parts().courtesy
    return courtesy and bare and entity.kind == "person" and record.index == first.head


def set_apart(article: Article, syntax: Syntax, found: Phrase) -> bool:
    """Whether a name is none of whom or what the article tells: a dateline's place, or the capitals of a headline."""
    return _begins_dateline(article, found) or _runs_on(article, syntax, found)


def _begins_dateline(article: Article, found: Phrase) -> bool:
    basis = article.basis.get("dateline")
    return basis is not None and basis.span is not None and basis.span.start == found.span.start


def _runs_on(article: Article, syntax: Syntax, found: Phrase) -> bool:
    """Whether a name may be no more than the capitals of a headline, "*Orlin Chemicals Mulls Sale* of Arm": one of
    several words, in a line without small letters at the start of long words, that stands nowhere else.
    """
    line = next((span for span in headline_spans(article) if span.start <= found.span.start < span.end), None)
    if line is None or len(found.name) < _RUN_ON:
        return False
    words = [syntax.text[syntax.words[index].start : syntax.words[index].end] for index in syntax.within(line)]
    capitals = all(not word[0].islower() for word in words if len(word) > _LITTLE)
    start, end = syntax.span(found.name[0], found.name[-1])
    return capitals and len(words) > len(found.name) and syntax.text.count(syntax.text[start:end]) == 1


def _headlined(article: Article, entities: Entities, found: Phrase) -> Entity | None:
    """Whom the title means by an office or a kind of body: "*Minister*: We will not talk", "*Bank* to shut branches".

    The one named holder of the office, or the body with which the text opens.
    """
    if not _in_head(article, found.span.start) or found.plural or not found.roles:
        return None
    if found.kind == "organisation":
        return _opening(entities, found)
    if not found.roles <= source_words().office:
        return None
    holders = [
        entity
        for entity in entities.all
        if entity.names and entity.kind == "person" and not entity.members and found.roles <= entity.roles
    ]
    same = len(holders) == 1 and found.modifiers <= holders[0].modifiers
    return holders[0] if same else None


def _opening(entities: Entities, found: Phrase) -> Entity | None:
    """The first named body behind the title that does something there and can be called this."""
    for record in entities.records:
        if record.index > found.head + _OPENING:
            break
        entity = entities.all[record.entity]
        acting = record.index > found.head and (record.subject or record.speaker) and not record.quoted
        named = acting and entity.names and entity.kind == "organisation" and not entities.is_place(entity)
        generic = found.roles <= source_words().generic and can_be_called(found.roles, entity.roles)
        called = {word for name in entity.names for word in name} | entity.modifiers | entity.told
        if named and found.modifiers <= called and (generic or not found.roles.isdisjoint(entity.roles)):
            return entity
    return None


def _announced(article: Article, entities: Entities, found: Phrase) -> Entity | None:
    """The nameless one of whom so far only the title told, in fewer words: "*Minister's diary* shows ..."."""
    pointing = found.known or entities.syntax.forms[found.core.start] in ("a", "an")
    withheld = found.plural and _is_withheld(entities.syntax, found)
    if "title" not in article.basis or found.name or not found.roles or not (pointing or withheld):
        return None
    # "*Leaked* survey" in the title is "a survey *leaked* to us": what describes it may stand behind.
    words = set(entities.syntax.forms[found.words.start : found.words.stop])
    for entity in entities.all:
        unnamed = withheld and entity.plural and entity.roles <= source_words().withheld
        same = entity.roles == found.roles and entity.plural == found.plural
        alike = (same or unnamed) and entity.modifiers <= words
        titled = alike and all(_in_head(article, one.span.start) for one in entity.phrases)
        if titled and not entity.names and not entity.members:
            return entity
    return None


def _is_withheld(syntax: Syntax, found: Phrase) -> bool:
    """Whether a phrase says what "*sources*" does in a title: "people *familiar with the matter*"."""
    words = source_words()
    behind = syntax.forms[found.head + 1 : found.words.stop]
    return not found.roles.isdisjoint(words.withheld) or not words.knowing.isdisjoint(behind)


def _beside(article: Article, entities: Entities, found: Phrase) -> Entity | None:
    """The named source that a phrase is an apposition to: "Ann Lee (D), *a Texas senator*". A dateline names none."""
    syntax = entities.syntax
    word = syntax.words[found.head]
    placed = word.relation == "appos" and not _within(article, "dateline", syntax.words[word.head].start)
    placed = placed and _ITEM.search(syntax.text, syntax.words[word.head].end, word.start) is None
    named = entities.at(word.head) if placed else None
    if named is not None and not (named.kind == "person" and found.kind in ("document", "thing")):
        return named
    comma = found.words.start - 1
    beside = comma > 0 and syntax.forms[comma] == "," and syntax.forms[comma + 1] in ("a", "an", "the")
    if not beside or found.kind != "person":
        return None
    for index in range(comma - 1, max(comma - 1 - _REACH, -1), -1):
        entity = entities.at(index)
        if entity is not None:
            follows = index == comma - 1 or syntax.forms[index + 1] == "("
            return entity if follows and entity.names and entity.kind == "person" and not entity.plural else None
    return None


def _in_head(article: Article, position: int) -> bool:
    """Whether a position lies in the title or in the standfirst below it."""
    return _within(article, "title", position) or _within(article, "standfirst", position)


def _within(article: Article, part: str, position: int) -> bool:
    """Whether a position lies in a part of the article's head: its title, its dateline."""
    basis = article.basis.get(part)
    span = basis.span if basis is not None else None
    return span is not None and span.start <= position < span.end
