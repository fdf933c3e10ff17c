"""From the network's scores to acts and links, for scores that are set by hand."""

import numpy as np

from allegedly.schema import Span
from allegedly.tagging.happenings import acts, timings
from allegedly.tagging.labels import ACTS, BEGIN, END, FORMS, SETTINGS, SIDES, SINGLE, tag, tag_count
from allegedly.tagging.links import DISTANCES
from allegedly.tagging.network import Floats, Seen
from allegedly.tagging.settings import REACH

SURE = 9.0
GROUPS = (*SIDES, *FORMS)


def _seen(words: int) -> dict[str, Floats]:
    """Scores of words that are surely nothing."""
    asked = len(SETTINGS) * 2
    parts = {
        "acts": np.zeros((words, 1 + len(ACTS)), dtype=np.float32),
        "asking": np.zeros((words, asked), dtype=np.float32),
        "answering": np.zeros((words, asked), dtype=np.float32),
        "unanswered": np.full((words, len(SETTINGS)), SURE, dtype=np.float32),
        "timing": np.zeros((words, tag_count(GROUPS)), dtype=np.float32),
    }
    parts["acts"][:, 0] = parts["timing"][:, 0] = SURE
    return parts


def _tables() -> dict[str, Floats]:
    """A chain that allows everything, and distances that say nothing."""
    count = tag_count(GROUPS) + 1
    distances = np.zeros((len(SETTINGS), 2 * len(DISTANCES) + 2), dtype=np.float32)
    return {"timing_transitions": np.zeros((count, count), dtype=np.float32), "setting_distance": distances}


def test_a_word_that_names_an_act_has_a_kind() -> None:
    parts = _seen(8)
    parts["acts"][3, 1 + ACTS.index("ASSAULT.air strike")] = 2 * SURE
    (act,) = acts(Seen(parts), _tables(), base=100)
    assert (act.word, act.kind, act.sub_kind) == (103, "ASSAULT", "air strike")
    assert act.score > 0.99


def test_violence_of_a_doubtful_sub_kind_is_an_attack() -> None:
    parts = _seen(1)
    for sub_kind in ("air strike", "shelling"):
        parts["acts"][0, 1 + ACTS.index(f"ASSAULT.{sub_kind}")] = 2 * SURE
    (act,) = acts(Seen(parts), _tables(), base=0)
    assert (act.kind, act.sub_kind) == ("ASSAULT", "attack")
    assert act.score > 0.99


def test_an_act_has_the_words_that_answer_when_and_where_it_was() -> None:
    parts = _seen(6)
    parts["acts"][2, 1 + ACTS.index("AGREE")] = 2 * SURE
    width = parts["asking"].shape[1] // len(SETTINGS)
    for name, answers in (("time", {4: SURE, 5: SURE}), ("killed", {0: 3.0})):
        first = SETTINGS.index(name) * width
        parts["asking"][2, first] = 2 * width**0.5
        for word, score in answers.items():
            parts["answering"][word, first] = score
    (act,) = acts(Seen(parts), _tables(), base=10)
    assert [(one.part, one.word, one.score) for one in act.settings] == [("time", 14, 0.5), ("time", 15, 0.5)]


def test_a_word_out_of_reach_answers_nothing() -> None:
    parts = _seen(REACH + 2)
    parts["acts"][0, 1 + ACTS.index("AGREE")] = 2 * SURE
    parts["asking"][0, 0] = SURE
    parts["answering"][[REACH, REACH + 1], 0] = 2 * SURE
    (act,) = acts(Seen(parts), _tables(), base=0)
    assert [one.word for one in act.settings] == [REACH]


def test_a_kind_that_is_no_violence_has_no_sub_kind_and_no_word_is_no_act() -> None:
    parts = _seen(3)
    assert list(acts(Seen(parts), _tables(), base=0)) == []
    parts["acts"][1, 1 + ACTS.index("AGREE")] = 2 * SURE
    (act,) = acts(Seen(parts), _tables(), base=0)
    assert (act.kind, act.sub_kind) == ("AGREE", None)


def _mark(parts: dict[str, Floats], name: str, first: int, last: int) -> None:
    group = GROUPS.index(name)
    places = [SINGLE] if first == last else [BEGIN, *[1] * (last - first - 1), END]
    for word, place in enumerate(places, first):
        parts["timing"][word, tag(group, place)] = 2 * SURE


def test_a_link_takes_the_sides_that_stand_nearest_to_it() -> None:
    parts = _seen(200)
    _mark(parts, "first", 2, 4)
    _mark(parts, "just as", 5, 6)
    _mark(parts, "then", 7, 9)
    _mark(parts, "then", 11, 11)  # a second piece, shorter
    _mark(parts, "coincidence", 150, 150)
    near, far = timings(Seen(parts), _tables(), base=10)
    assert (near.form, near.link) == ("just as", Span(15, 17))
    assert (near.first, near.then) == (Span(12, 15), Span(17, 20))
    assert near.score > 0.99
    assert (far.form, far.first, far.then) == ("coincidence", None, None)


def test_sides_without_a_link_are_no_argument() -> None:
    parts = _seen(20)
    _mark(parts, "first", 2, 4)
    _mark(parts, "then", 7, 9)
    assert list(timings(Seen(parts), _tables(), base=0)) == []
    assert list(timings(Seen(_seen(0)), _tables(), base=0)) == []
