import pytest

from allegedly.checks import counts

from .given import read, told

_POLICE = "The police said that 6,000 people marched to the harbour on Saturday. It rained."


def found(later: str) -> list[tuple[str, tuple[str, ...]]]:
    return [told(finding)[:2] for finding in counts.find(read(f"{_POLICE}\n\n{later}"))]


def test_those_who_do_the_same_by_two_accounts() -> None:
    later = "According to the union, 40,000 people marched to the harbour on Saturday."
    assert found(later) == [("COUNT-02", ("6,000 people", "40,000 people"))]


@pytest.mark.parametrize(
    "later",
    [
        "According to the union, 40,000 people marched to the castle on Friday.",
        "According to the union, 40,000 people drove to the harbour on Saturday.",
        "According to the union, 40,000 workers marched to the harbour on Saturday.",
        "According to the union, 6,000 people marched to the harbour on Saturday.",
    ],
)
def test_others_or_something_else(later: str) -> None:
    assert found(later) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The union said that 1,200 workers walked out at the Delmar plant.",
            "The company said that barely 600 workers walked out at the plant.",
        ),
        (
            "The mayor, Ada Brandt, said that there are 120 beds in the north.",
            "The doctor Tomas Reth said that there are only 66 beds in the north.",
        ),
    ],
)
def test_two_sources_who_speak_of_the_same(first: str, second: str) -> None:
    assert [code for code, _, _ in map(told, counts.find(read(f"{first} {second}")))] == ["COUNT-02"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The union said that 1,200 workers walked out at Delmar.",
            "The union said that 600 workers walked out at Delmar.",
        ),
        (
            "The union said that 1,200 workers walked out at Delmar.",
            "The mayor said that 600 workers walked out at Tarrow.",
        ),
        ("Ada Brandt said that there are 120 beds in the city.", "Tomas Reth said that there are 66 beds in the city."),
    ],
)
def test_one_source_or_another_place(first: str, second: str) -> None:
    assert list(counts.find(read(f"{first} {second}"))) == []
