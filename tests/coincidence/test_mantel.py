import numpy as np
import pytest

from allegedly.coincidence.mantel import mantel
from allegedly.coincidence.sphere import plane
from allegedly.errors import DataError, UsageError

from .published import columns


@pytest.mark.shared
def test_mantel_agrees_with_pointpats_on_burkitt() -> None:
    burkitt = columns("burkitt/burkitt.csv")
    places = plane(burkitt["x"], burkitt["y"])
    plain = mantel(places, burkitt["t"], permutations=99)
    near = mantel(places, burkitt["t"], transform="reciprocal", constant=1, permutations=99)
    assert plain.correlation == pytest.approx(0.014154, abs=5e-7)
    assert near.correlation == pytest.approx(0.048368, abs=5e-7)


def test_a_march_along_a_line_correlates_fully() -> None:
    found = mantel(plane([0, 1, 2, 3, 4], [0, 0, 0, 0, 0]), [10, 20, 30, 40, 50], permutations=999)
    assert found.correlation == pytest.approx(1.0)
    # of 120 orders, the march and its reverse give as much
    assert found.p_value == pytest.approx(2 / 120, abs=0.01)


def test_correlation_is_that_of_the_pairs() -> None:
    random = np.random.default_rng(4)
    x, y, t = random.uniform(size=(3, 30))
    first, second = np.triu_indices(30, 1)
    distances, gaps = np.hypot(x[first] - x[second], y[first] - y[second]), np.abs(t[first] - t[second])
    found = mantel(plane(x, y), t, permutations=19)
    assert found.correlation == pytest.approx(np.corrcoef(distances, gaps)[0, 1])


def test_interval_is_the_value_less_what_chance_gives() -> None:
    random = np.random.default_rng(4)
    x = random.uniform(size=40)
    found = mantel(plane(x, x), x, permutations=199)
    assert found.interval[0] > 0.5
    assert found.p_value == 1 / 200


def test_unusable_input_is_refused() -> None:
    with pytest.raises(DataError, match="all distances or all gaps are the same"):
        mantel(plane([0, 0, 0, 0], [1, 1, 1, 1]), [1, 2, 3, 4])
    with pytest.raises(DataError, match="holds 3 value"):
        mantel(plane([0, 1, 2], [1, 1, 1]), [1, 2, 3])
    with pytest.raises(UsageError, match="Give none or reciprocal"):
        mantel(plane([0, 1, 2, 3], [1, 1, 1, 1]), [1, 2, 3, 4], transform="square")  # type: ignore[arg-type]
