import pytest

from allegedly.checks.divisions import all_differ, divisions

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, divisions(read(text)))]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The ministry puts the number of dead at 37: 21 in the north and 18 in the south.",
            "The parts, 21 + 18, add up to 39; the whole is given as 37: 2 more.",
        ),
        (
            "Of its 40 bridges 25 were damaged and 18 destroyed.",
            "The parts, 25 + 18, add up to 43; the whole is given as 40: 3 more.",
        ),
        (
            "Nine of the 14 villages were flooded; the other six lost their road.",
            "The parts, 9 + 6, add up to 15; the whole is given as 14: 1 more.",
        ),
        (
            "The court convicted 23 of the 41 defendants and acquitted the remaining 16.",
            "The parts, 23 + 16, add up to 39; the whole is given as 41: 2 less.",
        ),
        (
            "The fund of $90 million is split: $40 million for roads, $35 million for mills and $25 million for inns.",
            "The parts, 40,000,000 + 35,000,000 + 25,000,000, add up to 100,000,000; the whole is given as 90,000,000: "
            "10,000,000 more.",
        ),
        (
            "The peace force of 3,000 consists of 1,800 soldiers and 1,500 police.",
            "The parts, 1,800 + 1,500, add up to 3,300; the whole is given as 3,000: 300 more.",
        ),
    ],
)
def test_parts_that_do_not_make_their_whole(text: str, reason: str) -> None:
    assert found(text) == [("SUM-02", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry puts the number of dead at 39: 21 in the north and 18 in the south.",
        "Of its 40 bridges 25 were damaged, 18 of them beyond repair.",
        "Nine of the 14 villages were flooded; six lost their power lines as well.",
        "At least 50 people died, 30 of them in the market and 35 of them in the mosque.",
        "Fifty people applied, 30 of them women and 35 of them from abroad.",
        "The budget of $90 million goes mainly to two items: $40 million for roads and $35 million for schools.",
        "The court sentenced 33 officers: 12 to life, nine to prison and the rest to fines.",
        "The landslide killed 21 people: eight officers, twelve soldiers and a driver.",
        "The toll rose from 14 to 19 overnight.",
    ],
)
def test_parts_that_do_or_need_not(text: str) -> None:
    assert found(text) == []


def test_outcomes_exclude_one_another_where_each_is_another_of_one_group() -> None:
    assert all_differ(["voted for it", "were against it"])
    assert not all_differ(["voted for it", "spoke for it"])
    assert not all_differ(["voted for it", "were women"])
