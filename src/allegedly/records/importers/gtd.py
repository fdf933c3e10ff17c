"""Global Terrorism Database: its yearly file saved as CSV.

Codes after the GTD codebook: a day or month of 0 is unknown; `specificity` 1 is the city, village or town itself, 2 the
middle of the smallest area, 3 that of a second-level and 4 that of a first-level area, 5 no place at all.
"""

import re

from .importer import Importer, in_words

_FIRST = (
    "try_cast(printf('%04d-%02d-%02d', {iyear!n}, CASE WHEN {imonth!n} > 0 THEN {imonth!n} ELSE 1 END,"
    " CASE WHEN {imonth!n} > 0 AND {iday!n} > 0 THEN {iday!n} ELSE 1 END) AS DATE)"
)


def version_in(name: str) -> str | None:
    """0522dist for globalterrorismdb_0522dist.csv."""
    found = re.search(r"globalterrorismdb_(\d{4}dist)", name.lower())
    return found[1] if found else None


GTD = Importer(
    set_name="gtd",
    needed=("eventid", "iyear", "imonth", "iday", "country_txt", "attacktype1_txt", "gname", "nkill"),
    columns={
        "id": "{eventid}",
        "earliest": _FIRST,
        "latest": f"CASE WHEN coalesce({{imonth!n}}, 0) = 0 THEN {_FIRST} + INTERVAL 1 YEAR - INTERVAL 1 DAY"
        f" WHEN coalesce({{iday!n}}, 0) = 0 THEN last_day({_FIRST}) ELSE {_FIRST} END",
        "date_precision": "CASE WHEN coalesce({imonth!n}, 0) = 0 THEN 'year'"
        " WHEN coalesce({iday!n}, 0) = 0 THEN 'month' ELSE 'day' END",
        "latitude": "{latitude!f}",
        "longitude": "{longitude!f}",
        "place_precision": in_words(
            "{specificity}", {"1": "exact", "2": "district", "3": "district", "4": "area"}, "'unknown'"
        ),
        "place": "{city}",
        "area": "{provstate}",
        "country": "{country_txt}",
        "actor": "{gname}",
        "target": "coalesce({target1}, {targtype1_txt})",
        "kind": "'ASSAULT'",
        "sub_kind": "{attacktype1_txt}",
        "killed_best": "{nkill!n}",
        "source": "coalesce({scite1}, {dbsource})",
        "headline": "{summary}",
    },
    version_in=version_in,
    whole=True,
)
