import pytest

from allegedly.report.timing.wording import between, how_often, iso, length, number, p_is, p_value, ratio, within


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.6969, "0.70"), (0.0075, "0.0075"), (0.0496, "0.050"), (8.123e-05, "0.000081"), (1e-7, "under 0.000001"),
     (1.0, "1.00"), (0.0, "under 0.000001")],
)  # fmt: skip
def test_p_values(value: float, words: str) -> None:
    assert p_value(value) == words
    assert p_is(value) == (f"p = {words}" if value >= 1e-6 else "p < 0.000001")


@pytest.mark.parametrize(
    ("value", "words"),
    [(1.0, "practically always"), (0.7, "70 times in 100"), (0.0149, "about once in 67 times"),
     (0.0075, "about once in 130 times"), (8.1e-5, "about once in 12,000 times"),
     (1e-12, "less than once in a million times")],
)  # fmt: skip
def test_probabilities_in_words(value: float, words: str) -> None:
    assert how_often(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "0"),
        (5.0, "5"),
        (0.749, "0.75"),
        (6.36, "6.4"),
        (31.24, "31.2"),
        (1234.5, "1,234"),
        (1e-6, "under 0.0001"),
    ],
)
def test_numbers(value: float, words: str) -> None:
    assert number(value) == words


def test_ratios() -> None:
    assert [ratio(value) for value in (None, 2.0, 0.05, 5000.0)] == ["no limit", "2", "0.05", "over 1,000"]


def test_lengths_and_days() -> None:
    assert [length(days) for days in (1.0, 4.0, 1.5, 0.3, 4998.0)] == [
        "1 day", "4 days", "36 hours", "0.3 days", "4,998 days",
    ]  # fmt: skip
    assert [iso(day) for day in (19358.0, 19358.9, -1.0)] == ["2023-01-01", "2023-01-01", "1969-12-31"]


@pytest.mark.parametrize(
    ("window", "lag", "words"),
    [(4.0, 0.0, "within 4 days after"), (0.0, 0.0, "at the same time as"), (3.0, 2.0, "2 to 5 days after"),
     (3.0, -5.0, "2 to 5 days before"), (7.0, -2.0, "from 2 days before to 5 days after")],
)  # fmt: skip
def test_where_a_window_lies(window: float, lag: float, words: str) -> None:
    assert within(window, lag) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 4, "0 to 4 days"),
        (0, 1, "0 to 1 day"),
        (0, 1.5, "0 to 36 hours"),
        (0.5, 1.5, "12 to 36 hours"),
        (0.5, 2, "12 to 48 hours"),
        (1.1, 2.5, "1.1 to 2.5 days"),
        (0, 1 / 24, "0 to 1 hour"),
    ],
)
def test_both_ends_of_a_span_are_in_one_unit(low: float, high: float, words: str) -> None:
    assert between(low, high) == words


@pytest.mark.parametrize(
    ("window", "lag", "words"),
    [(0, 2, "2 days after"), (0, -1, "1 day before"), (1, 0.5, "12 to 36 hours after"), (2, -3, "1 to 3 days before")],
)
def test_a_window_at_a_lag(window: float, lag: float, words: str) -> None:
    assert within(window, lag) == words
