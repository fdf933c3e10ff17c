"""Time and place that a clause takes over from another: "attacked Kesh on Monday, and nine people died"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from ...schema import Place, Time
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, is_verb, is_violence, upwards
from .owners import owner_of
from .place_rows import lies_in
from .tellings import Telling, lone_events

_Found = TypeVar("_Found", Time, Place)

_NEAR = 2
"""Sentences from an act "that night" back to the one whose day it shares."""

_IN_THE_DAY = (["earlier", "in", "the", "day"], ["later", "in", "the", "day"])


def followers(syntax: Syntax, tellings: Sequence[Telling], owners: Mapping[int, int]) -> dict[int, int]:
    """The tellings whose clauses go on with another's, by their numbers, each with the number of that one."""
    found = {number: _continued(syntax, number, one, owners) for number, one in enumerate(tellings)}
    return {number: first for number, first in found.items() if first is not None}


def share_settings(
    syntax: Syntax,
    tellings: Sequence[Telling],
    following: Mapping[int, int],
    places: Sequence[Place],
    when: dict[int, Time],
    where: dict[int, Place],
) -> None:
    """Give each follower the time of the telling that it goes on with, and its place where it names none itself."""
    located = {index for place in places for index in syntax.within(place.span)}
    for number, first in following.items():
        one = tellings[number]
        if number not in when and first in when:
            when[number] = when[first]
        own = any(index in located for index in syntax.within(one.clause))
        if number not in where and first in where and one.trigger.meaning.kind == "ASSAULT" and not own:
            where[number] = where[first]
    _share_days(syntax, tellings, when)
    _days_during(syntax, tellings, when)


def _days_during(syntax: Syntax, tellings: Sequence[Telling], when: dict[int, Time]) -> None:
    """Give what was done "during" another act its day: "arrested *during* Sunday's protests"."""
    owners = {index: number for number, one in enumerate(tellings) for index in one.words}
    for number, one in enumerate(tellings):
        during = [owners[head] for case, head in one.trigger.frame.obliques if case == "during" and head in owners]
        if during and number not in when and during[0] in when:
            when[number] = when[during[0]]


def _share_days(syntax: Syntax, tellings: Sequence[Telling], when: dict[int, Time]) -> None:
    """Give an act "the same evening", "hours later" the day of the one told before it, where that is a single day."""
    owners = {index: number for number, one in enumerate(tellings) for index in one.words}
    for word in _points_at_day(syntax):
        number = owner_of(syntax, word, owners)
        if number is not None and number in when and syntax.forms[word] == "after":
            _share_later(syntax, number, tellings, owners, when)
        if number is None or number in when:
            continue
        own = syntax.sentence_of[word]
        before = (one for one in range(number - 1, -1, -1) if one in when)
        told = next(before, None)
        if told is None or own - syntax.sentence_of[tellings[told].index] > _NEAR:
            continue
        if when[told].earliest == when[told].latest:
            when[number] = when[told]


def _share_later(
    syntax: Syntax, first: int, tellings: Sequence[Telling], owners: Mapping[int, int], when: dict[int, Time]
) -> None:
    """Give what came hours after another act its day: "hours after the army *bombed* Kesh on Monday, a man *shot*"."""
    above = owner_of(syntax, syntax.words[tellings[first].index].head, owners)
    if above is not None and above != first and when[first].earliest == when[first].latest:
        when.setdefault(above, when[first])


def _points_at_day(syntax: Syntax) -> Iterator[int]:
    """The words that place an act on a day told before: "the same *evening*", "that *night*", "*hours* later"."""
    words = clause_words()
    for index in range(1, len(syntax.forms)):
        form, before = syntax.forms[index], syntax.words[index - 1]
        pointing = before.head == index and before.relation in ("amod", "det")
        same_day = pointing and syntax.forms[index - 1] in ("same", "that") and form in words.parts_of_day
        same_day = same_day or syntax.forms[index - 3 : index + 1] in _IN_THE_DAY
        if same_day or (form in words.afterwards and is_lemma(syntax, index - 1, words.short_whiles)):
            yield index


def set_scenes(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    tellings: Sequence[Telling],
    when: dict[int, Time],
    where: dict[int, Place],
) -> None:
    """Give the one violent act of a sentence the day and the place of the sentence before, where that only sets the
    scene and its own says nothing else: "The attack came on Monday. Rebels killed nine people in Kesh".
    """
    dated = by_sentence(syntax, [time for time in times if time.type in ("DATE", "TIME") and time.earliest])
    located = by_sentence(syntax, [place for place in places if place.role == "location"])
    paragraphs = {span.start for span in syntax.tags.paragraphs}
    for sentence, number in lone_events(syntax, tellings).items():
        first = syntax.words[syntax.tags.sentences[sentence].start].start
        if tellings[number].trigger.meaning.kind != "ASSAULT" or sentence == 0 or first in paragraphs:
            continue
        if not _is_scene(syntax, sentence - 1):
            continue
        days, sites = dated.get(sentence - 1, []), located.get(sentence - 1, [])
        if number not in when and sentence not in dated and len(days) == 1:
            when[number] = days[0]
        nested = all(lies_in(syntax, one, other) for one, other in pairwise(sites))
        if number not in where and sentence not in located and sites and nested:
            where[number] = sites[0]


def by_sentence(syntax: Syntax, found: Sequence[_Found]) -> dict[int, list[_Found]]:
    """Times or places by the number of the sentence in which they begin."""
    here: dict[int, list[_Found]] = {}
    for one in found:
        words = syntax.within(one.span)
        if len(words):
            here.setdefault(syntax.sentence_of[words[0]], []).append(one)
    return here


def _is_scene(syntax: Syntax, sentence: int) -> bool:
    """Whether the whole of a sentence is that violence began or took place: "*Fighting* flared on Monday in Kesh"."""
    verbs = [index for index in range(*syntax.tags.sentences[sentence]) if is_verb(syntax, index)]
    if len(verbs) != 1 or not is_lemma(syntax, verbs[0], clause_words().setting) or syntax.words[verbs[0]].tag != "VBD":
        return False
    subjects = (child for child in syntax.children(verbs[0]) if syntax.words[child].relation == "nsubj")
    return any(is_violence(syntax, child) and not is_verb(syntax, child) for child in subjects)


def _continued(syntax: Syntax, number: int, one: Telling, owners: Mapping[int, int]) -> int | None:
    """The number of the telling that this one's clause is joined to by "and" or a semicolon, or None."""
    for index in upwards(syntax, one.index):
        word = syntax.words[index]
        above = owners.get(word.head)
        if is_verb(syntax, index) and owners.get(index) != number:
            return None
        if word.relation in ("conj", "parataxis") and above not in (None, number) and word.head < index:
            return above
    return None
