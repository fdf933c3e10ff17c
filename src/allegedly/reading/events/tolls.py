"""How many an event killed or injured: the numbers of its clause, added where they stand side by side."""

from collections.abc import Iterator, Mapping, Sequence

from ...schema import Effect, Quantity, Toll
from ..syntax import Syntax
from .dead_counted import counted_head, with_bodies
from .grammar import is_verb, joined
from .harm import harm_of
from .noun_phrases import is_alive
from .owners import quantity_owner
from .tellings import Telling
from .unattached_tolls import harming, unattached_tolls
from .victims import added, victims_counted

_EFFECTS: tuple[Effect, ...] = ("killed", "injured")


def tolls(
    syntax: Syntax, quantities: Sequence[Quantity], tellings: Sequence[Telling], owners: Mapping[int, int]
) -> None:
    """Give each telling the killed and the injured that its clause counts, or a later sentence."""
    outdated = {quantity.earlier for quantity in quantities}  # the 14 in "rose from 14 to 19"
    quantities = [
        with_bodies(syntax, quantity)
        for quantity in quantities
        if quantity.id not in outdated and not _is_corrected(syntax, quantity)
    ]
    harm = harming(tellings)
    owners = {word: number for word, number in owners.items() if number in harm}
    own: dict[tuple[int, Effect], list[Quantity]] = {}
    given: dict[str, int] = {}
    for quantity in quantities:
        owner = quantity_owner(syntax, quantity.span, owners) if quantity.effect in _EFFECTS else None
        if owner is not None and quantity.effect is not None:
            own.setdefault((owner, quantity.effect), []).append(quantity)
            given[quantity.id] = owner
    found = _from_lists(syntax, quantities, tellings, owners)
    for key, numbers in own.items():
        if key not in found or found[key].quantity is not None:  # a list of one number may go on elsewhere
            found[key] = _sum(syntax, numbers)
    for number, effect, quantity, risen in unattached_tolls(syntax, quantities, tellings, given):
        if risen or (number, effect) not in found:
            found[number, effect] = Toll(quantity.low, quantity.high, quantity.id)
        elif quantity.text.endswith(" more"):  # "killed six in Kesh and four more in Tersk"
            before = found[number, effect]
            low, high = added((before.low, quantity.low)), added((before.high, quantity.high))
            found[number, effect] = Toll(low, high)
    for number, quantity in _meant_by_them(syntax, quantities, tellings, given):
        found.setdefault((number, "killed"), Toll(quantity.low, quantity.high, quantity.id))
    for number, one in enumerate(tellings):
        one.killed, one.injured = found.get((number, "killed")), found.get((number, "injured"))


def _meant_by_them(
    syntax: Syntax, quantities: Sequence[Quantity], tellings: Sequence[Telling], given: Mapping[str, int]
) -> Iterator[tuple[int, Quantity]]:
    """The tellings of a killing of "them", with the only number of people in the sentence before that: "12 people did
    not come home: rebels mowed *them* down".
    """
    for number, one in enumerate(tellings):
        if not is_verb(syntax, one.index) or harm_of(syntax, one.index) != "killed":
            continue
        if not any(syntax.forms[head] == "them" for head in one.trigger.frame.sufferers):
            continue
        first = syntax.sentence(one.index).start
        before = [each for each in quantities if each.unit is None and _heads_people(syntax, each, first, one.index)]
        if len(before) == 1 and before[0].id not in given and before[0].effect in (None, "killed"):
            yield number, before[0]


def _heads_people(syntax: Syntax, quantity: Quantity, first: int, stop: int) -> bool:
    head = counted_head(syntax, quantity)
    return first <= head < stop and is_alive(syntax, head)


def _is_corrected(syntax: Syntax, quantity: Quantity) -> bool:
    """Whether a number is only named because it is wrong: "killed seven, *not nine*"."""
    words = syntax.within(quantity.span)
    return len(words) > 0 and words[0] > 0 and syntax.forms[words[0] - 1] == "not"


def _from_lists(
    syntax: Syntax, quantities: Sequence[Quantity], tellings: Sequence[Telling], owners: Mapping[int, int]
) -> dict[tuple[int, Effect], Toll]:
    """For each event the first list of those whom a verb of it says came to harm."""
    numbers_of: dict[Effect, dict[int, Quantity]] = {effect: {} for effect in _EFFECTS}
    for quantity in quantities:
        for effect in _EFFECTS:
            if quantity.unit is None and quantity.effect in (None, effect):
                numbers_of[effect].setdefault(counted_head(syntax, quantity), quantity)
    found: dict[tuple[int, Effect], Toll] = {}
    for word, number in owners.items():
        harm = harm_of(syntax, word) if syntax.words[word].tag.startswith("VB") else None
        if harm not in numbers_of or (number, harm) in found:
            continue
        toll = victims_counted(syntax, word, numbers_of[harm])
        if toll is not None:
            found[number, harm] = toll
    return found


def _sum(syntax: Syntax, quantities: Sequence[Quantity]) -> Toll:
    """One total: parts of a number that stands here too are left out, and numbers joined by "and" are added."""
    ids = {quantity.id for quantity in quantities}
    whole = [quantity for quantity in quantities if quantity.part_of not in ids] or list(quantities)
    first = whole[0]
    beside = [first, *(other for other in whole[1:] if other.additional or _joined(syntax, first, other))]
    if len(beside) == 1:
        return Toll(first.low, first.high, first.id)
    return Toll(added(quantity.low for quantity in beside), added(quantity.high for quantity in beside))


def _joined(syntax: Syntax, one: Quantity, other: Quantity) -> bool:
    """Whether "and" stands between what the two count."""
    first, second = counted_head(syntax, one), counted_head(syntax, other)
    if first < 0 or second < 0:
        return False
    beside = syntax.forms[first + 1 : syntax.within(other.span)[0]] == ["and"]
    return beside or second in joined(syntax, first)
