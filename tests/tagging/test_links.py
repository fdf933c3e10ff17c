import numpy as np

from allegedly.tagging.links import REACH, bucket, cues_of_contents, gap, sources_of_cues
from allegedly.tagging.network import Seen


def seen(words: int, **vectors: dict[int, float]) -> Seen:
    """What a network says that has one dimension: a value for some words, 0 for the rest."""
    names = ("content_first", "content_last", "cue_of_content", "cue_of_source", "source_first", "source_last")
    parts = {name: np.zeros((words, 1), dtype=np.float32) for name in names}
    for name, values in vectors.items():
        for word, value in values.items():
            parts[name][word] = value
    return Seen(parts)


TABLES = {
    "content_distance": np.zeros(24, dtype=np.float32),
    "source_distance": np.zeros(24, dtype=np.float32),
    "no_source": np.array([0.5], dtype=np.float32),
}


def test_distance_is_from_the_nearer_ends_and_signed() -> None:
    assert gap(np.array([[5, 8]]), np.array([[0, 2], [9, 9], [20, 30]])).tolist() == [[-3, 1, 12]]
    assert bucket(np.array([0, -1, 1, -5, 100])).tolist() == [0, 1, 12, 4, 22]


def test_a_content_goes_with_the_cue_that_scores_best() -> None:
    given = seen(20, content_first={4: 1.0}, cue_of_content={1: 1.0, 10: 2.0})
    assert cues_of_contents(given, TABLES, np.array([[4, 8]]), np.array([[1, 1], [10, 11]])) == [1]


def test_a_cue_whose_sources_all_score_below_the_floor_has_none() -> None:
    given = seen(20, cue_of_source={5: 1.0}, source_first={2: 0.4}, source_last={9: 0.6})
    cues = np.array([[5, 5]])
    assert sources_of_cues(given, TABLES, cues, np.array([[2, 3]])) == [-1]
    assert sources_of_cues(given, TABLES, cues, np.array([[2, 3], [8, 9]])) == [1]


def test_nothing_is_linked_beyond_reach() -> None:
    far = 3 + REACH
    given = seen(far + 10, content_first={0: 1.0}, cue_of_content={far + 1: 9.0})
    assert cues_of_contents(given, TABLES, np.array([[0, 2]]), np.array([[far + 1, far + 1]])) == [-1]
