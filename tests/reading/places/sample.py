"""Sentences with tags given by hand, read with the embedded gazetteer."""

import functools
from collections.abc import Mapping

from allegedly.gazetteer import Gazetteer
from allegedly.gazetteer.lookup import embedded
from allegedly.reading.places import places
from allegedly.schema import Place

from ..given import article, parsed


@functools.cache
def gazetteer() -> Gazetteer:
    """Without what the user of this machine may have added."""
    return Gazetteer([embedded()])


def read(sentence: str, names: Mapping[str, str]) -> tuple[Place, ...]:
    """The places of a sentence in the notation of `given.parsed`; `names` gives the kinds of its names."""
    syntax = parsed(sentence, names=names)
    return places(article(syntax.text), syntax, gazetteer())


def told(found: tuple[Place, ...]) -> list[tuple[str, str, str]]:
    """Each place by its words, what it was taken for, and its role."""
    return [(one.text, f"{one.name}, {one.country}" if one.latitude is not None else "?", one.role) for one in found]
