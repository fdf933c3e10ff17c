"""The killed and the injured of an event."""

from msgspec.structs import replace

from allegedly.schema import Toll

from .sample import place, quantity, told


def test_the_number_of_the_clause_with_its_quantity() -> None:
    (event,) = told("fire", quantities=[quantity("fire", "three", 3, "killed", "people")])
    assert (event.killed, event.injured) == (Toll(3, 3, "q3"), None)


def test_a_number_of_no_stated_effect_counts_as_the_object_of_killing() -> None:
    (event,) = told("shooting", quantities=[quantity("shooting", "three", 3, None, "policemen")])
    assert event.killed == Toll(3, 3, "q3")


def test_numbers_side_by_side_are_added() -> None:
    four, nine = quantity("sum", "four", 4, "killed", "guards"), quantity("sum", "nine", 9, "killed", "militants")
    (event,) = told("sum", quantities=[four, nine])
    assert event.killed == Toll(13, 13)


def test_a_part_is_not_added_to_its_whole() -> None:
    four, nine = quantity("sum", "four", 4, "killed", "guards"), quantity("sum", "nine", 9, "killed", "militants")
    part = type(four)(**{name: getattr(four, name) for name in four.__struct_fields__} | {"part_of": "q9"})
    (event,) = told("sum", quantities=[part, nine])
    assert event.killed == Toll(9, 9, "q9")


def test_persons_named_one_by_one_are_counted_with_the_numbers() -> None:
    eight = quantity("list", "eight", 8, "killed", "officers")
    thirteen = quantity("list", "thirteen", 13, "killed", "soldiers")
    (event,) = told("list", quantities=[eight, thirteen])
    assert event.killed == Toll(23, 23)


def test_those_who_died_when_it_happened() -> None:
    (event,) = told("died", quantities=[quantity("died", "Three", 3, "killed", "officers")])
    assert event.killed == Toll(3, 3, "q3")


def test_killed_and_injured_in_the_sentence_behind() -> None:
    six, eleven = quantity("ambush", "Six", 6, "killed", "soldiers"), quantity("ambush", "eleven", 11, "injured")
    (event,) = told("ambush", quantities=[six, eleven])
    assert (event.killed, event.injured) == (Toll(6, 6, "q6"), Toll(11, 11, "q11"))


def test_a_toll_that_rose_is_what_it_rose_to() -> None:
    before, after = quantity("rose", "14", 14, "killed"), quantity("rose", "19", 19, "killed")
    after = replace(after, earlier=before.id)
    (event,) = told("rose", places=[place("rose", "Tersk")], quantities=[before, after])
    assert event.killed == Toll(19, 19, "q19")


def test_a_number_that_is_corrected_is_not_added() -> None:
    seven, nine = quantity("corrected", "seven", 7, "killed", "people"), quantity("corrected", "nine", 9, "killed")
    (event,) = told("corrected", quantities=[seven, nine])
    assert event.killed == Toll(7, 7, "q7")


def test_those_killed_in_what_is_named_before() -> None:
    (event,) = told("in which", quantities=[quantity("in which", "61", 61, None, "people")])
    assert (event.trigger.text, event.killed) == ("massacre", Toll(61, 61, "q61"))


def test_the_names_of_those_counted_are_not_counted_again() -> None:
    (event,) = told("brothers", quantities=[quantity("brothers", "Two", 2, None, "brothers")])
    assert event.killed == Toll(3, 3)


def test_those_gunned_down_are_killed_and_so_are_those_who_die_under_fire() -> None:
    (event,) = told("gunned down", quantities=[quantity("gunned down", "two", 2, None, "lawyers")])
    assert event.killed == Toll(2, 2, "q2")
    (event,) = told("died under", quantities=[quantity("died under", "Two", 2, "killed", "nurses")])
    assert event.killed == Toll(2, 2, "q2")


def test_those_killed_are_the_toll_of_the_act_before() -> None:
    (event,) = told("numbered", quantities=[quantity("numbered", "17", 17, "killed")])
    assert (event.trigger.text, event.killed) == ("exploded", Toll(17, 17, "q17"))


def test_a_death_is_told_by_how_they_died() -> None:
    (event,) = told("they were", quantities=[quantity("they were", "Five", 5, "killed", "guards")])
    assert (event.trigger.text, event.time, event.killed) == ("hit", "t1", Toll(5, 5, "q5"))


def test_whom_a_protest_is_about_did_not_die_in_it() -> None:
    (event,) = told("justice", quantities=[quantity("justice", "three", 3, "killed", "students")])
    assert event.killed is None
