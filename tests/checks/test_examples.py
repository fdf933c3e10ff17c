"""Each code's own two examples, through the trained reader: the one gives the finding, the one near to it does not."""

import pytest

from allegedly.checks import check, codes

from .given import read_example


@pytest.mark.parametrize("code", list(codes()))
def test_its_example_raises_it_and_the_one_near_to_it_does_not(code: str) -> None:
    meaning = codes()[code]
    assert code in {finding.code for finding in check(read_example(meaning.raises))}
    assert code not in {finding.code for finding in check(read_example(meaning.spares))}
