import pytest

from allegedly.report.amounts import amount, toll
from allegedly.schema import Quantity, Span, Toll


def _quantity(low, high, *, approximate=False, unit=None, additional=False):
    return Quantity(
        id="q", span=Span(0, 1), text="x", low=low, high=high, approximate=approximate, unit=unit, additional=additional
    )


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (_quantity(8, 8), "8"),
        (_quantity(35000, None), "at least 35,000"),
        (_quantity(None, 12), "at most 12"),
        (_quantity(90, 90, approximate=True), "90, roughly"),
        (_quantity(754.2, 921.8, approximate=True), "754 to 922, roughly"),
        (_quantity(7.2, 8.8, approximate=True, unit="%"), "7.2 to 8.8%, roughly"),
        (_quantity(150, 200, unit="m"), "150 to 200 m"),
        (_quantity(3.25, 3.25, unit="%"), "3.25%"),
        (_quantity(1500, 1500, additional=True), "1,500 more"),
        (_quantity(None, None, unit="km", approximate=True), "not told, roughly"),
        (_quantity(2_500_000_000, 2_500_000_000, unit="USD"), "2,500,000,000 USD"),
    ],
)
def test_bounds_in_words(quantity, words):
    assert amount(quantity) == words


def test_no_toll_is_no_words_and_an_open_one_says_so():
    assert (toll(None), toll(Toll(None, None)), toll(Toll(3, None))) == ("", "not told", "at least 3")
