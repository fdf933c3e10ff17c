"""Markdown for a newsroom's system: what the article rests on, claim by claim, with who stands behind each line.

Every character of the article that Markdown, HTML or an automatic link would act on is escaped.
"""

import re
from collections.abc import Iterator, Sequence

from ...schema import Reading
from ...schema.decisions import ObjectKind
from ..characters import one_line
from .exported import Exported, Links, Subject
from .left_out import Held, left_out

HELD: Held = {
    "article": "title byline publisher written",
    "attributions": "source_id",
    "sources": "name type title affiliation anonymity attributions cites",
    "claims": "text attribution",
    "findings": "code severity quotes reason",
    "people": "ratings",
    "notes": "source claim finding",
}

_MARKUP = re.compile(r"([\\`*_\[\]{}()<>#|~!&$^@])")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data)(?=:)|\bwww(?=\.)")
_SEVERITIES = ("high", "medium", "low")


def escaped(text: str) -> str:
    """Words on one line that Markdown shows as they are."""
    words = _MARKUP.sub(r"\\\1", one_line(text))
    words = _LINK.sub(r"\g<0>\\", words)
    return _LINE_START.sub(lambda match: match[1] + _no_list(match[2]), words)


def _no_list(mark: str) -> str:
    return f"{mark}\\" if mark[0].isdigit() else f"\\{mark}"


def markdown(subjects: Sequence[Subject]) -> Exported:
    """One file for each article, `ID.md`."""
    pages = {f"{subject.id}.md": _page(subject).encode("utf-8") for subject in subjects}
    return Exported(pages, tuple(left_out(subjects, HELD)))


def _page(subject: Subject) -> str:
    parts = (_head, _sources, _claims, _findings, _end)
    return "".join(f"{line}\n" for part in parts for line in part(subject))


def _head(subject: Subject) -> Iterator[str]:
    reading = subject.reading
    article = reading.article
    yield f"# {escaped(subject.title)}"
    yield ""
    known = [article.byline, article.publisher, article.written]
    if any(known):
        yield escaped(", ".join(part for part in known if part))
        yield ""
    yield f"{reading.balance.claims} claims, {reading.balance.checkable} of them checkable. They rest on:"
    yield ""
    yield "| | claims | checkable | sources |"
    yield "|---|---:|---:|---:|"
    for row in reading.balance.rows:
        yield f"| {row.type} | {row.claims} | {row.checkable} | {row.sources if row.type != 'nobody' else ''} |"
    yield ""
    yield _counts(reading)


def _counts(reading: Reading) -> str:
    counted = (
        (len(reading.times), "times"),
        (len(reading.places), "places"),
        (len(reading.quantities), "quantities"),
        (len(reading.events), "events"),
        (len(reading.arguments), "arguments from timing"),
    )
    return "Also found: " + ", ".join(f"{what} {number}" for number, what in counted) + "."


def _sources(subject: Subject) -> Iterator[str]:
    yield from ("", "## Sources", "")
    names = {source.id: source.name for source in subject.reading.sources}
    for source in subject.reading.sources:
        about = [part for part in (source.title, source.affiliation) if part]
        words = f"**{escaped(source.name)}** ({source.type}"
        words += f"; {escaped(', '.join(about))})" if about else ")"
        words += f": {len(source.attributions)} statement{'' if len(source.attributions) == 1 else 's'}"
        cited = [escaped(names[cited]) for cited in source.cites if cited in names]
        words += f"; cites {', '.join(cited)}" if cited else ""
        if source.anonymity:
            words += f"; not named because: “{escaped(source.anonymity.text)}”"
        yield f"- {words}{_by(subject, 'source', source.id)}"
        yield from _note(subject, "source", source.id)
    if not subject.reading.sources:
        yield "None."


def _claims(subject: Subject) -> Iterator[str]:
    yield from ("", "## Claims", "")
    links = Links(subject.reading)
    for claim in subject.reading.claims:
        source = links.speaker(claim)
        judgement = subject.judged.judgement("claim", claim.id)
        rests = f"{escaped(source.name)} ({source.type})" if source else "nobody"
        yield f"- “{escaped(claim.text)}” rests on {rests}{_by(subject, 'claim', claim.id)}"
        if judgement and judgement.rating:
            yield f"  - Rated by {escaped(judgement.author)}: {escaped(judgement.rating.label)}"
        yield from _note(subject, "claim", claim.id)
    if not subject.reading.claims:
        yield "None."


def _findings(subject: Subject) -> Iterator[str]:
    if not subject.reading.findings:
        return
    yield from ("", "## To check", "")
    for severity in _SEVERITIES:
        for finding in subject.reading.findings:
            if finding.severity == severity:
                words = f"“{escaped(finding.quotes[0].text)}”: " if finding.quotes else ""
                by = _by(subject, "finding", finding.id)
                yield f"- {severity}, {finding.code}: {words}{escaped(finding.reason)}{by}"
                yield from _note(subject, "finding", finding.id)


def _end(subject: Subject) -> Iterator[str]:
    made, article = subject.reading.made, subject.reading.article
    yield from ("", "---", "")
    yield (
        f"{escaped(f'Made with allegedly {made.version}')}. Lines without a name are the machine's; it says who "
        f"claims what, not what is so. Text of record: SHA-256 `{article.sha256}`."
    )


def _note(subject: Subject, kind: ObjectKind, identity: str) -> Iterator[str]:
    judgement = subject.judged.judgement(kind, identity)
    if judgement and judgement.note:
        yield f"  - {escaped(judgement.author)}: {escaped(judgement.note)}"


def _by(subject: Subject, kind: ObjectKind, identity: str) -> str:
    by, author = subject.standing(kind, identity)
    return f" _({by} by {escaped(author)})_" if author else ""
