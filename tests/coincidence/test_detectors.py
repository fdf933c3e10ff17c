import numpy as np
import pytest

from allegedly.coincidence.detectors import ears, farrington, noufaily
from allegedly.errors import DataError, UsageError

from .published import columns


@pytest.mark.shared
def test_farrington_agrees_with_surveillance_on_salmonella_agona() -> None:
    counts = columns("surveillance/salmonella_agona.csv")["observed"]
    found = farrington(counts, positions=np.arange(281, 312), years=5, half_window=3, alpha=0.05)
    assert found.alarm_positions() == (283,)  # week 284
    assert found.upper[0] == pytest.approx(5.556354, abs=5e-7)


@pytest.mark.shared
def test_noufaily_agrees_with_surveillance_on_salmonella_agona() -> None:
    # farringtonFlexible of R surveillance 1.20.3: noPeriods 10, thresholdMethod nbPlugin, pThresholdTrend 1
    counts = columns("surveillance/salmonella_agona.csv")["observed"]
    found = noufaily(counts, positions=np.arange(281, 312))
    assert found.alarm_positions() == (283,)
    assert found.expected[:4] == pytest.approx((1.787307882, 1.875560534, 2.154780933, 2.186862828), abs=1e-6)
    assert found.upper == (
        5,
        5,
        6,
        6,
        6,
        6,
        7,
        7,
        8,
        8,
        8,
        8,
        9,
        8,
        9,
        9,
        8,
        8,
        8,
        7,
        7,
        7,
        7,
        6,
        6,
        5,
        5,
        5,
        5,
        5,
        5,
    )


@pytest.mark.shared
def test_ears_agrees_with_surveillance_on_salmonella_agona() -> None:
    counts = columns("surveillance/salmonella_agona.csv")["observed"]
    expected = {"C1": (3.637534291, 4.090232306, 8.321480306), "C2": (4.568292908, 4.724207369, 3.637534291)}
    for method, bounds in expected.items():
        found = ears(counts, method=method)  # type: ignore[arg-type]
        start = found.positions.index(19)
        assert found.upper[start : start + 3] == pytest.approx(bounds, abs=1e-8)


@pytest.mark.shared
def test_ears_c3_differs_from_surveillance_which_takes_the_count_for_the_mean() -> None:
    # earsC of R surveillance 1.20.3, alpha .001: count + spread x (quantile - carried), so that the day itself never
    # counts. Its own manual has the mean there, and leaves out the 1 that is taken off the day as off the two before.
    counts = columns("surveillance/salmonella_agona.csv")["observed"]
    single, found = ears(counts, method="C2"), ears(counts, method="C3")
    for row, theirs in ((19, 5.38874467604), (20, 9.43849308327)):
        place = single.positions.index(row)
        mean = single.expected[place]
        spread = (single.upper[place] - mean) / 3.0902323062
        ours = found.upper[found.positions.index(row)]
        assert ours == pytest.approx(theirs - counts[row] + mean + spread, abs=1e-7)


def test_ears_c3_by_hand() -> None:
    # rows 0 to 6 have mean 2 and spread 1, so row 9 carries (4 - 2) / 1 - 1 = 1 into row 11 and nothing into row 12
    found = ears([1, 3, 1, 3, 1, 3, 2, 2, 2, 4, 2, 2, 2], method="C3")
    assert found.positions == (11, 12)
    assert found.upper == pytest.approx((2 + (2 / 3) ** 0.5 * 3.0902323, 17 / 7 + (20 / 21) ** 0.5 * 4.0902323))


def test_ears_by_hand() -> None:
    counts = [1, 3, 1, 3, 1, 3, 2, 2, 2, 2, 9, 2, 2]
    first = ears(counts, method="C1")
    assert first.positions == (7, 8, 9, 10, 11, 12)
    assert first.expected[0] == 2.0
    assert first.upper[0] == pytest.approx(2 + 3.0902323 * 1.0)
    assert first.alarm_positions() == (10,)
    assert ears(counts, method="C2").expected[1] == pytest.approx(15 / 7)
    # on the two days after, C3 still stands
    assert ears(counts, method="C3").alarm_positions() == (11, 12)


def test_a_flat_past_gives_its_own_level() -> None:
    counts = np.full(300, 4)
    for detect in (farrington, noufaily):
        found = detect(counts, positions=[290])
        assert found.expected[0] == pytest.approx(4.0)
        assert found.alarms == (False,)
    assert noufaily(counts, positions=[290]).upper == (8.0,)  # the .95 quantile of Poisson 4


def test_an_outbreak_is_found_and_a_past_one_loses_weight() -> None:
    counts = np.tile([2.0, 3.0, 4.0, 3.0], 80)
    counts[300] = 30
    counts[300 - 52] = 30
    found = farrington(counts, positions=[300])
    assert found.alarms == (True,)
    assert found.upper[0] < 20


def test_few_events_raise_no_alarm() -> None:
    counts = np.zeros(300)
    counts[[100, 299]] = 1, 4
    assert farrington(counts, positions=[299]).alarms == (False,)
    assert farrington(counts, positions=[299], fewest=(1, 4)).alarms == (True,)


def test_text_names_the_alarms() -> None:
    counts = [1, 3, 1, 3, 1, 3, 2, 2, 2, 2, 9, 2, 2]
    assert str(ears(counts)).splitlines()[0] == "EARS C1: 1 alarm(s) in 6 looks"
    assert str(ears(counts)).splitlines()[1].startswith("row 10: 9 where 2.14 were expected")


def test_unusable_input_is_refused() -> None:
    with pytest.raises(DataError, match=r"counts, row 2: is -1, not a count"):
        ears([1, 2, -1] + [1] * 20)
    with pytest.raises(DataError, match=r"counts: holds 100 value\(s\) where at least 264 are needed"):
        farrington(np.ones(100))
    with pytest.raises(DataError, match=r"positions, entry 0: is row 10, outside rows 263 to 299"):
        farrington(np.ones(300), positions=[10])
    with pytest.raises(UsageError, match="method: is 'C4'"):
        ears(np.ones(30), method="C4")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="half_window: is 26 in a cycle of 52"):
        noufaily(np.ones(300), half_window=26)
