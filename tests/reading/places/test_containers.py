"""Places that the words put into others: which is meant, and that the last of a row does nothing."""

import pytest

import allegedly


def read(text: str) -> list[tuple[str, str, str]]:
    """The words of each place, its kind and its role."""
    return [(one.text, one.kind, one.role) for one in allegedly.read_text(text, threads=1).places]


def test_before_the_area_of_its_name_a_town_is_meant() -> None:
    found = read("Gunmen attacked Veracruz, Veracruz state, Mexico on Monday.")
    assert [kind for _, kind, _ in found] == ["settlement", "area", "country"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The toll of the explosion in Darnah, Darnah district, Libya rises to nine.", "location"),
        ("After the attacks in Mumbai, India closed its borders.", "actor"),
        ("He said that after the blast in Gori, Georgia expelled the envoy.", "actor"),
    ],
)
def test_who_stands_behind_a_comma_may_be_the_subject(text: str, role: str) -> None:
    assert read(text)[-1][2] == role


def test_a_name_behind_the_possessive_of_a_place_lies_in_it() -> None:
    assert [name for name, _, _ in read("Gunmen attacked Homs's Talmenes on Monday.")] == ["Homs", "Talmenes"]
    assert "Erdogan" not in [name for name, _, _ in read("Rebels attacked Turkey's Erdogan on Monday.")]
