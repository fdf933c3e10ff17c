"""Violence that a sentence tells by its dead alone, headed entries and rows of places; read through with the model."""

import pytest

from allegedly import read_text

Told = tuple[str | None, str | None, float | None]


def violence(text: str) -> list[Told]:
    """Day, place and killed of each act of violence."""
    reading = read_text(text, written="2019-05-06")
    times = {time.id: time.text for time in reading.times}
    places = {place.id: place.text for place in reading.places}
    return [
        (
            times[event.time] if event.time else None,
            places[event.place] if event.place else None,
            event.killed.low if event.killed else None,
        )
        for event in reading.events
        if event.kind == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nine people perished in Manbij on 3 May 2019 at the hands of the rebels.",
            ("3 May 2019", "Manbij", 9),
        ),
        (
            "In Manbij, a barrage from the militia claimed nine lives on 3 May 2019.",
            ("3 May 2019", "Manbij", 9),
        ),
        (
            "Gunmen stepped out of a van in Manbij on 3 May 2019 and hacked nine people to death.",
            ("3 May 2019", "Manbij", 9),
        ),
        (
            "When the insurgents left Manbij on 3 May 2019, nine people lay dead in the streets.",
            ("3 May 2019", "Manbij", 9),
        ),
    ],
)
def test_the_dead_tell_of_an_act_where_those_who_wage_war_are(text: str, told: Told) -> None:
    assert violence(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people perished in Manbij on 3 May 2019 when a bus left the road.",
        "Nine soldiers died in Manbij on 3 May 2019.",
        "Nine people died in Manbij on 3 May 2019, and the army sent helpers, who joined the search.",
        "The army said on 3 May 2019 that nine people had died in Manbij.",
        "Nine people died in an earthquake in Manbij on 3 May 2019 as rebels looked on.",
        "Nine people have died in Manbij since January, and the rebels are counting the votes.",
        "The rebels killed time in a cafe in Manbij, shot a film there and struck a deal on 3 May 2019.",
        "Bake the nine rolls for 20 minutes; a shell of dough should fall from the tin.",
        "The strikers fell behind in the second half, and nine of their shots hit the post.",
    ],
)
def test_other_deaths_and_other_words_tell_of_none(text: str) -> None:
    assert violence(text) == []


def test_a_kind_is_told_by_the_weapon_in_the_sentence() -> None:
    (event,) = read_text("Mortar shells of the militia took nine lives in Manbij on 3 May 2019.").events
    assert (event.kind, event.sub_kind) == ("ASSAULT", "shelling")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 May 2019 – Manbij, Aleppo. Nine killed as rebels shell a market.", ("3 May 2019", "Manbij", 9)),
        ("3 May 2019: nine people die in Manbij when rebels storm a market.", ("3 May 2019", "Manbij", 9)),
        ("3 May 2019, Manbij, Aleppo, Syria: air raid by the army. Dead: 9.", ("3 May 2019", "Manbij", 9)),
    ],
)
def test_the_heading_of_an_entry_holds_for_what_it_tells(text: str, told: Told) -> None:
    assert told in violence(text)


def test_a_dateline_is_no_heading_of_an_entry() -> None:
    assert violence("MANBIJ, 5 May. Rebels shelled a market and killed nine people.") == [(None, None, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Manbij, Aleppo, Syria on 3 May 2019 and killed nine people.",
        "Rebels killed nine people in the Aleppo town of Manbij on 3 May 2019.",
        "Rebels killed nine people in Manbij (Aleppo) on 3 May 2019.",
    ],
)
def test_several_places_in_a_row_are_one(text: str) -> None:
    assert violence(text) == [("3 May 2019", "Manbij", 9)]
