import copy
import sys
from typing import Any

import pytest

from allegedly.vocabulary import tables
from allegedly.vocabulary.actors import actor_names
from allegedly.vocabulary.countries import countries, country_code
from allegedly.vocabulary.record_kinds import kind_words, record_kinds
from allegedly.vocabulary.record_lint import PLOVER, lint_records


def test_it_finds_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    data: dict[str, dict[str, Any]] = {
        name: copy.deepcopy(tables.table(name)) for name in ("countries", "actors", "record_kinds")
    }
    data["countries"] = {
        "IQ": {"name": "Iraq", "iso3": "IRQ"},
        "IR": {"name": "Iran", "iso3": "IRN", "aliases": ["IRAQ"]},
        "AAA": {"name": "Nowhere", "iso3": "AAA"},
    }
    data["actors"] = {
        "actor": [{"names": ["A", "B"], "sources": []}, {"names": ["a"], "sources": ["https://x.example"]}]
    }
    data["record_kinds"] = {"ASSAULT": ["attack"], "SONG": ["sing"], "cameo": {"18": "SONG"}}
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.record_lint"], "table", data.__getitem__)
    assert lint_records() == (
        "countries: AAA stands after IR",
        "countries: IRAQ stands in IQ and in IR",
        "countries: AAA is no code",
        "actors: A has no source",
        "actors: a stands twice, with A",
        "record_kinds: SONG is no category",
        "record_kinds: cameo: 18 has no kind",
    )


def test_each_category_has_words() -> None:
    assert set(record_kinds()) == PLOVER
    assert kind_words()["attack"] == kind_words()["assault"] == "ASSAULT"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Iraq", "IQ"), ("irq", "IQ"), ("SY", "SY"), ("Yemen (North Yemen)", "YE"), ("DR Congo (Zaire)", "CD"),
        ("Myanmar (Burma)", "MM"), ("Bosnia-Herzegovina", "BA"), ("Côte d’Ivoire", "CI"), ("Türkiye", "TR"),
        ("United States of America", "US"), ("Kingdom of eSwatini (Swaziland)", "SZ"), ("Atlantis", None), ("", None),
    ],
)  # fmt: skip
def test_names_of_countries(name: str, code: str | None) -> None:
    assert country_code(name) == code


def test_each_country_is_found_by_its_own_names() -> None:
    for country in countries().values():
        assert {country_code(name) for name in (country.code, country.iso3, country.name, *country.aliases)} == {
            country.code
        }


def test_actors_under_several_names() -> None:
    assert actor_names("IS") == actor_names("Da'esh") == actor_names("islamic state")
    assert actor_names("The Harbour Guard") == {"the harbour guard"}
