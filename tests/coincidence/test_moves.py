"""Moves: a cluster may stand where it would have been seen as it was."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.coincidence.moves import cut_bins, possible_moves

WEEKS = np.array([[start, start + 4.0] for start in range(0, 70, 7)])
"""Ten weeks of which the first five days were watched."""


def places(onsets, lasts, observed, distance, *, bins=None, resolution=1.0, step=1.0):
    onsets, lasts = np.array(onsets, dtype=float), np.array(lasts, dtype=float)
    if bins is None:
        bins = np.array([[observed[0, 0], observed[-1, 1] + resolution]])
    own = bins[np.searchsorted(bins[:, 0], onsets, side="right") - 1]
    moves = possible_moves(onsets, lasts, own, observed, resolution=resolution, distance=distance, step=step)
    allowed = moves.allowed(0, onsets.size, int((moves.most - moves.least).max()) + 1)
    return [
        (onset + step * (least + np.flatnonzero(row))).tolist()
        for onset, least, row in zip(onsets, moves.least, allowed, strict=True)
    ]


def test_an_event_alone_may_stand_in_every_window_of_its_bin():
    watched = [day for start in range(0, 70, 7) for day in range(start, start + 5)]
    assert places([9], [9], WEEKS, 0.0) == [watched]
    bins = np.array([[0.0, 33.0], [35.0, 70.0]])
    assert places([9, 42], [9, 42], WEEKS, 0.0, bins=bins) == [watched[:25], watched[25:]]


def test_beside_a_gap_only_the_same_distance_from_a_gap_will_do():
    spells = np.array([[0.0, 19.0], [30.0, 49.0], [60.0, 79.0]])
    assert places([48], [48], spells, 3.0) == [[18, 48]]
    assert places([32], [33], spells, 3.0) == [[32, 62]]


def test_far_from_gaps_a_burst_moves_freely_and_keeps_away_from_them():
    spells = np.array([[0.0, 19.0], [30.0, 49.0]])
    assert places([8], [10], spells, 3.0) == [[*range(15), *range(33, 48)]]


def test_a_burst_over_a_gap_takes_the_gap_along():
    assert places([4], [7], WEEKS, 3.0) == [[4, 11, 18, 25, 32, 39, 46, 53, 60]]


def test_windows_that_touch_have_no_gap_between_them():
    assert places([5], [6], np.array([[0.0, 4.0], [5.0, 9.0]]), 2.0) == [list(range(9))]


def test_windows_shorter_than_a_bin_share_one_and_long_ones_are_cut():
    assert cut_bins(WEEKS, 1.0, 20.0).tolist() == [[0, 26], [28, 54], [56, 68]]
    assert cut_bins(np.array([[0.0, 99.0], [300.0, 309.0]]), 1.0, 50.0).tolist() == [[0, 50], [50, 100], [300, 310]]
    far_apart = np.array([[0.0, 9.0], [100.0, 109.0]])
    assert cut_bins(far_apart, 1.0, 20.0).tolist() == [[0, 10], [100, 110]]


@settings(max_examples=60, deadline=None)
@given(
    lengths=st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), min_size=1, max_size=8),
    onset=st.integers(0, 200),
    length=st.integers(0, 4),
    distance=st.integers(0, 5),
)
def test_what_was_watched_about_a_cluster_is_the_same_in_all_of_its_places(lengths, onset, length, distance):
    starts = np.cumsum([0] + [watched + gap for watched, gap in lengths])[:-1]
    observed = np.array(
        [[start, start + watched - 1] for start, (watched, _) in zip(starts, lengths, strict=True)], float
    )
    days = {day for start, end in observed.astype(int).tolist() for day in range(start, end + 1)}
    first = sorted(days)[onset % len(days)]
    last = max(day for day in days if first <= day <= first + length)
    inside = range(int(observed[-1, 1]) + 1)

    def around(day):
        return [
            place in days or place not in inside for place in range(day - distance, day + last - first + distance + 1)
        ]

    fitting = [day for day in inside if day in days and day + last - first in inside and around(day) == around(first)]
    assert places([first], [last], observed, float(distance)) == [fitting]
