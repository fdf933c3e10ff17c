import pytest

from allegedly.checks.divisions import all_differ, divisions

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, divisions(read(text)))]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The ministry puts the number of dead at 37: 21 in the north and 18 in the south.",
            "The parts, 21 + 18, add up to 39; the whole is given as 37: 2 more.",
        ),
        (
            "Of its 40 bridges 25 were damaged and 18 destroyed.",
            "The parts, 25 + 18, add up to 43; the whole is given as 40: 3 more.",
        ),
        (
            "Nine of the 14 villages were flooded; the other six lost their road.",
            "The parts, 9 + 6, add up to 15; the whole is given as 14: 1 more.",
        ),
        (
            "The court convicted 23 of the 41 defendants and acquitted the remaining 16.",
            "The parts, 23 + 16, add up to 39; the whole is given as 41: 2 less.",
        ),
        (
            "The fund of $90 million is split: $40 million for roads, $35 million for mills and $25 million for inns.",
            "The parts, 40,000,000 + 35,000,000 + 25,000,000, add up to 100,000,000; the whole is given as 90,000,000: "
            "10,000,000 more.",
        ),
        (
            'Of these 200, 96 called it "apt", 27 "of no concern" and 87 "harmful".',
            "The parts, 96 + 27 + 87, add up to 210; the whole is given as 200: 10 more.",
        ),
        (
            "It paid 6.3 million euros: 2.1 million for the chief and 1.2 million for each of four directors.",
            "The parts, 2,100,000 + 4,800,000, add up to 6,900,000; the whole is given as 6,300,000: 600,000 more.",
        ),
        (
            "The peace force of 3,000 consists of 1,800 soldiers and 1,500 police.",
            "The parts, 1,800 + 1,500, add up to 3,300; the whole is given as 3,000: 300 more.",
        ),
        (
            "It will cost 3.2 million euros: 1.1 million for the road, 1.4 million for the bridge and 0.9 million for "
            "the drains.",
            "The parts, 1,100,000 + 1,400,000 + 900,000, add up to 3,400,000; the whole is given as 3,200,000: 200,000 "
            "more.",
        ),
        (
            "The road is 140 kilometres long: 60 of asphalt, 50 of gravel and 45 of sand.",
            "The parts, 60 + 50 + 45, add up to 155; the whole is given as 140: 15 more.",
        ),
        (
            "The ferry had 212 people on board, 190 passengers and 28 crew. Of those, 180 came off by boat and 32 by "
            "helicopter.",
            "The parts, 190 + 28, add up to 218; the whole is given as 212: 6 more.",
        ),
        (
            "The law passed with 88 votes for and 61 against; four of its 150 members abstained.",
            "The parts, 88 + 61 + 4, add up to 153; the whole is given as 150: 3 more.",
        ),
        (
            "The firm bought 24 new cars, 14 long ones and twelve short ones.",
            "The parts, 14 + 12, add up to 26; the whole is given as 24: 2 more.",
        ),
        (
            "He has 180 hectares, of them 90 with wheat, 60 with barley and 40 with beet.",
            "The parts, 90 + 60 + 40, add up to 190; the whole is given as 180: 10 more.",
        ),
        (
            "Of the 410 people in the quarter, 300 left on Monday and 140 stayed.",
            "The parts, 300 + 140, add up to 440; the whole is given as 410: 30 more.",
        ),
        (
            "A ferry with 148 people, 121 passengers and 17 crew, sank off the bay.",
            "The parts, 121 + 17, add up to 138; the whole is given as 148: 10 less.",
        ),
    ],
)
def test_parts_that_do_not_make_their_whole(text: str, reason: str) -> None:
    assert found(text) == [("SUM-02", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry puts the number of dead at 39: 21 in the north and 18 in the south.",
        "Of its 40 bridges 25 were damaged, 18 of them beyond repair.",
        "Nine of the 14 villages were flooded; six lost their power lines as well.",
        "At least 50 people died, 30 of them in the market and 35 of them in the mosque.",
        "Fifty people applied, 30 of them women and 35 of them from abroad.",
        "The budget of $90 million goes mainly to two items: $40 million for roads and $35 million for schools.",
        "The court sentenced 33 officers: 12 to life, nine to prison and the rest to fines.",
        "The landslide killed 21 people: eight officers, twelve soldiers and a driver.",
        "The toll rose from 14 to 19 overnight.",
        "It costs 3.2 million euros: 1.1 million for the road, 1.4 million for the bridge and 0.7 million for drains.",
        "The law passed with 88 votes for and 58 against; four of its 150 members abstained.",
        "Eight of the ten ministers spoke for the plan, and three of them voted against it.",
        "Of the 410 people in the quarter, 300 left on Monday and 110 stayed.",
        "He has 180 hectares, of them 90 with wheat, 60 with barley and 100 under trees.",
        "He has 180 hectares, of them 90 with wheat and 100 with a well.",
        "Only 2,200 refugees have come in the past four years (10,000 are expected over the next year).",
        "He looks after 96 flats in four houses, 24 in each.",
        "It costs 40,000 for 19 workers, about 2,100 for each.",
        "He won by a lead of 2,300 votes, 61,200 to 58,900.",
        "It paid 6.3 million euros: 1.5 million for the chief and 1.2 million for each of four directors.",
        "It paid 6.3 million euros: 2.1 million for the chief and 1.2 million each for the directors.",
        "A ferry with 148 people, 121 passengers and 27 crew, sank off the bay.",
        "A ferry with 148 people, 121 passengers and 17 crew and 10 drivers, sank off the bay.",
        "Some of the 148 guests, 40 men and 30 women, had left the ferry.",
        "The squad has 24 players: three goalkeepers, eight defenders, seven midfielders and six forwards.",
        "The loot was spent on a kitchen (£42,000), a holiday (£61,000) and a horse (£53,000), £156,000 in all.",
        "The deficit is $544 billion -- $105 billion more than last year, and $130 billion more than had been feared.",
        "It paid 6.3 million crowns to its five directors: 2.1 million to the first, 4.2 million to the rest.",
    ],
)
def test_parts_that_do_or_need_not(text: str) -> None:
    assert found(text) == []


def test_outcomes_exclude_one_another_where_each_is_another_of_one_group() -> None:
    assert all_differ(["voted for it", "were against it"])
    assert not all_differ(["voted for it", "spoke for it"])
    assert not all_differ(["voted for it", "were women"])


def test_two_words_for_one_outcome_do_not_exclude_one_another() -> None:
    assert not all_differ(["voted for it", "favoured it"])


def test_some_of_them_are_no_more_than_they() -> None:
    text = "The state paid for 290 sheep. In one valley hunters shot seven wolves, ten of them young."
    assert found(text) == [("SUM-01", "The part, 10, is larger than the whole that it is counted in, 7.")]
