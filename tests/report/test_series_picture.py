from xml.etree import ElementTree

from allegedly.report.series_page import render_series
from allegedly.report.series_picture import described, legend, series_picture, series_svg
from allegedly.schema import Coverage
from allegedly.schema.series import RecordSeries, SeriesCount

COVERAGE = Coverage(
    set_name="mine",
    version="1",
    title="My <table>",
    earliest="2020-01-01",
    latest="2020-01-21",
    countries=(),
    kinds=(),
    least_killed=0,
    counts_reports=False,
    share_rows=True,
    citation="Me.",
    definition="What I saw.",
)
SERIES = RecordSeries(
    query="set=mine version=1",
    coverage=COVERAGE,
    observed=((18262, 18270), (18276, 18282)),
    times=(18262, 18263, 18277),
    earliest=(18262, 18263, 18270),
    latest=(18262, 18263, 18285),
    latitude=(None,) * 3,
    longitude=(None,) * 3,
    killed=(None,) * 3,
    outside=0,
    notes=("A note with <b>.",),
)
COUNTS = (
    SeriesCount("2019-12-30", "2020-01-06", 5, 2, 0),
    SeriesCount("2020-01-06", "2020-01-13", 4, 0, 0),
    SeriesCount("2020-01-13", "2020-01-20", 5, 1, 1),
    SeriesCount("2020-01-20", "2020-01-27", 2, 0, 0),
)


def bars(class_: str) -> list[tuple[str | None, ...]]:
    found = ElementTree.fromstring(series_picture(SERIES, COUNTS)).findall(f".//rect[@class='{class_}']")
    return [tuple(each.get(name) for name in ("x", "y", "width", "height")) for each in found]


def test_sure_and_uncertain_events_are_drawn_apart() -> None:
    assert bars("tally") == [("2", "34", "148.4", "166")]
    assert bars("maybe") == [("300", "117", "148.4", "83")]


def test_days_that_nobody_covered_are_grey() -> None:
    assert [each[::2] for each in bars("unwatched")] == [("2", "42.57"), ("236.14", "106.43"), ("491.57", "106.43")]


def test_the_picture_in_words() -> None:
    assert described(SERIES, COUNTS) == (
        "3 events in 4 stretches, 1 of them with a date that reaches beyond its stretch; the most, 2, in the one from"
        " 2019-12-30."
    )
    assert legend(SERIES, COUNTS) == (
        "filled: events; dashed: date may lie in another stretch; grey: not covered. My <table>, version 1"
    )


def test_a_picture_by_itself_is_svg() -> None:
    picture = ElementTree.fromstring(series_svg(SERIES, COUNTS))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"


def test_the_page_escapes_what_it_is_given() -> None:
    page = render_series(SERIES, COUNTS)
    assert "A note with &lt;b&gt;." in page
    assert "My &lt;table&gt;" in page
    assert "<script" not in page
    assert render_series(SERIES, COUNTS) == page
