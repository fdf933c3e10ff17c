import copy
import sys

import pytest

from allegedly.vocabulary import tables
from allegedly.vocabulary.quantity_lint import lint_quantities


def test_the_data_files_are_clean() -> None:
    assert lint_quantities() == ()


def test_it_finds_what_is_out_of_order_double_or_the_wrong_way_round(monkeypatch: pytest.MonkeyPatch) -> None:
    files = ("numerals", "units", "effects", "numbered", "count_checks", "change", "tallies")
    data = {name: copy.deepcopy(tables.table(name)) for name in files}
    data["numerals"]["many"]["dozens"] = [199, 24]
    data["units"]["money"]["CHF"] = ["Francs"]
    data["change"]["times"].pop("treble")
    data["change"]["nouns"]["down"] = ["cut", "rise"]
    data["effects"]["injured"]["verbs"] = ["wound", "kill"]
    data["tallies"]["states"]["rescued"]["said"] = ["survivor", "striker"]
    monkeypatch.setattr(sys.modules["allegedly.vocabulary.quantity_lint"], "table", data.__getitem__)
    assert lint_quantities() == (
        "numerals: many: dozens has bounds that are the wrong way round",
        "units: CHF: Francs is not in lower case",
        "effects: injured: verbs: kill stands after wound",
        "effects: verbs: kill stands in killed and in injured",
        "change: nouns: rise stands in up and in down",
        "change: treble has no times",
        "tallies: rescued: striker stands after survivor",
        "tallies: said: striker stands in rescued and in striking",
    )
