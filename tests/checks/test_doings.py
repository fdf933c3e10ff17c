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
