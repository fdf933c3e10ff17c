"""The tests of one argument: timing under the default null and every reasonable reading, and the rise."""

from collections.abc import Sequence
from contextlib import suppress

import msgspec
import numpy as np

from .. import coincidence, records
from ..coincidence.nulls import DEFAULT
from ..coincidence.specification import NULLS
from ..errors import DataError, UsageError
from ..records.query import Condition, parse
from ..schema.inquiries import ProposedSide, Variation, Window
from ..schema.timing import Choice, OtherPairs, SurgeTest, TimingTest
from ..timing.answers import Extent, Question, surge_dated, test_dated
from ..timing.series import Dated
from .dated import Shelves, dated, of_records

REACH = 8
"""Lags either way on the lag curve, half a window apart: four windows, beyond which few would call it an answer."""

SURROGATES = 499
"""Draws for the lag curve's family-wise threshold: its error at 5 % is then one in a hundred."""

MUCH = 5_000
"""Events of a series up to which the lag curve is drawn: with 8,800 after 6,500 it took half of the ten seconds of the
whole argument, and an article can have ten."""

LEAST_EVENTS = 5
"""Events from which a rise, or a narrower reading, is tested: fewer can tell nothing."""

YEAR = 365.0
"""Days that must have been watched before a rise, so that its season is known from one year at least."""

HISTORY = 5 * 365.0
"""Days before a rise that its season and trend are taken from: a straight trend over decades, in most of which a party
did not exist, would expect what nobody would."""

NARROWER = (
    ("only events whose day is known", Condition("precision", "=", ("day",))),
    ("only events with civilians killed", Condition("civilians", ">=", ("1",))),
    ("only events with ten killed or more", Condition("killed", ">=", ("10",))),
)
"""Readings of the second series: vague dates may blur an answer; attacks on civilians may be meant, or great ones."""


def timing_test(
    first: Dated, then: Dated, window: Window, readings: Sequence[Window], standing: OtherPairs | None, seed: int
) -> TimingTest:
    """The test of the second series after the first, with its law, its lag curve and the other choices.

    Raises DataError where they were never watched together, or one of them has no event then, or the window is over
    half of what was watched.
    """
    if first.span[1] < then.span[0] or then.span[1] < first.span[0]:
        raise DataError("the two sides were never watched at the same time", where=then.file)
    question = Question(window=window.end - window.start, lag=window.start, seed=seed)
    longest = max(len(first.series), len(then.series))
    extent = Extent(
        reach=REACH if longest <= MUCH else 0, surrogates=SURROGATES, most_events=longest, other_years=False
    )

    def choices(found: coincidence.CoincidenceResult) -> tuple[Choice, ...]:
        return _choices(first, then, window, readings, found)

    try:
        told = test_dated(first, then, question, choices=choices, extent=extent, other_pairs=standing)
    except UsageError as error:  # an article's own words can be too wide for the records
        raise DataError(f"the window is too wide for what was watched ({error.what})", where=then.file) from error
    if not told.result.draws:
        raise DataError("one of the sides has no event on the days on which both were watched", where=then.file)
    return told


def surge_test(
    side: ProposedSide, since: str, until: str | None, shelves: Shelves, seed: int
) -> tuple[SurgeTest, ProposedSide]:
    """Are there more events of a side since a day, and the side with the days that this was judged on.

    Raises DataError where its series cannot tell of it.
    """
    day = records.spell(since, "since")[0]
    judged = _judged(side, day, until)
    then, judged, _ = dated(judged, shelves)
    if then is None:
        raise DataError("no record lies in the days that it would be judged on", where=judged.query)
    start, end = then.span
    if not start + YEAR <= day <= end:
        raise DataError(
            f"{since} is not within the days that were watched, from a year after {records.iso(start)} to"
            f" {records.iso(end)}",
            where=then.file,
        )
    if len(then.series) < LEAST_EVENTS:
        raise DataError(f"{len(then.series)} events are too few to tell of one", where=then.file)
    return surge_dated(then, since=day, seed=seed), judged


def _judged(side: ProposedSide, day: float, until: str | None) -> ProposedSide:
    """A side's query with the days that a rise is judged on: some years before it, and not beyond the article."""
    if not side.query:
        return side
    asked = parse(side.query)
    start = records.iso(day - HISTORY)
    ends = [each for each in (asked.latest, until) if each and each > records.iso(day)]
    narrow = msgspec.structs.replace(
        asked, earliest=max(start, asked.earliest or start), latest=min(ends, default=asked.latest)
    )
    return msgspec.structs.replace(side, query=str(narrow))


def variations(first: Dated, query: str, window: Window, shelves: Shelves, seed: int) -> tuple[Variation, ...]:
    """The same test with narrower readings of the second series, where its set tells what they need."""
    asked = parse(query)
    found = []
    for what, condition in NARROWER:
        if any(each.key == condition.key for each in asked.conditions):
            continue
        narrow = msgspec.structs.replace(asked, conditions=(*asked.conditions, condition))
        series = records.series(str(narrow), folder=shelves.store)
        if len(series.times) >= LEAST_EVENTS:
            result = coincidence.test(
                first.series,
                of_records(series).series,
                window=window.end - window.start,
                lag=window.start,
                rng=seed,
            )
            found.append(_variation(what, series.query, len(series.times), result))
    return tuple(found)


def days_of_rise(
    side: ProposedSide, days: Sequence[str], until: str | None, shelves: Shelves, seed: int
) -> tuple[Variation, ...]:
    """The test of the rise with other days that the words may mean, those that the series can tell of."""
    found = []
    for day in days:
        try:
            tested, judged = surge_test(side, day, until, shelves, seed)
        except DataError:  # said already of the day that counts
            continue
        result = tested.result
        found.append(
            Variation(
                what=f"rise since {day}",
                query=judged.query,
                events=result.events_since,
                p_value=result.p_value,
                rate_ratio=result.rate_ratio,
                interval=result.interval,
                verdict=result.verdict,
            )
        )
    return tuple(found)


def _variation(what: str, query: str, events: int, result: coincidence.CoincidenceResult) -> Variation:
    return msgspec.convert({**result.to_dict(), "what": what, "query": query, "events": events}, Variation)


def _choices(
    first: Dated, then: Dated, own: Window, readings: Sequence[Window], asked: coincidence.CoincidenceResult
) -> tuple[Choice, ...]:
    """The answer for every window and null, and as `asked`, by rising rate ratio.

    Dates that are not sure are drawn for the question as it was asked alone and taken as stated for the others: to draw
    them takes twenty times as long and moves an answer little. Readings too wide for what was watched are left out.
    """
    one, two = first.series.stated(), then.series.stated()
    found = [msgspec.convert({**asked.to_dict(), "dates": "drawn" if asked.draws > 1 else "stated"}, Choice)]
    for window in dict.fromkeys((own, *readings)):
        with suppress(UsageError):
            for null in NULLS:
                if asked.draws > 1 or (window, null) != (own, DEFAULT):
                    result = coincidence.test(one, two, window=window.end - window.start, lag=window.start, null=null)
                    found.append(msgspec.convert({**result.to_dict(), "dates": "stated"}, Choice))
    return tuple(sorted(found, key=lambda each: np.inf if each.rate_ratio is None else each.rate_ratio))
