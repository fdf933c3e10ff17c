"""The panel beside the text: the chosen object, what can be changed of it, and what hangs together with it."""

from typing import Any

import msgspec

from ..case.kinds import KIND, SAID, drawn, listed, objects, several
from ..report.wording import words_at
from ..schema import Attribution, Event, Finding, Reading, Source
from ..schema.decisions import Judged, Judgement, ObjectKind
from . import things
from .fields import Field, fields
from .links import NAMES, links
from .things import CALLED, Thing

_BORDER_NAMES = {
    "actor": "Who does it",
    "anonymity": "Reason for not naming it",
    "content": "What is said",
    "counts": "What is counted",
    "cue": "Cue",
    "marker": "Words that make the argument",
    "mentions": "Mentions",
    "pieces": "Words",
    "post": "Building or post that it is done to",
    "source": "Words for the source",
    "span": "Words",
    "target": "To whom it is done",
    "trigger": "Word that names it",
}
_STATES = {
    "machine": "found by the machine, not decided yet",
    "accepted": "accepted",
    "corrected": "corrected",
    "added": "added by a person",
}


class Border(msgspec.Struct, frozen=True):
    """Words of an object whose borders can be moved; `words` is empty where it has none yet.

    `pieces` are the words of each piece where it can have several. `listed` says that each piece stands for itself, as
    mentions do: they have no first and no last border. `removable` says that it may go without.
    """

    field: str
    label: str
    words: str
    pieces: tuple[str, ...]
    listed: bool
    removable: bool


class Panel(msgspec.Struct, frozen=True):
    """The chosen object. `related` are others that hang together with it: what they are to it, name and words."""

    thing: Thing
    called: str
    title: str
    state: str
    judgement: Judgement | None
    borders: tuple[Border, ...]
    fields: tuple[Field, ...]
    links: tuple[Field, ...]
    related: tuple[tuple[str, str, str], ...]
    before: str
    after: str


def panel(judged: Judged, name: str, order: list[str]) -> Panel:
    """The panel for the object with a name. Raises UsageError where there is none."""
    thing = things.find(judged, name)
    text = judged.reading.article.text
    judgement = judged.judgement(thing.kind, thing.object.id)
    if thing.rejected:
        judgement = next(
            (one.judgement for one in judged.rejected if (one.kind, one.id) == (thing.kind, thing.object.id)), None
        )
    at = order.index(name) if name in order else -1
    return Panel(
        thing=thing,
        called=CALLED[thing.kind],
        title=things.title(thing, text, 400),
        state="rejected" if thing.rejected else _STATES[judgement.state if judgement else "machine"],
        judgement=judgement,
        borders=() if thing.rejected else tuple(_borders(thing, text)),
        fields=() if thing.rejected else fields(thing.kind, thing.object),
        links=() if thing.rejected else links(judged.reading, thing.kind, thing),
        related=tuple(_related(judged.reading, thing)),
        before=order[at - 1] if at > 0 else "",
        after=order[at + 1] if 0 <= at < len(order) - 1 else "",
    )


def _borders(thing: Thing, text: str) -> list[Border]:
    made = []
    main = KIND[thing.kind].main
    for field in sorted(KIND[thing.kind].borders, key=lambda field: field != main):
        if isinstance(thing.object, Event) and field in ("span", "mentions"):
            continue  # its clause and the other words for it follow the word that names it
        spans = drawn(thing.object, field)
        made.append(
            Border(
                field=field,
                label="Sentence" if field == "span" and thing.kind == "argument" else _BORDER_NAMES[field],
                words=words_at(spans, text),
                pieces=tuple(words_at((span,), text) for span in spans) if several(thing.kind, field) else (),
                listed=listed(field),
                removable=bool(spans) and field in ("anonymity", "counts", "cue", "source"),
            )
        )
    return made


def _related(reading: Reading, thing: Thing) -> list[tuple[str, str, str]]:
    """What hangs together with an object: claims and events of a statement, statements of a source, and so on."""
    text, identity = reading.article.text, thing.object.id
    found: list[tuple[str, ObjectKind, Any]] = []
    if isinstance(thing.object, Attribution):
        found += [("says it", "source", source) for source in reading.sources if source.id == thing.object.source_id]
        found += [("claim in it", "claim", claim) for claim in reading.claims if claim.attribution == identity]
        found += [("event in it", "event", event) for event in reading.events if event.attribution == identity]
    elif isinstance(thing.object, Source):
        said = set(thing.object.attributions)
        found += [("says", "attribution", each) for each in reading.attributions if each.id in said]
        found += [("cites", "source", source) for source in reading.sources if source.id in thing.object.cites]
    elif isinstance(thing.object, Finding):
        wanted = set(thing.object.refers)
        kinds: tuple[ObjectKind, ...] = ("attribution", "source", "time", "place", "quantity", "event", "argument")
        found += [("about", kind, each) for kind in kinds for each in objects(reading, kind) if each.id in wanted]
    else:
        for field, other in KIND[thing.kind].links.items():
            if field in SAID:
                continue
            value = getattr(thing.object, field)
            ids = value if isinstance(value, tuple) else (value,)
            name = NAMES.get(field, "made of").lower()
            found += [(name, other, each) for each in objects(reading, other) if each.id in ids]
        found += [("at this time" if thing.kind == "time" else "here", "event", event) for event in reading.events
                  if identity in (event.time, event.place)]  # fmt: skip
    return [(what, f"{kind}:{each.id}", things.title(Thing(kind, each), text, 90)) for what, kind, each in found[:30]]
