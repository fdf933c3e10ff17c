"""A place that a set has by name, where the reading took it for a small namesake elsewhere."""

from pathlib import Path

import msgspec
import pytest

from allegedly import records
from allegedly.records.matching.asked import Asked, asked_of
from allegedly.records.matching.recorded_names import recorded_namesake
from allegedly.schema import Coverage, Reading

from ..invented import GED_ROW, GED_ROWS, ged_file
from .told import event, reading

pytest.importorskip("duckdb")

TEXT = "In Dam on 13 March, residents say, IS fighters killed 19 people."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    records.add("ucdp-ged", [ged_file(folder, GED_ROWS[:2])], folder=folder / "store")
    return folder / "store"


def coverage(store: Path) -> Coverage:
    (held,) = records.list_sets(folder=store)
    return msgspec.structs.replace(held.coverage, countries=("IQ",))


def asked(given: Reading) -> Asked:
    question = asked_of(event(text=TEXT), given, given.times[0], given.places[0])
    assert question is not None
    return question


def taken_for(country: str, *, text: str = TEXT) -> Reading:
    given = reading("Dam", text=text)
    return msgspec.structs.replace(given, places=(msgspec.structs.replace(given.places[0], country=country),))


def test_the_place_of_the_set_is_asked_for(store: Path) -> None:
    given = taken_for("FR")
    found = recorded_namesake(asked(given), given, coverage(store), store)
    assert found is not None
    question, because = found
    assert (question.country, question.area, question.latitude) == ("IQ", "Dam province", GED_ROW["latitude"])
    assert because == "Dam is taken for Dam town, Dam province of the set: the article names nothing else in France."


def test_a_place_that_no_gazetteer_has_is_that_of_the_set(store: Path) -> None:
    given = taken_for("FR")
    unknown = msgspec.structs.replace(given.places[0], country=None, latitude=None, longitude=None)
    beside = msgspec.structs.replace(given.places[0], id="p2", name="Lyon", text="Lyon")
    given = msgspec.structs.replace(given, places=(unknown, beside))
    assert recorded_namesake(asked(given), given, coverage(store), store) is None
    covered = msgspec.structs.replace(beside, id="p3", name="Hilla", text="Hilla", country="IQ")
    given = msgspec.structs.replace(given, places=(unknown, beside, beside, covered))
    found = recorded_namesake(asked(given), given, coverage(store), store)
    assert found is not None
    assert found[1].endswith("the article does not say where it lies.")


def test_a_country_that_the_set_covers_or_the_article_names_is_meant(store: Path) -> None:
    covered = taken_for("IQ")
    assert recorded_namesake(asked(covered), covered, coverage(store), store) is None
    given = taken_for("FR")
    beside = msgspec.structs.replace(given.places[0], id="p2", name="Lyon", text="Lyon")
    given = msgspec.structs.replace(given, places=(*given.places, beside))
    assert recorded_namesake(asked(given), given, coverage(store), store) is None


def test_a_name_that_the_set_does_not_have_is_left(store: Path) -> None:
    given = taken_for("FR")
    place = msgspec.structs.replace(given.places[0], text="Damietta", name="Damietta")
    given = msgspec.structs.replace(given, places=(place,))
    question = msgspec.structs.replace(asked(given), place_words="Damietta")
    assert recorded_namesake(question, given, coverage(store), store) is None
