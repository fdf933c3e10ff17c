"""Clusters: bursts are kept whole, independent events are left alone."""

import numpy as np

from allegedly.coincidence.cells import Cells
from allegedly.coincidence.clusters import find_clusters
from allegedly.coincidence.rates import flat_rate

TEN_YEARS = np.array([[0.0, 3649.0]])


def clusters_of(times, longest=60.0, *, window=4.0, rounded=False):
    def alone(apart):
        """Windows that come at random catch two events together where these are closer than a window."""
        return np.maximum(1 - apart / window, 0.0)

    rate = flat_rate(times.size, Cells(TEN_YEARS, 1.0, 1.0, 4.0))
    return find_clusters(times, 1.0, rate, reach=30.0, longest=longest, correlation=alone, rounded=rounded)


def test_independent_events_are_mostly_alone():
    rng = np.random.default_rng(1)
    counts = [len(clusters_of(np.sort(rng.integers(0, 3650, 100)))) for _ in range(30)]
    assert np.median(counts) >= 95


def test_bursts_are_found_whole():
    rng = np.random.default_rng(2)
    onsets = np.arange(20, 3600, 120)
    times = np.sort(np.concatenate([onset + np.append(0, rng.integers(0, 6, 4)) for onset in onsets]))
    found = clusters_of(times)
    assert len(found) == onsets.size
    assert found.first.tolist() == (5 * np.arange(onsets.size)).tolist()
    assert 1 <= found.distance <= 6
    assert found.followers > 1.5


def test_a_cluster_is_never_longer_than_allowed():
    rng = np.random.default_rng(3)
    onsets = np.sort(rng.integers(0, 3600, 500))
    times = np.sort(np.concatenate([onset + rng.integers(0, 8, 4) for onset in onsets]))
    found = clusters_of(times, longest=50.0)
    lasts = times[np.append(found.first[1:], times.size) - 1]
    assert (lasts - times[found.first]).max() <= 50
    assert np.array_equal(np.unique(found.of_event), np.arange(len(found)))


def test_pairs_too_few_to_matter_within_windows_are_not_linked():
    # Three events in ten of a dense series bring another one to three weeks later.
    rng = np.random.default_rng(4)
    events = rng.integers(0, 3600, 2000)
    times = np.sort(np.append(events, events[:600] + rng.integers(7, 22, 600))).astype(float)
    assert len(clusters_of(times)) == times.size
    assert len(clusters_of(times, window=30.0)) < times.size / 2
    soon = np.sort(np.append(events, events[:200] + rng.integers(0, 3, 200))).astype(float)
    assert len(clusters_of(soon)) < soon.size


def test_of_rounded_dates_only_those_of_one_stamp_are_linked():
    firsts = np.arange("1970-01", "1979-12", dtype="datetime64[M]").astype("datetime64[D]").astype(float)
    times = np.repeat(firsts[::2], 5)
    assert len(clusters_of(times, rounded=True)) == firsts[::2].size
    assert np.ptp(times[clusters_of(times, rounded=True).of_event == 0]) == 0
    neighbours = np.sort(np.concatenate([firsts[1::12], firsts[2::12]]))  # 28 or 29 days apart
    assert len(clusters_of(neighbours, rounded=True)) == neighbours.size
    assert len(clusters_of(neighbours, window=60.0)) == neighbours.size / 2
