"""The picture of a series: its events counted by day, week or month, the uncertain ones drawn as such.

A bar's filled part are events that happened within the stretch, its outlined part those whose date may lie in another.
Where nobody recorded, the ground is grey: no bar there is no knowledge, not no event.
"""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from ..schema.series import RecordSeries, SeriesCount
from .timing.axes import time_axis
from .timing.svg import MARGIN, WIDTH, Scale, box, element, picture, text
from .timing.wording import day_number

TOP, BOTTOM, HEIGHT = 34.0, 200.0, 236.0

NARROW = 300
"""Bars from which no gap is left between them: half a unit of 600 would be a quarter of a bar."""

STYLE = """
.picture { background: #fffdf8; font-family: system-ui, sans-serif; font-size: 13px; }
.picture text { fill: #1f1e1b; } .picture .tick { font-size: 12px; fill: #5f5b53; }
.axis { stroke: #5f5b53; stroke-width: 1; } .tally { fill: #1b5a91; opacity: .75; }
.maybe { fill: none; stroke: #69449a; stroke-width: 1; stroke-dasharray: 2 1.5; } .unwatched { fill: #eceef1; }
"""
"""The look of a picture that stands by itself; on a page the page's own style sheet counts."""


def series_picture(series: RecordSeries, counts: Sequence[SeriesCount]) -> Markup:
    """Bars of counts, for a page."""
    across = Scale(_day(counts[0].start), _day(counts[-1].end))
    highest = max(1, *(each.events for each in counts))
    up = Scale(0.0, float(highest), BOTTOM, TOP)
    gap = 0.6 if len(counts) < NARROW else 0.0
    drawn = [
        box(across(start), TOP, across(end) - across(start), BOTTOM - TOP, "unwatched")
        for start, end in _unwatched(series, counts)
    ]
    for each in counts:
        x, wide = across(_day(each.start)), across(_day(each.end)) - across(_day(each.start)) - gap
        sure = each.events - each.uncertain
        if sure:
            drawn.append(box(x, up(sure), wide, BOTTOM - up(sure), "tally"))
        if each.uncertain:
            drawn.append(box(x, up(each.events), wide, up(sure) - up(each.events), "maybe"))
    drawn.append(text(f"{highest:,}", MARGIN, TOP - 6, class_="tick"))
    drawn += time_axis(across, BOTTOM)
    return picture("series", title(series), described(series, counts), HEIGHT, drawn)


def series_svg(series: RecordSeries, counts: Sequence[SeriesCount]) -> str:
    """The picture as a file of its own: one SVG with its style in it and no script."""
    return str(
        element(
            "svg",
            element("style", Markup(STYLE)),
            element(
                "g",
                text(title(series), MARGIN, 14.0),
                text(legend(series, counts), MARGIN, HEIGHT + 14.0, class_="tick"),
                class_="picture",
            ),
            series_picture(series, counts),
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {WIDTH:g} {HEIGHT + 22:g}",
        )
        + "\n"
    )


def title(series: RecordSeries) -> str:
    """What was counted, in the words of the query."""
    return series.query


def described(series: RecordSeries, counts: Sequence[SeriesCount]) -> str:
    """The picture in words, for whoever cannot see it."""
    uncertain = sum(each.uncertain for each in counts)
    most = max(counts, key=lambda each: each.events)
    things = "reports" if series.coverage.counts_reports else "events"
    return (
        f"{len(series.times):,} {things} in {len(counts):,} stretches, {uncertain:,} of them with a date that reaches"
        f" beyond its stretch; the most, {most.events:,}, in the one from {most.start}."
    )


def legend(series: RecordSeries, counts: Sequence[SeriesCount]) -> str:
    """What the bars and the ground stand for, and which set it is."""
    things = "press reports, not events" if series.coverage.counts_reports else "events"
    words = f"filled: {things}"
    if any(each.uncertain for each in counts):
        words += "; dashed: date may lie in another stretch"
    if _unwatched(series, counts):
        words += "; grey: not covered"
    return f"{words}. {series.coverage.title}, version {series.coverage.version}"


def _unwatched(series: RecordSeries, counts: Sequence[SeriesCount]) -> list[tuple[float, float]]:
    """The spells of the picture in which nobody recorded."""
    edges = [_day(counts[0].start)]
    for start, end in series.observed:
        edges += [float(start), end + 1.0]
    edges.append(_day(counts[-1].end))
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]


def _day(iso: str) -> float:
    return day_number(date.fromisoformat(iso))
