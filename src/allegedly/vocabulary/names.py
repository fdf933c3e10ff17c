"""Parts of people's names: titles, particles, suffixes, and first names that tell "he" from "she"."""

import functools
from collections.abc import Mapping

import msgspec

from .tables import table


class NameParts(msgspec.Struct, frozen=True):
    """Lower-case words, without full stops. `titles` holds the gendered ones too, the nouns tell gender; `short` spells
    out short titles; the `articles` are Arabic, `english_articles` those that are words of English, too; `elided` are
    particles before an apostrophe, `little` words that initials leave out.
    """

    titles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    male_nouns: frozenset[str]
    female_nouns: frozenset[str]
    short: Mapping[str, str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    english_articles: frozenset[str]
    elided: frozenset[str]
    little: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]


@functools.cache
def name_parts() -> NameParts:
    """The lists of `names.toml`."""
    data = table("names")
    male_titles, female_titles = frozenset(data["male_titles"]), frozenset(data["female_titles"])
    return NameParts(
        titles=frozenset(data["titles"]) | male_titles | female_titles,
        male_titles=male_titles,
        female_titles=female_titles,
        male_nouns=frozenset(data["male_nouns"]),
        female_nouns=frozenset(data["female_nouns"]),
        short=data["short"],
        suffixes=frozenset(data["parts"]["suffixes"]),
        particles=frozenset(data["parts"]["particles"]),
        articles=frozenset(data["parts"]["articles"]),
        english_articles=frozenset(data["parts"]["english_articles"]),
        elided=frozenset(data["parts"]["elided"]),
        little=frozenset(data["parts"]["little"]),
        male=frozenset(data["first"]["male"].split()),
        female=frozenset(data["first"]["female"].split()),
    )
