from allegedly.vocabulary import Cue, cues


def test_a_cue_says_what_it_does_to_each_kind_of_content() -> None:
    assert cues().verbs["criticize"] == Cue("statement", "belief", "statement", "criticises")
    assert cues().verbs["tell"] == Cue("statement", "statement", "demand", None)
    assert cues().nouns["warning"] == Cue("statement", "statement", "statement", "warns")
    assert cues().adjectives["wary"] == Cue("belief", "belief", "belief", "fears")


def test_phrases_are_looked_up_by_their_first_lemma_the_longest_first() -> None:
    assert [" ".join(phrase) for phrase, _ in cues().phrases["make"]][:2] == ["make it clear", "make announcement"]
