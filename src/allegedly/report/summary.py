"""The summary for a terminal: plain text in columns, safe to print whatever the article holds."""

from ..errors import UsageError
from ..schema import Article, Reading
from .characters import one_line
from .columns import shorten, wrap
from .contents import Contents
from .finding_rows import finding_rows
from .ledger import KINDS, NOBODY, Ledger, kind_of
from .lines import Lines
from .place_rows import place_rows
from .second_source import Need, claims_most_in_need
from .wording import acts, counted, day, heading, reason, word_count, words_at

_NAME_COLUMNS = max(len(kind.type) for kind in KINDS) + 2
_NUMBERS = "claims  checkable  sources"
_NARROWEST = _NAME_COLUMNS + len(_NUMBERS)
"""Below this the table has no room for its names and numbers."""

_BAR = 20
_CLAIM_LINES = 3
"""Enough to recognise a claim by; all of it is on the page."""

_FINDINGS = 3


def summary(reading: Reading, *, width: int = 80) -> str:
    """A reading in some twenty-five lines, none wider than `width` columns, each ended by a line feed.

    Title, date and length; the three weightiest findings; the claims by what they rest on; the five that most need a
    second source, each with its source and its line; counts. No control character, escape sequence or direction
    override of the article gets through. Raises `UsageError` for a width below 46, `DataError` where the reading does
    not fit together.
    """
    if width < _NARROWEST:
        raise UsageError(
            f"a summary {width} columns wide has no room", where="width", remedy=f"Give {_NARROWEST} or more"
        )
    paragraphs = [
        _heading(reading.article, width),
        _findings(reading, width),
        _balance(reading, width),
        _needs(reading, width),
        _counts(reading, width),
    ]
    return "\n\n".join("\n".join(line.rstrip() for line in lines) for lines in paragraphs if lines) + "\n"


def _heading(article: Article, columns: int) -> list[str]:
    title = one_line(heading(article))
    facts = [
        shorten(one_line(article.publisher or ""), columns),
        shorten(one_line(day(article.written)), columns) if article.written else "no date",
        counted(word_count(article), "word"),
    ]
    return [*wrap(shorten(title, 2 * columns), columns), *wrap(", ".join(filter(None, facts)), columns)]


def _findings(reading: Reading, columns: int) -> list[str]:
    if not reading.findings:
        return []
    rows = finding_rows(reading, Lines(reading.article.text))
    lines = ["Look at first" if len(rows) <= _FINDINGS else f"Look at first, of {len(rows)} findings"]
    for row in rows[:_FINDINGS]:
        words = shorten(one_line(row.finding.reason), (columns - 3) * _CLAIM_LINES - 20)
        place = f"; line {row.spots[0].line}" if row.spots else ""
        lines += wrap(f"{words} ({row.finding.severity}{place})", columns, first=f"{row.number}. ", rest="   ")
    return lines


def _balance(reading: Reading, columns: int) -> list[str]:
    balance = reading.balance
    if not balance.claims:
        return ["No claim was found in this article."]
    bar = max(0, min(_BAR, columns - _NARROWEST - 2))
    gap = "  " if bar else ""
    heaviest = max(row.claims for row in balance.rows)
    lines = [f"{'Rests on':<{_NAME_COLUMNS}}{'':<{bar}}{gap}{_NUMBERS}"]
    for row in balance.rows:
        kind = kind_of(row.type)
        filled = "#" * (round(bar * row.claims / heaviest) or min(1, row.claims, bar))
        sources = "-" if kind is NOBODY else row.sources
        numbers = f"{row.claims:>6}  {row.checkable:>9}  {sources:>7}"
        lines.append(f"{kind.type:<{_NAME_COLUMNS}}{filled:<{bar}}{gap}{numbers}")
    return lines


def _needs(reading: Reading, columns: int) -> list[str]:
    needs = claims_most_in_need(reading)
    if not needs:
        return []
    ledger, lines_of_text = Ledger(reading), Lines(reading.article.text)
    title = "The claim that most needs" if len(needs) == 1 else "Claims that most need"
    lines = [f"{title} a second source"]
    for number, need in enumerate(needs, start=1):
        words = words_at(need.claim.pieces, reading.article.text)
        line = lines_of_text.at(need.claim.pieces[0].start)
        lines += _need(number, need, words, line, ledger, columns)
    return lines


def _need(number: int, need: Need, words: str, line: int, ledger: Ledger, columns: int) -> list[str]:
    indent = "   "
    text = shorten(words, (columns - len(indent)) * _CLAIM_LINES - 10)
    who = ledger.label(need.source)
    if need.source is not None:
        who += f" {shorten(one_line(need.source.name), columns // 2)}"
        if need.cites:
            who += f", citing {', '.join(ledger.label(cited) for cited in need.cites)}"
    else:
        who += " nobody"
    return [
        *wrap(text, columns, first=f"{number}. ", rest=indent),
        *wrap(f"{who}; line {line}", columns, first=f"{indent}-> ", rest=f"{indent}   "),
        *wrap(reason(need), columns, first=f"{indent}   ", rest=f"{indent}   "),
    ]


def _counts(reading: Reading, columns: int) -> list[str]:
    if not reading.attributions:
        said = ["No attribution was found in this article."]
    else:
        hedges = {(hedge.kind, hedge.quote.pieces) for claim in reading.claims for hedge in claim.hedges}
        found = f"{counted(len(reading.sources), 'source')}, {counted(len(hedges), 'hedge')}"
        said = [*wrap(acts(reading.attributions), columns), *wrap(found, columns)]
    places = place_rows(Contents(reading), Lines(reading.article.text))
    contents = (
        (len(reading.events), "event", "events"),
        (len(places), "place", "places"),
        (len(reading.quantities), "figure", "figures"),
        (len(reading.arguments), "argument from timing", "arguments from timing"),
    )
    listed = ", ".join(counted(number, one, several) for number, one, several in contents if number)
    return [*said, *(wrap(listed, columns) if listed else [])]
