from allegedly.reading.stretches import Stretches
from allegedly.schema import Span


def test_a_place_stands_in_the_stretch_around_it() -> None:
    stretches = Stretches([Span(8, 12), Span(2, 5), Span(2, 5)])
    assert [stretches.around(offset) for offset in (0, 2, 4, 5, 8, 12)] == [
        None, Span(2, 5), Span(2, 5), None, Span(8, 12), None,
    ]  # fmt: skip
    assert [offset for offset in range(14) if offset in stretches] == [2, 3, 4, 8, 9, 10, 11]


def test_nothing_stands_in_no_stretches() -> None:
    assert 0 not in Stretches([])
