from case.sample import reading

from allegedly.case import propose
from allegedly.workbench.shelf import Kept

from .bench import identity


def test_what_was_not_asked_for_longest_goes_first():
    kept = Kept(2)
    kept.put("a", (1,), "A")
    kept.put("b", (1,), "B")
    assert kept.get("a", (1,)) == "A"
    kept.put("c", (1,), "C")
    assert [kept.get(key, (1,)) for key in "abc"] == ["A", None, "C"]
    assert kept.get("a", (2,)) is None


def test_a_judged_reading_is_kept_until_a_file_changes(desk):
    name = identity(desk)
    first = desk.shelf.look(name).judged
    assert desk.shelf.look(name).judged is first
    desk.case.decide(name, propose(first, "rejected", "claim", "c1", author="RM"))
    second = desk.shelf.look(name).judged
    assert (len(first.reading.claims), len(second.reading.claims)) == (5, 4)
    assert second.machine is first.machine


def test_a_later_reading_takes_the_place_of_the_earlier(desk):
    name = identity(desk)
    desk.shelf.look(name)
    desk.case.add_reading(name, reading(version="0.2.0"))
    assert desk.shelf.look(name).judged.machine.made.version == "0.2.0"


def test_a_file_that_cannot_be_looked_at_is_told_of_by_whoever_opens_it(desk):
    name = identity(desk)
    decisions = desk.case.folder / "decisions"
    decisions.rmdir()
    decisions.write_text("no folder")
    assert desk.shelf.state(name)[3] == (0, 0, 0)
    assert desk.shelf.look(name).judged.judgements == {}
