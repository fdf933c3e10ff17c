"""The report of a case: a page for each article with the decisions in it, and an overview that leads to them."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..errors import AllegedlyError
from ..report import render_comparison, render_judged, render_overview
from ..report.ledger import NOBODY
from ..report.overview import ArticleLine, Mention, SharedLine, VersionLine, article_line
from ..report.standing import AfterDecisions
from ..report.wording import counted
from ..schema.decisions import Decision, Judged
from .folder import Case
from .history import conflicts
from .rechecking import Tagger, followed, tag_by_model
from .sharing import SharedClaim, SharedSource, sequences, shared_claims, shared_sources
from .versions import Told, Version, versions

OVERVIEW = "index.html"


class CaseReport(msgspec.Struct, frozen=True):
    """The pages by the names of their files, the overview after all that it leads to; and what could not be reported,
    in words, which the overview says too."""

    pages: dict[str, str]
    problems: tuple[str, ...]


def report_article(case: Case, identity: str, *, with_authors: bool = True, tag: Tagger = tag_by_model) -> str:
    """The page of one article of a case, with all decisions about it, and the findings as they are after these.

    `tag` parses the article anew where a decision changed what the checks look at. Raises DataError as `Case.judged`
    does.
    """
    judged, decisions = case.looked(identity)
    return _page(*followed(judged, decisions, tag), decisions, with_authors=with_authors)


def report_case(case: Case, *, with_authors: bool = True, tag: Tagger = tag_by_model) -> CaseReport:
    """The pages of a whole case. An article that cannot be used is named in the overview, and the others are the better
    for it."""
    lines: list[ArticleLine] = []
    told: list[Told] = []
    pages: dict[str, str] = {}
    for entry in case.articles():
        try:
            judged, decisions = case.looked(entry.id)
            found, after = followed(judged, decisions, tag)
            file = _file(entry.id)
            pages[file] = _page(found, after, decisions, with_authors=with_authors, overview=OVERVIEW)
            line = article_line(entry.id, file, found, with_authors=with_authors)
            lines.append(line)
            told.append(Told(entry.id, line.title, entry.added, found.reading))
        except AllegedlyError as error:
            lines.append(ArticleLine(entry.id, "", entry.title, problem=str(error)))
    named = [(each.id, each.title, each.reading) for each in told]
    sources, _ = shared_sources(named)
    claims = shared_claims(sequences(*each) for each in named)
    found_versions = versions(told)
    pages |= {_compared_file(each): render_comparison(each.comparison) for each in found_versions}
    version = next((each.reading.made.version for each in told), "")
    pages[OVERVIEW] = render_overview(
        case.name,
        tuple(lines),
        tuple(_sources(sources)),
        tuple(_claims(claims)),
        tuple(_versions(found_versions)),
        version=version,
    )
    return CaseReport(pages, tuple(line.problem for line in lines if line.problem))


def _page(
    judged: Judged, after: AfterDecisions, decisions: Iterable[Decision], *, with_authors: bool, overview: str = ""
) -> str:
    differing = conflicts(decisions)
    return render_judged(judged, with_authors=with_authors, overview=overview, conflicts=differing, after=after)


def _file(identity: str) -> str:
    return f"{identity}.html"


def _compared_file(version: Version) -> str:
    return f"{version.old.id}.{version.new.id}.compared.html"


def _versions(found: Iterable[Version]) -> Iterator[VersionLine]:
    for version in found:
        changes = version.comparison.changes
        old, new = (
            Mention(_file(each.id), each.title, each.reading.article.written, "") for each in (version.old, version.new)
        )
        yield VersionLine(
            file=_compared_file(version),
            common=version.comparison.common,
            changes=len(changes),
            weightiest=changes[0].reason if changes else "",
            old=old,
            new=new,
        )


def _sources(shared: Sequence[SharedSource]) -> Iterator[SharedLine]:
    for source in shared:
        mentions = tuple(
            Mention(
                f"{_file(each.article)}#sources",
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
                f"{_file(each.article)}#reading",
                each.title,
                each.written,
                "in the author's own voice" if each.source is None else f"{each.source.name} ({each.source.type})",
            )
            for each in claim.claims
        )
        kind = NOBODY.type if claim.claims[0].source is None else claim.claims[0].source.type
        yield SharedLine(claim.claims[0].claim.text, kind, mentions, first=claim.first is not None)
