"""Several articles of a case together: the sources that they share, and the claims that they make in the same words."""

from starlette.requests import Request
from starlette.responses import Response

from .desk import Desk
from .rendering import page
from .replies import as_json, in_thread

MOST = 60
MOST_ARTICLES = 12
"""Claims or sources on a page, and articles of each: what a person reads. The JSON has all."""


@in_thread
def sources(request: Request, desk: Desk) -> Response:
    """Named sources of more than one article."""
    found, alone = desk.between.sources()
    return page(request, "sources.html", found=found, alone=alone, most=MOST, most_articles=MOST_ARTICLES)


@in_thread
def sources_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    found, alone = desk.between.sources()
    return as_json({"sources": found, "in_one_article": alone})


@in_thread
def claims(request: Request, desk: Desk) -> Response:
    """Claims that more than one article makes."""
    return page(request, "claims.html", found=desk.between.claims(), most=MOST, most_articles=MOST_ARTICLES)


@in_thread
def claims_json(request: Request, desk: Desk) -> Response:
    """The same as JSON."""
    return as_json({"claims": desk.between.claims()})
