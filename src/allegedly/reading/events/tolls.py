"""How many an event killed or injured: the numbers of its clause, added where they stand side by side."""

from collections.abc import Iterable, Mapping, Sequence

from ...schema import Quantity, Toll
from ...vocabulary import event_words
from ..heads import NOUNS, common_kind
from ..syntax import Syntax
from .anchors import quantity_owner
from .links import is_lemma, joined, preposition
from .lone import lone_events
from .tellings import Telling

_KILLING = frozenset({"assassinate", "behead", "execute", "kill", "murder", "slay"})
_FIRST_WORDS = 3
"""Words of a sentence before a number that it is about: "At least nine people died"."""

_DYING = frozenset({"die", "kill", "perish"})
_TOLLS = frozenset({"dead", "fatalities", "toll"})
"""Words of a sentence that gives the number of an act told before: "put the *toll* at 14"."""

_SINGLE = ("NN", "NNP")


def tolls(
    syntax: Syntax, quantities: Sequence[Quantity], tellings: Sequence[Telling], owners: Mapping[int, int]
) -> None:
    """Give each telling the killed and the injured that its clause counts."""
    by_owner: dict[tuple[int, str], list[Quantity]] = {}
    by_head: dict[int, Quantity] = {}
    outdated = {quantity.earlier for quantity in quantities}  # the 14 in "rose from 14 to 19"
    quantities = [quantity for quantity in quantities if quantity.id not in outdated]
    for quantity in quantities:
        if quantity.unit is None and quantity.effect in (None, "killed"):
            by_head.setdefault(_counted(syntax, quantity), quantity)
        if quantity.effect in ("killed", "injured"):
            owner = quantity_owner(syntax, quantity.span, owners)
            if owner is not None:
                by_owner.setdefault((owner, quantity.effect), []).append(quantity)
    _add_next(syntax, quantities, tellings, by_owner)
    for number, one in enumerate(tellings):
        listed = next(filter(None, (_listed(syntax, member, by_head) for member in (one, *one.also))), None)
        one.killed = listed or _sum(syntax, by_owner.get((number, "killed"), ()))
        one.injured = _sum(syntax, by_owner.get((number, "injured"), ()))


def _add_next(
    syntax: Syntax,
    quantities: Sequence[Quantity],
    tellings: Sequence[Telling],
    by_owner: dict[tuple[int, str], list[Quantity]],
) -> None:
    """Give a violent act the dead that the next sentence counts and gives to nothing else: "They shelled Dorvan on
    Monday. Nine people *died*."
    """
    telling = {syntax.sentence_of[one.index] for one in tellings}
    alone = lone_events(syntax, tellings)
    paragraphs = [span.start for span in syntax.tags.paragraphs]
    for quantity in quantities:
        words = list(syntax.within(quantity.span))
        if quantity.effect != "killed" or not words or syntax.sentence_of[words[0]] in telling:
            continue
        first = syntax.sentence(words[0]).start
        number = alone.get(syntax.sentence_of[words[0]] - 1)
        if number is None or tellings[number].trigger.meaning.kind != "ASSAULT" or (number, "killed") in by_owner:
            continue
        here = syntax.sentence(words[0])
        early = words[0] - first <= _FIRST_WORDS
        died = any(is_lemma(syntax, index, _DYING) and (early or _has_subject(syntax, index, words)) for index in here)
        told = not _TOLLS.isdisjoint(syntax.forms[first : here.stop])
        accident = any(is_lemma(syntax, index, event_words().classes.accidents) for index in here)
        if (died or told) and not accident and syntax.words[first].start not in paragraphs:
            by_owner[number, "killed"] = [quantity]


def _has_subject(syntax: Syntax, verb: int, words: Sequence[int]) -> bool:
    """Whether words are the subject of a verb, or what they count is."""
    head = syntax.head(words)
    relations = [(syntax.words[index].relation, syntax.words[index].head) for index in (head, syntax.words[head].head)]
    return any(relation in ("nsubj", "nsubj:pass") and above == verb for relation, above in relations)


