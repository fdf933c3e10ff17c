"""The text as tokens, each known word as one character.

Every word that a rule knows has its own character, its *code*; all others share one. A text is then a string of codes,
and a rule is a regular expression over that string: line wraps, quote marks of mail and emphasis stars never reach it.
"""

import re
from dataclasses import dataclass

from .dotted import is_time
from .lexicon import CATEGORIES, KNOWN, NUMERALS, NUMERIC
from .numbers import in_words, ordinal

_STOPS = frozenset(("", "?", "!", ";", "<break>"))

OTHER = "x"
"""The code of every word that no rule knows."""

# A line end, then a line with nothing but blanks and mail quoting: what stands before and after is never one phrase.
_TOKEN = re.compile(
    r"""
    (?P<blank>\n(?:[^\S\n]|>)*\n)
  | (?P<quoting>(?<=\n)[> ]*>|[*])
  | (?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\w-]))
  | (?P<halved>(?<![\d.,/])(?:(?:\d{1,3}[ -])?1/2(?![\d/])|\d{0,3}½))
  | (?P<slashed>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\w/]|\.\d)
      |(?:0\d|1[0-2])/(?:[0-2]\d|3[01])(?![\w/])|(?:[0-2]\d|3[01])/(?:0\d|1[0-2])(?![\w/]))
  | (?P<clock>\d{1,2}(?::[0-5]\d){1,2}(?![\d:])|\d{1,2}\.[0-5]\d(?=\s?[ap]\.?m\b)
      |[0-2]\d[0-5]\d(?=\s?(?:GMT|UTC|EST|EDT|BST|hrs|hours|local\stime)\b))
  | (?P<dotted>(?<![\d.,$£€])(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d%]|[.,]\d))
  | (?P<decade>(?:[12]\d\d0|['’‘]?[1-9]0)['’]?s(?!\w))
  | (?P<rank>\d{1,2}(?:st|nd|rd|th)(?!\w))
  | (?P<short_year>['’‘]\d\d(?!\w))
  | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
  | (?P<meridiem>(?<![^\W_])[ap](?:\.\s?m\.|m)(?!\w)|(?<=\d)[ap]m(?!\w))
  | (?P<word>[^\W\d_]+)
  | (?P<mark_of_text>[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Alphabet:
    """Gives each known word its code. Filled once, by the rules; then only read."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.words: dict[str, str] = {}
        self._categories: dict[str, str] = {}
        joining = ("<break>", "-", "and")
        for members in (*CATEGORIES.values(), KNOWN.word_number, *NUMERIC.values(), joining):
            for word in members:
                self.code(word)

    def code(self, word: str) -> str:
        """The code of a word, a new one if it had none. Codes are letters of a private range, safe inside `[...]`."""
        if word not in self.codes:
            code = chr(0xE000 + len(self.codes))
            self.codes[word] = code
            self.words[code] = word
        return self.codes[word]

    def category(self, name: str) -> str:
        """The codes of a category's members, or the code of one word."""
        if name not in self._categories:
            members = NUMERIC.get(name) or CATEGORIES.get(name) or (name,)
            self._categories[name] = "".join(self.code(word) for word in members)
        return self._categories[name]


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: where each stands, their codes as one string, and the values of numeric ones."""

    text: str
    alphabet: Alphabet
    starts: list[int]
    ends: list[int]
    codes: str
    values: dict[int, int]
    sentence_ends: frozenset[int] = frozenset()
    """Where the last words of the sentences start, if the trained reader says; else stops and marks have to do."""

    def raw(self, index: int) -> str:
        """The token's own characters; empty outside of the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def ends_sentence(self, index: int) -> bool:
        """Whether the token is where a sentence ends, or lies outside of the text."""
        word = self.word(index)
        if self.sentence_ends and word not in ("", "<break>"):
            return self.starts[index] in self.sentence_ends
        if word != ".":
            return word in _STOPS
        before = self.word(index - 1)
        abbreviation = len(before) <= 1 or before in KNOWN.abbreviations or before in KNOWN.month_short
        return not abbreviation and not self.raw(index + 1).islower()

    def word(self, index: int) -> str:
        """The token in lower case, or its pseudo-word ("<year>"); empty outside of the text."""
        if not 0 <= index < len(self.starts):
            return ""
        return self.alphabet.words.get(self.codes[index]) or self.raw(index).lower()


def tokenise(text: str, start: int, end: int, alphabet: Alphabet) -> Tokens:
    """Cut `text[start:end]` into tokens."""
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    values: dict[int, int] = {}
    known = alphabet.codes
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "dotted":
            kind = "clock" if is_time(text, match.start(), match.end()) else "number"
        if kind == "word":
            codes.append(known.get(match[0].lower(), OTHER))
        elif kind == "quoting":
            continue
        elif kind == "mark_of_text":
            codes.append(known.get(_MARKS.get(match[0], match[0]), OTHER))
        else:
            word, value = _numeric(kind or "", match[0])
            values[len(codes)] = value
            codes.append(known.get(word, OTHER))
        starts.append(match.start())
        ends.append(match.end())
    return _with_verbs(_joined(Tokens(text, alphabet, starts, ends, "".join(codes), values)))


_MARKS = {"’": "'", "‘": "'", "–": "-", "‐": "-", "‑": "-", "—": "--", "“": '"', "”": '"', "−": "-"}


def _numeric(kind: str, raw: str) -> tuple[str, int]:
    """The pseudo-word and the value of a numeric token; the value of a date or clock time is read by its rule."""
    if kind == "number":
        return _figure(raw)
    if kind == "decade":
        digits = int("".join(filter(str.isdecimal, raw)))
        return "<decade>", digits if digits >= 1000 else 1900 + digits
    if kind == "halved":
        return "<halved>", int(raw.removesuffix("1/2").strip(" -½") or 0)
    if kind in ("rank", "short_year"):
        digits = int("".join(filter(str.isdecimal, raw)))
        return f"<{kind.replace('_', ' ')}>", digits
    if kind == "meridiem":
        return ("<am>", 0) if raw[0] in "aA" else ("<pm>", 12)
    return {"blank": "<break>"}.get(kind, f"<{kind}>"), 0


def _figure(raw: str) -> tuple[str, int]:
    if "." in raw or len(raw) > 9:
        return OTHER, 0
    value = int(raw.replace(",", ""))
    if len(raw) == 4 and value:
        return "<year>", value
    for word, (low, high) in NUMERALS.items():
        if low <= value <= high:
            return word, value
    return ("<zero>", 0) if value == 0 else (OTHER, value)


def _joined(tokens: Tokens) -> Tokens:
    """Make one token of each number in words ("twenty-four", "nineteen ninety-six", "twenty-first")."""
    codes, alphabet = tokens.codes, tokens.alphabet
    counting = "".join(alphabet.code(word) for word in KNOWN.word_number)
    ranking = "".join(alphabet.code(word) for word in KNOWN.ordinal)
    hyphen, both = alphabet.code("-"), alphabet.code("and")
    # "second" ranks only after tens ("twenty-second"); five words and more are figures of money, not of time.
    number = re.compile(f"[{counting}](?:(?:{hyphen}|{both})?[{counting}]){{0,6}}(?:{hyphen}?[{ranking}])?")
    starts: list[int] = []
    ends: list[int] = []
    out: list[str] = []
    values: dict[int, int] = {}
    place = 0
    for match in number.finditer(codes):
        first, stop, word, value = _number_at(tokens, match.start(), match.end(), hyphen)
        for index in range(place, first):
            if index in tokens.values:
                values[len(out) + index - place] = tokens.values[index]
        starts += tokens.starts[place:first]
        ends += tokens.ends[place:first]
        out += codes[place:first]
        values[len(out)] = value
        starts.append(tokens.starts[first])
        ends.append(tokens.ends[stop - 1])
        out.append(alphabet.code(word))
        place = stop
    for index in range(place, len(codes)):
        if index in tokens.values:
            values[len(out) + index - place] = tokens.values[index]
    starts += tokens.starts[place:]
    ends += tokens.ends[place:]
    out += codes[place:]
    return Tokens(tokens.text, alphabet, starts, ends, "".join(out), values)


def _with_verbs(tokens: Tokens) -> Tokens:
    """ "May last two days" as "lasts" is, so that no rule takes the verb for "over the last two days"."""
    alphabet, codes = tokens.alphabet, list(tokens.codes)
    counted = f"{alphabet.code('a')}?[{alphabet.category('NUMBER')}{alphabet.category('VAGUE')}]"
    for match in re.finditer(f"{alphabet.code('last')}(?={counted})", tokens.codes):
        index = match.start()
        follows_word = tokens.raw(index).islower() and tokens.raw(index - 1).isalpha()
        if follows_word and tokens.word(index - 1) not in KNOWN.lengths.before_last:
            codes[index] = alphabet.code("lasts")
    tokens.codes = "".join(codes)
    return tokens


def _number_at(tokens: Tokens, start: int, stop: int, hyphen: str) -> tuple[int, int, str, int]:
    """The longest number in words from `start`: where it starts and stops, its pseudo-word and its value."""
    for end in range(stop, start, -1):
        words = [tokens.word(index) for index in range(start, end) if tokens.codes[index] != hyphen]
        if words[-1] == "and" or tokens.codes[end - 1] == hyphen:
            continue
        rank = ordinal(words) if len(words) > 1 else None
        if rank is not None:
            return start, end, "<rank>", rank
        if words[-1] in KNOWN.ordinal:
            continue
        found = in_words(words)
        if found is not None:
            return start, end, "<year in words>" if found[1] else "<words>", found[0]
    return start, start + 1, "<words>", 0
