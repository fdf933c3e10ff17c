"""Moments: what the null says of each event, and what it would say if windows multiplied the rate.

An event stands in one of its places with the null's probabilities. If windows after the first series multiply the rate
by r, a place inside of one is r times as probable beside those outside. Where dates are not sure a place is inside with
a probability only, and gains in proportion.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Mean:
    """The null's mean of something of each event, and the part of that mean which it has inside of windows: all of it,
    and then the same array, where dates are sure and it is something of a hit."""

    whole: Floats
    inside: Floats

    @classmethod
    def empty(cls, events: int, *, sure: bool) -> "Mean":
        """Room for the means of so many events."""
        whole = np.empty(events)
        return cls(whole, whole if sure else np.empty(events))

    def of(self, events: npt.NDArray[np.bool_]) -> "Mean":
        """The means of some events."""
        whole = self.whole[events]
        return Mean(whole, whole if self.inside is self.whole else self.inside[events])


@dataclass(frozen=True, eq=False)
class Moments:
    """The first two moments of every event's hit and of its surprise.

    `hit` is 1 for a coincidence, 0 for none, and between them for uncertain dates; `within` is the null's chance that
    the event is inside of a window. `hits` and `squares` are the means of the hit and of its square over an event's
    places, `first` and `second` those of its surprise. `weight` is the surprise of one coincidence at the mean of the
    rates that were due in an event's places, and `spread` the variance of the weighted hits of whole clusters over that
    of single events.
    """

    hit: Floats
    within: Floats
    hits: Mean
    squares: Mean
    first: Mean
    second: Mean
    weight: Floats
    spread: float

    def at(self, ratio: float, mean: Mean) -> Floats:
        """One of the means, if windows multiplied the rate so many times."""
        found = mean.whole - mean.inside
        found += ratio * mean.inside
        found /= 1 - self.within + ratio * self.within
        return found

    def variance(self, ratio: float) -> Floats:
        """The variance of each event's hit at that ratio: what whole hits have, less what parts of hits lack."""
        mean = self.at(ratio, self.hits)
        of_whole = mean * (1 - mean)
        if self.squares is self.hits:
            return np.asarray(of_whole)
        return np.asarray(of_whole - (mean - self.at(ratio, self.squares)))

    def of(self, events: npt.NDArray[np.bool_]) -> "Moments":
        """The moments of some events."""
        hits = self.hits.of(events)
        return Moments(
            self.hit[events],
            self.within[events],
            hits,
            hits if self.squares is self.hits else self.squares.of(events),
            self.first.of(events),
            self.second.of(events),
            self.weight[events],
            self.spread,
        )
