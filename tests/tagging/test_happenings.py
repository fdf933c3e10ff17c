"""From the network's scores to acts and links, for scores that are set by hand."""

import numpy as np

from allegedly.schema import Span
from allegedly.tagging.happenings import acts, timings
from allegedly.tagging.labels import ACTS, BEGIN, END, FORMS, SIDES, SINGLE, tag, tag_count
from allegedly.tagging.network import Floats, Seen

SURE = 9.0
GROUPS = (*SIDES, *FORMS)


def _seen(words: int) -> dict[str, Floats]:
    """Scores of words that are surely nothing."""
    parts = {
        "acts": np.zeros((words, 1 + len(ACTS)), dtype=np.float32),
        "timing": np.zeros((words, tag_count(GROUPS)), dtype=np.float32),
    }
    parts["acts"][:, 0] = parts["timing"][:, 0] = SURE
    return parts


def _tables() -> dict[str, Floats]:
    """A chain that allows everything."""
    count = tag_count(GROUPS) + 1
    return {"timing_transitions": np.zeros((count, count), dtype=np.float32)}


def test_a_word_that_names_an_act_has_a_kind() -> None:
    parts = _seen(8)
    parts["acts"][3, 1 + ACTS.index("ASSAULT.air strike")] = 2 * SURE
    (act,) = acts(Seen(parts), base=100)
    assert (act.word, act.kind, act.sub_kind) == (103, "ASSAULT", "air strike")
    assert act.score > 0.99


def test_violence_of_a_doubtful_sub_kind_is_an_attack() -> None:
    parts = _seen(1)
    for sub_kind in ("air strike", "shelling"):
        parts["acts"][0, 1 + ACTS.index(f"ASSAULT.{sub_kind}")] = 2 * SURE
    (act,) = acts(Seen(parts), base=0)
    assert (act.kind, act.sub_kind) == ("ASSAULT", "attack")
    assert act.score > 0.99


def test_a_kind_that_is_no_violence_has_no_sub_kind_and_no_word_is_no_act() -> None:
    parts = _seen(3)
    assert list(acts(Seen(parts), base=0)) == []
    parts["acts"][1, 1 + ACTS.index("AGREE")] = 2 * SURE
    (act,) = acts(Seen(parts), base=0)
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
