import numpy as np
import pytest

from allegedly.timing.ranking import Candidate, Terms, ranked

TERMS = Terms(start=100.0, end=499.0, window=1, lag=0)


def every(days: int, start: int, name: str) -> Candidate:
    return Candidate(name, np.arange(start, 500, days, dtype=np.float64))


def test_the_terms_are_what_both_series_were_observed_on() -> None:
    assert (TERMS.days, TERMS.shift, TERMS.bears) == (400, 40, True)
    assert not TERMS._replace(window=40).bears
    assert Terms(start=10.0, end=5.0, window=1, lag=0).days == 0


def test_events_outside_of_the_common_days_are_left_out() -> None:
    observed = TERMS.observed(Candidate("A", np.array([99.0, 100.0, 499.0, 500.0])))
    assert observed.times.tolist() == [100.0, 499.0]


def test_the_pair_that_follows_comes_before_those_that_do_not() -> None:
    firsts = [every(30, 110, "A"), every(17, 103, "B")]
    thens = [every(30, 111, "X"), every(23, 109, "Y")]
    found = ranked(TERMS, firsts, thens, (0, 0), (("group",), ("place",)))
    assert found is not None
    assert (found.rank, found.pairs, found.firsts, found.thens, found.shift) == (1, 4, 2, 2, 40)
    assert (found.first_by, found.then_by) == (("group",), ("place",))
    assert (found.striking[0].first, found.striking[0].then) == ("A", "X")
    assert ranked(TERMS, firsts, thens, (1, 1), ((), ())).rank > 1  # type: ignore[union-attr]


def test_in_one_list_no_series_meets_itself() -> None:
    both = [every(30, 110, "A"), every(30, 111, "X"), every(17, 103, "B")]
    found = ranked(TERMS, both, both, (0, 1), (("group",), ("group",)))
    assert found is not None
    assert found.pairs == 6


def test_a_pair_alone_has_no_place() -> None:
    assert ranked(TERMS, [every(30, 110, "A")], [every(30, 111, "X")], (0, 0), ((), ())) is None


@pytest.mark.parametrize("own", [(0, 0), (1, 1)])
def test_the_pair_is_listed_though_others_surpass_it(own: tuple[int, int]) -> None:
    firsts = [every(20 + number, 103 + number, f"A{number}") for number in range(5)]
    found = ranked(TERMS, firsts, [every(20, 104, "X"), every(31, 115, "Y")], own, ((), ()))
    assert found is not None
    assert [each.own for each in found.striking].count(True) == 1
