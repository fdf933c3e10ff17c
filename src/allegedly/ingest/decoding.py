"""From bytes to text: which encoding it is, with a leaning to what English articles are really saved in."""

import codecs
import re
from collections.abc import Callable

from ..errors import NotAnArticle, UndecodableText
from .code_pages import code_page

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
"""What no text editor writes. Tabs, line ends, page breaks and the terminal's escape do occur in pasted text."""

NO_CHARSETS = frozenset(("unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined"))
"""What Python can decode and no page is written in: words would come out that no reader of it sees."""

MAX_CONTROL_SHARE = 0.01
"""Texts with stray control characters have a few in a thousand; of random bytes, one in nine is one."""

MAX_BAD_SHARE = 0.001
"""UTF-8 that was cut or patched has single bad bytes; other encodings have one for every accented letter."""

MAX_WESTERN_SHARE = 0.25
"""English has 3 % of characters beyond ASCII, a short quotation up to 20 %; Cyrillic or Arabic text over 60 %."""

SAMPLE = 65_536
"""Bytes from which an encoding is guessed: ten times an article, and the guess does not get better with more."""

# In Mac Roman, curly quotation marks are the bytes that Windows-1252 reads as these accented capitals: a capital with
# an accent inside or beside lower-case letters is a quotation mark in truth.
MAC_QUOTES = re.compile(rb"(?<=[a-z])\xd5(?=[a-z])|\xd2(?=[A-Za-z])|(?<=[a-z.,!?])\xd3")
WINDOWS_QUOTES = re.compile(rb"[\x91-\x97\x85]")


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, str]:
    """Decode some bytes and name the encoding. A byte order mark is not part of the text; nothing else is changed.

    `declared` is the encoding that a header names; it is only believed where the bytes do not say otherwise. Raises
    NotAnArticle for binary data and UndecodableText where nothing fits.
    """
    text, encoding = decoded(data, declared)
    encoded = text.encode("utf-8", "surrogatepass")
    if len(encoded) - len(encoded.translate(None, CONTROLS)) > MAX_CONTROL_SHARE * len(text):
        raise NotAnArticle("this is binary data", remedy="Save the article as text, HTML, PDF, DOCX or EML")
    return text, encoding


def decoded(data: bytes, declared: str | None) -> tuple[str, str]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    attempts: tuple[Callable[[bytes, str | None], tuple[str, str] | None], ...] = (
        as_utf16,
        as_utf8,
        as_declared,
        as_western,
        as_guessed,
    )
    for attempt in attempts:
        result = attempt(data, declared)
        if result is not None:
            return result
    raise UndecodableText("no known encoding fits the bytes", remedy="Save the file as UTF-8")


def as_utf16(data: bytes, _declared: str | None) -> tuple[str, str] | None:
    """UTF-16 without its mark: of English text, every second byte is zero."""
    sample = data[: SAMPLE - SAMPLE % 2]
    even, odd = sample[::2], sample[1::2]
    for encoding, letters, zeros in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if zeros.count(0) > 0.7 * len(zeros) and letters.count(0) < 0.05 * len(letters):
            return data.decode(encoding, "replace"), encoding
    return None


def as_utf8(data: bytes, _declared: str | None) -> tuple[str, str] | None:
    """UTF-8, forgiving single bad bytes where other characters prove that it is UTF-8."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - bad - (len(data) - count_beyond_ascii(data))
    return (text, "utf-8") if bad <= max(1, MAX_BAD_SHARE * len(text)) and good > bad else None


def as_declared(data: bytes, declared: str | None) -> tuple[str, str] | None:
    """What a header says, where Python knows the encoding and it fits."""
    try:
        encoding = codecs.lookup(declared or "").name
        if encoding in NO_CHARSETS:
            return None
        if encoding in ("iso8859-1", "ascii"):
            encoding = "cp1252"  # as the WHATWG Encoding Standard reads these labels
        return data.decode(encoding), encoding
    except (LookupError, ValueError, AssertionError):  # ValueError: bad bytes, or a NUL in the name
        return None


def as_western(data: bytes, _declared: str | None) -> tuple[str, str] | None:
    """A Windows code page or Mac Roman: mostly ASCII, with a few bytes that are quotation marks, dashes and letters."""
    sample = data[:SAMPLE]
    if count_beyond_ascii(sample) > MAX_WESTERN_SHARE * len(sample):
        return None
    mac = len(MAC_QUOTES.findall(sample)) > len(WINDOWS_QUOTES.findall(sample))
    encoding = "mac_roman" if mac else code_page(sample)
    try:
        return None if encoding is None else (data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def as_guessed(data: bytes, _declared: str | None) -> tuple[str, str] | None:
    """Any other encoding, by its statistics."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        return None
    try:
        return data.decode(best.encoding, "replace"), best.encoding
    except (LookupError, ValueError):
        return None


def count_beyond_ascii(data: bytes) -> int:
    return len(data.translate(None, bytes(range(0x80))))
