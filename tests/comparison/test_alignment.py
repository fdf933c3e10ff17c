import time

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.comparison.alignment import Match, align
from allegedly.comparison.segments import segments

from .versions import NEW, OLD, bare


def matches(old: str, new: str) -> list[Match]:
    return align(segments(bare(old).article), segments(bare(new).article))


def test_the_same_reworded_and_moved_sentences() -> None:
    assert matches(OLD, NEW) == [
        Match((0,), (0,), False),
        Match((1,), (1,), False),
        Match((4,), (2,), False),
        Match((3,), (3,), True),
    ]


def test_of_two_orders_the_one_that_keeps_more_words_stays() -> None:
    short, long = "He sang to the crowd.", "The river rose for nine days until the lower town stood under water."
    assert matches(f"{short} {long}", f"{long} {short}") == [Match((1,), (0,), False), Match((0,), (1,), True)]


def test_a_short_sentence_that_recurs_has_not_moved() -> None:
    assert matches("He fled. The tower fell on the old market.", "The tower fell on the old market. He fled.") == [
        Match((1,), (0,), False)
    ]


def test_a_split_sentence_is_one_with_its_halves() -> None:
    whole = "The army killed thirty rebels near the dam and lost two soldiers in the valley."
    halves = "The army killed thirty rebels near the dam. It lost two soldiers in the valley."
    assert matches(whole, halves) == [Match((0,), (0, 1), False)]
    assert matches(halves, whole) == [Match((0, 1), (0,), False)]


def test_sentences_of_few_common_words_are_one_between_neighbours_alone() -> None:
    frame = "The river rose for nine days. {} The lower town stood under water."
    old, new = "The convoy was attacked by gunmen.", "The convoy came under fire from gunmen."
    assert Match((1,), (1,), False) in matches(frame.format(old), frame.format(new))
    assert [match.old for match in matches(frame.format(old), frame.format("Bread grew dear."))] == [(0,), (2,)]


words = st.sampled_from(["ash", "birch", "cedar", "elm", "fir", "the", "of", "oak"])
sentence = st.lists(words, min_size=1, max_size=6).map(lambda chosen: f"{' '.join(chosen).capitalize()}.")
texts = st.lists(sentence, min_size=0, max_size=8).map(" ".join)


@given(old=texts, new=texts)
@settings(max_examples=60, deadline=None)
def test_each_sentence_is_used_once_and_those_that_did_not_move_keep_their_order(old: str, new: str) -> None:
    found = matches(old, new)
    olds = [index for match in found for index in match.old]
    news = [index for match in found for index in match.new]
    assert len(olds) == len(set(olds))
    assert news == sorted(set(news))
    stayed = [match.old for match in found if not match.moved]
    assert stayed == sorted(stayed)


def test_a_text_that_repeats_itself_ends_soon() -> None:
    began = time.process_time()
    found = matches("He declined to comment on that. " * 1500, "He declined to comment on that. " * 1400)
    assert len(found) == 1400
    assert time.process_time() - began < 10


def test_a_short_sentence_moves_with_its_neighbour() -> None:
    moved = "The tower fell on the old market. He fled."
    rest = "The river rose for nine days until the lower town stood under water in the dark."
    assert matches(f"{moved}\n\n{rest}", f"{rest}\n\n{moved}") == [
        Match((2,), (0,), False),
        Match((0,), (1,), True),
        Match((1,), (2,), True),
    ]
