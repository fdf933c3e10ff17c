"""Which mentions are of the same source.

Names first, the fullest before the short ones, so that a surname finds its owner; then the other phrases that serve as
sources, outside quotations before inside, since who "I" is depends on who speaks.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..schema import Article, Attribution, Span
from ..vocabulary import source_words
from .anonymity import Reasons
from .entities import Entities, Entity
from .heads import core_of, head_of, listed
from .markables import nestings, noun_phrase_around, other_names, source_phrase, subjects
from .name_kinds import settled
from .naming import NameBook
from .phrases import PRONOUNS, Phrase, phrase
from .placement import named_after, set_apart, standing_beside
from .presence import pronoun_referent
from .proper_names import body_in
from .reference import definite_referent, pair_before
from .syntax import Syntax

_NEAR = 60
"""Words back in which a name counts as just mentioned: about a paragraph of news."""

_ISSUED_BY = frozenset({"by", "from", "of"})

_LATEST = 4
"""Source phrases looked back at for the owner of a relative pronoun: it stands right behind it."""


class Referents(NamedTuple):
    """The entities of an article; for each attribution the entity behind it, or None, and the attribution in whose
    content its source stands, or -1; and `mentioned`, which gives the entity that any other noun phrase means.
    """

    entities: Entities
    of_attribution: list[Entity | None]
    within: list[int]
    mentioned: Callable[[range], Entity]


def referents(article: Article, syntax: Syntax, attributions: Sequence[Attribution]) -> Referents:
    """Find out who stands behind each attribution."""
    found = [source_phrase(syntax, attribution) for attribution in attributions]
    known = [source for source in found if source is not None]
    places = nestings(attributions)
    resolver = _Resolver(article, Entities(syntax), attributions)
    others = [name for name in other_names(syntax, known) if not set_apart(article, syntax, name)]
    resolver.names(known, others)
    asked = [
        (place.depth, source.words.start, number, source)
        for number, (source, place) in enumerate(zip(found, places, strict=True))
        if source is not None
    ]
    asked += [(0, subject.words.start, -1, subject) for subject in subjects(syntax, (*known, *others))]
    for _, _, number, one in sorted(asked, key=lambda place: place[:3]):
        if number < 0:
            resolver.in_passing(one)
        else:
            resolver.source(number, one, places[number].within)
    return Referents(resolver.entities, resolver.of_attribution, [place.within for place in places], resolver.mentioned)


class _Resolver:
    """Gives each phrase its entity, in the order in which it is asked."""

    def __init__(self, article: Article, entities: Entities, attributions: Sequence[Attribution]) -> None:
        self.article = article
        self.entities = entities
        self.syntax = entities.syntax
        self.attributions = attributions
        self.of_attribution: list[Entity | None] = [None] * len(attributions)
        self._book = NameBook()
        self._offices: dict[str, Entity] = {}
        self._of_phrase: dict[Span, Entity] = {}
        self._joint: dict[frozenset[int], Entity] = {}
        self._alone: dict[str, Entity] = {}
        self._withheld = {self.syntax.sentence_of[word] for word, _ in Reasons(self.syntax).found}
        self._latest: deque[Phrase] = deque(maxlen=_LATEST)

    def names(self, sources: Iterable[Phrase], others: Iterable[Phrase]) -> None:
        """Gather the names of the article, those of several words first."""
        speaking = {found.span for found in sources}
        by_span = {found.span: found for found in (*sources, *others) if found.name}
        for found in sorted(
            settled(self.syntax, by_span.values()), key=lambda found: (len(found.name) == 1, found.words.start)
        ):
            entity = self._named(found)
            if entity is None:
                entity = self.entities.new(found, found.span in speaking)
            else:
                self.entities.add(entity, found, found.span in speaking)
            self._enter(entity, found)
            self._of_phrase[found.span] = entity
            if entity.kind == "person":
                self._offices.update(dict.fromkeys(found.roles, entity))

    def source(self, number: int, found: Phrase, within: int) -> None:
        """Decide who the source of an attribution is. The author, who says "I" in nobody's speech, is none."""
        if (
            found.kind == "pronoun"
            and PRONOUNS[self.syntax.forms[found.head]] == "i"
            and not self._spoken(found, within)
        ):
            return
        entity = self._of_phrase.get(found.span)
        if entity is not None:
            entity = self._jointly(found, entity)
        else:
            entity = self._pronoun(found, within) if found.kind == "pronoun" else self._nominal(found)
            act = self.attributions[number].act
            speaker = act == "statement" or (act == "belief" and found.kind == "organisation")  # bodies believe aloud
            if entity is None:
                entity = self.entities.new(found, speaker)
            else:
                self.entities.add(entity, found, speaker)
            self._of_phrase[found.span] = entity
        self.of_attribution[number] = entity
        if found.kind != "pronoun":
            self._latest.append(found)

    def in_passing(self, found: Phrase) -> None:
        """Note a person or body that is no source where it stands. An epithet is too little to go by there."""
        entity = None if found.name else self._nominal(found)
        if entity is None:
            self.entities.new(found)
        elif not entity.names or entity.kind == "organisation" or not source_words().office.isdisjoint(found.roles):
            self.entities.add(entity, found)

    def mentioned(self, words: range) -> Entity:
        """The entity that the noun phrase of these words means, met before or new."""
        found = phrase(self.syntax, words)
        entity = self.entities.at(found.head)
        if entity is not None:
            return entity
        if found.name:
            entity = self._named(found)
        else:
            entity = self._pronoun(found, -1) if found.kind == "pronoun" else self._nominal(found)
        if entity is None:
            entity = self.entities.new(found)
        else:
            self.entities.add(entity, found)
        if found.name:
            self._enter(entity, found)
        return entity

    def _enter(self, entity: Entity, found: Phrase) -> None:
        forms = [self.syntax.forms[index] for index in found.name]
        if entity.kind == "person":
            self._book.enter_person(forms, entity.number)
        else:
            self._book.enter_organisation(forms, entity.number)

    def _named(self, found: Phrase) -> Entity | None:
        """The entity of this name. Of several, one named just before counts more, and so does one named often."""
        forms = [self.syntax.forms[index] for index in found.name]
        short = len(forms) == 1
        start, end = self.syntax.span(found.name[0], found.name[-1])
        if short and forms[0] in self._offices and self.syntax.text[start:end].isupper():
            return self._offices[forms[0]]  # an office by its initials: "the PRO"
        if found.kind == "person":
            numbers = self._book.people(forms) or (self._book.organisations(forms) if short else [])
        else:
            definite = found.name.start > 0 and self.syntax.forms[found.name.start - 1] == "the"
            numbers = self._book.organisations(forms, definite)
            if short and not any((forms[0],) in self.entities.all[number].names for number in numbers):
                numbers = self._book.people(forms) or numbers
        candidates = [
            entity
            for entity in (self.entities.all[number] for number in numbers)
            if found.gender is None or entity.gender in (None, found.gender)
        ]
        sure = [entity for entity in candidates if found.gender is not None and entity.gender == found.gender]
        return max(sure or candidates, key=lambda entity: (_weight(entity, found), -entity.number), default=None)

    def _jointly(self, found: Phrase, first: Entity) -> Entity:
        """The joint entity of "Smith and Jones", or the first one where it stands alone."""
        if not found.plural:
            return first
        members = {first.number}
        for index in range(found.head + 1, found.words.stop):
            entity = self.entities.at(index)
            if entity is not None and entity.names and self.syntax.words[index].relation in ("conj", "appos", "dep"):
                members.add(entity.number)
        return first if len(members) == 1 else self._together(found, members)

    def _together(self, found: Phrase, members: set[int]) -> Entity:
        """The entity that consists of these."""
        joint = self._joint.get(frozenset(members))
        if joint is not None:
            self.entities.add(joint, found, True)
            return joint
        joint = self.entities.new(found, True)
        joint.members = tuple(sorted(members))
        joint.kind, joint.plural = self.entities.all[joint.members[0]].kind, True
        joint.roles = {role for number in members for role in self.entities.all[number].roles}
        self._joint[frozenset(members)] = joint
        return joint

    def _pronoun(self, found: Phrase, within: int) -> Entity | None:
        pronoun = PRONOUNS[self.syntax.forms[found.head]]
        around = None if within < 0 else self.of_attribution[within]
        quoted = self._spoken(found, within)
        if pronoun in ("i", "we"):
            return around if quoted and around is not None else self._own_voice(found, pronoun, quoted)
        if pronoun == "you":
            return self._once(found, pronoun)
        if pronoun == "who" or self.syntax.words[found.head].tag in ("WDT", "WP"):
            return self._relative(found)
        return pronoun_referent(self.entities, found, around if quoted else None, None if quoted else around)

    def _spoken(self, found: Phrase, within: int) -> bool:
        """Whether a word is somebody's own: in quotation marks, or in a turn of an interview, which has none."""
        return self.syntax.quoted[found.head] or (within >= 0 and self.attributions[within].manner == "direct")

    def _own_voice(self, found: Phrase, pronoun: str, quoted: bool) -> Entity | None:
        """Who says "I" or "we": in a quotation the last who spoke, else the author or the publication."""
        if quoted:
            return next((entity for record, entity in self.entities.before(found.head) if record.speaker), None)
        name = self.article.byline if pronoun == "i" else self.article.publisher
        forms = name.lower().split() if name else []
        numbers = self._book.people(forms) if pronoun == "i" else self._book.organisations(forms)
        return self.entities.all[numbers[0]] if numbers else self._once(found, pronoun)

    def _once(self, found: Phrase, pronoun: str) -> Entity:
        """The one entity of an article for a pronoun that points at nobody in the text."""
        if pronoun not in self._alone:
            self._alone[pronoun] = self.entities.new(found)
            self._alone[pronoun].kind = "person" if pronoun == "i" else "group"
        return self._alone[pronoun]

    def _relative(self, found: Phrase) -> Entity | None:
        """The source that a relative pronoun stands in or right behind, else the noun that its clause hangs on."""
        for earlier in reversed(self._latest):
            if found.head in earlier.words or earlier.words.stop in (found.head, found.head - 1):
                return self._of_phrase[earlier.span]
        governor = self._governor(found.head)
        if governor is None:
            return None
        for index in range(governor, min(governor + 6, found.head)):
            entity = self.entities.at(index)
            if entity is not None:
                return entity
        words = noun_phrase_around(self.syntax, governor)
        noun = phrase(self.syntax, range(words.start, governor + 1))
        return self._nominal(noun) or self.entities.new(noun)

    def _governor(self, relative: int) -> int | None:
        """The noun that a relative clause hangs on: by the parse, else the last noun before it in its sentence."""
        words = self.syntax.words
        index = relative
        for _ in range(6):
            if words[index].relation == "acl:relcl":
                return words[index].head
            index = words[index].head
        sentence = self.syntax.sentence(relative)
        return next((back for back in range(relative - 1, sentence.start - 1, -1) if words[back].tag[0] == "N"), None)

    def _nominal(self, found: Phrase) -> Entity | None:
        """The entity that a phrase without a name of its own means, or None where it is a new one."""
        beside = standing_beside(self.article, self.entities, found) or self._issuer(found)
        if beside is not None or found.new:
            return beside or self._named_after(found)
        if found.plural and not found.known:
            for _, entity in self.entities.before(found.head):
                same = entity.roles == found.roles and entity.modifiers == found.modifiers | found.complement
                if same and entity.plural and not entity.members:
                    return entity
            return None
        known = definite_referent(self.entities, found)
        pair = pair_before(self.entities, found) if known is None else []
        return self._together(found, {entity.number for entity in pair}) if pair else known or self._named_after(found)

    def _named_after(self, found: Phrase) -> Entity | None:
        """Whom the article names later, where it gives no reason for not doing so."""
        withheld = self.syntax.sentence_of[found.head] in self._withheld
        return None if withheld else named_after(self.entities, found)

    def _issuer(self, found: Phrase) -> Entity | None:
        """The body whose word a statement is: "*an army* statement", "a statement by *the army*"."""
        if found.plural or found.roles.isdisjoint(source_words().issued):
            return None
        after = found.core.stop
        if after in found.words and self.syntax.forms[after] in _ISSUED_BY:
            issuer = core_of(self.syntax, found.words[after + 1 - found.words.start :])
            kind = listed(self.syntax.forms[head_of(self.syntax, issuer)])[1] if len(issuer) else None
            if kind == "organisation":
                return self.mentioned(issuer)
            body = body_in(self.syntax, issuer)
        else:
            body = body_in(self.syntax, found.core)
        return self.mentioned(body) if len(body) else None


def _weight(entity: Entity, found: Phrase) -> int:
    near = any(0 <= found.words.start - earlier.words.start < _NEAR for earlier in entity.phrases[-_LATEST:])
    return len(entity.phrases) + (3 if near else 0)
