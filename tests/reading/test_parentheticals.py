from allegedly.reading.parentheticals import around_parenthesis, hearsay
from allegedly.schema import Tagged

from .given import find, in_words, parsed

BLAST = parsed("The/DT blast/NN ,/, say/VBP witnesses/NNS ,/, was/VBD heard/VBN/root>heard far/RB away/RB ./.")
RUMOUR = parsed(
    "The/DT/det>families families/NNS/nsubj>got reportedly/RB/advmod>got got/VBD/root>got a/DT/det>video"
    " video/NN/obj>got ./."
)


def test_who_speaks_in_a_parenthesis_is_the_source_and_no_content() -> None:
    text = BLAST.text
    found = Tagged(
        (), (find(text, "say"),), (find(text, "The blast"), find(text, "witnesses , was heard far away")), 0.6
    )
    assert in_words(text, [around_parenthesis(BLAST, found)]) == [
        ("witnesses", "say", "The blast | was heard far away")
    ]


def test_a_source_of_the_same_sentence_stands() -> None:
    text = BLAST.text
    found = Tagged((find(text, "The blast"),), (find(text, "say"),), (find(text, "was heard"),), 0.6)
    assert around_parenthesis(BLAST, found) == found


def test_who_speaks_at_the_end_of_a_sentence_is_the_source() -> None:
    sentence = parsed(
        "The/DT mayor/NN vowed/VBD help/NN ,/, but/CC he/PRP has/VBZ no/DT power/NN ,/, say/VBP survivors/NNS of/IN"
        " the/DT raid/NN ./."
    )
    text = sentence.text
    found = Tagged((find(text, "The mayor"),), (find(text, "say"),), (find(text, "survivors of the raid"),), 0.6)
    assert in_words(text, [around_parenthesis(sentence, found)]) == [
        ("survivors of the raid", "say", "he has no power")
    ]


def test_a_verb_with_its_subject_before_it_has_nobody_behind_it() -> None:
    sentence = parsed("The/DT colonel/NN/nsubj>rejects ,/, who/WP leads/VBZ ,/, rejects/VBZ witnesses/NNS ./.")
    text = sentence.text
    found = Tagged((), (find(text, "rejects"),), (find(text, "witnesses"),), 0.6)
    assert around_parenthesis(sentence, found) == found


def test_hearsay_is_of_its_whole_clause() -> None:
    text = RUMOUR.text
    found = Tagged((), (find(text, "reportedly"),), (find(text, "The families"),), 0.6)
    assert in_words(text, [hearsay(RUMOUR, found)]) == [("", "reportedly", "The families | got a video")]
