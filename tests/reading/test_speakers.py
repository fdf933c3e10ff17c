"""Who speaks by a verb of saying, from one sentence with its parse given by hand."""

import pytest

from allegedly.reading.speakers import speaker_behind, speaks, tells, verb_group

from .given import parsed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The/DT guard/NN spoke/VBD", True),
        ("They/PRP spoke/VBD", True),
        ("Nobody/NN spoke/VBD", False),
        ("The/DT road/NN spoke/VBD", False),
        ("The/DT report/NN spoke/VBD", False),
    ],
)
def test_somebody_speaks_and_a_thing_does_not(sentence: str, expected: bool) -> None:
    syntax = parsed(sentence)
    assert speaks(syntax, range(len(syntax.words) - 1)) == expected


def test_a_verb_tells_in_a_clause_that_asserts_it() -> None:
    syntax = parsed("He/PRP had/VBD/aux>denied strongly/RB/advmod>denied denied/VBN it/PRP ,/, denied/VBN by/IN all/DT")
    assert [verb for verb in range(len(syntax.words)) if tells(syntax, verb)] == [3]
    assert verb_group(syntax, 3) == range(1, 4)
    assert verb_group(syntax, 6) == range(6, 7)


@pytest.mark.parametrize(
    ("sentence", "length"),
    [
        ("It/PRP burnt/VBD ,/, said/VBD Ann/NNP/compound>Lee Lee/NNP/obj>said", 2),
        ("It/PRP burnt/VBD ,/, warned/VBD Ann/NNP/compound>Lee Lee/NNP/nsubj>warned", 2),
        ("He/PRP came/VBD ,/, warned/VBD the/DT/det>guard guard/NN/obj>warned", 0),  # the guard is warned
        ("It/PRP burnt/VBD ,/, said/VBD the/DT/det>road road/NN/nsubj>said", 0),
    ],
)
def test_a_speaker_stands_directly_behind_the_verb(sentence: str, length: int) -> None:
    assert len(speaker_behind(parsed(sentence), 3)) == length
