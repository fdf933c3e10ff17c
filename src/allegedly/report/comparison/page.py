"""The page of a comparison: one HTML file that needs nothing but itself, with the look and the
Content-Security-Policy of an article's page.

First what changed, the weightiest at the top, then both texts side by side; what differs is marked by the elements
`del` and `ins`, so that it can be told even without a style sheet.
"""

from functools import cache
from typing import Literal, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from ...schema import Quote
from ...schema.comparisons import Change, Comparison
from ..characters import one_line
from ..ledger import kind_of
from ..lines import Lines
from ..templating import environment as templates_of
from ..templating import style_of
from ..wording import counted, day, heading, word_count
from . import wording
from .rows import side_by_side
from .source_rows import source_rows

FIRST = 10
"""Changes that are not folded: what a person reads at a stretch."""


def render_comparison(comparison: Comparison) -> str:
    """One self-contained HTML page; the same comparison gives the same page."""
    return _rendered("comparison.html", comparison)


def comparison_sections(comparison: Comparison) -> Markup:
    """The sections of that page without a head, to stand in another page's `main`; `comparison.css` goes with them."""
    return Markup(_rendered("sections.html", comparison))


def _rendered(template: str, comparison: Comparison) -> str:
    old, new = comparison.old.article, comparison.new.article
    return (
        _environment()
        .get_template(template)
        .render(
            comparison=comparison,
            old=old,
            new=new,
            places=_places(comparison),
            title=wording.title(comparison, heading(new)),
            kinds=wording.kinds_of_change(comparison),
            balance=wording.balance_rows(comparison.old.balance, comparison.new.balance),
            runs=side_by_side(comparison),
            sources=source_rows(comparison),
        )
    )


class _Place(NamedTuple):
    """Where words of one side stand: the id of their element on the page, and their line."""

    anchor: str
    line: int


def _places(comparison: Comparison) -> dict[str, tuple[_Place | None, _Place | None]]:
    """For each change its places in the earlier and in the later text; None where it has none there."""
    texts = Lines(comparison.old.article.text), Lines(comparison.new.article.text)
    passages = {passage.id: passage for passage in comparison.passages}

    def place(change: Change, side: Literal["old", "new"]) -> _Place | None:
        quote: Quote | None = getattr(change, side)
        home = next((identity for identity in change.passages if getattr(passages[identity], side)), None)
        if quote is None or home is None:
            return None
        return _Place(f"{side}-{home}", texts[side == "new"].at(quote.start))

    return {change.id: (place(change, "old"), place(change, "new")) for change in comparison.changes}


@cache
def _environment() -> Environment:
    environment = templates_of("allegedly.report.comparison")
    environment.globals.update(
        style=style_of("report.css", "sections.css", "comparison/comparison.css"),
        first=FIRST,
        label=wording.label,
        sentences=wording.sentences,
        common_words=wording.common_words,
        counted=counted,
        heading=heading,
        kind_of=kind_of,
        word_count=word_count,
    )
    environment.filters.update(day=day, one_line=one_line)
    return environment
