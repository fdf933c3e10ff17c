"""One amount that is given in two units."""

import pytest

from allegedly.checks import counts

from .given import read


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "About 30 tonnes of wheat were lost, or 25,000 kilograms by the store's own books.",
            "About 30 tonnes are 27,000 to 33,000 kg; the text gives 25,000 kilograms.",
        ),
        (
            "Two tonnes of honey, 1,800 kg by the laboratory's scales, are still in the warehouse.",
            "Two tonnes are 2,000 kg; the text gives 1,800 kg.",
        ),
        ("The trail is 12 miles (40 km) long.", "12 miles are 19.31 km; the text gives 40 km."),
        (
            "The clerk said the road was 12 km long. The mayor, Ada Brandt, put its length at 9,000 metres.",
            "An amount is given as “12 km” by the clerk and as “9,000 metres” by the mayor.",
        ),
    ],
)
def test_units_of_one_kind_are_compared(text: str, reason: str) -> None:
    assert [(found.code, found.reason) for found in counts.find(read(text))] == [("COUNT-02", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The cargo weighed 3 tonnes, or 3,000 kg.",
        "The trail is 12 miles (20 km) long.",
        "The plot of 3 hectares, or 30,000 square metres, was sold.",
        "The parcel holds 5 kg or 200 g.",
        "The parcel weighs 2 kg, 300 g more than the old one.",
        "The lake is 500 metres long, 3 km from the town.",
        "The clerk said the road was 12 km long. The mayor, Ada Brandt, put its length at 12,000 metres.",
    ],
)
def test_the_same_in_another_unit_and_other_amounts(text: str) -> None:
    assert list(counts.find(read(text))) == []
