"""UCDP Georeferenced Event Dataset, from version 19.1 on: comma-separated, with a header.

Codes after the UCDP GED codebook: `date_prec` 1 is an exact day, 2 a span of two to six days, 3 a week, 4 a month, 5 up
to a year; `where_prec` 1 the place itself, 2 within 25 km of it, 3 a district, 4 a governorate, 5 a part of the country
or a line in it, 6 the country, 7 the sea or the air. `country` has the Gaza Strip and the West Bank in Israel; ISO,
whose codes all sets are brought to, has them apart, and so has the press.
"""

import re

from .importer import Importer, in_words

NEEDED = ("id", "type_of_violence", "side_a", "side_b", "latitude", "longitude", "country", "date_start", "best")

COLUMNS = {
    "id": "{id}",
    "earliest": "{date_start!d}",
    "latest": "coalesce({date_end!d}, {date_start!d})",
    "date_precision": in_words(
        "{date_prec}",
        {"1": "day", "2": "days", "3": "week", "4": "month", "5": "year"},
        "CASE WHEN {date_end!d} > {date_start!d} THEN 'days' ELSE 'day' END",
    ),
    "latitude": "{latitude!f}",
    "longitude": "{longitude!f}",
    "place_precision": in_words(
        "{where_prec}",
        {"1": "exact", "2": "near", "3": "district", "4": "area", "5": "area", "6": "country", "7": "unknown"},
        "'unknown'",
    ),
    "place": "{where_coordinates}",
    "area": "{adm_1}",
    "country": "CASE WHEN {country} = 'Israel' AND {adm_1} IN ('Gaza Strip', 'West Bank') THEN 'PS' ELSE {country} END",
    "actor": "{side_a}",
    "target": "{side_b}",
    "kind": "'ASSAULT'",
    "sub_kind": in_words(
        "{type_of_violence}",
        {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"},
    ),
    "killed_low": "{low!n}",
    "killed_best": "{best!n}",
    "killed_high": "{high!n}",
    "civilians_killed": "{deaths_civilians!n}",
    "source": "coalesce({source_article}, {source_original})",
    "headline": "{source_headline}",
}

_IN_ORDER = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id"
    " dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources"
    " source_article source_office source_date source_headline source_original where_prec where_coordinates"
    " where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity"
    " date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"
)
HEADERLESS = tuple(_IN_ORDER.split())
"""The columns of a file in order: some monthly files were published without a header."""


def version_in(name: str) -> str | None:
    """25.1 for GEDEvent_v25_1.csv and ged251-csv.zip."""
    found = re.search(r"gedevent_v(\d\d)_(\d)\.", name.lower()) or re.search(r"\bged(\d\d)(\d)\b", name.lower())
    return f"{found[1]}.{found[2]}" if found else None


UCDP_GED = Importer(
    set_name="ucdp-ged", needed=NEEDED, columns=COLUMNS, names=HEADERLESS, version_in=version_in, whole=True
)
