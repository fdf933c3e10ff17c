from allegedly.report.lines import Lines


def test_every_kind_of_line_break_ends_a_line():
    lines = Lines("one\ntwo\r\nthree\rfour")
    assert [lines.at(offset) for offset in (0, 3, 4, 7, 8, 9, 13, 15, 18)] == [1, 1, 2, 2, 2, 3, 3, 4, 4]
    assert len(lines) == 4


def test_an_empty_text_has_one_line():
    assert Lines("").at(0) == 1
