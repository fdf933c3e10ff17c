"""The one place that uses the network: a page at an address that the user typed.

Nothing but that page is loaded, and a redirect is followed only within its site: an address that leads elsewhere is
named, and the user decides. There are no cookies, and the page's scripts, pictures and frames are never asked for.
"""

import gzip
import http.client
import io
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from typing import IO, NamedTuple

from ..errors import ArticleTooLarge, FetchError
from ..web import ascii_address, opener, reason_of
from .limits import FETCH_DEADLINE_SECONDS, FETCH_SECONDS, MAX_BYTES, MAX_REDIRECTS

OPEN_IT = "Open it in a browser and save the page"
CHUNK = 65_536
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; allegedly; one page for one reader)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "identity",
}
REMEDIES = {
    401: "It asks for a login. " + OPEN_IT,
    402: "It asks for payment. " + OPEN_IT,
    403: "The site refuses programs. " + OPEN_IT,
    404: "Check the address",
    410: "The page was taken down. Look for an archived copy",
    429: "The site asks to wait. Try again later",
    451: "The page is blocked for legal reasons. Look for an archived copy",
}


class Page(NamedTuple):
    """What an address answered: the bytes, the encoding that its header names, and the address after redirects."""

    data: bytes
    charset: str | None
    address: str


def fetch(
    address: str,
    *,
    silence: float = FETCH_SECONDS,
    deadline: float = FETCH_DEADLINE_SECONDS,
    limit: int = MAX_BYTES,
    public_only: bool = False,
) -> Page:
    """Load one page; `public_only` never from this computer or a private network, whatever the address leads to.

    Raises FetchError for whatever the network or the server does, ArticleTooLarge over the limit.
    """
    ends = time.monotonic() + deadline
    try:
        request = urllib.request.Request(ascii_address(address), headers=HEADERS)
        with opener(SameSiteRedirects(), public_only=public_only).open(request, timeout=silence) as answer:
            return read_answer(answer, address, ends, limit)
    except urllib.error.HTTPError as error:
        error.close()
        if 300 <= error.code < 400:
            what = "the address leads on to where it cannot be followed"
            raise FetchError(what, where=address, remedy=OPEN_IT) from None
        reason = http.client.responses.get(error.code, "a code that HTTP does not know")
        remedy = REMEDIES.get(error.code, "Try again later, or open it in a browser")
        raise FetchError(f"the server answered {error.code} ({reason})", where=address, remedy=remedy) from None
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise too_slow(address) from error
        what = f"the server cannot be reached ({reason_of(error.reason)})"
        raise FetchError(what, where=address, remedy="Check the address and the connection") from error
    except TimeoutError as error:
        raise too_slow(address) from error
    except (OSError, http.client.HTTPException, zlib.error, EOFError) as error:
        raise FetchError(f"the connection broke ({reason_of(error)})", where=address, remedy="Try again") from error
    except (ValueError, LookupError) as error:
        raise FetchError("this is no valid address", where=address, remedy="Check the address") from error


def read_answer(answer: http.client.HTTPResponse, address: str, ends: float, limit: int) -> Page:
    """Read a page, stopping at the limit and at the deadline."""
    length = answer.headers.get("Content-Length", "")
    announced = int(length) if length.isdecimal() and len(length) < 20 else 0
    if announced > limit:
        raise too_large(address, limit)
    chunks, size = [], 0
    while chunk := answer.read1(CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise too_large(address, limit)
        if time.monotonic() > ends:
            raise too_slow(address)
    if size < announced:
        raise http.client.IncompleteRead(b"", announced - size)
    data = b"".join(chunks)
    if answer.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip"):  # some send it unasked
        with gzip.open(io.BytesIO(data)) as unpacked:
            data = unpacked.read(limit + 1)
        if len(data) > limit:
            raise too_large(address, limit)
    return Page(data, answer.headers.get_content_charset(), answer.geturl())


class SameSiteRedirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects within the site of the typed address and names the others."""

    max_redirections = MAX_REDIRECTS

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        target = urllib.parse.urlsplit(newurl)
        if target.scheme not in ("http", "https") or not same_site(req.origin_req_host, target.hostname or ""):
            fp.close()
            host = target.hostname or target.scheme
            raise FetchError(
                f"the address leads on to another site ({host[:100]})",
                where=req.full_url,
                remedy="If that is where the article is, give that page's address",
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def same_site(host: str, other: str) -> bool:
    """Whether two hosts belong together: equal but for "www.", or one a part of the other ("amp.example.org")."""
    one, two = (name.lower().removeprefix("www.") for name in (host, other))
    return one == two or one.endswith(f".{two}") or two.endswith(f".{one}")


def too_slow(address: str) -> FetchError:
    return FetchError("the server took too long", where=address, remedy="Try again later, or open it in a browser")


def too_large(address: str, limit: int) -> ArticleTooLarge:
    what = f"the page is over {limit // 1_000_000} MB, the limit"
    return ArticleTooLarge(what, where=address, remedy="Save the part you need")
