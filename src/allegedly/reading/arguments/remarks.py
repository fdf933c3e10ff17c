"""What a remark on timing points to: "You can call that luck" has its two sides in the sentence before.

A remark is a marker that names no sides ("Some coincidence.", "It is always the same story."). They stand beside it: in
the rest of its own sentence behind a colon or before one, in the sentence that it points to, or in that sentence and
the one before it ("The envoy left on Sunday. *By Monday* the shelling had begun again.").
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...schema import Span
from ...vocabulary import timing_arguments
from ..syntax import FINITE, Syntax
from .markers import Marked
from .sides import Sides, joined, sides, trimmed

_PARTING = frozenset({":", "—", "–", "--"})
"""What parts a remark from what it is on within one sentence."""

_JOINING = frozenset({",", ";", "and", "but"})

_SHORTEST = 3
"""Words of a clause in a row; a parser may take its verb for a noun, and fewer are an aside."""

_NEITHER = Sides(range(0), range(0))


class Told(NamedTuple):
    """Two sides and the words of the sentence or the part of one that tells of them; whether they are but two clauses
    in a row.
    """

    sides: Sides
    words: range
    in_a_row: bool = False


class Surroundings:
    """The markers of an article by their sentences, to be asked what a remark points to."""

    def __init__(self, syntax: Syntax, marked: Sequence[Marked]) -> None:
        self._syntax = syntax
        self._parting: defaultdict[int, list[Marked]] = defaultdict(list)
        for one in marked:
            if one.kind.sides != "none":
                self._parting[one.sentence.start].append(one)

    def pointed_at(self, remark: Marked) -> Told | None:
        """The nearest words around a remark that set two things beside each other, or None."""
        around = [words for words in self._around(remark) if words]
        told = [Told(self._sides(words), words) for words in around]
        if remark.kind.form == "whenever" and remark.kind.points == "on":  # a remark that announces a rule
            told += [Told(cut, words, in_a_row=True) for words in around for cut in self._by_steps(words)]
        return next((one for one in told if all(one.sides)), None)

    def _around(self, remark: Marked) -> Iterator[range]:
        """Where to look, in this order: its own sentence, the one that it points to, those on either side."""
        own = remark.sentence
        partings = [index for index in own if self._syntax.forms[index] in _PARTING]
        yield from (range(index + 1, own.stop) for index in partings if index >= remark.words.stop)
        yield from (range(own.start, index) for index in partings if index < remark.words.start)
        if not partings:
            yield own
        before = self._syntax.sentence(own.start - 1) if own.start else range(0)
        behind = self._syntax.sentence(own.stop) if own.stop < len(self._syntax.words) else range(0)
        yield behind if remark.kind.points == "on" else before
        # What argues by itself may take its sides from where they stand; what only points must point to them.
        if remark.kind.needs == "nothing":
            yield from (before, behind)

    def _sides(self, words: range) -> Sides:
        """The two sides that these words tell of, by what tells most of how close they were."""
        ways = (self._by_markers, self._by_joint, self._by_rates, self._by_clauses, self._by_sentences)
        return next((cut for way in ways for cut in way(words) if all(cut)), _NEITHER)

    def _by_markers(self, words: range) -> Iterator[Sides]:
        return self._parted(words, plain=False)

    def _by_joint(self, words: range) -> Iterator[Sides]:
        yield joined(self._syntax, words, shortest=2)

    def _by_rates(self, words: range) -> Iterator[Sides]:
        """By the markers that also stand in plain reporting, of which a joint may tell more: "*the night* before"."""
        return self._parted(words, plain=True)

    def _parted(self, words: range, *, plain: bool) -> Iterator[Sides]:
        for marked in self._parting[self._syntax.sentence(words.start).start]:
            if marked.words.start in words and (marked.kind.needs == "rate") == plain:
                yield sides(self._syntax, marked._replace(sentence=words), None)

    def _by_clauses(self, words: range) -> Iterator[Sides]:
        """Two clauses, of which the second says that it came soon after ("he asks, *and the next day* the archive
        burns") or which are dated each ("dies *on Monday* and the archive burns *on Tuesday*")."""
        for joint in words[1:-1]:
            if self._syntax.forms[joint] in _JOINING:
                first, then = range(words.start, joint), range(joint + 1, words.stop)
                if self._is_said(first) and self._is_said(then) and self._follows(first, then):
                    yield Sides(trimmed(self._syntax, first), self._without_sequel(then))

    def _by_steps(self, words: range) -> Iterator[Sides]:
        """The first two clauses in a row: "*the house debates the law, a bomb goes off*, and the vote is off"."""
        partings = [index for index in words[1:-1] if self._syntax.forms[index] in (",", ";")]
        clauses = (
            [range(words.start, partings[0]), range(partings[0] + 1, (*partings, words.stop)[1])] if partings else []
        )
        if all(len(clause) >= _SHORTEST for clause in clauses) and any(map(self._is_said, clauses)):
            yield Sides(*(trimmed(self._syntax, clause) for clause in clauses))

    def _by_sentences(self, words: range) -> Iterator[Sides]:
        """The sentence before and this one, likewise."""
        if words.start:
            first = self._syntax.sentence(words.start - 1)
            if self._follows(first, words):
                yield Sides(trimmed(self._syntax, first), trimmed(self._syntax, words))

    def _follows(self, first: range, then: range) -> bool:
        known = timing_arguments()
        dated = all(known.days.search(self._lowered(words)) for words in (first, then))
        return dated or known.sequels.match(self._lowered(then)) is not None

    def _without_sequel(self, words: range) -> range:
        sequel = timing_arguments().sequels.match(self._lowered(words))
        if sequel is None:
            return trimmed(self._syntax, words)
        start = self._syntax.span(words.start, words.start).start
        return trimmed(self._syntax, range(self._syntax.within(Span(start, start + sequel.end())).stop, words.stop))

    def _is_said(self, words: range) -> bool:
        return any(self._syntax.words[index].tag in FINITE for index in words)

    def _lowered(self, words: range) -> str:
        return self._syntax.text[slice(*self._syntax.span(words.start, words.stop - 1))].lower() if words else ""
