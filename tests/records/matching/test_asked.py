"""What an event asks of a data set."""

import pytest
from msgspec.structs import replace

from allegedly.records.matching.asked import asked_of
from allegedly.schema import EventActor, Quantity, Toll

from .told import event, reading, span

BAGHDAD, MOSUL = 98182, 99072
"""Numbers of GeoNames: a seat of government and another town."""


@pytest.mark.parametrize(("number", "party"), [(BAGHDAD, "Government of IQ"), (MOSUL, "Belad")])
def test_a_seat_of_government_that_did_it_is_its_government(number: int, party: str) -> None:
    told = reading("Belad")
    town = replace(told.places[0], geonames_id=number)
    by_town = replace(event(), actors=(EventActor(None, "actor", town.span, "Belad"),))
    asked = asked_of(by_town, replace(told, places=(town,)), told.times[0], town)
    assert asked is not None
    assert asked.parties == (party,)


def test_those_who_are_only_counted_are_no_party() -> None:
    told = reading("Belad")
    count = Quantity(id="q1", span=span("19"), text="19", low=19, high=19, approximate=False)
    told = replace(told, quantities=(count,))
    fought = event()
    named = EventActor(None, "target", span("residents"), "residents")
    people = EventActor(None, "target", span("19 people"), "19 people")
    asked = asked_of(replace(fought, actors=(*fought.actors, named, people)), told, told.times[0], told.places[0])
    assert asked is not None
    assert asked.parties == ("IS fighters", "residents")


def test_the_words_of_the_toll_are_those_of_its_number_and_not_of_the_place() -> None:
    told = reading("Belad")
    count = Quantity(id="q1", span=span("19"), text="19", low=19, high=19, approximate=False)
    killed = replace(event(), killed=Toll(19, 19, "q1"))
    asked = asked_of(killed, replace(told, quantities=(count,)), told.times[0], told.places[0])
    assert asked is not None
    assert (asked.killed_words, asked.place_words) == ("19", "Belad")


def test_a_settlement_that_is_known_by_its_area_alone_is_unplaced() -> None:
    told = reading("Belad")
    village = replace(told.places[0], latitude=None, longitude=None, area="Dorvan")
    for place, unplaced in ((village, True), (told.places[0], False)):
        asked = asked_of(event(), replace(told, places=(place,)), told.times[0], place)
        assert asked is not None
        assert asked.unplaced is unplaced
