"""All tables together: what a name can mean, which country a people is of, what the areas are called."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path

from ..folders import data_folder
from .added import tables_of
from .area_words import bare_area_names
from .entries import Entry
from .tables import SOUNDED, Table, open_table

LED = 20_000
"""People in a town that may be named without its Arabic article; smaller ones bear the names of families."""

_ARTICLE = re.compile(r"(?:a[ldnrstz]|a[ds]h|e[ldnrstz])[- ](?=\w)", re.IGNORECASE)


class Gazetteer:
    """The embedded table and any others, earlier ones first.

    `people` leads from an adjective or noun ("Iraqi") to a country's code or a region's name; `exact` from an
    abbreviation with its capitals and full stops ("U.S.") to a country's code; `short` and `postal` from the
    abbreviation ("Okla.") and postal code of a state to the code of its area.
    `seats` are the GeoNames numbers of the seats of government.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self.tables = tuple(tables)
        header = self.tables[0].header
        self.people: Mapping[str, str] = header["people"]
        self.exact: Mapping[str, str] = header["exact"]
        self.short: Mapping[str, str] = header["short"]
        self.postal: Mapping[str, str] = header["postal"]
        self.seats = frozenset[int](header["seats"])
        self._named: dict[str, tuple[Entry, ...]] = {}
        self._countries: dict[str, Entry] = {}

    def named(self, name: str) -> tuple[Entry, ...]:
        """The entries that bear this name, whatever its case and accents; nothing is guessed."""
        if name not in self._named:
            found = _once(entry for table in self.tables for entry in table.named(name))
            if not found and "-" in name:  # "Petion-Ville"
                found = _once(entry for table in self.tables for entry in table.named(name.replace("-", "")))
            if not found:
                bare = (entry for plain in sorted(bare_area_names(name)) for entry in self.named(plain))
                found = _once(entry for entry in bare if entry.kind == "area")
            self._named[name] = _once((*found, *self._behind_article(name)))
        return self._named[name]

    def _behind_article(self, name: str) -> Iterable[Entry]:
        """The towns with an Arabic article of which this is another spelling: "*al*-Dana" for "*Ad* Dānā"."""
        led = _ARTICLE.match(name)
        bare = self.named(name[led.end() :]) if led is not None else ()
        towns = (entry for entry in bare if entry.country in SOUNDED and entry.kind == "settlement")
        return (entry for entry in towns if _ARTICLE.match(entry.name))

    def sounding(self, name: str) -> tuple[Entry, ...]:
        """The entries of which some name may be another spelling of this one, or this one behind an Arabic article."""
        found = _once(entry for table in self.tables for entry in table.sounding(name))
        if not found:
            led = (entry for table in self.tables for entry in table.named(f"al {name}"))
            found = _once(entry for entry in led if entry.country in SOUNDED and entry.population >= LED)
        if found:
            return found
        bare = (entry for plain in sorted(bare_area_names(name)) for entry in self.sounding(plain))
        return _once(entry for entry in bare if entry.kind == "area")

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        if not self._countries:
            self._countries = {entry.country: entry for entry in self.tables[0].entries("country")}
        return self._countries.get(code)

    def coded(self, code: str) -> tuple[Entry, ...]:
        """What `people`, `exact`, `short` or `postal` lead to: a country's or an area's code, or a region's name."""
        if "." in code:
            found = self.area(code)
        elif len(code) == 2:
            found = self.country(code)
        else:
            return tuple(
                sorted(self.named(code), key=lambda one: (one.kind not in ("region", "area"), -one.population))
            )
        return () if found is None else (found,)

    def area(self, code: str) -> Entry | None:
        """The first-level area of a code ("IQ.01")."""
        return self.tables[0].area(code)


def gazetteer(folder: Path | None = None) -> Gazetteer:
    """The embedded gazetteer with the countries that were added in the user's data folder, or in another one.

    Raises DataError where a file of the user's is none of ours.
    """
    return Gazetteer([embedded(), *tables_of(folder or data_folder())])


@functools.cache
def embedded() -> Table:
    """The table in the package, mapped into memory once."""
    with resources.as_file(resources.files(__package__).joinpath("places.bin")) as path:
        return open_table(path)


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each place once, though several tables hold it."""
    met: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        if entry.kind == "area":
            identity: tuple[object, ...] = ("area", entry.county or entry.area)
        else:
            identity = (entry.geonames_id,) if entry.geonames_id else (entry.name, entry.latitude, entry.longitude)
        met.setdefault(identity, entry)
    return tuple(met.values())
