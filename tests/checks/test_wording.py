import pytest

from allegedly.checks.wording import find

from .given import read, told

OPENING = "The council of Marrow Bay met on Monday."


def test_timing_as_proof_names_its_marker() -> None:
    text = f"{OPENING} Each and every time the council of Velm votes, the rebels attack a bridge."
    (found,) = find(read(text))
    assert told(found)[0::2] == (
        "WORDING-02",
        "“Each and every time” argues from things happening together; how often they would do so anyway is not said.",
    )


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Has the mayor Tomas Reth taken bribes?", ["WORDING-01"]),
        ("Has the mayor Tomas Reth taken a holiday?", []),
        ("Did the mayor Tomas Reth get a flat from the builders? He will not say.", ["WORDING-01"]),
        ("Did the mayor Tomas Reth get a flat from the builders? He says that he did not.", []),
        ("Who bribed the mayor Tomas Reth?", []),
        ("Was the mayor paid to look away?", ["WORDING-01"]),
        ("Was the mayor paid to look after the port?", []),
        ("Are the bribes of the builders known?", []),
        ('"Has the mayor Tomas Reth taken bribes?" Ada Brandt asked.', []),
        ("There is credible information that the wall is weak.", ["WORDING-03"]),
        ("There is no credible information that the wall is weak.", []),
        ("There is credible information from the harbour office that the wall is weak.", []),
        ("The mayor has trouble with facts and credible information.", []),
        ("According to reliable sources, the wall is weak.", ["WORDING-03"]),
        ("The police confirmed reports that the wall is weak.", []),
        ("The reports of a weak wall were confirmed by the harbour office.", []),
        ("The rebels attacked a bridge two days after the council voted.", []),
    ],
)
def test_wordings(sentence: str, codes: list[str]) -> None:
    assert [found.code for found in find(read(f"{OPENING} {sentence}"))] == codes
