"""The scorer of times, on a gold standard made by hand."""

import times

TIMEML = """<TimeML><DOCID>made-up</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-20">2013-03-20</TIMEX3></DCT>
<TEXT>It <EVENT eid="e1">fell</EVENT> <TIMEX3 tid="t1" type="DATE" value="2013-03-19">yesterday</TIMEX3> &amp; in early
<TIMEX3 tid="t2" type="DATE" value="2013-01">January</TIMEX3>,
on the <TIMEX3 tid="t3" value="2013-03-20">ides</TIMEX3>.</TEXT>
</TimeML>"""


def test_a_timeml_file_gives_its_text_and_expressions() -> None:
    one = times.document("made-up", TIMEML)
    assert one.text == "It fell yesterday & in early\nJanuary,\non the ides."
    assert [(one.text[start:end], value) for start, end, value in one.gold] == [
        ("yesterday", "2013-03-19"),
        ("January", "2013-01"),
        ("ides", "2013-03-20"),
    ]


def test_strict_relaxed_and_value() -> None:
    counts = times.score([times.document("made-up", TIMEML)])
    assert counts == times.Counts(gold=3, found=2, strict=1, relaxed=2, value=2)
    assert (counts.f1("strict"), counts.f1("relaxed"), counts.f1("value")) == (40.0, 80.0, 80.0)


def test_an_expression_found_counts_once() -> None:
    gold = (times.Expression(0, 4, "a"), times.Expression(5, 9, "b"))
    assert len(list(times.pairs(gold, [times.Expression(0, 9, "a")]))) == 1
