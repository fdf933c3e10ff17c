"""The picture of the timeline: stretches as bars, open ends as arrows, events by the shape of their status.

Places across are shares of the width: the picture fits a telephone and a wide screen with type of the same size.
"""

from collections.abc import Sequence
from datetime import date

import msgspec
from markupsafe import Markup

from ..schema import Status
from .characters import one_line
from .columns import shorten
from .svg import OUTLINE, element, share, text
from .time_axis import Axis
from .time_rows import TimeRow
from .wording import day

MOST = 18
"""Rows on the picture; the table has all."""

EVENTS = 4
"""Events that a row tells; the table has all."""

WORDS = 43
"""Characters of a line that fit the width of a telephone."""

TOP, LINE, BAR, GAP = 26.0, 17.0, 14.0, 12.0
"""Heights: of the room above the rows, of a line of words, of a bar, and between rows."""

_PATHS: dict[Status, str] = {
    "happened": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "claimed": "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "denied": "M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5",
    "planned": "M-4-5L5 0L-4 5z",
    "hypothetical": "M0-5.5L5.5 0L0 5.5L-5.5 0z",
    "habitual": "M-5-4v8M0-4v8M5-4v8",
}
"""A full dot, a hollow dot, a cross, a hollow arrow, a hollow diamond, three strokes."""


class Timeline(msgspec.Struct, frozen=True):
    """The picture, how many rows found no room on it, and whether its axis is stretched."""

    picture: Markup
    left_out: int
    stretched: bool


def timeline(rows: Sequence[TimeRow], written: date | None) -> Timeline | None:
    """The timeline of an article that was written on a day; None where there are fewer than two stretches to order."""
    if len(rows) < 2:
        return None
    shown = _most_telling(rows)
    days = [each for row in shown for each in (row.first, row.last) if each is not None]
    days += [written] if written is not None else []
    axis = Axis(min(days), max(days), written or max(days))
    drawn: list[Markup] = []
    y = TOP
    for row in shown:
        drawn += _row(row, axis, y)
        y += _height(row)
    behind = [element("line", x1=share(x), x2=share(x), y1=TOP - 4, y2=y, class_="grid") for x, _ in axis.dates()]
    below = [text(words, share(x), y + 14, class_="tick", anchor=_anchor(x)) for x, words in axis.dates()]
    if written is not None:
        x = axis(written.toordinal() + 0.5)
        words = f"written {day(written.isoformat())}"
        behind.append(element("line", x1=share(x), x2=share(x), y1=TOP - 8, y2=y, class_="written", **OUTLINE))
        side = "start" if x < 0.3 else "end" if x > 0.7 else "middle"
        behind.append(text(words, share(x), TOP - 13, class_="written-words", anchor=side))
    picture = element(
        "svg",
        element("title", "What the article dates, in the order of time", id="timeline-title"),
        element("desc", f"{len(shown)} stretches of time; the table that follows tells the same.", id="timeline-desc"),
        *behind,
        *drawn,
        element("line", x1="0", x2="100%", y1=y, y2=y, class_="axis", **OUTLINE),
        *below,
        id="timeline-picture",
        class_="timeline",
        width="100%",
        height=y + 22,
        role="img",
        aria_labelledby="timeline-title timeline-desc",
    )
    return Timeline(picture, len(rows) - len(shown), axis.stretched)


def _most_telling(rows: Sequence[TimeRow]) -> list[TimeRow]:
    """As many rows as the picture holds: those with events first, then those that are named most."""
    chosen = sorted(rows, key=lambda row: (not row.events, -len(row.times), row.told))[:MOST]
    return sorted(chosen, key=lambda row: row.place)


def _height(row: TimeRow) -> float:
    return LINE + BAR + LINE * min(len(row.events), EVENTS) + GAP


def _row(row: TimeRow, axis: Axis, y: float) -> list[Markup]:
    drawn = [
        element("circle", cx=9, cy=y + 8, r=8.5, class_="told", **OUTLINE),
        text(str(row.told), 9.0, y + 12, class_="told-words", anchor="middle"),
        _caption(row, y + 12),
        *_bar(row, axis, y + LINE + BAR / 2),
    ]
    for index, event in enumerate(row.events[:EVENTS]):
        along = y + LINE + BAR + LINE * index + 9
        more = len(row.events) - EVENTS if index == EVENTS - 1 else 0
        words = f"{event.kind}: {event.event.trigger.text}" if event.kind != event.event.trigger.text else event.kind
        tail = f", {event.status}" + (f"; {more} more" if more > 0 else "")
        drawn.append(shape(event.event.status, "26", along))
        drawn.append(text(shorten(one_line(words), WORDS - len(tail)) + tail, 38.0, along + 4.5, class_="event-words"))
    return drawn


def _caption(row: TimeRow, y: float) -> Markup:
    """The days in bold, then the article's words for them as far as there is room."""
    words = row.mentions[0]
    room = WORDS - len(row.words) - 3
    said = f"“{shorten(words, room)}”" if words != row.words and room >= 8 else ""
    return element(
        "text",
        element("tspan", row.words, class_="days"),
        Markup(" "),
        element("tspan", said, class_="mention"),
        x=26,
        y=y,
    )


def _bar(row: TimeRow, axis: Axis, y: float) -> list[Markup]:
    """The stretch with a cap at each end that is known, and an arrow at one that is open."""
    start = axis(row.first.toordinal()) if row.first else 0.0
    end = axis(row.last.toordinal() + 1) if row.last else 1.0
    start, end = min(start, end), max(start, end)
    open_ = row.first is None or row.last is None
    class_ = "spell open" if open_ else "spell"
    drawn = [element("rect", x=share(start), y=y - 4, width=share(end - start), height=8, class_=class_, fill="silver")]
    for place, known, arrow in ((start, row.first, "M7-5L1 0L7 5"), (end, row.last, "M-7-5L-1 0L-7 5")):
        if known is not None:
            drawn.append(element("line", x1=share(place), x2=share(place), y1=y - 6, y2=y + 6, class_="cap", **OUTLINE))
        else:
            drawn.append(_at(share(place), y, element("path", d=arrow, class_="arrow", **OUTLINE)))
    return drawn


def shape(status: Status, x: str, y: float) -> Markup:
    """The shape of a status at a place."""
    return _at(x, y, element("path", d=_PATHS[status], class_=f"status {status}", **_fill(status)))


def key(status: Status) -> Markup:
    """The shape of a status for a legend or beside its word in a table."""
    drawn = element("path", d=_PATHS[status], class_=f"status {status}", **_fill(status))
    return element(
        "svg", drawn, class_="key", viewBox="-7 -7 14 14", width=14, height=14, aria_hidden="true", focusable="false"
    )


def _fill(status: Status) -> dict[str, str]:
    return {} if status == "happened" else OUTLINE


def _at(x: str, y: float, drawn: Markup) -> Markup:
    """What is drawn around 0, 0 at a place that may be a share of the width."""
    return element("svg", drawn, x=x, y=y, width=1, height=1, overflow="visible")


def _anchor(x: float) -> str:
    """Words near a side are kept inside of the picture."""
    return "start" if x < 0.1 else "end" if x > 0.9 else "middle"
