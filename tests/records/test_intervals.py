import pytest

from allegedly.errors import UsageError
from allegedly.records import days_of, iso, spell


@pytest.mark.parametrize(
    ("text", "days"), [("14d", 14.0), ("36h", 1.5), ("2w", 14.0), ("7", 7.0), ("1.5 d", 1.5), ("-3d", -3.0), ("0", 0.0)]
)
def test_lengths(text: str, days: float) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize("text", ["", "d", "3m", "two weeks", "1e3d", "nan", "-", "3dd"])
def test_what_is_no_length(text: str) -> None:
    with pytest.raises(UsageError, match="window is no length of time"):
        days_of(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2021-05-03..2021-05-05", (18750.0, 18752.0)),
        ("2021-05..2021-06", (18748.0, 18808.0)),
        ("2020", (18262.0, 18627.0)),
        (" 2021-05-03 .. 2021-05-03 ", (18750.0, 18750.0)),
    ],
)
def test_spells(text: str, days: tuple[float, float]) -> None:
    assert spell(text) == days


@pytest.mark.parametrize("text", ["2021..2020", "..2021", "2021..", "May 2021", "03/04/2021", "2021-05-03 10:00", ""])
def test_what_is_no_spell(text: str) -> None:
    with pytest.raises(UsageError):
        spell(text)


@pytest.mark.parametrize(
    ("day", "text"),
    [(18750.0, "2021-05-03"), (18750.25, "2021-05-03 06:00"), (-1.0, "1969-12-31"), (18749.999999, "2021-05-03")],
)
def test_days_are_shown_as_iso_dates(day: float, text: str) -> None:
    assert iso(day) == text
