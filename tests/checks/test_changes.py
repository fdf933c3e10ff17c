import msgspec
import pytest

from allegedly.checks.changes import changes

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, changes(read(text)))]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        (
            "The toll rose from 14 to 19 overnight, an increase of seven.",
            "SUM-04",
            "From 14 to 19 is a change of 5; the text gives seven.",
        ),
        (
            "The firm reported profits of $1.2 billion last year, up from $900 million, a 25 percent increase.",
            "PERCENT-03",
            "From $900 million to $1.2 billion is a change of 33.3 per cent; the text gives 25 percent.",
        ),
        (
            "The toll rose from 14 to 19 on Wednesday, seven more than the day before.",
            "SUM-04",
            "From 14 to 19 is a change of 5; the text gives seven.",
        ),
        (
            "Turnout fell from 68 percent to 61 percent, a loss of nine points.",
            "SUM-04",
            "From 68 percent to 61 percent is a change of 7; the text gives nine points.",
        ),
        (
            "The price rose by 40 crowns, from 110 to 160, in a year.",
            "SUM-04",
            "From 110 to 160 is a change of 50; the text gives 40.",
        ),
        (
            "Fares went up from 3.10 to 3.90, 12 percent more.",
            "PERCENT-03",
            "From 3.10 to 3.90 is a change of 25.8 per cent; the text gives 12 percent more.",
        ),
        (
            "The offer is from 14.20 an hour to 14.90, which the company calls 8 percent.",
            "PERCENT-03",
            "From 14.20 to 14.90 is a change of 4.9 per cent; the text gives 8 percent.",
        ),
        (
            "A sack costs 45 pounds instead of 30, an increase of a third.",
            "PERCENT-03",
            "From 30 to 45 is a change of 50 per cent; the text gives a third.",
        ),
        (
            "They sold 5 percent less beer in spring, 3.8 million hectolitres after 4.2 million.",
            "PERCENT-03",
            "From 4.2 million to 3.8 million is a change of 9.5 per cent; the text gives 5 percent.",
        ),
        (
            "The number of sheep killed fell by half, from 420 to 290.",
            "PERCENT-03",
            "From 420 to 290 is a change of 31 per cent; the text gives half.",
        ),
        (
            "Accidents have doubled from 14 in 2022 to 21 last year.",
            "PERCENT-03",
            "From 14 to 21 is 1.5 times as much; the text gives 2 times.",
        ),
        (
            "The number of places more than tripled, from 900 to 1,800.",
            "PERCENT-03",
            "From 900 to 1,800 is 2 times as much; the text gives 3 times.",
        ),
        (
            "They counted 46 wolves this autumn, nine more than last year, when there were 35.",
            "SUM-04",
            "46 and 35 differ by 11; the text gives nine.",
        ),
        (
            "It handed in 48,000 names, 6,000 more than the 40,000 that are needed.",
            "SUM-04",
            "48,000 and 40,000 differ by 8,000; the text gives 6,000.",
        ),
        (
            "A ticket goes up by 30 cents, from 2.60 to 2.80 euros.",
            "SUM-04",
            "From 2.60 to 2.80 euros is a change of 0.2; the text gives 30 cents.",
        ),
        (
            "Debt has halved since 2019, from 9.0 to 6.2 million.",
            "PERCENT-03",
            "From 9.0 to 6.2 million is 0.69 times as much; the text gives 0.5 times.",
        ),
        (
            "It has a deficit of 1.3 million pounds, with income of 22.4 million and spending of 24.1 million.",
            "SUM-04",
            "22.4 million and 24.1 million differ by 1,700,000; the text gives 1.3 million.",
        ),
        (
            "He won by a margin of 4,000 votes, 61,200 to 58,900.",
            "SUM-04",
            "61,200 and 58,900 differ by 2,300; the text gives 4,000.",
        ),
    ],
)
def test_changes_that_do_not_come_out(text: str, code: str, reason: str) -> None:
    assert found(text) == [(code, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose from 14 to 19 overnight, an increase of five.",
        "The toll rose from 14 to 19 overnight.",
        "The toll was 41 deaths in May, up from 23, a 78 percent rise.",
        "Output was 300 tonnes, up from 200 tonnes, a 20 percent rise in prices being the reason.",
        "They went fishing. Turnout fell from 68 percent to 61 percent, a loss of seven points.",
        "Fares went up from 3.10 to 3.90, 26 percent more.",
        "Fares went up from 3.10 to 3.90, 12 percent of what a worker earns in an hour.",
        "A sack costs 45 pounds instead of 30, an increase of a half.",
        "They sold 5 percent less beer in spring, 3.8 million hectolitres after 4.0 million.",
        "The number of sheep killed fell by half, from 420 to 215.",
        "Accidents have doubled from 14 in 2022 to 27 last year.",
        "Accidents have more than doubled, from 14 to 41.",
        "Accidents nearly doubled, from 14 to 24.",
        "They counted 46 wolves this autumn, eleven more than last year, when there were 35.",
        "They counted 46 wolves this autumn, nine more than last year, and 12 foxes.",
        "A ticket goes up by 20 cents, from 2.60 to 2.80 euros.",
        "Debt has halved since 2019, from 9.0 to 4.6 million.",
        "It has a deficit of 1.7 million pounds, with income of 22.4 million and spending of 24.1 million.",
        "He won by a margin of 2,317 votes, 61,200 to 58,900.",
        "Sales grew 27 percent, from 36 to 45 million.",
        "It handed in 48,000 names, 7,900 more than the 40,000 that are needed.",
        "Sales grew from 900 to 1.2 million, 33 percent more.",
        "He won by a margin of 2,300 votes, 61,200 to 58,900.",
    ],
)
def test_those_that_do(text: str) -> None:
    assert found(text) == []


def test_a_number_that_a_person_made_its_own_earlier_state_is_no_change() -> None:
    evidence = read("The toll rose to 19.")
    own = tuple(msgspec.structs.replace(one, earlier=one.id) for one in evidence.quantities)
    assert list(changes(msgspec.structs.replace(evidence, quantities=own))) == []
