import numpy as np
import pytest

from allegedly.coincidence.arrays import above_zero, event_counts, finite, fraction, positive, same_length, whole
from allegedly.errors import DataError, UsageError


def test_a_copy_is_given_and_the_callers_stays() -> None:
    given = np.array([3.0, 1.0])
    copy = finite(given, "x")
    copy[0] = 9
    assert given.tolist() == [3.0, 1.0]


@pytest.mark.parametrize(
    ("check", "values", "message"),
    [
        (finite, [[1.0]], "x: has 2 dimensions where one is needed. Give one column."),
        (finite, [1, None], "x, row 1: is missing or not finite. Drop or repair 1 such row(s) first."),
        (finite, [1, "b"], "x: holds something that is not a number. Give plain numbers."),
        (
            finite,
            np.array(["2020-01-01"], "datetime64[D]"),
            "x: holds something that is not a number. Give plain numbers.",
        ),
        (finite, np.array([1j]), "x: holds something that is not a number. Give plain numbers."),
        (
            finite,
            np.ma.array([1.0, 2.0], mask=[False, True]),
            "x, row 1: is missing or not finite. Drop or repair masked rows first.",
        ),
        (event_counts, [1, 0.5], "x, row 1: is 0.5, not a count. Counts are whole numbers from 0."),
        (positive, [1, -2], "x, row 1: is -2, not above zero. Give positive numbers."),
    ],
)
def test_columns_are_refused_with_their_row(check, values, message) -> None:
    with pytest.raises(DataError) as refused:
        check(values, "x")
    assert str(refused.value) == message


def test_columns_must_be_as_long_as_each_other() -> None:
    with pytest.raises(DataError, match="the columns differ in length: x 2, y 1"):
        same_length(x=[1, 2], y=[1])


@pytest.mark.parametrize(
    ("check", "value"), [(above_zero, 0), (above_zero, np.inf), (fraction, 1), (whole, 2.5), (whole, 0)]
)
def test_settings_are_refused(check, value) -> None:
    with pytest.raises(UsageError, match="setting: is "):
        check(value, "setting")
