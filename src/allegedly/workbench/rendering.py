"""Pages from templates: everything that they are given is escaped, and what acts unseen is taken out."""

from functools import cache
from typing import Any

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ..errors import AllegedlyError, DataError, UsageError
from ..report import wording
from ..report.characters import one_line
from ..report.event_rows import STATUSES
from ..report.finding_rows import ADVICE
from ..report.ledger import KINDS, kind_of
from ..report.place_rows import KINDS as PLACE_KINDS
from ..report.templating import environment as templates_of
from ..report.templating import style_of
from ..report.timeline import key
from .desk import Desk
from .forms import Forged
from .rating import FIELDS as RATING_FIELDS
from .shortcuts import shortcuts
from .things import CALLED

REPORT_STYLES = {
    "report.css": ("report.css", "sections.css", "inquiry/inquiry.css"),
    "comparison.css": ("comparison/comparison.css",),
}
"""Style sheets of the report by the name that pages load them by. That of a comparison has rules for plain elements."""


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> Response:
    """One page of the workbench."""
    desk: Desk = request.app.state.desk
    html = (
        environment()
        .get_template(template)
        .render(
            case_name=desk.case.name,
            author=desk.author,
            form_token=desk.keys.form,
            path=request.url.path,
            **context,
        )
    )
    return HTMLResponse(html, status_code=status)


def status_of(error: AllegedlyError) -> int:
    """The status of HTTP that an error goes with."""
    if isinstance(error, Forged):
        return 403
    if isinstance(error, UsageError):
        return 400
    if isinstance(error, DataError):
        return 404 if "no such article" in error.what else 409
    return 500


@cache
def report_style(name: str) -> bytes:
    """A style sheet of the report, which the workbench wears too: by its name in `REPORT_STYLES`."""
    return style_of(*REPORT_STYLES[name]).sheet.encode()


@cache
def environment() -> Environment:
    """The templates with what all of them use."""
    made = templates_of("allegedly.workbench")
    made.globals.update(
        acts=wording.acts,
        advice=ADVICE,
        called=CALLED,
        counted=wording.counted,
        description=wording.description,
        kind_of=kind_of,
        kinds=KINDS,
        place_kinds=PLACE_KINDS,
        rating_fields=RATING_FIELDS,
        shortcuts=shortcuts(),
        status_key=key,
        with_article=_with_article,
        statuses=STATUSES,
        zip=zip,
    )
    made.filters.update(
        day=wording.day, moment=_moment, one_line=one_line, sentence=_sentence, words_at=wording.words_at
    )
    return made


def _sentence(words: str) -> str:
    """Words with a capital at their beginning; an address or the name of a file there stays as it is."""
    return words[:1].upper() + words[1:] if words.partition(" ")[0].isalpha() else words


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _moment(iso: str) -> str:
    """`16 January 2024, 13:05 UTC` for a moment as decisions keep it."""
    return f"{wording.day(iso[:10])}, {iso[11:16]} UTC" if len(iso) > 16 else iso
