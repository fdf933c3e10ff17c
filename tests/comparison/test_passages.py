from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import comparison
from allegedly.schema import Span

from .versions import NEW, OLD, bare


def test_passages_stand_in_the_order_of_the_later_version_with_what_was_removed() -> None:
    found = comparison.compare(bare(OLD), bare(NEW))
    assert [(each.kind, each.old and each.old.text, each.new and each.new.text) for each in found.passages] == [
        ("reworded", "The bridge at Oster opened on Monday.", "The bridge at Oster opened on Tuesday."),
        ("unchanged", "It cost four million crowns.", "It cost four million crowns."),
        ("removed", "Two lorries crossed it before noon.", None),
        ("unchanged", "Children sang by the river.", "Children sang by the river."),
        ("moved", "The mayor cut a ribbon.", "The mayor cut a ribbon."),
        ("added", None, "A dog barked."),
    ]
    (edit,) = found.passages[0].edits
    assert (OLD[slice(*edit.old)], NEW[slice(*edit.new)]) == ("Monday", "Tuesday")
    assert found.common == 0.792


def test_words_put_in_stand_at_an_empty_place_of_the_other_text() -> None:
    found = comparison.compare(bare("The dam broke on Friday."), bare("The old dam broke on Friday."))
    (edit,) = found.passages[0].edits
    assert edit.old == Span(3, 3)
    assert edit.new == Span(4, 7)


def test_a_small_word_between_two_edits_is_part_of_them() -> None:
    old, new = "The old mayor of Oster town spoke.", "The young teacher of Karsk village spoke."
    (edit,) = comparison.compare(bare(old), bare(new)).passages[0].edits
    assert old[slice(*edit.old)] == "old mayor of Oster town"


texts = st.text(alphabet="ab. \n\r>\"'’-?A1,é\u202e\u00a0", max_size=60)


@given(old=texts, new=texts)
@settings(max_examples=80, deadline=None)
def test_every_side_is_the_words_of_its_text_and_each_word_stands_once(old: str, new: str) -> None:
    found = comparison.compare(bare(old), bare(new))
    for text, side in ((old, "old"), (new, "new")):
        quotes = sorted((quote for each in found.passages if (quote := getattr(each, side))), key=lambda q: q.start)
        assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
        assert all(one.end <= other.start for one, other in pairwise(quotes))
    for each in found.passages:
        for edit in each.edits:
            assert each.old is not None
            assert each.new is not None
            assert each.old.start <= edit.old.start <= edit.old.end <= each.old.end
            assert each.new.start <= edit.new.start <= edit.new.end <= each.new.end


@given(text=texts)
@settings(max_examples=40, deadline=None)
def test_a_text_beside_itself_has_no_change(text: str) -> None:
    found = comparison.compare(bare(text), bare(text))
    assert (found.changes, found.common) == ((), 1.0)
    assert {each.kind for each in found.passages} <= {"unchanged"}
