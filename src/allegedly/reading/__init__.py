"""From the trained reader's tags to attributions, sources, claims and the balance sheet. Pure functions, no model."""

from typing import NamedTuple

from ..schema import Article, Attribution, Balance, Claim, Source, Tags
from .attributions import attributions
from .balance import balance
from .claims import claims
from .sources import sources
from .syntax import Syntax

__all__ = ["Assembled", "Syntax", "assemble", "attributions", "balance", "claims", "sources"]


class Assembled(NamedTuple):
    """What an article says and on whose word."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    balance: Balance


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
