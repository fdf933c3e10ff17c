"""The one date and the one place of a sentence that tells of one event, where the parse ties them to nothing of it.

A name or an abbreviation that it has never met breaks a parse, and what hangs on it ends at the verb of saying or in
the air. Where a sentence has one event and one date there is little to choose from; only what is plainly of another
clause is left out.
"""

from collections.abc import Mapping, Sequence
from itertools import islice, pairwise

from ...schema import Attribution, Place, Span, Time
from ...vocabulary.event_clauses import clause_words
from ...vocabulary.place_words import place_words
from ..syntax import FINITE, Syntax
from .clause_settings import bounds, describes
from .grammar import is_lemma, is_verb, preposition, upwards
from .noun_phrases import is_site
from .owners import outer
from .place_rows import lies_in
from .tellings import Telling, alone

_MARKS, _MARKS_OF_ENTRIES = frozenset({":", "|", "–", "—"}), frozenset({":"})
_LONGEST_DAY = 9
"""Words of a day behind a place, and what parts the two: ", Friday, May 3, 2024:"."""


def stretches(syntax: Syntax, tellings: Sequence[Telling]) -> list[int]:
    """For each word the number of its stretch: sentences, parted at semicolons and at colons behind an event."""
    events = {one.index for one in tellings}
    found, number, told = [], 0, False
    for index, form in enumerate(syntax.forms):
        sentence_ends = index > 0 and syntax.sentence_of[index] != syntax.sentence_of[index - 1]
        if sentence_ends or form == ";" or (form == ":" and told):
            number, told = number + 1, False
        told = told or index in events
        found.append(number)
    return found


def lone_times(
    syntax: Syntax,
    part_of: Sequence[int],
    times: Sequence[Time],
    tellings: Sequence[Telling],
    followers: Mapping[int, int],
    carried: Mapping[int, Attribution],
) -> dict[int, Time]:
    """For the one event of a stretch its one date, by the number of the telling. `part_of` are the `stretches`."""
    here: dict[int, list[Time]] = {}
    for time in times:
        words = syntax.within(time.span)
        if not len(words) or bounds(syntax, time):
            continue
        if time.type in ("DATE", "TIME") and time.earliest is not None and time.latest is not None:
            here.setdefault(part_of[words[0]], []).append(time)
    found = {}
    for part, number in alone(part_of, tellings, followers).items():
        carrier = carried.get(tellings[number].index)
        met = [one for one in here.get(part, ()) if carrier is None or _is_told_in(syntax, one.span, carrier, carried)]
        if len(met) != 1:
            continue
        words = syntax.within(met[0].span)
        inside = syntax.words[syntax.head(words)].relation in ("amod", "compound", "nmod:poss")
        if not inside and _is_free(syntax, part_of, outer(syntax, words), tellings[number], carried):
            found[number] = met[0]
    return found


def lone_places(
    syntax: Syntax,
    part_of: Sequence[int],
    places: Sequence[Place],
    tellings: Sequence[Telling],
    followers: Mapping[int, int],
    owners: Mapping[int, int],
    carried: Mapping[int, Attribution],
) -> dict[int, Place]:
    """For the one event of a stretch its one place, by the number of the telling: the first of several that only say
    where it lies ("*Duma* in Rif Dimashq province").
    """
    here: dict[int, list[Place]] = {}
    for place in places:
        words = syntax.within(place.span)
        headed = place.role == "dateline" and _is_heading(syntax, words.start, place)  # "Kesh, 3 May: rebels attack"
        if len(words) and (place.role == "location" or headed):
            here.setdefault(part_of[words[0]], []).append(place)
    found = {}
    for part, number in alone(part_of, tellings, followers).items():
        met = here.get(part, [])
        if not met or not all(lies_in(syntax, one, other) for one, other in pairwise(met)):
            continue
        words = syntax.within(met[0].span)
        head = syntax.head(words)
        apart = is_heard_from(syntax, head) or _is_heading(syntax, words[0], met[-1])
        where = _is_where(syntax, words) and not describes(syntax, head, owners)
        if apart or (where and _is_free(syntax, part_of, outer(syntax, words), tellings[number], carried)):
            found[number] = met[0]
    return found


