"""Things: one name for each object of a reading, as addresses, forms and marks use it, and looking it up again."""

from typing import NamedTuple

from ..case.kinds import KINDS, Object, objects, pieces
from ..errors import UsageError
from ..report.characters import one_line
from ..report.columns import shorten
from ..report.wording import words_at
from ..schema import Attribution, Finding, Reading, Source, Span
from ..schema.decisions import Judged, ObjectKind

CALLED: dict[ObjectKind, str] = {
    "attribution": "statement",
    "source": "source",
    "claim": "claim",
    "time": "time",
    "place": "place",
    "quantity": "number",
    "event": "event",
    "argument": "argument from timing",
    "finding": "finding",
}
"""What each kind is called on the pages."""


class Thing(NamedTuple):
    """An object of a reading. `rejected` says that a person took it out: only the machine's reading has it."""

    kind: ObjectKind
    object: Object
    rejected: bool = False

    @property
    def name(self) -> str:
        """Kind and id, as `claim:c3`."""
        return f"{self.kind}:{self.object.id}"

    @property
    def pieces(self) -> tuple[Span, ...]:
        """Where its words stand; every mention of a source."""
        return self.object.mentions if isinstance(self.object, Source) else pieces(self.kind, self.object)


def find(judged: Judged, name: str) -> Thing:
    """The object with a name, in the judged reading or among what was rejected. Raises UsageError where it is gone."""
    given, _, identity = name.partition(":")
    for kind in KINDS:
        if kind == given:
            for reading, rejected in ((judged.reading, False), (judged.machine, True)):
                for thing in objects(reading, kind):
                    if thing.id == identity:
                        return Thing(kind, thing, rejected)
    raise UsageError("the reading holds no such object any more", remedy="Choose another one in the text")


def in_order(reading: Reading) -> list[str]:
    """The names of all objects as a person goes through them: by where they begin, the longest first."""
    found = []
    for rank, kind in enumerate(KINDS):
        for thing in objects(reading, kind):
            where = Thing(kind, thing).pieces
            start, end = (where[0].start, where[-1].end) if where else (0, 0)
            found.append((start, -end, rank, f"{kind}:{thing.id}"))
    return [name for *_, name in sorted(found)]


def title(thing: Thing, text: str, most: int = 80) -> str:
    """A few words that an object is known by: a source's name, a finding's reason, else its words in the text."""
    if isinstance(thing.object, Source):
        words = one_line(thing.object.name)
    elif isinstance(thing.object, Finding):
        words = one_line(thing.object.reason)
    elif isinstance(thing.object, Attribution) and thing.object.cue is not None:
        words = f"{words_at(thing.object.cue.pieces, text)}: {words_at(thing.pieces, text)}"
    else:
        words = words_at(thing.pieces, text)
    return shorten(words, most)
