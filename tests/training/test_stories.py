"""What is learned of each word of the marked passages; needs the libraries of training."""

from collections.abc import Callable

import numpy as np
import pytest

from allegedly.tagging.decoding import spans
from allegedly.tagging.labels import ACTS, FORMS, SETTINGS, SIDES
from allegedly.tagging.settings import REACH

from corpora import NO_LABEL
from happenings import Passage, passages

pytest.importorskip("torch", reason="what is trained with is not installed")

from stories import stories


def test_words_bear_the_kind_of_their_event_and_the_tags_of_an_argument(marked: Callable[..., list[Passage]]) -> None:
    ((story,),) = stories(marked(), None, batch_pieces=600)
    assert (story.acts == 1 + ACTS.index("ASSAULT.territory taken")).sum() == 2  # took, storming
    tagged = [(*SIDES, *FORMS)[group] for group, _, _ in spans(story.timing)]
    assert tagged == ["first", "aftermath", "then"]


def test_each_word_of_an_event_is_asked_for_its_settings(marked: Callable[..., list[Passage]]) -> None:
    ((story,),) = stories(marked(), None, batch_pieces=600)
    answers: dict[str, list[tuple[int, int]]] = {name: [] for name in SETTINGS}
    assert story.asked.tolist() == [1, 12, 9]  # took, storming, votes
    for asked, row, word in np.argwhere(story.answers).tolist():
        answers[SETTINGS[row]].append((asked, word))
    nothing = len(story.acts)
    assert answers["place"] == [(0, 2), (1, 2), (2, nothing)]
    assert answers["killed"] == [(0, 14), (0, 15), (1, 14), (1, 15), (2, nothing)]
    assert answers["time"] == [(0, nothing), (1, nothing), (2, nothing)]


def test_what_stands_out_of_reach_is_neither_there_nor_not(marked: Callable[..., list[Passage]]) -> None:
    text = "Rebels {e1:ASSAULT.attack came} to {e1.place Kesh}. " + "It rained. " * REACH + "They {e1 left}."
    ((story,),) = stories(marked(text), None, batch_pieces=2000)
    place = SETTINGS.index("place")
    assert story.answers[:, place].sum(1).tolist() == [1, 0]


def test_settings_that_are_left_open_are_not_asked_for(marked: Callable[..., list[Passage]]) -> None:
    ((story,),) = stories(marked("Rebels {e1:ASSAULT.attack came}.", "parts = false"), None, batch_pieces=600)
    assert len(story.asked) == 0


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


def test_a_long_passage_is_cut_between_paragraphs_and_loses_no_word(marked: Callable[..., list[Passage]]) -> None:
    quiet = " ".join(["The panel sat in the old hall and heard the clerk."] * 25)
    text = f"{quiet}\n\nThe {{e1:AGREE deal}} stood.\n\n{quiet}\n\nThe {{e1 pact}} held."
    long = marked(text, "parts = false")
    for rng in (None, np.random.default_rng(1)):
        found = [story for batch in stories(long, rng, batch_pieces=600) for story in batch]
        assert len(found) > 1
        assert sum(len(story.acts) for story in found) == len(long[0].document.pieces)
        assert sum((story.acts == 1 + ACTS.index("AGREE")).sum() for story in found) == 2
