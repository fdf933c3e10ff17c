import pytest

from allegedly.reading.times.tense import Tense
from allegedly.reading.times.tokens import Alphabet, tokenise


def _direction(text: str, tags: dict[int, str] | None = None) -> int:
    tokens = tokenise(text, 0, len(text), Alphabet())
    place = next(index for index in range(len(tokens.starts)) if tokens.raw(index) == "Friday")
    return Tense(tokens, tags or {}).direction(place, place + 1)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("They met on Friday.", -1),
        ("They will meet on Friday.", 1),
        ("The bill will be passed on Friday.", 1),
        ("The bill, said to be dead, was passed on Friday.", -1),
        ("They voted to leave on Friday.", 0),
        ("Each time it burns: on Friday, in June, and now.", -1),
        ("The port closes on Friday, now that it is full.", 1),
        ("They plan to leave on Friday.", 1),
        ("They were told to leave by Friday.", 1),
        ("They have until Friday to leave.", 1),
        ("Until Friday, they had not left.", -1),
        ("The case is heard on Friday.", 0),
        ("On an unspecified Friday: talks.", 0),
        ("They will leave. On Friday they met.", -1),
        ("Friday.", 0),
        ("The state votes on Friday.", 1),
        ("They spoke to voters likely to stay home on Friday.", 1),
        ("They rally ahead of the vote on Friday.", 1),
        ("In May, Friday prayers were held.", -1),
        ("They were to leave on Friday.", 1),
        ("The clinic is then to reopen on Friday.", 1),
        ("They were about to leave on Friday.", 1),
        ("They agreed to meet on Friday.", 1),
        ("They announced plans to meet on Friday.", 1),
        ("They want the council to answer on Friday.", 1),
        ("They told the council to answer on Friday.", 0),
        ("Two men were to blame for the fire on Friday.", 0),
        ("The hearing is set for Friday.", 1),
        ("The vote is on Friday.", 1),
    ],
)
def test_the_nearest_verb_says_which_way(text: str, direction: int) -> None:
    assert _direction(text) == direction


def test_penn_tags_overrule_the_look_of_a_word() -> None:
    text = "The wounded on Friday"
    assert _direction(text) == 0
    assert _direction("Wounded men on Friday") == -1
    assert _direction("Wounded men on Friday", {0: "NNP"}) == 0
    text = "They went to church on Friday"
    assert _direction(text) == 0
    assert _direction(text, {5: "VBD", 13: "NN"}) == -1
    text = "The fair is open from Friday"
    assert _direction(text) == 0
    assert _direction(text, {9: "VBZ", 12: "JJ"}) == 1
