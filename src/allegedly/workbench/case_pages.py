"""The pages of the case: its articles, adding some, who decides, help."""

from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from .. import __version__
from ..case import Case, Entry
from ..errors import AllegedlyError, UsageError
from ..ingest.dates import checked_day
from .adding import MOST_WAITING
from .desk import Desk, named
from .forms import Posted, posted
from .prepared import Counts
from .rendering import page
from .replies import as_json, in_thread
from .shortcuts import shortcuts


class Row(msgspec.Struct, frozen=True):
    """One article of the list: its entry, and its counts where it was read."""

    entry: Entry
    counts: Counts | None
    problem: str


def _rows(desk: Desk) -> list[Row]:
    """Every article; one that cannot be used says why, and the others are not the worse for it."""
    Case.open(desk.case.folder)  # a folder that is gone holds no article either, and must not look like an empty case
    rows = []
    for entry in desk.case.articles():
        counts, problem = None, entry.problem
        if not problem and entry.reading:
            try:
                counts = desk.counts(entry.id, entry.reading)
            except AllegedlyError as error:
                problem = str(error)
        rows.append(Row(entry, counts, problem or ("" if entry.reading else "not read yet")))
    return rows


def _listed(request: Request, desk: Desk, *, problem: str = "", status: int = 200) -> Response:
    rows = _rows(desk)
    return page(
        request, "case.html", status=status, rows=rows, tasks=desk.adding.tasks(), problem=problem,
        of_others=len(_of_other_versions(rows)),
    )  # fmt: skip


def _of_other_versions(rows: list[Row]) -> list[str]:
    """The articles whose reading another version made, as many as may wait to be read again."""
    return [row.entry.id for row in rows if row.counts and row.counts.version != __version__][:MOST_WAITING]


@in_thread
def case(request: Request, desk: Desk) -> Response:
    """The list of articles."""
    return _listed(request, desk)


@in_thread
def case_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    return as_json({"case": desk.case.name, "articles": _rows(desk)})


@in_thread
def adding(request: Request, desk: Desk) -> Response:
    """The articles on their way in."""
    return page(request, "adding.html", tasks=desk.adding.tasks())


@in_thread
def adding_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    return as_json({"adding": desk.adding.tasks()})


async def add(request: Request) -> Response:
    """Add an article: a pasted text, a file or an address."""
    desk: Desk = request.app.state.desk
    form = await posted(request, desk.keys)
    try:
        _begin(desk, form)
    except UsageError as error:
        return await run_in_threadpool(_listed, request, desk, problem=str(error), status=400)
    return RedirectResponse("/adding", status_code=303)


def _begin(desk: Desk, form: Posted) -> None:
    written = form.get("written", "").strip()
    written_on = checked_day(written) if written else None
    match form.get("how", ""):
        case "paste":
            name = " ".join(form.get("name", "").split())[:120]
            desk.adding.paste(form.get("text", ""), name=name, written=written_on)
        case "upload" if form.file_name:
            desk.adding.upload(form.file, form.file_name, written=written_on)
        case "upload":
            raise UsageError("no file was chosen", remedy="Choose one, then add it")
        case "address":
            desk.adding.fetch(form.get("address", ""), written=written_on)
        case _:
            raise UsageError("there is no such way to add an article")


async def reread_all(request: Request) -> Response:
    """Read again the articles whose readings another version made."""
    desk: Desk = request.app.state.desk
    await posted(request, desk.keys)

    def begin() -> None:
        waiting = {task.article for task in desk.adding.tasks() if not task.ended}
        for identity in _of_other_versions(_rows(desk)):
            if identity not in waiting:
                desk.adding.again(identity)

    try:
        await run_in_threadpool(begin)
    except UsageError as error:
        return await run_in_threadpool(_listed, request, desk, problem=str(error), status=400)
    return RedirectResponse("/adding", status_code=303)


async def reread(request: Request) -> Response:
    """Read an article of the case again: its text as it is, its page fetched anew, or a newer file."""
    desk: Desk = request.app.state.desk
    form = await posted(request, desk.keys)
    identity = request.path_params["identity"]
    try:
        await run_in_threadpool(_begin_again, desk, identity, form)
    except UsageError as error:
        return await run_in_threadpool(_listed, request, desk, problem=str(error), status=400)
    return RedirectResponse("/adding", status_code=303)


def _begin_again(desk: Desk, identity: str, form: Posted) -> None:
    written = form.get("written", "").strip()
    written_on = checked_day(written) if written else None
    match form.get("how", "again"):
        case "again":
            desk.adding.again(identity, written=written_on)
        case "address":
            desk.adding.fetch_again(identity, written=written_on)
        case "upload" if form.file_name:
            desk.adding.upload_again(identity, form.file, form.file_name, written=written_on)
        case "upload":
            raise UsageError("no file was chosen", remedy="Choose one, then read again")
        case _:
            raise UsageError("there is no such way to read an article again")


async def forget(request: Request) -> Response:
    """Drop from the list what ended."""
    desk: Desk = request.app.state.desk
    await posted(request, desk.keys)
    desk.adding.forget()
    return RedirectResponse("/", status_code=303)


async def author(request: Request) -> Response:
    """Say who decides from now on."""
    desk: Desk = request.app.state.desk
    form = await posted(request, desk.keys)
    desk.author = named(form.get("author", ""))
    return RedirectResponse("/help", status_code=303)


@in_thread
def help_page(request: Request, desk: Desk) -> Response:
    """What can be done, and with which keys."""
    return page(request, "help.html")


@in_thread
def help_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    keys: list[dict[str, Any]] = [shortcut._asdict() for shortcut in shortcuts()]
    return as_json({"author": desk.author, "shortcuts": keys})
