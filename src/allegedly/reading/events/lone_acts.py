"""What a paragraph that tells of one act of violence alone says of its day, its place and its dead, wherever in it.

"Our thoughts are with *Kesh*. Rebels bombed the town *on Monday*. The hospital counted *nine* dead." No clause ties
these to the act; but in a paragraph that has one of each there is nothing else that they could be of.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import TypeVar

from ...schema import Attribution, Place, Quantity, Time, Toll
from ...vocabulary.event_clauses import clause_words
from ..syntax import FINITE, Syntax
from .grammar import BEING, is_lemma, is_verb
from .lone_settings import is_heard_from
from .place_rows import lies_in
from .tellings import Telling

_ACTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT"})
"""Kinds of events that happen somewhere on a day, as what is said, asked or agreed need not."""

_LONGEST = 6
"""Sentences of a paragraph that one act can hold together; a longer one is a text of many matters."""

_THE_ACT = frozenset({"it", "that", "this", "what", "which"})
"""Words that stand for an act where it is said to have happened."""


def fill_from_paragraph(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    quantities: Sequence[Quantity],
    attributions: Sequence[Attribution],
    clusters: Sequence[Sequence[Telling]],
) -> None:
    """Give the one act of a paragraph what it lacks of its day, its place and its killed, where that has one of each.

    Days and places in the clause of a listed word the rules have weighed, those of other events are theirs.
    """
    told = _by_paragraph(syntax, ((one.trigger.index, cluster) for cluster in clusters for one in cluster))
    days = _by_paragraph(syntax, _at(syntax, (one for one in times if _is_day(syntax, one))))
    sites = _by_paragraph(syntax, _at(syntax, (one for one in places if one.role == "location")))
    deaths = _by_paragraph(syntax, _at(syntax, (one for one in quantities if one.effect == "killed")))
    spoken = _of_saying(syntax, attributions)
    given = {toll.quantity for cluster in clusters for one in cluster for toll in (one.killed, one.injured) if toll}
    for paragraph, here in told.items():
        act = _lone_act(here)
        if act is None or _is_long(syntax, paragraph):
            continue
        dead = deaths.get(paragraph, [])
        others = spoken | _weighed(syntax, here, act) | _of_other_matters(syntax, paragraph, act, dead)
        if all(one.time is None for one in act):
            met = days.get(paragraph, [])
            if len(met) == 1 and others.isdisjoint(syntax.within(met[0].span)):
                act[0].time = met[0]
        if all(one.place is None for one in act):
            act[0].place = _one_place(syntax, sites.get(paragraph, []), others)
        if all(one.killed is None for one in act) and len(dead) == 1 and dead[0].id not in given:
            act[0].killed = Toll(dead[0].low, dead[0].high, dead[0].id)


_Told = TypeVar("_Told")
_Spanned = TypeVar("_Spanned", Time, Place, Quantity)


def _by_paragraph(syntax: Syntax, found: Iterable[tuple[int, _Told]]) -> dict[int, list[_Told]]:
    """What begins at some words, by the number of the paragraph."""
    starts = [span.start for span in syntax.tags.paragraphs]
    here: dict[int, list[_Told]] = {}
    for index, one in found:
        here.setdefault(bisect_right(starts, syntax.words[index].start) - 1, []).append(one)
    return here


def _at(syntax: Syntax, found: Iterable[_Spanned]) -> Iterator[tuple[int, _Spanned]]:
    for one in found:
        words = syntax.within(one.span)
        if len(words):
            yield words[0], one


def _lone_act(told: Sequence[Sequence[Telling]]) -> Sequence[Telling] | None:
    """The act of violence of a paragraph, by its tellings, if nothing else in it happened anywhere."""
    acts = [cluster for cluster in told if cluster[0].trigger.meaning.kind in _ACTS]
    alone = bool(acts) and all(cluster is acts[0] for cluster in acts)
    return acts[0] if alone and acts[0][0].trigger.meaning.kind == "ASSAULT" else None


def _weighed(syntax: Syntax, told: Iterable[Sequence[Telling]], act: Sequence[Telling]) -> frozenset[int]:
    """The words of the clauses of other events, and of those in which a listed word tells of the act."""
    tellings = (one for cluster in told for one in cluster if cluster is not act or not one.trigger.learned)
    return frozenset(index for one in tellings for index in _clause(syntax, one.index))


def _of_saying(syntax: Syntax, attributions: Iterable[Attribution]) -> frozenset[int]:
    """The words that hang on a cue, not in what it brings: "said *on Tuesday*"."""
    found: set[int] = set()
    for one in attributions:
        if one.cue is not None:
            told = set(syntax.words_of(one.content.pieces))
            cues = syntax.words_of(one.cue.pieces)
            found.update(index for cue in cues for index in syntax.subtree(cue) if index not in told)
    return frozenset(found)


def _clause(syntax: Syntax, act: int) -> range:
    """The sentence that tells of an act, from the last colon before it: "Kesh: rebels *shelled* the market"."""
    sentence = syntax.sentence(act)
    colons = [index for index in range(sentence.start, act) if syntax.forms[index] == ":"]
    return range(colons[-1] + 1 if colons else sentence.start, sentence.stop)


def _of_other_matters(
    syntax: Syntax, paragraph: int, act: Sequence[Telling], dead: Sequence[Quantity]
) -> frozenset[int]:
    """The words of clauses that tell something themselves, and neither of the act nor of its dead: "*talks began on
    Monday in Kesh*".
    """
    words = syntax.within(syntax.tags.paragraphs[paragraph])
    near = {one.index for one in act} | {index for one in dead for index in syntax.within(one.span)}
    found: set[int] = set()
    start = words.start
    for index in words:
        if index + 1 < words.stop and syntax.forms[index] != ":" and index + 1 in syntax.sentence(index):
            continue
        clause, start = range(start, index + 1), index + 1
        if near.isdisjoint(clause) and any(_tells(syntax, one) for one in clause):
            found.update(clause)
    return frozenset(found)


def _tells(syntax: Syntax, verb: int) -> bool:
    """Whether a verb tells something by itself: not "*was*", nor "what *happened*"."""
    if syntax.words[verb].tag not in FINITE or syntax.forms[verb] in BEING:
        return False
    subjects = {syntax.forms[child] for child in syntax.children(verb)}
    return not (is_lemma(syntax, verb, clause_words().setting) and subjects & _THE_ACT)


def _is_long(syntax: Syntax, paragraph: int) -> bool:
    words = syntax.within(syntax.tags.paragraphs[paragraph])
    return not len(words) or syntax.sentence_of[words[-1]] - syntax.sentence_of[words[0]] >= _LONGEST


def _is_day(syntax: Syntax, time: Time) -> bool:
    """Whether it names a day, not "now" and no mere hour of an unnamed one ("at midnight"), and stands in a sentence
    with a verb, as that of a dateline does not.
    """
    words = syntax.within(time.span)
    if time.earliest is None or time.timex == "PRESENT_REF" or not len(words):
        return False
    named = any(syntax.words[index].tag in ("CD", "NNP") for index in words)
    told = any(is_verb(syntax, index) for index in syntax.sentence(words[0]))
    return told and (time.type == "DATE" or (time.type == "TIME" and named))


def _one_place(syntax: Syntax, sites: Sequence[Place], others: Set[int]) -> Place | None:
    """The first of the places of one row, "*Kesh*, Dorvan", if there is one row alone, and more than a country in it;
    none from where it is only told, and none of these other words.
    """
    sites = [one for one in sites if one.kind != "region"]
    if not sites or not all(lies_in(syntax, one, other) for one, other in pairwise(sites)):
        return None
    words = syntax.within(sites[0].span)
    told_from = not others.isdisjoint(words) or is_heard_from(syntax, syntax.head(words))
    return None if told_from or sites[0].kind == "country" else sites[0]
