"""The only day and the only place around an event: asked for it, and of two of them none."""

from datetime import date

import msgspec
import pytest

from allegedly.records.matching.only_setting import only_question
from allegedly.schema import Attribution, Quote

from .told import event, reading, span


def test_the_only_day_and_place_are_asked() -> None:
    question = only_question(event(), reading("Belad"))
    assert question is not None
    assert (question.place_words, question.earliest, question.killed) == ("Belad", date(2023, 3, 13), (19, 19))


def test_an_area_around_the_place_is_no_second_one() -> None:
    text = "What happened in Belad in Corin on 13 March is unclear, but residents say IS fighters killed 19 people."
    given = reading("Belad", "Corin", text=text)
    town, area = given.places
    assert only_question(event(text=text), given) is None
    town = msgspec.structs.replace(town, area="Corin")
    around = msgspec.structs.replace(area, kind="area")
    nested = msgspec.structs.replace(given, places=(town, around))
    question = only_question(event(text=text), nested)
    assert question is not None
    assert question.place_words == "Belad"


def test_what_ends_an_address_is_no_second_place() -> None:
    text = "What happened in Belad (Corin) on 13 March is unclear, but residents say IS fighters killed 19 people."
    given = reading("Belad", "Corin", text=text)
    town, around = (msgspec.structs.replace(place, area="Corin") for place in given.places)
    question = only_question(event(text=text), msgspec.structs.replace(given, places=(town, around)))
    assert question is not None
    assert question.place_words == "Belad"
    elsewhere = msgspec.structs.replace(town, area="Dabir")
    assert only_question(event(text=text), msgspec.structs.replace(given, places=(elsewhere, around))) is None


@pytest.mark.parametrize(("words", "asked"), [("The elders of Belad", True), ("The Bank of Belad", False)])
def test_whose_somebody_is_may_be_the_only_place(words: str, asked: bool) -> None:
    text = f"{words} say that on 13 March IS fighters killed 19 people."
    given = reading("Belad", text=text)
    places = (msgspec.structs.replace(given.places[0], role="attribute"),)
    question = only_question(event(text=text), msgspec.structs.replace(given, places=places))
    assert (question is not None) is asked


def test_an_event_without_deaths_asks_nothing() -> None:
    assert only_question(event(killed=None), reading("Belad")) is None


def test_the_day_on_which_somebody_says_so_is_not_that_of_the_event() -> None:
    text = "Of Belad residents said on 13 March that IS fighters killed 19 people."
    given = reading("Belad", text=text)
    said = Attribution(
        id="a1",
        source=Quote((span("residents", text),), "residents"),
        cue=Quote((span("said", text),), "said"),
        content=Quote((span("that IS fighters killed 19 people", text),), "that IS fighters killed 19 people"),
        manner="indirect",
        act="speech",
        attitude=None,
        source_id=None,
        score=1.0,
    )
    assert only_question(event(text=text), given) is not None
    assert only_question(event(text=text), msgspec.structs.replace(given, attributions=(said,))) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("All began in Belad on 13 March. There, IS fighters killed 19 people.", True),
        ("All began in Belad on 13 March. Nobody fled. There, IS fighters killed 19 people.", False),
        ("All began in Belad on 13 March.\n\nThere, IS fighters killed 19 people.", False),
    ],
)
def test_a_sentence_beside_it_in_its_paragraph_is_around_it(text: str, asked: bool) -> None:
    assert (only_question(event(text=text), reading("Belad", text=text)) is not None) is asked


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "There was fighting in T2 Pumping Station on 13 March, and IS fighters killed 19 people.",
            "T2 Pumping Station",
        ),
        ("South of Al Mahr there was fighting on 13 March, and IS fighters killed 19 people.", "Al Mahr"),
        ("Anna Kovic said that on 13 March IS fighters killed 19 people.", None),
        ("There was fighting in Al Mahr and in Harbin on 13 March, and IS fighters killed 19 people.", None),
    ],
)
def test_a_name_that_no_gazetteer_has_is_the_place_where_the_words_put_something(text: str, place: str | None) -> None:
    question = only_question(event(text=text), reading(text=text))
    assert (None if question is None else question.place_words) == place


def test_a_name_beside_a_known_place_is_not_asked_for() -> None:
    text = "Near Belad there was fighting in Al Mahr on 13 March, and IS fighters killed 19 people."
    question = only_question(event(text=text), reading("Belad", text=text))
    assert question is not None
    assert question.place_words == "Belad"


def test_a_name_in_parentheses_says_where_the_one_before_it_lies() -> None:
    text = "What happened in Belad (Corin) on 13 March is unclear, but residents say IS fighters killed 19 people."
    question = only_question(event(text=text), reading(text=text))
    assert question is not None
    assert question.place_words == "Belad"
