"""Times: the time expressions of an article, each resolved to the days that it can mean."""

from typing import Literal

import msgspec

from .spans import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
"""The types of TIMEX3: a day or a longer stretch; a time of day; a length; something that recurs."""

TimeBasis = Literal["itself", "date written", "another time", "event"]
"""What the days were counted from: nothing, for the expression is complete; the article's date; a time that stands
elsewhere in the text; something that happened ("six years after the vote")."""


class TimeReading(msgspec.Struct, frozen=True):
    """Another way to read an expression: its TIMEX3 value and the days that it covers."""

    timex: str
    earliest: str | None
    latest: str | None


class Time(msgspec.Struct, frozen=True):
    """A time expression. `text` is the text of record at `span`.

    `timex` is the TIMEX3 value ("2023-10-05", "P6Y", "PXW", "PAST_REF"; "2003/2009" for a range); a part that nothing
    in the article tells is X. `earliest` and `latest` are the first and the last day (ISO dates) that it can mean, both
    inside; None where there is no bound, as with a length of time that starts nowhere. `modifier` is TIMEX3's mod
    ("APPROX", "START", "MORE_THAN"...) or None. `anchor` is the id of the time that it was counted from, where `basis`
    is "another time"; `event` the words of the event, where it is "event", as far as they go in the text.
    `alternatives` are other readings of an ambiguous expression ("05/10"), the one that was chosen not among them.
    """

    id: str
    span: Span
    text: str
    type: TimeType
    timex: str
    earliest: str | None
    latest: str | None
    basis: TimeBasis
    modifier: str | None = None
    anchor: str | None = None
    event: Span | None = None
    alternatives: tuple[TimeReading, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Whether it can be read in more than one way."""
        return bool(self.alternatives)
