import pytest

from allegedly.checks import Example, counts

from .given import read, read_example, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in counts.find(read(text))]


def test_what_another_source_puts_the_figure_at() -> None:
    text = "The police said that 4,000 people came to the square. The organisers put the crowd at 15,000."
    assert found(text) == [
        (
            "COUNT-02",
            ("4,000 people", "15,000"),
            "The people are given as “4,000” by the police and as “15,000” by the organisers.",
        )
    ]


def test_words_at_the_head_of_a_sentence_are_no_names_of_bodies() -> None:
    apart = "Norvik said that 4,000 people marched on Sunday. Halden said that 12,000 people marched on Sunday."
    assert found(apart) == []  # each may speak of its own march
    ((code, words, _),) = found(apart.replace("Norvik", "Police").replace("Halden", "Organisers"))
    assert (code, words) == ("COUNT-02", ("4,000 people", "12,000 people"))


@pytest.mark.parametrize(
    "later",
    [
        "The army put the number of dead at 12.",
        "The army gave the death toll as 12.",
        "The army said that 12 had been killed.",
        "The army confirmed the strike. It put the number of dead at 12 and spoke of a lawful target.",
    ],
)
def test_two_tolls(later: str) -> None:
    text = f"At least 31 people were killed in an air strike on the depot, villagers said. {later}"
    assert [(code, words) for code, words, _ in found(text)] == [("COUNT-01", ("At least 31 people", "12"))]


@pytest.mark.parametrize(
    "text",
    [
        "The police said that 4,000 people came. The organisers counted 4,000.",
        "The police said that about 4,000 people came. The organisers counted 4,200.",
        "The police said that 4,000 people came. The police put the crowd at 15,000.",
        "The police said that 4,000 people came. Another 2,000 came on Sunday, the organisers said.",
        "The police said that 4,000 people came. In Tarrow, the organisers counted 15,000.",
        "The police said that 4,000 people would come. The organisers counted 15,000.",
        "The police said that 4,000 people came on Monday. On Friday the organisers counted 15,000.",
        "The police said that 400 came in May and 300 people in June. The union counted 900.",
        "The police counted 4,000 people at first. The mayor counted 15,000.",
        "The firm promised the valley 500 new jobs, and the mayor says that 120 came. The union counts 118.",
        "Six bodies lay in the yard. The colonel said he had lost 300 men. Of the 300, the colonel said, 90 were hurt.",
        "The mayor said that 33 survivors were found. By the evening there were 36.",
        "The army found 12 rifles, while the police found 30.",
        "The army said that 25 rebels were killed. The rebels said that they killed 40 soldiers.",
        "The ministry said that 40 people were killed. The ministry raised the figure to 52.",
    ],
)
def test_numbers_that_do_not_disagree(text: str) -> None:
    assert found(text) == []


def test_a_part_is_compared_and_not_the_whole_behind_it() -> None:
    text = "Some 1,400 of the 2,100 dockers stayed away from work, the union said; the port counted {}."
    assert [words for _, words, _ in found(text.format(900))] == [("Some 1,400 of the 2,100 dockers", "900")]
    assert found(text.format("1,350")) == []


def test_another_with_the_same_verb() -> None:
    text = "Police spoke of 15,000 people, the unions of 60,000. In Sarn, 4,000 more marched."
    assert found(text) == [
        (
            "COUNT-02",
            ("15,000 people", "60,000"),
            "The people are given as “15,000” by Police and as “60,000” by the unions.",
        )
    ]
    assert found("The guide spoke of 15,000 people, who came of 60 tribes.") == []


def test_a_count_of_the_year_is_not_that_of_one_day() -> None:
    text = (
        "Four officers were killed in the raid on Monday, the ministry said. A doctor, Ada Brandt, put the number of "
        "dead this year at 60."
    )
    assert found(text.replace(" this year", "")) != []
    assert list(counts.find(read_example(Example(text=text, written="2024-01-16")))) == []
