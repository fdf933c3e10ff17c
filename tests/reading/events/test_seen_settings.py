"""When, where and how many, as the trained reader takes the words for the answer."""

from allegedly.schema import Toll

from .sample import place, quantity, told

COUNTED = [("numbered", "COERCE", 0.9)]
"""A word of a sentence that tells neither day nor place: those stand in the one before."""


def test_a_day_and_a_place_that_the_rules_do_not_give_are_those_that_are_seen() -> None:
    kesh = place("numbered", "Kesh")
    _, bare = told("numbered", places=[kesh], acts=COUNTED)
    assert (bare.time, bare.place) == (None, None)
    _, event = told("numbered", places=[kesh], acts=COUNTED, settings=[("time", "monday", 0.6), ("place", "kesh", 0.6)])
    assert (event.time, event.place) == ("t1", "p1")


def test_what_is_less_than_probable_is_not_taken() -> None:
    _, event = told("numbered", acts=COUNTED, settings=[("time", "monday", 0.4)])
    assert event.time is None


def test_what_stands_in_the_sentence_of_a_listed_word_the_rules_have_weighed() -> None:
    (event,) = told("told", acts=[("killed", "ASSAULT.attack", 0.9)], settings=[("time", "tuesday", 0.9)])
    assert event.time is None


def test_a_place_in_the_sentence_of_a_listed_word_must_be_surer() -> None:
    def sited(score: float) -> str | None:
        seen = told(
            "told",
            places=[place("told", "Tuesday")],
            acts=[("killed", "ASSAULT.attack", 0.9)],
            settings=[("place", "tuesday", score)],
        )
        return seen[0].place

    assert (sited(0.6), sited(0.8)) == (None, "p1")


def test_a_listed_word_has_its_day_from_the_sentence_before() -> None:
    first, _ = told("blamed later")
    assert (first.kind, first.time) == ("ACCUSE", None)
    first, _ = told("blamed later", acts=[("blamed", "ACCUSE", 0.9)], settings=[("time", "monday", 0.9)])
    assert (first.kind, first.time) == ("ACCUSE", "t1")


def test_the_toll_of_a_listed_word_is_left_to_the_rules() -> None:
    counted = [quantity("numbered", "17", 17, None)]
    seen = told(
        "numbered",
        acts=[("exploded", "ASSAULT.bombing", 0.9)],
        settings=[("killed", "17", 0.9)],
        quantities=counted,
    )
    assert [event.killed for event in seen] == [event.killed for event in told("numbered", quantities=counted)]


def test_a_number_that_an_event_has_is_no_other_ones() -> None:
    dead = [quantity("shells", "nine", 9, "killed")]
    learned, listed = told(
        "shells", acts=[("shells", "COERCE", 0.9)], settings=[("killed", "nine", 0.9)], quantities=dead
    )
    assert (learned.killed, listed.killed) == (None, Toll(9, 9, "q9"))


def test_the_words_of_a_number_are_added_up() -> None:
    seventeen = quantity("numbered", "17", 17, None, "Those")
    _, event = told(
        "numbered", acts=COUNTED, quantities=[seventeen], settings=[("killed", "17", 0.3), ("killed", "those", 0.3)]
    )
    assert event.killed == Toll(17, 17, "q17")
    injured = quantity("numbered", "17", 17, "injured")
    _, event = told("numbered", acts=COUNTED, quantities=[injured], settings=[("killed", "17", 0.9)])
    assert event.killed is None
