"""The guard: what every request passes before any page sees it.

The workbench answers the browser that its own address was opened in, and nobody else: not another site that the browser
shows (whose name may have been made to point here), not another user of the machine, not another program.

- The Host header names this server, or the request is refused: a name that was rebound to 127.0.0.1 is another name.
- The opened address holds a random token; it is exchanged for a cookie that scripts cannot read and other sites cannot
  send. Without the cookie there is nothing to see, not even a style sheet.
- What changes something is a POST from a page of ours: the browser says so in Origin or Sec-Fetch-Site, and the form
  holds a token of its own (see `forms`).
- A body over the limit is refused before it is read.
"""

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]

MAX_BODY = 30_000_000
"""Bytes of a request. A PDF of an article with pictures has a few million; what is larger is saved in parts."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: the browser would then send "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Keys:
    """The secrets of one run of the server, all drawn anew each time.

    `opening` opens the door once: it is in the command line of the browser that is started, where other users of the
    machine may see it. `printed` stands in the terminal and opens it as long as the server runs.
    """

    def __init__(self) -> None:
        self.printed = secrets.token_urlsafe(32)
        self.opening: str | None = secrets.token_urlsafe(32)
        self.session = secrets.token_urlsafe(32)
        self.form = secrets.token_urlsafe(32)

    def opens(self, token: str) -> bool:
        """Whether a token opens the door; the one for the browser does so once."""
        if self.opening is not None and same(token, self.opening):
            self.opening = None
            return True
        return same(token, self.printed)


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


class Guard:
    """Wraps the application. `port` is the one that it is served on."""

    def __init__(self, application: Application, keys: Keys, port: int) -> None:
        self._application = application
        self._keys = keys
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        # Cookies do not know ports: two servers would take each other's away.
        self._cookie = f"allegedly-{port}"

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._application(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        sending = _Sending(send)
        answer = self._refusal(scope)
        try:
            if answer is not None:
                await answer(scope, receive, sending)
            else:
                await self._application(scope, _bounded(receive), sending)
        except Exception:  # noqa: BLE001  the page of the fault was sent; the text of the exception may quote the article
            if not sending.started:
                await words_alone(500, "A fault in the program.")(scope, receive, sending)

    def _refusal(self, scope: Message) -> Response | None:
        """The answer to a request that goes no further; None where it may."""
        headers = Headers(scope=scope)
        if headers.getlist("host") != [headers.get("host")] or headers.get("host", "").lower() not in self._hosts:
            return words_alone(421, "This address does not belong to allegedly. Open the one that the terminal shows.")
        if scope["path"] == "/open":
            return self._open(scope)
        cookies = cookie_parser(headers.get("cookie", ""))
        if not same(cookies.get(self._cookie, ""), self._keys.session):
            return words_alone(
                403, "This page opens from the address that the terminal shows. Open it again from there."
            )
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return words_alone(405, "There is no such request.")
        if scope["method"] == "POST" and not _from_here(headers):
            return words_alone(403, "This came from another site, and was refused.")
        return None

    def _open(self, scope: Message) -> Response:
        token = QueryParams(scope.get("query_string", b"")).get("token", "")
        if scope["method"] != "GET" or not self._keys.opens(token):
            return words_alone(403, "This address was used already, or is not right. Take the one in the terminal.")
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self._cookie, self._keys.session, httponly=True, samesite="strict", path="/")
        return answer


def _from_here(headers: Headers) -> bool:
    """Whether the browser says that a page of this server sent the request; a browser that says nothing is refused."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is None and site is None:
        return False
    own = origin is None or origin == f"http://{headers['host']}"
    return own and site in (None, "same-origin")


class TooLarge(Exception):
    """A body over the limit."""


def _bounded(receive: Receive) -> Receive:
    """The same, raising `TooLarge` as soon as the body is over the limit."""
    size = 0

    async def bounded() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > MAX_BODY:
            raise TooLarge
        return message

    return bounded


class _Sending:
    """Sends an answer with our headers on it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await self._send(message)


def words_alone(status: int, words: str) -> Response:
    """A page of one sentence, which nothing else can come into."""
    return PlainTextResponse(words + "\n", status_code=status)
