"""The templates' environment: everything that a template is given is escaped, and nothing acts unseen.

A page that stands alone extends `report/document.html`, which forbids by its Content-Security-Policy everything but the
page's one style sheet, named by its digest.
"""

import hashlib
from base64 import b64encode
from importlib import resources
from typing import Any, NamedTuple

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from .characters import plain

_REPORT = "allegedly.report"


class Style(NamedTuple):
    """A style sheet, and its digest for the Content-Security-Policy."""

    sheet: Markup
    digest: str


def environment(package: str) -> Environment:
    """An environment for the templates in a package's folder `templates`, with those of the report as `report/`."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(package), PrefixLoader({"report": PackageLoader(_REPORT)})]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def style_of(*sheets: str) -> Style:
    """Style sheets as one, each `name.css` of the report or `part/name.css` of a part of it, in this order."""
    sheet = "".join(map(_sheet, sheets))
    return Style(Markup(sheet), b64encode(hashlib.sha256(sheet.encode("utf-8")).digest()).decode("ascii"))


def _sheet(path: str) -> str:
    part, _, name = path.rpartition("/")
    folder = resources.files(f"{_REPORT}.{part}" if part else _REPORT).joinpath("templates")
    return folder.joinpath(name).read_text(encoding="utf-8")


def _plain(value: Any) -> Any:
    """What a template is about to write, without characters that act unseen."""
    return plain(value) if type(value) is str else value
