"""Nulls by name."""

import pytest

from allegedly.coincidence.nulls import Null, parse_null
from allegedly.errors import UsageError


def test_names_of_nulls():
    assert parse_null("trend+bursts") == Null("bursts+trend", bursts=True, season=False, trend=True, shift=False)
    assert parse_null("homogeneous").keeps == "only how many events there are"
    for wrong in ("", "seasonal", "season+season", "shift+trend"):
        with pytest.raises(UsageError, match="there is no null called"):
            parse_null(wrong)
