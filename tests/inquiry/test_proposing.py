from allegedly.inquiry.proposing import propose
from allegedly.schema import Time
from allegedly.schema.spans import Span

from .given import argument, reading, side

TEXT = "Raids surged since 7 October 2021, just as the assembly debated the sale."
OCTOBER = Time("t1", Span(19, 33), "7 October 2021", "DATE", "2021-10-07", "2021-10-07", "2021-10-07", "itself")


def given(then: str = "Raids surged since 7 October 2021", **fields: tuple[str, ...]):  # type: ignore[no-untyped-def]
    first = side("the assembly debated the sale", TEXT)
    return argument(first, side(then, TEXT, **fields), marker="just as", form="just as", text=TEXT)


def test_a_rise_is_dated_by_the_words() -> None:
    found = propose(given(times=("t1",)), reading(text=TEXT, times=(OCTOBER,)), [])
    assert (found.since, found.since_readings) == ("2021-10-07", ())
    assert found.grounds[1].reason == "“surged” claims a rise, and “7 October 2021” dates it."


def test_a_rise_without_a_date_counts_from_before_the_article() -> None:
    found = propose(given(), reading(text=TEXT, written="2022-06-30"), [])
    assert (found.since, found.since_readings) == ("2022-04-01", ("2022-05-31", "2022-01-01"))
    assert found.grounds[1].basis == "assumed"


def test_no_rise_and_no_date_of_the_article() -> None:
    assert propose(given("Raids"), reading(text=TEXT), []).since is None
    assert propose(given(), reading(text=TEXT, written=None), []).since is None


def test_again_and_again_is_no_rise() -> None:
    text = "Raids surge each and every time the assembly debates the sale."
    sides = side("the assembly debates the sale", text), side("Raids surge", text)
    assert propose(argument(*sides, text=text), reading(text=text), []).since is None
