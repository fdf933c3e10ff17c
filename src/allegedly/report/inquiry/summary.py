"""What the record holds, for a terminal: a line for each match, three sentences for each argument."""

from ...schema import Reading
from ...schema.inquiries import Checked, Inquiry
from ..characters import one_line
from ..columns import shorten, wrap
from .match_rows import MatchRow, match_rows, outcome_counts


def records_summary(checked: Checked, reading: Reading, *, width: int = 80) -> str:
    """Matches and answers in plain lines, none wider than `width` columns. Raises DataError where the two do not
    belong together."""
    rows = match_rows(checked, reading)
    lines: list[str] = []
    for each in checked.sets:
        lines += wrap(one_line(f"Beside {each.title}, version {each.version}:"), width)
    for note in checked.notes:
        lines += wrap(one_line(note), width)
    if checked.sets:
        lines += wrap(f"Events looked up: {len(rows)}{f' ({outcome_counts(rows)})' if rows else ''}.", width)
    for row in rows:
        if row.outcome != "outside coverage":
            lines += _match(row, width)
    for number, inquiry in enumerate(checked.inquiries, start=1):
        lines += ["", *_inquiry(number, inquiry, width)]
    citations = [each.citation for each in checked.sets if each.citation]
    if citations:
        lines.append("")
    for citation in citations:
        lines += wrap(one_line(f"Cite: {citation}"), width, rest="  ")
    return "\n".join(lines) + "\n"


def _match(row: MatchRow, width: int) -> list[str]:
    head = f"  {row.outcome:<13} event {row.number}: "
    told = [head + shorten(one_line(row.words), max(8, width - len(head)))]
    for reason in row.reasons or ((row.withheld,) if row.withheld else ()):
        told += wrap(one_line(reason), width, first=" " * 16, rest=" " * 16)
    return told


def _inquiry(number: int, inquiry: Inquiry, width: int) -> list[str]:
    phrase = inquiry.proposal.phrase or inquiry.proposal.argument
    lines = wrap(one_line(f"Argument {number}, “{phrase}”: {inquiry.outcome}."), width, rest="  ")
    for words in (*inquiry.sentences, *(f"Note: {note}" for note in inquiry.notes)):
        lines += wrap(one_line(words), width, first="  ", rest="  ")
    return lines
