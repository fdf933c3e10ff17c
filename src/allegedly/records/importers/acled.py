"""ACLED: a user's own export. Its terms forbid passing rows on, so that reports leave them out unless allowed.

Codes after the ACLED codebook: `time_precision` 1 is the day, 2 a week around it, 3 the month of it; `geo_precision` 1
the place itself, 2 a part of a region, 3 a region. `fatalities` is a cautious figure, and 0 also where sources tell
none.
"""

from .importer import Importer, in_words

ACLED = Importer(
    set_name="acled",
    needed=("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "country", "fatalities"),
    columns={
        "id": "{event_id_cnty}",
        "earliest": "CASE {time_precision} WHEN '2' THEN {event_date!d} - 3"
        " WHEN '3' THEN date_trunc('month', {event_date!d})::DATE ELSE {event_date!d} END",
        "latest": "CASE {time_precision} WHEN '2' THEN {event_date!d} + 3"
        " WHEN '3' THEN last_day({event_date!d}) ELSE {event_date!d} END",
        "date_precision": in_words("{time_precision}", {"2": "week", "3": "month"}, "'day'"),
        "latitude": "{latitude!f}",
        "longitude": "{longitude!f}",
        "place_precision": in_words("{geo_precision}", {"1": "exact", "2": "near", "3": "area"}, "'unknown'"),
        "place": "{location}",
        "area": "{admin1}",
        "country": "coalesce({country}, {iso})",
        "actor": "{actor1}",
        "target": "{actor2}",
        "kind": "CASE WHEN {event_type} IN ('Protests', 'Riots') THEN 'PROTEST'"
        " WHEN {event_type} <> 'Strategic developments' THEN 'ASSAULT' ELSE "
        + in_words(
            "{sub_event_type}",
            {
                "Agreement": "AGREE",
                "Arrests": "COERCE",
                "Headquarters or base established": "MOBILIZE",
                "Looting/property destruction": "COERCE",
                "Non-violent transfer of territory": "RETREAT",
            },
        )
        + " END",
        "sub_kind": "{sub_event_type}",
        "killed_best": "{fatalities!n}",
        "source": "{source}",
        "headline": "{notes}",
    },
)
