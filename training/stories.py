"""Stories: marked passages put together as an article has them, with what is to be learned of each word."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from allegedly.tagging.labels import SETTINGS, SIDES
from allegedly.tagging.settings import REACH
from allegedly.tagging.windows import BUDGET, Window, windows

from batches import Example, example, mark
from corpora import NO_LABEL, document
from happenings import PARTS, Act, Passage, Timing, Told

LONGEST = 300
"""Word pieces of a story at most, about what a window holds."""

ALONE = 0.4
"""Share of passages that stand alone; the others have neighbours, as in an article."""


@dataclass
class Story:
    """One window of passages. `acts` int64 `[words]`, 0 for no act and NO_LABEL where nothing is known;
    `timing` tags int64 `[words]`; `asked` int64 `[asked]`
    are the words that name an act whose settings are known, `answers` bool `[asked, settings, words + 1]` the words
    that tell each, the last one that none does; where they stand farther off than REACH all are False.
    """

    example: Example
    acts: np.ndarray
    timing: np.ndarray
    asked: np.ndarray
    answers: np.ndarray


def stories(marked: list[Passage], rng: np.random.Generator | None, *, batch_pieces: int) -> Iterator[list[Story]]:
    """One pass over the passages in batches, long ones cut, at other places each time; without `rng` each alone and as
    it is, in order.
    """
    marked = [piece for one in marked for piece in _cut(one, rng)]
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


def _cut(one: Passage, rng: np.random.Generator | None) -> Iterator[Passage]:
    """A passage in pieces of what a window holds."""
    if _size(one) <= LONGEST:
        yield one
        return
    made = one.document
    first = None if rng is None else int(rng.integers(BUDGET // 2, BUDGET))
    sizes = np.array([len(word) for word in made.pieces])
    for window in windows(sizes, made.words.paragraphs, context=0, first_budget=first):
        own = range(window.start, window.end)
        text = made.text[made.words.starts[own[0]] : made.words.ends[own[-1]]]
        yield one._replace(document=document(made.name, text), told=_told_in(one.told, own))


def _told_in(told: Told, own: range) -> Told:
    """What is told by some words, by their number among them: of an event the words and the parts that are there, of an
    argument with its link the sides that are there whole.
    """
    acts = [
        act._replace(
            words=[word - own[0] for word in act.words if word in own],
            parts=[
                (part, first - own[0], last - own[0]) for part, first, last in act.parts if first in own and last in own
            ],
        )
        for act in told.acts
    ]
    arguments = []
    for one in told.arguments:
        link, *sides = (
            (place[0] - own[0], place[1] - own[0]) if place and place[0] in own and place[1] in own else None
            for place in (one.link, *one.sides)
        )
        if link:
            arguments.append(one._replace(link=link, sides=sides))
    return Told([act for act in acts if act.words], arguments)


def _story(group: list[Passage], rng: np.random.Generator | None) -> Story:
    made = document("story", "\n\n".join(one.document.text for one in group))
    count = len(made.pieces)
    acts = np.full(count, NO_LABEL)
    timing = np.zeros(count, dtype=np.int64)
    asked: list[int] = []
    answers: list[np.ndarray] = []
    offset = 0
    for one in group:
        size = len(one.document.pieces)
        if one.events:
            acts[offset : offset + size] = 0
        for act in one.told.acts:
            words = [offset + word for word in act.words]
            acts[words] = 1 + act.kind
            if one.settings:
                asked += words
                answers += [_answers(act, word, offset, count) for word in words]
        _timing(timing, one.told.arguments, offset)
        offset += size
    if offset != count:
        raise ValueError(f"words that run together between passages: {[one.document.name for one in group]}")
    stacked = np.stack(answers) if answers else np.zeros((0, len(SETTINGS), count + 1), dtype=bool)
    return Story(example(made, Window(0, 0, count), None, rng), acts, timing, np.array(asked, dtype=np.int64), stacked)


def _answers(act: Act, word: int, offset: int, count: int) -> np.ndarray:
    """Which of `count` words, and of none, answer each question that is asked of a word that names the act."""
    answers = np.zeros((len(SETTINGS), count + 1), dtype=bool)
    for row, name in enumerate(SETTINGS):
        told = [
            offset + each for part, first, last in act.parts if PARTS[part] == name for each in range(first, last + 1)
        ]
        near = [each for each in told if abs(each - word) <= REACH]
        answers[row, near or ([] if told else [count])] = True
    return answers


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
