"""What befell those whom a number counts, as the sentence says it: "killed", "left 12 dead", "the toll rose to 40".

The parse says whether the counted are the object or the subject of a verb, and what stands right beside the number
says the rest. Nothing is taken from another sentence.
"""

import re

from ...schema import Effect
from ...vocabulary import lemmas
from ...vocabulary.effects import effect_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .counted import Counted, are_people
from .stated import is_change, numbers_those, put_before, tally_before
from .turns import told_in_turn
from .verbs import NEGATIVE, TAKING, by_verb, first_of, has_object, is_passive, lemma_in

_STRIKING = frozenset({"shoot", "stab", "beat", "strike", "hack"})
_BREAKING = frozenset({
    "by", "with", "using", "after", "before", "near", "while", "when", "from", "for", "as", "since", "(", ";", '"', "“",
})  # fmt: skip
"""Words behind which a list of those whom a verb strikes does not go on."""
_BETWEEN = frozenset({"are", "lay", "lie", "others", "people", "remain", "remained", "was", "went", "were"})
"""What may stand between those counted and their state, besides adverbs and what was done: "were *shot* dead"."""
_BE = r"(?:\s+(?:are|been|being|had|have|others|people|remain(?:ed)?|was|were)){0,3}\s+"
_TREATED = re.compile(_BE + r"treated\s+for\s+(?:[a-z]+\s+)?(?:burns|cuts|fractures|injuries|wounds)\b", re.IGNORECASE)
_IN_HOSPITAL = re.compile(_BE + r"in\s+(?:the\s+|a\s+)?hospitals?\b(?!\s+with\b)", re.IGNORECASE)
_FROM_HOME = re.compile(
    r"\s+(?:out\s+of|from|to\s+(?:flee|leave))\s+(?:their\s+|the\s+)?(?:homes?|houses)\b", re.IGNORECASE
)
_BESIDE = frozenset({"additional", "another", "further"})
"""Words that set those in hospital beside a toll; else they may be some of it, or ill."""
_DRIVING = frozenset({"chase", "drive", "force", "order", "push"})
"""Verbs behind which people lose their homes; who are taken from home are led off."""
_LONGEST_LIST = 30
"""Words between a verb and the last of those whom it strikes."""
_PUT_THE_DEAD_AT = 4
"""Words from "put" to the number behind "put the dead at"."""
_LONGEST_BODY = 6
"""Words in the name of those whose members are counted: "of the Vell National Salvation Army"."""
_OF_NAMES = frozenset({"DT", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "POS"})
_LONGEST_NAME = 4
"""Words behind "the number of" that may say what befell those counted: "of people known to be missing"."""
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "JJ", "DT", "VBN"})
_PEOPLE_ONLY: frozenset[Effect] = frozenset({"missing", "displaced", "detained"})
"""Effects that things suffer in the same words: missing files, captured towns."""


def effect(syntax: Syntax, number: range, found: Counted, first: int) -> Effect | None:
    """What befell those that the number at these words counts, None where the sentence does not say.

    `first` is the first of the words that bound the number."""
    if is_change(syntax, first):
        return None
    if found.head is not None:
        own = _of_the_noun(syntax, found) or _of_them_all(syntax, found.after(number))
        if own is not None:
            return own
        if not are_people(syntax, found.head):
            return None
    anchor = _first_conjunct(syntax, found.anchor)
    result = _downed(syntax, number) or _beside(syntax, number, found) or _behind_a_verb(syntax, number, found)
    result = result or _of_the_act(syntax, number, anchor) or by_verb(syntax, anchor)
    result = (
        result
        or _of_the_toll(syntax, first)
        or _of_the_toll_behind(syntax, number)
        or numbers_those(syntax, first)
        or _in_care(syntax, number, found, first)
        or _driven_out(syntax, number, found)
        or told_in_turn(syntax, first, found.after(number))
    )
    if anchor != found.anchor:
        result = result or _of_the_act(syntax, number, found.anchor) or by_verb(syntax, found.anchor)
    if found.head is None and result in _PEOPLE_ONLY and not found.points and not _is_bare(syntax, number):
        return None
    return result


