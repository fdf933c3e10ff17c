"""What a source says in a mere noun phrase is its claim, and none of the author's."""

import msgspec
import pytest

from allegedly.reading import assemble
from allegedly.schema import Tagged

from .given import article, find, parsed


def claimed(sentence: str, source: str, cue: str, content: str) -> list[tuple[str, bool]]:
    """The claims of a sentence, and whether each is attributed."""
    syntax = parsed(sentence)
    text = syntax.text
    tagged = Tagged((find(text, source),), (find(text, cue),), (find(text, content),), 0.9)
    tags = msgspec.structs.replace(syntax.tags, attributions=(tagged,))
    return [(claim.text, claim.attribution is not None) for claim in assemble(article(text), tags).claims]


@pytest.mark.parametrize(
    ("sentence", "given", "expected"),
    [
        (
            "It/PRP is/VBZ/cop>attack the/DT third/JJ attack/NN/root>attack ;/: the/DT/det>ministry"
            " ministry/NN/nsubj>speaks speaks/VBZ/parataxis>attack of/IN/case>two two/CD/obl>speaks ./.",
            ("the ministry", "speaks of", "two"),
            [("It is the third attack", False), ("two", True)],
        ),
        (
            "The/DT/det>front front/NN/nsubj>denied denied/VBD/root>denied any/DT role/NN/obj>denied ./.",
            ("The front", "denied", "any role"),
            [("any role", True)],
        ),
        (
            "No/DT/det>group group/NN/nsubj>claimed claimed/VBD/root>claimed any/DT role/NN/obj>claimed ./.",
            ("No group", "claimed", "any role"),
            [("No group claimed any role .", False)],
        ),
        (
            "The/DT/det>front front/NN/nsubj>denied denied/VBD/root>denied the/DT rumour/NN/obj>denied ./.",
            ("The front", "denied", "the rumour"),
            [],
        ),
        (
            "The/DT/det>front front/NN/nsubj>voiced voiced/VBD/root>voiced concern/NN/obj>voiced ./.",
            ("The front", "voiced", "concern"),
            [],
        ),
    ],
)
def test_a_number_and_what_points_at_nothing_known_are_claimed(
    sentence: str, given: tuple[str, str, str], expected: list[tuple[str, bool]]
) -> None:
    assert claimed(sentence, *given) == expected
