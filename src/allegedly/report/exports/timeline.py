"""TimelineJS 3: the dated events of articles, and the dated times that no event has, as its JSON.

TimelineJS shows texts as HTML and makes addresses in them links; here they are escaped, and `autolink` is off, so that
an article's words stay words.
"""

import html
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ...schema import Time
from ..characters import one_line
from .exported import Exported, Links, Subject, json_bytes, lost
from .left_out import Held, left_out

HELD: Held = {
    "article": "title",
    "attributions": "source_id",
    "sources": "name",
    "times": "span text type earliest latest",
    "events": "span kind time attribution status",
}


class _Told(NamedTuple):
    """What a slide would show: `time` is None for what has no day."""

    subject: Subject
    identity: str
    time: Time | None
    headline: str
    lines: tuple[str, ...]
    group: str


def timeline(subjects: Sequence[Subject]) -> Exported:
    """One file, `timeline.json`."""
    told = [each for subject in subjects for each in (*_events(subject), *_other_times(subject))]
    slides = [_slide(each, each.time) for each in told if each.time]
    open_ended = sum(each.time is not None and each.time.latest is None for each in told)
    losses = [
        *lost(
            len(told) - len(slides),
            "event or time without a day is left out",
            "events and times without a day are left out",
        ),
        *lost(
            open_ended,
            "time has no last day and is shown as its first",
            "times have no last day and are shown as their first",
        ),
        *left_out(subjects, HELD),
    ]
    titles = [subject.title for subject in subjects]
    content = {
        "title": {
            "text": {"headline": _text("; ".join(titles)), "text": _text("Dates as the articles give them")},
            "autolink": False,
        },
        "events": slides,
    }
    return Exported({"timeline.json": json_bytes(content)}, tuple(losses))


def _events(subject: Subject) -> Iterator[_Told]:
    links = Links(subject.reading)
    for event in subject.reading.events:
        time, source = links.times.get(event.time), links.speaker(event)
        by, author = subject.standing("event", event.id)
        lines = (
            subject.reading.article.text[event.span.start : event.span.end],
            f"Source: {source.name}" if source else "In the author's own voice",
            f"{by} by {author}" if author else "found by the machine",
        )
        headline = f"{event.kind.capitalize()}, {event.status}"
        yield _Told(subject, event.id, time if time and time.earliest else None, headline, lines, "events")


def _other_times(subject: Subject) -> Iterator[_Told]:
    text = subject.reading.article.text
    of_events = {event.time for event in subject.reading.events}
    for time in subject.reading.times:
        if time.id not in of_events and time.type == "DATE":
            around = text[max(0, time.span.start - 80) : time.span.end + 80]
            dated = time if time.earliest else None
            yield _Told(subject, time.id, dated, time.text, (f"… {around} …",), "other times")


def _slide(told: _Told, time: Time) -> dict[str, Any]:
    first, last = time.earliest or "", time.latest or time.earliest or ""
    days = f"“{time.text}”: {first}" if first == last else f"“{time.text}”: some day from {first} to {last}"
    return {
        "unique_id": f"{told.subject.id}-{told.identity}",
        "group": told.group,
        "autolink": False,
        "start_date": _date(first),
        "end_date": _date(last),
        "display_date": _text(days),
        "text": {"headline": _text(told.headline), "text": "".join(f"<p>{_text(line)}</p>" for line in told.lines)},
    }


def _date(day: str) -> dict[str, str]:
    year, month, of_month = day.split("-")
    return {"year": str(int(year)), "month": str(int(month)), "day": str(int(of_month))}


def _text(words: str) -> str:
    return html.escape(one_line(words))
