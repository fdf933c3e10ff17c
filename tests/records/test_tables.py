from pathlib import Path

import pytest

from allegedly.errors import DataError, UsageError
from allegedly.records import Column, Selection, read_column

MAY_3 = 18750.0  # 2021-05-03


def read(folder: Path, content: str | bytes, **settings: object) -> Column:
    file = folder / "given.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read_column(Selection(path=str(file), **settings))  # type: ignore[arg-type]


def refused(folder: Path, content: str | bytes, **settings: object) -> str:
    with pytest.raises(DataError) as caught:
        read(folder, content, **settings)
    return str(caught.value).replace(str(folder), "")


PLAIN = "id,date\n1,2021-05-05\n2,2021-05-03\n3,2021-05-03\n"


def test_rows_keep_their_order_and_their_ties(tmp_path: Path) -> None:
    column = read(tmp_path, PLAIN)
    assert column.times.tolist() == [MAY_3 + 2, MAY_3, MAY_3]
    assert (column.earliest, column.latest, column.whole_days) == (None, None, True)
    assert (column.name, column.rows, column.encoding, column.separator) == ("date", 3, "utf-8", ",")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_line_ends(tmp_path: Path, encoding: str, separator: str, ending: str) -> None:
    rows = [["Straße", "Date", "note"], ["é", "2021-05-03", f'"a{separator} b"'], ["ü", "2021-05-04", "1"]]
    text = ending.join(separator.join(row) for row in rows) + ending
    column = read(tmp_path, text.encode(encoding), where=(("Straße", "é"),))
    assert column.times.tolist() == [MAY_3]
    assert column.separator == separator


def test_windows_1252_far_into_the_file(tmp_path: Path) -> None:
    body = "date,place\n" + "2021-05-03,town\n" * 20_000 + "2021-05-04,Zürich\n"
    column = read(tmp_path, body.encode("cp1252"))
    assert (column.rows, column.encoding, column.times[-1]) == (20_001, "windows-1252", MAY_3 + 1)


def test_one_column_and_blank_lines(tmp_path: Path) -> None:
    assert read(tmp_path, "date\n\n2021-05-03\n\n\n2021-05-04\n").times.tolist() == [MAY_3, MAY_3 + 1]


def test_the_column_is_found_by_its_name_or_by_what_it_holds(tmp_path: Path) -> None:
    assert read(tmp_path, "reported,event_date\n2021-05-04,2021-05-03\n").name == "event_date"
    assert read(tmp_path, "id,born on,year\n7,2021-05-03,2021\n").name == "born on"
    assert read(tmp_path, "a,b\n2021-05-03,2021-05-04\n", column="B").times.tolist() == [MAY_3 + 1]


def test_filters_join_values_of_a_column_and_cross_columns(tmp_path: Path) -> None:
    table = "date,country,kind\n2021-05-03,IQ,a\n2021-05-04,SY,a\n2021-05-05,IQ,b\n2021-05-06,LB,a\n"
    where = (("country", "IQ"), ("country", "SY"), ("kind", "a"))
    column = read(tmp_path, table, where=where)
    assert (column.times.tolist(), column.rows) == ([MAY_3, MAY_3 + 1], 4)


def test_partial_dates_are_intervals(tmp_path: Path) -> None:
    column = read(tmp_path, "date\n2021-05-03\n2021-05\n2020\n")
    assert column.earliest is not None
    assert column.latest is not None
    assert column.earliest.tolist() == [MAY_3, 18748.0, 18262.0]
    assert column.latest.tolist() == [MAY_3, 18778.0, 18627.0]
    assert (column.times.tolist(), column.partial) == ([MAY_3, 18763.0, 18444.0], 2)


def test_a_day_among_times_of_day_lies_anywhere_in_its_day(tmp_path: Path) -> None:
    column = read(tmp_path, "date\n2021-05-03 06:00\n2021-05-04\n")
    assert column.latest is not None
    assert column.latest.tolist() == [MAY_3 + 0.25, MAY_3 + 1 + 86_399 / 86_400]
    assert column.whole_days is False


def test_times_with_zones_become_utc(tmp_path: Path) -> None:
    column = read(tmp_path, "date\n2021-05-03T01:00:00+02:00\n2021-05-03T12:00:00Z\n")
    assert column.times.tolist() == pytest.approx([MAY_3 - 1 / 24, MAY_3 + 0.5])
    assert column.zoned == 2


