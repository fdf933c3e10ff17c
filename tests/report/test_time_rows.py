from allegedly.report.contents import Contents
from allegedly.report.event_rows import event_rows
from allegedly.report.ledger import Ledger
from allegedly.report.lines import Lines
from allegedly.report.tables import entries
from allegedly.report.time_rows import time_rows
from allegedly.report.voices import Voices

from . import facts_sample


def _rows():
    reading = facts_sample.reading()
    lines, contents = Lines(reading.article.text), Contents(reading)
    voices = Voices(entries(reading, Ledger(reading), lines))
    return time_rows(contents, event_rows(contents, voices, lines), lines)


def test_real_order_and_the_articles_own():
    assert [(row.place, row.told, row.words) for row in _rows()] == [
        (1, 5, "until 31 December 2018"),
        (2, 6, "from 1 January 2022 on"),
        (3, 3, "12 March 2023"),
        (4, 2, "13–19 March 2023"),
        (5, 1, "20 March 2023"),
        (6, 4, "April 2023"),
    ]


def test_expressions_for_the_same_days_are_one_row_with_the_events_of_both():
    row = _rows()[2]
    assert row.mentions == ("12 March", "that night")
    assert [event.event.id for event in row.events] == ["e2", "e3"]


def test_lengths_without_a_place_and_what_recurs_are_no_rows():
    assert {time.id for row in _rows() for time in row.times} == {"t1", "t2", "t3", "t4", "t5", "t7", "t8"}
