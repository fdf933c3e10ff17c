"""What ships carry and who gathers, counted differently in other words for the same."""

import pytest

from allegedly.checks import counts

from .given import read


@pytest.mark.parametrize(
    "text",
    [
        "The bureau said the tanker was carrying 22,000 tonnes of palm oil. The owner, Sella Lines, said the cargo was "
        "18,000 tonnes.",
        "The union said the freighter carried 400 containers. The harbour master, Ines Roth, said 310 containers were "
        "loaded.",
        "Organisers said 80,000 people had gathered at the river. The police said 12,000 people marched.",
    ],
)
def test_one_cargo_or_crowd_in_two_words(text: str) -> None:
    assert [finding.code for finding in counts.find(read(text))] == ["COUNT-02"]


@pytest.mark.parametrize(
    "text",
    [
        "The bureau said the tanker was carrying 22,000 tonnes of palm oil. The owner, Sella Lines, said the ship's "
        "weight was 18,000 tonnes.",
        "The union said the freighter carried 400 containers. The harbour master, Ines Roth, said 310 containers were "
        "damaged.",
        "Organisers said 80,000 people had gathered at the river. The police said 120 people were arrested.",
    ],
)
def test_other_things_counted(text: str) -> None:
    assert list(counts.find(read(text))) == []
