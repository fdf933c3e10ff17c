"""Answers made by hand: what the pages and summaries are tested on."""

import msgspec

from allegedly.schema.timing import (
    Bars,
    Choice,
    ComparedPair,
    CountBin,
    DatedSeries,
    LagCurve,
    NullLaw,
    OtherPairs,
    OtherYears,
    PairResult,
    SurgeNumbers,
    SurgeTest,
    TimingTest,
    Versions,
)

MADE = Versions(allegedly="0.1.0", numpy="2.0.0", scipy="1.14.0")
START = 19_358.0  # 2023-01-01

DEBATES = DatedSeries(
    name="debates.csv",
    file="tables/debates.csv",
    column="date",
    where=(),
    rows=4,
    events=3,
    left_out=1,
    outside=0,
    uncertain=0,
    zoned=0,
    order="",
    last=START + 200,
    observed=((START, START + 99), (START + 150, START + 364)),
    observed_given=True,
    spells=((START + 10, START + 10), (START + 50, START + 50), (START + 200, START + 200)),
    bars=None,
)
FIRES = DatedSeries(
    name="fires.csv (size=large)",
    file="tables/fires.csv",
    column="when",
    where=("size=large",),
    rows=9,
    events=4,
    left_out=0,
    outside=0,
    uncertain=1,
    zoned=0,
    order="",
    last=START + 300,
    observed=((START, START + 364),),
    observed_given=False,
    spells=(
        (START + 12, START + 12),
        (START + 31, START + 58),
        (START + 203, START + 203),
        (START + 300, START + 300),
    ),
    bars=None,
)
MANY = msgspec.structs.replace(FIRES, events=9_000, spells=(), bars=Bars(START, 4.0, (7, 0, 2, 9)))

RESULT = PairResult(
    verdict="more than chance",
    p_value=0.0075,
    p_error=0.0,
    surprise=7.1,
    rate_ratio=14.4,
    interval=(2.01, None),
    detectable_rate_ratio=11.3,
    reverse_p_value=1.0,
    direction_p_value=0.02,
    coincidences=2.5,
    expected=0.403,
    precursor_rate=0.625,
    trigger_rate=0.667,
    fit_p_value=0.4,
    first_events=3,
    then_events=4,
    observed=315.0,
    window=4.0,
    lag=0.0,
    null="bursts+season+trend",
    keeps="its bursts",
    clusters=4,
    linking=0.0,
    bin_length=60.0,
    tried=(4.0, 7.0),
    surrogates=999,
    draws=20,
    seed=3,
    notes=("Are these the same events?",),
)
LAW = NullLaw(starts=(-1.0, 0.0, 1.0, 2.0), width=1.0, shares=(0.5, 0.4, 0.09, 0.01), observed=2.0)
CURVE = LagCurve(
    window=4.0, lags=(-4.0, 0.0, 4.0), scores=(-0.5, 3.0, 0.2), threshold=2.2, p_value=0.004, surrogates=999
)
CHOICES = (
    Choice(window=2.0, lag=0.0, null="shift", dates="stated", p_value=0.2, rate_ratio=1.1, interval=(0.2, 4.0),
           verdict="these data cannot tell"),
    Choice(window=4.0, lag=0.0, null="bursts+season+trend", dates="drawn", p_value=0.0075, rate_ratio=14.4,
           interval=(2.01, None), verdict="more than chance"),
)  # fmt: skip


OTHERS = OtherPairs(
    first_by=("subject",), then_by=("size",), firsts=30, thens=40, pairs=1200, rank=71, p_value=0.0413, shift=60,
    striking=(
        ComparedPair(first="dues", then="small", events=(12, 26), coincidences=9, expected=1.25, p_value=1 / 121,
                     own=False),
        ComparedPair(first="sale", then="large", events=(3, 4), coincidences=2, expected=0.2, p_value=5 / 121,
                     own=True),
    ),
)  # fmt: skip


def timing_test(**changes: object) -> TimingTest:
    made = TimingTest(
        made=MADE, first=DEBATES, then=FIRES, result=RESULT, law=LAW, curve=CURVE, choices=CHOICES,
        other_years=OtherYears(years=(-1, 1, 2), p_values=(0.5, 0.3, 0.001), rank=2),
        notes=("Left out: 1 row of the first table without a date that can be read.",),
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def surge_test(**changes: object) -> SurgeTest:
    numbers = SurgeNumbers(
        verdict="no more than chance",
        method="",
        since=START + 14,
        start=START,
        end=START + 35,
        width=7.0,
        bins=4,
        period=365.25,
        harmonics=0,
        trend=True,
        events_before=5,
        events_since=6,
        expected=5.8,
        rate_ratio=1.04,
        interval=(0.6, 1.8),
        p_value=0.45,
        p_value_any=0.6,
        dates_tried=2,
        detectable_rate_ratio=1.9,
        overdispersion=0.0,
        serial_p_value=0.5,
        notes=("no season was fitted",),
        simulations=999,
        seed=0,
    )
    bins = (
        CountBin(START, START + 7, 7.0, 3, 2.5),
        CountBin(START + 7, START + 14, 7.0, 2, 2.6),
        CountBin(START + 14, START + 21, 7.0, 0, 2.7),
        CountBin(START + 28, START + 35, 7.0, 6, 3.1),
    )
    made = SurgeTest(made=MADE, series=FIRES, result=numbers, bins=bins, notes=())
    return msgspec.structs.replace(made, **changes)
