import shutil
import subprocess
from pathlib import Path

import pytest

from allegedly.case import Case, live, merge_cases, new, propose

from .sample import TEXT, article, reading


def accept(case: Case, claim: str, author: str) -> None:
    identity = case.articles()[0].id
    case.decide(identity, propose(case.judged(identity), "accepted", "claim", claim, author=author))


def two_copies(tmp_path: Path) -> tuple[Case, Case]:
    case = new(tmp_path / "ours")
    case.add(reading())
    accept(case, "c1", "RM")
    shutil.copytree(case.folder, tmp_path / "theirs")
    return case, Case.open(tmp_path / "theirs")


def test_two_copies_merge_and_nothing_is_lost(tmp_path: Path) -> None:
    ours, theirs = two_copies(tmp_path)
    identity = ours.articles()[0].id
    accept(ours, "c2", "RM")
    accept(theirs, "c3", "AB")
    theirs.add_reading(identity, reading(version="0.2.0"))
    theirs.add(article("A second article.", title="Second"))
    merged = merge_cases(ours, theirs)
    assert (merged.articles, merged.readings, merged.decisions, merged.problems) == (1, 1, 1, ())
    assert [one.target.id for one in ours.decisions(identity)] == ["c1", "c2", "c3"]
    assert ours.reading(identity).made.version == "0.1.0"
    assert len(ours.articles()) == 2
    again = merge_cases(ours, theirs)
    assert (again.articles, again.readings, again.decisions) == (0, 0, 0)


def test_a_damaged_file_of_the_other_copy_is_named_and_the_rest_comes(tmp_path: Path) -> None:
    ours, theirs = two_copies(tmp_path)
    identity = theirs.articles()[0].id
    second = theirs.add(article("A second article.", title="Second"))
    (theirs.folder / "articles" / f"{second}.txt").write_text("changed")
    accept(theirs, "c3", "AB")
    merged = merge_cases(ours, theirs)
    assert merged.decisions == 1
    assert [problem.what for problem in merged.problems] == [
        "the text of record was changed, so no span of its reading can be trusted"
    ]
    assert len(live(ours.decisions(identity))) == 2


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_merges_two_peoples_decisions_by_itself(tmp_path: Path) -> None:
    ours, _ = two_copies(tmp_path)
    folder = ours.folder
    identity = ours.articles()[0].id

    def git(*arguments: str) -> str:
        identity_of_git = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "core.autocrlf=true"]
        command = ["git", *identity_of_git, *arguments]
        return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout

    git("init", "-b", "main")
    git("add", ".")
    git("commit", "-m", "start")
    git("checkout", "-b", "other")
    accept(ours, "c3", "AB")
    git("commit", "-am", "theirs")
    git("checkout", "main")
    accept(ours, "c2", "RM")
    git("commit", "-am", "ours")
    git("merge", "other")
    case = Case.open(folder)
    assert sorted(one.target.id for one in case.decisions(identity)) == ["c1", "c2", "c3"]
    assert case.decision_file(identity).bad == ()
    assert case.article(identity).text == TEXT
