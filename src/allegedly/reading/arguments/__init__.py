"""Arguments from timing: sentences that make something of when two things happened.

"Is it a coincidence that A just as B?" argues; "A died two days after the crash" reckons a date. Markers that can do
nothing but argue count wherever they stand; those of plain reporting ("amid", "just hours after") only where both of
their sides tell of a happening, by the events of the reading or by the words; the plainest ("after", "since") only
where one side says that there was more or less of something. Words that make something of the timing themselves
("curiously", "like clockwork") let any marker beside them count where public affairs are spoken of.
"""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ...schema import Argument, ArgumentForm, Article, Attribution, Event, Place, Span, Time, quote
from ...vocabulary import lemmas
from ...vocabulary.happenings import happening_words
from ..syntax import Syntax
from .happenings import comes, is_happening, is_public, is_rule, is_testable, tells_rate
from .markers import Marked, markers
from .remarks import Surroundings
from .seen import seen_arguments
from .selection import Holdings
from .sides import Sides, sides

__all__ = ["arguments"]


def arguments(
    article: Article,
    syntax: Syntax,
    attributions: Sequence[Attribution],
    times: Sequence[Time],
    places: Sequence[Place],
    events: Sequence[Event],
) -> tuple[Argument, ...]:
    """The arguments from timing in an article, in reading order.

    `attributions` have the ids of their sources. Times, places and events may be empty: then the sides have no ids of
    them. Ids count from g1.
    """
    told = [each for each in attributions if each.source_id is not None and _is_said(syntax, each)]
    saying = {index for each in told if each.cue is not None for index in syntax.words_of(each.cue.pieces)}
    carriers = _Carriers(syntax, told)
    every = markers(article, syntax)
    surroundings = Surroundings(syntax, every)
    found: list[_Found] = []
    for marked in every:
        if marked.kind.needs == "rate" and not marked.stressed and not tells_rate(syntax, marked.sentence):
            continue
        carrier = carriers.of(marked)
        cut, around = sides(syntax, marked, carrier), marked.sentence
        if marked.kind.sides == "none" and not all(cut):
            beside = surroundings.pointed_at(marked)
            if beside and (not beside.in_a_row or all(is_public(syntax, words, events) for words in beside.sides)):
                cut, around = beside.sides, beside.words
        if _counts(syntax, marked, cut, events, saying):
            found.append(_Found(marked, cut, carrier, around))
    listed = [
        _Argued(marked.kind.form, marked.span, marked.sentence, cut, carrier)
        for marked, cut, carrier, _ in _one_each(found)
    ]
    holdings = Holdings(syntax, times, places, events)
    return tuple(
        Argument(
            id=f"g{number}",
            span=syntax.span(one.sentence.start, one.sentence.stop - 1),
            form=one.form,
            marker=quote(article.text, (one.marker,)),
            first=holdings.side(one.sides.first),
            then=holdings.side(one.sides.then),
            attribution=None if one.carrier is None else one.carrier.id,
        )
        for number, one in enumerate(_with_seen(syntax, carriers, events, every, listed), 1)
    )


class _Argued(NamedTuple):
    form: ArgumentForm
    marker: Span
    sentence: range
    sides: Sides
    carrier: Attribution | None


def _with_seen(
    syntax: Syntax, carriers: "_Carriers", events: Sequence[Event], every: Sequence[Marked], listed: list[_Argued]
) -> list[_Argued]:
    """Those with a marker that is listed, and those that the reader has learned to see and whose sides are not argued
    of already. One must be of public affairs; where the rules have declined a marker both must, and tell of a
    happening; what must happen whenever something else does is a rule.
    """
    told = {index for one in listed for words in (one.sentence, *one.sides) for index in words}
    declined = {index for marked in every for index in marked.words}
    found = list(listed)
    for one in seen_arguments(syntax):
        here = {index for words in (one.words, *one.sides) for index in words}
        public = [bool(words) and is_public(syntax, words, events) for words in one.sides]
        happens = all(words and is_happening(syntax, words, events) for words in one.sides)
        ruled = one.form == "whenever" and any(words and is_rule(syntax, words) for words in one.sides)
        argued = any(public) if declined.isdisjoint(one.words) else all(public) and happens
        if argued and not ruled and told.isdisjoint(here):
            found.append(_Argued(one.form, one.link, one.sentence, one.sides, carriers.around(one.words, one.link)))
            told |= here
    return sorted(found, key=lambda one: one.marker)


class _Found(NamedTuple):
    marked: Marked
    sides: Sides
    carrier: Attribution | None
    told: range
    """The words of the sentence, or the part of one, that tells of both sides."""


def _one_each(found: Sequence[_Found]) -> list[_Found]:
    """Without what a remark is on: "the arrest, which came a day after the vote, was no coincidence" is one argument,
    and so is "The arrest came a day after the vote. That was no coincidence". Of two remarks on one thing, the first.
    A lone "after" or "before" beside another marker is none of its own."""
    remarks = [one for one in found if one.marked.kind.sides == "none" and all(one.sides)]
    merged: list[_Found] = []
    for one in found:
        beside = [other for other in found if other is not one and other.marked.sentence == one.marked.sentence]
        if one in remarks:
            repeated = any(other in remarks and other.told == one.told for other in merged)
        else:
            repeated = any(one.marked.words.start in remark.told for remark in remarks if all(one.sides)) or (
                one.marked.kind.needs == "rate" and any(other.marked.kind.needs != "rate" for other in beside)
            )
        if not repeated:
            merged.append(one)
    return merged


