import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.reading.times import times
from allegedly.schema import Article, Span, Time, Word

from .sample import article, read, values


def test_every_field_of_a_time() -> None:
    text = "Hundreds had fled at the end of 2017.\n\nThey came back last\nweek, two years after the truce of Amran."
    assert read(text, "2024-01-16") == (
        Time(
            id="t1", span=Span(21, 36), text="the end of 2017", type="DATE", timex="2017",
            earliest="2017-09-01", latest="2017-12-31", basis="itself", modifier="END",
        ),
        Time(
            id="t2", span=Span(54, 63), text="last\nweek", type="DATE", timex="2024-W02",
            earliest="2024-01-08", latest="2024-01-14", basis="date written",
        ),
        Time(
            id="t3", span=Span(65, 74), text="two years", type="DURATION", timex="P2Y",
            earliest=None, latest=None, basis="event", event=Span(81, 99),
        ),
    )  # fmt: skip


def test_hard_wraps_quoting_and_emphasis_do_not_cut_an_expression() -> None:
    assert values("It fell on 14\nJanuary and a\n> few weeks\n> ago, *last\nweek* too.", "2024-01-16") == [
        ("14\nJanuary", "2024-01-14"),
        ("a\n> few weeks\n> ago", "PAST_REF"),
        ("last\nweek", "2024-W02"),
    ]


def test_a_blank_line_does() -> None:
    assert values("It came last\n\nMonday it left.") == [("Monday", "2013-03-18")]


def test_only_the_body_is_read() -> None:
    text = "Date: 5 May 2012\n\nIt fell on 6 May 2012.\n-- \n7 May 2012"
    body = Span(text.index("It fell"), text.index("--"))
    one = Article(text=text, sha256="", kind="email", origin="test", body=body)
    assert [time.timex for time in times(one)] == ["2012-05-06"]


def test_the_apparatus_is_not_read() -> None:
    text = "By A. Writer, 5 May 2012\n\nIt fell on 6 May 2012."
    one = Article(text=text, sha256="", kind="text", origin="test", body=Span(0, len(text)), apparatus=(Span(0, 24),))
    assert [time.timex for time in times(one)] == ["2012-05-06"]


def test_the_trained_readers_sentences_bound_the_tense() -> None:
    text = "He will visit Acme Co. Monday he left."
    starts = [0, 3, 8, 14, 19, 23, 30, 33, 37]
    ends = [2, 7, 13, 18, 22, 29, 32, 37, 38]
    tags = ["PRP", "MD", "VB", "NNP", "NNP", "NNP", "PRP", "VBD", "."]
    words = [Word(start, end, tag, 0, "dep") for start, end, tag in zip(starts, ends, tags, strict=True)]
    assert values(text) == [("Monday", "2013-03-25")]
    assert [time.timex for time in times(article(text), words, [Span(0, 5), Span(5, 9)])] == ["2013-03-18"]


@pytest.mark.parametrize("written", [None, "", "soon", "2013-13-45", "0000-00-00", "10000-01-01"])
def test_a_date_written_that_is_none_leaves_gaps(written: str | None) -> None:
    assert [(time.timex, time.earliest) for time in read("It fell yesterday.", written)] == [("XXXX-XX-XX", None)]


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31", "2024-02-29"])
def test_the_ends_of_the_calendar_are_no_error(written: str) -> None:
    text = (
        "Last week, next week, last Friday, next Friday, a century ago, in the next decade, last winter, on 29 February"
        ", on Easter Monday, the past few years, the day after tomorrow, the weekend, the previous century."
    )
    found = read(text, written)
    assert len(found) >= 5
    assert {time.text for time in found} >= {"Easter Monday", "29 February"}


def test_a_recipe_has_its_minutes_and_no_dates() -> None:
    text = "Heat to 350 degrees for 25 minutes. Add 1/2 cup of wine, 3-4 dates and fall back to low heat for 2 hours."
    assert values(text) == [("25 minutes", "PT25M"), ("2 hours", "PT2H")]


def test_the_same_answer_twice() -> None:
    text = "They met on Friday, two weeks after the vote of 5 May; they will meet next month."
    assert read(text) == read(text)


def test_a_long_line_takes_time_in_proportion() -> None:
    text = "the end of the first quarter of the last year of May 5 , 2013 - 2014 ago " * 300
    assert len(read(text)) >= 900


_SOUP = (
    "the a of in last next this May March Oct. 5 12 31 2013 1999 '98 first second third quarter half year years week"
    " weeks days hours ago earlier later Friday Sunday morning night 10:30 p.m. noon - – / . , ' s ( ) early late end"
    " two several few twenty-four past 05/10/2023 99/99/99 2013-02-30 1990s 19th century summer fall Easter until by"
    " will was than more and half > * 𝟙𝟚 ٥ ½ 2013–14 every daily now then before after 0 00:00 24:59"
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(sorted({*_SOUP.split(), "\n", "\n\n"})) | st.text(max_size=4), max_size=40).map(" ".join),
    st.sampled_from([None, "2013-03-20", "0001-01-01", "9999-12-31"]),
)
def test_any_text_gives_ordered_times_that_quote_it(text: str, written: str | None) -> None:
    reached = 0
    for number, time in enumerate(times(article(text, written)), 1):
        assert time.id == f"t{number}"
        assert reached <= time.span.start < time.span.end <= len(text)
        assert time.text == text[time.span.start : time.span.end]
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
        assert time.timex
        reached = time.span.end
