"""Arrangements: what moves where under each null."""

import numpy as np
import pytest

from allegedly.coincidence.arrangement import arrange
from allegedly.coincidence.cells import Cells
from allegedly.coincidence.nulls import parse_null

TEN_YEARS = np.array([[0.0, 3649.0]])
FIRST = np.arange(10.0, 3650.0, 36.0)


def arranged(times, null, observed=TEN_YEARS, window=4.0):
    return arrange(np.array(times, dtype=float), Cells(observed, 1.0, 1.0, window), null=parse_null(null), first=FIRST)


def places(arrangement):
    """For each cluster, its onset's places."""
    onsets = arrangement.times[arrangement.clusters.first]
    moves, found = arrangement.moves, [[] for _ in onsets]
    for cluster, low, high in zip(moves.cluster, moves.low, moves.high, strict=True):
        found[cluster] += (onsets[cluster] + arrangement.step * np.arange(low, high + 1)).tolist()
    return found


def test_homogeneous_events_may_come_on_any_day():
    assert places(arranged([5, 300], "homogeneous", np.array([[0.0, 399.0]]))) == [list(range(400))] * 2


def test_with_trend_an_event_stays_in_its_bin():
    # 400 days are seven bins of 57 days or so: edges 0, 57, 114, 171, 229, 286, 343, 400.
    assert places(arranged([5, 300], "trend", np.array([[0.0, 399.0]]))) == [list(range(57)), list(range(286, 343))]


@pytest.mark.parametrize(("each", "months"), [(1, 12), (4, 5)])
def test_rounded_dates_have_a_year_of_months_for_places_and_fewer_where_there_are_many(each, months):
    firsts = np.arange("1970-01", "1980-01", dtype="datetime64[M]").astype("datetime64[D]").astype(float)
    arrangement = arranged(np.repeat(firsts, each), "season+trend")
    block = next(arrangement.blocks())
    likely = block.probabilities > 0.2 / months
    assert np.median(likely.sum(axis=1)) == months
    assert np.isin(block.times[likely], firsts).all()
    assert arranged(np.repeat(firsts, each), "trend").bin_length < 62


def test_nothing_moves_into_a_gap_or_out_of_the_observation():
    gaps = np.array([[0.0, 99.0], [150.0, 249.0]])
    for moved in places(arranged([5, 99, 150, 249], "bursts+season+trend", gaps)):
        assert all(0 <= day <= 99 or 150 <= day <= 249 for day in moved)


def test_a_burst_moves_as_one_piece():
    bursts = [start + offset for start in range(100, 3600, 300) for offset in (0, 1, 3)]
    arrangement = arranged(bursts, "bursts+trend")
    assert len(arrangement.clusters) == 12
    assert arrangement.clusters.of_event.tolist() == [number for number in range(12) for _ in range(3)]
    block = next(arrangement.blocks())
    assert block.times.shape[0] == 36
    for cluster in range(12):
        rows = block.times[3 * cluster : 3 * cluster + 3]
        assert np.array_equal(rows[1] - rows[0], np.ones(rows.shape[1]))
        assert np.array_equal(rows[2] - rows[0], np.full(rows.shape[1], 3.0))


def test_every_block_says_where_the_events_stand_in_truth():
    rng = np.random.default_rng(1)
    times = np.sort(rng.integers(0, 3650, 200))
    for null in ("homogeneous", "season", "trend", "bursts", "bursts+season+trend", "shift"):
        arrangement = arranged(times, null)
        for block in arrangement.blocks():
            _, own = block.of_events()
            stood = block.times[np.arange(own.size), own]
            assert np.array_equal(stood, arrangement.times[block.events])
            assert np.allclose(block.probabilities.sum(axis=1), 1.0)


def test_a_shift_moves_all_events_alike_and_wraps():
    block = next(arranged([10, 3640], "shift").blocks())
    assert block.times.shape == (2, 121)
    assert block.times[:, 0].tolist() == [3600, 3580]
    assert block.times[:, -1].tolist() == [70, 50]


def test_with_season_places_follow_the_season():
    rng = np.random.default_rng(2)
    days = np.arange(3650)
    rate = 1 + 0.9 * np.cos(2 * np.pi * days / 365.2425)
    times = np.sort(rng.choice(days, 400, p=rate / rate.sum()))
    block = next(arranged(times, "season").blocks())
    winter = rate[block.times[0].astype(int)] > 1.5
    assert block.probabilities[0][winter].sum() == pytest.approx(rate[rate > 1.5].sum() / rate.sum(), abs=0.06)


def test_a_shift_goes_along_what_was_watched_and_never_into_a_gap():
    gaps = np.array([[0.0, 9.0], [50.0, 59.0]])
    block = next(arranged([9, 50], "shift", gaps).blocks())
    assert block.times[:, block.own[0]].tolist() == [9, 50]
    assert block.times[:, block.own[0] + 1].tolist() == [50, 51]
    assert block.times[:, block.own[0] - 1].tolist() == [8, 9]
    watched = set(range(10)) | set(range(50, 60))
    assert set(block.times.ravel().tolist()) == watched


def test_weekly_stamps_have_no_place_after_the_last_of_them_in_a_window():
    observed = np.array([[0.0, 70.0]])
    for step, last in ((7.0, 70.0), (1.0, 70.0)):
        arrangement = arrange(
            np.array([7.0, 35.0]), Cells(observed, step, 1.0, 7.0), null=parse_null("homogeneous"), first=FIRST
        )
        assert max(map(max, places(arrangement))) == last


def test_a_burst_beside_a_gap_does_not_move_and_no_other_comes_so_near_to_it():
    spells = np.array([[start, start + 39.0] for start in range(0, 2000, 50)], dtype=float)
    bursts = np.array([start + 15 + offset for start in spells[:, 0] for offset in (0, 1, 2)])
    arrangement = arranged(sorted([*bursts.tolist(), 988.0, 989.0]), "bursts+trend", spells)
    clusters = arrangement.clusters
    assert [988.0] in places(arrangement)
    lasts = np.append(clusters.first[1:], arrangement.times.size) - 1
    for moved, onset, last in zip(places(arrangement), clusters.first, lasts, strict=True):
        length = arrangement.times[last] - arrangement.times[onset]
        for day in moved[:1] + moved[-1:]:
            start = day // 50 * 50
            assert start <= day
            assert day + length <= start + 39
            if len(moved) > 1 and 50 <= day < 1900:
                assert day - (start - 1) > clusters.distance
                assert start + 40 - (day + length) > clusters.distance
