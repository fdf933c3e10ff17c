"""Inquiries: an article's arguments from timing as questions to recorded events, and what came out.

Days are counts of days; dates are ISO dates.
"""

from typing import Literal

import msgspec

from .matches import Match
from .records import Coverage
from .timing import SurgeTest, TimingTest, Verdict

GroundBasis = Literal["words", "assumed", "given"]
"""Taken from the article's words; assumed, since they do not say; given by a person in the file beside the article."""

InquiryOutcome = Literal["tested", "needs a table", "outside coverage", "cannot be asked", "left out"]
"""Put to the test; no stored set records one of the sides; the sets say nothing of that place; a side is missing or
both select the same; a person left it out."""


class Ground(msgspec.Struct, frozen=True):
    """Where one part of a proposal comes from: the part ("actor"), its value ("IS"), and the reason in a sentence."""

    part: str
    value: str
    basis: GroundBasis
    reason: str


class NeededTable(msgspec.Struct, frozen=True):
    """A table that a side needs, since no stored set records such things: its file's name, its columns, and in a
    sentence what a row is."""

    file: str
    columns: tuple[str, ...]
    rows_are: str


class ProposedSide(msgspec.Struct, frozen=True, kw_only=True):
    """One side of an argument as a series. `words` are the article's own.

    `query` selects records, its set and version named; or `table` is a file of dates, watched in `observed`
    (`2018-03..2019-10`). Where both are empty, `unanswered` says why, `needs` which table would do, and `outside`
    whether a set that covers the place would.
    """

    words: str
    query: str = ""
    table: str = ""
    observed: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    needs: NeededTable | None = None
    unanswered: str = ""
    outside: bool = False


class Window(msgspec.Struct, frozen=True):
    """From how many days after an event of the first side to how many an event of the second one counts; negative
    numbers are days before."""

    start: float
    end: float


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """An argument as a question. `phrase` are the words that tell how close in time the two are said to be, `readings`
    the other windows that they can reasonably mean. `since` is the day from which the second side is said to have
    risen, None where no rise is claimed or no day can be found, `since_readings` are other such days, and `until` is
    the day the article was written, up to which a rise is judged. `grounds` are those of window and day.
    """

    argument: str
    phrase: str
    first: ProposedSide
    then: ProposedSide
    window: Window
    readings: tuple[Window, ...]
    since: str | None
    since_readings: tuple[str, ...]
    grounds: tuple[Ground, ...]
    until: str | None = None


class Variation(msgspec.Struct, frozen=True, kw_only=True):
    """The same question about a narrower or wider second series, or another day of a rise: what differs, in words, the
    query that selects it, its events and the answer."""

    what: str
    query: str
    events: int
    p_value: float
    rate_ratio: float | None
    interval: tuple[float | None, float | None]
    verdict: Verdict


class Inquiry(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an argument. `sentences` say what came out, how sure that is and what chance does, and what it
    does not show. `timing` (its `choices` are the other windows and nulls, its `other_pairs` the standing among all
    groups and countries of the set) and `surge` are None where they could not be asked. `commands` give the series
    again.
    """

    outcome: InquiryOutcome
    proposal: Proposal
    sentences: tuple[str, ...]
    timing: TimingTest | None = None
    surge: SurgeTest | None = None
    variations: tuple[Variation, ...] = ()
    notes: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A reading put beside records: the sets that were asked, the matches of its events in each, its arguments put to
    the test. `command` does all of it again; `notes` are about the whole."""

    sets: tuple[Coverage, ...]
    matches: tuple[Match, ...]
    inquiries: tuple[Inquiry, ...]
    seed: int
    command: str
    notes: tuple[str, ...] = ()
