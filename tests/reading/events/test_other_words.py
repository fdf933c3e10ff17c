"""Acts of violence in words that no list of verbs has, and how many died in them; read through with the model."""

import pytest

from .test_told_deaths import Told, violence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels put nine villagers to death in Manbij on 3 May 2019.", ("3 May 2019", "Manbij", 9)),
        ("The government strafed a market in Manbij on 3 May 2019; nine buyers died.", ("3 May 2019", "Manbij", 9)),
        (
            "On 3 May 2019, rebels set upon villagers in Manbij; nine of them were slain.",
            ("3 May 2019", "Manbij", 9),
        ),
        (
            "It took the rebels less than an hour to overrun Manbij on 3 May 2019; nine people did not survive.",
            ("3 May 2019", "Manbij", 9),
        ),
        (
            "Nine lives were lost in Manbij on 3 May 2019. Behind the bloodbath, police say, stand the rebels.",
            ("3 May 2019", "Manbij", 9),
        ),
        ("Attack in Manbij: nine people killed on 3 May 2019.", ("3 May 2019", "Manbij", 9)),
        (
            "The network holds the rebels responsible for the death of nine people in Manbij on 7 March 2019.",
            ("7 March 2019", "Manbij", 9),
        ),
        (
            "Nine people died in Manbij on 3 May of this year at the hands of rebels.",
            ("3 May of this year", "Manbij", 9),
        ),
        ("Nine people were killed by rebels in Manbij (Aleppo) on 3 May 2019.", ("3 May 2019", "Manbij", 9)),
    ],
)
def test_one_act_with_its_day_place_and_dead(text: str, told: Told) -> None:
    assert violence(text) == [told]


def test_they_are_those_counted_before() -> None:
    assert [killed for *_, killed in violence("The dead number nine. They were cut down by gunmen.")] == [9]
    told = violence("Nine people will not come home: on 3 May 2019 gunmen mowed them down.")
    assert [killed for *_, killed in told] == [9]


@pytest.mark.parametrize(
    "text",
    [
        "The court sentenced nine men to death in Manbij on 3 May 2019.",
        "There was a bloodbath on the stock market on 3 May 2019, and nine banks fell.",
        "The chef set upon the nine courses, and the critics lay in wait.",
        "The government has led Manbij since 3 May 2019, and nine people have died of the flu since.",
        "On 7 March 2019 the ministry counted nine deaths in Manbij.",
    ],
)
def test_what_only_sounds_so_is_none(text: str) -> None:
    assert violence(text) == []


def test_what_takes_long_is_still_to_come() -> None:
    from allegedly import read_text

    (event,) = read_text("The rebels vowed to overrun Manbij, and nine men were ready.").events
    assert event.status == "planned"
