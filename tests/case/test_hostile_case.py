"""A case that somebody else made to do harm: links out of the folder, files without end, lists within lists."""

import json
import os
import sys
from pathlib import Path

import pytest

from allegedly.case import Case, check, import_annotations, import_decisions, merge_cases, new, propose
from allegedly.errors import AllegedlyError, DataError

from .sample import reading

DEEP = b"[" * 100_000 + b"]" * 100_000
LINK = "this is a link, and a case holds plain files"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are others there")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = new(tmp_path / "bridge")
    made.add(reading())
    return made


def article(case: Case) -> str:
    return case.articles()[0].id


def decide(case: Case) -> None:
    case.decide(article(case), propose(case.judged(article(case)), "accepted", "claim", "c1", author="RM"))


def problems(case: Case) -> list[str]:
    return [problem.what for problem in check(case)]


@pytest.mark.parametrize("there", [True, False])
def test_a_decision_is_not_written_where_a_link_leads(case: Case, tmp_path: Path, there: bool) -> None:
    victim = tmp_path / ".profile"
    if there:
        victim.write_text("export EDITOR=vi\n")
    decisions = case.folder / "decisions" / f"{article(case)}.jsonl"
    decisions.symlink_to(victim)
    with pytest.raises(DataError, match=LINK):
        decide(case)
    assert victim.exists() == there
    assert not there or victim.read_text() == "export EDITOR=vi\n"
    assert problems(case) == [LINK]


@pytest.mark.parametrize("folder", ["decisions", "queries"])
def test_nothing_is_written_into_a_folder_elsewhere(case: Case, tmp_path: Path, folder: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (case.folder / folder).rmdir()
    (case.folder / folder).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DataError, match="a link that leads out of the case"):
        decide(case) if folder == "decisions" else case.keep("queries", "fires.txt", b"fires in Italy\n")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_case_may_itself_be_reached_by_a_link(case: Case, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(case.folder)
    decide(Case.open(tmp_path / "link"))
    assert len(case.decisions(article(case))) == 1


def test_a_query_is_not_kept_where_a_link_leads(case: Case, tmp_path: Path) -> None:
    (case.folder / "queries" / "fires.txt").symlink_to(tmp_path / "outside.txt")
    with pytest.raises(DataError, match=LINK):
        case.keep("queries", "fires.txt", b"fires in Italy\n")
    assert not (tmp_path / "outside.txt").exists()


def test_the_lock_makes_no_file_where_a_link_leads(case: Case, tmp_path: Path) -> None:
    (case.folder / ".lock").unlink()
    (case.folder / ".lock").symlink_to(tmp_path / "outside")
    with pytest.raises(DataError, match=LINK):
        decide(case)
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize("name", ["articles/{}.txt", "articles/{}.json", "decisions/{}.jsonl"])
def test_a_file_without_end_is_not_read(case: Case, name: str) -> None:
    decide(case)
    path = case.folder / name.format(article(case))
    path.unlink()
    path.symlink_to("/dev/zero")
    assert LINK in problems(case)
    path.unlink()
    os.mkfifo(path)
    assert "this is no file, and a case holds plain files" in problems(case)


def test_the_files_of_this_machine_do_not_come_in_with_anothers_copy(case: Case, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The password is hunter2.")
    other = new(tmp_path / "other")
    identity = other.add(reading("Of another kind.\n" + reading().article.text))
    text = other.folder / "articles" / f"{identity}.txt"
    text.unlink()
    text.symlink_to(tmp_path / "secret.txt")
    merged = merge_cases(case, other)
    assert [problem.what for problem in merged.problems] == [LINK]
    assert len(case.articles()) == 1


def test_lists_within_lists_damage_their_own_file_and_no_other(case: Case) -> None:
    decide(case)
    identity = article(case)
    decisions = case.folder / "decisions" / f"{identity}.jsonl"
    good = decisions.read_bytes()
    decisions.write_bytes(good + good.replace(b'"author"', b'"values":{"name":' + DEEP + b'},"author"'))
    assert problems(case) == ["this line is no decision: it was cut off or damaged"]
    assert len(case.decisions(identity)) == 1
    (case.folder / "articles" / f"{identity}.json").write_bytes(b'{"id":' + DEEP + b"}")
    assert [entry.problem for entry in case.articles()] == ["the file is damaged"]
    (case.folder / "case.json").write_bytes(b'{"format":1,"name":' + DEEP + b"}")
    with pytest.raises(DataError, match="the file is damaged"):
        Case.open(case.folder)


def test_lists_within_lists_are_no_import(case: Case) -> None:
    with pytest.raises(DataError, match="this is no JSON"):
        import_annotations(case, DEEP, author="RM")
    row = b"article,action,kind,object,author,values\n%s,corrected,source,s1,RM,%s\n"
    shallower = DEEP[50_000:-50_000]  # a cell holds 131,072 characters at most
    imported = import_decisions(case, row % (article(case).encode(), shallower), author="RM")
    assert imported.left == ("row 2: the column values is no JSON",)


def test_an_article_named_like_a_way_out_is_named_and_not_followed(case: Case, tmp_path: Path) -> None:
    for name in ("a%2f..%2fout.json", "a b.json", "-rf.json", "ÄÖ.json", "a\nb.json"):
        (case.folder / "articles" / name).write_text("{}")
    assert len([entry for entry in case.articles() if not entry.problem]) == 1
    assert problems(case) == ["this is no name of an article's file"] * 5
    for entry in case.articles():
        if entry.problem:
            with pytest.raises(AllegedlyError):
                case.judged(entry.id)


@pytest.mark.parametrize(("field", "value"), [("written", ["2024-01-16"]), ("title", {"a": 1}), ("origin", 7)])
def test_an_article_that_is_told_of_in_no_words_is_listed_as_damaged(case: Case, field: str, value: object) -> None:
    path = case.folder / "articles" / f"{article(case)}.json"
    kept = json.loads(path.read_text("utf-8"))
    kept["article"][field] = value
    path.write_text(json.dumps(kept), "utf-8")
    assert [entry.problem for entry in case.articles()] == ["the file is damaged"]
    assert problems(case) == ["the file is damaged"]
