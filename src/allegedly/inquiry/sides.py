"""One side of an argument as a query: whom, where and what its words tell, and what had to be assumed."""

from collections.abc import Sequence
from typing import NamedTuple

from ..records.query import Condition, Query
from ..schema import Coverage, Place, Reading, Side
from ..schema.inquiries import Ground, NeededTable, ProposedSide
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.countries import countries
from ..vocabulary.timing_windows import timing_windows
from .choosing import SETS, Asked, SetAtHand, Unasked, by_name, fullest, why
from .parties import is_government, own_names_in, parties_in, party_named, pointed_to, points_back, state_in

COLUMNS = ("date", "happening", "source")
"""Of a table made by hand: a day (or month, or year), what happened, where that can be seen."""

AROUND = 25.0
"""Kilometres around a town's middle that are taken for it where its own extent is not known."""

ANYBODY = Ground("actor", "anybody", "assumed", "The words name no party; the events of all are taken.")


def propose_side(
    side: Side | None, other: Side | None, reading: Reading, sets: Sequence[SetAtHand], file: str
) -> ProposedSide:
    """The side as a query to the set that records most such things, or the table that it would need, as `file`.

    `other` is the side beside it, whose place counts where this one tells none.
    """
    if side is None:
        return ProposedSide(words="", unanswered="The sentence does not hold this side in words that can be cut out.")
    words = unwrapped(side.quote.text)
    found = [(each, _in_set(side, other, reading, each)) for each in sets]
    asked = [(each, by_name(answer, each)) for each, answer in found if isinstance(answer, Asked)]
    if asked:
        chosen = fullest(asked)
        return ProposedSide(words=words, query=str(chosen.query), grounds=chosen.grounds)
    refused = [(each.name, answer) for each, answer in found if isinstance(answer, Unasked)]
    return ProposedSide(
        words=words,
        needs=NeededTable(file, COLUMNS, f"One row for each time that this happened: “{words}”."),
        unanswered=why(refused) or "No set of records is stored here.",
        outside=any(answer.outside for _, answer in refused),
    )


def claims_rise(side: Side | None) -> str | None:
    """The word by which a side says that something grew or came back; None where it does not."""
    if side is None:
        return None
    rising = timing_windows().rise
    return next((word for word in _words(side) if not rising.isdisjoint(lemmas(word))), None)


def _in_set(side: Side, other: Side | None, reading: Reading, at_hand: SetAtHand) -> Asked | Unasked:
    coverage = at_hand.coverage
    actors = _actors(side, reading)
    party = _party(side, actors, reading, at_hand)
    kind = _kind(side, party, at_hand)
    if isinstance(kind, str):
        return Unasked(kind)
    if kind.ground.basis == "assumed" and party is not None and is_government(party.values[0]):
        return Unasked(f"The words name no kind of event that {SETS} records.")
    if party is None and (actors or kind.ground.basis == "assumed"):
        who = f"No party like {' or '.join(f'“{each}”' for each in actors)}" if actors else "No party of these words"
        return Unasked(f"{who} is named in {SETS}.")
    where = _where(side, other, reading)
    if party is None and not where:
        return Unasked("The words name neither a party nor a place.")
    if where:
        codes = where[0].values
        covered = tuple(code for code in codes if covers(coverage, code))
        if not covered:
            reason = f"{_named(codes)} is not covered by {SETS}: nothing is said of what happened there or not."
            return Unasked(reason, outside=True)
        if covered != codes:
            ground = where[0].ground
            reason = f"{ground.reason} {at_hand.name} does not cover all of {_named(codes)}."
            where[0] = _Part("country", covered, Ground("country", _named(covered), "assumed", reason))
    found = [*([party] if party else []), *where, kind]
    days = Ground(
        "days",
        f"{coverage.earliest} to {coverage.latest}",
        "assumed",
        f"All days that {at_hand.name} covers: a test needs many occasions, not the one that the words may mean.",
    )
    return Asked(
        Query(
            set_name=coverage.set_name,
            version=coverage.version,
            conditions=tuple(Condition(part.key, "=", part.values) for part in found),
            earliest=coverage.earliest,
            latest=coverage.latest,
        ),
        (*([] if party else [ANYBODY]), *(part.ground for part in found), days),
        _smaller_place(side, reading) if any(part.key == "near" for part in where) else None,
    )


def covers(coverage: Coverage, code: str) -> bool:
    """Whether a set records what happens in a country."""
    return (not coverage.countries or code in coverage.countries) and code not in coverage.not_covered


class _Part(NamedTuple):
    key: str
    values: tuple[str, ...]
    ground: Ground


def _actors(side: Side, reading: Reading) -> tuple[str, ...]:
    """The actors of the side, without towns that the reader of events took for such."""
    towns = {each.text for each in reading.places if each.kind != "country" and each.role != "actor"}
    seats = {each.text for each in reading.places if each.role == "actor"}
    return tuple(name for name in side.actors if name not in towns - seats)


