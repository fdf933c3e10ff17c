"""The trained reader: one pass over an article's text, and what it says of every word.

`tag` is the room's door. Inside, data goes one way: words and their looks, windows, the network, then from its scores
the attributions, the syntax and the mentions.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np

from ..schema import Article, Span, Tags, Word
from .attributions import attributions
from .features import features
from .happenings import acts, timings
from .mentions import mentions
from .network import Network, Seen
from .pieces import spell
from .syntax import parse, sentences
from .windows import Window, windows
from .words import Words, split_words

__all__ = ["Network", "tag", "trained_reader"]

BLOCK = 20_000
"""Words whose answers from the network are held at once: 50 MB. Articles are shorter; a book is read in blocks, and
only a link between two of them is lost.
"""

_SUBJECTS = frozenset({"he", "it", "she", "there", "what"})
"""Words before the verb in "it IS so"."""


@lru_cache(maxsize=4)
def trained_reader(threads: int | None = None) -> Network:
    """The reader in memory, loaded at its first use. Raises ReaderError where its weights are missing or damaged."""
    return Network(threads=threads)


def tag(article: Article, reader: Network, *, progress: Callable[[int, int], None] | None = None) -> Tags:
    """Read the body of an article. `progress` is called after each window with how many are read, and of how many."""
    body = article.text[article.body.start : article.body.end]
    offset = article.body.start
    apart = [span for span in (*article.apparatus, *article.headings) if span.start >= offset]
    breaks = sorted({border for span in apart for border in span})
    found = split_words(body, tuple(border - offset for border in breaks))
    spelt = _spelt([body[start:end] for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True)])
    looks = features(body, found)
    words = Words(found.starts + offset, found.ends + offset, found.paragraphs)
    cuts = windows(np.array([len(word) for word in spelt], dtype=np.int64), words.paragraphs)
    tags = Tags((), (), _paragraphs(words), (), ())
    done = 0
    for block in _blocks(cuts, words):
        seen = []
        for context, start, end in block:
            seen.append(reader.see(spelt[context:end], looks[context:end]).rows(start - context, end - context))
            done += 1
            if progress is not None:
                progress(done, len(cuts))
        here = Words(*(column[block[0].start : block[-1].end] for column in words))
        tags = _extended(tags, article.text, here, Seen.join(seen), reader, breaks)
    return tags


def _spelt(words: list[str]) -> list[tuple[int, ...]]:
    """The word pieces of each word. The encoder knows no capitals and would take the armed group "IS" for a verb, so it
    is given those of "ISIS"; not beside another word in capitals, where the verb of a heading may stand, nor behind a
    pronoun, where it is one that is stressed.
    """
    stressed = [False, *(word.lower() in _SUBJECTS for word in words)]
    loud = [False, *(len(word) > 1 and word.isalpha() and word.isupper() for word in words), False]
    return [
        spell("ISIS" if word == "IS" and not any(around) else word)
        for word, *around in zip(words, loud, loud[2:], stressed, strict=False)
    ]


def _blocks(cuts: list[Window], words: Words) -> Iterator[list[Window]]:
    """Windows in runs of about BLOCK words that end with a paragraph."""
    block: list[Window] = []
    for cut in cuts:
        new_paragraph = cut.start > 0 and words.paragraphs[cut.start] != words.paragraphs[cut.start - 1]
        if block and new_paragraph and cut.start - block[0].start >= BLOCK:
            yield block
            block = []
        block.append(cut)
    if block:
        yield block


def _extended(tags: Tags, text: str, words: Words, seen: Seen, reader: Network, breaks: list[int]) -> Tags:
    """The tags so far and those of the block of words that comes next."""
    base = len(tags.words)
    ranges = sentences(text, words)
    penn, heads, relations = parse(seen, reader.tables, ranges)
    rows = zip(words.starts.tolist(), words.ends.tolist(), penn, (heads + base).tolist(), relations, strict=True)
    return Tags(
        words=(*tags.words, *(Word(*row) for row in rows)),
        sentences=(*tags.sentences, *(Span(base + start, base + end) for start, end in ranges)),
        paragraphs=tags.paragraphs,
        attributions=(*tags.attributions, *attributions(words, seen, reader.tables, _segments(words, breaks))),
        mentions=(*tags.mentions, *mentions(text, words, seen, reader.tables)),
        acts=(*tags.acts, *acts(seen, reader.tables, base)),
        timings=(*tags.timings, *timings(seen, reader.tables, base)),
    )


def _paragraphs(words: Words) -> tuple[Span, ...]:
    first = np.flatnonzero(np.diff(words.paragraphs, prepend=-1))
    last = np.append(first[1:], len(words.starts)) - 1
    return tuple(map(Span, words.starts[first].tolist(), words.ends[last].tolist())) if len(first) else ()


def _segments(words: Words, breaks: list[int]) -> list[Span]:
    """Ranges of words between headings and the like, which no attribution crosses."""
    borders = sorted({0, len(words.starts), *np.searchsorted(words.starts, np.array(breaks)).tolist()})
    return [Span(start, end) for start, end in pairwise(borders)]
