"""Sections: all that the page shows beside the sources, made of a reading once and joined by anchors."""

from collections.abc import Iterator

import msgspec

from ..schema import Reading, Span
from .argument_rows import ArgumentRow, argument_rows
from .contents import Contents
from .event_rows import EventRow, event_rows
from .figure_rows import FigureRow, figure_rows
from .finding_rows import FindingRow, finding_rows
from .lines import Lines
from .maps import Maps, maps
from .periods import calendar_day
from .place_rows import PlaceRow, place_rows
from .tables import Entry
from .time_rows import TimeRow, time_rows
from .timeline import Timeline, timeline
from .voices import Voices


class Sections(msgspec.Struct, frozen=True):
    """The rows and pictures of findings, times, places, events, figures and arguments.

    `undated` are the events that have no place on the timeline, `unplaced` the places that have none on the map.
    `spots` are the places in the text that rows lead to, each with its anchor.
    """

    findings: tuple[FindingRow, ...]
    times: tuple[TimeRow, ...]
    timeline: Timeline | None
    undated: tuple[EventRow, ...]
    places: tuple[PlaceRow, ...]
    maps: Maps | None
    unplaced: tuple[PlaceRow, ...]
    events: tuple[EventRow, ...]
    figures: tuple[FigureRow, ...]
    arguments: tuple[ArgumentRow, ...]
    spots: tuple[tuple[Span, str], ...]


def sections(reading: Reading, entries: tuple[Entry, ...], lines: Lines) -> Sections:
    """The sections of a reading. Raises `DataError` where its ids do not fit together."""
    contents, voices = Contents(reading), Voices(entries)
    events = event_rows(contents, voices, lines)
    times = time_rows(contents, events, lines)
    places = place_rows(contents, lines)
    dated = {event.number for row in times for event in row.events}
    return Sections(
        findings=finding_rows(reading, lines),
        times=times,
        timeline=timeline(times, calendar_day(reading.article.written)),
        undated=tuple(row for row in events if row.number not in dated),
        places=places,
        maps=maps(places),
        unplaced=tuple(row for row in places if not row.located),
        events=events,
        figures=figure_rows(contents, voices, lines),
        arguments=argument_rows(reading, contents, voices, lines),
        spots=tuple(_spots(reading, contents, times, places)),
    )


def _spots(
    reading: Reading, contents: Contents, times: tuple[TimeRow, ...], places: tuple[PlaceRow, ...]
) -> Iterator[tuple[Span, str]]:
    for row in times:
        yield from zip((time.span for time in row.times), row.anchors, strict=True)
    listed = {anchor for place in places for anchor in place.anchors}
    for place in contents.places:
        anchor = contents.places.anchor(place.id)
        if anchor in listed:
            yield place.span, anchor
    for event in contents.events:
        yield event.trigger.pieces[0], contents.events.anchor(event.id)
    for quantity in contents.quantities:
        yield quantity.span, contents.quantities.anchor(quantity.id)
    for number, argument in enumerate(reading.arguments, start=1):
        yield argument.span, f"in-g{number}"
