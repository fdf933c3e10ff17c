import pytest

from allegedly.web import ascii_address, reason_of


def test_an_address_is_written_as_it_goes_over_the_wire() -> None:
    assert ascii_address("http://Münster.example/ä b?q=ü#x") == "http://xn--mnster-3ya.example/%C3%A4%20b?q=%C3%BC"
    assert ascii_address("https://example.org") == "https://example.org/"
    assert ascii_address("http://[::1]:80/%20") == "http://[::1]:80/%20"


@pytest.mark.parametrize("address", ["http://", "https:///path", "http://a:port/", "http://" + "ü" * 70 + ".example/"])
def test_an_address_without_a_host_is_none(address: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the callers say it in words
        ascii_address(address)


def test_a_reason_is_the_systems_or_the_errors_own_name() -> None:
    assert reason_of(OSError(111, "Connection refused")) == "connection refused"
    assert reason_of(TimeoutError()) == "timeouterror"
