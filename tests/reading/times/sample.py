"""Articles for the tests of times, and their readings in a form that is easy to compare."""

from allegedly.reading.times import times
from allegedly.schema import Article, Span, Time

WEDNESDAY = "2013-03-20"
"""The date written of most examples: a Wednesday in spring."""


def article(text: str, written: str | None = WEDNESDAY) -> Article:
    return Article(text=text, sha256="", kind="text", origin="test", body=Span(0, len(text)), written=written)


def read(text: str, written: str | None = WEDNESDAY) -> tuple[Time, ...]:
    return times(article(text, written))


def values(text: str, written: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    """The words and the value of each time."""
    return [(time.text, time.timex) for time in read(text, written)]


def days(text: str, written: str | None = WEDNESDAY) -> list[tuple[str, str | None, str | None]]:
    """The words, the first and the last day of each time."""
    return [(time.text, time.earliest, time.latest) for time in read(text, written)]
