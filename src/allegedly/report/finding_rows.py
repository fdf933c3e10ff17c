"""The rows of the findings: the worst first, each with the places in the text that it is about."""

import msgspec

from ..schema import Finding, Reading, Severity, Span
from .lines import Lines

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")

ADVICE: dict[Severity, str] = {
    "high": "look before it is printed",
    "medium": "look if there is time",
    "low": "good to know",
}


class Spot(msgspec.Struct, frozen=True):
    """A place in the text that a row leads to: its pieces, the id of its element there, its line."""

    pieces: tuple[Span, ...]
    anchor: str
    line: int


class FindingRow(msgspec.Struct, frozen=True):
    """A finding with its number on the page, from 1 for the worst, and its places, the first the one to go to."""

    number: int
    finding: Finding
    spots: tuple[Spot, ...]


def finding_rows(reading: Reading, lines: Lines) -> tuple[FindingRow, ...]:
    """Every finding: by severity, then as they stand in the text; those about no words of it last of their kind."""
    end = len(reading.article.text)
    ordered = sorted(
        reading.findings,
        key=lambda each: (SEVERITIES.index(each.severity), each.quotes[0].start if each.quotes else end),
    )
    return tuple(
        FindingRow(number, finding, _spots(number, finding, lines)) for number, finding in enumerate(ordered, start=1)
    )


def _spots(number: int, finding: Finding, lines: Lines) -> tuple[Spot, ...]:
    return tuple(
        Spot(quote.pieces, f"in-f{number}" if index == 1 else f"in-f{number}-{index}", lines.at(quote.start))
        for index, quote in enumerate(finding.quotes, start=1)
    )