def _counts(syntax: Syntax, marked: Marked, cut: Sides, events: Sequence[Event], saying: AbstractSet[int]) -> bool:
    """Whether a marker argues: as it stands, as a remark on two things of which one is of public affairs, or by both
    sides that it names."""
    if marked.kind.needs == "nothing":
        alone = [words for words in cut if words] if marked.kind.sides == "joined" else []
        return len(alone) != 1 or is_public(syntax, alone[0], events)  # "no coincidence that apples grow on the slope"
    if marked.kind.needs == "sequence":
        return all(cut) and any(is_public(syntax, words, events) for words in cut)
    return _argues(syntax, marked, cut, events, saying)


def _argues(syntax: Syntax, marked: Marked, cut: Sides, events: Sequence[Event], saying: AbstractSet[int]) -> bool:
    """Whether both sides of a marker that also stands in plain reporting are there and tell of something happening.

    That somebody says something just then is how news is reported; `saying` are the words of the cues.
    """
    if not cut.first or not cut.then or syntax.head(cut.then) in saying:
        return False
    if marked.kind.form == "aftermath" and any(_is_about_somebody(syntax, words) for words in cut):
        return False
    happening = [is_happening(syntax, words, events) for words in cut]
    public = [is_public(syntax, words, events) for words in cut]
    made_much_of = marked.stressed or (marked.kind.sides == "joined" and marked.kind.form == "coincidence")
    if marked.kind.form == "whenever" and any(is_rule(syntax, words) for words in cut):
        return False
    if (made_much_of and any(happening) and any(public)) or (marked.kind.form == "whenever" and all(public)):
        return True
    if not is_testable(syntax, marked, cut, events):
        return False
    if marked.kind.needs == "rate":
        return _rises(syntax, marked, cut) and all(map(any, zip(happening, public, strict=True)))
    # What "comes amid" something is a happening whatever it is called.
    return all(happening) or (any(happening) and comes(syntax, marked, cut))


def _is_said(syntax: Syntax, attribution: Attribution) -> bool:
    """Whether a source says something, and does not do it by saying it ("*declared* a state of emergency") nor is only
    asked to ("we invite the ministry *to explain*")."""
    verbs = [] if attribution.cue is None else syntax.words_of(attribution.cue.pieces)
    if verbs and syntax.forms[verbs[0]] == "to":
        return False
    return not any(
        not happening_words().changes.isdisjoint(lemmas(syntax.forms[verb]))
        and any(syntax.words[child].relation == "obj" for child in syntax.children(verb))
        for verb in verbs
    )


def _is_about_somebody(syntax: Syntax, words: range) -> bool:
    """Whether a side is an aside on a person: "the minister, *who took office* days after the vote"."""
    return any(syntax.forms[child] == "who" for child in syntax.children(syntax.head(words)))


def _rises(syntax: Syntax, marked: Marked, cut: Sides) -> bool:
    """Whether the side before the marker says that there was more or less of something; a lone "as" needs a clause."""
    before, behind = (cut.first, cut.then) if marked.kind.sides == "before" else (cut.then, cut.first)
    if marked.kind.form == "backdrop" and not syntax.words[syntax.head(behind)].tag.startswith("VB"):
        return False
    return tells_rate(syntax, before)


class _Carriers:
    """The attributions that may carry an argument, by the words of their contents."""

    def __init__(self, syntax: Syntax, told: Sequence[Attribution]) -> None:
        self._around: defaultdict[int, list[Attribution]] = defaultdict(list)
        for attribution in told:
            if not _is_addressed(syntax, attribution):
                for index in syntax.words_of(attribution.content.pieces):
                    self._around[index].append(attribution)

    def of(self, marked: Marked) -> Attribution | None:
        """The attribution whose source's words a marker begins with: the narrowest content around it. Where it ends may
        be another piece: "is it a coincidence," she asked, "that"."""
        return self.around(marked.words, marked.span, runs_on=marked.kind.sides == "joined")

    def around(self, words: range, span: Span, *, runs_on: bool = False) -> Attribution | None:
        """The narrowest content around a span; one that `runs_on` need but begin in it."""
        around = [
            attribution
            for attribution in self._around[words.start]
            if any(
                start <= span.start < end and (span.end <= end or runs_on) for start, end in attribution.content.pieces
            )
        ]
        return min(around, key=lambda attribution: attribution.content.end - attribution.content.start, default=None)


def _is_addressed(syntax: Syntax, attribution: Attribution) -> bool:
    """Whether the source are those whom the author talks to: "*readers* may draw their own conclusions"."""
    words = [] if attribution.source is None else syntax.words_of(attribution.source.pieces)
    return not happening_words().addressed.isdisjoint(syntax.forms[index] for index in words[-1:])
