"""TimelineJS 3: the dated events of articles, and the dated times that no event has, as its JSON.

TimelineJS shows texts as HTML and makes addresses in them links; here they are escaped, and `autolink` is off, so that
an article's words stay words.
"""

import html
from collections.abc import Sequence
from typing import Any

from ...schema import Time
from ..characters import one_line
from .exported import Exported, Links, Subject, json_bytes, lost


def timeline(subjects: Sequence[Subject]) -> Exported:
    """One file, `timeline.json`."""
    slides: list[dict[str, Any]] = []
    undated = open_ended = 0
    for subject in subjects:
        reading, links = subject.reading, Links(subject.reading)
        text = reading.article.text
        told = {event.time for event in reading.events}
        for event in reading.events:
            time = links.times.get(event.time)
            if time is None or time.earliest is None:
                undated += 1
                continue
            open_ended += time.latest is None
            source = links.speaker(event)
            by, author = subject.standing("event", event.id)
            about = f"Source: {source.name}" if source else "In the author's own voice"
            standing = f"{by} by {author}" if author else "found by the machine"
            words = text[event.span.start : event.span.end]
            headline = f"{event.kind.capitalize()}, {event.status}"
            slides.append(_slide(subject, event.id, time, headline, [words, about, standing], "events"))
        for time in reading.times:
            if time.id not in told and time.type == "DATE":
                if time.earliest is None:
                    undated += 1
                    continue
                open_ended += time.latest is None
                around = text[max(0, time.span.start - 80) : time.span.end + 80]
                slides.append(_slide(subject, time.id, time, time.text, [f"… {around} …"], "other times"))
    losses = [
        *lost(undated, "event or time without a day is left out", "events and times without a day are left out"),
        *lost(
            open_ended,
            "time has no last day and is shown as its first",
            "times have no last day and are shown as their first",
        ),
        "Sources, claims, places, quantities, arguments and findings are left out",
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


def _slide(subject: Subject, identity: str, time: Time, headline: str, lines: list[str], group: str) -> dict[str, Any]:
    first, last = time.earliest or "", time.latest or time.earliest or ""
    days = f"“{time.text}”: {first}" if first == last else f"“{time.text}”: some day from {first} to {last}"
    return {
        "unique_id": f"{subject.id}-{identity}",
        "group": group,
        "autolink": False,
        "start_date": _date(first),
        "end_date": _date(last),
        "display_date": _text(days),
        "text": {"headline": _text(headline), "text": "".join(f"<p>{_text(line)}</p>" for line in lines)},
    }


def _date(day: str) -> dict[str, str]:
    year, month, of_month = day.split("-")
    return {"year": str(int(year)), "month": str(int(month)), "day": str(int(of_month))}


def _text(words: str) -> str:
    return html.escape(one_line(words))
