"""The people, bodies and things that an article speaks of, as they are gathered mention by mention."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..vocabulary import source_words
from .heads import Kind, listed
from .phrases import Gender, Phrase
from .syntax import Syntax

_REMEMBERED = 400
"""Mentions looked back at: two or three thousand words. It also keeps the work linear in very long texts."""


@dataclass(slots=True)
class Entity:
    """One of them. `names` are its names as tuples of lower-case words; `members` the entities that a joint source such
    as "Smith and Jones" consists of; `belonging` says of each role whose or where from it is; `told` are all words that
    describe it.
    """

    number: int
    kind: Kind
    plural: bool
    gender: Gender | None = None
    names: set[tuple[str, ...]] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    belonging: dict[str, set[str]] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    phrases: list[Phrase] = field(default_factory=list)
    members: tuple[int, ...] = ()


@dataclass(slots=True, order=True)
class Record:
    """That an entity is mentioned at a word: as a subject, inside quotation marks, as the speaker of something."""

    index: int
    entity: int
    subject: bool
    quoted: bool
    speaker: bool


class Entities:
    """All entities of an article, and where each is mentioned."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.all: list[Entity] = []
        self.records: list[Record] = []

    def new(self, phrase: Phrase, speaker: bool = False) -> Entity:
        """A new entity, known from this phrase."""
        entity = Entity(number=len(self.all), kind=phrase.kind, plural=phrase.plural and not phrase.name)
        self.all.append(entity)
        self.add(entity, phrase, speaker)
        return entity

    def add(self, entity: Entity, phrase: Phrase, speaker: bool = False) -> None:
        """One more mention of an entity."""
        syntax = self.syntax
        entity.phrases.append(phrase)
        if phrase.name:
            entity.names.add(tuple(syntax.forms[index] for index in phrase.name))
        entity.roles |= phrase.roles
        if phrase.name and phrase.kind == "organisation":
            called = (listed(syntax.forms[index]) for index in phrase.name)
            press = source_words().press
            entity.roles.update(lemma for lemma, kind in called if kind == "organisation" or lemma in press)
        entity.modifiers |= phrase.modifiers | phrase.complement
        for role in phrase.roles if phrase.belonging else ():
            entity.belonging.setdefault(role, set()).update(phrase.belonging)
        entity.told |= phrase.told
        entity.gender = entity.gender or phrase.gender
        heads = (phrase.head, phrase.core[-1])  # two of them in "the *minister*, Ann *Lee*"
        subject = any(syntax.words[index].relation in ("nsubj", "nsubj:pass") for index in heads)
        insort(self.records, Record(phrase.head, entity.number, subject, syntax.quoted[phrase.head], speaker))

    def is_place(self, entity: Entity) -> bool:
        """Whether an entity is known as a place by every name it has: a capital may speak, but is no company."""
        kinds = {self.syntax.entity_kinds.get(phrase.head) for phrase in entity.phrases if phrase.name}
        return kinds == {"place"}

    def before(self, index: int) -> Iterator[tuple[Record, Entity]]:
        """The mentions before a word, the nearest first, as far back as a reader would remember."""
        last = bisect_left(self.records, index, key=lambda record: record.index) - 1
        for position in range(last, max(last - _REMEMBERED, -1), -1):
            record = self.records[position]
            yield record, self.all[record.entity]

    def records_behind(self, index: int) -> Iterator[Record]:
        """The mentions behind a word, the nearest first."""
        first = bisect_left(self.records, index + 1, key=lambda record: record.index)
        return (self.records[position] for position in range(first, len(self.records)))

    def at(self, index: int) -> Entity | None:
        """The entity whose mention has this word for its head, or None."""
        position = bisect_left(self.records, index, key=lambda record: record.index)
        if position < len(self.records) and self.records[position].index == index:
            return self.all[self.records[position].entity]
        return None
