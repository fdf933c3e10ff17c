"""The page of a series: its picture, what was asked of which set, and its counts, as one HTML file.

It has the look and the Content-Security-Policy of an article's page: no script, no address, one style sheet named by
its digest.
"""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment

from ..schema.series import RecordSeries, SeriesCount
from .series_picture import described, legend, series_picture, title
from .templating import environment as templates_of
from .templating import style_of


def render_series(series: RecordSeries, counts: Sequence[SeriesCount]) -> str:
    """One self-contained HTML page; the same series gives the same page. No row of the set stands in it."""
    coverage = series.coverage
    facts = [
        ("Data set", f"{coverage.title}, version {coverage.version}"),
        ("What a row is", "a press report, not an event" if coverage.counts_reports else "an event"),
        ("What is listed", coverage.definition),
        ("Covered", f"{coverage.earliest} to {coverage.latest}"),
        ("Records selected", f"{len(series.times):,}"),
        ("To cite", coverage.citation),
    ]
    return (
        _environment()
        .get_template("series.html")
        .render(
            title=title(series),
            description=described(series, counts),
            picture=series_picture(series, counts),
            legend=legend(series, counts),
            notes=series.notes,
            facts=facts,
            counts=counts,
        )
    )


@cache
def _environment() -> Environment:
    environment = templates_of("allegedly.report")
    environment.globals.update(style=style_of("report.css", "timing/timing.css", "series.css"))
    return environment
