"""Each importer on a small file in its set's layout."""

import gzip
from pathlib import Path

import pytest

from allegedly import records
from allegedly.errors import DataError, UsageError
from allegedly.records.importers import ucdp_candidate, ucdp_ged
from allegedly.records.importers.gtd import version_in as gtd_version

from ..invented import (
    ACLED_ROWS,
    GED_NAMES,
    GED_ROWS,
    GTD_ROWS,
    ICEWS_ROWS,
    Row,
    gdelt_file,
    gdelt_row,
    ged_file,
    table,
    zipped,
)  # fmt: skip

pytest.importorskip("duckdb")


def imported(set_name: str, files: list[Path], store: Path, **arguments: object) -> tuple[records.StoredSet, list[Row]]:
    held = records.add(set_name, files, folder=store, **arguments)  # type: ignore[arg-type]
    found = records.search("", limit=None, folder=store).records
    return held, [{name: getattr(each, name) for name in each.__struct_fields__} for each in found]


def columns(rows: list[Row], *names: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_the_version_stands_in_the_files_name() -> None:
    found = [ucdp_ged.version_in(name) for name in ("GEDEvent_v25_1.csv", "ged191-csv.zip", "mine.csv", "ged2511.csv")]
    assert found == ["25.1", "19.1", None, None]
    names = ("GEDEvent_v25_0_9.csv", "GEDEvent_v26_01_26_06.csv", "GEDEvent_v25_1.csv")
    assert [ucdp_candidate.version_in(name) for name in names] == ["25.0.9", "26.01.26.06", None]
    assert [gtd_version(name) for name in ("globalterrorismdb_0522dist.csv", "gtd.csv")] == ["0522dist", None]


def test_ucdp_precisions(tmp_path: Path) -> None:
    _, rows = imported("ucdp-ged", [ged_file(tmp_path)], tmp_path / "store")
    assert columns(rows, "id", "date_precision", "place_precision", "country", "sub_kind") == [
        ("1", "day", "exact", "IQ", "state-based conflict"),
        ("2", "days", "exact", "IQ", "one-sided violence"),
        ("3", "month", "area", "SY", "non-state conflict"),
        ("4", "day", "exact", "YE", "state-based conflict"),
    ]


def test_ucdp_has_gaza_in_israel_and_iso_does_not(tmp_path: Path) -> None:
    israel = GED_ROWS[0] | {"country": "Israel", "adm_1": "Southern district", "latitude": 31.5, "longitude": 34.6}
    gaza = israel | {"id": 2, "adm_1": "Gaza Strip", "latitude": 31.4, "longitude": 34.4}
    _, rows = imported("ucdp-ged", [ged_file(tmp_path, [israel, gaza])], tmp_path / "store")
    assert columns(rows, "country") == [("IL",), ("PS",)]


def test_ucdp_candidate_events_without_a_header(tmp_path: Path) -> None:
    path = tmp_path / "GEDEvent_v24_0_1.csv"
    path.write_text(table(GED_ROWS, GED_NAMES, header=False), encoding="utf-8")
    held, rows = imported("ucdp-candidate", [path], tmp_path / "store")
    assert (held.version, held.rows) == ("24.0.1", 4)
    assert columns(rows, "id", "killed_best") == [("1", 4), ("2", 12), ("3", 0), ("4", 4)]


def test_acled_rows_are_marked_as_not_to_be_shared(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(table(ACLED_ROWS, divider=";"), encoding="utf-8")
    held, rows = imported("acled", [path], tmp_path / "store")
    assert (held.version, held.coverage.share_rows) == ("2023-05-10", False)
    assert "data up to 2023-05-10." in held.coverage.citation
    assert columns(rows, "id", "earliest", "latest", "date_precision", "kind", "place_precision", "killed_best") == [
        ("IRQ1", "2023-02-15", "2023-02-15", "day", "ASSAULT", "exact", 2),
        ("IRQ2", "2023-03-01", "2023-03-31", "month", "PROTEST", "area", 0),
        ("IRQ3", "2023-05-07", "2023-05-13", "week", "AGREE", "near", 0),
    ]
    assert records.search("actor=ISIS", folder=tmp_path / "store").total == 1


@pytest.mark.parametrize("written", ["15 February 2023", "15-Feb-23", "15/02/2023", "2023-02-15"])
def test_acled_dates_in_other_orders(written: str, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(table([ACLED_ROWS[0] | {"event_date": written}]), encoding="utf-8")
    _, rows = imported("acled", [path], tmp_path / "store")
    assert columns(rows, "earliest") == [("2023-02-15",)]


def test_day_and_month_that_cannot_be_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(table([ACLED_ROWS[0] | {"event_date": "03/04/2023"}]), encoding="utf-8")
    with pytest.raises(DataError, match=r"column 'event_date': day and month could stand either way round"):
        records.add("acled", [path], folder=tmp_path / "store")
    _, rows = imported("acled", [path], tmp_path / "store", date_format="mdy")
    assert columns(rows, "earliest") == [("2023-03-04",)]


def test_gtd_days_and_months_of_nought(tmp_path: Path) -> None:
    path = tmp_path / "globalterrorismdb_0522dist.csv"
    path.write_text(table(GTD_ROWS), encoding="cp1252")
    held, rows = imported("gtd", [path], tmp_path / "store")
    assert (held.version, held.coverage.gaps) == ("0522dist", (("1993-01-01", "1993-12-31"),))
    assert columns(rows, "earliest", "latest", "date_precision", "killed_best", "headline") == [
        ("2015-01-01", "2015-01-01", "day", 2, "A façade was hit."),
        ("2015-02-01", "2015-02-28", "month", None, None),
        ("2016-01-01", "2016-12-31", "year", 1, None),
    ]


def test_gdelt_files_of_both_widths(tmp_path: Path) -> None:
    old = gdelt_file(tmp_path, [gdelt_row(1, "20130101", added="20130102")], "201301.csv", columns=57)
    new = zipped(gdelt_file(tmp_path, [gdelt_row(2, "20140102"), gdelt_row(3, "20130102", "042")]))
    held, rows = imported("gdelt", [old, new], tmp_path / "store", version="1.0")
    assert columns(rows, "id", "earliest", "country", "kind", "sub_kind", "source") == [
        ("1", "2013-01-01", "IQ", "ASSAULT", "CAMEO 190", None),
        ("3", "2013-01-02", "IQ", "CONSULT", "CAMEO 042", "https://paper.example/1"),
        ("2", "2014-01-02", "IQ", "ASSAULT", "CAMEO 190", "https://paper.example/1"),
    ]
    assert rows[0]["place"] == 'Baghdad, Baghdad "centre", Iraq'
    assert (held.coverage.counts_reports, held.coverage.countries) == (True, ())
    assert (held.coverage.earliest, held.coverage.latest) == ("2013-01-02", "2014-01-02")
    assert held.notes == ("The rows are press reports, not events.",)
    notes = records.search("kind=attack", folder=tmp_path / "store").notes
    assert notes == ("gdelt 1.0 counts press reports, not events.",)


def test_a_file_of_gdelt_given_twice_counts_once(tmp_path: Path) -> None:
    path = gdelt_file(tmp_path, [gdelt_row(2, "20140102")])
    held, rows = imported("gdelt", [path, zipped(path)], tmp_path / "store", version="1.0")
    assert (held.rows, held.repeated, len(rows)) == (1, 1, 1)
    with pytest.raises(DataError, match=r"no column of gdelt is there|are missing"):
        records.add("gdelt", [ged_file(tmp_path)], folder=tmp_path / "store")


def test_icews_codes_with_and_without_their_noughts(tmp_path: Path) -> None:
    path = tmp_path / "events.2014.tab"
    path.write_text(table(ICEWS_ROWS, divider="\t"), encoding="utf-8")
    held, rows = imported("icews", [path], tmp_path / "store")
    assert held.coverage.counts_reports
    assert columns(rows, "kind", "sub_kind", "place_precision") == [
        ("CONSULT", "Make a visit", "near"),
        ("ASSAULT", "Use conventional military force", "area"),
        ("AGREE", "Express intent to cooperate", "country"),
    ]


def test_an_id_of_icews_can_stand_for_events_of_two_days(tmp_path: Path) -> None:
    path = tmp_path / "events.2014.tab"
    path.write_text(table([ICEWS_ROWS[0], ICEWS_ROWS[1] | {"Event ID": 1}], divider="\t"), encoding="utf-8")
    _, rows = imported("icews", [path], tmp_path / "store")
    assert columns(rows, "id") == [("1_2014-01-01",), ("1_2014-01-02",)]


HAPPENINGS = (
    "When,What,Who,Country,Page,Dead\n"
    "2021-05,Talks begin,Iraq,Iraq,https://page.example/1,\n2021-07-26,Agreement,Iraq,Iraq,https://page.example/2,0\n"
)


def test_any_table_by_a_mapping_file(tmp_path: Path) -> None:
    path = tmp_path / "happenings.csv"
    path.write_text(HAPPENINGS, encoding="utf-8")
    proposed = records.propose(str(path))
    for line in ('date = "When"', 'headline = "What"', 'actor = "Who"', 'country = "Country"', 'killed_best = "Dead"'):
        assert line in proposed.splitlines()
    assert "# not used: Page" in proposed.splitlines()
    mapping = tmp_path / "mapping.toml"
    edited = proposed.replace("# source = ", 'source = "Page"').replace("kinds = []", 'kinds = ["CONSULT"]')
    mapping.write_text(edited, encoding="utf-8")
    held, rows = imported("happenings", [path], tmp_path / "store", mapping=mapping, version="1")
    assert (held.coverage.title, held.coverage.kinds) == ("happenings", ("CONSULT",))
    assert columns(rows, "id", "earliest", "latest", "date_precision", "kind", "headline", "source", "country") == [
        ("2", "2021-05-01", "2021-05-31", "month", "CONSULT", "Talks begin", "https://page.example/1", "IQ"),
        ("3", "2021-07-26", "2021-07-26", "day", "CONSULT", "Agreement", "https://page.example/2", "IQ"),
    ]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (("date =", "day ="), r"\[columns\] day is none of our names"),
        (('date = "When"', ""), r"\[columns\] names no column date"),
        (('"When"', '"Whenever"'), r"the column 'Whenever' .*is missing"),
        (("kinds = []", 'kinds = ["ATTACK"]'), r"ATTACK is no kind"),
        (("title =", "tittle ="), r"the mapping file does not fit"),
        (("[set]", "[set"), r"the mapping file cannot be read"),
        (('# country = "IQ"', "country = 'it''s'"), r"the mapping file cannot be read"),
        (('# country = "IQ"', "country = '{Dead}'"), r"a name or a value has a brace in it"),
    ],
)
def test_a_mapping_file_that_does_not_fit(changed: tuple[str, str], message: str, tmp_path: Path) -> None:
    path = tmp_path / "happenings.csv"
    path.write_text(HAPPENINGS, encoding="utf-8")
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(records.propose(str(path)).replace(*changed), encoding="utf-8")
    with pytest.raises(DataError, match=message):
        records.add("happenings", [path], mapping=mapping, folder=tmp_path / "store")


def test_words_of_a_table_that_stand_for_kinds(tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    path.write_text("date,type,lat,lon\n2021-05-03,it's a march,33,44\n2021-05-04,raid,33,44\n", encoding="utf-8")
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(records.propose(str(path)) + '"it\'s a march" = "PROTEST"\n', encoding="utf-8")
    _, rows = imported("incidents", [path], tmp_path / "store", mapping=mapping)
    assert columns(rows, "kind", "sub_kind", "latitude") == [("PROTEST", "it's a march", 33.0), (None, "raid", 33.0)]


def test_columns_with_odd_names(tmp_path: Path) -> None:
    path, mapping = tmp_path / "odd.csv", tmp_path / "mapping.toml"
    path.write_text("date,a:b!r[0] 'c';\n2021-05-03,talks\n", encoding="utf-8")
    proposed = records.propose(str(path))
    mapping.write_text(proposed.replace("# headline = ", """headline = "a:b!r[0] 'c';" """), encoding="utf-8")
    _, rows = imported("odd", [path], tmp_path / "store", mapping=mapping)
    assert columns(rows, "headline") == [("talks",)]


def test_a_packed_table_and_the_words_of_its_kinds(tmp_path: Path) -> None:
    text = 'time,event_type\n2021-05-03,IED\n2021-05-04,IED\n2021-05-04,"say ""so"""\n2021-05-05,\n'
    path = tmp_path / "acts.csv.gz"
    path.write_bytes(gzip.compress(text.encode("utf-16")))
    proposed = records.propose(str(path))
    assert proposed.splitlines()[0].startswith("# Which columns of acts.csv hold what.")
    assert proposed.splitlines()[-3:] == [
        "[kind_words] # a word of the column kind = what it stands for",
        '# "IED" = ',
        '# "say \\"so\\"" = ',
    ]
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(proposed.replace('# "IED" = ', '"IED" = "ASSAULT"'), encoding="utf-8")
    held, rows = imported("acts", [path], tmp_path / "store", mapping=mapping)
    assert (held.coverage.citation, held.coverage.definition) == ("", "As its makers chose.")
    assert columns(rows, "kind") == [("ASSAULT",), ("ASSAULT",), (None,), (None,)]


def test_what_is_no_table_and_no_mapping(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    with pytest.raises(DataError, match="the table is empty"):
        records.propose(str(tmp_path / "empty.csv"))
    with pytest.raises(DataError, match="there is no such mapping file"):
        records.add("mine", [tmp_path / "empty.csv"], mapping=tmp_path / "none.toml", folder=tmp_path / "store")
    with pytest.raises(UsageError, match="there is no importer for 'mine'"):
        records.add("mine", [tmp_path / "empty.csv"], folder=tmp_path / "store")
