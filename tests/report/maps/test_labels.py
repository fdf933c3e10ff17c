from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.maps.labels import Label, box_of, place_labels

ROOM = (0.0, 0.0, 400.0, 300.0)


def test_a_name_stands_right_of_its_mark_and_left_of_one_at_the_side():
    (first, second), _ = place_labels([Label("Riverton", 100, 100, 4), Label("Easton", 390, 200, 4)], 10, ROOM)
    assert (first.anchor, second.anchor) == ("start", "end")


def test_a_name_without_room_is_none():
    crowd = [Label("A long name indeed", 200, 150, 4)] * 12
    placed, _ = place_labels(crowd, 14, ROOM)
    assert placed[0] is not None
    assert None in placed


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 400), st.floats(0, 300), st.text("abcde", min_size=1, max_size=20)), max_size=25)
)
def test_no_name_lies_on_another_or_on_a_mark_or_outside(marks):
    labels = [Label(words, x, y, 4) for x, y, words in marks]
    placed, _ = place_labels(labels, 12, ROOM)
    boxes = [box_of(each, 12) for each in placed if each is not None]
    boxes_of_marks = [(x - 4, y - 4, x + 4, y + 4) for x, y, _ in marks]

    def apart(one, other):
        return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]

    assert all(apart(one, other) for one, other in combinations(boxes, 2))
    assert all(apart(box, mark) for box in boxes for mark in boxes_of_marks)
    assert all(left >= 0 and top >= 0 and right <= 400 and bottom <= 300 for left, top, right, bottom in boxes)
