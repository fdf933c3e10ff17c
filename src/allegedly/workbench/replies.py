"""Replies: pages that are made beside the server's loop, the `.json` twins, and errors in words."""

import traceback
from collections.abc import Awaitable, Callable
from functools import wraps
from pathlib import Path
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ..errors import AllegedlyError
from .desk import Desk
from .guard import MAX_BODY, words_alone
from .rendering import page, status_of


def in_thread(make: Callable[[Request, Desk], Response]) -> Callable[[Request], Awaitable[Response]]:
    """A page that reads files: made in a thread, so that others are answered meanwhile."""

    @wraps(make)
    async def reply(request: Request) -> Response:
        return await run_in_threadpool(make, request, request.app.state.desk)

    return reply


def as_json(data: Any) -> Response:
    """The JSON of what a page shows, in its order."""
    content = msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"
    return Response(content, media_type="application/json")


async def problem(request: Request, error: Exception) -> Response:
    """An error of ours as a page, or as JSON beside a `.json` address."""
    assert isinstance(error, AllegedlyError)
    status = status_of(error)
    if request.url.path.endswith(".json"):
        said = {"what": error.what, "where": error.where, "remedy": error.remedy}
        return Response(msgspec.json.encode(said), status_code=status, media_type="application/json")
    return page(request, "problem.html", status=status, error=error)


async def not_found(request: Request, error: Exception) -> Response:
    """There is no such page."""
    words = AllegedlyError("there is no such page", remedy="Go back to the case")
    return page(request, "problem.html", status=404, error=words)


async def too_large(request: Request, error: Exception) -> Response:
    """A body over the limit."""
    return words_alone(413, f"This is over {MAX_BODY // 1_000_000} MB, the limit.")


async def fault(request: Request, error: Exception) -> Response:
    """A fault of ours, without the text of the exception, which may quote the article."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
    return words_alone(500, f"A fault in the program ({place}). Please report it.")
