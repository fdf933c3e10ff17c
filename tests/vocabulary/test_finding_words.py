from allegedly.vocabulary import finding_words
from allegedly.vocabulary.tables import table


def test_the_lists_are_tidy() -> None:
    for name, words in table("finding_words").items():
        assert words == sorted(set(words)), name
        assert all(word.isalpha() and word.islower() for word in words), name
    assert finding_words().done < finding_words().vouched
