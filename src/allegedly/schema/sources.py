"""Sources: who or what stands behind attributions."""

from typing import Literal

import msgspec

from .spans import Quote, Span

SourceType = Literal["named person", "named organisation", "document", "anonymous source", "unnamed group"]
"""The five types; every source has exactly one."""


class Source(msgspec.Struct, frozen=True):
    """One real source of the article, with all its mentions.

    `name` is the fullest mention's own words. `title` and `affiliation` are words of the article ("Iraqi MP", "Anbar
    Operations Command") or None. `anonymity` is the reason that the article states for not naming it, or None.
    `attributions` are the ids of what it says; `cites` the ids of the sources that it cites for some of it.
    """

    id: str
    name: str
    type: SourceType
    title: str | None
    affiliation: str | None
    anonymity: Quote | None
    mentions: tuple[Span, ...]
    attributions: tuple[str, ...]
    cites: tuple[str, ...]
