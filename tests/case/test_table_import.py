import csv
import io
from pathlib import Path

import pytest

from allegedly.case import Case, Imported, import_decisions, new, propose
from allegedly.errors import DataError, OutputError
from allegedly.report.exports import Subject, export
from allegedly.schema.decisions import Decision, Rating

from .sample import reading, span


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = new(tmp_path / "case")
    made.add(reading())
    return made


def fill(case: Case) -> str:
    identity = case.articles()[0].id
    judged = case.judged(identity)
    for decision in (
        propose(judged, "accepted", "claim", "c1", author="RM", note="=1+1 \u202e heard"),
        propose(judged, "corrected", "claim", "c4", author="RM", borders={"pieces": [span("The bridge is 90")]}),
        propose(judged, "corrected", "attribution", "a1", author="RM", links={"source_id": "s2"}),
        propose(judged, "rated", "claim", "c2", author="RM", rating=Rating("Unproven", 2, 1, 5)),
    ):
        case.decide(identity, decision)
    case.undo(identity, author="AB")
    return identity


def table(case: Case, identity: str) -> bytes:
    subject = Subject(identity, case.judged(identity), case.decisions(identity))
    return export([subject], "csv").files["decisions.csv"]


def edited(content: bytes, number: int, **cells: str) -> bytes:
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    rows[number] |= cells
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def test_the_table_that_went_out_comes_back_as_it_was(case: Case, tmp_path: Path) -> None:
    identity = fill(case)
    judged = case.judged(identity)
    note = propose(judged, "accepted", "claim", "c5", author="RM", note="'quoted")
    case.decide(identity, note)
    content = table(case, identity)
    other = new(tmp_path / "other")
    other.add(reading())
    result = import_decisions(other, content, author="")
    # A note with a direction mark is written out in a table, so it comes back as another, made now.
    assert (result.taken, result.left) == (6, ())
    assert other.decisions(identity)[:4] == case.decisions(identity)[1:5]
    again = import_decisions(case, table(other, identity), author="")
    assert (again.taken, again.same) == (1, 5)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_spreadsheet_may_save_it_with_another_separator(case: Case, separator: str) -> None:
    identity = fill(case)
    rows = list(csv.reader(io.StringIO(table(case, identity).decode("utf-8-sig"), newline="")))
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator).writerows(rows)
    result = import_decisions(case, b"\xef\xbb\xbf" + file.getvalue().encode(), author="")
    assert (result.taken, result.same, result.left) == (0, 5, ())


def test_a_spreadsheet_may_change_the_form_and_what_is_said_stays(case: Case) -> None:
    identity = fill(case)
    rows = list(csv.DictReader(io.StringIO(table(case, identity).decode("utf-8-sig"), newline="")))
    columns = [name for name in reversed(rows[0]) if name not in ("target", "words")]
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    writer.writerow([f" {name.title()}" for name in columns])
    for row in rows:
        writer.writerow([row[name][:16].replace("T", " ") if name == "time" else row[name] for name in columns])
        writer.writerow(["" for _ in columns])
    before = case.decisions(identity)
    assert import_decisions(case, file.getvalue().encode(), author="") == Imported(0, 5, ())
    assert case.decisions(identity) == before


def test_a_row_that_was_given_another_object_is_listed(case: Case) -> None:
    identity = fill(case)
    result = import_decisions(case, edited(table(case, identity), 0, object="c5"), author="")
    assert (result.taken, result.same) == (0, 4)
    assert result.left == (
        "row 2: an edited row stays with its object; for another one, leave its target and id empty",
    )


def test_a_disk_that_is_full_ends_the_import_and_keeps_what_came(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    identity = case.articles()[0].id
    rows = "".join(f"{identity},accepted,claim,{claim},RM\n" for claim in ("c1", "c2", "c3"))
    decide = Case.decide

    def fill_up(self: Case, identity: str, decision: Decision) -> Decision:
        if self.decisions(identity):
            raise OutputError("the disk is full")
        return decide(self, identity, decision)

    monkeypatch.setattr(Case, "decide", fill_up)
    with pytest.raises(OutputError, match="the disk is full"):
        import_decisions(case, f"article,action,kind,object,author\n{rows}".encode(), author="")
    assert [decision.target.id for decision in case.decisions(identity)] == ["c1"]


def test_an_edited_row_is_a_new_decision(case: Case) -> None:
    identity = fill(case)
    content = edited(table(case, identity), 1, action="rejected", author="AB", note="No.", values="", borders="")
    result = import_decisions(case, content, author="")
    assert result.left == ()
    last = case.decisions(identity)[-1]
    assert (last.action, last.target.id, last.author, last.note) == ("rejected", "c4", "AB", "No.")
    assert [gone.id for gone in case.judged(identity).rejected] == ["c4"]
    again = import_decisions(case, content, author="")
    assert (again.taken, again.same) == (0, 5)


def test_rows_that_a_person_wrote(case: Case) -> None:
    identity = case.articles()[0].id
    content = (
        "article,action,kind,object,author,note,values,rating\r\n"
        f"{identity},accepted,claim,c1,Ines,seen,,\r\n"
        f'{identity},corrected,source,s1,,,"{{""type"": ""unnamed group""}}",\r\n'
        f"{identity},rated,claim,c4,Ines,,,Unproven\r\n"
    ).encode()
    result = import_decisions(case, content, author="RM")
    assert (result.taken, result.left) == (3, ())
    judged = case.judged(identity)
    assert judged.judgements["claim"]["c4"].rating == Rating("Unproven")
    assert judged.judgements["source"]["s1"].author == "RM"
    assert judged.reading.sources[0].type == "unnamed group"
    again = import_decisions(case, content, author="RM")
    assert (again.taken, again.same) == (0, 3)


def test_whoever_changed_their_mind_may_change_it_back(case: Case) -> None:
    identity = case.articles()[0].id
    head = "article,action,kind,object,author\n"
    for action in ("accepted", "rejected", "accepted"):
        result = import_decisions(case, f"{head}{identity},{action},claim,c1,RM\n".encode(), author="")
        assert (result.taken, result.same) == (1, 0)
    assert case.judged(identity).rejected == ()


def test_a_row_that_makes_no_sense_is_listed_and_the_rest_comes(case: Case) -> None:
    identity = case.articles()[0].id
    rows = [
        f"{identity},praised,claim,c1,RM,",
        f"{identity},accepted,claim,c99,RM,",
        "no-such-article,accepted,claim,c1,RM,",
        "../evil,accepted,claim,c1,RM,",
        f"{identity},corrected,claim,c1,RM,{{bad",
        f"{identity},accepted,claim,c1",
        f"{identity},accepted,claim,c2,RM,",
    ]
    content = "article,action,kind,object,author,values\n" + "\n".join(rows)
    result = import_decisions(case, content.encode(), author="")
    assert result.taken == 1
    assert [line.partition(":")[0] for line in result.left] == [f"row {number}" for number in range(2, 8)]
    assert result.left[1:3] == ("row 3: the reading holds no such claim", "row 4: the case holds no such article")
    assert result.left[5] == "row 7: a decision needs the name of who makes it"
    assert not list((case.folder / "decisions").glob("no-such*"))


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2", b"\xff\xfe\x00", b'{"json": 1}'])
def test_a_file_of_something_else_is_refused(case: Case, content: bytes) -> None:
    with pytest.raises(DataError):
        import_decisions(case, content, author="RM")
