import numpy as np
import pytest

from allegedly.coincidence.jacquez import jacquez
from allegedly.coincidence.sphere import plane
from allegedly.errors import UsageError

from .published import columns


@pytest.mark.shared
def test_jacquez_agrees_with_pointpats_on_burkitt() -> None:
    burkitt = columns("burkitt/burkitt.csv")
    places = plane(burkitt["x"], burkitt["y"])
    found = [
        jacquez(places, burkitt["t"], neighbours=k, ties="arbitrary", permutations=19).statistic for k in range(1, 6)
    ]
    assert found == [2, 9, 12, 17, 29]


@pytest.mark.shared
def test_shared_ties_do_not_depend_on_the_order_of_rows() -> None:
    burkitt = columns("burkitt/burkitt.csv")
    order = np.random.default_rng(0).permutation(188)
    found = {
        round(
            jacquez(
                plane(burkitt["x"][rows], burkitt["y"][rows]), burkitt["t"][rows], neighbours=3, permutations=19
            ).statistic,
            9,
        )
        for rows in (np.arange(188), order)
    }
    assert found == {round(37 / 3, 9)}


def test_two_couples_by_hand() -> None:
    found = jacquez(plane([0, 1, 10, 11], [0, 0, 0, 0]), [0, 1, 10, 11], neighbours=1, permutations=399)
    assert (found.statistic, found.tied_events) == (4.0, 0)
    assert found.expected == pytest.approx(4 / 3)
    assert found.p_value == pytest.approx(8 / 24, abs=0.08)


def test_tied_neighbours_share_the_place() -> None:
    # the middle of three has two nearest neighbours in space, and in time
    found = jacquez(plane([0, 1, 2], [0, 0, 0]), [0, 1, 2], neighbours=1, permutations=19)
    assert (found.statistic, found.tied_events) == (1 + 1 + 0.5 * 0.5 * 2, 1)


def test_events_at_one_place_are_each_others_neighbours() -> None:
    found = jacquez(plane([0, 0, 0, 9], [0, 0, 0, 0]), [0, 1, 2, 9], neighbours=2, ties="arbitrary", permutations=19)
    assert found.statistic == 8


def test_more_neighbours_than_events_are_refused() -> None:
    with pytest.raises(UsageError, match="neighbours: is 3 with 3 events"):
        jacquez(plane([0, 1, 2], [0, 0, 0]), [0, 1, 2], neighbours=3)
