"""The queries and tests that a case keeps: what each query finds in stored records now, what each test answered.

queries/NAME.txt        a query, as `allegedly records search` takes it
tests/NAME.json         an answer, as `allegedly test` and `allegedly surge` write it with --json
"""

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..case.records import UNREADABLE
from ..errors import AllegedlyError, DataError, UsageError
from ..report.timing import surge_summary, test_summary
from ..schema.timing import SurgeTest, TimingTest
from .desk import Desk
from .forms import posted
from .rendering import page
from .replies import as_json, in_thread

_LONGEST = 2_000
"""Characters of a query; the longest that a person writes has some hundred."""

_WIDTH = 76
"""Columns of an answer in words."""


class KeptQuery(msgspec.Struct, frozen=True):
    """A query with what it finds now: the number of records, in which set, and notes; None where that is not known."""

    name: str
    query: str
    total: int | None
    set: str
    notes: tuple[str, ...]
    being_computed: bool
    problem: str


class KeptTest(msgspec.Struct, frozen=True):
    """A test with its answer in words."""

    name: str
    answer: str
    problem: str


@in_thread
def kept(request: Request, desk: Desk) -> Response:
    """The page."""
    return _shown(request, desk)


@in_thread
def kept_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    return as_json({"queries": _queries(desk), "tests": _tests(desk)})


async def keep(request: Request) -> Response:
    """Keep a query under a name."""
    desk: Desk = request.app.state.desk
    form = await posted(request, desk.keys)
    try:
        await run_in_threadpool(_keep, desk, form.get("name", ""), form.get("query", ""))
    except UsageError as error:
        return await run_in_threadpool(_shown, request, desk, str(error))
    return RedirectResponse("/kept", status_code=303)


def _keep(desk: Desk, name: str, query: str) -> None:
    from ..records.query import parse

    words = " ".join(query.split())
    if not words or len(words) > _LONGEST:
        raise UsageError("a query has one line of words", remedy="Write it as `allegedly records search` takes it")
    parse(words)
    desk.case.keep("queries", f"{' '.join(name.split())}.txt", f"{words}\n".encode())


def _shown(request: Request, desk: Desk, problem: str = "") -> Response:
    return page(
        request, "kept.html", status=400 if problem else 200,
        queries=_queries(desk), tests=_tests(desk), problem=problem,
    )  # fmt: skip


def _queries(desk: Desk) -> list[KeptQuery]:
    found = []
    for name in desk.case.kept("queries"):
        if not name.endswith(".txt"):
            continue
        try:
            query = " ".join(desk.case.take("queries", name).decode("utf-8").split())[:_LONGEST]
        except (AllegedlyError, UnicodeDecodeError):
            found.append(KeptQuery(name, "", None, "", (), being_computed=False, problem="the file cannot be read"))
            continue
        now = desk.searches.look(name, (query,), (query, desk.records))
        known = now.value if now.current else None
        found.append(
            KeptQuery(
                name=name.removesuffix(".txt"),
                query=query,
                total=known.total if known else None,
                set=f"{known.coverage.title}, version {known.coverage.version}" if known else "",
                notes=known.notes if known else (),
                being_computed=not now.current,
                problem=now.problem,
            )
        )
    return found


def _tests(desk: Desk) -> list[KeptTest]:
    found = []
    for name in desk.case.kept("tests"):
        if name.endswith(".json"):
            try:
                found.append(KeptTest(name.removesuffix(".json"), _answer(desk.case.take("tests", name)), ""))
            except AllegedlyError as error:
                found.append(KeptTest(name.removesuffix(".json"), "", error.what))
    return found


def _answer(content: bytes) -> str:
    """The answer of a test in words. Raises DataError for what is none."""
    try:
        if "first" in msgspec.json.decode(content, type=dict[str, msgspec.Raw]):
            return test_summary(msgspec.json.decode(content, type=TimingTest), width=_WIDTH)
        return surge_summary(msgspec.json.decode(content, type=SurgeTest), width=_WIDTH)
    except UNREADABLE as error:
        raise DataError("this is no test that `allegedly test --json` wrote") from error
