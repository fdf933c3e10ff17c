"""The overview of a case: its articles with a summary each, the sources and the claims that several of them share.

One HTML file with the look and the Content-Security-Policy of an article's page; it links to the articles' pages beside
it.
"""

from functools import cache

import msgspec
from jinja2 import Environment

from ...schema import Article, Balance, Finding, Reading, SourceType
from ...schema.decisions import Judged
from ..characters import one_line
from ..finding_rows import finding_rows
from ..ledger import kind_of
from ..lines import Lines
from ..standing import Tally, tally
from ..templating import environment as templates_of
from ..templating import style_of
from ..wording import balance_sentence, counted, day, heading, word_count

__all__ = ["ArticleLine", "Mention", "SharedLine", "VersionLine", "article_line", "render_overview"]

MOST = 40
"""Shared sources and claims that are listed: what a person reads. The workbench has all."""

UNNAMED: tuple[SourceType, ...] = ("anonymous source", "unnamed group")


class ArticleLine(msgspec.Struct, frozen=True):
    """One article of the list: the file with its page, empty where it has none and `problem` says why. `findings` are
    the three weightiest of those `found`, `high` how many of these weigh most."""

    id: str
    file: str
    title: str
    problem: str = ""
    article: Article | None = None
    balance: Balance | None = None
    findings: tuple[Finding, ...] = ()
    found: int = 0
    high: int = 0
    tally: Tally | None = None

    @property
    def nobody(self) -> int:
        """Claims that rest on nobody."""
        return _claims(self.balance, ("nobody",))

    @property
    def unnamed(self) -> int:
        """Claims that rest on sources without a name."""
        return _claims(self.balance, UNNAMED)


class Mention(msgspec.Struct, frozen=True):
    """Where something shared stands: the article's page and title, and what to say of it there."""

    file: str
    title: str
    written: str | None
    words: str


class SharedLine(msgspec.Struct, frozen=True):
    """A source or a claim of several articles, the earliest first. `first` says that the first one had it first."""

    words: str
    type: str
    mentions: tuple[Mention, ...]
    first: bool = False


class VersionLine(msgspec.Struct, frozen=True):
    """Two articles that look like versions of one, the earlier first: the file that compares them, the share of words
    that both have, how many changes there are, and the weightiest in words."""

    file: str
    common: float
    changes: int
    weightiest: str
    old: Mention
    new: Mention


def article_line(identity: str, file: str, judged: Judged, *, with_authors: bool) -> ArticleLine:
    """The line of one article, from its judged reading."""
    reading: Reading = judged.reading
    rows = finding_rows(reading, Lines(reading.article.text))
    return ArticleLine(
        id=identity,
        file=file,
        title=heading(reading.article),
        article=reading.article,
        balance=reading.balance,
        findings=tuple(row.finding for row in rows[:3]),
        found=len(rows),
        high=sum(row.finding.severity == "high" for row in rows),
        tally=tally(judged, with_authors=with_authors),
    )


def render_overview(
    name: str,
    articles: tuple[ArticleLine, ...],
    sources: tuple[SharedLine, ...],
    claims: tuple[SharedLine, ...],
    versions: tuple[VersionLine, ...] = (),
    *,
    version: str,
) -> str:
    """One self-contained HTML page; the same case gives the same page."""
    usable = [line for line in articles if line.balance is not None]
    return (
        _environment()
        .get_template("overview.html")
        .render(
            name=name,
            articles=articles,
            usable=usable,
            sources=sources,
            claims=claims,
            versions=versions,
            version=version,
            total=sum(line.balance.claims for line in usable if line.balance),
            nobody=sum(line.nobody for line in usable),
            unnamed=sum(line.unnamed for line in usable),
            high=sum(line.high for line in usable),
        )
    )


def _claims(balance: Balance | None, types: tuple[str, ...]) -> int:
    return 0 if balance is None else sum(row.claims for row in balance.rows if row.type in types)


@cache
def _environment() -> Environment:
    environment = templates_of("allegedly.report.overview")
    environment.globals.update(
        style=style_of("report.css", "sections.css", "standing.css", "overview/overview.css"),
        most=MOST,
        counted=counted,
        kind_of=kind_of,
        balance_sentence=balance_sentence,
        word_count=word_count,
    )
    environment.filters.update(day=day, one_line=one_line)
    return environment