def _is_told_in(syntax: Syntax, span: Span, carrier: Attribution, carried: Mapping[int, Attribution]) -> bool:
    """Whether words are of what somebody says, not of when and where it is said: "said *on Tuesday* that"."""
    return any(carried.get(index) is carrier for index in syntax.within(span))


def is_heard_from(syntax: Syntax, place: int) -> bool:
    """Whether those who tell of it are there, and know it from there: "*residents* in Kesh said", "*reports* from"."""
    for above in islice(upwards(syntax, place), 1, None):
        if syntax.words[place].relation not in ("compound", "nmod") or not is_site(syntax, above):
            break
        place = above  # "residents in the *town* of Kesh"
    noun, case = syntax.words[place].head, preposition(syntax, place)
    if case not in ("from", "in", "inside", "of") or syntax.words[noun].relation != "nsubj":
        return False
    if case == "of":
        return is_lemma(syntax, noun, clause_words().inhabitants)
    beside = {syntax.forms[child] for child in syntax.children(noun)}
    local = is_lemma(syntax, noun, clause_words().informants) and not beside.isdisjoint(clause_words().nearby)
    return local or is_lemma(syntax, noun, clause_words().witnesses)


def _is_heading(syntax: Syntax, first: int, last: Place) -> bool:
    """Whether a mark ends the places and the day that a sentence begins with: "*Kesh in Dorvan province*: nine people
    died", "*Kesh*, 3 May: rebels attack", "3 May | *Kesh* (Dorvan) | nine killed".
    """
    behind, sentence = syntax.within(last.span).stop, syntax.sentence(first)
    behind += behind in sentence and syntax.forms[behind] in place_words().area_behind
    rest = range(behind, min(behind + _LONGEST_DAY, sentence.stop))
    marks = _MARKS if last.role == "location" else _MARKS_OF_ENTRIES  # "KESH, 3 May – Rebels attacked"
    mark = next((one for one in rest if syntax.forms[one] in marks), None)
    if mark is None or not _are_of_heading(syntax, range(behind, mark)):
        return False
    before = range(sentence.start, first)
    return len(before) <= _LONGEST_DAY and _are_of_heading(syntax, before)


def _are_of_heading(syntax: Syntax, words: range) -> bool:
    """Whether words are but those of a day, and marks."""
    return all(
        syntax.words[one].tag in ("CD", "NNP", ",", ".", ":", "-LRB-", "-RRB-") or not syntax.forms[one][0].isalpha()
        for one in words
    )


def _is_where(syntax: Syntax, words: Sequence[int]) -> bool:
    """Whether a preposition of place stands before the name, or before "the town of" and the name."""
    first = words[0] - 1
    if first > 1 and syntax.forms[first] == "of" and syntax.words[first - 1].tag == "NN":
        first -= 2
    while first >= 0 and syntax.words[first].tag in ("DT", "JJ", "NNP"):
        first -= 1
    return first >= 0 and syntax.forms[first] in clause_words().locative


def _is_free(
    syntax: Syntax, part_of: Sequence[int], heads: Sequence[int], one: Telling, carried: Mapping[int, Attribution]
) -> bool:
    """Whether a phrase is of no other clause than the event's: it ends in the air or at the verb that says so, and no
    other verb stands between the two.
    """
    carrier = carried.get(one.index)
    cue = set(syntax.words_of(carrier.cue.pieces)) if carrier is not None and carrier.cue is not None else set()
    if carrier is not None and carried.get(heads[0]) is not carrier:
        return False
    own = {index for part in (one, *one.also) for index in part.words}
    for head in heads:
        for index in upwards(syntax, head):
            if part_of[index] != part_of[head]:
                break
            if is_verb(syntax, index) and index not in own and index not in cue and not _sets(syntax, index):
                return False
            if index in own or index in cue:
                break
    nearest = min(own, key=lambda index: abs(index - heads[0]))
    between = range(min(nearest, heads[0]) + 1, max(nearest, heads[0]))
    return not any(
        syntax.words[index].tag in FINITE
        and own.isdisjoint((index, syntax.words[index].head))
        and index not in cue
        and not _sets(syntax, index)
        for index in between
    )


def _sets(syntax: Syntax, verb: int) -> bool:
    """Whether a verb only says when an act began or came about: "what *began* on Monday as a skirmish"."""
    return is_lemma(syntax, verb, clause_words().setting)
