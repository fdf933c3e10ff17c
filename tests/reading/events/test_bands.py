"""What pirates, bandits and settlers do, and what befalls those who live or travel where they are."""

import pytest

import allegedly


def told(text: str) -> list[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """Trigger, kind, status and parties of each event, in reading order."""
    reading = allegedly.read_text(text, written="2024-05-16", threads=1)
    return [
        (one.trigger.text, one.kind, one.status, tuple((actor.role, actor.name) for actor in one.actors))
        for one in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Pirates fired on a trawler off Varrin.",
            ("fired", "ASSAULT", "happened", (("actor", "Pirates"), ("target", "trawler"))),
        ),
        (
            "Pirates seized a freighter on Monday.",
            ("seized", "ASSAULT", "happened", (("actor", "Pirates"), ("target", "freighter"))),
        ),
        (
            "Pirates boarded a fishing boat on Monday.",
            ("boarded", "ASSAULT", "happened", (("actor", "Pirates"), ("target", "fishing boat"))),
        ),
        (
            "Pirates took the crew hostage.",
            ("took", "ASSAULT", "happened", (("actor", "Pirates"), ("target", "crew"))),
        ),
        (
            "Pirates held 12 sailors hostage for a month.",
            ("held", "ASSAULT", "happened", (("actor", "Pirates"), ("target", "12 sailors"))),
        ),
        (
            "Gunmen robbed a bank on Monday.",
            ("robbed", "ASSAULT", "happened", (("actor", "Gunmen"), ("target", "bank"))),
        ),
        (
            "Settlers attacked a shepherd near Kesh.",
            ("attacked", "ASSAULT", "happened", (("actor", "Settlers"), ("target", "shepherd"))),
        ),
        (
            "Islanders were attacked by bandits.",
            ("attacked", "ASSAULT", "happened", (("target", "Islanders"), ("actor", "bandits"))),
        ),
        (
            "The navy captured six pirates.",
            ("captured", "COERCE", "happened", (("actor", "navy"), ("target", "six pirates"))),
        ),
    ],
)
def test_bands_and_those_whom_they_meet(text: str, event: tuple[str, str, str, tuple[tuple[str, str], ...]]) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The Pirates beat the Cubs 4-2 on Monday.",
        "The settlers came in 1820, cut the trees and built a church.",
        "The young singer stole the show on Monday.",
    ],
)
def test_words_that_mean_no_attack(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels said the town of Kesh, shelled by the army since Monday, had no water.",
        "Kesh, shelled every night, is empty.",
        "Kesh shelled for third day",
        "The city came under shelling on Monday.",
        "The shelling of Kesh killed two children.",
        "Kesh was bombed on Thursday. The bombing of Kesh killed a nurse.",
    ],
)
def test_a_place_that_was_shelled_did_not_do_it(text: str) -> None:
    reading = allegedly.read_text(text, written="2024-05-16", threads=1)
    [event] = reading.events
    named = {actor.name: actor.role for actor in event.actors}
    assert "actor" not in {role for name, role in named.items() if name in ("Kesh", "town", "city")}
    assert {"Kesh", "town", "city"} & named.keys()


def test_what_a_verb_between_commas_does_with_an_object_is_done_by_its_subject() -> None:
    text = "Rebels entered Kesh, shelled the barracks, and left on Monday."
    assert [parties for trigger, _, _, parties in told(text) if trigger == "shelled"] == [
        (("actor", "Rebels"), ("place", "barracks"))
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Syrian army strike on a market killed nine people.", "Syrian army"),
        ("Nine people were killed by the artillery of the Dawn Brigade.", "Dawn Brigade"),
    ],
)
def test_a_force_goes_by_its_whole_name_and_arms_by_whose_they_are(text: str, name: str) -> None:
    (event,) = allegedly.read_text(text, threads=1).events
    assert [actor.name for actor in event.actors if actor.role == "actor"] == [name]


def test_the_dead_of_an_attack_did_not_do_it() -> None:
    text = (
        "It was a quiet evening in the Hollow Quarter until the trucks came. By Friday morning the customs post at "
        "Ponte Verde was ash, two guards lay dead and the road to the coast was shut."
    )
    event = next(one for one in allegedly.read_text(text, threads=1).events if one.killed is not None)
    assert [(actor.role, actor.name) for actor in event.actors] == [("target", "two guards")]
