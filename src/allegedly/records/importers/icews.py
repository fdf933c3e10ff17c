"""ICEWS coded event data: yearly files, tab-separated, with a header. A program took the rows from press reports.

An `Event ID` can stand for two events of different days; with its date it is one row's alone
(https://www.andybeger.com/icews/articles/icews-event-data.html).
"""

from .gdelt import cameo_kind
from .importer import Importer

ICEWS = Importer(
    set_name="icews",
    needed=("Event ID", "Event Date", "Source Name", "Target Name", "CAMEO Code", "Country"),
    columns={
        "id": "{Event ID} || '_' || {Event Date}",
        "earliest": "{Event Date!d}",
        "latest": "{Event Date!d}",
        "date_precision": "'day'",
        "latitude": "{Latitude!f}",
        "longitude": "{Longitude!f}",
        "place_precision": "CASE WHEN {City} IS NOT NULL THEN 'near' WHEN {District} IS NOT NULL THEN 'district'"
        " WHEN {Province} IS NOT NULL THEN 'area' WHEN {Country} IS NOT NULL THEN 'country' ELSE 'unknown' END",
        "place": "{City}",
        "area": "{Province}",
        "country": "{Country}",
        "actor": "{Source Name}",
        "target": "{Target Name}",
        # Some copies have lost the zeros with which codes begin: there is no category above 20.
        "kind": cameo_kind(
            "CASE WHEN length({CAMEO Code}) < 3 OR length({CAMEO Code}) = 3 AND {CAMEO Code!n} >= 210"
            " THEN '0' || {CAMEO Code} ELSE {CAMEO Code} END"
        ),
        "sub_kind": "{Event Text}",
        "source": "{Publisher}",
    },
    separator="\t",
    quoted=False,
)
