import pytest

from allegedly.reading.times import times
from allegedly.schema import Word

from .sample import article, values


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "May they come? They may.",
        "The March on the capital drew thousands.",
        "Theresa May said no; so did Mrs. May and June Carter.",
        "The sun set as he sat for a second in the second row.",
        "Prices may fall after the fall of the government.",
        "They wed in silence and the wind blew from a spring of water.",
        "He reads the Sunday Times and USA Today.",
        "The shop in March Street and the school in May Road burned down.",
        "The Man of the Year is in his 80s.",
        "Call 555-1234-2010 or room 2010; it costs $2000 for 2000 people.",
        "Add 1/2 cup of flour and 3.50 of milk; serves 4-6.",
        "The score was 24-7 and 10:99, open 24/7.",
        "A Christmas tree stood there at the end of the day.",
        "He is an august man of the moment.",
        "The team won 3-1, 2-0 and 1-1.",
        "The sales fell by three quarters, a loss of three quarters.",
    ],
)
def test_false_friends(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They may march in May.", [("May", "2013-05")]),
        ("In March, they march.", [("March", "2013-03")]),
        ("The May vote was lost.", [("May", "2012-05")]),
        ("In May 10 people were shot.", [("May", "2012-05")]),
        ("Mrs. May left on May 5, 2012.", [("May 5, 2012", "2012-05-05")]),
        ("Sat, 4 May 2013 and Sun. 5 May 2013", [("Sat, 4 May 2013", "2013-05-04"), ("Sun. 5 May 2013", "2013-05-05")]),
        ("Some 300 troops died in 2006.", [("2006", "2006")]),
        ("the 2006 war", [("2006", "2006")]),
    ],
)
def test_true_friends(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


def test_penn_tags_tell_a_verb_from_a_month() -> None:
    text = "In all this May seemed no answer, of May there was."
    verb, noun = text.index("May"), text.rindex("May")
    words = [Word(verb, verb + 3, "MD", 0, "aux"), Word(noun, noun + 3, "NNP", 0, "obl")]
    assert [time.span.start for time in times(article(text), words)] == [noun]
