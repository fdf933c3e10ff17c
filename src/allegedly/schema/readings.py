"""The reading: everything that was found in one article."""

import msgspec

from .arguments import Argument
from .articles import Article
from .attributions import Attribution
from .claims import Balance, Claim
from .events import Event
from .findings import Finding
from .places import Place
from .quantities import Quantity
from .sources import Source
from .times import Time

SCHEMA_VERSION = "1"
"""Counted up when a reader of the JSON would have to change; new fields alone do not count it up."""


class Made(msgspec.Struct, frozen=True):
    """What made a reading: the package's version and the digest of the trained reader's weights."""

    version: str
    reader: str


class Reading(msgspec.Struct, frozen=True):
    """All that was found in one article, every line of it with the characters that it stands on."""

    schema: str
    made: Made
    article: Article
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    balance: Balance
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    arguments: tuple[Argument, ...] = ()
    findings: tuple[Finding, ...] = ()
