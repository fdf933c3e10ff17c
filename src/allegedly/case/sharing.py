"""What several articles of a case have in common: sources of one name, and claims in the same words.

Claims share their wording where half of the shorter one's sequences of three words, and at least four of them, stand in
the other too: the containment of w-shingles (Broder, On the resemblance and containment of documents, 1997). That finds
a sentence that was copied or lightly edited, and no claim that says the same in other words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from ..report.ledger import Ledger
from ..schema import Claim, Reading, Source, SourceType

SEQUENCE = 3
"""Words of a sequence. Two are common phrases ("the government"), four break at every changed word."""

SHARE = 0.5
AT_LEAST = 4
"""Sequences that two claims share at least: six words in a row. Below that, set phrases join what is not the same."""

COMMON = 60
"""Wordings with one sequence above which it is a set phrase of the case and joins no more."""

NAMED: tuple[SourceType, ...] = ("named person", "named organisation", "document")
"""Types whose sources have names of their own; two unnamed ones in two articles may be anybody."""

_WORD = re.compile(r"\w+")


class Shared(msgspec.Struct, frozen=True):
    """A claim of one article among those of others in the same words. `source` is who says it, None for the author."""

    article: str
    title: str
    written: str | None
    claim: Claim
    source: Source | None


class SharedClaim(msgspec.Struct, frozen=True):
    """A claim that more than one article makes, the earliest article first, those without a date last.

    `first` is the id of the article that had it first; None where no date tells.
    """

    claims: tuple[Shared, ...]
    first: str | None


class Appearance(msgspec.Struct, frozen=True):
    """A source in one article: its id there, and how much it says."""

    article: str
    title: str
    written: str | None
    source: Source


class SharedSource(msgspec.Struct, frozen=True):
    """A source that several articles name, by its fullest name."""

    name: str
    type: SourceType
    appearances: tuple[Appearance, ...]


class Sequences(msgspec.Struct, frozen=True):
    """The claims of one article with their sequences of words."""

    claims: tuple[tuple[Shared, frozenset[int]], ...]


def sequences(identity: str, title: str, reading: Reading) -> Sequences:
    """The claims of an article, ready to be compared."""
    ledger, article = Ledger(reading), reading.article
    return Sequences(
        tuple(
            (Shared(identity, title, article.written, claim, ledger.support(claim)), found)
            for claim in reading.claims
            if len(found := word_sequences(claim.text)) >= AT_LEAST
        )
    )


def shared_claims(articles: Iterable[Sequences]) -> tuple[SharedClaim, ...]:
    """The claims that more than one article makes: those of most articles first, then by date and words."""
    worded: dict[frozenset[int], list[Shared]] = defaultdict(list)
    for article in articles:
        for claim, words in article.claims:
            worded[words].append(claim)  # a sentence that was copied is compared once, however many copied it
    alike = list(worded.items())
    joined = _joined(alike)
    groups: dict[int, list[Shared]] = defaultdict(list)
    for number, (_, claims) in enumerate(alike):
        groups[_root(joined, number)] += claims
    found = [_in_order(group) for group in groups.values() if len({each.article for each in group}) > 1]
    return tuple(sorted(found, key=lambda each: (-len(each.claims), _when(each.claims[0]), each.claims[0].claim.text)))


def shared_sources(readings: Iterable[tuple[str, str, Reading]]) -> tuple[tuple[SharedSource, ...], int]:
    """Named sources that several articles name, those of most articles first; and how many stand in one alone."""
    groups: dict[tuple[str, str], list[Appearance]] = defaultdict(list)
    for identity, title, reading in readings:
        for source in reading.sources:
            if source.type in NAMED:
                appearance = Appearance(identity, title, reading.article.written, source)
                groups[source.type, _plain_name(source.name)].append(appearance)
    found = []
    for appearances in groups.values():
        if len({each.article for each in appearances}) > 1:
            names = sorted({each.source.name for each in appearances}, key=lambda name: (-len(name), name))
            ordered = tuple(sorted(appearances, key=lambda each: (_when(each), each.article)))
            found.append(SharedSource(names[0], appearances[0].source.type, ordered))
    found.sort(key=lambda each: (-len({one.article for one in each.appearances}), each.name))
    return tuple(found), len(groups) - len(found)


def word_sequences(text: str) -> frozenset[int]:
    """The sequences of three words of a text, as numbers that are the same within one run of the program."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(hash(tuple(words[at : at + SEQUENCE])) for at in range(len(words) - SEQUENCE + 1))


def _joined(worded: Sequence[tuple[frozenset[int], list[Shared]]]) -> list[int]:
    """For each wording another one that it is joined with, itself at the root: those that share enough, and not within
    one article alone."""
    holders: dict[int, list[int]] = defaultdict(list)
    joined = list(range(len(worded)))
    articles = [{each.article for each in claims} for _, claims in worded]
    for number, (words, _) in enumerate(worded):
        common: Counter[int] = Counter()
        for sequence in words:
            held = holders[sequence]
            common.update(held)
            if len(held) < COMMON:
                held.append(number)
        for other, count in common.items():
            # In a case of many copies most pairs are joined already, by way of a third.
            if count < AT_LEAST or joined[other] == joined[number]:
                continue
            enough = count >= SHARE * min(len(words), len(worded[other][0]))
            if enough and (len(articles[other]) > 1 or articles[other] != articles[number]):
                joined[_root(joined, number)] = _root(joined, other)
    return joined


def _root(joined: list[int], number: int) -> int:
    while joined[number] != number:
        joined[number] = joined[joined[number]]
        number = joined[number]
    return number


def _in_order(group: list[Shared]) -> SharedClaim:
    """One claim of each article, its longest; a claim within another is told with it."""
    longest: dict[str, Shared] = {}
    for each in group:
        known = longest.get(each.article)
        if known is None or len(each.claim.text) > len(known.claim.text):
            longest[each.article] = each
    ordered = tuple(sorted(longest.values(), key=lambda each: (_when(each), each.article)))
    dates = [each.written for each in ordered]
    # One without a date may be older than all others.
    told = all(dates) and dates.count(dates[0]) == 1
    return SharedClaim(ordered, ordered[0].article if told else None)


def _when(each: Shared | Appearance) -> tuple[bool, str]:
    return each.written is None, each.written or ""


def _plain_name(name: str) -> str:
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
