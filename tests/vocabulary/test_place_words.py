"""The words around the names of places."""

from itertools import pairwise

import pytest

from allegedly.vocabulary.place_words import place_words
from allegedly.vocabulary.tables import table


@pytest.mark.parametrize("name", sorted(table("places")))
def test_each_list_is_sorted_and_without_duplicates(name: str) -> None:
    words = table("places")[name]
    assert [(one, two) for one, two in pairwise(words) if one >= two] == []
    assert all(word == word.lower() for word in words)


def test_a_preposition_says_one_thing() -> None:
    words = place_words()
    assert words.inside & words.towards == words.inside & words.against == words.towards & words.against == frozenset()
