"""The timeline: both series on one axis of time, with what nobody watched and what has no certain date."""

from markupsafe import Markup

from ...schema.timing import Bars, DatedSeries, TimingTest
from ..columns import shorten
from .axes import time_axis
from .svg import Scale, box, line, picture, text
from .wording import length, period, within

ROW = 40.0
LABEL = 30.0
HEIGHT = 2 * (ROW + LABEL) + 42.0
NAME = 36
"""Characters of a table's name that fit beside its count at the width of a telephone."""


def timeline(test: TimingTest) -> Markup:
    """The picture of both series; windows after events of the first are shaded where there are few enough."""
    ends = [end for each in (test.first, test.then) for spell in each.observed for end in spell]
    scale = Scale(min(ends), max(ends) + 1.0)
    tops = (LABEL, LABEL + ROW + LABEL)
    drawn = []
    for series, top in zip((test.first, test.then), tops, strict=True):
        drawn += _ground(series, scale, top)
    drawn += _windows(test, scale, tops[1])
    for series, top in zip((test.first, test.then), tops, strict=True):
        drawn += _events(series, scale, top)
    drawn += time_axis(scale, tops[1] + ROW + 8.0)
    description = (
        f"{_told(test.first)}. {_told(test.then)}. {test.result.coincidences:.4g} of the second series lie"
        f" {within(test.result.window, test.result.lag)} one of the first."
    )
    return picture("timeline", "The two series on one axis of time", description, HEIGHT, drawn)


def _told(series: DatedSeries) -> str:
    words = f"{series.name}: {series.events:,} events, watched {period(series)}"
    if len(series.observed) > 1:
        words += f" with {len(series.observed) - 1} gaps"
    return words + (f", {series.uncertain:,} of them without a certain date" if series.uncertain else "")


def _windows(test: TimingTest, scale: Scale, top: float) -> list[Markup]:
    grain = 1.0 if _whole_days(test.first) and _whole_days(test.then) else 0.0
    found = []
    for first, last in test.first.spells:
        if first != last:
            continue  # no window is certain
        start = min(max(first + test.result.lag, scale.low), scale.high)
        end = min(max(first + test.result.lag + test.result.window + grain, scale.low), scale.high)
        if start < end:
            found.append(box(scale(start), top, scale(end) - scale(start), ROW, "window"))
    return found


def _whole_days(series: DatedSeries) -> bool:
    return all(first == int(first) for first, _ in series.spells)


def _ground(series: DatedSeries, scale: Scale, top: float) -> list[Markup]:
    words = f"{shorten(series.name, NAME)}: {series.events:,}"
    found = [text(words, scale.start, top - 8.0)]
    for start, end in series.observed:
        found.append(box(scale(start), top, scale(end + 1.0) - scale(start), ROW, "watched"))
    return found


def _events(series: DatedSeries, scale: Scale, top: float) -> list[Markup]:
    if series.bars is not None:
        return _bars(series.bars, scale, top)
    found = []
    for first, last in series.spells:
        if first < last:
            found.append(box(scale(first), top + ROW / 2 - 4, scale(last + 1.0) - scale(first), 8.0, "uncertain"))
    for first, last in series.spells:
        if first == last:
            x = scale(first + (0.5 if first == int(first) else 0.0))
            found.append(line(x, top + 5, x, top + ROW - 5, "event"))
    return found


def _bars(bars: Bars, scale: Scale, top: float) -> list[Markup]:
    tallest = max(bars.counts)
    found = []
    for place, count in enumerate(bars.counts):
        if count:
            start = bars.start + place * bars.width
            height = (ROW - 4) * count / tallest
            wide = scale(start + bars.width) - scale(start) - 0.6
            found.append(box(scale(start), top + ROW - height, wide, height, "tally"))
    return found


def legend(test: TimingTest) -> list[tuple[str, str]]:
    """What the marks mean: the class of each and its words."""
    series = (test.first, test.then)
    entries = [("watched", "watched"), ("event", "an event")]
    if any(each.bars for each in series):
        widths = {each.bars.width for each in series if each.bars}
        entries[1:] = [("tally", f"events in {' or '.join(length(width) for width in sorted(widths))}")]
        if any(each.spells for each in series):
            entries.insert(1, ("event", "an event"))
    if any(each.uncertain for each in series):
        entries.append(("uncertain", "an event on some day of these"))
    if test.first.spells:
        entries.append(("window", "the window after an event of the first"))
    return entries