def _is_bare(syntax: Syntax, number: range) -> bool:
    """Whether no noun follows that the number could count instead."""
    after = number.stop
    return after >= len(syntax.words) or syntax.words[after].tag not in ("NN", "NNS", "NNP", "NNPS")


def _of_the_noun(syntax: Syntax, found: Counted) -> Effect | None:
    """ "40 deaths", "12 wounded soldiers", "claimed 40 lives"."""
    words = effect_words()
    assert found.head is not None
    assert found.phrase is not None
    for lemma in lemmas(syntax.forms[found.head]):
        if lemma in words.counted:
            return words.counted[lemma]
    if syntax.forms[found.head] == "lives" and lemma_in(syntax, syntax.words[found.anchor].head, TAKING):
        return "killed"
    if are_people(syntax, found.head):
        for index in found.phrase:
            if index != found.head and syntax.forms[index] in words.states:
                return words.states[syntax.forms[index]]
    return None


def _beside(syntax: Syntax, number: range, found: Counted) -> Effect | None:
    """ "12 dead and 30 wounded", "12 people dead", "25,000 of these were killed"."""
    after = found.after(number)
    sentence = syntax.sentence(number.start)
    if found.points or (found.of and found.phrase is None):
        while after < sentence.stop and syntax.forms[after] in ("of", "these", "those", "them", "whom"):
            after += 1
    elif found.phrase is not None and after < sentence.stop and syntax.forms[after] == "of":
        after = _behind_body(syntax, after + 1, sentence.stop)
    for _ in range(3):
        if after >= sentence.stop:
            return None
        form, tag = syntax.forms[after], syntax.words[after].tag
        if form in effect_words().states:
            follows = after + 1 < sentence.stop and syntax.words[after + 1].tag in ("NN", "NNS", "NNP")
            if tag == "VBD" and ((form == "killed" and follows) or has_object(syntax, after)):
                return None  # "40 fighters killed soldiers"
            return effect_words().states[form]
        between = form in _BETWEEN or tag == "RB" or lemma_in(syntax, after, _STRIKING)
        if form in NEGATIVE or not between:
            return None
        after += 1
    return None


def _of_them_all(syntax: Syntax, after: int) -> Effect | None:
    """Behind a comma and "all": "added 12 names, *all of people killed* in May", "nine guards, *all shot dead*"."""
    stop = syntax.sentence(after - 1).stop
    if syntax.forms[after : after + 2] != [",", "all"]:
        return None
    for index in range(after + 2, min(after + 2 + _LONGEST_NAME, stop)):
        form, tag = syntax.forms[index], syntax.words[index].tag
        if form in effect_words().states and tag in ("JJ", "VBN", "VBD"):
            return effect_words().states[form]
        if tag not in ("CC", "IN", "NNS", "PRP", "VBN", "WP"):
            return None
    return None


def _behind_body(syntax: Syntax, first: int, stop: int) -> int:
    """The first word behind the body that some are of: "12 members of *the Vell Guard* killed near Kesh"."""
    last = min(first + _LONGEST_BODY, stop)
    return next((at for at in range(first, last) if syntax.words[at].tag not in _OF_NAMES), last)


def _downed(syntax: Syntax, number: range) -> Effect | None:
    """ "*Gun down* twelve people", also where a parse takes the verb of a headline for a noun."""
    verb = number.start - 2
    felled = verb >= syntax.sentence(number.start).start and syntax.forms[verb + 1] == "down"
    return "killed" if felled and lemma_in(syntax, verb, clause_words().felling) else None


