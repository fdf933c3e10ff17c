"""Rules that need the whole way from a text to the day, the place and the toll of its events."""

import pytest

import allegedly


def violence(text: str) -> list[tuple[str | None, str | None, float | None]]:
    """The words of day and place of each act of violence, and how many it killed at the least."""
    reading = allegedly.read_text(text, written="2016-12-26", threads=1)
    times = {one.id: one.text for one in reading.times}
    places = {one.id: one.text for one in reading.places}
    return [
        (times.get(one.time or ""), places.get(one.place or ""), None if one.killed is None else one.killed.low)
        for one in reading.events
        if one.kind == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "I helped to bury 13 people in Sarmin; rebel fighters had killed them on 4 March 2016.",
            ("4 March 2016", None, 13),
        ),
        (
            "My brother was one of 18 people whom militants killed in Manbij on 2 May 2016.",
            ("2 May 2016", "Manbij", 18),
        ),
        (
            '"There were 20 bodies in the street," said a nurse in Homs, which the army attacked on 2 May 2016.',
            ("2 May 2016", "Homs", 20),
        ),
        (
            "Rebels struck Hajin on 12 October 2016; the death toll stood at 26, rescuers said.",
            ("12 October 2016", "Hajin", 26),
        ),
        (
            "Nine victims of the attack on Aleppo on 10 August 2016 have been identified.",
            ("10 August 2016", "Aleppo", 9),
        ),
        (
            "Those killed in Hatla on 24 December 2016 numbered seven, a medic said, and he blamed the army.",
            ("24 December 2016", "Hatla", 7),
        ),
        (
            "Pro-government forces attacked Aleppo on 2 May 2016, where 29 people were killed.",
            ("2 May 2016", "Aleppo", 29),
        ),
    ],
)
def test_the_dead_counted_elsewhere_are_those_of_the_act(text: str, told: tuple[str | None, str | None, float]) -> None:
    assert violence(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lawyers for the families of four people killed by troops in Homs on 5 February 2016 filed a complaint.",
            ("5 February 2016", "Homs", 4),
        ),
        (
            "The government of Mali stands accused of killing 40 people in Gao on 24 March 2013.",
            ("24 March 2013", "Gao", 40),
        ),
        (
            "Nobody in Manbij will forget 2 May 2016: three people were killed by rebels.",
            ("2 May 2016", "Manbij", 3),
        ),
        (
            "A video shows the killing of 50 people in Butmah, Kirkuk province, Iraq on 24 September 2016.",
            ("24 September 2016", "Butmah", 50),
        ),
        (
            "Four people were killed in Buni Yadi, Yobe state, Nigeria on 2 May 2016 by rebels.",
            ("2 May 2016", "Buni Yadi", 4),
        ),
    ],
)
def test_the_day_and_the_narrowest_place_beside_an_act_are_its_own(
    text: str, told: tuple[str | None, str | None, float]
) -> None:
    assert violence(text) == [told]


def test_a_heading_of_place_and_day_is_no_dateline() -> None:
    assert violence("Aleppo, April 28, 2016: rebel forces attack, 10 dead.") == [("April 28, 2016", "Aleppo", 10)]


@pytest.mark.parametrize(
    "text",
    [
        "The government of Mali attacked Gao in a speech on 24 March 2013.",
        "Six people died in Gao on 24 March 2013; lawyers hold the government of Mali responsible.",
        "Twenty victims of the flood in Manbij have been identified.",
        "The army mourned those killed",
        "The soldiers killed those",
    ],
)
def test_what_may_be_words_or_negligence_is_no_violence(text: str) -> None:
    assert violence(text) == []


def test_what_a_government_attacked_is_violence_where_the_dead_are_counted_behind() -> None:
    text = "The government of Mali attacked Gao on 24 March 2013. In the morning we counted three dead."
    assert violence(text) == [("24 March 2013", "Gao", 3)]


def test_a_killing_that_a_state_is_held_responsible_for_is_an_act() -> None:
    text = "Six people were killed in Gao on 24 March 2013; prosecutors hold the government of Mali responsible."
    assert violence(text) == [("24 March 2013", "Gao", 6)]


