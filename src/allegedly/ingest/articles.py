"""From any input to an article: open it, tell its kind, read it, and describe it."""

import os
import re
from pathlib import Path

from ..errors import ArticleTooLarge, EmptyArticle, FetchError, InputError, UndecodableText, UsageError
from ..schema import Article
from .dates import checked_day
from .describing import describe
from .extracted import Extracted
from .files import read_path, read_standard_input, shown
from .kind import kind_of
from .limits import MAX_CHARACTERS

WEB = re.compile(r"https?://", re.IGNORECASE)
OTHER_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://")
OPEN_IT = "Open it in a browser and save the page"
MIN_PAGE_WORDS = 30
"""Words of a page that was fetched. Pages with fewer are notices: a consent form, "enable JavaScript"."""

MAX_NOTICE_WORDS = 100
"""Words up to which a page with a password field or a mark of a paywall is not the article; previews have fewer."""

PASSWORD = re.compile(rb"<input[^>]{0,500}type\s{0,5}=\s{0,5}[\"']?password", re.IGNORECASE)
NOT_FREE = re.compile(rb"\"isAccessibleForFree\"\s{0,5}:\s{0,5}\"?false", re.IGNORECASE)


def open_article(origin: str | os.PathLike[str], *, written: str | None = None) -> Article:
    """Read an article from a path, from standard input ("-") or from an http(s) address.

    `written` is the ISO date on which it was written, where the user knows better than the article. Raises InputError
    (see its kinds), FetchError for an address, UsageError for a `written` that is no ISO date.
    """
    if not isinstance(origin, str | os.PathLike):
        raise UsageError("the origin of an article is a path or an address", remedy="Use read_text for a text")
    written = None if written is None else checked_day(written)
    if isinstance(origin, str) and WEB.match(origin):
        return article_at_address(origin, written=written)
    if isinstance(origin, str) and OTHER_SCHEME.match(origin):
        raise UsageError("only http and https addresses are read", where=origin[:200], remedy=OPEN_IT)
    if origin == "-":
        return article_from_bytes(read_standard_input(), origin="standard input", written=written)
    path = Path(origin)
    return article_from_bytes(read_path(path), origin=shown(path), written=written)


def article_from_text(text: str, *, written: str | None = None, origin: str = "text") -> Article:
    """Make an article of a text that Python has already. Raises InputError or UsageError."""
    if not isinstance(text, str):
        raise UsageError("the text of an article is a str", remedy="Decode it, or use a path")
    written = None if written is None else checked_day(written)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        what = f"the text holds half of a surrogate pair at character {error.start:,}"
        raise UndecodableText(what, where=origin, remedy="Decode it with errors='replace'") from None
    return finished(extracted_text(text), origin, written)


def extracted_text(text: str, encoding: str | None = None) -> Extracted:
    """A text as it is, or below its headers where it is a mail that was pasted."""
    from .mail import is_pasted, pasted

    return pasted(text, encoding) if is_pasted(text) else Extracted(text=text, kind="text", encoding=encoding)


def article_from_bytes(data: bytes, *, origin: str, written: str | None = None) -> Article:
    """Make an article of the bytes of a file of any kind that is read. Raises InputError or UsageError."""
    written = None if written is None else checked_day(written)
    try:
        extracted = extract(data)
    except InputError as error:
        raise located(error, origin) from None
    return finished(extracted, origin, written)


def article_at_address(address: str, *, written: str | None, public_only: bool = False) -> Article:
    """Fetch a page and read it; a page that holds no article is an error of the address. `public_only`: see `fetch`."""
    from .fetch import fetch

    page = fetch(address, public_only=public_only)
    try:
        extracted = extract(page.data, declared=page.charset, address=page.address)
        if extracted.kind == "html" and (what := notice(extracted.text, page.data)):
            raise FetchError(what, where=address, remedy=OPEN_IT)
        return finished(extracted, address, written)
    except EmptyArticle:
        raise FetchError("the page holds no article", where=address, remedy=OPEN_IT) from None
    except InputError as error:
        raise located(error, address) from None


def notice(text: str, data: bytes) -> str | None:
    """What a page is instead of an article, by its length and its marks; None where it is one."""
    words = len(text.split())
    if words < MAX_NOTICE_WORDS and PASSWORD.search(data):
        return "the page asks for a login"
    if words < MAX_NOTICE_WORDS and NOT_FREE.search(data):
        return "the page shows only the beginning and asks for payment"
    return "the page holds no article" if words < MIN_PAGE_WORDS else None


def extract(data: bytes, *, declared: str | None = None, address: str | None = None) -> Extracted:
    """Read some bytes by what they are. Each reader is imported when its kind is met."""
    kind = kind_of(data)
    if kind == "pdf":
        from .pdf import read_pdf

        return read_pdf(data)
    if kind == "docx":
        from .docx import read_docx

        return read_docx(data)
    if kind == "email":
        from .mail import read_mail

        return read_mail(data)
    if kind == "html":
        from .html import read_html

        return read_html(data, declared=declared, address=address)
    from .decoding import decode

    text, encoding = decode(data, declared=declared)
    return extracted_text(text, encoding)


def finished(extracted: Extracted, origin: str, written: str | None) -> Article:
    """Check what was extracted and describe it."""
    if len(extracted.text) > MAX_CHARACTERS:
        what = f"the text is over {MAX_CHARACTERS:,} characters, the limit"
        raise ArticleTooLarge(what, where=origin, remedy="Split it")
    if not any(character.isalpha() for character in extracted.text):
        raise EmptyArticle("there are no words in it", where=origin, remedy="Check that the right file was saved")
    try:
        return describe(extracted, origin=origin, written=written)
    except InputError as error:
        raise located(error, origin) from None


def located(error: InputError, origin: str) -> InputError:
    """The same error with the place that it is about."""
    return error if error.where else type(error)(error.what, where=origin, remedy=error.remedy)
