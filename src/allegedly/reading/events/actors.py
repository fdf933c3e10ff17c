"""Who takes part in an event: heads of noun phrases made actors, targets and places, under their fullest names."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ...schema import ActorRole, Attribution, EventActor, Source, Span
from ...vocabulary import EventMeaning, event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..naming import person_key, same_person
from ..phrases import PRONOUNS, phrase
from ..syntax import Syntax
from .links import counted, is_lemma, is_verb
from .parties import bears_full_name, is_alive, is_armed, is_site, is_vehicle, phrase_span
from .status import ACTS_OF_SPEECH
from .triggers import Trigger
from .verb_frames import verb_frame

_TO = {
    "AID": ("to",),
    "AGREE": ("with",),
    "ACCUSE": ("against", "at"),
    "ASSAULT": ("on", "against", "at", "to"),
    "COERCE": ("on", "against"),
    "CONSULT": ("with",),
    "COOPERATE": ("with",),
    "REQUEST": ("on", "upon", "to"),
    "SANCTION": ("with", "to"),
    "SUPPORT": ("to",),
    "THREATEN": ("against",),
}
"""By kind the prepositions before the party to whom it is done; those of "with" a clash are its other side."""

_TO_PEOPLE = frozenset({"abduct", "arrest", "assassinate", "deport", "sexual", "torture"})
"""Modes that only people suffer, so whatever noun stands there names them."""


_NAMED = ("organisation", "person", "place", "other")


_MOST = 12
"""Parties of one telling; a longer list is a table."""

_BACK = 2
"""Sentences back to where a pronoun's subject is looked for."""


