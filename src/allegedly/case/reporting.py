"""The report of a case: a page for each article with the decisions in it, and an overview that leads to them."""

from collections.abc import Iterator, Sequence

import msgspec

from ..errors import AllegedlyError
from ..report import render_judged, render_overview
from ..report.ledger import NOBODY
from ..report.overview import ArticleLine, Mention, SharedLine, article_line
from ..report.wording import counted
from ..schema.decisions import Judged
from .folder import Case
from .sharing import SharedClaim, SharedSource, sequences, shared_claims, shared_sources

OVERVIEW = "index.html"


class CaseReport(msgspec.Struct, frozen=True):
    """The pages by the names of their files; and what could not be reported, in words, which the overview says too."""

    pages: dict[str, str]
    problems: tuple[str, ...]


def report_article(case: Case, identity: str, *, with_authors: bool = True) -> str:
    """The page of one article of a case, with all decisions about it. Raises DataError as `Case.judged` does."""
    return render_judged(case.judged(identity), with_authors=with_authors)


def report_case(case: Case, *, with_authors: bool = True) -> CaseReport:
    """The pages of a whole case. An article that cannot be used is named in the overview, and the others are the better
    for it."""
    lines: list[ArticleLine] = []
    judged: dict[str, Judged] = {}
    pages: dict[str, str] = {}
    for entry in case.articles():
        try:
            found = case.judged(entry.id)
            file = f"{entry.id}.html"
            pages[file] = render_judged(found, with_authors=with_authors, overview=OVERVIEW)
            judged[entry.id] = found
            lines.append(article_line(entry.id, file, found, with_authors=with_authors))
        except AllegedlyError as error:
            lines.append(ArticleLine(entry.id, "", entry.title, problem=str(error)))
    titles = {line.id: line.title for line in lines}
    named = [(identity, titles[identity], found.reading) for identity, found in judged.items()]
    sources, _ = shared_sources(named)
    claims = shared_claims(sequences(*each) for each in named)
    version = next((found.reading.made.version for found in judged.values()), "")
    pages[OVERVIEW] = render_overview(
        case.name, tuple(lines), tuple(_sources(sources)), tuple(_claims(claims)), version=version
    )
    return CaseReport(pages, tuple(line.problem for line in lines if line.problem))


def _sources(shared: Sequence[SharedSource]) -> Iterator[SharedLine]:
    for source in shared:
        mentions = tuple(
            Mention(
                f"{each.article}.html#sources",
                each.title,
                each.written,
                counted(len(each.source.attributions), "attribution") if each.source.attributions else "mentioned",
            )
            for each in source.appearances
        )
        yield SharedLine(source.name, source.type, mentions)


def _claims(shared: Sequence[SharedClaim]) -> Iterator[SharedLine]:
    for claim in shared:
        mentions = tuple(
            Mention(
                f"{each.article}.html#reading",
                each.title,
                each.written,
                "in the author's own voice" if each.source is None else f"{each.source.name} ({each.source.type})",
            )
            for each in claim.claims
        )
        kind = NOBODY.type if claim.claims[0].source is None else claim.claims[0].source.type
        yield SharedLine(claim.claims[0].claim.text, kind, mentions, first=claim.first is not None)
