"""Names: the fullest, the source's own, what a pronoun stands for."""

from .sample import attribution, cast, place, source, told


def test_an_apposition_gives_the_name() -> None:
    accused, rejected = told("accuse")
    assert cast(accused) == {("actor", "President Marek Solny"), ("target", "opposition")}
    assert cast(rejected) == {("actor", "Dana Reth")}


def test_a_party_that_is_a_source_has_its_id_and_name() -> None:
    accused, _ = told("accuse", sources=[source("accuse", "President Marek Solny")])
    assert [(actor.id, actor.name) for actor in accused.actors if actor.role == "actor"] == [
        ("s1", "President Marek Solny")
    ]


def test_a_pronoun_stands_for_the_subject_before_it() -> None:
    _, killed = told("they")
    assert cast(killed) == {("actor", "Islamist fighters"), ("target", "four soldiers")}


def test_we_is_who_speaks_and_nobody_where_nobody_is_known_to() -> None:
    spoken = attribution("we", "the minister", "said", "We have not fired a single shell", source_id="s1")
    (event,) = told("we", sources=[source("we", "the minister")], attributions=[spoken])
    assert cast(event) == {("actor", "the minister")}
    (event,) = told("we")
    assert event.actors == ()


def test_a_town_before_an_attack_is_where_it_was_and_no_actor() -> None:
    (event,) = told("paris", places=[place("paris", "Paris")])
    assert (cast(event), event.place) == ({("target", "130 people")}, "p1")


def test_who_tells_of_it_behind_a_comma_has_no_part_in_it() -> None:
    (event,) = told("told behind")
    assert cast(event) == {("actor", "Gunmen"), ("target", "convoy"), ("target", "five soldiers"), ("target", "six")}


def test_whoever_is_called_on_does_what_is_asked() -> None:
    call, resignation = told("called for")
    assert cast(call) == {("actor", "Ruth Bell")}
    assert cast(resignation) == {("actor", "Mr Ferri")}


def test_a_grenade_is_thrown_at_a_place() -> None:
    (event,) = told("grenade")
    assert cast(event) == {("actor", "man"), ("place", "police post"), ("target", "four officers")}


def test_what_a_spokesman_denies_is_said_of_those_whom_he_speaks_for() -> None:
    (shelling,) = told("its spokesman")
    assert (shelling.status, cast(shelling)) == ("denied", {("actor", "Coast Brigade")})


def test_who_saw_a_strike_did_not_make_it() -> None:
    (strike,) = told("saw the strike")
    assert cast(strike) == set()
