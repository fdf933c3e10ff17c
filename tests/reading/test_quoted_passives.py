from allegedly.reading.quoted_passives import quoted_passives
from allegedly.schema import Tagged

from .given import find, in_words, parsed

PASSIVE = (
    "The/DT/det>mayor mayor/NN/nsubj:pass>quoted was/VBD/aux:pass>quoted quoted/VBN/root>quoted by/IN the/DT agency/NN"
    " as/IN saying/VBG that/IN he/PRP would/MD leave/VB ./."
)


def test_the_subject_of_the_passive_is_the_source_and_not_who_quotes() -> None:
    syntax = parsed(PASSIVE)
    text = syntax.text
    wrong = Tagged((find(text, "the agency"),), (find(text, "quoted"),), (find(text, "The mayor"),), 0.6)
    assert in_words(text, quoted_passives(syntax, [wrong])) == [
        ("The mayor", "was quoted | as saying", "that he would leave")
    ]


def test_a_quotation_in_front_is_the_content() -> None:
    syntax = parsed(
        "“/`` We/PRP stay/VBP ,/, ”/'' Lee/NNP/nsubj:pass>quoted was/VBD/aux:pass>quoted quoted/VBN/root>quoted"
        " as/IN saying/VBG ./."
    )
    assert in_words(syntax.text, quoted_passives(syntax, [])) == [("Lee", "was quoted as saying", "“ We stay , ”")]


def test_other_sayings_are_left() -> None:
    syntax = parsed("He/PRP/nsubj>sees sees/VBZ/root>sees it/PRP as/IN saying/VBG much/JJ about/IN us/PRP")
    assert quoted_passives(syntax, []) == []
