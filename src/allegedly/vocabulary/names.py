"""Parts of people's names: titles, particles, suffixes, and first names that tell "he" from "she"."""

from collections.abc import Mapping
from functools import cached_property

from .tables import Words, loader


class NameParts(Words, frozen=True, dict=True):
    """Lower-case words, without full stops. `other_titles` tell no gender, the nouns do; those of `courtesy` tell
    nothing else; `short` spells out short titles; `letters` follow a full name, those of `seats` a party's too; the
    `articles` are Arabic, `english_articles` those that are words of English, too; `elided` are particles before an
    apostrophe, `saint` what stands before a saint's name, `little` words that initials leave out; `male` and `female`
    are first names.
    """

    male_titles: frozenset[str]
    female_titles: frozenset[str]
    other_titles: frozenset[str]
    courtesy: frozenset[str]
    male_nouns: frozenset[str]
    female_nouns: frozenset[str]
    letters: frozenset[str]
    seats: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    english_articles: frozenset[str]
    elided: frozenset[str]
    saint: frozenset[str]
    little: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    short: Mapping[str, str]

    @cached_property
    def titles(self) -> frozenset[str]:
        """All titles, the gendered ones too."""
        return self.male_titles | self.female_titles | self.other_titles


name_parts = loader("names", NameParts)
