"""Counts: the events of one series in equal stretches of time, beside what season and trend let expect."""

from markupsafe import Markup

from ...schema.timing import SurgeTest
from .axes import time_axis
from .svg import MARGIN, WIDTH, Scale, box, line, path, picture, text
from .wording import iso, length, number

TOP, BOTTOM, HEIGHT = 34.0, 200.0, 236.0


def count_picture(test: SurgeTest) -> Markup:
    """Bars of counts, a line of what was expected, and the date asked about."""
    bins, result = test.bins, test.result
    across = Scale(bins[0].start, bins[-1].end)
    highest = max(max(each.count, each.expected) for each in bins)
    up = Scale(0.0, highest, BOTTOM, TOP)
    drawn = []
    for each in bins:
        since = each.start >= result.since - 1e-9
        wide = across(each.end) - across(each.start) - (0.6 if len(bins) < 300 else 0.0)
        if each.count:
            drawn.append(
                box(across(each.start), up(each.count), wide, BOTTOM - up(each.count), "beyond" if since else "tally")
            )
    level: list[tuple[float, float]] = []
    for each, following in zip(bins, [*bins[1:], None], strict=True):
        level += [(across(each.start), up(each.expected)), (across(each.end), up(each.expected))]
        if following is None or following.start > each.end + 1e-9:  # nobody watched in between
            drawn.append(path(level, "expected"))
            level = []
    x = across(result.since)
    anchor = "start" if x < WIDTH / 2 else "end"
    drawn.append(line(x, TOP - 10, x, BOTTOM, "marker"))
    drawn.append(text(iso(result.since), x + (6 if anchor == "start" else -6), TOP - 12, anchor=anchor))
    drawn.append(text(f"{number(highest)}", MARGIN if x > 120 else WIDTH - MARGIN, TOP - 6,
                      anchor="start" if x > 120 else "end", class_="tick"))  # fmt: skip
    drawn += time_axis(across, BOTTOM)
    description = (
        f"Counts in {len(bins)} stretches of {length(result.width)}. Since {iso(result.since)} there are"
        f" {result.events_since:,} events where {number(result.expected)} were expected had nothing changed."
    )
    return picture("counts", "Counts and what was expected", description, HEIGHT, drawn)
