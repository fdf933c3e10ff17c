"""What an amount measures, so that two can be compared: the cost of the pool, the turnout, the value of the find.

Two amounts in one unit are of the same where they measure the same of the same: "the pool *cost* 31 million", "put its
*price* at 47 million". What is measured is the noun or the verb that the number hangs on; one of the two may leave out
whose it is, and one that stands beside money its unit.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ..schema import Quantity, upwards
from ..vocabulary import lemmas
from ..vocabulary.measures import is_kind, kinds_of, measures
from ..vocabulary.numerals import numbered
from ..vocabulary.tallies import tallies
from ..vocabulary.units import in_base, units
from .evidence import Evidence

_LARGE = 10_000
"""A number without a unit from which on it can be a sum of money whose unit is left out."""
_CLIMB = 3
"""Verbs up to the one that has a subject."""
_WHOSE = frozenset({"for", "of"})
"""Prepositions behind which stands whose it is."""
_NOUNS = ("NN", "JJ", "VBG")


class Measure(NamedTuple):
    """What an amount measures: its `kinds`, and the lemmas of its `holders`, whose it is; both empty where the text
    does not say. `unit` is None where it is left out; `again` says that "it was" so much, which was measured before."""

    unit: str | None
    kinds: frozenset[str]
    holders: frozenset[str]
    again: bool = False


def is_amount(quantity: Quantity) -> bool:
    """Whether a number may measure something: it has a unit, or is a sum whose unit is no known one or is left out."""
    large = (quantity.low or quantity.high or 0.0) >= _LARGE
    return quantity.part_of is None and not quantity.additional and (quantity.unit is not None or large)


def measure(evidence: Evidence, quantity: Quantity) -> Measure:
    """What an amount measures, as its own clause says it."""
    unit, counts = quantity.unit, quantity.counts
    if unit is None and counts is not None and counts.start >= quantity.span.end:
        unit = counts.text.split()[-1].lower()  # "31 million *crowns*"
    words = evidence.words_within(quantity.span)
    if not words:
        return Measure(unit, frozenset(), frozenset())
    anchor = _anchor(evidence, words.stop - 1)
    named = _named(evidence, anchor)
    held = [child for index in (anchor, *named) for child in evidence.children(index) if _is_whose(evidence, child)]
    if named and evidence.tags.words[named[0]].tag.startswith(("VB", "JJ")):
        held += [one for one in (*_subjects(evidence, named[0]), *_with(evidence, named[0], ("obj",))) if one != anchor]
    kinds = (kinds_of(evidence.forms[index]) for index in named if not _is_vague(evidence.forms[index]))
    again = [evidence.forms[index] for index in named] == ["it"]
    return Measure(unit, frozenset().union(*kinds), _lemmas(evidence, held), again)


def of_one_thing(earlier: Measure, later: Measure) -> bool:
    """Whether two amounts measure the same: in units of one kind, the same, and of nothing that differs by its name."""
    if in_base(earlier.unit)[0] != in_base(later.unit)[0] and None not in (earlier.unit, later.unit):
        return False
    shared = earlier.kinds & later.kinds
    if not shared or ("%" in (earlier.unit, later.unit) and measures().kinds.keys().isdisjoint(shared)):
        return False  # "46 percent of officers back him", "58 percent of the men do"
    return not earlier.holders or not later.holders or not earlier.holders.isdisjoint(later.holders)


def _anchor(evidence: Evidence, index: int) -> int:
    """The word of an amount by which it hangs on its clause: "31 million *crowns*"."""
    words = evidence.tags.words
    inside = ("compound", "nummod", "fixed")
    return next((one for one in upwards(words, index) if not words[one].relation.startswith(inside)), index)


def _named(evidence: Evidence, anchor: int) -> list[int]:
    """The words that say what is measured."""
    words = evidence.tags.words
    if _with(evidence, anchor, ("cop",)) or words[anchor].head == anchor:
        return _with(evidence, anchor, ("nsubj",))  # "turnout *was* 61 percent"
    governor = words[anchor].head
    own = lemmas(evidence.forms[governor])
    at = any(evidence.forms[child] == "at" for child in evidence.children(anchor))
    if at and words[governor].tag.startswith("VB"):
        return [one for one in _with(evidence, governor, ("obj", "nsubj:pass")) if one != anchor]  # "put *it* at 31"
    if not measures().silent.isdisjoint(own):
        return _with(evidence, governor, ("nsubj",))  # "the damage *comes* to 4.5 million"
    return [] if _says_nothing(evidence, governor) else [governor]


def _says_nothing(evidence: Evidence, governor: int) -> bool:
    """Whether a word does no more than give an amount: "*called* for 2 million", "*has* 31 million"; or is a unit."""
    if governor in evidence.cue_words:
        return True
    known, form = numbered(), evidence.forms[governor]
    return form in (known.telling | known.giving | units().keys()) or not tallies().light.isdisjoint(lemmas(form))


def _is_vague(form: str) -> bool:
    """Whether a noun stands for any number: "the *figure* was 1.2 million"."""
    return form in numbered().figures and not is_kind(form)


def _subjects(evidence: Evidence, verb: int) -> list[int]:
    """The subject of a verb, or of the verb that it hangs on without its own: "*Ada Brandt* reported raising"."""
    words = evidence.tags.words
    for _ in range(_CLIMB):
        found = _with(evidence, verb, ("nsubj", "nsubj:pass"))
        if found or words[verb].relation not in ("conj", "xcomp"):
            return found
        verb = words[verb].head
    return []


def _with(evidence: Evidence, index: int, relations: tuple[str, ...]) -> list[int]:
    """What hangs on a word in one of these ways."""
    return [child for child in evidence.children(index) if evidence.tags.words[child].relation in relations]


def _is_whose(evidence: Evidence, index: int) -> bool:
    """Whether a word hangs on another as whose that is: "the price *of the pool*", "*the pool's* price"."""
    relation = evidence.tags.words[index].relation
    cases = [evidence.forms[child] for child in _with(evidence, index, ("case",))]
    return relation in ("compound", "nmod:poss") or (
        relation.startswith(("nmod", "obl")) and not _WHOSE.isdisjoint(cases)
    )


def _lemmas(evidence: Evidence, words: Iterable[int]) -> frozenset[str]:
    """The lemmas of the nouns among some words: a pronoun is whose it was spoken of before."""
    nouns = (
        index
        for index in words
        if evidence.tags.words[index].tag.startswith(_NOUNS) and evidence.forms[index] not in units()
    )
    return frozenset(lemma for index in nouns for lemma in lemmas(evidence.forms[index]))
