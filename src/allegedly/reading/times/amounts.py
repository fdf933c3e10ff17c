"""How many: "two", "a couple of", "two to three", "a year and a half", with the words that bound them."""

from typing import NamedTuple

from .grammar import Match
from .lexicon import KNOWN
from .moments import duration

APPROXIMATELY = (
    "{ about|around|roughly|approximately|nearly|almost | { more|less|fewer|longer } than"
    " | no|not { more|less|fewer|longer } than | at least|most | up to | as many|much|little|few|long as"
    " | well|just over|under | a little more|less than }?"
)
"""What may stand before an amount, as part of the expression."""

MANY = (
    "{ a? NUMBER { to|or|- NUMBER }? | a couple { of }? | a|the? few|dozen|handful of?"
    " | several|some|many|multiple|numerous | dozens of? }"
)
"""An amount of units in the plural."""

AMOUNT = MANY[:-1] + "| a|an }"
"""An amount before units in the plural or, as "a" and "one", in the singular."""

_MODIFIERS = (
    (("least",), "EQUAL_OR_MORE"),
    (("most", "up"), "EQUAL_OR_LESS"),
    (("nearly", "almost", "under", "less", "fewer"), "LESS_THAN"),
    (("more", "longer", "over"), "MORE_THAN"),
    (("about", "around", "roughly", "approximately", "or", "couple"), "APPROX"),
)


class Amount(NamedTuple):
    """At least `low` and at most `high`; `exact` says whether the text gives a number at all."""

    low: int
    high: int
    exact: bool

    def text(self) -> str:
        """The number as TIMEX3 writes it."""
        return str(self.low) if self.exact else "X"


def amount(match: Match) -> Amount:
    """The amount that a match holds: one, if it names none ("the past week")."""
    numbers = [match.tokens.values[index] for index in match.places("NUMBER")]
    if numbers:
        return Amount(numbers[0], numbers[-1], True)
    for index in match.places("VAGUE"):
        word = match.tokens.word(index)
        low, high = KNOWN.vague[word]
        return Amount(low, high, word in ("couple", "dozen"))
    if match.has("UNITS"):
        return Amount(*KNOWN.vague["some"], False)
    return Amount(1, 1, True)


def unit(match: Match) -> str:
    """The unit that a match names, in the plural or the singular."""
    return match.name("UNITS" if match.has("UNITS") else "UNIT")


def modifier(match: Match) -> str | None:
    """TIMEX3's `mod` for the words before an amount."""
    if len(match.places("NUMBER")) > 1:
        return "APPROX"
    words = {match.tokens.word(index) for index in range(match.start, match.stop)}
    if words & {"no", "not"} and words & {"more", "longer"}:
        return "EQUAL_OR_LESS"
    if words & {"no", "not"} and words & {"less", "fewer"}:
        return "EQUAL_OR_MORE"
    return next((name for marks, name in _MODIFIERS if words.intersection(marks)), None)


def length(match: Match) -> str:
    """The value of the duration that a match names."""
    return duration(amount(match).text(), unit(match))
