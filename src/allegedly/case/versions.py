"""Versions of one article in a case: each article with the earlier one that it looks like a version of, compared.

Most articles of a case have nothing to do with one another, so only those that share sequences of three words are
compared at all, each with the one that it shares most with. What counts then is the share of words in common of the
comparison itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from ..comparison import compare
from ..schema import Reading
from ..schema.comparisons import Comparison
from .sharing import word_sequences

VERSIONS = 0.5
"""Share of words in common from which on two articles look like versions of one: what both have outweighs what either
has alone. An article that merely quotes another stays below it, and so does a version that was written anew for the
greater part: `allegedly compare` takes any two."""

_WORTH_COMPARING = 0.2
"""Share of sequences in common below which half of the words cannot well stand in the same order in both."""


class Told(msgspec.Struct, frozen=True):
    """An article of a case: its id, its title, when it came into the case, its reading."""

    id: str
    title: str
    added: str
    reading: Reading


class Version(msgspec.Struct, frozen=True):
    """Two articles that look like versions of one, and what changed from the earlier to the later one."""

    old: Told
    new: Told
    comparison: Comparison


def versions(articles: Iterable[Told]) -> tuple[Version, ...]:
    """The articles that look like a later version of another one, each with that other one, in order of time.

    Earlier is what was written earlier; without a date or on one day, what was put into the case earlier.
    """
    found = []
    earlier: list[tuple[Told, int]] = []
    holders: dict[int, list[int]] = defaultdict(list)
    for article in sorted(articles, key=_time):
        sequences = word_sequences(article.reading.article.text)
        common = Counter(number for sequence in sequences for number in holders[sequence])
        shares = {number: 2 * count / (len(sequences) + earlier[number][1]) for number, count in common.items()}
        likest = max(shares, key=lambda number: (shares[number], number), default=None)
        if likest is not None and shares[likest] >= _WORTH_COMPARING:
            version = side_by_side(earlier[likest][0], article)
            if version.comparison.common >= VERSIONS:
                found.append(version)
        for sequence in sequences:
            holders[sequence].append(len(earlier))
        earlier.append((article, len(sequences)))
    return tuple(found)


def side_by_side(old: Told, new: Told) -> Version:
    """Any two articles as an earlier and a later version, with what changed."""
    return Version(old, new, compare(old.reading, new.reading))


def _time(article: Told) -> tuple[bool, str, str, str]:
    written = article.reading.article.written
    return written is None, written or "", article.added, article.id
