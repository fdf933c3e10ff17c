"""Records: one recorded event of a data set, in the form that all sets share."""

from typing import Literal

import msgspec

DatePrecision = Literal["day", "days", "week", "month", "year"]
"""How sure the data set is of the date; `earliest` and `latest` say the same in days."""

PlacePrecision = Literal["exact", "near", "district", "area", "country", "unknown"]
"""The place itself; within about 25 km of it; second-level area; first-level area; the country; not told."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a data set. `id` is the set's own id, unique in a version of the set.

    `earliest` and `latest` are ISO dates, both inside. `kind` is a root category of PLOVER, `sub_kind` the set's own
    word. `killed_low`, `killed_best` and `killed_high` are counts of people, None where the set tells none. `country`
    is an ISO 3166-1 alpha-2 code, `place` and `area` names as the set has them. `source` is the set's own note on whom
    it rests. `original` is the row as it came, column by column.
    """

    set_name: str
    version: str
    id: str
    earliest: str
    latest: str
    date_precision: DatePrecision
    latitude: float | None = None
    longitude: float | None = None
    place_precision: PlacePrecision = "unknown"
    place: str | None = None
    area: str | None = None
    country: str | None = None
    actor: str | None = None
    target: str | None = None
    kind: str | None = None
    sub_kind: str | None = None
    killed_low: int | None = None
    killed_best: int | None = None
    killed_high: int | None = None
    civilians_killed: int | None = None
    source: str | None = None
    headline: str | None = None
    original: dict[str, str] = {}


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What a version of a data set claims to hold: which days, which countries, what counts as an event.

    `countries` are ISO codes, empty for the whole world and "ZZ" where the rows name none; `not_covered` are those that
    it leaves out even so. `gaps` are spells between `earliest` and `latest` that are missing (first and last day).
    `kinds` are the categories of PLOVER that it records. `least_killed` is the number of deaths below which it records
    nothing (0: none needed). `counts_reports` says that its rows are press reports and not events. `share_rows` says
    whether its terms let single rows be shown to others. `citation` is the line that its terms ask for, `link` the
    pattern of a row's address with `{id}` in it, or None.
    """

    set_name: str
    version: str
    title: str
    earliest: str
    latest: str
    countries: tuple[str, ...]
    kinds: tuple[str, ...]
    least_killed: int
    counts_reports: bool
    share_rows: bool
    citation: str
    definition: str
    link: str | None = None
    not_covered: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()
