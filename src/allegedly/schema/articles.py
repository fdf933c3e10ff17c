"""The article: one input, its text of record and what it says about itself."""

from typing import Literal

import msgspec

from .spans import Span

Kind = Literal["text", "email", "html", "pdf", "docx"]


class Basis(msgspec.Struct, frozen=True):
    """Where a piece of metadata was found.

    `found` names the place in words ("mail header", "html meta", "first line", "given by the user"); `span` is where it
    stands in the text of record, or None when it stands outside of it.
    """

    found: str
    span: Span | None = None


class Article(msgspec.Struct, frozen=True):
    """One input. `text` is the text of record: every span of a reading is a range of its code points.

    For plain text it is the decoded file itself, never re-flowed; for other kinds it is the text that was extracted.
    `sha256` is the digest of `text` in UTF-8. `body` is the range that holds the article proper; what stands outside of
    it (mail headers, signatures) is kept but not read. `written` is an ISO date, or None when the article does not say.
    `basis` says for each piece of metadata that is set where it was found.
    """

    text: str
    sha256: str
    kind: Kind
    origin: str
    body: Span
    encoding: str | None = None
    language: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    publisher: str | None = None
    dateline: str | None = None
    written: str | None = None
    credits: tuple[str, ...] = ()
    basis: dict[str, Basis] = {}
    apparatus: tuple[Span, ...] = ()
    """Lines of the body that are not its running text: title, byline, date line, photo credits."""
    headings: tuple[Span, ...] = ()
    """Headings inside the body: they end a paragraph and are no sentence of it."""
