"""From the trained reader's tags to what an article says, and on whose word. Pure functions, no model.

`assemble` gives attributions, sources, claims and the balance sheet; `happenings`, which builds on it, times, places,
quantities, events and arguments.
"""

from typing import NamedTuple

from ..balance import balance
from ..gazetteer import Gazetteer
from ..schema import (
    Argument,
    Article,
    Attribution,
    Balance,
    Claim,
    Event,
    Place,
    Quantity,
    Source,
    Tags,
    Time,
)
from .arguments import arguments
from .attributions import attributions
from .claims import claims
from .events import events
from .places import places
from .quantities import quantities
from .quotations import quotations
from .sources import sources
from .syntax import Syntax
from .times import times

__all__ = [
    "Assembled",
    "Happenings",
    "Syntax",
    "assemble",
    "attributions",
    "balance",
    "claims",
    "happenings",
    "quotations",
    "sources",
]


class Assembled(NamedTuple):
    """What an article says and on whose word."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    balance: Balance


class Happenings(NamedTuple):
    """What happened, when, where, how many, and what is argued from when it did."""

    times: tuple[Time, ...]
    places: tuple[Place, ...]
    quantities: tuple[Quantity, ...]
    events: tuple[Event, ...]
    arguments: tuple[Argument, ...]


def assemble(article: Article, tags: Tags) -> Assembled:
    """Make attributions, sources, claims and the balance sheet of an article out of the reader's tags.

    The spans of `tags` must lie in `article.text`. The same article and tags always give the same result.
    """
    syntax = Syntax(article.text, tags)
    sourced = sources(article, syntax, attributions(article, syntax))
    found = claims(article, syntax, sourced.attributions)
    return Assembled(
        sourced.attributions, sourced.sources, found, balance(found, sourced.attributions, sourced.sources)
    )


def happenings(article: Article, tags: Tags, told: Assembled, gazetteer: Gazetteer) -> Happenings:
    """Read what happened out of an article of which is known who says what. Places are looked up in `gazetteer`."""
    syntax = Syntax(article.text, tags)
    when = times(article, tags.words, tags.sentences)
    where = places(article, syntax, gazetteer, told.attributions)
    many = quantities(article, syntax, when)
    what = events(article, syntax, told.sources, told.attributions, when, where, many)
    argued = arguments(article, syntax, told.attributions, when, where, what)
    return Happenings(when, where, many, what, argued)
