import copy
import sys

import pytest

from allegedly.vocabulary import tables
from allegedly.vocabulary.quantity_lint import lint_quantities


def test_it_finds_what_is_left_out_or_the_wrong_way_round(monkeypatch: pytest.MonkeyPatch) -> None:
    data = {name: copy.deepcopy(tables.table(name)) for name in ("numerals", "units", "change")}
    data["numerals"]["many"]["dozens"] = [199, 24]
    data["units"]["money"]["CHF"] = ["Francs"]
    data["change"]["times"].pop("treble")
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.quantity_lint"], "table", data.__getitem__)
    assert lint_quantities() == (
        "numerals: many: dozens has bounds that are the wrong way round",
        "units: CHF: Francs is not in lower case",
        "change: treble has no times",
    )
