from pathlib import Path

import msgspec
import pytest

from allegedly.case import Case, check, new, propose

from .sample import TEXT, article, reading


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = new(tmp_path / "case")
    made.add(reading())
    made.add(article("Another article, which was not read yet.", title="Other"))
    return made


def problems(case: Case) -> list[tuple[str, str]]:
    """File (with ids shortened) and what."""
    names = {entry.id: entry.id.split("-")[0] for entry in case.articles()}
    found = []
    for problem in check(case):
        file = problem.file
        for long, short in names.items():
            file = file.replace(long, short)
        found.append((file, problem.what))
    return found


def bridge(case: Case) -> str:
    return next(entry.id for entry in case.articles() if entry.id.startswith("bridge"))


def test_a_sound_case_has_no_problems(case: Case) -> None:
    case.decide(bridge(case), propose(case.judged(bridge(case)), "accepted", "claim", "c1", author="RM"))
    assert check(case) == []


def test_each_damaged_file_is_named_and_the_rest_is_checked(case: Case) -> None:
    identity = bridge(case)
    case.decide(identity, propose(case.judged(identity), "accepted", "claim", "c1", author="RM"))
    other = next(entry.id for entry in case.articles() if entry.id != identity)
    (case.folder / "articles" / f"{other}.json").write_text("{")
    path = case.folder / "decisions" / f"{identity}.jsonl"
    path.write_bytes(path.read_bytes() + b"{cut")
    (case.folder / "decisions" / "gone-12345678.jsonl").touch()
    (case.folder / "articles" / ".allegedly-00.part").touch()
    assert problems(case) == [
        ("decisions/bridge.jsonl:2", "this line is no decision: it was cut off or damaged"),
        ("articles/other.json", "the file is damaged"),
        ("decisions/gone-12345678.jsonl", "it belongs to no article of the case"),
        ("articles/.allegedly-00.part", "it was left behind by a program that was ended"),
    ]
    entries = {entry.id.split("-")[0]: entry.problem for entry in case.articles()}
    assert entries == {"bridge": "", "other": "the file is damaged"}
    assert str(check(case)[0]).endswith("It is kept as it is; all other decisions hold.")


def test_a_changed_text_and_a_missing_reading(case: Case) -> None:
    identity = bridge(case)
    (case.folder / "articles" / f"{identity}.txt").write_text("Something else")
    (file,) = (case.folder / "readings" / identity).iterdir()
    file.unlink()
    assert problems(case) == [
        ("articles/bridge.txt", "the text of record was changed, so no span of its reading can be trusted")
    ]
    (case.folder / "articles" / f"{identity}.txt").write_text(TEXT)
    assert [what for _, what in problems(case)] == ["the file is missing"]


def test_decisions_that_fit_no_more_and_people_who_disagree_are_listed(case: Case) -> None:
    identity = bridge(case)
    judged = case.judged(identity)
    case.decide(identity, propose(judged, "accepted", "claim", "c1", author="RM"))
    case.decide(identity, propose(judged, "rejected", "claim", "c1", author="AB"))
    case.decide(identity, propose(judged, "rejected", "claim", "c5", author="AB"))
    case.add_reading(identity, msgspec.structs.replace(reading(), claims=reading().claims[:4]))
    assert problems(case) == [
        ("decisions/bridge.jsonl", "AB, RM decided differently about the claim c1"),
        (
            "decisions/bridge.jsonl",
            "the decision of AB about the claim c5 fits no more: "
            "the reading holds no such claim on these words any more",
        ),
    ]


def test_second_copies_that_a_shared_drive_made_are_named_and_nothing_is_lost(case: Case) -> None:
    identity = bridge(case)
    case.decide(identity, propose(case.judged(identity), "accepted", "claim", "c1", author="RM"))
    path = case.folder / "decisions" / f"{identity}.jsonl"
    ours = path.read_bytes()
    path.unlink()
    case.decide(identity, propose(case.judged(identity), "rejected", "claim", "c2", author="AB"))
    copy = path.with_name(f"{identity} (conflicted copy 2024-05-01).jsonl")
    copy.write_bytes(ours)
    (problem,) = check(case)
    assert problem.what == f"it looks like a second copy of {identity}.jsonl, and the decisions in it do not count"
    assert problem.remedy == f"Add its lines to {identity}.jsonl, where each counts once, then remove it"
    path.write_bytes(path.read_bytes() + copy.read_bytes() + copy.read_bytes())
    copy.unlink()
    assert [decision.author for decision in case.decisions(identity)] == ["RM", "AB"]
    assert check(case) == []


def test_a_merge_that_was_not_ended_in_a_small_file_is_named(case: Case) -> None:
    path = case.folder / "articles" / f"{bridge(case)}.json"
    content = path.read_bytes()
    path.write_bytes(b"<<<<<<< HEAD\n" + content + b"=======\n" + content + b">>>>>>> theirs\n")
    assert ("articles/bridge.json", "a merge was not ended in this file") in problems(case)
