import pytest

from .sample import effects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A police force of 8,000 guarded the vote.", [("8,000", "police force", None)]),
        ("The ferry had a crew of 24 on board.", [("24", "crew", None)]),
        ("The population fell to 9,000.", [("9,000", "population", None)]),
        (
            "The number of displaced families rose to 1,900.",
            [("1,900", "displaced families", "displaced")],
        ),
        ("The office gave the number of dead as 37.", [("37", None, "killed")]),
        ("The union puts striking dockers at 1,100.", [("1,100", "striking dockers", None)]),
        ("The ministry put plans at 10 villages on hold.", [("10", "villages", None)]),
        ("The toll now stands at 40.", [("40", None, "killed")]),
        ("The number of those killed in the raid is now 40.", [("40", None, "killed")]),
        (
            "Doctors put the number killed at 40 and the number injured at 70.",
            [("40", None, "killed"), ("70", None, "injured")],
        ),
        ("The price rose from 20 to 28 crowns.", [("20", "crowns", None), ("28", "crowns", None)]),
    ],
)
def test_the_noun_stands_in_front_or_behind_the_next(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert effects(text) == expected


def test_by_how_much_a_toll_rose_is_no_toll() -> None:
    found = effects("The number of dead rose by 70, from 140 to 210.")
    assert found == [("70", None, None), ("140", None, "killed"), ("210", None, "killed")]
