from allegedly.checks import sourcing

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, sourcing.find(read(text))) if code == "SOURCE-02"]


def test_a_source_that_says_from_whom_it_has_it() -> None:
    text = (
        "The mayor Tomas Reth told the council that money had been stolen from the fund. He had heard it, he said, "
        "from people in the harbour office."
    )
    assert found(text) == [("SOURCE-02", "“Tomas Reth” passes on here what comes from “people in the harbour office”.")]


def test_those_who_have_a_name_or_told_of_something_harmless_are_left_out() -> None:
    named = "The mayor Tomas Reth said that money had been stolen. He had heard it from Ada Brandt."
    harmless = "The mayor Tomas Reth said that the wall was dry. He had heard it from people in the harbour office."
    assert found(named) == []
    assert found(harmless) == []


def test_a_source_that_says_so_in_one_sentence() -> None:
    text = "The mayor Tomas Reth said he had heard from people in the harbour office that the builders had paid bribes."
    assert [code for code, _ in found(text)] == ["SOURCE-02"]