def _sum(syntax: Syntax, quantities: Sequence[Quantity]) -> Toll | None:
    """One total: parts of a number that stands here too are left out, and numbers joined by "and" are added."""
    ids = {quantity.id for quantity in quantities}
    whole = [quantity for quantity in quantities if quantity.part_of not in ids]
    if not whole:
        return None
    first = whole[0]
    beside = [first, *(other for other in whole[1:] if _joined(syntax, first, other))]
    if len(beside) == 1:
        return Toll(first.low, first.high, first.id)
    return Toll(_added(quantity.low for quantity in beside), _added(quantity.high for quantity in beside))


def _added(numbers: Iterable[float | None]) -> float | None:
    total = 0.0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total


def _counted(syntax: Syntax, quantity: Quantity) -> int:
    """The head word of what a quantity counts, or of the number itself."""
    span = quantity.counts.pieces[-1] if quantity.counts is not None else quantity.span
    words = list(syntax.within(span))
    return syntax.head(words) if words else -1


def _joined(syntax: Syntax, one: Quantity, other: Quantity) -> bool:
    first, second = _counted(syntax, one), _counted(syntax, other)
    return first >= 0 and second >= 0 and second in joined(syntax, first)


def _listed(syntax: Syntax, telling: Telling, by_head: Mapping[int, Quantity]) -> Toll | None:
    """The killed named one by one: "killed the commander, his aide and thirteen soldiers" are fifteen.

    `by_head` are the numbers by the head word of what they count. To these are added persons in the singular, each of
    whom is one; where somebody in the list is neither, nothing is known.
    """
    dead = any(syntax.forms[index] == "dead" for index in telling.trigger.consumed)
    if not dead and not is_lemma(syntax, telling.index, _KILLING):
        return None
    victims = _victims(syntax, telling.trigger.frame.sufferers)
    numbers = [by_head[head] for head in victims if head in by_head]
    ids = {quantity.id for quantity in numbers}
    whole = [quantity for quantity in numbers if quantity.part_of not in ids]
    single = [head for head in victims if head not in by_head and _one_person(syntax, head)]
    if len(numbers) + len(single) < len(victims) or not victims:
        return None
    if len(whole) == 1 and not single:
        return Toll(whole[0].low, whole[0].high, whole[0].id)
    low, high = _added(quantity.low for quantity in whole), _added(quantity.high for quantity in whole)
    return Toll(len(single) + (low or 0.0), None if high is None else len(single) + high)


def _victims(syntax: Syntax, heads: Sequence[int]) -> list[int]:
    """Those named in a list of the killed, though the parse may tie the later to a name inside the first."""
    found = list(heads)
    for head in heads:
        if syntax.words[head].relation not in ("obj", "nsubj:pass"):
            continue
        inside = [index for index in syntax.subtree(head) if index > head and syntax.words[index].tag in NOUNS]
        members = [
            index
            for index in inside
            if syntax.words[index].relation in ("conj", "appos")
            and (_one_person(syntax, index) or _numbered(syntax, index))
        ]
        if any(syntax.words[index].relation == "conj" for index in members) and len(members) > 1:
            found.extend(members)
    return sorted(set(found))


def _numbered(syntax: Syntax, head: int) -> bool:
    return any(syntax.words[child].relation == "nummod" for child in syntax.children(head))


def _one_person(syntax: Syntax, head: int) -> bool:
    """Whether the phrase names one person: a name, or a singular noun for a person with an article or possessive."""
    word = syntax.words[head]
    if word.tag not in _SINGLE:
        return False
    if syntax.entity_kinds.get(head) is not None:
        return syntax.entity_kinds[head] == "person"
    determined = any(
        syntax.words[child].relation in ("det", "nmod:poss")
        and syntax.forms[child] not in ("no", "any", "every", "each")
        for child in syntax.children(head)
    )
    counted = any(syntax.words[child].tag == "CD" for child in syntax.children(head))
    partitive = any(
        preposition(syntax, child) == "of"
        and syntax.words[child].tag in NOUNS
        and syntax.words[child].tag.endswith("S")
        for child in syntax.children(head)
    )
    return determined and not counted and not partitive and common_kind(syntax, head) == "person"
