import re

from allegedly.report.timing.axes import number_axis, numbers, time_axis
from allegedly.report.timing.svg import Scale


def words(parts: list[str]) -> list[str]:
    return re.findall(r">([^<]+)</text>", "".join(parts))


def test_numbers_are_round_and_few() -> None:
    assert numbers(-24, 24) == [-20, -10, 0, 10, 20]
    assert numbers(0, 1) == [0, 0.2, 0.4, 0.6, 0.8, 1]
    assert numbers(-4.1, 4.2) == [-4, -2, 0, 2, 4]
    assert numbers(3, 3) == [3]
    assert words(number_axis(Scale(-24, 24), 0)) == ["−20", "−10", "0", "10", "20"]


def test_time_has_days_months_or_years() -> None:
    assert words(time_axis(Scale(19358, 19378), 0)) == ["01-01", "01-05", "01-09", "01-13", "01-17", "01-21"]
    assert words(time_axis(Scale(19358, 19796), 0)) == ["2023-01", "2023-04", "2023-07", "2023-10", "2024-01"]
    assert words(time_axis(Scale(0, 19796), 0)) == ["1980", "2000", "2020"]
