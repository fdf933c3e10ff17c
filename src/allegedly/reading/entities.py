"""The people, bodies and things that an article speaks of, as they are gathered mention by mention."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..vocabulary import lemmas, source_words
from .heads import Kind, listed
from .paragraph_quotations import paragraph_of
from .phrases import Gender, Phrase
from .syntax import Syntax

_REMEMBERED = 400
"""Mentions looked back at: two or three thousand words. It also keeps the work linear in very long texts."""

_WHERE = frozenset({"at", "around", "from", "in", "inside", "near", "outside"})
"""Words before a name that make it the place of something."""

_OBJECT = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNS", "PRP$"})
"""Tags of what begins the object of a verb: "runs *the* terminal", not "ran *from* it"."""

_OF_PEOPLE = frozenset({"who", "whom", "whose"})


@dataclass(slots=True)
class Entity:
    """One of them. `names` are its names as tuples of lower-case words; `members` the entities that a joint source such
    as "Smith and Jones" consists of; `belonging` says of each role whose or where from it is; `told` are all words that
    describe it; `speaks` says that it is the source of something.
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
    speaks: bool = False


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
        if phrase.kind == "organisation" and self.may_be_body(entity):
            entity.kind = "organisation"
        entity.phrases.append(phrase)
        if phrase.name:
            entity.names.add(tuple(syntax.forms[index] for index in phrase.name))
        entity.roles |= phrase.roles
        if phrase.name and phrase.kind == "organisation":
            called = (listed(syntax.forms[index]) for index in phrase.name)
            press = source_words().press
            entity.roles.update(lemma for lemma, kind in called if kind == "organisation" or lemma in press)
        entity.roles |= self._by_deeds(phrase)
        entity.modifiers |= phrase.modifiers | phrase.complement
        for role in phrase.roles if phrase.belonging else ():
            entity.belonging.setdefault(role, set()).update(phrase.belonging)
        entity.told |= phrase.told
        entity.speaks |= speaker
        entity.gender = entity.gender or phrase.gender
        heads = (phrase.head, phrase.core[-1])  # two of them in "the *minister*, Ann *Lee*"
        subject = any(syntax.words[index].relation in ("nsubj", "nsubj:pass") for index in heads)
        insort(self.records, Record(phrase.head, entity.number, subject, syntax.quoted[phrase.head], speaker))

    def _by_deeds(self, phrase: Phrase) -> frozenset[str]:
        """What the clause behind a name makes its bearer: who "*runs* the terminal" is its operator."""
        forms, words, deeds = self.syntax.forms, self.syntax.words, source_words().deeds
        stop = phrase.name.stop if phrase.name else phrase.core.stop
        if forms[stop : stop + 1] != [","] or forms[stop + 1 : stop + 2] not in (["which"], ["who"]):
            return frozenset()
        clause = range(stop + 2, min(stop + 4, len(words) - 1))
        verb = next((index for index in clause if words[index].tag.startswith("VB")), None)
        if verb is None or words[verb + 1].tag not in _OBJECT:
            return frozenset()
        return frozenset(deeds[lemma] for lemma in lemmas(forms[verb]) if lemma in deeds)

    def is_place(self, entity: Entity) -> bool:
        """Whether an entity is a place: a capital may speak, but is no company. What is read as one, yet speaks and has
        nothing happen in it, or at it, may be a body that is called like a place ("Blue Strait").
        """
        names = [phrase for phrase in entity.phrases if phrase.name]
        kinds = {self.syntax.entity_kinds.get(phrase.head) for phrase in names}
        if "place" not in kinds or "organisation" in kinds:
            return False
        if any(self._is_where(phrase.words.start - 1) for phrase in names if phrase.words.start):
            return True
        return kinds == {"place"} and not entity.speaks

    def _is_where(self, index: int) -> bool:
        """Whether a word before a name makes it the place of something; "a *manager at* Aerovelmo" works for a body."""
        in_body = index > 0 and listed(self.syntax.forms[index - 1])[0] in source_words().in_bodies
        return self.syntax.forms[index] in _WHERE and not in_body

    def may_be_body(self, entity: Entity) -> bool:
        """Whether a body may have the name that the reader took for a person's ("Kestrel Straits"): nothing that is
        said of it shows a person, no role, sex, age or "who", and its last word alone is not used as a surname is.
        """
        personal = {role for role in entity.roles if listed(role)[1] != "organisation"} - source_words().either
        if entity.kind != "person" or not entity.names or personal or entity.gender or entity.plural:
            return False
        full = [name for name in entity.names if len(name) > 1]
        if not full or any((name[-1],) in entity.names for name in full):
            return False
        forms, words = self.syntax.forms, self.syntax.words
        behind = (phrase.name.stop for phrase in entity.phrases if phrase.name)
        return not any(
            forms[stop] == "," and (forms[stop + 1] in _OF_PEOPLE or words[stop + 1].tag == "CD")
            for stop in behind
            if stop + 1 < len(forms)
        )

    def opens_paragraph(self, index: int, later: int) -> bool:
        """Whether a word stands in the sentence that opens the paragraph of a later word, which is in another one."""
        number = paragraph_of(self.syntax, self.syntax.words[later].start)
        if number < 0:
            return False
        opening = self.syntax.sentence_of[self.syntax.within(self.syntax.tags.paragraphs[number]).start]
        return self.syntax.sentence_of[index] == opening < self.syntax.sentence_of[later]

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