@pytest.mark.parametrize(
    ("cells", "settings", "days", "order"),
    [
        (["03/04/2021", "23/04/2021"], {}, [18720.0, 18740.0], "day first"),
        (["03/04/2021", "04/23/2021"], {}, [18690.0, 18740.0], "month first"),
        (["03/04/2021"], {"date_format": "dmy"}, [18720.0], "day first"),
        (["03/04/2021"], {"date_format": "mdy"}, [18690.0], "month first"),
        (["03-04-2021 06:00", "2021-05-03"], {"date_format": "mdy"}, [18690.25, MAY_3], "month first"),
        (["05/05/2021"], {}, [18752.0], ""),
        (["03.04.2021"], {}, [18720.0], ""),
    ],
)
def test_day_and_month(
    tmp_path: Path, cells: list[str], settings: dict[str, object], days: list[float], order: str
) -> None:
    column = read(tmp_path, "\n".join(["date", *cells]), **settings)
    first = column.times if column.earliest is None else column.earliest
    assert (first.tolist(), column.order) == (days, order)


@pytest.mark.parametrize(
    ("content", "settings", "message"),
    [
        ("", {}, "/given.csv: the table is empty"),
        ("\n\n", {}, "/given.csv: the table is empty"),
        ("date,kind\n", {}, "/given.csv: the table has a header and no rows"),
        ("2021-05-03\n2021-05-04\n", {}, "the first row holds a date, not the names of the columns"),
        ("a,b\n1,2\n", {}, "no column of dates was found: 'a', 'b'. Name the column: --column, or"),
        ("a,b\n2021-05-03,2021-05-03\n", {}, "2 columns hold dates: 'a', 'b'. Name the column: --column, or"),
        ("date,date\n2021-05-03,2021-05-03\n", {"column": "date"}, "2 columns are called 'date'"),
        ("date\n2021-05-03\n", {"column": "day"}, "there is no column 'day'. The columns are 'date'."),
        ("date,n\n2021-05-03,1\n", {"column": "n"}, "column 'n': no cell holds a date"),
        ("date,n\n2021-05-03,1\n", {"where": (("n", "2"),)}, "no row is left to read"),
        ("date,n\n2021-05-03,1\n", {"where": (("m", "2"),)}, "there is no column 'm'"),
        ("date\n2021-05-03\nsoon\n", {}, "column 'date': row 3 holds no date that can be read."),
        ("date,n\n2021-05-03,1\n,2\nNaN,3\n", {}, "column 'date': rows 3 and 4 hold nothing."),
        ("date\n2021-05-03\nx\nx\nx\nx\nx\n", {}, "rows 3, 4, 5 and 2 more hold no date"),
        ("date\n03/04/2021\n05/06/2021\n", {}, "day and month could stand either way round in every row"),
        ("date\n23/04/2021\n04/23/2021\n", {}, "row 2 has its day first and row 3 its month"),
        ("date\n2021-05-03 10:00\n2021-05-03 10:00Z\n", {}, "row 3 gives a time zone and row 2 does not"),
        ("PK\x03\x04", {}, "this is a spreadsheet or archive"),
        (b"date\n\x81\x8d\n", {}, "no known encoding fits the bytes"),
        (b"\x00\x01\x02date", {}, "this is binary data"),
        ('date,n\n2021-05-03,"' + "x" * 140_000, {}, "row 2: the row cannot be divided into cells"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_line(
    tmp_path: Path, content: str | bytes, settings: dict[str, object], message: str
) -> None:
    told = refused(tmp_path, content, **settings)
    assert message in told
    assert "\n" not in told


def test_no_message_holds_a_cell_or_what_a_terminal_would_obey(tmp_path: Path) -> None:
    assert "secret" not in refused(tmp_path, "date\n2021-05-03\nsecret\n")
    assert "\x1b" not in refused(tmp_path, "a\x1b[2J,b\n1,2\n")


def test_bad_rows_are_left_out_on_request_and_counted(tmp_path: Path) -> None:
    column = read(tmp_path, "date\n2021-05-03\nsoon\n?\n2021-05-04\n31/31/2021\n", skip_bad=True)
    assert (column.times.tolist(), column.missing, column.unreadable) == ([MAY_3, MAY_3 + 1], 1, 2)
    assert "no cell holds a date" in refused(tmp_path, "date\nsoon\n", skip_bad=True)


def test_no_file_a_folder_and_a_format_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no such file"):
        read_column(Selection(path=str(tmp_path / "none.csv")))
    with pytest.raises(DataError, match="this is a folder"):
        read_column(Selection(path=str(tmp_path)))
    with pytest.raises(UsageError, match="this is no date format"):
        read(tmp_path, PLAIN, date_format="ymd")


def test_batches_are_joined(tmp_path: Path) -> None:
    seen: list[int] = []
    file = tmp_path / "given.csv"
    file.write_text("date\n" + "2021-05-03\n" * 150_000 + "2021-05\n", encoding="utf-8")
    column = read_column(Selection(path=str(file)), progress=seen.append)
    assert (column.times.size, column.partial) == (150_001, 1)
    assert seen == [200, 65_736, 131_272, 150_001]


def test_the_day_of_an_event_goes_before_the_moment_at_which_it_was_put_in(tmp_path: Path) -> None:
    assert read(tmp_path, "timestamp,event_date\n1609459200,2021-05-03\n").name == "event_date"
