"""The article in a mail: its plain text, else its HTML, with what the headers say.

Every read of a header or a part is guarded: mails in the wild break every rule of the format, and the standard
library's parser raises on many of them only when a value is asked for.
"""

import datetime
import email
import email.errors
import email.header
import email.utils
import re
from collections.abc import Callable, Iterator
from email.message import Message
from itertools import count
from typing import TypeVar

import msgspec

from ..errors import AllegedlyError, ArticleTooLarge, DamagedDocument, EmptyArticle
from .decoding import decode
from .extracted import Extracted, Hint
from .html import read_html
from .letters import hints_of, letter_headers, subject
from .limits import MAX_MAIL_PARTS

Value = TypeVar("Value")

PARSER_ERRORS = (
    ValueError,  # Unicode errors among them
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    OverflowError,  # years of many digits
    RecursionError,  # parts in parts in parts
    email.errors.MessageError,
)
"""What the standard library raises on broken mails, in parsing or in reading a value."""

TRANSPORT = re.compile(
    rb"^(?:Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|DKIM-Signature):",
    re.IGNORECASE | re.MULTILINE,
)
STUB_WORDS = 40
"""A plain text of fewer words beside an HTML part several times as long only says to look at the HTML."""

STUB_FACTOR = 3
MAX_HEADERS = 5_000
"""Characters in which the headers of a pasted mail are looked for: lists of addressees run to a few thousand."""

LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post")


def read_mail(data: bytes) -> Extracted:
    """Read a mail file, or a mail pasted as text with the headers that mail programs show.

    Raises EmptyArticle, DamagedDocument, and what reading text and HTML raises.
    """
    head = re.split(rb"\r?\n\r?\n|\r\r", data.lstrip(), maxsplit=1)[0]
    if not TRANSPORT.search(head.replace(b"\x00", b"")):
        return read_pasted(data)
    try:
        message = email.message_from_bytes(data)
        return read_message(message)
    except PARSER_ERRORS:
        raise DamagedDocument("the mail is broken", remedy="Save its text and read that") from None


def read_pasted(data: bytes) -> Extracted:
    """A mail as a mail program shows it: its text is the file itself, and the article begins below the headers."""
    return pasted(*decode(data))


def is_pasted(text: str) -> bool:
    """Whether a text begins with the headers of a mail, one that tells when or of what among them."""
    return not {"date", "sent", "subject"}.isdisjoint(letter_headers(text[:MAX_HEADERS])[0])


def pasted(text: str, encoding: str | None = None) -> Extracted:
    """The same for a text that is decoded already. Raises EmptyArticle where nothing stands below the headers."""
    headers, start = letter_headers(text)
    if start == len(text):
        raise EmptyArticle("the mail holds no text", remedy="Save it whole and read that")
    return Extracted(text=text, kind="email", encoding=encoding, hints=hints_of(headers), start=start)


def read_message(message: Message) -> Extracted:
    """Read a parsed mail; a mail that only forwards another one, as an attachment, stands for that one."""
    extracted = best_text(message)
    if extracted is None or len(extracted.text.split()) < STUB_WORDS:
        forwarded = next(filter(None, map(forwarded_mail, parts_of(message))), None)
        if forwarded is not None:
            return read_message(forwarded)
    if extracted is None:
        raise EmptyArticle("the mail holds no text", remedy="Save its attachment and read that")
    if is_saved_page(message):
        return extracted
    return msgspec.structs.replace(extracted, kind="email", hints=header_hints(message) | extracted.hints)


def is_saved_page(message: Message) -> bool:
    """Whether a mail is none, but a web page that a browser saved in the format of mails (MHTML)."""
    return "saved by" in header(message, "From").lower() or bool(header(message, "Snapshot-Content-Location"))


def forwarded_mail(part: Message) -> Message | None:
    """The mail that a part holds whole, if it holds one."""
    if guarded(part.get_content_type, "") != "message/rfc822":
        return None
    payload = payload_list(part)
    return payload[0] if len(payload) == 1 else None


def payload_list(part: Message) -> list[Message]:
    """The parts that a part holds."""
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def best_text(message: Message) -> Extracted | None:
    """The plain text of a mail, or its HTML where there is none or only a stub; None where it has neither."""
    plain: list[tuple[str, str]] = []
    pages: list[Extracted] = []
    failures: list[AllegedlyError] = []
    for part in parts_of(message):
        kind = guarded(part.get_content_type, "text/plain")
        if kind.startswith("multipart/") and not guarded(part.is_multipart, True):
            kind = "text/plain"  # a boundary that is missing or empty: the parser leaves the whole as text
        payload = payload_of(part)
        if kind not in ("text/plain", "text/html") or not payload.strip():
            continue
        declared = guarded(part.get_content_charset, None)
        try:
            if kind == "text/plain":
                plain.append(decode(payload, declared=declared))
            else:
                pages.append(read_html(payload, declared=declared, page=is_saved_page(message)))
        except AllegedlyError as error:
            failures.append(error)
    text = "\n\n".join(words.strip("\r\n") for words, _ in plain)
    page = max(pages, key=lambda extracted: len(extracted.text), default=None)
    length = len(text.split())
    if page is not None and (not length or (length < STUB_WORDS and len(page.text.split()) > STUB_FACTOR * length)):
        return page
    if length:
        return Extracted(text=text, kind="email", encoding=plain[0][1])
    if failures:
        raise failures[0]
    return None


def payload_of(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone; empty for attachments and parts that only hold others."""
    if guarded(part.get_content_disposition, None) == "attachment":
        return b""
    payload = guarded(lambda: part.get_payload(decode=True), None)
    return payload if isinstance(payload, bytes) else b""


def parts_of(message: Message) -> Iterator[Message]:
    """A mail and its parts in order, attached mails not entered. Raises ArticleTooLarge over the limit."""
    queue = [message]
    for number in count():
        if not queue:
            return
        if number >= MAX_MAIL_PARTS:
            raise ArticleTooLarge(f"the mail has over {MAX_MAIL_PARTS} parts, the limit", remedy="Save its text")
        part = queue.pop(0)
        yield part
        if part is message or guarded(part.get_content_type, "") != "message/rfc822":
            queue[:0] = payload_list(part)


def header_hints(message: Message) -> dict[str, Hint]:
    """What the headers say: the subject, the day it was sent, and for mails of a list who publishes it."""
    hints = {"title": Hint(subject(header(message, "Subject")), "mail header")}
    stamp = guarded(lambda: email.utils.parsedate_tz(header(message, "Date")), None)
    if stamp:
        day = guarded(lambda: datetime.date(*stamp[:3]), None)
        if day and day.year >= 1970:
            hints["written"] = Hint(day.isoformat(), "mail header")
    if any(header(message, name) for name in LIST_HEADERS):
        name, _ = guarded(lambda: email.utils.parseaddr(header(message, "From")), ("", ""))
        hints["publisher"] = Hint(" ".join(name.split()), "mail header")
    return known(hints)


def header(message: Message, name: str) -> str:
    """A header's value in plain words, on one line; empty where there is none or it cannot be read."""
    value = guarded(lambda: str(message.get(name, "")), "")
    decoded = guarded(lambda: str(email.header.make_header(email.header.decode_header(value))), value)
    return " ".join(decoded.encode("utf-8", "replace").decode().split())


def known(hints: dict[str, Hint]) -> dict[str, Hint]:
    return {name: hint for name, hint in hints.items() if hint.value}


def guarded(read: Callable[[], Value], default: Value) -> Value:
    """A value of a mail, or the default where the standard library cannot read it."""
    try:
        return read()
    except PARSER_ERRORS:
        return default
