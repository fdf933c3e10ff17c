"""From scores to spans: the best sequence of tags under the chain, and how sure it is of each span.

The attribution tags form a linear-chain conditional random field (Lafferty et al. 2001): a score for each tag of each
word, `emissions` `[words, tags]`, and one for each pair of neighbours, `transitions` `[tags + 1, tags + 1]`, whose last
row scores a start and whose last column an end.
"""

import numpy as np
import numpy.typing as npt

from .labels import BEGIN, END, SINGLE

Floats = npt.NDArray[np.float32]
Tags = npt.NDArray[np.int64]


def best_tags(emissions: Floats, transitions: Floats) -> Tags:
    """The most probable tags, int64 `[words]` (Viterbi 1967)."""
    words, count = emissions.shape
    tags = np.empty(words, dtype=np.int64)
    if not words:
        return tags
    between = np.ascontiguousarray(transitions[:count, :count].T)
    best = transitions[count, :count] + emissions[0]
    back = np.empty((words, count), dtype=np.int64)
    rows = np.arange(count)
    for word in range(1, words):
        through = between + best
        came = through.argmax(axis=1)
        back[word] = came
        best = through[rows, came] + emissions[word]
    tags[-1] = (best + transitions[:count, count]).argmax()
    for word in range(words - 1, 0, -1):
        tags[word - 1] = back[word, tags[word]]
    return tags


def softmax(scores: Floats) -> Floats:
    """Scores `[rows, choices]` as probabilities of each row's choices."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares


def probabilities(emissions: Floats, transitions: Floats) -> Floats:
    """The probability of each tag at each word, `[words, tags]`, the others open (forward-backward)."""
    words, count = emissions.shape
    if not words:
        return np.empty_like(emissions)
    # In probabilities, each step scaled to sum 1, which spares a logarithm and an exponential at every word.
    between = np.exp(transitions[:count, :count].astype(np.float64))
    weights = np.exp(emissions - emissions.max(axis=1, keepdims=True)).astype(np.float64)
    forward = np.empty((words, count))
    state = np.exp(transitions[count, :count].astype(np.float64)) * weights[0]
    forward[0] = state / state.sum()
    for word in range(1, words):
        state = (forward[word - 1] @ between) * weights[word]
        forward[word] = state / state.sum()
    backward = np.empty((words, count))
    backward[-1] = np.exp(transitions[:count, count].astype(np.float64))
    for word in range(words - 1, 0, -1):
        state = between @ (weights[word] * backward[word])
        backward[word - 1] = state / state.sum()
    joint = forward * backward
    shares: Floats = (joint / joint.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def spans(tags: Tags) -> list[tuple[int, int, int]]:
    """The spans that a legal sequence of tags spells: `(group, first word, last word)` in order."""
    result: list[tuple[int, int, int]] = []
    opened = 0
    for word in np.flatnonzero(tags).tolist():
        group, place = divmod(int(tags[word]) - 1, 4)
        if place == BEGIN:
            opened = word
        elif place == END:
            result.append((group, opened, word))
        elif place == SINGLE:
            result.append((group, word, word))
    return result
