"""The summary of a comparison for a terminal: plain text in columns, safe to print whatever the articles hold."""

from ...errors import UsageError
from ...schema import Article
from ...schema.comparisons import Change, Comparison
from ..characters import one_line
from ..columns import shorten, wrap
from ..lines import Lines
from ..wording import counted, day, heading, word_count
from . import wording

NARROWEST = 40
MOST = 10
_LINES = 2
"""Lines for the words of one side: enough to recognise them by; all of them are on the page."""


def comparison_summary(comparison: Comparison, *, width: int = 80) -> str:
    """What changed in some fifty lines, none wider than `width` columns: both versions, what was found about the two as
    such, counts, and the ten weightiest changes with the words of both sides.

    No control character, escape sequence or direction override of the articles gets through. Raises `UsageError` for a
    width below 40.
    """
    if width < NARROWEST:
        raise UsageError(
            f"a summary {width} columns wide has no room", where="width", remedy=f"Give {NARROWEST} or more"
        )
    paragraphs = [
        _heading(comparison, width),
        [line for note in comparison.notes for line in wrap(note, width)],
        _counts(comparison, width),
        _changes(comparison, width),
    ]
    return "\n\n".join("\n".join(line.rstrip() for line in lines) for lines in paragraphs if lines) + "\n"


def _heading(comparison: Comparison, columns: int) -> list[str]:
    old, new = comparison.old.article, comparison.new.article
    title = one_line(heading(new))
    return [
        *wrap(shorten(title, 2 * columns), columns),
        *wrap(f"Earlier: {_about(old)}", columns, rest="         "),
        *wrap(f"Later:   {_about(new)}", columns, rest="         "),
        *wrap(wording.common_words(comparison), columns),
    ]


def _about(article: Article) -> str:
    date = one_line(day(article.written)) if article.written else "no date"
    return f"{shorten(one_line(article.origin), 40)}, {date}, {counted(word_count(article), 'word')}"


def _counts(comparison: Comparison, columns: int) -> list[str]:
    lines = wrap(f"Sentences: {wording.sentences(comparison)}", columns, rest="  ")
    changed = [
        f"{kind} {before} -> {after}"
        for kind, before, after in wording.balance_rows(comparison.old.balance, comparison.new.balance)
        if before != after
    ]
    total = f"{comparison.old.balance.claims} -> {comparison.new.balance.claims}"
    lines += wrap(f"Claims: {total}{'; on ' + ', '.join(changed) if changed else ''}", columns, rest="  ")
    for name, words in wording.kinds_of_change(comparison):
        lines += wrap(f"{name}: {words}", columns, rest="  ")
    return lines


def _changes(comparison: Comparison, columns: int) -> list[str]:
    changes = comparison.changes
    if not changes:
        return ["No change was found."]
    lines = ["What changed" if len(changes) <= MOST else f"The weightiest of {len(changes)} changes"]
    texts = Lines(comparison.old.article.text), Lines(comparison.new.article.text)
    for number, change in enumerate(changes[:MOST], start=1):
        lines += _change(number, change, texts, columns)
    return lines


def _change(number: int, change: Change, texts: tuple[Lines, Lines], columns: int) -> list[str]:
    indent = "    "
    lines = wrap(f"{one_line(change.reason)}", columns, first=f"{number:>2}. ", rest=indent)
    for sign, words, quote, text in (
        ("-", change.before, change.old, texts[0]),
        ("+", change.after, change.new, texts[1]),
    ):
        if words:
            where = f" (line {text.at(quote.start)})" if quote else ""
            shown = shorten(one_line(words), (columns - 6) * _LINES - 14)
            lines += wrap(f"{shown}{where}", columns, first=f"{indent}{sign} ", rest=f"{indent}  ")
    return lines
