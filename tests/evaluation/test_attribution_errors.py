"""The kinds of errors, on sides made by hand."""

from attribution import Linked, Spans
from attribution_errors import Compared, Difference, differences

NOTHING: dict[str, set[tuple[int, int]]] = {"source": set(), "cue": set(), "content": set()}


def kinds(found: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> list[tuple[str, tuple[int, int]]]:
    ours, theirs = (Spans(NOTHING | {"content": spans}, []) for spans in (found, wanted))
    return [(kind, words) for _, kind, words in differences(ours, theirs)]


def test_a_wrong_border_counts_once() -> None:
    assert kinds({(0, 5)}, {(0, 5)}) == []
    assert kinds({(0, 5)}, {(2, 5)}) == [("too long at the left", (2, 5))]
    assert kinds({(2, 5)}, {(0, 5)}) == [("too short at the left", (0, 5))]
    assert kinds({(0, 6)}, {(0, 5)}) == [("too long at the right", (0, 5))]
    assert kinds({(0, 4)}, {(0, 5)}) == [("too short at the right", (0, 5))]
    assert kinds({(1, 4)}, {(0, 5)}) == [("both borders", (0, 5))]


def test_what_touches_nothing_is_missed_or_surplus() -> None:
    assert kinds({(7, 9)}, {(0, 5)}) == [("missed", (0, 5)), ("not in the gold", (7, 9))]


def test_pieces_and_what_is_several_in_one() -> None:
    assert kinds({(0, 2), (4, 5)}, {(0, 5)}) == [("in pieces", (0, 5))]
    assert kinds({(0, 5)}, {(0, 2), (4, 5)}) == [("several in one", (0, 2)), ("several in one", (4, 5))]


def linked(found: list[Linked], wanted: Linked) -> list[str]:
    spans = {
        "source": {one.source for one in found if one.source},
        "cue": {one.cue for one in found if one.cue},
        "content": set[tuple[int, int]](),
    }
    return [one.kind for one in differences(Spans(spans, found), Spans(spans, [wanted])) if one.name == "linked"]


def test_a_link_is_wrong_for_one_reason() -> None:
    wanted = Linked((3, 9), (0, 1), (2, 2))
    assert linked([Linked((3, 9), (0, 1), (2, 2))], wanted) == []
    assert linked([], wanted) == ["missed"]
    assert linked([Linked((9, 12), (0, 1), (2, 2))], wanted) == ["content under half"]
    assert linked([Linked((3, 9), (20, 21), (22, 22))], wanted) == ["cue not found"]
    assert linked([Linked((3, 9), (20, 21), (2, 2))], wanted) == ["source not found"]
    assert linked([Linked((3, 9), (1, 1), (2, 2)), Linked((30, 31), (0, 1), (2, 2))], wanted) == [
        "not in the gold"
    ]  # half of a source of two words is enough
    assert linked([Linked((3, 9), (20, 21), (2, 2)), Linked((3, 4), (0, 1), (22, 22))], wanted) == ["another source"]
    assert linked([Linked((3, 9), (0, 1), (2, 2))], Linked((3, 9), None, (2, 2))) == ["a source where there is none"]


def test_what_mending_would_bring() -> None:
    compared = Compared()
    compared.add(Spans(NOTHING | {"cue": {(0, 0), (5, 5)}}, []), Spans(NOTHING | {"cue": {(0, 0), (9, 9)}}, []))
    assert compared.rate("cue", "missed") == 50.0
    assert round(compared.gain("cue", "missed"), 1) == 30.0  # 2 of 3 and 2 in place of 1 of 2 and 2: 80 for 50
    assert round(compared.gain("cue", "not in the gold"), 1) == 16.7
    assert list(differences(Spans(NOTHING, []), Spans(NOTHING | {"cue": {(1, 1)}}, []))) == [
        Difference("cue", "missed", (1, 1))
    ]
