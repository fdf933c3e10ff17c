"""Attributions: the spans of sources, cues and contents, grouped around their cues."""

import numpy as np
import numpy.typing as npt

from ..schema import Span, Tagged
from .decoding import best_tags, probabilities, spans
from .labels import ROLES
from .links import cues_of_contents, sources_of_cues
from .network import Floats, Seen
from .words import Words


def attributions(words: Words, seen: Seen, tables: dict[str, Floats], segments: list[Span]) -> tuple[Tagged, ...]:
    """The attributions of a text, in the order of their contents. None of them crosses from one segment (a range of
    words) to another. A source or cue that nothing is linked to is left out; a content that no cue claims stands alone.
    """
    tagged: list[Tagged] = []
    for start, end in segments:
        if start < end:
            here = Words(*(column[start:end] for column in words))
            tagged.extend(_segment(here, seen.rows(start, end), tables))
    return tuple(sorted(tagged, key=lambda one: one.content[0]))


def _segment(words: Words, seen: Seen, tables: dict[str, Floats]) -> list[Tagged]:
    emissions, transitions = seen.parts["roles"], tables["transitions"]
    tags = best_tags(emissions, transitions)
    chances = probabilities(emissions, transitions)
    found = spans(tags)
    sources, cues, contents = (_of_role(found, role) for role in range(len(ROLES)))
    source_of = sources_of_cues(seen, tables, cues, sources)
    groups: dict[int, list[npt.NDArray[np.int64]]] = {}
    for number, cue in enumerate(cues_of_contents(seen, tables, contents, cues)):
        groups.setdefault(cue if cue >= 0 else -1 - number, []).append(contents[number])
    tagged = []
    for cue, pieces in groups.items():
        source = source_of[cue] if cue >= 0 else -1
        parts = (sources[[source]] if source >= 0 else sources[:0], cues[[cue]] if cue >= 0 else cues[:0], pieces)
        # A span is as sure as the less sure of its borders, an attribution as the least sure of its spans.
        score = min(float(chances[word, tags[word]]) for part in parts for span in part for word in span)
        source_pieces, cue_pieces, content_pieces = (_placed(words, part) for part in parts)
        tagged.append(Tagged(source_pieces, cue_pieces, content_pieces, round(score, 2)))
    return tagged


def _of_role(found: list[tuple[int, int, int]], role: int) -> npt.NDArray[np.int64]:
    rows = [(first, last) for group, first, last in found if group == role]
    return np.array(rows, dtype=np.int64).reshape(-1, 2)


def _placed(words: Words, part: npt.NDArray[np.int64] | list[npt.NDArray[np.int64]]) -> tuple[Span, ...]:
    return tuple(Span(int(words.starts[first]), int(words.ends[last])) for first, last in part)
