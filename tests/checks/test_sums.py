import pytest

from allegedly.checks import sums

from .given import bare, read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, sums.find(read(text)))]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        (
            "At its height the group had 35,000 fighters – 25,000 of these were killed, while 15,000 vanished.",
            "SUM-02",
            "The parts, 25,000 + 15,000, add up to 40,000; the whole is given as 35,000: 5,000 more.",
        ),
        (
            "The storm killed 30 people: ten sailors, twelve soldiers and eight children, as well as 4 pilots and"
            " a cook.",
            "",
            "",
        ),
        (
            "The storm killed 30 people: ten sailors, twenty soldiers and eight children.",
            "SUM-02",
            "The parts, 10 + 20 + 8, add up to 38; the whole is given as 30: 8 more."
            " It holds if “eight children” are among the others.",
        ),
        (
            "She won 156 of the 100 seats.",
            "SUM-01",
            "The part, 156, is larger than the whole that it is counted in, 100.",
        ),
        (
            "The Union won nine of the council's 17 seats; the opposition took seven and an independent two.",
            "SUM-02",
            "The parts, 9 + 7 + 2, add up to 18; the whole is given as 17: 1 more.",
        ),
        (
            "The crash took the lives of 150 people, 121 passengers and 27 crew, the airline said.",
            "SUM-02",
            "The parts, 121 + 27, add up to 148; the whole is given as 150: 2 less.",
        ),
        (
            "Of 38 projects, 21 were finished, nine were never begun and 11 cannot be traced.",
            "SUM-02",
            "The parts, 21 + 9 + 11, add up to 41; the whole is given as 38: 3 more.",
        ),
        (
            "Eight men and six women were arrested, 16 people in all.",
            "SUM-03",
            "The parts, 8 + 6, add up to 14; the whole is given as 16: 2 less.",
        ),
        (
            "The rate fell from 8 percent to 5 percent, a drop of 5 percentage points.",
            "SUM-04",
            "From 8 percent to 5 percent is a change of 3; the text gives 5 percentage points.",
        ),
        (
            "Profit rose 40 percent to $30 million from $20 million.",
            "PERCENT-03",
            "From $20 million to $30 million is a change of 50 per cent; the text gives 40 percent.",
        ),
        (
            "Some schools closed: 60 percent of them (12 of 30 schools) in the north.",
            "PERCENT-02",
            "12 of 30 is 40 per cent; the text gives 60 percent.",
        ),
        (
            "Of the 60 inspections that the law demands, it underwent 12, or 25 percent.",
            "PERCENT-02",
            "12 of 60 is 20 per cent; the text gives 25 percent.",
        ),
        (
            "Between 90 and 40 people were on the ferry.",
            "RANGE-01",
            "The range begins at 90 and ends at 40, which is less.",
        ),
    ],
)
def test_numbers_that_do_not_fit(text: str, code: str, reason: str) -> None:
    assert found(text) == ([(code, reason)] if code else [])


@pytest.mark.parametrize(
    "text",
    [
        "The group had more than 35,000 fighters – 25,000 of these were killed, while more than 10,000 vanished.",
        "Of the 100 people on board, 60 were women and 70 were students.",
        "Ten soldiers fought the rebels; 12 of them fled.",
        "The storm killed 21 people, including eight officers and three soldiers.",
        "Sales rose 6.2% to $1.45 billion from $1.37 billion, and costs rose 4.8% to $1.20 billion from $1.14 billion.",
        "Of the 60 inspections that the law demands, it underwent 12, or 20 percent.",
        "The candidate leads with 45 percent to 42 percent among the voters.",
        "The board closed 12 of the 30 schools, or about 40 percent, last year.",
        "Profit rose 9 percent to $22 million from $20.1 million.",
        "The share rose from 20 percent to 30 percent, an increase of 50 percent.",
        "The wall will cost between 900 and 1.2 million euros.",
        "Sales rose 250 percent of late; 120 percent of the target was met.",
        "They seized 40 rifles and 12 pistols; a total of 62 men were held.",
    ],
)
def test_numbers_that_fit_or_need_not(text: str) -> None:
    assert found(text) == []


def test_nothing_is_found_where_nothing_was_read() -> None:
    assert list(sums.find(bare("The storm killed 12 people, including 15 children."))) == []