def _behind_a_verb(syntax: Syntax, number: range, found: Counted) -> Effect | None:
    """ "Killed 49 people and *wounded 53*"; "killed the mayor, his aide, *eight officers* and thirteen soldiers".

    The nearest verb before the number, if only a list of nouns stands between them; parses of long lists go wrong.
    """
    sentence = syntax.sentence(number.start)
    if syntax.words[found.anchor].relation.startswith("nsubj") and syntax.words[found.anchor].head > number.start:
        return None
    after = found.after(number)
    if after < sentence.stop and syntax.words[after].tag in ("VBD", "VBZ", "VBP", "MD"):
        return None  # "..., two officials said"
    listing = False
    for index in range(number.start - 1, max(sentence.start, number.start - _LONGEST_LIST) - 1, -1):
        word, form = syntax.words[index], syntax.forms[index]
        if form in effect_words().states and index == number.start - 1 and lemma_in(syntax, index - 1, _STRIKING):
            return effect_words().states[form]  # "shot dead seven policemen"
        if word.tag.startswith("VB"):
            direct = index >= number.start - 5 and not listing
            found_effect = first_of(syntax, index, effect_words().verbs)
            active = word.tag != "VBN" or not is_passive(syntax, index)
            listed = syntax.forms[number.start - 1] in (",", "and")
            negated = any(syntax.forms[child] in NEGATIVE for child in syntax.children(index))
            return found_effect if active and not negated and (direct or listed) else None
        if form in _BREAKING or word.tag in ("WDT", "WP", "WRB", ":", "PRP"):
            return None
        listing = listing or word.tag in ("NN", "NNS", "NNP", "NNPS", ",", "CC")
    return None


def _first_conjunct(syntax: Syntax, index: int) -> int:
    """The first of the things that a word is listed with: its verb is the verb of all."""
    for _ in range(12):
        word = syntax.words[index]
        if word.relation not in ("conj", "appos") or syntax.words[word.head].tag not in _NOMINAL:
            return index
        if word.head == index or syntax.forms[word.head] in effect_words().states:
            return index
        index = word.head
    return index


def _of_the_act(syntax: Syntax, number: range, index: int) -> Effect | None:
    """ "The death of tens of civilians", "injuries to 30 people"."""
    word = syntax.words[index]
    before = range(max(word.head + 1, number.start - 4), number.start)
    if not word.relation.startswith("nmod") or not any(syntax.forms[place] in ("of", "to") for place in before):
        return None
    return first_of(syntax, word.head, effect_words().acts)


def _of_the_toll(syntax: Syntax, first: int) -> Effect | None:
    """ "The death toll rose to 40", "a toll of 40 dead", "the number of injured reached 120", "put the dead at 31"."""
    tally, put = tally_before(syntax, first), put_before(syntax, first)
    if tally is None:
        bare = put is not None and syntax.forms[put + 1] == "the" and first - put == _PUT_THE_DEAD_AT
        return effect_words().states.get(syntax.forms[first - 2]) if bare else None
    if syntax.forms[tally] == "toll":
        return "killed"
    return _first_state(syntax, range(tally + 1, min(tally + 2 + _LONGEST_NAME, first)))


def _of_the_toll_behind(syntax: Syntax, number: range) -> Effect | None:
    """ "Bringing to 19 *the number killed*", "took to 40 the death toll"."""
    sentence = syntax.sentence(number.start)
    if number.start == sentence.start or syntax.forms[number.start - 1] != "to":
        return None
    behind = range(number.stop + 1, min(number.stop + 1 + _LONGEST_NAME, sentence.stop))
    named = [index for index in behind if syntax.forms[index] in ("number", "toll", "total")]
    if not named or syntax.forms[number.stop] != "the":
        return None
    return "killed" if syntax.forms[named[0]] == "toll" else _first_state(syntax, range(named[0] + 1, behind.stop))


def _in_care(syntax: Syntax, number: range, found: Counted, first: int) -> Effect | None:
    """ "40 *were treated for wounds*", "*another* eight *are in hospital*"."""
    end = syntax.words[found.after(number) - 1].end
    beside = found.head is None and any(syntax.forms[index] in _BESIDE for index in range(first, number.start))
    hurt = _TREATED.match(syntax.text, end) or (beside and _IN_HOSPITAL.match(syntax.text, end))
    return "injured" if hurt else None


def _driven_out(syntax: Syntax, number: range, found: Counted) -> Effect | None:
    """ "The river *drove* 9,400 people *from their homes*"."""
    anchor = syntax.words[found.anchor]
    driven = found.head is not None and anchor.relation == "obj" and lemma_in(syntax, anchor.head, _DRIVING)
    end = syntax.words[found.after(number) - 1].end
    return "displaced" if driven and _FROM_HOME.match(syntax.text, end) else None


def _first_state(syntax: Syntax, words: range) -> Effect | None:
    return next((found for index in words if (found := effect_words().states.get(syntax.forms[index]))), None)
