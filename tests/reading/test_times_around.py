import pytest

from allegedly.reading.times_around import without_times_around
from allegedly.schema import Span, Tagged

from .given import in_words, parsed


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("Last/JJ night/NN state/NN radio/NN", "state radio"),
        ("Late/JJ Friday/NNP night/NN ,/, the/DT army/NN", "the army"),
        ("Yesterday/NN the/DT ministry/NN", "the ministry"),
        ("Monday/NNP night/NN police/NNS", "police"),
        ("Sunday/NNP Times/NNP", "Sunday Times"),
        ("Today/NNP Newspapers/NNPS", "Today Newspapers"),
        ("Last/JJ night/NN 's/POS report/NN", "Last night 's report"),
        ("Last/JJ week/NN", "Last week"),
        ("The/DT army/NN", "The army"),
        ("The/DT hospital/NN today/NN", "The hospital"),
        ("USA/NNP Today/NNP", "USA Today"),
    ],
)
def test_a_time_around_it_is_no_part_of_a_source(source: str, left: str) -> None:
    syntax = parsed(source)
    found = Tagged((Span(0, len(syntax.text)),), (), (), 0.9)
    assert in_words(syntax.text, [without_times_around(syntax, found)]) == [(left, "", "")]


def test_an_attribution_of_nobody_stays_one() -> None:
    found = Tagged((), (), (), 0.9)
    assert without_times_around(parsed("Rain/NN fell/VBD"), found) == found


def test_the_time_of_an_entry_is_in_nobodys_source_or_content() -> None:
    syntax = parsed("14:20/CD Tugs/NNS sank/VBD")
    found = Tagged((), (), (Span(0, len(syntax.text)),), 0.9)
    assert in_words(syntax.text, [without_times_around(syntax, found)]) == [("", "", "Tugs sank")]
    found = Tagged((Span(0, 10),), (), (Span(11, 15),), 0.9)
    assert in_words(syntax.text, [without_times_around(syntax, found)]) == [("Tugs", "", "sank")]
