"""The text of a DOCX: paragraphs, headings and tables, read from the document's own XML.

The parts are read with the standard library: python-docx leaves out tracked insertions and content controls, and with
them words of the article. Deleted text, comments and notes are no part of the article as it stands.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from ..errors import ArticleTooLarge, DamagedDocument, EmptyArticle, LockedDocument
from ..schema import Span
from .extracted import Extracted, Hint
from .limits import MAX_CHARACTERS, MAX_UNPACKED_BYTES

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_WORD = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
SKIPPED = frozenset(("del", "moveFrom", "instrText", "delText", "footnoteReference", "Fallback", "txbxContent"))
"""Deleted words, field codes, and text boxes, which stand beside the text (a second copy of each is a `Fallback`)."""


class Paragraph(NamedTuple):
    text: str
    style: str


def read_docx(data: bytes) -> Extracted:
    """Read a DOCX. Raises DamagedDocument, LockedDocument, ArticleTooLarge or EmptyArticle."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = part(archive, "word/document.xml")
            properties = part(archive, "docProps/core.xml") if "docProps/core.xml" in archive.namelist() else None
    except RuntimeError:  # what zipfile raises for an encrypted part
        raise LockedDocument("the document is encrypted", remedy="Save a copy without the password") from None
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, EOFError, NotImplementedError):
        raise damaged() from None
    paragraphs = [paragraph for paragraph in paragraphs_in(document) if paragraph.text]
    if not paragraphs:
        raise EmptyArticle("the document holds no text", remedy="Check that the right file was saved")
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    if len(text) > MAX_CHARACTERS:
        raise ArticleTooLarge(f"the text is over {MAX_CHARACTERS:,} characters, the limit", remedy="Split it")
    hints: dict[str, Hint] = {}
    headings, position = [], 0
    for paragraph in paragraphs:
        span = Span(position, position + len(paragraph.text))
        position = span.end + 2
        if paragraph.style == "title":
            hints.setdefault("title", Hint(" ".join(paragraph.text.split()), "title style", span))
        elif paragraph.style == "subtitle":
            hints.setdefault("standfirst", Hint(" ".join(paragraph.text.split()), "subtitle style", span))
        elif paragraph.style.startswith("heading"):
            headings.append(span)
    if properties is not None:
        title = (properties.findtext(f"{DUBLIN_CORE}title") or "").strip()
        if title:
            hints.setdefault("title", Hint(title, "document properties"))
    return Extracted(text=text, kind="docx", hints=hints, headings=tuple(headings), marked=bool(headings))


def damaged() -> DamagedDocument:
    return DamagedDocument("the document is broken", remedy="Open it in a word processor and save it again")


def part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Parse one part, unpacked to no more than the limit. Parts with a document type are refused: none has one."""
    with archive.open(name) as file:
        data = file.read(MAX_UNPACKED_BYTES + 1)
    if len(data) > MAX_UNPACKED_BYTES:
        what = f"the document is over {MAX_UNPACKED_BYTES // 1_000_000} MB unpacked, the limit"
        raise ArticleTooLarge(what, remedy="Save its text and read that")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise damaged()
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError):
        raise damaged() from None


def paragraphs_in(document: ElementTree.Element) -> Iterator[Paragraph]:
    """The paragraphs of a document in order; the cells of a table's row make one, parted by tabs."""
    stack: list[tuple[ElementTree.Element, bool]] = [(document, False)]
    parts: list[str] = []
    style = ""
    rows = 0
    while stack:
        element, leaving = stack.pop()
        name = local_name(element)
        if leaving:
            rows -= name == "tr"
            if name == "tc":
                parts.append("\t")
            if (name == "p" and not rows) or (name == "tr" and not rows):
                yield Paragraph(tidy("".join(parts)), style)
                parts, style = [], ""
            elif name == "p":
                parts.append(" ")
            continue
        if name in SKIPPED:
            continue
        rows += name == "tr"
        if name == "t":
            parts.append(element.text or "")
        elif name in ("br", "cr"):
            parts.append("\n")
        elif name == "tab":
            parts.append(" ")
        elif name == "noBreakHyphen":
            parts.append("-")
        elif name == "pStyle":
            style = next((value for key, value in element.attrib.items() if key.endswith("}val")), "").lower()
        if name in ("p", "tr", "tc"):
            stack.append((element, True))
        if name != "tabs":  # tab stops, which are called tab like the tabs in the text
            stack.extend((child, False) for child in reversed(element))


def local_name(element: ElementTree.Element) -> str:
    """A tag without its namespace: transitional and strict documents differ in nothing else that is read here."""
    return element.tag.rpartition("}")[2]


def tidy(text: str) -> str:
    """Lines without blanks at their ends, none of them empty; non-breaking blanks become plain ones."""
    lines = (line.strip() for line in text.replace("\u00a0", " ").split("\n"))
    return "\n".join(line for line in lines if line)
