"""The templates' environment: everything that a template is given is escaped, and nothing acts unseen."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from .characters import plain


def environment(package: str) -> Environment:
    """An environment for the templates of a package, in its folder `templates`."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _plain(value: Any) -> Any:
    """What a template is about to write, without characters that act unseen."""
    return plain(value) if type(value) is str else value
