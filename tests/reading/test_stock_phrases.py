import pytest

from allegedly.reading.stock_phrases import stock_phrases

from .given import in_words, parsed


def attributed(words: str) -> list[tuple[str, str, str]]:
    """What is attributed by set phrases in a sentence; words with a capital are names, marks are themselves."""
    marks = {",": ",", ".": ".", ";": ":"}
    tags = {"the": "DT", "a": "DT", "who": "WP", "was": "VBD", "died": "VBD", "of": "IN", "80": "CD", "per": "IN"}
    sentence = " ".join(f"{word}/{marks.get(word) or tags.get(word.lower(), 'NN')}" for word in words.split())
    syntax = parsed(sentence)
    return in_words(syntax.text, stock_phrases(syntax, [False] * len(syntax.words)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Over 300 farmers died here , per the committee .",
            ("the committee", "per", "Over 300 farmers died here"),
        ),
        (
            "Some 85 farmers were booked , as per the police .",
            ("the police", "as per", "Some 85 farmers were booked"),
        ),
        (
            "In the words of two auditors , the price was too low .",
            ("two auditors", "In the words of", "the price was too low"),
        ),
        (
            "But according to a teacher , a friend of the mayor , the price was low .",
            ("a teacher , a friend of the mayor", "according to", "the price was low"),
        ),
        (
            "Nobody was there ; the bridge was mined according to the army .",
            ("the army", "according to", "the bridge was mined"),
        ),
    ],
)
def test_a_set_phrase_attributes_the_rest_of_its_sentence(sentence: str, expected: tuple[str, str, str]) -> None:
    assert attributed(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Income fell by 80 per cent .",
        "They were paid 80 per month by the army .",
        "Both sides left the town , as per the agreement .",
        "The trains ran again , according to plan .",
        "Not according to him .",
    ],
)
def test_a_share_and_a_rule_that_is_followed_attribute_nothing(sentence: str) -> None:
    assert attributed(sentence) == []


def test_a_view_that_somebody_has_attributes_the_rest_of_its_sentence() -> None:
    syntax = parsed("In/IN Ann/NNP Lee/NNP 's/POS view/NN ,/, the/DT price/NN was/VBD too/RB low/JJ ./.")
    found = stock_phrases(syntax, [False] * len(syntax.words))
    assert in_words(syntax.text, found) == [("Ann Lee 's", "view", "the price was too low")]


def test_a_view_of_things_attributes_nothing() -> None:
    syntax = parsed("In/IN full/JJ view/NN ,/, the/DT van/NN was/VBD burnt/VBN down/RP ./.")
    assert stock_phrases(syntax, [False] * len(syntax.words)) == []
