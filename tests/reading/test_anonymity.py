import pytest

from allegedly.reading.anonymity import reasons_of_sources

from .given import parsed


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("A source , insisting on anonymity , said so", "insisting on anonymity"),
        ("said a source on condition of anonymity , since he feared them", "on condition of anonymity"),
        ("A source who asked not to be named because he feared them said so", None),
        ("said an aide , who was not authorised to speak publicly", "who was not authorised to speak publicly"),
        ("said an aide who wasn't authorized to discuss the talks .", "who wasn't authorized to discuss the talks"),
        ("said an aide , who declined to be identified", "who declined to be identified"),
        ("said an aide whose name is being withheld for his safety", "whose name is being withheld for his safety"),
        ("said an aide , speaking anonymously", "speaking anonymously"),
        ("said an aide , asking that his name be withheld", "asking that his name be withheld"),
        ("said an aide , who asked us not to name her", "who asked us not to name her"),
        ("said an aide who for obvious reasons ca n't be named", None),
        ("said two aides , neither of whom can be identified", "neither of whom can be identified"),
        ("said an aide , who does not wish to be named", "who does not wish to be named"),
        ("said an aide , who would rather not see her name in print", "who would rather not see her name in print"),
        ("said an aide , not his real name", "not his real name"),
        ("said an aide , none of whom was seen again", "nothing"),
        ("The aide asked that the report be withheld", "nothing"),
        ("The street was named after him", "nothing"),
    ],
)
def test_the_reason_runs_to_the_end_of_its_clause(sentence: str, reason: str | None) -> None:
    syntax = parsed(" ".join(f"{word}/NN" for word in sentence.split()))
    found = reasons_of_sources(syntax, [(0, 3, 7)])
    if reason == "nothing":
        assert found == {}
    elif reason is not None:
        assert found[7].text == reason


def test_a_reason_inside_a_mention_ends_with_it() -> None:
    sentence = "A source who asked not to be named because he feared them said so"
    syntax = parsed(" ".join(f"{word}/NN" for word in sentence.split()))
    found = reasons_of_sources(syntax, [(0, 12, 1), (12, 14, 2)])
    assert {number: reason.text for number, reason in found.items()} == {
        1: "who asked not to be named because he feared them"
    }


def test_a_reason_ends_before_the_verb_of_the_sentence() -> None:
    syntax = parsed(
        "A/DT source/NN/nsubj>said who/WP asked/VBD/acl:relcl>source not/RB to/TO be/VB named/VBN as/IN he/PRP"
        " feared/VBD/advcl>asked them/PRP said/VBD/root>said so/RB"
    )
    found = reasons_of_sources(syntax, [(0, 2, 7)])
    assert found[7].text == "who asked not to be named as he feared them"
