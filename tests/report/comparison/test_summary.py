import pytest
from comparison.versions import NEW, OLD, bare

from allegedly import comparison, report
from allegedly.errors import UsageError

SUMMARY = """\
The bridge at Oster
Earlier: draft.txt, 6 May 2024, 28 words
Later:   draft.txt, no date, 25 words
79 % of words in common

Sentences: 2 unchanged, 1 reworded, 1 moved, 1 removed, 1 added
Claims: 0 -> 0
Times: 1 changed

What changed
 1. A sentence was removed
    - Two lorries crossed it before noon. (line 3)
 2. A sentence was added
    + A dog barked. (line 5)
 3. The date stands in the earlier version alone
    - 2024-05-06
 4. Other words, with no change of source, number or strength found
    - The bridge at Oster opened on Monday. (line 1)
    + The bridge at Oster opened on Tuesday. (line 1)
 5. A sentence moved from paragraph 2 to paragraph 3
    - The mayor cut a ribbon. (line 3)
    + The mayor cut a ribbon. (line 5)
"""


def test_both_versions_counts_and_the_weightiest_changes() -> None:
    old = bare(OLD, title="The bridge at Oster", written="2024-05-06")
    assert report.comparison_summary(comparison.compare(old, bare(NEW, title="The bridge at Oster"))) == SUMMARY


def test_no_line_is_wider_than_asked_and_nothing_acts() -> None:
    hostile = "\x1b[31mRed \u202etext " * 30 + "\n\n" + "long" * 60
    for width in (40, 80, 200):
        shown = report.comparison_summary(comparison.compare(bare(OLD), bare(hostile)), width=width)
        assert max(map(len, shown.splitlines())) <= width
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    with pytest.raises(UsageError):
        report.comparison_summary(comparison.compare(bare(OLD), bare(NEW)), width=39)


def test_no_change_is_said() -> None:
    shown = report.comparison_summary(comparison.compare(bare(OLD), bare(OLD)))
    assert shown.endswith("No change was found.\n")
