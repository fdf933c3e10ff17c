import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.case.history import conflicts, last_to_redo, last_to_undo, live, merge, ordered
from allegedly.schema import Quote, Span
from allegedly.schema.decisions import Action, Anchor, Decision, Target

TARGET = Target("claim", "c1", Anchor(Quote((Span(0, 3),), "The")))


def made(
    identity: str, second: int, action: Action = "accepted", *, author: str = "RM", undoes: str | None = None,
    **changes: object,
) -> Decision:  # fmt: skip
    decision = Decision(
        id=identity,
        action=action,
        target=TARGET,
        author=author,
        time=f"2024-05-14T16:00:{second:02}.000000Z",
        undoes=undoes,
    )
    return msgspec.structs.replace(decision, **changes)


def test_order_is_by_time_then_by_id_and_each_counts_once() -> None:
    one, two, three = made("b", 1), made("a", 2), made("c", 2)
    assert ordered([three, two, one, two]) == (one, two, three)


def test_what_was_taken_back_does_not_count_until_that_is_taken_back() -> None:
    one, two = made("1", 1), made("2", 2, "rejected")
    undone = made("3", 3, "undone", undoes="2")
    redone = made("4", 4, "undone", undoes="3")
    assert live([one, two, undone]) == (one,)
    assert live([one, two, undone, redone]) == (one, two)


def test_undo_goes_back_step_by_step_and_redo_forth_again() -> None:
    one, two = made("1", 1), made("2", 2, author="AB")
    history = [one, two]
    assert last_to_undo(history) == two
    assert last_to_undo(history, "RM") == one
    assert last_to_redo(history) is None
    history.append(made("3", 3, "undone", undoes="2"))
    history.append(made("4", 4, "undone", undoes="1"))
    assert last_to_undo(history) is None
    assert last_to_redo(history) == history[-1]
    history.append(made("5", 5, "undone", undoes="4"))
    assert last_to_redo(history) == history[2]
    history.append(made("6", 6))
    assert last_to_redo(history) is None


def test_people_who_say_the_same_are_in_no_conflict() -> None:
    assert conflicts([made("1", 1), made("2", 2, author="AB")]) == ()
    corrected = {"values": {"checkable": False}}
    assert (
        conflicts([made("1", 1, "corrected", **corrected), made("2", 2, "corrected", author="AB", **corrected)]) == ()
    )


def test_one_who_changes_their_mind_is_in_no_conflict() -> None:
    assert conflicts([made("1", 1), made("2", 2, "rejected")]) == ()


def test_rejected_against_accepted_is_a_conflict_until_one_gives_way() -> None:
    one, two = made("1", 1, "rejected"), made("2", 2, author="AB")
    (conflict,) = conflicts([one, two])
    assert conflict.decisions == (one, two)
    assert conflicts([one, two, made("3", 3)]) == ()


def test_one_field_corrected_in_two_ways_is_a_conflict_two_fields_are_none() -> None:
    one = made("1", 1, "corrected", values={"checkable": True})
    two = made("2", 2, "corrected", author="AB", values={"checkable": False})
    other = made("3", 2, "corrected", author="AB", links={"attribution": ()})
    assert [conflict.decisions for conflict in conflicts([one, two])] == [(one, two)]
    assert conflicts([one, other]) == ()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 3)), max_size=8), st.data())
def test_merging_is_the_same_whoever_merges(rows: list[tuple[str, int]], data: st.DataObject) -> None:
    decisions = [made(f"{letter}{second}", second) for letter, second in rows]
    cut = data.draw(st.integers(0, len(decisions)))
    ours, theirs = decisions[:cut], decisions[cut:]
    assert merge(ours, theirs) == merge(theirs, ours) == merge(merge(ours, theirs), theirs) == ordered(decisions)
