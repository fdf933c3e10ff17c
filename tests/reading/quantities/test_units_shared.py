import pytest

from .sample import parts, units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It cost 3.2 million euros: 1.1 million for the road and 2.1 million for the bridge.",
            [("3.2 million euros", 3.2e6, "EUR"), ("1.1 million", 1.1e6, "EUR"), ("2.1 million", 2.1e6, "EUR")],
        ),
        ("Crews paved nine of its 31 kilometres.", [("nine", 9.0, "km"), ("31 kilometres", 31.0, "km")]),
        ("Of the 1,092 tonnes, 728 were herring.", [("1,092 tonnes", 1092.0, "t"), ("728", 728.0, "t")]),
        ("It made 45 euros instead of 30.", [("45 euros", 45.0, "EUR"), ("30", 30.0, "EUR")]),
        (
            "The road costs 3.2 million euros. Of this the town pays 2.4 million.",
            [("3.2 million euros", 3.2e6, "EUR"), ("2.4 million", 2.4e6, "EUR")],
        ),
    ],
)
def test_a_number_shares_the_unit_beside_it(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert units(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It grew by 12 percent: 40 in the north are new.", [("12 percent", 12.0, "%")]),
        ("It lies 30 kilometres away: 40 people live there.", [("30 kilometres", 30.0, "km"), ("40", 40.0, None)]),
        ("It paid 900 pounds of the 2,400 that it had.", [("900", 900.0, None), ("2,400", 2400.0, None)]),
    ],
)
def test_a_number_with_a_noun_or_behind_a_share_does_not(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert units(text) == expected


def test_the_whole_may_have_the_unit_alone() -> None:
    assert parts("Crews paved nine of its 31 kilometres.") == [("nine", "31 kilometres"), ("31 kilometres", None)]
