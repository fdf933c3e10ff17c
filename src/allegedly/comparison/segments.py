"""Segments: a version cut into sentences, each with its words in a form in which mere style makes no difference.

Spacing, line ends, a mail's quoting marks, punctuation, capital letters, hyphens and the style of quotation marks do
not count. That words are put into quotation marks does, and so does a question mark.
"""

import re
import unicodedata

import msgspec

from ..ingest.paragraphs import blocks_of
from ..schema import Article, Span
from ..tagging.syntax import sentences
from ..tagging.words import split_words

_TOKEN = re.compile(
    r"""
      https?://\S+
    | \d+ (?: [.,:]\d+ )*
    | [^\W\d_]+ (?: (?: ['’] | [-‐‑](?:\r?\n[> \t]*)? ) [^\W_]+ )*
    | [?%$€£]
    | ''|``|’’|‘‘ | ["“”„«»] | (?<!\w)['‘’‚](?=\w) | (?<=[\w.,!?])['’](?!\w)
    """,
    re.VERBOSE,
)
_DROPPED = re.compile("[-‐‑'’\u00ad\u200b-\u200d\\s>]")
_QUOTES = frozenset(["''", "``", "’’", "‘‘", *"\"“”„«»'‘’‚"])


class Segment(msgspec.Struct, frozen=True):
    """A sentence, a heading or a line that is not running text (`apart`), with its words.

    `keys[i]` is word i as it is compared; `starts[i]:ends[i]` are its code points. `paragraph` counts from 1.
    """

    span: Span
    paragraph: int
    apart: bool
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def segments(article: Article) -> list[Segment]:
    """The sentences of an article's body in order; those without a word are left out."""
    body = Span(*article.body)
    text = article.text[: body.end]
    apart = [span for span in (*article.apparatus, *article.headings) if span.start >= body.start]
    blocks = [Span(*block.span) for block in blocks_of(text, body.start)]
    borders = {border - body.start for span in (*apart, *blocks) for border in span}
    part = article.text[body.start : body.end]
    words = split_words(part, tuple(sorted(borders)))
    found = []
    paragraph, last = 0, -1
    for first, end in sentences(part, words):
        span = Span(int(words.starts[first]) + body.start, int(words.ends[end - 1]) + body.start)
        if words.paragraphs[first] != last:
            paragraph, last = paragraph + 1, int(words.paragraphs[first])
        beside = any(one.start <= span.start < one.end for one in apart)
        segment = _segment(article.text, span, paragraph, beside)
        if segment.keys:
            found.append(segment)
    return found


def joined(parts: list[Segment]) -> Segment:
    """Neighbouring segments as one."""
    if len(parts) == 1:
        return parts[0]
    return Segment(
        Span(parts[0].span.start, parts[-1].span.end),
        parts[0].paragraph,
        parts[0].apart,
        tuple(key for part in parts for key in part.keys),
        tuple(start for part in parts for start in part.starts),
        tuple(end for part in parts for end in part.ends),
    )


def keys_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(map(_key, _TOKEN.findall(text)))


def _segment(text: str, span: Span, paragraph: int, apart: bool) -> Segment:
    found = list(_TOKEN.finditer(text, span.start, span.end))
    return Segment(
        span,
        paragraph,
        apart,
        tuple(_key(match[0]) for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def _key(word: str) -> str:
    if word in _QUOTES:
        return '"'
    if word[0].isdigit():
        return word.replace(",", "")
    return _DROPPED.sub("", unicodedata.normalize("NFKC", word)).casefold() or word
