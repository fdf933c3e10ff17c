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
            "From 35 to 46 is a change of 11; the text gives nine.",
        ),
        (
            "It handed in 48,000 names, 6,000 more than the 40,000 that are needed.",
            "SUM-04",
            "From 40,000 to 48,000 is a change of 8,000; the text gives 6,000.",
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
            "The repair will cost 48 million crowns, the operator says, up from the 30 million that it named in 2021, "
            "an increase of 40 percent.",
            "PERCENT-03",
            "From 30 million to 48 million is a change of 60 per cent; the text gives 40 percent.",
        ),
        (
            "Last year there were 21 deaths, against 14 in 2022, a rise of 60 per cent.",
            "PERCENT-03",
            "From 14 to 21 is a change of 50 per cent; the text gives 60 per cent.",
        ),
        (
            "The clinic spends 61 million a year, up 40 percent from 42 million.",
            "PERCENT-03",
            "From 42 million to 61 million is a change of 45.2 per cent; the text gives 40 percent.",
        ),
        (
            "The fare rose from 120p to 168p, 30 per cent more.",
            "PERCENT-03",
            "From 120p to 168p is a change of 40 per cent; the text gives 30 per cent more.",
        ),
        (
            "Revenue rose, the report says, by 18 percent to 413 million crowns from 320 million.",
            "PERCENT-03",
            "From 320 million to 413 million is a change of 29.1 per cent; the text gives 18 percent.",
        ),
        (
            "Boats were stopped 88 times; in the spring of 2023 it was 55 times. That is an increase of 80 percent.",
            "PERCENT-03",
            "From 55 to 88 is a change of 60 per cent; the text gives 80 percent.",
        ),
        (
            "There used to be 14 constables. Now there are nine. That's six fewer.",
            "SUM-04",
            "From 14 to nine is a change of 5; the text gives six.",
        ),
        (
            "The society drew 18,400 guests this year. Last year it was 16,000. That is a rise of 25 percent.",
            "PERCENT-03",
            "From 16,000 to 18,400 is a change of 15 per cent; the text gives 25 percent.",
        ),
        (
            "Coal imports tripled in the same time, from 0.5 to 0.9 million tonnes.",
            "PERCENT-03",
            "From 0.5 to 0.9 million tonnes is 1.8 times as much; the text gives 3 times.",
        ),
        (
            "Revenue was 1.32 billion euros, a 14 percent increase on the 1.10 billion of a year earlier.",
            "PERCENT-03",
            "From 1.10 billion to 1.32 billion euros is a change of 20 per cent; the text gives 14 percent.",
        ),
        (
            "Waiting times fell from 42 to 35 days, a reduction of a quarter.",
            "PERCENT-03",
            "From 42 to 35 is a change of 16.7 per cent; the text gives a quarter.",
        ),
        (
            "The toll rose from 30 to more than 60, an increase of 70 percent.",
            "PERCENT-03",
            "From 30 to more than 60 is a change of 100 or more per cent; the text gives 70 percent.",
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
        "Sales grew 27 percent, from 36 to 45 million.",
        "It handed in 48,000 names, 7,900 more than the 40,000 that are needed.",
        "Sales grew from 900 to 1.2 million, 33 percent more.",
        "The repair will cost 48 million crowns, the operator says, up from the 30 million that it named in 2021, "
        "an increase of 60 percent.",
        "The council voted 21 to 14, against 40 percent of the party.",
        "Last year there were 21 deaths, against 14 injuries in 2022, a rise of 60 per cent.",
        "The North had 21 deaths, against 14 in the South, a rise of 60 per cent.",
        "The clinic spends 61 million a year, up 45 percent from 42 million.",
        "The clinic spends 61 million a year, and 42 million of it on wages, up 40 percent.",
        "The toll rose from 30 to more than 60, an increase of 130 percent.",
        "The toll rose from 14 to 19, while that of the flood rose 70 percent.",
        "The toll rose from 14 to 19, and the number of the hurt rose by 70 percent.",
        "Sales rose from 20 to 30 tonnes, 80 percent more than in 2019.",
        "Wages take 15.1 of the 21.5 million. A year ago it was 12.9 million. That is an increase of 17 percent.",
        "There used to be 14 constables. Now there are nine. That's five fewer.",
        "There were 41 deaths in 29 accidents this year, up from 23 in 2022 (+78%).",
        "There were 12 deaths, down from 24 in 2022, six of them of children, a fall of 50 percent.",
        "Last year there were 21 deaths, 14 of them of children, a fall of five.",
        "Coal imports doubled in the same time, from 0.45 to 0.9 million tonnes.",
        "Revenue was 1.32 billion euros, a 20 percent increase on the 1.10 billion of a year earlier.",
        "A double room went from 40 to 60 crowns.",
        "The toll rose from 14 to 19 in three days.",
    ],
)
def test_those_that_do(text: str) -> None:
    assert found(text) == []


def test_a_number_that_a_person_made_its_own_earlier_state_is_no_change() -> None:
    evidence = read("The toll rose to 19.")
    own = tuple(msgspec.structs.replace(one, earlier=one.id) for one in evidence.quantities)
    assert list(changes(msgspec.structs.replace(evidence, quantities=own))) == []
