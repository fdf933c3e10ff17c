import pytest

from .sample import effects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bomb killed eight officers and thirteen soldiers, and wounded 5.",
            [("eight", "officers", "killed"), ("thirteen", "soldiers", "killed"), ("5", None, "injured")],
        ),
        ("The attack left 12 dead and 30 injured.", [("12", None, "killed"), ("30", None, "injured")]),
        ("The death toll rose to 40.", [("40", None, "killed")]),
        ("The district doctor put the dead at 23.", [("23", None, "killed")]),
        ("The clerk put the ship at 23 knots.", [("23 knots", None, None)]),
        ("The number of dead reached 1,200.", [("1,200", None, "killed")]),
        ("The flood claimed the lives of 17 villagers.", [("17", "villagers", "killed")]),
        ("The storm cost four sailors their lives.", [("four", "sailors", "killed")]),
        ("Gunmen shot dead seven policemen.", [("seven", "policemen", "killed")]),
        ("It led to the death of tens of civilians.", [("tens", "civilians", "killed")]),
        ("More than 100 people have died.", [("More than 100", "people", "killed")]),
        ("The ministry counts 40 deaths in custody.", [("40", "deaths", "killed")]),
        ("Six others have not been seen since Monday.", [("Six", "others", "missing")]),
        ("Fourteen climbers had yet to be found.", [("Fourteen", "climbers", "missing")]),
        ("Some 300 people are feared trapped.", [("Some 300", "people", "missing")]),
        ("No trace has been found of nine sailors.", [("nine", "sailors", "missing")]),
        ("The ship sank with the loss of 204 lives.", [("204", "lives", "killed")]),
        ("After the flood 900 people lost their homes.", [("900", "people", "displaced")]),
        ("Seven pupils were taken to hospital with minor injuries.", [("Seven", "pupils", "injured")]),
        (
            "The company with 12 shops has lost 204 jobs, and 12 files could not be found.",
            [("12", "shops", None), ("204", "jobs", None), ("12", "files", None)],
        ),
        ("Seven pupils were taken to hospital with their teacher.", [("Seven", "pupils", None)]),
        ("Dozens of miners are missing.", [("Dozens", "miners", "missing")]),
        ("About 3,500 families fled their homes.", [("About 3,500", "families", "displaced")]),
        ("Hundreds of people have been displaced.", [("Hundreds", "people", "displaced")]),
        ("Police arrested 14 men.", [("14", "men", "detained")]),
        (
            "Nine lay dead in the street and 40 were treated for wounds.",
            [("Nine", None, "killed"), ("40", None, "injured")],
        ),
        (
            "Another eight are in hospital, bringing to 19 the number killed.",
            [("Another eight", None, "injured"), ("19", None, "killed")],
        ),
        ("Eleven of its supporters were shot dead.", [("Eleven", "supporters", "killed")]),
        (
            "Candles burned for the seven people killed and 12 people injured.",
            [("seven", "people", "killed"), ("12", "people", "injured")],
        ),
        ("They mourn four people whom the rebels put to death.", [("four", "people", "killed")]),
        ("She met the families of the 12 people who were killed.", [("12", "people", "killed")]),
        ("Twelve members of the Vell Guard slain near Kesh.", [("Twelve", "members", "killed")]),
        ("Twelve members of the Vell Guard killed a judge.", [("Twelve", "members", None)]),
        ("The list grew by 12 names, all of people killed in May.", [("12", "names", None)]),
        ("The group added 12 names, all of people killed there.", [("12", "names", "killed")]),
        ("The group added 12 names, all in Arabic.", [("12", "names", None)]),
        ("The dead of Kesh number 46.", [("46", None, "killed")]),
        ("Sixty people were confirmed dead in Kesh.", [("Sixty", "people", "killed")]),
        (
            "The blast killed more than 200 people, including 12 Brits.",
            [("more than 200", "people", "killed"), ("12", "Brits", "killed")],
        ),
    ],
)
def test_what_befell_those_counted(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert effects(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers killed a wolf.", [("Two", "soldiers", None)]),
        ("The committee killed 12 amendments.", [("12", "amendments", None)]),
        ("The clerk is missing 20 files.", [("20", "files", None)]),
        ("The gunmen captured three villages.", [("three", "villages", None)]),
        ("He was killed, two officials said.", [("two", "officials", None)]),
    ],
)
def test_nothing_befell_them(text: str, expected: list[tuple[str, str, None]]) -> None:
    assert effects(text) == expected


def test_what_befell_some_did_not_befall_all() -> None:
    assert effects("The court jailed 11 of 16 defendants.") == [
        ("11", "defendants", "detained"),
        ("16", "defendants", None),
    ]


def test_those_who_are_driven_from_home() -> None:
    assert effects("The river drove 9,400 people from their homes.") == [("9,400", "people", "displaced")]
    assert effects("The soldiers took three men from their houses.") == [("three", "men", None)]
