"""Sentences and words that page and terminal share."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from ..schema import Act, Article, Attribution, Balance, BalanceRow, Source, Span
from ..vocabulary.time_words import time_words
from .characters import one_line
from .ledger import NOBODY, kind_of
from .second_source import Need

MONTHS = tuple(name.title() for name in time_words().months)


def heading(article: Article) -> str:
    """The article's title; without one, the name of its file or its address, which is how its reader knows it."""
    if article.title:
        return article.title
    return article.origin if "://" in article.origin else PurePath(article.origin).name


def day(iso: str) -> str:
    """`16 January 2024` for `2024-01-16`; what is no ISO date stays as it is. The same in every locale."""
    try:
        parsed = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{parsed.day} {MONTHS[parsed.month - 1]} {parsed.year}"


def counted(number: int, one: str, several: str | None = None) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


_ACTS: tuple[tuple[Act, str, str], ...] = (
    ("statement", "statement", "statements"),
    ("belief", "belief", "beliefs"),
    ("demand", "demand", "demands"),
    ("evidence", "piece of evidence", "pieces of evidence"),
    ("other", "other act", "other acts"),
)


def acts(attributions: Iterable[Attribution]) -> str:
    """How many of each kind of act there are: `2 statements, 1 belief`; empty for none."""
    counts = Counter(attribution.act for attribution in attributions)
    return ", ".join(counted(counts[act], one, several) for act, one, several in _ACTS if counts[act])


def balance_sentence(balance: Balance) -> str:
    """On whom an article's claims rest, in one sentence: the heaviest first."""
    rows = [row for row in balance.rows if row.claims]
    rows.sort(key=lambda row: -row.claims)
    if not rows:
        return "No claim was found in it."
    shares = [_share(row, verb=index == 0) for index, row in enumerate(rows)]
    listed = shares[0] if len(shares) == 1 else f"{', '.join(shares[:-1])} and {shares[-1]}"
    return f"Of {counted(balance.claims, 'claim')}, {listed}."


def _share(row: BalanceRow, *, verb: bool) -> str:
    rests = ("rests " if row.claims == 1 else "rest ") if verb else ""
    if row.type == NOBODY.type:
        return f"{row.claims:,} {rests}on nobody"
    return f"{row.claims:,} {rests}on {counted(row.sources, row.type, kind_of(row.type).plural)}"


def word_count(article: Article) -> int:
    """How many words the article proper has, as white space divides them."""
    return len(article.text[article.body.start : article.body.end].split())


def words_at(pieces: tuple[Span, ...], text: str) -> str:
    """The words at `pieces`, as one line, with an ellipsis where something was left out."""
    return " … ".join(one_line(text[start:end]) for start, end in pieces)


def description(source: Source) -> str:
    """What the article says of a source beside its name: title and affiliation."""
    return ", ".join(part for part in (source.title, source.affiliation) if part)


def reason(need: Need) -> str:
    """Why a claim stands among those that most need a second source."""
    parts = []
    if need.harms:
        parts.append(f"speaks of {' and '.join(need.harms)}")
    parts.append(_rests_on(need))
    return "; ".join(parts)


def _rests_on(need: Need) -> str:
    if need.attribution is None:
        return "stands in the author's own voice"
    if need.source is None:
        return "attributed, but to nobody that the article names"
    return f"rests on one {need.source.type}"
