"""Everyone whom an article names: the head of a noun phrase or a pronoun made a party, under the fullest name."""

from bisect import bisect_right
from collections.abc import Sequence

from ...schema import ActorRole, Attribution, EventActor, Source, Span
from ...unwrapping import unwrapped
from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..naming import person_key, same_person
from ..phrases import PRONOUNS, phrase
from ..syntax import Syntax
from .grammar import is_lemma, preposition
from .noun_phrases import is_alive, is_armed, phrase_range, phrase_span

_BELONGING = frozenset({"from", "of", "with"})
_NAME_FOLLOWS = 3
"""Words from a noun to the name behind it: "fighters *from the* Dawn Brigade"."""

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
                name = unwrapped(syntax.text[named.span.start : named.span.end])
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
        return unwrapped(self._syntax.text[slice(*self._syntax.span(first, head))])

    def _fullest(self, head: int, span: Span) -> str:
        own = unwrapped(self._syntax.text[span.start : span.end])
        several = (
            self._syntax.words[head].tag in ("NNS", "NNPS") or self._syntax.entity_kinds.get(head) == "organisation"
        )
        for child in () if several else self._syntax.children(head):
            if self._syntax.words[child].relation == "appos" and self._syntax.entity_kinds.get(child) == "person":
                return self._fullest(child, phrase_span(self._syntax, child))
        if self._syntax.entity_kinds.get(head) != "person":
            return self._with_group(head, span)
        key = person_key(self._name(head).split())
        longer = [name for known, name in self._people.get(key[-1] if key else "", ()) if same_person(key, known)]
        fullest = max(longer, key=lambda name: len(name.split()), default=own)
        return fullest if len(fullest.split()) > len(own.split()) else own

    def _with_group(self, head: int, span: Span) -> str:
        """A common noun with the name behind it of those whom it belongs to: "gunmen *of the Valley Guard*"."""
        syntax = self._syntax
        last = head
        for child in syntax.children(head) if syntax.words[head].tag in ("NN", "NNS") else ():
            named = syntax.entity_kinds.get(child) == "organisation" or syntax.words[child].tag in ("NNP", "NNPS")
            if named and child > head and preposition(syntax, child) in _BELONGING and is_armed(syntax, head):
                words = phrase_range(syntax, child)
                last = words[-1] if words.start - head <= _NAME_FOLLOWS else last
        return unwrapped(syntax.text[span.start : max(span.end, syntax.words[last].end)])

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

    def _body_of(self, speaker: int) -> int | None:
        """The body that somebody speaks for: "a spokesman *for the Brigade* denied that it"."""
        syntax = self._syntax
        behind = (one for one in syntax.children(speaker) if preposition(syntax, one) in ("for", "of"))
        named = (one for one in behind if syntax.words[one].tag in ("NNP", "NNPS"))
        return next((one for one in named if syntax.entity_kinds.get(one) != "person"), None)

    def _subject_before(self, head: int, pronoun: str) -> int | None:
        """The nearest subject before a pronoun that agrees with it, in the same sentence or the two before."""
        syntax = self._syntax
        start = syntax.words[head].start
        paragraph = self._paragraphs[max(bisect_right(self._paragraphs, start) - 1, 0)]
        lowest = syntax.tags.sentences[max(syntax.sentence_of[head] - _BACK, 0)].start
        own = syntax.sentence(head).start
        bodies = event_words().classes.bodies
        for index in range(head - 1, lowest - 1, -1):
            word = syntax.words[index]
            if word.start < paragraph:
                return None
            if index < own and word.head in self._cues:
                continue  # who is only quoted is seldom taken up
            if word.relation not in ("nsubj", "nsubj:pass") or word.tag not in NOUNS or not is_alive(syntax, index):
                continue
            kind = syntax.entity_kinds.get(index)
            crowd = kind is None and is_lemma(syntax, index, clause_words().collective)
            several = crowd or word.tag in ("NNS", "NNPS")
            if pronoun == "it" and kind in (None, "person"):
                body = self._body_of(index)
                if body is not None:
                    return body
            if pronoun == "they" and (several or kind == "organisation"):
                return index
            if pronoun == "it" and not several and kind != "person" and (kind or is_lemma(syntax, index, bodies)):
                return index
            if pronoun in ("he", "she") and not several and kind not in ("place", "organisation"):
                return index
        return None


def _bare(words: str) -> str:
    found = unwrapped(words).lower()
    for article in ("the ", "a ", "an "):
        found = found.removeprefix(article)
    return found
