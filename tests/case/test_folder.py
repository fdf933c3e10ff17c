import os
import threading
from pathlib import Path

import msgspec
import pytest

from allegedly.case import Case, check, new, propose
from allegedly.errors import DataError, OutputError, UsageError
from allegedly.locks import alone
from allegedly.schema import Span
from allegedly.schema.decisions import Judged

from .sample import TEXT, article, reading


@pytest.fixture
def filled(tmp_path: Path) -> Case:
    case = new(tmp_path / "bridge")
    case.add(reading())
    return case


def identity_of(case: Case) -> str:
    return case.articles()[0].id


def accept(case: Case, claim: str, author: str = "RM") -> Judged:
    identity = identity_of(case)
    judged = case.judged(identity)
    case.decide(identity, propose(judged, "accepted", "claim", claim, author=author))
    return judged


def test_a_new_case_is_a_folder_of_plain_files(filled: Case) -> None:
    identity = identity_of(filled)
    accept(filled, "c1")
    digest = filled.articles()[0].reading
    files = sorted(path.relative_to(filled.folder).as_posix() for path in filled.folder.rglob("*") if path.is_file())
    assert files == [
        ".gitattributes",
        ".gitignore",
        ".lock",
        f"articles/{identity}.json",
        f"articles/{identity}.txt",
        "case.json",
        f"decisions/{identity}.jsonl",
        f"readings/{identity}/{digest}.json",
    ]
    assert (filled.folder / "articles" / f"{identity}.txt").read_bytes() == TEXT.encode()


def test_what_was_put_in_comes_out(filled: Case) -> None:
    identity = identity_of(filled)
    assert Case.open(filled.folder).name == "bridge"
    assert filled.article(identity) == article()
    assert filled.reading(identity) == reading()
    assert filled.decisions(identity) == ()
    entry = filled.articles()[0]
    assert (entry.title, entry.origin, entry.written) == (article().title, "bridge.txt", "2024-05-14")


def test_the_same_again_doubles_nothing(filled: Case) -> None:
    retitled = msgspec.structs.replace(article(), title="Another title")
    assert filled.add(reading()) == filled.add(article()) == filled.add(retitled) == identity_of(filled)
    assert len(filled.articles()) == 1
    assert len(list((filled.folder / "readings").rglob("*.json"))) == 1


@pytest.mark.parametrize("text", ["One.\r\nTwo.\rThree.\x0c\x00 End.", "\ufeffNames: דנה אלון, 李明 😀"])
def test_the_text_of_record_is_kept_to_the_byte(tmp_path: Path, text: str) -> None:
    case = new(tmp_path / "case")
    identity = case.add(article(text, title=None))
    assert case.article(identity).text == text


def test_a_text_that_no_file_can_hold_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    case = new(tmp_path / "case")
    with pytest.raises(OutputError, match="surrogate"):
        case.add(article("Half a \ud800 pair"))
    assert case.articles() == []


def test_an_article_that_was_not_read_says_so(tmp_path: Path) -> None:
    case = new(tmp_path / "case")
    identity = case.add(article())
    with pytest.raises(DataError, match="was not read yet"):
        case.reading(identity)


def test_a_later_reading_stands_beside_the_earlier(filled: Case) -> None:
    identity = identity_of(filled)
    accept(filled, "c1")
    later = reading("Update\n\n" + TEXT, version="0.2.0")
    judged = filled.add_reading(identity, later)
    assert set(judged.judgements["claim"]) == {"c1"}
    assert filled.article(identity).text == "Update\n\n" + TEXT
    assert len(list((filled.folder / "readings" / identity).iterdir())) == 2
    assert filled.articles()[0].added <= filled.decisions(identity)[0].time


def test_between_a_new_text_and_its_description_the_article_is_what_it_was(filled: Case) -> None:
    identity = identity_of(filled)
    path = filled.folder / "articles" / f"{identity}.json"
    before = path.read_bytes()
    later = reading("Update\n\n" + TEXT, version="0.2.0")
    filled.add_reading(identity, later)
    after = path.read_bytes()
    path.write_bytes(before)  # as whoever looks in between sees it, and as a program that is ended there leaves it
    assert filled.article(identity).text == TEXT
    assert filled.reading(identity).article.text == TEXT
    assert [problem.what for problem in check(filled)] == ["it is the text of another reading of the article"]
    filled.add_reading(identity, filled.reading(identity))
    assert check(filled) == []
    filled.add_reading(identity, later)
    assert path.read_bytes() == after


def test_decisions_are_stamped_ordered_and_know_their_reading(filled: Case) -> None:
    identity = identity_of(filled)
    accept(filled, "c1")
    accept(filled, "c2")
    first, second = filled.decisions(identity)
    assert first.time < second.time
    assert len({first.id, second.id, ""}) == 3
    assert first.reading == filled.articles()[0].reading


