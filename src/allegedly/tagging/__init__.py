"""The trained reader: one pass over an article's text, and what it says of every word.

`tag` is the room's door. Inside, data goes one way: words and their looks, windows, the network, then from its scores
the attributions, the syntax and the mentions.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import numpy as np

from ..schema import Article, Span, Tags, Word
from .attributions import attributions
from .features import Features, features
from .mentions import mentions
from .network import Network, Seen
from .pieces import spell
from .syntax import parse, sentences
from .windows import windows
from .words import Words, split_words

__all__ = ["Network", "tag", "trained_reader"]


@lru_cache(maxsize=4)
def trained_reader(threads: int | None = None) -> Network:
    """The reader in memory, loaded at its first use. Raises ReaderError where its weights are missing or damaged."""
    return Network(threads=threads)


def tag(article: Article, reader: Network, *, progress: Callable[[int, int], None] | None = None) -> Tags:
    """Read the body of an article. `progress` is called after each window with how many are read, and of how many."""
    body = article.text[article.body.start : article.body.end]
    offset = article.body.start
    apart = [span for span in (*article.apparatus, *article.headings) if span.start >= offset]
    breaks = tuple(sorted({border - offset for span in apart for border in span}))
    words = split_words(body, breaks)
    if not len(words.starts):
        return Tags((), (), (), (), ())
    spelt = [spell(body[start:end]) for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
    looks = features(body, words)
    seen = _see(reader, spelt, looks, words, progress)
    placed = Words(words.starts + offset, words.ends + offset, words.paragraphs)
    ranges = sentences(article.text, placed)
    tags, heads, relations = parse(seen, reader.tables, ranges)
    return Tags(
        words=tuple(
            Word(*row)
            for row in zip(placed.starts.tolist(), placed.ends.tolist(), tags, heads.tolist(), relations, strict=True)
        ),
        sentences=tuple(ranges),
        paragraphs=_paragraphs(placed),
        attributions=attributions(placed, seen, reader.tables, _segments(placed, breaks, offset)),
        mentions=mentions(article.text, placed, seen, reader.tables),
    )


def _see(
    reader: Network,
    spelt: list[tuple[int, ...]],
    looks: Features,
    words: Words,
    progress: Callable[[int, int], None] | None,
) -> Seen:
    lengths = np.array([len(word) for word in spelt])
    cuts = windows(lengths, words.paragraphs)
    stretches = []
    for number, (context, start, end) in enumerate(cuts, start=1):
        stretches.append(reader.see(spelt[context:end], looks[context:end]).rows(start - context, end - context))
        if progress is not None:
            progress(number, len(cuts))
    return Seen.join(stretches)


def _paragraphs(words: Words) -> tuple[Span, ...]:
    first = np.flatnonzero(np.diff(words.paragraphs, prepend=-1))
    last = np.append(first[1:], len(words.starts)) - 1
    return tuple(map(Span, words.starts[first].tolist(), words.ends[last].tolist()))


def _segments(words: Words, breaks: tuple[int, ...], offset: int) -> list[Span]:
    """Ranges of words between headings and the like, which no attribution crosses."""
    borders = sorted({0, len(words.starts), *np.searchsorted(words.starts, np.array(breaks) + offset).tolist()})
    return [Span(start, end) for start, end in pairwise(borders)]
