"""Stories: marked passages put together as an article has them, with what is to be learned of each word."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from allegedly.tagging.windows import Window

from batches import Example, example, mark
from corpora import NO_LABEL, document
from happenings import SIDES, Act, Passage, Timing

REACH = 80
"""Words to each side of one that names an act in which its parts are learned and looked for: some four sentences."""

LONGEST = 300
"""Word pieces of a story at most, about what a window holds."""

ALONE = 0.4
"""Share of passages that stand alone; the others have neighbours, as in an article."""


@dataclass
class Story:
    """One window of passages. `acts` and `statuses` int64 `[words]`, 0 for no act and NO_LABEL where nothing is known;
    `timing` tags int64 `[words]`; `parts` by the word that names an act: the first word in its reach and from there the
    number of the part plus one, 0 for none, NO_LABEL where another mention is nearer.
    """

    example: Example
    acts: np.ndarray
    statuses: np.ndarray
    timing: np.ndarray
    parts: dict[int, tuple[int, np.ndarray]]


def stories(marked: list[Passage], rng: np.random.Generator | None, *, batch_pieces: int) -> Iterator[list[Story]]:
    """One pass over the passages in batches; without `rng` each alone and as it is, in order."""
    order = range(len(marked)) if rng is None else rng.permutation(len(marked)).tolist()
    groups: list[list[Passage]] = []
    for number in order:
        one = marked[number]
        if rng is None or not groups or rng.random() < ALONE or sum(map(_size, (*groups[-1], one))) > LONGEST:
            groups.append([one])
        else:
            groups[-1].append(one)
    made = [_story(group, rng) for group in groups]
    if rng is not None:
        made.sort(key=lambda one: len(one.example.pieces) + rng.random())
    batches: list[list[Story]] = [[]]
    for one in made:
        longest = max(len(each.example.pieces) for each in (*batches[-1], one))
        if batches[-1] and (len(batches[-1]) + 1) * longest > batch_pieces:
            batches.append([])
        batches[-1].append(one)
    for index in range(len(batches)) if rng is None else rng.permutation(len(batches)):
        yield batches[index]


def _size(one: Passage) -> int:
    return sum(len(word) for word in one.document.pieces)


def _story(group: list[Passage], rng: np.random.Generator | None) -> Story:
    made = document("story", "\n\n".join(one.document.text for one in group))
    count = len(made.pieces)
    acts, statuses = np.full(count, NO_LABEL), np.full(count, NO_LABEL)
    timing = np.zeros(count, dtype=np.int64)
    parts: dict[int, tuple[int, np.ndarray]] = {}
    offset = 0
    for one in group:
        size = len(one.document.pieces)
        if one.events:
            acts[offset : offset + size] = 0
        for act in one.told.acts:
            acts[[offset + word for word in act.words]] = 1 + act.kind
            statuses[offset + min(act.words)] = act.status
            parts |= _parts(act, made.sentences, offset, count)
        _timing(timing, one.told.arguments, offset)
        offset += size
    if offset != count:
        raise ValueError(f"words that run together between passages: {[one.document.name for one in group]}")
    return Story(example(made, Window(0, 0, count), None, rng), acts, statuses, timing, parts)


def _parts(act: Act, sentences: np.ndarray, offset: int, count: int) -> dict[int, tuple[int, np.ndarray]]:
    """For each word that names an act what the words around are to it. A part belongs to the mention nearest to it."""
    found = {}
    for word in act.words:
        first = max(offset + word - REACH, 0)
        found[offset + word] = (first, np.zeros(min(offset + word + REACH + 1, count) - first, dtype=np.int64))
    for part, begin, last in act.parts:
        gap = {word: max(begin - word, word - last, 0) for word in act.words}
        nearest = min(act.words, key=lambda word: (gap[word], word))
        for word in act.words:
            first, labels = found[offset + word]
            inside = slice(max(offset + begin - first, 0), max(offset + last + 1 - first, 0))
            labels[inside] = 1 + part if word == nearest else NO_LABEL
    return found


def _timing(tags: np.ndarray, arguments: list[Timing], offset: int) -> None:
    """Tag the links and the sides; what stands inside of another is told apart from it, which is then in pieces."""
    groups = np.full(len(tags), -1)
    ends = set()
    found = [
        (last - first, group, offset + first, offset + last)
        for one in arguments
        for group, (first, last) in (
            *((number, side) for number, side in enumerate(one.sides) if side is not None),
            (len(SIDES) + one.form, one.link),
        )
    ]
    for _, group, first, last in sorted(found, reverse=True):
        groups[first : last + 1] = group
        ends |= {first, last + 1}
    start = 0
    for word in range(1, len(tags) + 1):
        if word == len(tags) or groups[word] != groups[start] or word in ends:
            if groups[start] >= 0:
                mark(tags, int(groups[start]), start, word - 1)
            start = word
