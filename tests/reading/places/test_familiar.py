"""Towns that the trained reader took for persons, beside the other places of an article."""

import pytest

from .sample import read


@pytest.mark.parametrize(
    ("sentence", "names", "expected"),
    [
        (
            "Rebels/NNS/nsubj>hold hold/VBP Nyala/NNP/obj>hold in/IN Sudan/NNP ./.",
            {"Nyala": "person", "Sudan": "place"},
            ["Nyala", "Sudan"],
        ),
        (
            "They/PRP took/VBD Hama/NNP and/CC Taybat/NNP al-Imam/NNP in/IN Syria/NNP ./.",
            {"Hama": "person", "Taybat al-Imam": "person", "Syria": "place"},
            ["Hama", "Taybat al-Imam", "Syria"],
        ),
        (
            "Settlers/NNS from/IN Yitzhar/NNP drove/VBD to/TO Nablus/NNP ./.",
            {"Yitzhar": "person", "Nablus": "place"},
            ["Yitzhar", "Nablus"],
        ),
        (
            "A/DT shell/NN hit/VBD the/DT Kurakhove/NNP power/NN station/NN west/RB of/IN Donetsk/NNP ./.",
            {"Kurakhove": "person", "Donetsk": "place"},
            ["Kurakhove", "Donetsk"],
        ),
        (
            "Gunmen/NNS held/VBD the/DT Donetsk-Pokrovsk/NNP railway/NN near/IN Bakhmut/NNP ./.",
            {"Donetsk-Pokrovsk": "person", "Bakhmut": "place"},
            ["Donetsk", "Pokrovsk", "Bakhmut"],
        ),
    ],
)
def test_a_name_beside_the_places_of_an_article_is_a_town(
    sentence: str, names: dict[str, str], expected: list[str]
) -> None:
    assert [one.text for one in read(sentence, names) if one.kind != "region"] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru/NNP heard/VBD from/IN Nyala/NNP ./.",
        "Sudan/NNP heard/VBD that/IN Nyala/NNP laughed/VBD ./.",
        "Sudan/NNP heard/VBD from/IN Mr/NNP Nyala/NNP ./.",
    ],
)
def test_elsewhere_or_where_no_place_can_stand_it_stays_a_person(sentence: str) -> None:
    names = {"Nyala": "person", "Sudan": "place", "Peru": "place"}
    names = {name: kind for name, kind in names.items() if name in sentence}
    assert "Nyala" not in [one.text for one in read(sentence, names)]
