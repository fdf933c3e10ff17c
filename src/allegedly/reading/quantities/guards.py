"""Numbers that count nothing: names, years, ages, scores, pages, telephone numbers, tables.

Each guard knows one way in which a number does not count. In doubt a number is left out: what is missing can be read
in the text, what is invented cannot.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from ...schema import Span, Time
from ...vocabulary.numerals import numbered
from ..syntax import Syntax
from .numerals import Numeral
from .stated import numbers_those

_ATTACHED_BEFORE = re.compile(
    r"(?:[%٪]|(?:^|[\s(])-|[^\W\d_][-–’']|[#@№&~^_=<{]|\d[:/.,–-]|\+\d{0,3}[\s-]?\(?|\(\d{3}\)\s?|\d[- ])$"
)
_ATTACHED_AFTER = re.compile(
    r"(?:[:/@]\w|['’]s?\b(?!\s+worth)|(?:st|nd|rd|th)\b|[^\W\d_]|[.,]\d|(?:[-–.]\d+){2}|-\d{4}\b|[*=])"
)
_HYPHENATED = re.compile(r"[-‐‑–]([^\W\d_]+)")
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|(?:anyone|children|girls|boys|men|women|people|them|those|voters|adults)\s+(?:over|under))\s+$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"(?:\s+|\s?-\s?)(?:year|month|week|day)s?[\s-]olds?\b|\s+years?\s+of\s+age\b", re.IGNORECASE)
_SHARE_BEHIND = re.compile(r",\s+or\s+(?:[a-z]+\s+){0,2}\d")
"""Behind a number that stands between commas and is no age: "of the 62 ringed in May, 40, *or 80* percent"."""
_LINE = 400
"""How many characters to either side a line is looked at for being a row of a table."""
_DIGITS = re.compile(r"\d[\d.,:%-]*")
_TOKEN = re.compile(r"\S+")


class Guards:
    """Asks of each number of an article whether it counts. `text` has plain digits."""

    def __init__(self, syntax: Syntax, text: str, times: Sequence[Time]) -> None:
        self._syntax = syntax
        self._text = text
        self._times = sorted(time.span for time in times)
        self._starts = [span.start for span in self._times]
        self._tables: dict[int, bool] = {}

    def admits(self, numeral: Numeral, span: Span, *, measured: bool, bound: bool) -> bool:
        """Whether the number counts something. `span` is the number with its unit; `measured` says that it has one,
        `bound` that words bound it."""
        if self.in_time(Span(numeral.start, numeral.end)) or self._in_table(numeral.start):
            return False
        if self._is_age(span) or self._is_attached(numeral, span):
            return False
        if measured:
            return True
        return not (self._is_numbered(numeral) or self._is_name(numeral, bound) or self._is_year(numeral, bound))

    def in_time(self, span: Span) -> bool:
        """Whether the words, or a part of them, are those of a time."""
        place = bisect_right(self._starts, span.end - 1)
        return any(time.end > span.start for time in self._times[max(place - 3, 0) : place])

    def _in_table(self, offset: int) -> bool:
        """Whether the line is a row of figures: a table of results, a list of scores."""
        start = self._text.rfind("\n", max(offset - _LINE, 0), offset) + 1 or max(offset - _LINE, 0)
        if start not in self._tables:
            end = self._text.find("\n", offset, offset + _LINE)
            line = self._text[start : end if end >= 0 else min(offset + _LINE, len(self._text))]
            tokens = list(_TOKEN.finditer(line))
            # A line of running text may hold no more than dates and a toll: figures of times make no row.
            figures = sum(
                bool(_DIGITS.fullmatch(token[0].strip("()[]|,;$£€")))
                and not self.in_time(Span(start + token.start(), start + token.end()))
                for token in tokens
            )
            self._tables[start] = figures >= 3 and 5 * figures >= 2 * len(tokens)
        return self._tables[start]

    def _is_age(self, span: Span) -> bool:
        if _AGE_BEFORE.search(self._text, max(span.start - 16, 0), span.start) or _AGE_AFTER.match(
            self._text, span.end
        ):
            return True
        # "Ann Lee, 35, said", "Ann Lee, 35."
        before, after = self._text[max(span.start - 2, 0) : span.start], self._text[span.end : span.end + 1]
        words = self._syntax.within(span)
        named = bool(words) and words.start > 1 and self._syntax.words[words.start - 2].tag in ("NNP", "NN", "NNPS")
        if _SHARE_BEHIND.match(self._text, span.end):
            return False
        return (
            before == ", " and after in (",", ".", ")", ";") and named and self._text[span.start : span.end].isdecimal()
        )

    def _is_attached(self, numeral: Numeral, span: Span) -> bool:
        if _ATTACHED_BEFORE.search(self._text, max(span.start - 8, 0), span.start):
            return True
        if numeral.kind == "figure" and _ATTACHED_AFTER.match(self._text, span.end):
            return True
        hyphenated = _HYPHENATED.match(self._text, span.end)
        return hyphenated is not None and hyphenated[1].lower() not in (*numbered().compound, "plus", "to", "or")

    def _is_numbered(self, numeral: Numeral) -> bool:
        """ "Article 5", "page 12", "No. 7"; but "in group 12 people": a plural noun behind it is what it counts."""
        words = self._syntax.within(Span(numeral.start, numeral.end))
        if not words or words.start == 0:
            return False
        before = self._syntax.forms[words.start - 1]
        if before == "." and words.start > 1:
            before = self._syntax.forms[words.start - 2] + "."
        if before not in numbered().before or (
            before in ("book", "case", "measure", "figure", "house") and self._governs(words)
        ):
            return False
        if before == "number" and numbers_those(self._syntax, words.start) is not None:
            return False
        return before in ("no", "no.", "nos.") or not self._governs(words)

    def _governs(self, words: range) -> bool:
        """Whether the number belongs to a noun behind it."""
        head = self._syntax.words[words.stop - 1].head
        return head >= words.stop and self._syntax.words[head].tag in ("NNS", "NNPS")

    def _is_name(self, numeral: Numeral, bound: bool) -> bool:
        """A number inside a name, before or behind a capitalised noun: "60 Minutes", "10 Downing Street", "Area 51"."""
        words = self._syntax.within(Span(numeral.start, numeral.end))
        if not words:
            return True
        if any(self._syntax.entity_kinds.get(index) for index in words):
            return True
        syntax, last = self._syntax, words.stop - 1
        if numeral.kind == "words" and self._text[numeral.start].isupper():
            first_of_sentence = syntax.sentence(words.start).start == words.start
            opened = words.start > 0 and syntax.forms[words.start - 1] in ('"', "“", "‘", "'", ":", "—", "–", "-")
            if not (first_of_sentence or opened):
                return True  # "the Big Ten", "the Gang of Eight"
        head = syntax.words[last].head
        if head < words.start and syntax.words[head].tag in ("NNP", "NNPS") and head == words.start - 1 and not bound:
            return not self._governs(words)
        part_of_it = syntax.words[last].relation.startswith(("nummod", "compound"))
        return head > last and part_of_it and syntax.words[head].tag == "NNP" and not bound

    def _is_year(self, numeral: Numeral, bound: bool) -> bool:
        """Four plain figures that look like a year, unless a plural noun makes a round number a count."""
        figure = self._text[numeral.start : numeral.end]
        if not (figure.isdecimal() and len(figure) == 4 and 1500 <= int(figure) <= 2100) or bound:
            return False
        words = self._syntax.within(Span(numeral.start, numeral.end))
        return int(figure) % 50 != 0 or not words or not self._governs(words)
