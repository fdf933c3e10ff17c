"""Which kind of input some bytes are, told by what is in them and never by the ending of a name."""

import io
import re
import zipfile

from ..errors import DamagedDocument, EmptyArticle, LockedDocument, NotAnArticle
from ..schema import Kind
from .word_sets import word_set

HEAD = 8_192
"""Bytes that are looked at for markup and mail headers; both start at the top, and long `Received` lines fit."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"RIFF", "a sound, film or picture file"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a property list or web archive"),
)
"""What else people hand over, so that the error can say what it is. From each format's own specification."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT_TAGS = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
FRAGMENT_TAGS = re.compile(rb"\s*<(?:p|div|article|section|main|h1|h2|table|title|meta|blockquote)[\s>]", re.IGNORECASE)
HEADER = re.compile(rb"[\*_]{0,2}([A-Za-z][A-Za-z0-9-]{0,60}):[\*_]{0,2}(?:[ \t]|\r?$)")
TRANSPORT_HEADERS = word_set(
    "received return-path message-id mime-version content-type delivered-to dkim-signature x-mailer"
)
LETTER_HEADERS = word_set("from to subject date sent cc reply-to")
MAILBOX = re.compile(
    rb"\nFrom \S+[^\n]*\r?\n(?:Return-Path|Received|From|Date|Message-ID|X-[A-Za-z-]+): ", re.IGNORECASE
)


def kind_of(data: bytes) -> Kind:
    """Tell the kind of an input.

    Raises EmptyArticle, NotAnArticle (for known formats that are not read), LockedDocument (an encrypted Office file)
    or DamagedDocument (a broken zip archive).
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise EmptyArticle("the input is empty", remedy="Check that the right file was saved")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return kind_of_archive(data)
    if data.startswith(OLE):
        raise office_error(data)
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise NotAnArticle(f"this is {name}", remedy="Save the article as text, HTML, PDF, DOCX or EML")
    if data[4:8] == b"ftyp":
        raise NotAnArticle("this is a film or picture file", remedy="Save the article as text, HTML, PDF, DOCX or EML")
    head = data[:HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")  # NULs: UTF-16 looks like ASCII without them
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:]
    if is_mail(head):
        if len(MAILBOX.findall(b"\n" + data, 0, HEAD * 128)) > 1:
            raise NotAnArticle("this is a mailbox of several mails", remedy="Save the one mail as .eml")
        return "email"
    if DOCUMENT_TAGS.search(head[:4096]) or (FRAGMENT_TAGS.match(head) and b"</" in head):
        return "html"
    return "text"


def kind_of_archive(data: bytes) -> Kind:
    """Tell a DOCX from every other zip archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise DamagedDocument(
            "the zip archive is broken", remedy="Open it in its own program and save it again"
        ) from None
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        what = "this is an OpenDocument file"
    elif "xl/workbook.xml" in names:
        what = "this is a spreadsheet"
    elif "META-INF/container.xml" in names:
        what = "this is an e-book"
    else:
        what = "this is a zip archive"
    raise NotAnArticle(what, remedy="Save the article as text, HTML, PDF, DOCX or EML")


def office_error(data: bytes) -> NotAnArticle | LockedDocument:
    """Name what an OLE file holds: an encrypted DOCX, an Outlook message or an old Word document."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return LockedDocument("the document is encrypted", remedy="Save a copy without the password")
    if "__substg1.0_".encode("utf-16-le") in data:
        return NotAnArticle("this is an Outlook message", remedy="Save it as .eml or as text")
    return NotAnArticle("this is an old Office document", remedy="Save it as DOCX")


def is_mail(head: bytes) -> bool:
    """Whether the first lines are mail headers: those of a mail file, or at least two that a mail program shows."""
    names: set[str] = set()
    for number, line in enumerate(head.lstrip(b"\r\n \t").splitlines()):
        if number == 0 and line.startswith(b"From "):  # the line that mailbox files put before a mail
            continue
        if line[:1] in (b" ", b"\t") and names:
            continue
        header = HEADER.match(line)
        if header is None:
            break
        names.add(header[1].decode().lower())
    letters = names & LETTER_HEADERS
    return len(letters) >= 2 or bool(letters and names & TRANSPORT_HEADERS) or len(names & TRANSPORT_HEADERS) >= 2
