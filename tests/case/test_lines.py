import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.case.lines import MARKER, parse, unparse
from allegedly.schema import Quote, Span
from allegedly.schema.decisions import Anchor

from .test_history import TARGET, made


def test_decisions_stand_one_a_line_in_their_order() -> None:
    one, two = made("1", 1), made("2", 2, "corrected", values={"checkable": False}, note="an opinion\nnot a fact")
    content = unparse([two, one])
    assert content.count(b"\n") == 2
    assert parse(content).decisions == (one, two)
    assert unparse(parse(content).decisions) == content


def test_a_bad_line_is_named_kept_and_spoils_no_other() -> None:
    one, two = made("1", 1), made("2", 2)
    good = unparse([one]) + b'{"id":"x","action":"praised"}\n' + b'{"id":"9","act' + b"\n" + unparse([two])
    file = parse(good)
    assert file.decisions == (one, two)
    assert [(bad.number, bad.what.partition("(")[0].strip()) for bad in file.bad] == [
        (2, "this decision was made by a newer version, or was changed"),
        (3, "this line is no decision: it was cut off or damaged"),
    ]
    again = parse(unparse(file.decisions, file.bad))
    assert [bad.line for bad in again.bad] == [b'{"id":"x","action":"praised"}', b'{"id":"9","act']


def test_both_sides_of_a_merge_that_was_not_ended_count() -> None:
    one, two = made("1", 1), made("2", 2)
    content = b"<<<<<<< HEAD\n" + unparse([one]) + b"=======\n" + unparse([two]) + b">>>>>>> theirs\n"
    file = parse(content)
    assert file.decisions == (one, two)
    assert [bad.number for bad in file.bad] == [1, 3, 5]
    ended = parse(unparse(file.decisions, file.bad))  # the next decision writes both sides, and the merge is ended
    assert (ended.decisions, ended.bad) == ((one, two), ())


def test_windows_line_ends_a_byte_order_mark_and_noise() -> None:
    content = b"\xef\xbb\xbf" + unparse([made("1", 1)]).replace(b"\n", b"\r\n") + b"\r\n\xff\xfe\x00\n"
    file = parse(content)
    assert file.decisions == (made("1", 1),)
    assert [bad.number for bad in file.bad] == [3]


def test_a_decision_without_a_time_that_can_be_read_has_no_place_in_the_order() -> None:
    file = parse(unparse([made("1", 1, time="yesterday")]))
    assert file.decisions == ()
    assert file.bad[0].what == "this decision has no time that can be read"


def test_words_without_a_place_are_no_decision() -> None:
    nowhere = msgspec.structs.replace(TARGET, anchor=Anchor(Quote((), "The")))
    backwards = msgspec.structs.replace(TARGET, anchor=Anchor(Quote((Span(5, 3),), "The")))
    for target in (nowhere, backwards):
        file = parse(unparse([made("1", 1, target=target)]))
        assert file.decisions == ()
        assert file.bad[0].what == "the words of this decision have no place that can be"


@settings(max_examples=80, deadline=None)
@given(st.lists(st.binary(max_size=30), max_size=5))
def test_any_bytes_are_parsed_and_none_is_lost(lines: list[bytes]) -> None:
    content = b"\n".join([*lines, unparse([made("1", 1)])])
    file = parse(content)
    assert made("1", 1) in file.decisions
    kept = unparse(file.decisions, file.bad)
    assert all(bad.line in kept or MARKER.fullmatch(bad.line) for bad in file.bad)
    assert parse(kept).decisions == file.decisions
