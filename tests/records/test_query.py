import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.errors import UsageError
from allegedly.records.query import KEYS, Condition, Query, parse


def test_a_query_is_conditions_and_days() -> None:
    text = 'set=ucdp-ged version=25.1 actor="Islamic State",SDF country=Iraq,sy killed>=10 place!=Mosul 2020..2021-02'
    assert parse(text) == Query(
        set_name="ucdp-ged",
        version="25.1",
        conditions=(
            Condition("actor", "=", ("Islamic State", "SDF")),
            Condition("country", "=", ("IQ", "SY")),
            Condition("killed", ">=", ("10",)),
            Condition("place", "!=", ("Mosul",)),
        ),
        earliest="2020-01-01",
        latest="2021-02-28",
    )
    assert str(parse(text)) == (
        'set=ucdp-ged version=25.1 actor="Islamic State",SDF country=IQ,SY killed>=10 place!=Mosul'
        " 2020-01-01..2021-02-28"
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020-01-05", "2020-01-05", "2020-01-05"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020..", "2020-01-01", None),
        ("..2020-6", None, "2020-06-30"),
        ("2020-1-5..2020-1-7", "2020-01-05", "2020-01-07"),
        ("", None, None),
    ],
)
def test_days(text: str, earliest: str | None, latest: str | None) -> None:
    assert parse(text) == Query(earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("actr=IS", r"there is no key 'actr'\. Did you mean actor\? The keys are set, version, actor"),
        ("zzz=IS", r"there is no key 'zzz'\. The keys are"),
        ("country=Irak", r"there is no country 'Irak'\. Did you mean Iraq\?"),
        ("country=Atlantis-upon-Sea", r"there is no country .*Give its English name or its ISO code"),
        ("actor=Islamic State", r"'State' is no condition\. Write actor=\"Islamic State\" where a value has spaces"),
        ("attacks", r"'attacks' is no condition\. Write key=value"),
        ("01/02/2020", r"is no condition\. Write days as 2020-01-01"),
        ("2020-13", r"there is no day 2020-13"),
        ("2023-02-30..", r"there is no day 2023-02-30"),
        ("2021..2020", r"the days end before they begin"),
        ("2020 2021", r"there are two spans of days"),
        ('actor="IS', r"a quotation mark is never closed"),
        ("actor=", r"actor has no value\. Give who takes part"),
        ("actor>IS", r"actor cannot be compared with >"),
        ("killed>=many", r"killed takes one whole number"),
        ("near=33.3", r"near takes a point and a distance\. Write near=33\.3,44\.4,25km"),
        ("near=133,44,5", r"near takes a point"),
        ("precision=sure", r"precision takes one word"),
        ("set=a set=b", r"one set must be named"),
        ("version!=1", r"one version must be named"),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        parse(text)
    assert "\n" not in str(caught.value)


VALUES = st.text("abcXYZ é,=.'-", min_size=1).map(str.strip).filter(lambda text: text.strip(", "))


@given(st.lists(st.tuples(st.sampled_from(["actor", "place", "text", "kind"]), VALUES), max_size=4))
@settings(max_examples=100, deadline=None)
def test_a_query_written_out_is_the_same_query(conditions: list[tuple[str, str]]) -> None:
    asked = Query(
        set_name="a", conditions=tuple(Condition(key, "=", (value,)) for key, value in conditions), latest="2020-01-01"
    )
    assert parse(str(asked)) == asked


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_understood_or_refused(text: str) -> None:
    with contextlib.suppress(UsageError):
        assert parse(str(parse(text))) == parse(text)


def test_each_key_says_what_it_means() -> None:
    assert all(KEYS.values())
