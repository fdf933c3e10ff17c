"""The embedded gazetteer holds what it promises."""

from pathlib import Path

import pytest

from allegedly.gazetteer import Gazetteer, gazetteer


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer(tmp_path_factory.mktemp("nothing-added"))


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Iraq", "country", "IQ"),
        ("Anbar Governorate", "area", "IQ"),
        ("Haditha", "settlement", "IQ"),
        ("Houran Valley", "terrain", "IQ"),
        ("Jebel Hamreen", "terrain", "IQ"),
        ("Kharkiv", "settlement", "UA"),
        ("Rapides Parish", "area", "US"),
        ("Camp Bucca", "site", "IQ"),
        ("Euphrates River", "water", "IQ"),
    ],
)
def test_names_of_every_kind_are_found(places: Gazetteer, name: str, kind: str, country: str) -> None:
    assert (kind, country) in {(entry.kind, entry.country) for entry in places.named(name)}


def test_another_spelling_is_found_by_its_sound(places: Gazetteer) -> None:
    assert places.named("Haweeja") == ()
    assert "Al Ḩawījah" in {entry.name for entry in places.sounding("Haweeja")}
    assert {entry.name for entry in places.sounding("Salah al-Din Governorate")} == {"Salah ad Din"}


def test_peoples_and_abbreviations_lead_to_their_places(places: Gazetteer) -> None:
    assert [entry.name for entry in places.coded(places.people["Iraqi"])] == ["Iraq"]
    assert [entry.name for entry in places.coded(places.exact["U.S."])] == ["United States"]
    assert [entry.name for entry in places.coded(places.short["Okla."])] == ["Oklahoma"]
    assert places.coded(places.people["Abkhaz"])[0].name == "Abkhazia"
    assert all(
        places.coded(code) for code in {*places.people.values(), *places.short.values(), *places.postal.values()}
    )


def test_capitals_are_seats_of_government(places: Gazetteer) -> None:
    for name, country in (("Baghdad", "IQ"), ("Washington", "US"), ("Tel Aviv", "IL"), ("Kyiv", "UA"), ("Sanaa", "YE")):
        assert any(entry.geonames_id in places.seats and entry.country == country for entry in places.named(name)), name


def test_what_is_nowhere_is_not_found(places: Gazetteer, tmp_path: Path) -> None:
    assert places.named("Vessania-on-Sorrel") == ()
    assert places.sounding("Vessania-on-Sorrel") == ()
    assert places.coded("XX") == ()


def test_a_name_without_its_arabic_article_is_found_by_sound() -> None:
    assert [entry.name for entry in gazetteer().sounding("Qaim") if entry.population > 50_000] == ["Al Qā’im"]


def test_a_short_name_behind_an_arabic_article_is_found_without_it(places: Gazetteer) -> None:
    assert ("Ad Dānā", "SY") in {(entry.name, entry.country) for entry in places.named("al-Dana")}
    assert "Dana" not in {entry.name for entry in places.named("al-Dana")}  # of Indiana, where no name has an article


@pytest.mark.parametrize(
    ("name", "found"), [("North Darfur", "Northern Darfur"), ("Gezira", "Al Jazirah"), ("Petion-Ville", "Pétionville")]
)
def test_names_that_the_press_spells_otherwise(places: Gazetteer, name: str, found: str) -> None:
    assert [entry.name for entry in places.named(name)] == [found]
