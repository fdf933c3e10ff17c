"""What the checks look at: an article with all that was read in it, and the indexes that make looking things up cheap.

A check asks where words stand, which sentence, paragraph or quotation they stand in, and whose they are. Everything is
plain data of the schema: no check knows how it was found.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

import msgspec

from ..schema import (
    Argument,
    Article,
    Attribution,
    Balance,
    Claim,
    Event,
    Place,
    Quantity,
    Quote,
    Source,
    Span,
    Tags,
    Time,
    quote,
)
from ..unwrapping import unquoted

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn tags of verbs that make a clause assert something."""


class Evidence(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An article, its words as the trained reader parsed them, and what was read in it.

    `quotations` are the spans between quotation marks, marks left out, in order. Anything but the article and the tags
    may be empty: a check finds nothing where what it needs was not read. Words are known by their index in `words`.
    """

    article: Article
    tags: Tags
    quotations: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    balance: Balance = Balance(rows=(), claims=0, checkable=0)
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    arguments: tuple[Argument, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text of record, with blanks in the place of a mail's quoting marks."""
        return unquoted(self.article.text)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(self.text[word.start : word.end].lower() for word in self.tags.words)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences as spans of the text."""
        words = self.tags.words
        return tuple(Span(words[first].start, words[stop - 1].end) for first, stop in self.tags.sentences)

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs as spans of the text."""
        return self.tags.paragraphs

    @cached_property
    def signatures(self) -> tuple[tuple[Span, Span], ...]:
        """What somebody signed with a name behind it, which ends a quotation as a mark does, and the name."""
        return tuple(
            (one.content.pieces[-1], one.source.pieces[0])
            for one in self.attributions
            if one.source is not None
            and (one.cue is None or not any(letter.isalnum() for letter in one.cue.text))
            and one.content.pieces[-1].end <= one.source.start
        )

    @cached_property
    def apart(self) -> tuple[Span, ...]:
        """Headings and apparatus: lines that are no running text, in order."""
        return tuple(sorted((*self.article.headings, *self.article.apparatus)))

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.tags.words]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [word.end for word in self.tags.words]

    def words_within(self, span: Span) -> range:
        """The words that overlap a span, as indexes."""
        return range(bisect_right(self._word_ends, span.start), max(bisect_left(self._word_starts, span.end), 0))

    def children(self, index: int) -> list[int]:
        """The words that hang on a word, as indexes in order."""
        within = self.words_within(self.sentence_at(self.tags.words[index].start))
        return [child for child in within if self.tags.words[child].head == index and child != index]

    def sentence_at(self, offset: int) -> Span:
        """The sentence around an offset; behind the last word of one, that sentence; an empty span before the first."""
        return around(self.sentences, offset)

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph around an offset, or the one before it."""
        return around(self.paragraphs, offset)

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset stands between quotation marks."""
        start, end = around(self.quotations, offset)
        return start <= offset < end

    def is_running(self, span: Span) -> bool:
        """Whether a span stands in the running text: inside the body, in no heading and no apparatus."""
        body = self.article.body
        return body.start <= span.start and span.end <= body.end and not any(overlap(span, line) for line in self.apart)

    def cut(self, *spans: Span) -> Quote:
        """The quote that stands at these spans, which are in order and do not overlap."""
        return quote(self.article.text, spans)

    @cached_property
    def source_of(self) -> dict[str, Source]:
        """The source of each attribution that has one, by the attribution's id."""
        sources = {source.id: source for source in self.sources}
        return {
            attribution.id: sources[attribution.source_id]
            for attribution in self.attributions
            if attribution.source_id is not None
        }

    @cached_property
    def attribution_of(self) -> dict[str, Attribution]:
        """The attributions by their ids."""
        return {attribution.id: attribution for attribution in self.attributions}

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """What each source claims, in order, by the source's id; not what it denies."""
        source_of = {name: source.id for source in self.sources for name in source.attributions}
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            said = self.attribution_of.get(claim.attribution or "")
            if said is not None and said.id in source_of and said.attitude != "denies":
                found[source_of[said.id]].append(claim)
        return found

    @cached_property
    def headline(self) -> Quote | None:
        """The headline where it stands in the text."""
        basis = self.article.basis.get("title")
        return None if basis is None or basis.span is None else self.cut(basis.span)

    @cached_property
    def cue_words(self) -> frozenset[int]:
        """The words by which somebody says something, as indexes."""
        pieces = (piece for each in self.attributions if each.cue is not None for piece in each.cue.pieces)
        return frozenset(index for piece in pieces for index in self.words_within(piece))

    def quantities_within(self, span: Span) -> tuple[Quantity, ...]:
        """The quantities that share a character with a span, in order."""
        first = bisect_right(self.quantities, span.start, key=lambda quantity: quantity.span.end)
        stop = bisect_left(self.quantities, span.end, key=lambda quantity: quantity.span.start)
        return self.quantities[first:stop]

    def carriers(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions in whose content a span stands, the narrowest content first; none in the author's voice."""
        number = bisect_right(self._contents, span.start, key=lambda content: content[0].start)
        found = []
        while number and self._reach[number - 1] >= span.end:
            number -= 1
            piece, attribution = self._contents[number]
            if piece.end >= span.end:
                found.append(attribution)
        found.reverse()  # of contents of one width the first comes first
        return tuple(sorted(found, key=lambda each: each.content.end - each.content.start))

    @cached_property
    def _contents(self) -> list[tuple[Span, Attribution]]:
        """The pieces of all contents, by where they begin."""
        pieces = [(piece, each) for each in self.attributions for piece in each.content.pieces]
        return sorted(pieces, key=lambda content: content[0])

    @cached_property
    def _reach(self) -> list[int]:
        """How far the pieces up to each one reach: none before can hold what ends behind that."""
        return list(accumulate((piece.end for piece, _ in self._contents), max))


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def around(spans: Sequence[Span], offset: int) -> Span:
    """The last of these spans, which are in order, that begins at or before an offset; an empty one where none does."""
    place = bisect_right(spans, (offset, float("inf"))) - 1
    return spans[place] if place >= 0 else Span(0, 0)
