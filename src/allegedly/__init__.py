"""Reads an article that makes claims: who says so, on whose word, and is it a coincidence?"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "AllegedlyError",
    "Article",
    "Comparison",
    "Reading",
    "Series",
    "compare",
    "look_up",
    "read",
    "read_text",
    "surge",
    "surge_table",
    "test",
    "test_tables",
]

if TYPE_CHECKING:
    from .api import Comparison, Reading, compare, read, read_text
    from .coincidence import Series, surge, test
    from .errors import AllegedlyError
    from .inquiry import look_up
    from .schema import Article
    from .timing import surge_table, test_tables

_HOMES = {
    "AllegedlyError": "errors",
    "Article": "schema",
    "Comparison": "api",
    "Reading": "api",
    "Series": "coincidence",
    "compare": "api",
    "look_up": "inquiry",
    "read": "api",
    "read_text": "api",
    "surge": "coincidence",
    "surge_table": "timing",
    "test": "coincidence",
    "test_tables": "timing",
}


def __getattr__(name: str) -> Any:
    """Load a public name at its first use, so that `import allegedly` and `allegedly --help` answer at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'allegedly' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
