"""Numbers in a text: figures with any thousands marks and in any digits, words, and vague numbers ("dozens").

One regular expression finds them in a copy of the text that has plain digits and the same offsets; what it finds is
then worth a number or nothing. No group of the expression repeats without a mark between, so it is linear.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ...unwrapping import unwrapped
from ...vocabulary.change import change, changing, of_all
from ...vocabulary.numerals import bounding, numerals
from ...vocabulary.patterns import alternatives
from ...vocabulary.time_words import time_words

Kind = Literal["figure", "words", "few", "many", "share"]
"""In figures; in words; a few; many, without a number; a part of something ("one in five", "two thirds of")."""


class Numeral(NamedTuple):
    """A number at `[start, end)` of the text. `value` is its lower bound where it has two."""

    start: int
    end: int
    kind: Kind
    value: float
    high: float | None
    raw: str


_SAME_SIGN = {"٬": ",", "٫": ".", "\u00a0": "\u2009", "\u202f": "\u2009", "‐": "-", "‑": "-", "−": "-"}


def plain(text: str) -> str:
    """The text with digits of every script as 0 to 9, and with one sign for each kind of mark; of the same length."""
    if text.isascii():
        return text
    signs: dict[int, str] = {}
    for sign in set(text):
        if sign in _SAME_SIGN:
            signs[ord(sign)] = _SAME_SIGN[sign]
        elif not sign.isascii() and (digit := unicodedata.decimal(sign, None)) is not None:
            signs[ord(sign)] = str(digit)
    return text.translate(signs)


@functools.cache
def _pattern() -> re.Pattern[str]:
    known = numerals()
    word = "|".join(known.words)
    scale = "|".join(known.scales)
    few = "|".join(phrase.replace(" ", r"\s+") for phrase in known.few)
    many = "|".join(sorted((phrase.replace(" ", r"\s+") for phrase in known.many), key=len, reverse=True))
    parts = "|".join(known.parts)
    times = "|".join(time_words().units)  # "$30 in two years" is no share
    return re.compile(
        rf"""
        (?<![\w.,:/#@&+'’])(?<![^\W\d_]-)(?:
          (?P<one_in>(?:{word}|\d{{1,2}})\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{word}|\d{{1,3}})\b(?!,\d|\.\d|[-–])
            (?!\s+(?:{times})\b))
        | (?P<half>half\s+an?\s+(?:{scale})|half-(?:an?-)?(?:{scale})|an?\s+quarter\s+of\s+an?\s+(?:{scale}))\b
        | (?P<fraction>(?:(?:{word}|an?|every)[\s-]+)?(?:{parts})\s+(?:of\s+)?
            (?=(?:the|all|its|their|our|a|an|those|these|them|whom|us)\b|(?<=of\s)\d))
        | (?P<portion>(?:(?:{word}|an?)[\s-]+(?:{parts})|half)\b
            (?=\s*(?:[.,;:)—–]|\s(?:after|between|during|from|in|last|over|since|this|to|within)\b)))
        | (?P<many>(?:{many})\b(?=\s+(?:of|more|killed|dead|injured|wounded|missing|were|are|have)\b|\W))
        | (?P<few>(?:{few})(?:\s+(?:of\s+)?(?:{scale}))?\b(?!-))
        | (?P<words>(?:an?\s+(?={scale}))?\b(?:{word}|{scale})\b
            (?:(?:\s+and\s+a\s+half|(?:[\s-]|\s+and\s+)(?:{word}|{scale}))\b){{0,9}})
        | (?P<figure>(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\u2009\d{{3}})+|\d{{1,3}}(?:['’]\d{{3}})+
            |\d{{1,3}}(?:\.\d{{3}}){{2,}}
            |[1-9]\d{{0,2}}(?:[ ]\d{{3}}){{2,}}(?![ ]?\d)|\d{{1,3}}(?:[ ]\d00)(?=\s+[a-z])|\d+)(?:[.,]\d{{1,6}})?)
            (?:[\s-]?(?P<scale>(?:{scale})(?!\w)|(?<=\d)[kmb](?!\w)))?
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find(text: str, start: int, end: int) -> Iterator[Numeral]:
    """The numbers of `text[start:end]` in order, counting or not; `text` is in plain digits."""
    thousands_by_comma = re.compile(r"\d,\d{3}(?!\d)").search(text, start, end) is not None
    while (match := _pattern().search(text, start, end)) is not None:
        found = _numeral(match, thousands_by_comma)
        if found is not None:
            yield found
        start = found.end if found is not None else match.end()


def _numeral(match: re.Match[str], thousands_by_comma: bool) -> Numeral | None:
    known = numerals()
    kind = next(name for name, group in match.groupdict().items() if group is not None and name != "scale")
    raw = unwrapped(match[0].lower())
    start, end = match.start(), match.start() + len(match[0].rstrip())
    if kind == "one_in":
        few, all_ = re.split(r" (?:in|out of) (?:every )?", raw)
        share, whole = _simple(few), _simple(all_)
        if not share or not whole:
            return None
        if share > whole:  # "$30 in two instalments"
            raw = unwrapped(few)
            kind_of_few: Kind = "figure" if few.isdecimal() else "words"
            return Numeral(start, start + len(few), kind_of_few, share, None, raw)
        return Numeral(start, end, "share", round(100 * share / whole, 1), None, raw)
    if kind == "fraction":
        return _fraction(start, match)
    if kind == "portion":
        return _portion(start, match)
    if kind == "many":
        low, high = known.many[raw]
        return Numeral(start, end, "many", low, high, raw)
    if kind == "few":
        return _few(start, end, raw)
    if kind == "half":
        scale = known.scales[re.split(r"[ -]", raw)[-1]]
        return Numeral(start, end, "words", scale / (4 if "quarter" in raw else 2), None, raw)
    if kind == "words":
        return _words(start, match[0])
    value = figure_value(match["figure"], thousands_by_comma)
    if value is None:
        return None
    scale_word = (match["scale"] or "").lower()
    if scale_word in known.scales:
        value *= known.scales[scale_word]
    elif scale_word:
        end -= len(scale_word)  # "5m" is for the units to read
    return Numeral(start, end, "figure", round(value, 6), None, raw)


def figure_value(figure: str, thousands_by_comma: bool = True) -> float | None:
    """The value of a number in plain digits, with its marks; None if it is not one ("007", "3,55")."""
    if len(figure) > 24 or (len(figure) > 1 and figure[0] == "0" and figure[1] not in ".,"):
        return None
    bare = re.sub(r"[\u2009 '’]", "", figure)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", bare):
        return float(bare.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", bare):
        return float(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"[1-9]\d{0,2}\.\d00", bare) and not thousands_by_comma:
        return float(bare.replace(".", ""))
    if re.fullmatch(r"\d+,\d{1,2}", bare):
        return None if thousands_by_comma else float(bare.replace(",", "."))
    return float(bare) if re.fullmatch(r"\d+(?:\.\d+)?", bare) else None


def _simple(word: str) -> float | None:
    return float(word) if word.isdecimal() else numerals().words.get(word)


def _fraction(start: int, match: re.Match[str]) -> Numeral | None:
    raw = unwrapped(match[0].lower()).removesuffix(" of")
    *count, part = re.split(r"[ -]", raw)
    if part not in ("half", "halves") and not match[0].lower().rstrip().endswith("of"):
        return None
    if part not in ("half", "halves") and not count:
        return None  # "the third of the month" ranks
    end = start + len(re.sub(r"\s+of\s*$", "", match[0], flags=re.IGNORECASE).rstrip())
    return _part(start, end, raw)


_SHARED_OUT = re.compile(
    rf"(?:\b(?:{alternatives(changing())})(?:\s*,)?\s+by|\b(?:{of_all(change().nouns)})\s+of"
    r"|\d[^.;:?!]{0,40},(?:\s+or|\s+that\s+is)?)\s+"
    rf"(?:(?:{bounding()})\s+)?$",
    re.IGNORECASE,
)
"""What stands before a fraction of something that is named before it: "fell by *half*", "63 of 84, *two thirds*"."""
_COUNTED_OUT = re.compile(r"\s*[,:(—–]\s*(?:or\s+|that\s+is\s+)?\d[\d,]*\s+of\s")
"""Behind a fraction: "two thirds, *90 of* the 150 votes"."""
_BEFORE = 60


def _portion(start: int, match: re.Match[str]) -> Numeral | None:
    """A fraction without "of", where the words before say what it is a fraction of."""
    counted_out = _COUNTED_OUT.match(match.string, match.end())
    if not counted_out and not _SHARED_OUT.search(match.string, max(start - _BEFORE, 0), start):
        return None
    return _part(start, match.end(), unwrapped(match[0].lower()))


def _part(start: int, end: int, raw: str) -> Numeral | None:
    """The share that "two thirds" or "a quarter" is, in per cent; None where it is more than the whole."""
    *count, part = re.split(r"[ -]", raw)
    share = 100 * (numerals().words.get(count[0], 1) if count else 1) / numerals().parts[part]
    return Numeral(start, end, "share", round(share, 1), None, raw) if share <= 100 else None


def _few(start: int, end: int, raw: str) -> Numeral:
    known = numerals()
    phrase = next(phrase for phrase in known.few if raw.startswith(phrase))
    low, high = known.few[phrase]
    scale = known.scales.get(raw.rpartition(" ")[2], 1)
    return Numeral(start, end, "few", low * scale, high * scale, raw)


_PIECE = re.compile(r"[a-z]+")


def _words(start: int, words: str) -> Numeral | None:
    """The longest number that the words make from their first on ("two and three" is two)."""
    pieces = list(_PIECE.finditer(words.lower()))
    for count in range(len(pieces), 0, -1):
        value = in_words([piece[0] for piece in pieces[:count]])
        if value is not None:
            end = pieces[count - 1].end()
            return Numeral(start, start + end, "words", value, None, unwrapped(words[:end].lower()))
    return None


def in_words(words: list[str]) -> float | None:
    """The number that lower-case words make ("two and a half million"), or None."""
    known = numerals()
    total = group = 0.0
    last = 0
    if words[-1] in ("and", "a", "an"):
        return None
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word in ("a", "an") and rest and not total and not group:
            group = 1.0
        elif word == "and" and rest[:2] == ["a", "half"]:
            group += 0.5
            rest = rest[2:]
        elif word == "and":
            if last < 100:
                return None
        elif word in known.scales:
            scale = known.scales[word]
            group = (group or 1.0) * scale
            if scale >= 1000:
                total, group = total + group, 0.0
            last = scale
        elif word in known.words:
            value = known.words[word]
            if last and last < 100 and not (last in range(20, 100, 10) and 0 < value < 10):
                return None
            group += value
            last = value
        else:
            return None
    return total + group
