"""The words beside a name that is only called after a place."""

from itertools import pairwise

import pytest

from allegedly.vocabulary.namesake_words import namesake_words
from allegedly.vocabulary.tables import table


@pytest.mark.parametrize("name", sorted(table("namesakes")))
def test_each_list_is_sorted_and_without_duplicates(name: str) -> None:
    words = table("namesakes")[name]
    assert [(one, two) for one, two in pairwise(words) if one >= two] == []
    assert all(word == word.lower() for word in words)


def test_each_list_is_read() -> None:
    assert set(namesake_words().__struct_fields__) == set(table("namesakes"))
