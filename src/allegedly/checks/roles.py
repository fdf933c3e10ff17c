"""What each number is in a change, by the words next to it: what was before, what is after, or by how much it changed.

A number whose words say none of these is `plain`: it can be what a number before is set against ("*21 deaths*, against
14 in 2022"). Verbs, nouns and links of change are those of `vocabulary/change.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ..schema import Span
from ..vocabulary.change import Direction, Link, change, direction_of
from ..vocabulary.numerals import bound_words
from .amounts import Amount
from .evidence import Evidence, around, overlap
from .fitting import TIMES
from .near_words import near_words

Kind = Literal["before", "after", "by", "plain"]


class Played(NamedTuple):
    """An amount in its role. `where` is the direction of a change.

    `link` is what stands before a number that was, "then" where that is only a time, or "now" before one that is by
    now. `weak` says that a change is one only beside two numbers that changed: "from 20 to 25, *25 percent*".
    """

    amount: Amount
    kind: Kind
    where: Direction = "either"
    link: Link | Literal["then", "now"] | None = None
    weak: bool = False


_CLAUSE = 200
"""How far around a number its words are looked for."""


def played(evidence: Evidence, text: str, row: Sequence[Amount]) -> list[Played]:
    """The numbers of a row, and the multiples in words, each in its role. `text` is that of `running`."""
    found = []
    lengths = [one.span for one in evidence.times if one.type == "DURATION"]
    for place, amount in enumerate(row):
        sentence = evidence.sentence_at(amount.span.start)
        begun = max(sentence.start, amount.span.start - _CLAUSE)
        start = max(begun, row[place - 1].span.end if place else 0)
        stop = min(
            sentence.end, amount.span.end + _CLAUSE, row[place + 1].span.start if place + 1 < len(row) else len(text)
        )
        clause = text[begun : amount.span.start]
        role = _role(amount, text[start : amount.span.start], text[amount.span.end : stop], clause)
        if role.kind != "plain" or not overlap(around(lengths, amount.span.start), amount.span):
            found.append(role)  # "in *three* days" is no number of what changed
    return sorted((*found, *_multiples(evidence, text)), key=lambda one: one.amount.span)


def _role(amount: Amount, left: str, right: str, clause: str) -> Played:
    """The role of a number between the words on its left and those on its right, as far as the next number."""
    words = near_words()
    if words.was_before.search(left):
        return Played(amount, "before", link="then")
    linked = words.linked_before.search(left)
    if linked is not None:
        link: Link = next((name for name in change().links if linked[name]), "plain")
        near = left[linked.start() :] + " " + right.partition(",")[0]
        known = link != "timed" or words.earlier.search(near)
        return Played(amount, "before", link=link) if known else Played(amount, "plain", link=link)
    if words.times_behind.match(right):
        return Played(amount._replace(unit=TIMES, noun=None), "by", "up")
    if words.now_before.search(left):
        return Played(amount, "after", link="now")
    if words.to_before.search(left):
        return Played(amount, "after" if words.changing.search(clause) else "plain")
    return _by(amount, left, right)


def _by(amount: Amount, left: str, right: str) -> Played:
    """A number as how much something changed, where its words say so."""
    words, where = near_words(), direction_of()
    is_share = amount.unit in ("%", "pp")
    changed, by = words.changed_before.search(left), words.by_before.search(left)
    if changed is not None and (changed["by"] or is_share or words.states_behind.match(right)):
        return Played(amount, "by", where[changed["word"].lower()])
    compared = words.compared_behind.match(right) or words.noun_behind.match(right)
    inside = re.search(r"\b(?:more|fewer|less)$", amount.text)
    if compared is not None or inside is not None:
        said = compared["word"] if compared is not None else "more"
        return Played(amount, "by", where[said.lower()])
    if by is not None and (by["word"] or by["apposed"] or is_share):
        return Played(amount, "by", where[by["word"].lower()] if by["word"] else "either")
    weak = is_share and words.apposed_before.search(left) and words.closed_behind.match(right)
    return Played(amount, "by", weak=True) if weak else Played(amount, "plain")


def _multiples(evidence: Evidence, text: str) -> Iterator[Played]:
    """ "Doubled", "twice as many": by how many times."""
    known, words = change(), near_words()
    times = {form: known.times[name] for name, forms in known.factors.items() for form in forms}
    for match in words.multiple.finditer(text, *evidence.article.body):
        said = match["said"].lower()
        if words.article_before.search(text, max(match.start() - 4, 0), match.start()):
            continue  # "a double room"
        factor = times.get(said) or known.times[said]
        bound = " ".join((match["bound"] or "").lower().split())
        span = Span(*match.span("said"))
        yield Played(
            Amount(span, match["said"], *_multiple_bounds(factor, bound), TIMES, None),
            "by",
            "up" if factor > 1 else "down",
        )


_ROUND = 0.1
"""How far a multiple in one word may be off, as a part of it: 1.9 times as many have doubled."""
_ROUNDER = 0.25
"""The same where the text says that it is only near."""


def _multiple_bounds(factor: float, bound: str) -> tuple[tuple[float, float], float]:
    kind = bound_words("before").get(bound)
    if kind == "least":
        return ((factor, float("inf")) if factor > 1 else (0.0, factor)), factor * _ROUND
    return (factor, factor), factor * (_ROUNDER if bound else _ROUND)