class Cast:
    """Everyone that an article names, so that each mention can be given its fullest name and its source."""

    def __init__(self, syntax: Syntax, sources: Sequence[Source], attributions: Sequence[Attribution]) -> None:
        self._syntax = syntax
        self._paragraphs = [span.start for span in syntax.tags.paragraphs] or [0]
        self._cues = {index for one in attributions if one.cue is not None for index in syntax.words_of(one.cue.pieces)}
        self._sources = {source.id: source for source in sources}
        self._by_head: dict[int, Source] = {}
        self._by_words: dict[str, Source] = {}
        for source in sources:
            self._by_words.setdefault(_bare(source.name), source)
            for mention in source.mentions:
                words = syntax.within(mention)
                if len(words):
                    self._by_head.setdefault(phrase(syntax, words).head, source)
                    if syntax.forms[words[0]] not in PRONOUNS:
                        self._by_words.setdefault(_bare(syntax.text[mention.start : mention.end]), source)
        self._people: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for named in syntax.tags.mentions:
            if named.kind == "person" and named.name:
                name = _plain(syntax.text[named.span.start : named.span.end])
                key = person_key(name.split())
                if key:
                    self._people.setdefault(key[-1], []).append((key, name))

    def actor(self, head: int, role: ActorRole, carrier: Attribution | None) -> EventActor | None:
        """The party with this head word; None for a pronoun that nothing is known of."""
        syntax = self._syntax
        span = phrase_span(syntax, head)
        form, tag = syntax.forms[head], syntax.words[head].tag
        if form in PRONOUNS and tag not in NOUNS:
            return self._pronoun(head, role, span, carrier)
        source = self._source(head, span)
        name = source.name if source is not None else self._fullest(head, span)
        return EventActor(source.id if source is not None else None, role, span, name)

    def _source(self, head: int, span: Span) -> Source | None:
        if head in self._by_head:
            return self._by_head[head]
        words = _bare(self._syntax.text[span.start : span.end])
        if words in self._by_words:
            return self._by_words[words]
        if self._syntax.entity_kinds.get(head) == "person":
            key = person_key(self._name(head).split())
            fitting = [
                source
                for source in self._sources.values()
                if source.type == "named person" and same_person(key, person_key(source.name.split()))
            ]
            return fitting[0] if len(fitting) == 1 else None
        return None

    def _name(self, head: int) -> str:
        """The words of the named entity that ends with a head word."""
        first = head
        kinds = self._syntax.entity_kinds
        while first - 1 in self._syntax.sentence(head) and kinds.get(first - 1) == kinds.get(head):
            first -= 1
        return _plain(self._syntax.text[slice(*self._syntax.span(first, head))])

    def _fullest(self, head: int, span: Span) -> str:
        own = _plain(self._syntax.text[span.start : span.end])
        several = self._syntax.words[head].tag in ("NNS", "NNPS")
        for child in () if several else self._syntax.children(head):
            if self._syntax.words[child].relation == "appos" and self._syntax.entity_kinds.get(child) == "person":
                return self._fullest(child, phrase_span(self._syntax, child))
        if self._syntax.entity_kinds.get(head) != "person":
            return own
        key = person_key(self._name(head).split())
        longer = [name for known, name in self._people.get(key[-1] if key else "", ()) if same_person(key, known)]
        fullest = max(longer, key=lambda name: len(name.split()), default=own)
        return fullest if len(fullest.split()) > len(own.split()) else own

    def _pronoun(self, head: int, role: ActorRole, span: Span, carrier: Attribution | None) -> EventActor | None:
        pronoun = PRONOUNS[self._syntax.forms[head]]
        if head in self._by_head:
            source = self._by_head[head]
            return EventActor(source.id, role, span, source.name)
        if pronoun in ("i", "we"):
            spoken = self._sources.get(carrier.source_id or "") if carrier is not None else None
            return EventActor(spoken.id, role, span, spoken.name) if spoken is not None else None
        found = self._subject_before(head, pronoun) if pronoun in ("he", "she", "they", "it") else None
        if found is None:
            return None
        meant = self.actor(found, role, None)
        return None if meant is None else EventActor(meant.id, role, span, meant.name)

    def _subject_before(self, head: int, pronoun: str) -> int | None:
        """The nearest subject before a pronoun that agrees with it, in the same sentence or the two before."""
        syntax = self._syntax
        start = syntax.words[head].start
        paragraph = self._paragraphs[max(bisect_right(self._paragraphs, start) - 1, 0)]
        lowest = syntax.tags.sentences[max(syntax.sentence_of[head] - _BACK, 0)].start
        own = syntax.sentence(head).start
        for index in range(head - 1, lowest - 1, -1):
            word = syntax.words[index]
            if word.start < paragraph:
                return None
            if index < own and word.head in self._cues:
                continue  # who is only quoted is seldom taken up
            if word.relation not in ("nsubj", "nsubj:pass") or word.tag not in NOUNS or not is_alive(syntax, index):
                continue
            kind = syntax.entity_kinds.get(index)
            several = word.tag in ("NNS", "NNPS") or (
                kind is None and is_lemma(syntax, index, clause_words().collective)
            )
            if pronoun == "they" and (several or kind == "organisation"):
                return index
            if pronoun == "it" and not several and kind != "person" and (kind or _is_body(syntax, index)):
                return index
            if pronoun in ("he", "she") and not several and kind not in ("place", "organisation"):
                return index
        return None


def _is_body(syntax: Syntax, index: int) -> bool:
    return is_lemma(syntax, index, event_words().classes.bodies)


def _plain(words: str) -> str:
    """The words with one space between them, the marks of quoted mail left out."""
    return " ".join(word for word in words.split() if word.strip(">|"))


def _bare(words: str) -> str:
    found = _plain(words).lower()
    for article in ("the ", "a ", "an "):
        found = found.removeprefix(article)
    return found