def _party(side: Side, actors: Sequence[str], reading: Reading, at_hand: SetAtHand) -> _Part | None:
    """The first of the side's actors that the set knows, those who act, a state among them, before those who are acted
    on."""
    acting = [
        actor.name
        for event in reading.events
        if event.id in side.events
        for actor in event.actors
        if actor.role == "actor" and actor.name in actors
    ]
    people, state = state_in(side.quote.text, reading.places, at_hand.parties) or ("", "")
    for name in dict.fromkeys((*acting, *parties_in(side.quote.text, at_hand.parties), *actors)):
        party = party_named(name, reading.places, at_hand.parties)
        if party is not None:
            return _party_part(party, f"“{name}”")
        if name == people:
            return _party_part(state, f"“{name}” with its army or the like")
    if state and not actors:
        return _party_part(state, f"“{people}” with its army or the like")
    own = () if actors else own_names_in(side.quote.text, at_hand.parties)
    if own:
        return _party_part(own[0], f"“{own[0]}”")
    return _pointed_to(side, reading, at_hand) if all(map(points_back, actors)) else None


def _pointed_to(side: Side, reading: Reading, at_hand: SetAtHand) -> _Part | None:
    """The party that "the group" of a side points back to: assumed, since a text may have meant another."""
    found = pointed_to(side.quote.text, reading.article.text[: side.quote.start], at_hand.parties)
    if found is None:
        return None
    words, party = found
    reason = f"“{unwrapped(words)}” is taken for {party}, which alone is named in the nearest sentence before it."
    return _Part("actor", (party,), Ground("actor", party, "assumed", reason))


def _party_part(party: str, called: str) -> _Part:
    reason = f"{called} in the article, taking part on either side: a set rarely says who attacked."
    return _Part("actor", (party,), Ground("actor", party, "words", reason))


def _assumed_kind(kind: str, why: str) -> _Part:
    word = _query_word(kind)
    return _Part("kind", (word,), Ground("kind", word, "assumed", why))


def _query_word(kind: str) -> str:
    return "attack" if kind == "ASSAULT" else kind.lower()


def _kind(side: Side, party: _Part | None, at_hand: SetAtHand) -> _Part | str:
    """What kind of event the side tells of; assumed by its words where the reading has none, and attacks where only a
    party's rise is told."""
    recorded = [kind for kind in side.kinds if kind in at_hand.coverage.kinds]
    if recorded:
        words = tuple(map(_query_word, recorded))
        return _Part("kind", words, Ground("kind", ", ".join(words), "words", "The reading has such an event there."))
    if side.kinds:
        return f"No events of the kind {', '.join(side.kinds).lower()} are recorded in {SETS}."
    for word in _words(side):
        for kind, listed in timing_windows().kinds.items():
            if kind in at_hand.coverage.kinds and not listed.isdisjoint(lemmas(word)):
                return _assumed_kind(kind, f"“{word}” is taken for such events as the set records.")
    rise = claims_rise(side)
    if rise and party and "ASSAULT" in at_hand.coverage.kinds:
        told = f"“{rise}” names no kind of event; recorded attacks are taken for it, and may miss what is meant."
        return _assumed_kind("ASSAULT", told)
    return f"The words name no kind of event that {SETS} records."


def _where(side: Side, other: Side | None, reading: Reading) -> list[_Part]:
    """The country of this side or else of the other, and around which point where this one names one smaller place;
    nothing where neither names any: then all that the set covers counts."""
    for each, whose in ((side, "this side"), (other, "the other side")):
        named = _places(each, reading)
        codes = tuple(dict.fromkeys(place.country for place in named if place.country and place.country in countries()))
        if codes:
            ground = Ground(
                "country", _named(codes), "words" if each is side else "assumed", f"Named in the words of {whose}."
            )
            found = [_Part("country", codes, ground)]
            smaller = _smaller_place(side, reading) if each is side else None
            return [*found, *_near(smaller)] if smaller is not None else found
    return []


def _smaller_place(side: Side, reading: Reading) -> Place | None:
    """The one place of the side, where it is smaller than a country and its middle is known."""
    named = _places(side, reading)
    if len(named) != 1 or named[0].kind == "country" or named[0].latitude is None or named[0].longitude is None:
        return None
    return named[0]


def _places(side: Side | None, reading: Reading) -> list[Place]:
    """The places of a side: those where its events are, else those that its words name."""
    if side is None:
        return []
    happened = [event.place for event in reading.events if event.id in side.events and event.place]
    known = {each.id: each for each in reading.places}
    return [known[each] for each in dict.fromkeys(happened or side.places) if each in known]


def _near(place: Place) -> list[_Part]:
    reach = max(AROUND, place.radius or 0.0)
    values = (f"{place.latitude:.3f}", f"{place.longitude:.3f}", f"{reach:g}")
    reason = f"“{unwrapped(place.text)}” in the article, taken as within {reach:g} km of its middle."
    return [_Part("near", values, Ground("place", place.name, "words", reason))]


def _named(codes: Sequence[str]) -> str:
    return ", ".join(countries()[code].name for code in codes)


def _words(side: Side) -> list[str]:
    return [word.strip(".,;:!?\"'“”’()").lower() for word in side.quote.text.split()]
