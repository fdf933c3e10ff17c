"""Sentences, parts of speech and dependencies, from the network's scores."""

import numpy as np
import numpy.typing as npt

from ..schema import Span
from ..vocabulary.layout_words import layout_words
from ..vocabulary.time_words import time_words
from .labels import PENN_TAGS, RELATIONS
from .links import bucket
from .network import Floats, Seen
from .words import Words

LONGEST_SENTENCE = 200
"""Words of the longest stretch that is parsed as one: scoring pairs is quadratic, and what is longer is a table."""

_CLOSERS = frozenset("\"'”’)]»*_")
_OPENERS = frozenset("\"'“‘([«*_")
_MONTHS = frozenset(name.title() for name in time_words().month_short)
"""Abbreviations whose full stop ends no sentence where a number follows: "on Oct. 4"."""


def sentences(text: str, words: Words) -> list[Span]:
    """Sentences as ranges of words: they end at a paragraph's end, and after a full stop, question or exclamation mark
    with any closing marks, where the next word may begin one. The full stop of an abbreviation belongs to its word.
    """
    starts, ends, paragraphs = words.starts.tolist(), words.ends.tolist(), words.paragraphs.tolist()
    count = len(starts)
    result: list[Span] = []
    begin = 0
    for index in range(count):
        following = index + 1
        full = following - begin >= LONGEST_SENTENCE
        if (
            following == count
            or paragraphs[following] != paragraphs[index]
            or full
            or (
                _may_end(text, starts, ends, index, begin)
                and _may_begin(text, starts, ends, following)
                and not _is_initial(text, starts, ends, index, begin)
            )
        ):
            result.append(Span(begin, following))
            begin = following
    return result


def _may_end(text: str, starts: list[int], ends: list[int], index: int, begin: int) -> bool:
    while index > begin and text[starts[index] : ends[index]] in _CLOSERS:
        index -= 1
    return not text[starts[index] : ends[index]].strip(".?!…")


def _is_initial(text: str, starts: list[int], ends: list[int], index: int, begin: int) -> bool:
    """Whether a full stop is that of an initial in a name: "Peter J. Walsh", "J. R. Smith"; not in "Plan B. The..."."""
    letter, following = index - 1, text[starts[index + 1] : ends[index + 1]]
    if letter < begin or ends[letter] != starts[index] or ends[letter] - starts[letter] != 1:
        return False
    before = text[starts[letter - 1]] if letter > begin else "A"
    named = before.isupper() or before == "." or len(following) == 1
    opens = following.lower() in layout_words().openers
    return text[starts[letter]].isupper() and named and following[0].isupper() and not opens


def _may_begin(text: str, starts: list[int], ends: list[int], index: int) -> bool:
    if starts[index] == ends[index - 1]:
        return False
    letter = text[starts[index]]
    if letter.isdigit():
        return not (index > 1 and text[starts[index - 2] : ends[index - 2]] in _MONTHS)
    return letter.isupper() or letter in _OPENERS


def parse(
    seen: Seen, tables: dict[str, Floats], ranges: list[Span]
) -> tuple[list[str], npt.NDArray[np.int64], list[str]]:
    """The Penn tag, the head (index of a word; a root's is its own) and the relation of every word."""
    tags = [PENN_TAGS[number] for number in seen.parts["tags"].argmax(axis=1).tolist()]
    heads = np.empty(len(tags), dtype=np.int64)
    for start, end in ranges:
        heads[start:end] = start + _heads(seen.rows(start, end), tables)
    governors = np.tanh(seen.parts["relation_governor"])[heads]
    scores = (np.tanh(seen.parts["relation_dependent"]) * governors) @ tables["relation_weight"].T
    scores = scores + tables["relation_bias"]
    is_root = heads == np.arange(len(heads))
    root = RELATIONS.index("root")
    scores[~is_root, root] = -np.inf
    relations = np.where(is_root, root, scores.argmax(axis=1))
    return tags, heads, [RELATIONS[number] for number in relations.tolist()]


def _heads(seen: Seen, tables: dict[str, Floats]) -> npt.NDArray[np.int64]:
    """The best head of each word of one sentence, made a tree: one root, and no word above itself."""
    dependents, governors = seen.parts["dependent"], seen.parts["governor"]
    places = np.arange(len(dependents))
    scores = dependents @ governors.T / np.float32(dependents.shape[1] ** 0.5)
    scores = scores + tables["head_distance"][bucket(places[None, :] - places[:, None])]
    own = scores.diagonal().copy()
    np.fill_diagonal(scores, -np.inf)
    if len(places) == 1:
        return places
    root = int((own - scores.max(axis=1)).argmax())
    heads: npt.NDArray[np.int64] = scores.argmax(axis=1)
    heads[root] = root
    for word in places.tolist():
        path = {word}
        above = word
        while heads[above] != above:
            above = int(heads[above])
            if above in path:  # a circle: its first word is hung on the root, rare enough not to need the best tree
                heads[word] = root
                break
            path.add(above)
    return heads
