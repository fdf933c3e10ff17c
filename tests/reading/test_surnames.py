import pytest

from .given import parsed


def tags(sentence: str) -> dict[str, str]:
    syntax = parsed(sentence)
    return {syntax.text[word.start : word.end]: word.tag for word in syntax.words}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr/NNP Said/VBD said/VBD so/RB ./.",
        "Ibrahim/NNP Said/VBD ,/, a/DT farmer/NN ,/, left/VBD ./.",
        "They/PRP met/VBD Ann/NNP Rose/VBD 's/POS son/NN ./.",
        "George/NNP Will/MD told/VBD them/PRP ./.",
    ],
)
def test_a_verb_where_only_a_surname_can_stand_is_one(sentence: str) -> None:
    name = sentence.split("/NNP ")[1].split("/")[0]
    assert tags(sentence)[name] == "NNP"


def test_a_surname_of_the_text_is_one_in_front_of_its_sentence() -> None:
    syntax = parsed("Said/VBD told/VBD them/PRP that/IN Ibrahim/NNP Said/VBD ,/, his/PRP$ son/NN ,/, left/VBD ./.")
    assert [word.tag for word in syntax.words[:2]] == ["NNP", "VBD"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee/NNP said/VBD ,/, they/PRP left/VBD",
        "Killed/VBN were/VBD two/CD men/NNS",
        "Minister/NNP Said/VBD To/TO Quit/VB",
    ],
)
def test_verbs_stay_verbs(sentence: str) -> None:
    assert "NNP" not in [tag for form, tag in tags(sentence).items() if form in ("said", "Killed", "Said")]
