"""Versions of one article in a case: which they are, and what changed from one to the other."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..report.comparison import comparison_sections
from .desk import Desk
from .rendering import page
from .replies import as_json, in_thread


@in_thread
def versions(request: Request, desk: Desk) -> Response:
    """The articles that look like versions of one, and a form to compare any two."""
    old, new = request.query_params.get("old", ""), request.query_params.get("new", "")
    usable = desk.between.usable()
    entries = {each.entry.id: each.entry for each in usable}
    if old in entries and new in entries and old != new:
        return RedirectResponse(f"/versions/{old}/{new}", status_code=303)
    said = "Choose two articles." if old or new else ""
    found = desk.between.versions(usable)
    pairs = [pair for pair in found.value or () if pair.old in entries and pair.new in entries]
    return page(
        request, "versions.html", status=400 if said else 200,
        entries=entries, pairs=pairs, being_computed=not found.current, problem=said or found.problem,
    )  # fmt: skip


@in_thread
def versions_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    found = desk.between.versions(desk.between.usable())
    return as_json({"versions": found.value, "being_computed": not found.current, "problem": found.problem})


@in_thread
def compared(request: Request, desk: Desk) -> Response:
    """What changed from one article to another."""
    version = desk.between.compared(*_asked(request))
    return page(request, "compared.html", version=version, sections=comparison_sections(version.comparison))


@in_thread
def compared_json(request: Request, desk: Desk) -> Response:
    """The same as JSON, as `allegedly compare --json` writes it."""
    return as_json(desk.between.compared(*_asked(request)).comparison)


def _asked(request: Request) -> tuple[str, str]:
    return request.path_params["old"], request.path_params["new"]
