"""The rows of the events: what, who to whom, when, where, how many, who says so."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

import msgspec

from ..schema import Event, Status, Time
from .amounts import toll
from .characters import one_line
from .contents import Contents
from .lines import Lines
from .periods import period
from .place_rows import place_words
from .tables import Entry
from .voices import Voices

STATUSES: dict[Status, tuple[str, str]] = {
    "happened": ("told as fact", "in the author’s own voice"),
    "claimed": ("claimed", "on a source’s word"),
    "denied": ("denied", "said not to have happened"),
    "planned": ("planned", "announced or intended"),
    "hypothetical": ("hypothetical", "if, may or would"),
    "habitual": ("habitual", "again and again"),
}
"""Each status as the page calls it, and what that means: how the article tells of it, not what was so."""


class EventRow(msgspec.Struct, frozen=True):
    """An event in words. `number` is its own in the reading, `voice` the attribution that carries it, `time` the id of
    its time. What the article does not tell is empty.
    """

    number: int
    event: Event
    kind: str
    root: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    when: str
    where: str
    killed: str
    injured: str
    voice: Entry | None
    anchor: str
    line: int

    @property
    def status(self) -> str:
        """How the article tells of it, in a word or two."""
        return STATUSES[self.event.status][0]


def event_rows(contents: Contents, voices: Voices, lines: Lines) -> tuple[EventRow, ...]:
    """Every event, in the order of the reading."""
    rows = []
    for event in contents.events:
        time, place = contents.times.find(event.time), contents.places.find(event.place)
        posts = _names(event, "place")
        where = "" if place is None else place_words(place)
        rows.append(
            EventRow(
                number=contents.events.number(event.id),
                event=event,
                kind=_kind(event),
                root=root_words(event.kind),
                actors=_names(event, "actor"),
                targets=(*_names(event, "target"), *(post for post in posts if post != where)),
                when="" if time is None else _when(time),
                where=where,
                killed=toll(event.killed),
                injured=toll(event.injured),
                voice=voices.of(event.attribution),
                anchor=contents.events.anchor(event.id),
                line=lines.at(event.trigger.start),
            )
        )
    return tuple(rows)


def _when(time: Time) -> str:
    """Its days; the article's own words where they are bounded on no side."""
    bounded = time.earliest is not None or time.latest is not None
    return period(time.earliest, time.latest) if bounded else f"“{one_line(time.text)}”"


def root_words(kind: str) -> str:
    """A category of PLOVER in plain words; one of another scheme as it is."""
    return _kinds().get(kind, {}).get("words", _spelled(kind))


def _kind(event: Event) -> str:
    """The closest kind that is told: sub-kind, mode, category."""
    if event.sub_kind is not None:
        return _spelled(event.sub_kind)
    if event.mode is not None:
        return _kinds().get(event.kind, {}).get(event.mode, _spelled(event.mode))
    return root_words(event.kind)


def _spelled(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").lower()


@cache
def _kinds() -> dict[str, dict[str, str]]:
    """Categories, each with its own words and those of its modes."""
    return tomllib.loads(resources.files(__package__).joinpath("event_kinds.toml").read_text(encoding="utf-8"))


def _names(event: Event, role: str) -> tuple[str, ...]:
    return _once(actor.name for actor in event.actors if actor.role == role)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
