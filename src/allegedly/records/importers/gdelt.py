"""GDELT 1.0 event files: tab-separated, without a header, 57 columns until March 2013 and 58 since.

A row is what a program took from press reports, not an event: one event can stand in many rows, and some rows in none.
Columns after the GDELT event codebook 1.03. `SQLDATE` is the day that the report is about, `DATEADDED` the one on which
it was found; the days of the latter are what a file covers.
"""

from ...vocabulary.record_kinds import cameo_kinds
from .importer import Importer, in_words

_EVENT = "GLOBALEVENTID SQLDATE MonthYear Year FractionDate"
_ACTOR = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
_ACTION = "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale"
_PRESS = "NumMentions NumSources NumArticles AvgTone"
_PLACE = "Type FullName CountryCode ADM1Code Lat Long FeatureID"

NAMES = (
    *_EVENT.split(),
    *(f"Actor1{name}" for name in _ACTOR.split()),
    *(f"Actor2{name}" for name in _ACTOR.split()),
    *_ACTION.split(),
    *_PRESS.split(),
    *(f"Actor1Geo_{name}" for name in _PLACE.split()),
    *(f"Actor2Geo_{name}" for name in _PLACE.split()),
    *(f"ActionGeo_{name}" for name in _PLACE.split()),
    "DATEADDED",
    "SOURCEURL",
)
"""The columns of a file in order."""


def cameo_kind(code: str) -> str:
    """SQL that gives the category of PLOVER for an expression that gives a CAMEO code."""
    cases = " ".join(f"WHEN starts_with({code}, '{beginning}') THEN '{kind}'" for beginning, kind in cameo_kinds())
    return f"CASE {cases} END"


GDELT = Importer(
    set_name="gdelt",
    needed=("GLOBALEVENTID", "SQLDATE", "EventCode", "ActionGeo_CountryCode", "DATEADDED"),
    columns={
        "id": "{GLOBALEVENTID}",
        "earliest": "{SQLDATE!d}",
        "latest": "{SQLDATE!d}",
        "date_precision": "'day'",
        "latitude": "{ActionGeo_Lat!f}",
        "longitude": "{ActionGeo_Long!f}",
        "place_precision": in_words(
            "{ActionGeo_Type}", {"1": "country", "2": "area", "3": "near", "4": "near", "5": "area"}, "'unknown'"
        ),
        "place": "{ActionGeo_FullName}",
        "area": "{ActionGeo_ADM1Code}",
        "country": "'fips ' || {ActionGeo_CountryCode}",
        "actor": "coalesce({Actor1Name}, {Actor1Code})",
        "target": "coalesce({Actor2Name}, {Actor2Code})",
        "kind": cameo_kind("{EventCode}"),
        "sub_kind": "'CAMEO ' || {EventCode}",
        "source": "{SOURCEURL}",
    },
    names=NAMES,
    separator="\t",
    quoted=False,
    watched="{DATEADDED!d}",
)
