"""The page of an article: its text with marks, the chosen object beside it, the tables; and what changes them."""

from typing import Any, get_args

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from .. import __version__
from ..case.kinds import AFTER
from ..errors import UsageError
from ..report.wording import heading
from ..schema.decisions import Judged, ObjectKind
from ..unwrapping import unwrapped
from . import editing, text_view, things
from .background import Computed
from .desk import Desk
from .fields import fields
from .forms import Posted, posted
from .links import links
from .panel import panel
from .prepared import Prepared
from .rendering import page, status_of
from .replies import as_json, in_thread
from .words import selected

_SAID = {
    "accepted": "Accepted.",
    "rejected": "Rejected. Undo brings it back.",
    "corrected": "Saved.",
    "added": "Added.",
    "rated": "Your rating is saved.",
    "undone": "Undone.",
    "redone": "Done again.",
    "nothing-to-undo": "There is nothing of yours to undo.",
    "nothing-to-redo": "There is nothing to redo.",
}
"""What is said after a decision; the address holds the key, so that no address can put words of its own here."""


@in_thread
def article(request: Request, desk: Desk) -> Response:
    """The page."""
    return _shown(request, desk, request.query_params.get("object", ""))


@in_thread
def article_json(request: Request, desk: Desk) -> Response:
    """The judged reading: with the decisions in it, and as the machine found it."""
    view = desk.view(request.path_params["identity"])
    chosen = request.query_params.get("object", "")
    if chosen:
        thing = things.find(view.judged, chosen)
        judgement = view.judged.judgement(thing.kind, thing.object.id)
        return as_json({"kind": thing.kind, "object": thing.object, "judgement": judgement})
    return as_json(msgspec.structs.replace(view.judged, machine=view.look.judged.machine))


@in_thread
def findings_json(request: Request, desk: Desk) -> Response:
    """The findings, what of them rests on something that a person changed, and what the checks find now."""
    view = desk.view(request.path_params["identity"])
    now = view.rechecked
    return as_json(
        {
            "findings": view.judged.reading.findings,
            "rests_on_what_was_changed": desk.prepared(view).shaken,
            "after_decisions": now.value if now else None,
            **_how_far(now),
        }
    )


@in_thread
def records_json(request: Request, desk: Desk) -> Response:
    """What stored records hold on the article: matches and tested arguments; nothing where there are no records."""
    found = desk.beside(desk.view(request.path_params["identity"]))
    return as_json({"records": found.value.checked if found and found.value else None, **_how_far(found)})


def _how_far(found: Computed[Any] | None) -> dict[str, Any]:
    return {"being_computed": found is not None and not found.current, "problem": found.problem if found else ""}


async def decide(request: Request) -> Response:
    """Make one decision."""
    desk: Desk = request.app.state.desk
    form = await posted(request, desk.keys)
    return await run_in_threadpool(_decide, request, desk, form)


async def undo(request: Request) -> Response:
    """Take back the person's own last decision, or bring it back."""
    desk: Desk = request.app.state.desk
    form = await posted(request, desk.keys)
    return await run_in_threadpool(_undo, request, desk, form)


def _decide(request: Request, desk: Desk, form: Posted) -> Response:
    identity = request.path_params["identity"]
    # What only the checks found is known when they have run; all else is there at once.
    after = form.get("object", "").startswith(f"finding:{AFTER}")
    judged = desk.view(identity).judged if after else desk.shelf.look(identity).judged
    try:
        made = desk.case.decide(identity, editing.decision(judged, form, desk.author))
    except UsageError as error:
        return _shown(request, desk, form.get("object", ""), problem=error, form=form)
    name = form.get("object", "") if made.action != "added" else f"{made.target.kind}:{made.target.id}"
    return _back(identity, name, made.action)


def _undo(request: Request, desk: Desk, form: Posted) -> Response:
    identity = request.path_params["identity"]
    if form.get("do") == "redo":
        done, said = editing.redo(desk.case, identity, desk.author), "redone"
    else:
        done, said = editing.undo(desk.case, identity, desk.author), "undone"
    if done is None:
        return _back(identity, form.get("object", ""), "nothing-to-redo" if said == "redone" else "nothing-to-undo")
    return _back(identity, f"{done.target.kind}:{done.target.id}", said)


def _back(identity: str, name: str, said: str) -> Response:
    """To the page again, where a reload decides nothing anew."""
    address = URL(f"/articles/{identity}").include_query_params(object=name, said=said)
    return RedirectResponse(f"{address}#panel", status_code=303)


def _shown(
    request: Request, desk: Desk, name: str, *, problem: UsageError | None = None, form: Posted | None = None
) -> Response:
    identity = request.path_params["identity"]
    view = desk.view(identity)
    prepared, judged = desk.prepared(view), view.judged
    said = _SAID.get(request.query_params.get("said", ""), "") if problem is None else str(problem)
    chosen = None
    if name:
        try:
            chosen = panel(judged, name, prepared.order)
        except UsageError:
            # What was added and undone is gone; a link to it still leads to the page.
            chosen = None
    adding = _to_add(judged, dict(form) if form is not None else dict(request.query_params))
    return page(
        request,
        "article.html",
        status=200 if problem is None else status_of(problem),
        text=text_view.render(judged.reading.article, prepared.marks, chosen.thing if chosen else None),
        chosen=chosen,
        adding=adding,
        kept_queries=[name.removesuffix(".txt") for name in desk.case.kept("queries") if name.endswith(".txt")],
        kept_tests=[name.removesuffix(".json") for name in desk.case.kept("tests") if name.endswith(".json")],
        rechecked=view.rechecked,
        beside=desk.beside(view),
        versions=desk.between.versions_of(identity),
        first=prepared.order[0] if prepared.order else "",
        last=prepared.order[-1] if prepared.order else "",
        said=said,
        problem=problem,
        **_common(identity, prepared),
    )


def _common(identity: str, prepared: Prepared) -> dict[str, Any]:
    article = prepared.judged.reading.article
    return {
        "identity": identity,
        "prepared": prepared,
        "judged": prepared.judged,
        "reading": prepared.judged.reading,
        "parts": prepared.parts,
        "article": article,
        "title": heading(article),
        "other_version": prepared.judged.machine.made.version != __version__,
        "this_version": __version__,
        "addable": editing.ADDABLE,
    }


def _to_add(judged: Judged, given: dict[str, str]) -> dict[str, Any] | None:
    """The form for what a person wants to add; None where they add nothing."""
    kind = given.get("add", "")
    if kind not in get_args(ObjectKind) or kind not in editing.ADDABLE:
        return None
    made: dict[str, Any] = {
        "kind": kind,
        "span": given.get("span", ""),
        "words": given.get("words", ""),
        "fields": fields(kind),
        "links": links(judged.reading, kind),
        "problem": "",
        "quote": "",
    }
    try:
        text = judged.reading.article.text
        start, end = selected(text, made["span"], made["words"])
        made["quote"] = unwrapped(text[start:end])
        made["span"] = f"{start}-{end}"
    except UsageError as error:
        made["problem"] = str(error)
    return made
