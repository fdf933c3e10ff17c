"""When and where each event was, by its own clause and, failing that, by the sentence or the clause before it."""

from collections.abc import Mapping, Sequence

from ...schema import Attribution, Place, Time
from ..syntax import Syntax
from .clause_settings import place_of, time_of
from .clauses_at_once import share_days
from .counted_times import without_days_counted_from
from .dated_clauses import date_clauses
from .headed_entries import head_entries
from .lone_settings import lone_places, lone_times, stretches
from .place_rows import ends_address, innermost, without_areas_before
from .pointed_places import days_there, struck_places, there
from .shared_settings import followers, set_scenes, share_settings
from .tellings import Telling


def settle(
    syntax: Syntax,
    times: Sequence[Time],
    places: Sequence[Place],
    tellings: Sequence[Telling],
    owners: Mapping[int, int],
    carried: Mapping[int, Attribution],
) -> None:
    """Give each telling its time and its place. What stands nearer to it goes before what stands farther off."""
    places = without_areas_before(syntax, places)
    following = followers(syntax, tellings, owners)
    part_of = stretches(syntax, tellings)
    pointed = there(syntax, tellings, places) | struck_places(syntax, tellings, places)
    when = lone_times(syntax, part_of, times, tellings, following, carried) | time_of(syntax, times, owners)
    where = lone_places(syntax, part_of, places, tellings, following, owners, carried) | pointed
    where |= place_of(syntax, places, owners)
    date_clauses(syntax, times, places, owners, when, where)
    share_days(syntax, times, owners, when)
    share_settings(syntax, tellings, following, places, when, where)
    set_scenes(syntax, times, places, tellings, when, where)
    days_there(syntax, times, tellings, pointed, when)
    head_entries(syntax, times, places, tellings, when, where)
    without_days_counted_from(syntax, times, tellings, when)
    located = [place for place in places if place.role == "location"]
    for number, one in enumerate(tellings):
        one.time, one.place = when.get(number), where.get(number)
        if one.place is not None and one.place in located:
            row = located[: located.index(one.place) + 1]
            if one.place.kind in ("area", "country") or ends_address(syntax, row):
                one.place = innermost(syntax, row)