def parties(syntax: Syntax, trigger: Trigger, where: frozenset[int]) -> Iterator[tuple[int, ActorRole]]:
    """The heads of all that take part in what one trigger tells, with their roles.

    `where` are the words of places that nobody acts through: "the *Paris* attacks" are not made by Paris.
    """
    read, kind = trigger.frame, trigger.meaning.kind
    given: set[int] = {trigger.index}
    if kind not in ("AID", "COERCE", "SANCTION"):  # "expel diplomats" is done to them, "deploy troops" is not
        given.update(trigger.consumed)
    given.update(head for head in trigger.consumed if is_vehicle(syntax, head))
    weapons = event_words().classes.weapons
    for head in read.doers:
        if head in given or len(given) > _MOST:
            continue
        modifier = not is_verb(syntax, read.index) and syntax.words[head].relation in ("compound", "amod")
        armed = is_armed(syntax, head)
        compound = modifier and syntax.words[head].relation == "compound"
        kind_of_name = syntax.entity_kinds.get(head)
        if compound and (
            kind_of_name == "person"
            or (kind_of_name == "place" and is_lemma(syntax, trigger.index, clause_words().befallen))
        ):
            continue  # "the Smith shooting", "the Iraq invasion": it may have been done to them
        if compound and kind_of_name is None and is_site(syntax, head) and not armed:
            given.add(head)
            yield head, "place"
            continue
        named = syntax.entity_kinds.get(head) in _NAMED and head not in where
        if modifier and not (named or (armed and syntax.words[head].tag in NOUNS)):
            continue
        if is_lemma(syntax, head, weapons) and (modifier or not armed):
            for child in () if modifier else (*syntax.children(head), *_launchers(syntax, head)):
                if (syntax.entity_kinds.get(child) in _NAMED or is_armed(syntax, child)) and child not in given:
                    given.add(child)  # "*Russian* missiles hit", "shells fired by *the army* fell"
                    yield child, "actor"
            continue
        intends = trigger.meaning.needs == "struck" and syntax.words[head].tag in NOUNS  # only people murder
        named_only = read.passive and kind == "ASSAULT" and bears_full_name(syntax, head)
        if modifier or is_alive(syntax, head) or armed or intends or named_only or syntax.forms[head] == "it":
            given.add(head)
            yield head, "actor"
    aimed = any(
        is_lemma(syntax, one, weapons | clause_words().thrown) for one in trigger.consumed
    )  # "threw a grenade *at* a post"
    beside = [
        counted(syntax, head)
        for case, head in read.obliques
        if case in (*_TO.get(kind, ()), *(("into",) if kind == "ASSAULT" and aimed else ()))
        and not (kind == "ASSAULT" and case == "at" and not aimed and is_site(syntax, head))
        and not (kind == "ASSAULT" and case == "to" and syntax.forms[read.index] not in ("set", "setting", "sets"))
    ]
    clash = kind in ("ASSAULT", "PROTEST") and syntax.forms[trigger.index].startswith(("clash", "fight", "battl"))
    for head in (*read.sufferers, *beside, *((h for c, h in read.obliques if c == "with") if clash else ())):
        if head in given or len(given) > _MOST:
            continue
        role = "place" if kind == "ASSAULT" and head in where else _role(syntax, head, trigger.meaning)
        if kind in ("MOBILIZE", "RETREAT") and is_armed(syntax, head) and not read.passive:
            continue  # the troops that are sent or withdrawn are no party to it
        if role is not None:
            given.add(head)
            yield head, "actor" if clash and role == "target" and head not in read.sufferers else role


def _launchers(syntax: Syntax, weapon: int) -> Iterator[int]:
    """Who fired, dropped or planted a weapon, where a participle behind it says so."""
    for child in syntax.children(weapon):
        if syntax.words[child].relation == "acl" and syntax.words[child].tag in ("VBN", "VBD"):
            yield from verb_frame(syntax, child).doers


def _role(syntax: Syntax, head: int, meaning: EventMeaning) -> ActorRole | None:
    """Whether what something is done to is a target or a place, or neither."""
    kind = meaning.kind
    visited = kind == "CONSULT" and meaning.mode == "visit"
    if syntax.entity_kinds.get(head) == "place" and (visited or kind in ("ASSAULT", "PROTEST", "COERCE")):
        return "place"
    if syntax.entity_kinds.get(head) in ("person", "organisation", "place"):
        return "target"
    if is_lemma(syntax, head, event_words().classes.sites - event_words().classes.armed):
        return "place" if kind not in ACTS_OF_SPEECH else None
    if is_alive(syntax, head) or is_armed(syntax, head) or is_vehicle(syntax, head):
        return "target"
    return "target" if meaning.mode in _TO_PEOPLE and syntax.words[head].tag in NOUNS else None
