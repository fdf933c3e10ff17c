import msgspec

from allegedly.report.columns import width
from allegedly.report.inquiry import records_summary

from . import sample


def test_matches_answers_and_citations_in_lines() -> None:
    told = records_summary(sample.checked(), sample.reading())
    lines = told.splitlines()
    assert lines[0] == "Beside UCDP Georeferenced Event Dataset, version 25.1:"
    assert "Events looked up: 4 (2 differ, 1 not recorded, 1 outside coverage)." in lines
    assert lines[3].startswith("  differs       event 1: ")
    assert "Argument 1, “mine”: needs a table." in lines
    assert "  What it does not show." in lines
    assert lines[-1] == "Cite: Raleigh et al. 2010."
    assert "SECRET" not in told
    assert "ROW FIGURE" not in told


def test_no_line_is_wider_than_asked() -> None:
    for columns in (40, 80):
        found = records_summary(sample.checked(), sample.reading(), width=columns).splitlines()
        assert max(map(width, found)) <= columns


def test_what_acts_unseen_is_not_printed() -> None:
    odd = msgspec.structs.replace(sample.tested(), sentences=("a\x1b[31m", "b\nc", "d"))
    told = records_summary(msgspec.structs.replace(sample.checked(), inquiries=(odd,)), sample.reading())
    assert "\x1b" not in told
    assert "  b c" in told.splitlines()
