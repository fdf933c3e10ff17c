"""A small invented record of events, and questions to it."""

from datetime import date, timedelta

from allegedly.records.matching.asked import Asked
from allegedly.schema import Coverage, Record

FIRST = date(2023, 3, 1)

COVERAGE = Coverage(
    set_name="made",
    version="1",
    title="Made events",
    earliest="2023-01-01",
    latest="2023-12-31",
    countries=("IQ",),
    kinds=("ASSAULT",),
    least_killed=1,
    counts_reports=False,
    share_rows=True,
    citation="Nobody.",
    definition="Made.",
)


def record(number: int, day: int, place: str, north: float, killed: int, actor: str = "IS", **more: object) -> Record:
    """A record so many days after the first, so many degrees north of the middle."""
    when = (FIRST + timedelta(days=day)).isoformat()
    values: dict[str, object] = {
        "set_name": "made",
        "version": "1",
        "id": f"{number:03}",
        "earliest": when,
        "latest": when,
        "date_precision": "day",
        "latitude": 33.0 + north,
        "longitude": 43.0,
        "place_precision": "exact",
        "place": f"{place} town",
        "country": "IQ",
        "actor": actor,
        "target": "Government of Iraq",
        "kind": "ASSAULT",
        "killed_low": killed,
        "killed_best": killed,
        "killed_high": killed,
    }
    return Record(**(values | more))  # type: ignore[arg-type]


TOWNS = ("Ashar", "Belad", "Corin", "Dabir", "Essan")
BACKGROUND = [record(number, number, TOWNS[number % 5], 0.4 * (number % 5), 1 + number % 4) for number in range(30)]
"""One event a day, by turns in five towns some 45 km apart, with one to four deaths."""


def question(day: int, north: float, killed: float | None, *parties: str, place: str = "Nowhere") -> Asked:
    when = FIRST + timedelta(days=day)
    return Asked(
        event="e1",
        kind="ASSAULT",
        earliest=when,
        latest=when,
        date_words="that day",
        place_words=place,
        latitude=33.0 + north,
        longitude=43.0,
        radius=2.0,
        country="IQ",
        parties=parties,
        killed=None if killed is None else (killed, killed),
        killed_words="",
    )
