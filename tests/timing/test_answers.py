from dataclasses import replace
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import msgspec
import pytest

from allegedly import timing
from allegedly.coincidence.other_years import OtherYears
from allegedly.coincidence.results import CoincidenceResult
from allegedly.coincidence.scores import ScoreDistribution
from allegedly.coincidence.specification import Specification
from allegedly.coincidence.surges import SurgeResult
from allegedly.errors import UsageError
from allegedly.records import Selection, days_of, spell
from allegedly.schema import timing as schema
from allegedly.schema.timing import Choice
from allegedly.timing.answers import Extent, Question, surge_dated
from allegedly.timing.answers import test_dated as answer
from allegedly.timing.series import Dated, read_dated

EXAMPLES = Path(__file__).parents[2] / "examples"
DEBATES, FIRES = (str(EXAMPLES / name) for name in ("debates.csv", "fires.csv"))
WATCHED = "2023-01-01..2024-03-12"
SMALL = Extent(reach=3, surrogates=99, most_events=1_000, other_years=False)


def dated(path: str) -> Dated:
    return read_dated(Selection(path=path), [spell(WATCHED)], lambda _: None)


def test_series_are_answered_as_their_tables_are() -> None:
    first, then = dated(DEBATES), dated(FIRES)
    tables = timing.test_tables(DEBATES, FIRES, window="4d", observed=[WATCHED], seed=3)
    asked = answer(first, then, Question(window=days_of("4d", "window"), seed=3), choices=lambda _: tables.choices)
    assert msgspec.structs.asdict(asked) == msgspec.structs.asdict(tables) | {"other_pairs": None}


def test_the_extent_says_how_far_an_answer_goes() -> None:
    first, then = dated(DEBATES), dated(FIRES)
    steps: list[int] = []
    short = answer(
        first,
        then,
        Question(window=4.0),
        choices=lambda found: (choice(found.p_value),),
        extent=SMALL,
        notes=("Said before.",),
        step=lambda: steps.append(1),
    )
    assert short.curve is not None
    assert (len(short.curve.lags), short.curve.surrogates, short.other_years) == (7, 99, None)
    assert ([each.p_value for each in short.choices], len(steps)) == ([short.result.p_value], 5)
    assert short.notes == ("Said before.",)
    bare = answer(first, then, Question(window=4.0), choices=lambda _: (), extent=replace(SMALL, reach=0))
    assert (bare.curve, bare.result) == (None, short.result)
    few = answer(first, then, Question(window=4.0), choices=lambda _: (), extent=replace(SMALL, most_events=20))
    assert (few.curve, few.choices) == (None, ())
    assert few.notes == ("With over 20 events, the lag curve and the other choices are left out.",)


def choice(p_value: float) -> Choice:
    return Choice(
        window=4.0,
        lag=0.0,
        null="shift",
        dates="stated",
        p_value=p_value,
        rate_ratio=1.0,
        interval=(0.5, None),
        verdict="these data cannot tell",
    )


def test_a_series_surges_as_its_table_does() -> None:
    since = spell("2023-09-01")[0]
    table = timing.surge_table(FIRES, since="2023-09-01", observed=[WATCHED], simulations=99, seed=1)
    asked = surge_dated(dated(FIRES), since=since, simulations=99, seed=1)
    assert msgspec.structs.asdict(asked) == msgspec.structs.asdict(table)
    with pytest.raises(UsageError, match="2025-01-01 lies outside of the observed time"):
        surge_dated(dated(FIRES), since=spell("2025-01-01")[0])
    first = dated(FIRES).span[0]
    with pytest.raises(UsageError, match="is the first day that was observed, so there is nothing to compare with"):
        surge_dated(dated(FIRES), since=first)


@pytest.mark.parametrize(
    ("computed", "shown", "added", "left_out"),
    [
        (CoincidenceResult, schema.PairResult, {"surprise"}, set()),
        (SurgeResult, schema.SurgeNumbers, set(), {"fitted", "p_value_interval"}),
        (Specification, schema.Choice, set(), set()),
        (ScoreDistribution, schema.NullLaw, set(), set()),
        (OtherYears, schema.OtherYears, {"rank"}, {"p_value"}),
    ],
)
def test_what_is_shown_has_the_fields_of_what_was_computed(
    computed: type, shown: type, added: set[str], left_out: set[str]
) -> None:
    """The schema imports no room, so these fields stand in both; a number that may be infinite may be None there."""
    theirs, ours = get_type_hints(computed), get_type_hints(shown)
    assert set(ours) - set(theirs) == added
    assert set(theirs) - set(ours) == left_out
    assert {name for name in set(ours) & set(theirs) if finite(ours[name]) != finite(theirs[name])} == set()


def finite(kind: object) -> object:
    """A type less the None that stands for an infinite number, and words for the texts that are verdicts."""
    if get_origin(kind) is tuple:
        return tuple(finite(each) for each in get_args(kind))
    if kind == schema.Verdict:
        return str
    return float if kind == float | None else kind