def test_a_clock_that_runs_behind_does_not_reorder(filled: Case) -> None:
    identity = identity_of(filled)
    judged = filled.judged(identity)
    late, early = "2199-01-01T00:00:00.000000Z", "2024-01-01T00:00:00.000000Z"
    filled.decide(identity, propose(judged, "accepted", "claim", "c1", author="RM", time=late))
    decision = filled.decide(identity, propose(judged, "rejected", "claim", "c1", author="RM", time=early))
    assert decision.time == "2199-01-01T00:00:00.000001Z"
    assert filled.decisions(identity)[-1] == decision


def test_undo_and_redo(filled: Case) -> None:
    identity = identity_of(filled)
    accept(filled, "c1")
    accept(filled, "c2", author="AB")
    undone = filled.undo(identity, author="RM")
    assert undone is not None
    assert undone.target.id == "c2"
    assert set(filled.judged(identity).judgements["claim"]) == {"c1"}
    filled.redo(identity, author="RM")
    assert set(filled.judged(identity).judgements["claim"]) == {"c1", "c2"}
    assert filled.undo(identity, author="RM", whose="RM").target.id == "c1"  # type: ignore[union-attr]
    assert filled.redo(identity, author="CD", whose="CD") is None


def test_those_who_undo_at_one_time_never_take_back_one_decision_twice(filled: Case) -> None:
    identity = identity_of(filled)
    judged = filled.judged(identity)
    claims = [claim.id for claim in judged.reading.claims] * 4
    for claim in claims:
        filled.decide(identity, propose(judged, "accepted", "claim", claim, author="RM"))
    together = threading.Barrier(4)

    def undo() -> None:
        together.wait()
        for _ in range(len(claims) // 4):
            filled.undo(identity, author="RM", whose="RM")

    threads = [threading.Thread(target=undo) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    decisions = filled.decisions(identity)
    undone = [decision.undoes for decision in decisions if decision.action == "undone"]
    assert sorted(undone, key=str) == sorted(each.id for each in decisions if each.action == "accepted")


def test_a_reading_that_was_changed_by_hand_is_refused(filled: Case) -> None:
    identity = identity_of(filled)
    (path,) = (filled.folder / "readings" / identity).iterdir()
    path.write_bytes(path.read_bytes().replace(b"anonymous source", b"named person"))
    with pytest.raises(DataError, match="the reading was changed after it was written"):
        filled.reading(identity)


def test_a_digest_that_leads_out_of_the_folder_is_refused(filled: Case) -> None:
    path = filled.folder / "articles" / f"{identity_of(filled)}.json"
    path.write_text(path.read_text().replace(str(filled.articles()[0].reading), "../../../../etc/passwd"))
    with pytest.raises(DataError, match="the file is damaged"):
        filled.reading(path.stem)


def test_a_text_that_was_changed_by_hand_is_refused(filled: Case) -> None:
    identity = identity_of(filled)
    path = filled.folder / "articles" / f"{identity}.txt"
    path.write_text(TEXT.replace("3 people", "4 people"), encoding="utf-8")
    with pytest.raises(DataError, match="the text of record was changed"):
        filled.article(identity)
    with pytest.raises(DataError, match="the text of record was changed"):
        filled.judged(identity_of(filled))


def test_a_newer_case_is_refused_with_what_to_do(tmp_path: Path) -> None:
    new(tmp_path / "case")
    (tmp_path / "case" / "case.json").write_text('{"format": 2, "name": "x", "sides": []}')
    with pytest.raises(DataError, match=r"newer version of allegedly \(format 2.*pip install --upgrade"):
        Case.open(tmp_path / "case")


def test_a_newer_reading_is_refused_with_what_to_do(filled: Case) -> None:
    identity = identity_of(filled)
    newer = msgspec.structs.replace(reading(), schema="2")
    with pytest.raises(DataError, match=r"newer version of allegedly \(schema 2\)"):
        filled.add_reading(identity, newer)


def test_no_case_a_damaged_case_and_a_folder_in_use(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no case in this folder"):
        Case.open(tmp_path)
    (tmp_path / "notes.txt").touch()
    with pytest.raises(OutputError, match="the folder holds other files"):
        new(tmp_path)
    (tmp_path / "case.json").write_text("{")
    with pytest.raises(DataError, match="the file is damaged"):
        Case.open(tmp_path)
    with pytest.raises(OutputError, match="there is a case in this folder already"):
        new(tmp_path)


@pytest.mark.parametrize("identity", ["../../etc/passwd", "a/b", "..", "", "A", "a\x00", "a.json", "con:", "a" * 90])
def test_an_id_that_could_leave_the_folder_is_refused(filled: Case, identity: str) -> None:
    for method in (filled.article, filled.reading, filled.decisions, filled.judged):
        with pytest.raises(UsageError, match="this is no id of an article"):
            method(identity)


@pytest.mark.parametrize("title", ["../../../evil", "CON", "دنه الون", "a" * 300, "x\x00/y", " ", "-rf"])
def test_any_title_gives_a_harmless_file_name(tmp_path: Path, title: str) -> None:
    case = new(tmp_path / "case")
    identity = case.add(article(title=title))
    assert case.article(identity).title == title
    assert {path.parent for path in tmp_path.rglob("*.txt")} == {tmp_path / "case" / "articles"}


def test_shelves_keep_files_under_plain_names(filled: Case) -> None:
    filled.keep("queries", "fires.json", b"{}")
    filled.keep("queries", "fires.json", b"{}\n")
    assert filled.kept("queries") == ["fires.json"]
    assert filled.take("queries", "fires.json") == b"{}\n"
    assert filled.kept("tests") == []
    for name in ("../x", "", ".lock", "..", "a\\b", "a/b", "c:d", "Who?", "NUL", "aux.txt", "com1.json", "x. ", "x\n"):
        with pytest.raises(UsageError, match="no name for a file"):
            filled.keep("tables", name, b"")
    for name in ("auxiliary.txt", "Fires, 2.txt", "حرائق.txt", "console"):
        assert filled.keep("tables", name, b"").name == name
    with pytest.raises(UsageError, match="no such folder"):
        filled.keep("secrets", "x", b"")  # type: ignore[arg-type]


def test_a_folder_without_permission_to_write_says_so(filled: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # a test that runs as root may write anywhere
    with pytest.raises(OutputError, match="no permission to write to this case"):
        filled.add(article("Another."))


def test_a_folder_without_permission_to_read_says_so(filled: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "lstat", refuse)
        for look in (lambda: Case.open(filled.folder), lambda: new(filled.folder), lambda: filled.decisions("bridge")):
            with pytest.raises(DataError, match=r"this cannot be read \(permission denied\)\. Check its permissions"):
                look()
    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(DataError, match="articles: this cannot be read"):
        filled.articles()


def test_files_that_an_operating_system_leaves_are_no_articles(filled: Case) -> None:
    (filled.folder / "articles" / "._bridge.json").write_bytes(b"\x00\x05\x16\x07")
    (filled.folder / "articles" / ".DS_Store").touch()
    assert len(filled.articles()) == 1


def test_another_program_that_holds_the_case_is_waited_for(filled: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("allegedly.case.turns._PATIENCE_SECONDS", 0.05)
    with alone(filled.folder / ".lock", "writing"), pytest.raises(OutputError, match="writing to this case"):
        accept(filled, "c1")
    assert filled.decisions(identity_of(filled)) == ()


def test_two_writers_lose_nothing_of_each_other(filled: Case) -> None:
    identity = identity_of(filled)
    judged = filled.judged(identity)

    def writer(author: str) -> None:
        own = Case.open(filled.folder)
        for number in range(1, 6):
            own.decide(identity, propose(judged, "accepted", "claim", f"c{number}", author=author))

    threads = [threading.Thread(target=writer, args=(author,)) for author in ("RM", "AB", "CD")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    decisions = filled.decisions(identity)
    assert sorted((one.author, one.target.id) for one in decisions) == [
        (author, f"c{number}") for author in ("AB", "CD", "RM") for number in range(1, 6)
    ]
    assert len({one.time for one in decisions}) == 15


def test_bad_lines_survive_a_decision(filled: Case) -> None:
    identity = identity_of(filled)
    accept(filled, "c1")
    path = filled.folder / "decisions" / f"{identity}.jsonl"
    path.write_bytes(b'{"from":"the future"}\n' + path.read_bytes())
    accept(filled, "c2")
    assert [one.target.id for one in filled.decisions(identity)] == ["c1", "c2"]
    assert b'{"from":"the future"}\n' in path.read_bytes()


def test_borders_of_a_decision_survive_the_file(filled: Case) -> None:
    identity = identity_of(filled)
    decision = propose(
        filled.judged(identity), "corrected", "claim", "c4", author="RM",
        borders={"pieces": [Span(286, 290)]}, values={"checkable": False},
    )  # fmt: skip
    written = filled.decide(identity, decision)
    assert filled.decisions(identity) == (written,)
    assert written.borders == decision.borders


def test_a_reading_that_was_changed_is_made_good_by_the_same_reading(tmp_path):
    case = new(tmp_path / "case")
    identity = case.add(reading())
    (file,) = (tmp_path / "case" / "readings").rglob("*.json")
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    case.add_reading(identity, reading())
    assert file.read_bytes() == whole
