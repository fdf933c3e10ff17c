"""An article beside stored records: looked up beside the server, shown as in the report, anew after a decision."""

import threading
from pathlib import Path

import pytest
from inquiry import given
from inquiry.simulated import write_simulated

from allegedly import records
from allegedly.case import Case, new
from allegedly.errors import DataError
from allegedly.schema.inquiries import Checked
from allegedly.workbench import Desk

from . import bench
from .bench import browser, decide, identity
from .test_article_pages import follow, page

pytest.importorskip("duckdb")


def with_records(folder: Path, look_up) -> Desk:
    """A desk where something lies in the store, and `look_up` says what it holds."""
    (folder / "records" / "some-set").mkdir(parents=True)
    return Desk(
        bench.case(folder / "case"), author="RM", read=bench.read, tag=bench.tag, look_up=look_up,
        records=folder / "records",
    )  # fmt: skip


def said(words: str) -> Checked:
    return Checked(sets=(), matches=(), inquiries=(), seed=0, command="", notes=(words,))


def test_without_records_nothing_is_said_of_them(desk, client):
    assert "record" not in page(client, desk)[page(client, desk).index('id="tables"') :]
    data = client.get(f"/articles/{identity(desk)}/records.json").json()
    assert data == {"records": None, "being_computed": False, "problem": ""}


def test_the_page_does_not_wait_and_shows_it_when_it_is_there(tmp_path):
    go = threading.Event()

    def slow(reading, decided):
        go.wait(5)
        return said(f"{len(reading.events)} events were asked for.")

    desk = with_records(tmp_path, slow)
    client = browser(desk)
    assert "data-pending" in page(client, desk)
    assert client.get(f"/articles/{identity(desk)}/records.json").json()["being_computed"] is True
    go.set()
    desk.looking.wait()
    text = page(client, desk)
    assert "1 events were asked for." in text
    assert "data-pending" not in text
    go.clear()
    text = follow(client, decide(client, desk, do="reject", object="event:e1"))
    assert "being computed anew" in text
    assert "1 events were asked for." in text
    go.set()
    desk.looking.wait()
    assert "0 events were asked for." in page(client, desk)


def test_a_decision_that_changes_no_event_computes_nothing_anew(tmp_path):
    asked = []
    desk = with_records(tmp_path, lambda reading, decided: asked.append(decided.name) or said(""))
    client = browser(desk)
    page(client, desk)
    desk.looking.wait()
    follow(client, decide(client, desk, do="accept", object="event:e1"))
    follow(client, decide(client, desk, do="reject", object="finding:f1"))
    follow(client, decide(client, desk, do="reject", object="claim:c4"))
    desk.looking.wait()
    assert asked == [f"{identity(desk)}.allegedly.toml"]
    (desk.case.folder / "tests" / asked[0]).write_text("seed = 3\n")
    page(client, desk)
    desk.looking.wait()
    assert len(asked) == 2


def test_what_goes_wrong_is_said_and_the_page_stands(tmp_path):
    def broken(reading, decided):
        raise DataError("there is no such set", where="ged")

    desk = with_records(tmp_path, broken)
    client = browser(desk)
    page(client, desk)
    desk.looking.wait()
    text = page(client, desk)
    assert "It could not be looked up in the records. ged: there is no such set." in text
    assert 'id="sources"' in text


def test_arguments_are_tested_with_what_a_person_decided_in_the_case(tmp_path):
    attacks, mapping, debates = write_simulated(tmp_path)
    store = tmp_path / "store"
    records.add("simulated", [attacks], mapping=mapping, version="1", covers="2015..2022", folder=store)
    then = given.side(given.THEN, actors=("Harbour Guard",), events=("e1",), kinds=("ASSAULT",))
    case: Case = new(tmp_path / "case")
    name = case.add(given.reading(given.argument(given.side(given.FIRST), then), events=(given.raid(),)))
    case.keep("tests", "debates.csv", debates.read_bytes())
    case.keep(
        "tests", f"{name}.allegedly.toml",
        b'[arguments.g1]\nfirst_table = "debates.csv"\nfirst_observed = ["2015..2022"]\n',
    )  # fmt: skip
    desk = Desk(case, author="RM", read=bench.read, tag=bench.tag, records=store)
    client = browser(desk)
    page(client, desk)
    desk.looking.wait()
    text = page(client, desk)
    assert "The arguments, tested" in text
    assert "<h4>The two series on one axis of time</h4>" in text
    assert " style=" not in text
    data = client.get(f"/articles/{name}/records.json").json()
    assert data["records"]["inquiries"][0]["outcome"] == "tested"
