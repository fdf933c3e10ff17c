"""Patterns that are tried between two numbers take time in proportion to the text there, whatever it is."""

import re
import time

import pytest

from allegedly.checks import shares, sourcing
from allegedly.reading import dialogues
from allegedly.reading.quantities import ellipsis, states


@pytest.mark.parametrize(
    ("pattern", "opening", "repeated"),
    [
        (ellipsis.OF, " of", " "),
        (ellipsis._TO, " in", " "),
        (ellipsis._TO, "", " a"),
        (ellipsis._RIVAL, "", " "),
        (ellipsis._RIVAL, " and", " "),
        (ellipsis._GOES_ON, ",", " "),
        (states._TO, " on", " "),
        (states._FROM, " on", " "),
        (shares._OF, " of", " "),
        (sourcing._TIED, "", " "),
        (sourcing._TIED, " and", " "),
        (dialogues._LABEL, "A", "_"),
        (dialogues._LABEL, "", "* "),
    ],
)
def test_a_long_gap_is_no_trouble(pattern: re.Pattern[str], opening: str, repeated: str) -> None:
    start = time.process_time()
    assert pattern.fullmatch(opening + repeated * 100_000 + "\x00") is None
    assert ellipsis._OPENING.search(repeated * 100_000) is None
    assert time.process_time() - start < 1
