"""Several articles of a case together: the sources that they share, and the claims that they make in the same words."""

from starlette.requests import Request
from starlette.responses import Response

from ..case import Entry
from ..errors import AllegedlyError
from ..report.characters import one_line
from ..schema import Reading
from .desk import Desk
from .rendering import page
from .replies import as_json, in_thread
from .sharing import SharedClaim, SharedSource, sequences, shared_claims, shared_sources
from .shelf import State

MOST = 60
MOST_ARTICLES = 12
"""Claims or sources on a page, and articles of each: what a person reads. The JSON has all."""


def _usable(desk: Desk) -> list[tuple[Entry, State, Reading]]:
    """The articles that can be used, with what their files stand at and their judged readings."""
    found = []
    for entry in desk.case.articles():
        if entry.reading and not entry.problem:
            try:
                state, judged = desk.shelf.look(entry.id)
            except AllegedlyError:
                continue  # the list of articles says what is wrong with it
            found.append((entry, state, judged.reading))
    return found


def _shared_sources(desk: Desk) -> tuple[tuple[SharedSource, ...], int]:
    """The sources that articles share, made anew only where an article changed."""
    usable = _usable(desk)
    together = tuple((entry.id, state) for entry, state, _ in usable)
    known = desk.shared_sources.get("all", together)
    if known is not None:
        return known
    named = ((entry.id, one_line(entry.title), reading) for entry, _, reading in usable)
    return desk.shared_sources.put("all", together, shared_sources(named))


def _shared_claims(desk: Desk) -> tuple[SharedClaim, ...]:
    """The claims that articles share, made anew only where a claim changed; most decisions change none."""
    made = []
    for entry, state, reading in _usable(desk):
        ready = desk.sequences.get(entry.id, state)
        if ready is None:
            ready = desk.sequences.put(entry.id, state, sequences(entry.id, one_line(entry.title), reading))
        made.append(ready)
    known = desk.shared_claims.get("all", tuple(made))
    return known if known is not None else desk.shared_claims.put("all", tuple(made), shared_claims(made))


@in_thread
def sources(request: Request, desk: Desk) -> Response:
    """Named sources of more than one article."""
    found, alone = _shared_sources(desk)
    return page(request, "sources.html", found=found, alone=alone, most=MOST, most_articles=MOST_ARTICLES)


@in_thread
def sources_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    found, alone = _shared_sources(desk)
    return as_json({"sources": found, "in_one_article": alone})


@in_thread
def claims(request: Request, desk: Desk) -> Response:
    """Claims that more than one article makes."""
    return page(request, "claims.html", found=_shared_claims(desk), most=MOST, most_articles=MOST_ARTICLES)


@in_thread
def claims_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    return as_json({"claims": _shared_claims(desk)})
