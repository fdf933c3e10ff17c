import pytest

from allegedly.reading.checkability import checkable

from .given import parsed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They/PRP left/VBD", True),
        ("It/PRP killed/VBD 30/CD people/NNS", True),
        ("They/PRP may/MD/aux>leave leave/VB", True),
        ("It/PRP will/MD/aux>send send/VB troops/NNS", True),
        ("Did/VBD they/PRP leave/VB ?/.", False),
        ("whether/IN they/PRP left/VBD", False),
        ("why/WRB they/PRP left/VBD", False),
        ("They/PRP/nsubj>leave should/MD/aux>leave leave/VB", False),
        ("It/PRP/expl>noted should/MD/aux>noted be/VB/aux>noted noted/VBN that/IN they/PRP left/VBD/ccomp>noted", True),
        ("Leave/VB/root>Leave the/DT port/NN that/WDT burns/VBZ/acl:relcl>port", False),
        ("I/PRP hope/VBP they/PRP left/VBD", False),
        ("It/PRP/nsubj>awful was/VBD/cop>awful awful/JJ", False),
        ("It/PRP/nsubj>nicest was/VBD/cop>nicest nicest/JJS", False),
        ("It/PRP/nsubj>longest was/VBD/cop>longest longest/JJS", True),
        ("It/PRP/nsubj>third was/VBD/cop>third the/DT 3/CD worst/JJS third/NN", True),
        ("It/PRP/nsubj>burned would/MD/aux>burned have/VB/aux>burned burned/VBN had/VBD it/PRP", False),
        ("thousands/NNS of/IN men/NNS living/VBG there/RB", True),
        ("the/DT port/NN", False),
        (",/,", False),
    ],
)
def test_what_a_record_could_bear_out(sentence: str, expected: bool) -> None:
    syntax = parsed(sentence)
    assert checkable(syntax, range(len(syntax.words))) is expected


def test_what_a_cue_asserts_of_an_event_can_be_borne_out() -> None:
    syntax = parsed("the/DT return/NN of/IN exiles/NNS")
    assert checkable(syntax, range(4), object_only=True)
