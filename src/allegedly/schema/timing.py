"""Timing: what was asked of one or two tables of dates, what came out, and what a picture of it needs.

Days are numbers of days since 1970-01-01. A number that is infinite or does not exist is None.
"""

from typing import Literal

import msgspec

Verdict = Literal["more than chance", "no more than chance", "these data cannot tell"]


class Versions(msgspec.Struct, frozen=True):
    """The programs that computed a result."""

    allegedly: str
    numpy: str
    scipy: str


class Bars(msgspec.Struct, frozen=True):
    """Counts of events in stretches of equal length: the first starts at `start`, each lasts `width` days."""

    start: float
    width: float
    counts: tuple[int, ...]


class DatedSeries(msgspec.Struct, frozen=True, kw_only=True):
    """A table's dates, as they were used.

    `name` is what to call it, `file` where it comes from, `column` the column of dates, `where` the filters as
    `column=value`. `rows` are in the table, `events` were used, `left_out` had no usable date, `outside` lay outside
    of `observed`, which is as given or, where `observed_given` is False, from the first event to the last. `uncertain`
    events lie somewhere in an interval, `zoned` were turned into UTC, and `order` says how 03/04/2021 was read.
    `last` is the latest of all dates. `spells` holds each event as its first and last possible day; where there are too
    many to draw, it is empty, and `bars` counts them. `reported` is the column that says when each came on record.
    """

    name: str
    file: str
    column: str
    where: tuple[str, ...]
    rows: int
    events: int
    left_out: int
    outside: int
    uncertain: int
    zoned: int
    order: str
    last: float
    observed: tuple[tuple[float, float], ...]
    observed_given: bool
    spells: tuple[tuple[float, float], ...]
    bars: Bars | None
    reported: str = ""


class PairResult(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of the test of two series; see `allegedly.coincidence.CoincidenceResult` for each."""

    verdict: Verdict
    p_value: float
    p_error: float
    surprise: float | None
    rate_ratio: float | None
    interval: tuple[float | None, float | None]
    detectable_rate_ratio: float | None
    reverse_p_value: float
    direction_p_value: float
    coincidences: float
    expected: float
    precursor_rate: float
    trigger_rate: float
    fit_p_value: float
    first_events: int
    then_events: int
    observed: float
    window: float
    lag: float
    null: str
    keeps: str
    clusters: int
    linking: float
    bin_length: float
    tried: tuple[float, ...]
    surrogates: int
    draws: int
    seed: int | None
    notes: tuple[str, ...]


class NullLaw(msgspec.Struct, frozen=True):
    """How the test statistic is distributed if the two series have nothing to do with each other.

    In standard deviations from its mean: bar i covers `starts[i]` to `starts[i]` + `width` with probability
    `shares[i]`; `observed` is where the data stand.
    """

    starts: tuple[float, ...]
    width: float
    shares: tuple[float, ...]
    observed: float


class LagCurve(msgspec.Struct, frozen=True, kw_only=True):
    """The statistic at many lags, in standard deviations. Chance passes `threshold` anywhere with probability .05, and
    the highest value with probability `p_value`."""

    window: float
    lags: tuple[float, ...]
    scores: tuple[float, ...]
    threshold: float
    p_value: float
    surrogates: int


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One way to ask the question, and its answer. `dates` is `stated` or `drawn`."""

    window: float
    lag: float
    null: str
    dates: str
    p_value: float
    rate_ratio: float | None
    interval: tuple[float | None, float | None]
    verdict: Verdict


class OtherYears(msgspec.Struct, frozen=True, kw_only=True):
    """The same test with the second series moved by whole years: `p_values[i]` is that of a move by `years[i]`.

    `rank` is the place of the true dates among all, 1 being the most striking.
    """

    years: tuple[int, ...]
    p_values: tuple[float, ...]
    rank: int


class ComparedPair(msgspec.Struct, frozen=True, kw_only=True):
    """A pair of series from the same tables: the values that select them, how many coincidences they have and how many
    chance expects, and the p-value of moving the second. `own` marks the pair that was asked about."""

    first: str
    then: str
    events: tuple[int, int]
    coincidences: int
    expected: float
    p_value: float
    own: bool


class OtherPairs(msgspec.Struct, frozen=True, kw_only=True):
    """Where the pair stands among all that the same tables hold: `firsts` series of the first table, one for each value
    of the columns `first_by`, with `thens` of the second.

    `rank` is its place among all `pairs`, 1 being the most striking; each is tested by moving its second series by up
    to `shift` days. `striking` are the first places, with the pair itself.
    """

    first_by: tuple[str, ...]
    then_by: tuple[str, ...]
    firsts: int
    thens: int
    pairs: int
    rank: int
    p_value: float
    shift: int
    striking: tuple[ComparedPair, ...]


class TimingTest(msgspec.Struct, frozen=True, kw_only=True):
    """Does the second series follow the first more often than chance has it?

    `law`, `curve`, `choices` and `other_years` are None or empty where the data were too few or too many, and
    `other_pairs` is None where no filter picked the pair among others. `notes` are about the tables; those about the
    test stand in `result`.
    """

    made: Versions
    first: DatedSeries
    then: DatedSeries
    result: PairResult
    law: NullLaw | None
    curve: LagCurve | None
    choices: tuple[Choice, ...]
    other_years: OtherYears | None
    notes: tuple[str, ...]
    other_pairs: OtherPairs | None = None


class SurgeNumbers(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of the test of one series; see `allegedly.coincidence.surges.SurgeResult` for each."""

    verdict: Verdict
    method: str
    since: float
    start: float
    end: float
    width: float
    bins: int
    period: float
    harmonics: int
    trend: bool
    events_before: int
    events_since: int
    expected: float
    rate_ratio: float | None
    interval: tuple[float | None, float | None]
    p_value: float
    p_value_any: float
    dates_tried: int
    detectable_rate_ratio: float | None
    overdispersion: float
    serial_p_value: float
    notes: tuple[str, ...]
    simulations: int
    seed: int
    reported_since: float = 1.0


class CountBin(msgspec.Struct, frozen=True):
    """A stretch of time: from `start` to `end`, of which `observed` days were watched; its events, and how many
    season and trend let expect had nothing changed."""

    start: float
    end: float
    observed: float
    count: int
    expected: float


class SurgeTest(msgspec.Struct, frozen=True, kw_only=True):
    """Are there more events since a date than season, trend and chance would bring?"""

    made: Versions
    series: DatedSeries
    result: SurgeNumbers
    bins: tuple[CountBin, ...]
    notes: tuple[str, ...]
