"""What is learned of each word of the marked passages; needs the libraries of training."""

from collections.abc import Callable

import numpy as np
import pytest

from allegedly.tagging.decoding import spans

from corpora import NO_LABEL
from happenings import ACTS, FORMS, PARTS, SIDES, Passage, passages

pytest.importorskip("torch", reason="what is trained with is not installed")

from stories import stories


def test_a_part_is_learned_of_the_mention_nearest_to_it(marked: Callable[..., list[Passage]]) -> None:
    ((story,),) = stories(marked(), None, batch_pieces=600)
    took, storming = (int(word) for word in np.flatnonzero(story.acts == 1 + ACTS.index("ASSAULT.territory taken")))
    killed = 1 + PARTS.index("killed")
    for mention, label in ((storming, killed), (took, NO_LABEL)):
        first, labels = story.parts[mention]
        assert labels[len(story.acts) - 2 - first] == label  # "men"
    tagged = [(*SIDES, *FORMS)[group] for group, _, _ in spans(story.timing)]
    assert tagged == ["first", "aftermath", "then"]


def test_events_that_are_left_open_are_not_learned_from(marked: Callable[..., list[Passage]]) -> None:
    ((story,),) = stories(marked("Rebels took Kesh.", "events = false"), None, batch_pieces=600)
    assert (story.acts == NO_LABEL).all()


def test_stories_have_all_passages_once_and_the_same_with_the_same_seed() -> None:
    marked = passages()[:60]
    words = sum(len(one.document.pieces) for one in marked)
    first, second = (
        [story for batch in stories(marked, np.random.default_rng(4), batch_pieces=600) for story in batch]
        for _ in range(2)
    )
    assert sum(len(story.acts) for story in first) == words
    assert all((one.acts == other.acts).all() for one, other in zip(first, second, strict=True))
