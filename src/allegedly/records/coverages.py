"""Coverage: what each set claims to hold, kept as data, and what one imported file of it then covers.

A file is not always the whole set: an extract for one country says nothing of the others. So what a version claims is
narrowed to the years and countries that stand in the file, unless the file spans all of it or the user says what the
extract covers.
"""

import functools
import tomllib
from datetime import date, timedelta
from importlib import resources

import msgspec

from ..errors import DataError, UsageError
from ..schema import Coverage
from .query import Query

NOWHERE = ("ZZ",)
"""What a set covers whose rows name no country: ISO 3166-1 leaves this code to its users. No code would mean the whole
world."""


class SetDescription(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A data set: the file `coverage/SET.toml`, or the head of a mapping file.

    `address` is the pattern of a version's official address, None where one cannot be downloaded without an account.
    `versions` are the first and the last day of each version known. `world` says that all countries are covered
    whichever stand in a file. `least_countries` is the number of countries from which a file is not an extract.
    `left_out_where_empty` are countries that are not covered where no row names them, `missing_years` years that are
    missing whatever the span. `with_version` is what a version asks to be cited beside the set. `sources` are the pages
    where a field was looked up, `unchecked` the fields that nobody has found a page for, or not the makers' own.
    """

    title: str
    kinds: tuple[str, ...]
    least_killed: int
    counts_reports: bool
    share_rows: bool
    citation: str
    definition: str
    page: str = ""
    link: str | None = None
    address: str | None = None
    newest: str | None = None
    world: bool = False
    least_countries: int = 0
    left_out_where_empty: tuple[str, ...] = ()
    missing_years: tuple[int, ...] = ()
    versions: dict[str, tuple[str, str]] = {}
    with_version: dict[str, str] = {}
    sources: dict[str, str] = {}
    unchecked: tuple[str, ...] = ()


class Span(msgspec.Struct, frozen=True):
    """What stands in the imported files: first and last day (ISO) and the countries."""

    earliest: str
    latest: str
    countries: tuple[str, ...]


@functools.cache
def description(set_name: str) -> SetDescription:
    """The description of a set that is known by name."""
    file = resources.files(__package__).joinpath("coverage", f"{set_name}.toml")
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), SetDescription)


def download_address(described: SetDescription, set_name: str, version: str) -> str:
    """The official address of a version. Raises UsageError where the set has none."""
    if described.address is None:
        raise UsageError(
            f"{set_name} cannot be downloaded without an account",
            where=described.page,
            remedy="Export it there and give the file: --file FILE",
        )
    return described.address.format(digits=version.replace(".", ""), underscored=version.replace(".", "_"))


def coverage_of(
    described: SetDescription,
    set_name: str,
    version: str,
    found: Span,
    *,
    whole: bool,
    claimed: Query,
) -> tuple[Coverage, list[str]]:
    """What an import covers, and what has to be said about it. `claimed` is the user's word for it, as a query.

    Raises DataError where the file holds days after the end of its version.
    """
    notes: list[str] = []
    start, end = _span_of_version(described, set_name, version, found)
    extract = not described.world
    if whole:
        spans = found.earliest[:4] <= start[:4] and found.latest[:4] >= end[:4]
        extract = not spans or len(found.countries) < described.least_countries
    if extract:
        start, end = found.earliest, found.latest
    start, end = claimed.earliest or start, claimed.latest or end
    named = claimed.conditions[0].values if claimed.conditions else None
    covered = named if named is not None else (found.countries or NOWHERE) if extract else ()
    if extract and not (named and claimed.earliest and claimed.latest):
        notes.append(
            f"The files are taken for an extract: it covers {_listed(covered)} from {start} to {end}"
            " and says nothing of other places and days."
        )
    unnamed = () if covered else described.left_out_where_empty
    if described.counts_reports:
        notes.append("The rows are press reports, not events.")
    return Coverage(
        set_name=set_name,
        version=version,
        title=described.title,
        earliest=start,
        latest=end,
        countries=covered,
        kinds=described.kinds,
        least_killed=described.least_killed,
        counts_reports=described.counts_reports,
        share_rows=described.share_rows,
        citation=_citation(described, version, start, end),
        definition=described.definition,
        link=described.link,
        not_covered=tuple(each for each in unnamed if each not in found.countries),
        gaps=tuple((f"{year}-01-01", f"{year}-12-31") for year in described.missing_years),
    ), notes


def _span_of_version(described: SetDescription, set_name: str, version: str, found: Span) -> tuple[str, str]:
    """The first and last day of a version: as its makers say, else as they stand in the files."""
    known = described.versions.get(version)
    if known is None:
        return found.earliest, found.latest
    if found.latest > _year_end(known[1]):
        raise DataError(
            f"the file holds events of {found.latest[:4]}, and version {version} ends with {known[1]}",
            where=set_name,
            remedy="Give the version that the file belongs to",
        )
    return known


def _year_end(day: str) -> str:
    """Events may end some days into the next year, and be recorded by the day they began."""
    return f"{int(day[:4]) + 1}-01-31" if day.endswith("12-31") else day


def _citation(described: SetDescription, version: str, earliest: str, latest: str) -> str:
    beside = described.with_version.get(version, "")
    values = {
        "version": version,
        "earliest": earliest,
        "latest": latest,
        "earliest_year": earliest[:4],
        "latest_year": latest[:4],
        "with_version": f" {beside}" if beside else "",
    }
    citation = described.citation
    for name, value in values.items():
        citation = citation.replace(f"{{{name}}}", value)
    return citation


def _listed(codes: tuple[str, ...]) -> str:
    if codes == NOWHERE:
        return "no country that is named"
    return f"{len(codes)} countries" if len(codes) > 5 else ", ".join(codes)


def watched(coverage: Coverage) -> list[tuple[date, date]]:
    """The windows in which the set recorded, first and last day inside: its span without the gaps in it."""
    windows = [(date.fromisoformat(coverage.earliest), date.fromisoformat(coverage.latest))]
    for gap in coverage.gaps:
        first, last = (date.fromisoformat(day) for day in gap)
        before = [(start, min(end, first - timedelta(days=1))) for start, end in windows]
        after = [(max(start, last + timedelta(days=1)), end) for start, end in windows]
        windows = sorted((start, end) for start, end in {*before, *after} if start <= end)
    return windows
