"""Which content goes with which cue, and which cue with which source."""

import numpy as np
import numpy.typing as npt

from .network import Floats, Seen

DISTANCES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64)
"""Borders of the buckets of distance in words, to each side; as in training."""

REACH = 160
"""Words between two spans beyond which they are not linked: in PolNeAR's training part 27 of 26,381 are farther."""

Spans = npt.NDArray[np.int64]


def bucket(distance: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The bucket of each signed distance: 0 for none, then those to the left, then those to the right."""
    place = np.searchsorted(DISTANCES, np.abs(distance), side="right")
    return np.where(distance < 0, place, np.where(distance > 0, place + len(DISTANCES), 0))


def gap(ones: Spans, others: Spans) -> npt.NDArray[np.int64]:
    """Words from the nearer end of each of `ones` `[n, 2]` to that of each of `others` `[m, 2]`, left is negative."""
    right = others[None, :, 0] - ones[:, None, 1]
    left = ones[:, None, 0] - others[None, :, 1]
    return np.where(right > 0, right, -np.maximum(left, 0))


def cues_of_contents(seen: Seen, tables: dict[str, Floats], contents: Spans, cues: Spans) -> list[int]:
    """For each content span (first word, last word) the index of its cue, -1 where there is none within reach."""
    content = seen.parts["content_first"][contents[:, 0]] + seen.parts["content_last"][contents[:, 1]]
    cue = seen.parts["cue_of_content"][cues[:, 0]]
    return _best(content, cue, tables["content_distance"], contents, cues, floor=-np.inf)


def sources_of_cues(seen: Seen, tables: dict[str, Floats], cues: Spans, sources: Spans) -> list[int]:
    """For each cue span the index of its source, -1 where the article gives none."""
    cue = seen.parts["cue_of_source"][cues[:, 0]]
    source = seen.parts["source_first"][sources[:, 0]] + seen.parts["source_last"][sources[:, 1]]
    return _best(cue, source, tables["source_distance"], cues, sources, floor=float(tables["no_source"][0]))


def _best(
    ones: Floats, others: Floats, distances: Floats, spans: Spans, other_spans: Spans, *, floor: float
) -> list[int]:
    """The best of `others` for each of `ones`, if it scores above `floor`. Both kinds of span come in reading order, so
    only a slice of the others is within reach of each: the work grows with the text, not with its square.
    """
    starts = np.searchsorted(other_spans[:, 1], spans[:, 0] - REACH, side="left")
    ends = np.searchsorted(other_spans[:, 0], spans[:, 1] + REACH, side="right")
    result = []
    for number, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        if start >= end:
            result.append(-1)
            continue
        scores = others[start:end] @ ones[number] / np.float32(ones.shape[1] ** 0.5)
        scores = scores + distances[bucket(gap(spans[number : number + 1], other_spans[start:end])[0])]
        best = int(scores.argmax())
        result.append(start + best if scores[best] > floor else -1)
    return result
