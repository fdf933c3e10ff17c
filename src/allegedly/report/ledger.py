"""The ledger: who stands behind what in a reading, and the short labels that page and terminal name sources by.

A label is a letter for the type of source and a number in order of first mention: P1 is the first named person, A2 the
second anonymous source. So the same source is recognised wherever it speaks, without colour.
"""

from typing import NamedTuple, TypeVar

from ..errors import DataError
from ..schema import Attribution, Claim, Reading, Source


class Kind(NamedTuple):
    """A type of source as it is shown: the letter of its labels, its name for a style, its name for several."""

    type: str
    letter: str
    style: str
    plural: str


NOBODY = Kind("nobody", "N", "nobody", "nobody")
"""What stands in the author's own voice, and what is attributed to nobody that the article names."""

KINDS: tuple[Kind, ...] = (
    Kind("named person", "P", "person", "named people"),
    Kind("named organisation", "O", "organisation", "named organisations"),
    Kind("document", "D", "document", "documents"),
    Kind("anonymous source", "A", "anonymous", "anonymous sources"),
    Kind("unnamed group", "G", "group", "unnamed groups"),
    NOBODY,
)

_KIND_OF = {kind.type: kind for kind in KINDS}


def kind_of(type: str) -> Kind:  # noqa: A002 (the word of the schema)
    """How a type of source, or "nobody", is shown. Raises `DataError` for another word."""
    try:
        return _KIND_OF[type]
    except KeyError:
        raise _broken("speaks of a type of source that does not exist", type) from None


class Ledger:
    """Sources, attributions and claims of one reading, joined by their ids.

    Raises `DataError` where the reading names an id that it does not hold, or one twice.
    """

    def __init__(self, reading: Reading) -> None:
        self._sources = {source.id: source for source in reading.sources}
        self._attributions = {attribution.id: attribution for attribution in reading.attributions}
        if len(self._sources) < len(reading.sources) or len(self._attributions) < len(reading.attributions):
            raise _broken("gives one id to two things", "sources, attributions")
        self._labels = {source.id: label for label, source in _labelled(reading.sources)}
        self._numbers = {attribution.id: number for number, attribution in enumerate(reading.attributions, start=1)}

    def source(self, source_id: str) -> Source:
        """The source with this id."""
        return _look_up(self._sources, source_id, "a source")

    def attribution(self, attribution_id: str) -> Attribution:
        """The attribution with this id."""
        return _look_up(self._attributions, attribution_id, "an attribution")

    def number(self, attribution_id: str) -> int:
        """The place of an attribution in the reading, from 1."""
        return _look_up(self._numbers, attribution_id, "an attribution")

    def label(self, source: Source | None) -> str:
        """The short name of a source: P1, O1, D1, A1, G1; N where there is none."""
        return NOBODY.letter if source is None else self._labels[source.id]

    def speaker(self, attribution: Attribution) -> Source | None:
        """The source behind an attribution, or None where the article gives none."""
        return None if attribution.source_id is None else self.source(attribution.source_id)

    def carrier(self, claim: Claim) -> Attribution | None:
        """The attribution that carries a claim, or None where it stands in the author's own voice."""
        return None if claim.attribution is None else self.attribution(claim.attribution)

    def support(self, claim: Claim) -> Source | None:
        """The source that a claim rests on, or None where it rests on nobody."""
        carrier = self.carrier(claim)
        return None if carrier is None else self.speaker(carrier)

    def in_order(self) -> list[tuple[str, Source]]:
        """Every source with its label: by type in the fixed order, then by first mention."""
        return _labelled(tuple(self._sources.values()))


def _labelled(sources: tuple[Source, ...]) -> list[tuple[str, Source]]:
    labelled = []
    for kind in KINDS:
        ours = [source for source in sources if kind_of(source.type) is kind]
        # Sorting is stable, so sources without a mention keep the order of the reading.
        ours.sort(key=lambda source: min((mention.start for mention in source.mentions), default=0))
        labelled += [(f"{kind.letter}{number}", source) for number, source in enumerate(ours, start=1)]
    return labelled


_Thing = TypeVar("_Thing")


def _look_up(things: dict[str, _Thing], key: str, what: str) -> _Thing:
    try:
        return things[key]
    except KeyError:
        raise _broken(f"names {what} that it does not hold", key) from None


def _broken(what: str, where: str) -> DataError:
    return DataError(
        f"the reading {what}", where=where, remedy="The reading was changed or damaged; read the article again"
    )