def days_of(text: str) -> list[tuple[str | None, str | None, float | None, tuple[str, ...]]]:
    """The words of day and place of each event, how many it killed, and those it was done to or where."""
    reading = allegedly.read_text(text, written="2016-12-26", threads=1)
    times = {one.id: one.text for one in reading.times}
    places = {one.id: one.text for one in reading.places}
    return [
        (
            times.get(one.time or ""),
            places.get(one.place or ""),
            None if one.killed is None else one.killed.low,
            tuple(actor.name for actor in one.actors if actor.role != "actor"),
        )
        for one in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen attacked a market on Monday and a school on Thursday.",
            [("Monday", None, None, ("market",)), ("Thursday", None, None, ("school",))],
        ),
        (
            "Rebels hit a market in Homs on Monday, a school in Idlib on Tuesday and a clinic in Hama on Wednesday.",
            [
                ("Monday", "Homs", None, ("market",)),
                ("Tuesday", "Idlib", None, ("school",)),
                ("Wednesday", "Hama", None, ("clinic",)),
            ],
        ),
        (
            "On Monday gunmen attacked a market in Homs and on Thursday a school in Aleppo.",
            [("Monday", "Homs", None, ("market",)), ("Thursday", "Aleppo", None, ("school",))],
        ),
        (
            "Four soldiers were killed in Homs on Monday and two in Aleppo on Thursday.",
            [("Monday", "Homs", 4, ("Four soldiers",)), ("Thursday", "Aleppo", 2, ("two",))],
        ),
        (
            "The army bombed Homs on Monday and Aleppo on Thursday, killing nine people in all.",
            [("Monday", "Homs", None, ("Homs",)), ("Thursday", "Aleppo", None, ("Aleppo",))],
        ),
        (
            "Gunmen attacked a market on Monday and again on Thursday.",
            [("Monday", None, None, ("market",)), ("Thursday", None, None, ("market",))],
        ),
    ],
)
def test_each_day_of_a_verb_that_is_left_out_is_an_event(
    text: str, told: list[tuple[str | None, str | None, float | None, tuple[str, ...]]]
) -> None:
    assert days_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen attacked a market and a school on Thursday.",
            [("Thursday", None, None, ("market", "school"))],
        ),
        (
            "Gunmen attacked a market on Monday and a policeman on Thursday died.",
            [("Monday", None, None, ("market",))],
        ),
        (
            "Gunmen attacked a market in Homs on Monday and fled on Thursday.",
            [("Monday", "Homs", None, ("market",))],
        ),
        (
            "Gunmen attacked a market on Monday, a day after a fire on Sunday.",
            [("Monday", None, None, ("market",))],
        ),
        (
            "A bomb killed three soldiers near Homs on Saturday, and a sniper shot dead a fourth in Idlib on Sunday.",
            [("Saturday", "Homs", 3, ("three soldiers",)), ("Sunday", "Idlib", None, ())],
        ),
    ],
)
def test_a_day_of_another_clause_makes_no_second_event(
    text: str, told: list[tuple[str | None, str | None, float | None, tuple[str, ...]]]
) -> None:
    assert days_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dockers in Homs have been on strike since Monday.", [("Monday", "Homs", None, ())]),
        ("The drivers, on strike since Monday, are paid less.", [("Monday", None, None, ())]),
        ("The town has been under siege since June.", [("June", None, None, ("town",))]),
        ("The harbour has been blockaded since Friday.", [("Friday", None, None, ("harbour",))]),
        ("The army has killed nine people since Monday.", [(None, None, 9, ("nine people",))]),
        ("Police have detained 14 students since Monday.", [(None, None, None, ("14 students",))]),
        ("There has been no strike since Monday.", []),
        ("The book on strikes has sold well since May.", []),
        ("Rebels have held the hill since 3 March.", []),
    ],
)
def test_what_goes_on_was_when_it_began(
    text: str, told: list[tuple[str | None, str | None, float | None, tuple[str, ...]]]
) -> None:
    assert days_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The delegation left on Thursday and was to meet the president on Saturday.",
            [("Saturday", None, None, ("president",))],
        ),
        (
            "Nine reporters have been arrested since May. Talks opened on 2 June; the first arrest came on 3 June.",
            [(None, None, None, ("Nine reporters",)), ("2 June", None, None, ()), ("3 June", None, None, ())],
        ),
        (
            "The bombing that wrecked a market in Homs in May 2016 was the work of rebels.",
            [("May 2016", "Homs", None, ("market",))],
        ),
        (
            "HOMS, Dec 26 (Coast Wire) - Rebels attacked a convoy near Aleppo, the army said.",
            [(None, "Aleppo", None, ("convoy",))],
        ),
        (
            "On 19 May shells hit the clinic in Homs; two patients died and fourteen were injured. It was night.",
            [("19 May", "Homs", 2, ("fourteen", "clinic"))],
        ),
        (
            "Rebels hit a depot at Homs on Sunday and a store at Idlib on Tuesday. Four guards were killed at Homs.",
            [("Sunday", "Homs", 4, ("depot", "Four guards")), ("Tuesday", "Idlib", None, ("store",))],
        ),
        (
            "Rebels shelled a depot at Homs on Sunday. In 2012 four guards were killed in Homs.",
            [("Sunday", "Homs", None, ("depot",)), ("2012", "Homs", None, ("four guards",))],
        ),
        (
            "Dockers have been on strike since Monday because the army does not protect the road.",
            [("Monday", None, None, ())],
        ),
    ],
)
def test_a_day_is_that_of_its_own_clause(
    text: str, told: list[tuple[str | None, str | None, float | None, tuple[str, ...]]]
) -> None:
    assert days_of(text) == told
