"""Countries and territories: the names and codes that event data use for them, and back to one code."""

import functools
import re
import unicodedata
from collections.abc import Mapping

import msgspec

from .tables import Words, table

_BRACKETED = re.compile(r"\s*\(.*\)\s*$")


class Country(Words, frozen=True):
    """One territory."""

    code: str
    name: str
    iso3: str
    number: int | None = None
    fips: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@functools.cache
def countries() -> Mapping[str, Country]:
    """All of `countries.toml` by ISO 3166-1 alpha-2 code."""
    return {code: msgspec.convert({"code": code, **entry}, Country) for code, entry in table("countries").items()}


def plain(name: str) -> str:
    """A name in lower case, without accents and punctuation: what two spellings of it share."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.sub(r"[^\w]+", " ", "".join(x for x in letters if not unicodedata.combining(x))).split())


@functools.cache
def names() -> Mapping[str, str]:
    """Every plain name and ISO code, and the code of the country that it names."""
    found: dict[str, str] = {}
    for country in countries().values():
        for name in (country.code, country.iso3, country.name, *country.aliases):
            found[plain(name)] = country.code
    return found


def country_code(name: str) -> str | None:
    """The ISO code of a country by its name or code, or None. A second name in brackets counts where the first does
    not: "Yemen (North Yemen)" is Yemen.
    """
    known = names()
    return known.get(plain(name)) or known.get(plain(_BRACKETED.sub("", name)))
