"""When, where and how many: the words near to one that names an act that answer these questions of it."""

import numpy as np

from ..schema import TaggedSetting
from .decoding import softmax
from .labels import SETTINGS
from .links import bucket
from .network import Floats, Seen

REACH = 80
"""Words between an act and what tells its setting."""

LEAST_SCORE = 0.05
"""Probability from which a word is passed on as one that answers: those of a phrase are added up in reading."""


def settings(seen: Seen, tables: dict[str, Floats], word: int, base: int) -> tuple[TaggedSetting, ...]:
    """The words that may tell the setting of the act that `word` names, question by question in reading order; `base`
    is added to the indices of words.
    """
    first, stop = max(word - REACH, 0), min(word + REACH + 1, len(seen.parts["answering"]))
    count = len(SETTINGS)
    asking = seen.parts["asking"][word].reshape(count, -1)
    answering = seen.parts["answering"][first:stop].reshape(stop - first, count, -1)
    scores = np.einsum("sd,wsd->sw", asking, answering) / np.float32(asking.shape[1] ** 0.5)
    scores += tables["setting_distance"][:, bucket(np.arange(first, stop) - word)]
    scores = np.concatenate([scores, seen.parts["unanswered"][word][:, None]], axis=1)
    chances = softmax(scores)[:, :-1]
    return tuple(
        TaggedSetting(SETTINGS[row], base + first + column, round(float(chances[row, column]), 2))
        for row, column in np.argwhere(chances >= LEAST_SCORE).tolist()
    )
