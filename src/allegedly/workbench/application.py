"""The application: which address leads to which page."""

from importlib import resources
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from ..errors import AllegedlyError
from . import across_pages, article_pages, case_pages, kept_pages, version_pages
from .desk import Desk
from .guard import Application, Guard, TooLarge
from .rendering import REPORT_STYLES, report_style
from .replies import fault, not_found, problem, too_large

STATIC = {
    "handles.js": "text/javascript",
    "icon.svg": "image/svg+xml",
    "workbench.css": "text/css",
    "workbench.js": "text/javascript",
}
"""The files that pages load, each by its name: no path is ever made from an address."""


def application(desk: Desk, port: int) -> Application:
    """The workbench for one desk, to be served on `port` of 127.0.0.1, behind its guard."""
    routes: list[BaseRoute] = [
        Route("/", case_pages.case),
        Route("/index.json", case_pages.case_json),
        Route("/adding", case_pages.adding),
        Route("/adding.json", case_pages.adding_json),
        Route("/adding", case_pages.add, methods=["POST"]),
        Route("/adding/forget", case_pages.forget, methods=["POST"]),
        Route("/adding/again", case_pages.reread_all, methods=["POST"]),
        Route("/author", case_pages.author, methods=["POST"]),
        Route("/help", case_pages.help_page),
        Route("/help.json", case_pages.help_json),
        Route("/sources", across_pages.sources),
        Route("/sources.json", across_pages.sources_json),
        Route("/claims", across_pages.claims),
        Route("/claims.json", across_pages.claims_json),
        Route("/versions", version_pages.versions),
        Route("/versions.json", version_pages.versions_json),
        Route("/versions/{old}/{new}.json", version_pages.compared_json),
        Route("/versions/{old}/{new}", version_pages.compared),
        Route("/kept", kept_pages.kept),
        Route("/kept.json", kept_pages.kept_json),
        Route("/kept", kept_pages.keep, methods=["POST"]),
        Route("/articles/{identity}.json", article_pages.article_json),
        Route("/articles/{identity}/findings.json", article_pages.findings_json),
        Route("/articles/{identity}/records.json", article_pages.records_json),
        Route("/articles/{identity}", article_pages.article),
        Route("/articles/{identity}/decide", article_pages.decide, methods=["POST"]),
        Route("/articles/{identity}/reread", case_pages.reread, methods=["POST"]),
        Route("/articles/{identity}/undo", article_pages.undo, methods=["POST"]),
        Route("/static/{name}", static),
    ]
    handlers: dict[Any, Any] = {
        AllegedlyError: problem, TooLarge: too_large, Exception: fault, 404: not_found, 405: not_found,
    }  # fmt: skip
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.state.desk = desk
    return Guard(app, desk.keys, port)


async def static(request: Request) -> Response:
    """A style sheet of the report, or one of our own few files."""
    name = request.path_params["name"]
    if name in REPORT_STYLES:
        return Response(report_style(name), media_type="text/css")
    if name not in STATIC:
        return await not_found(request, AllegedlyError("there is no such file"))
    content = resources.files(__package__).joinpath("static", name).read_bytes()
    return Response(content, media_type=STATIC[name])
