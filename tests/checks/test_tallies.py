import pytest

from allegedly.checks import counts

from .given import read, told

_POLICE = "The police said that 6,000 people marched to the harbour on Saturday. It rained."


def found(later: str) -> list[tuple[str, tuple[str, ...]]]:
    return [told(finding)[:2] for finding in counts.find(read(f"{_POLICE}\n\n{later}"))]


def test_those_who_do_the_same_by_two_accounts() -> None:
    later = "According to the union, 40,000 people marched to the harbour on Saturday."
    assert found(later) == [("COUNT-02", ("6,000 people", "40,000 people"))]


@pytest.mark.parametrize(
    "later",
    [
        "According to the union, 40,000 people marched to the castle on Friday.",
        "According to the union, 40,000 people drove to the harbour on Saturday.",
        "According to the union, 400 workers marched to the harbour on Saturday.",
        "According to the union, 6,000 people marched to the harbour on Saturday.",
    ],
)
def test_others_or_something_else(later: str) -> None:
    assert found(later) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The union said that 1,200 workers walked out at the Delmar plant.",
            "The company said that barely 600 workers walked out at the plant.",
        ),
        (
            "The mayor, Ada Brandt, said that there are 120 beds in the north.",
            "The doctor Tomas Reth said that there are only 66 beds in the north.",
        ),
    ],
)
def test_two_sources_who_speak_of_the_same(first: str, second: str) -> None:
    assert [code for code, _, _ in map(told, counts.find(read(f"{first} {second}")))] == ["COUNT-02"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The union said that 1,200 workers walked out at Delmar.",
            "The union said that 600 workers walked out at Delmar.",
        ),
        (
            "The union said that 1,200 workers walked out at Delmar.",
            "The mayor said that 600 workers walked out at Tarrow.",
        ),
        ("Ada Brandt said that there are 120 beds in the city.", "Tomas Reth said that there are 66 beds in the city."),
    ],
)
def test_one_source_or_another_place(first: str, second: str) -> None:
    assert list(counts.find(read(f"{first} {second}"))) == []


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "Two officers were wounded in the square, the police said.",
            '"We have four wounded officers," said Karl Ruland, who heads the union.',
            ("Two officers", "four wounded officers"),
        ),
        (
            "The police put the number of people still in shelters at 1,200.",
            "The Red Cross says that 2,900 are sleeping in school halls.",
            ("1,200", "2,900"),
        ),
        (
            "Fourteen people drowned, the governor said.",
            "The county hospital counted 19 bodies.",
            ("Fourteen people", "19 bodies"),
        ),
        (
            "The interior ministry said that 45 militants had been killed.",
            "A spokesman for the Front said that six of its men had died.",
            ("45 militants", "six of its men"),
        ),
        (
            "The firm says that 240 people are employed at the mill.",
            "The works council says that 165 people work at the mill.",
            ("240 people", "165 people"),
        ),
        (
            "The chairman, Anders Kolm, said that 340 people work at the mill; the firm puts the number at 280.",
            "It rained.",
            ("340 people", "280"),
        ),
        (
            "The governor said that 500 people were fed by Friday.",
            "The hospital said that 820 people were fed by Friday.",
            ("500 people", "820 people"),
        ),
        (
            "The Tollgate Bridge has 38 cracks, according to the engineers.",
            "The chamber of builders found 64 cracks.",
            ("38 cracks", "64 cracks"),
        ),
    ],
)
def test_the_same_in_other_words(first: str, second: str, words: tuple[str, str]) -> None:
    assert [told(finding)[1] for finding in counts.find(read(f"{first} {second}"))] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Firemen said that they had rescued 20 people. Soldiers rescued 35 people, the army said.",
        "The ministry said that 40 people were killed. The army said that three soldiers were killed.",
        "The federation said that it has 210,000 members. The rival league said that it has 80,000 members.",
        "The police said that 300 people marched in the rain. The hospital treated 12 wounded marchers, it said.",
        "The mayor wants to free all 2,472 delegates. Organisers claimed nearly 400 delegates and guests came.",
        "The union said that 500 workers lost their jobs. The company said that 200 workers signed a letter.",
        "The mayor said that 40 people were killed. The army said that an attack killed 12 people.",
    ],
)
def test_a_part_another_doing_or_another_event(text: str) -> None:
    assert list(counts.find(read(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Tarrow said that 300 people were moved. The mayor of Holt said that 120 people were moved.",
        "Nordal said that 14 flights were cancelled. Merida said that 30 flights were cancelled.",
        "The governor said that 500 people were fed. The hospital said that 820 people were fed by Friday.",
        "The mayor said that ten villages were cut off. The army said that four villages were cut off for a week.",
        "The school said that 18 pupils failed. The ministry said that 2,400 pupils failed in the whole country.",
    ],
)
def test_each_of_its_own_another_time_or_a_wider_place(text: str) -> None:
    assert list(counts.find(read(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled the port, killing five dockers. The toll climbed to nine on Sunday, the harbour master said.",
        "The report shows bonuses for its five directors. Of the union's 3,000 members, 2,310 voted, Mira Lusk said.",
    ],
)
def test_a_count_that_changed_or_of_others(text: str) -> None:
    assert [told(finding)[1] for finding in counts.find(read(text)) if finding.code == "COUNT-02"] == []
