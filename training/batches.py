"""Batches: windows of the documents, cut anew in each epoch, made to look like what is read in practice."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from allegedly.tagging.features import MARKS, inside
from allegedly.tagging.labels import BEGIN, END, INSIDE, KINDS, SINGLE, tag
from allegedly.tagging.pieces import END as END_PIECE
from allegedly.tagging.pieces import START, spell
from allegedly.tagging.windows import Window, windows

from corpora import NO_LABEL, Annotation, Document

STRAIGHTENED = 0.3
"""Share of windows whose curly quotation marks are made straight: PolNeAR's are mostly curly, e-mail's mostly not."""
WRAPPED = 0.25
"""Share of windows that are broken into lines of 60 to 78 characters, as e-mail is."""
RENAMED = 0.25
"""Share of windows whose persons' names are swapped for names from elsewhere: the corpus knows two candidates."""

_STRAIGHT = {"opening": '"', "closing": '"', "single opening": "'", "single closing": "'"}
_NAMES = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").split()


@dataclass
class Example:
    """One window ready for the network, with its labels by word (NO_LABEL: no loss)."""

    pieces: list[int]
    looks: np.ndarray
    first: list[int]
    roles: np.ndarray | None
    links: Annotation | None
    kinds: np.ndarray
    tags: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    sentences: np.ndarray


def example(made: Document, window: Window, annotation: Annotation | None, rng: np.random.Generator | None) -> Example:
    """A window of a document with one annotator's labels; with an `rng`, its looks are changed as above."""
    start, end = window.context, window.end
    size = end - start
    spelt = list(made.pieces[start:end])
    looks = made.features[start:end].copy()
    if rng is not None:
        if rng.random() < RENAMED:
            _rename(made, start, end, spelt, rng)
        if rng.random() < STRAIGHTENED:
            _straighten(looks, spelt)
        if rng.random() < WRAPPED:
            _wrap(made, start, end, looks, rng)
        looks[:, 3] = inside(looks[:, 2], made.words.paragraphs[start:end])
    pieces = [START]
    first = []
    for word in spelt:
        first.append(len(pieces))
        pieces.extend(word)
    pieces.append(END_PIECE)
    by_piece = np.zeros((len(pieces), looks.shape[1]), dtype=np.int64)
    by_piece[1:-1] = np.repeat(looks, [len(word) for word in spelt], axis=0)
    heads = made.heads[start:end] - start
    known = (made.heads[start:end] != NO_LABEL) & (heads >= 0) & (heads < size)
    roles, links = (None, None) if annotation is None else _roles(annotation, start, end)
    return Example(
        pieces,
        by_piece,
        first,
        roles,
        links,
        _kinds(made, start, end),
        made.tags[start:end],
        np.where(known, heads, NO_LABEL),
        np.where(known, made.relations[start:end], NO_LABEL),
        made.sentences[start:end],
    )


def _rename(made: Document, start: int, end: int, spelt: list[tuple[int, ...]], rng: np.random.Generator) -> None:
    swapped: dict[tuple[int, ...], tuple[int, ...]] = {}
    for kind, first, last in made.names:
        if KINDS[kind] == "person" and start <= first and last < end:
            for word in range(first - start, last - start + 1):
                if looks_like_name(made, word + start):
                    if spelt[word] not in swapped:
                        swapped[spelt[word]] = spell(_NAMES[int(rng.integers(len(_NAMES)))])
                    spelt[word] = swapped[spelt[word]]


def looks_like_name(made: Document, word: int) -> bool:
    return bool(made.features[word, 0] in (1, 3))


def _straighten(looks: np.ndarray, spelt: list[tuple[int, ...]]) -> None:
    for name, mark in _STRAIGHT.items():
        for word in np.flatnonzero(looks[:, 2] == MARKS.index(name)):
            spelt[word] = spell(mark)
            looks[word, 2] = MARKS.index("straight" if mark == '"' else "single straight")


def _wrap(made: Document, start: int, end: int, looks: np.ndarray, rng: np.random.Generator) -> None:
    width = int(rng.integers(60, 79))
    line_start = int(made.words.starts[start])
    for word in range(end - start):
        if looks[word, 1] == 3:
            line_start = int(made.words.starts[start + word])
        elif looks[word, 1] == 1 and made.words.ends[start + word] - line_start > width:
            looks[word, 1] = 2
            line_start = int(made.words.starts[start + word])


def _roles(annotation: Annotation, start: int, end: int) -> tuple[np.ndarray, Annotation]:
    roles = np.zeros(end - start, dtype=np.int64)
    kept: dict[int, int] = {}
    spans: list[tuple[int, int, int]] = []
    for number, (role, first, last) in enumerate(annotation.spans):
        first, last = max(first, start) - start, min(last, end - 1) - start
        if first > last or roles[first : last + 1].any():
            continue
        mark(roles, role, first, last)
        kept[number] = len(spans)
        spans.append((role, first, last))
    cue_of = {kept[span]: kept[cue] for span, cue in annotation.cue_of.items() if span in kept and cue in kept}
    source_of = {
        kept[cue]: kept.get(source, -1)
        for cue, source in annotation.source_of.items()
        if cue in kept and (source == -1 or source in kept)
    }
    return roles, Annotation(spans, cue_of, source_of)


def mark(tags: np.ndarray, group: int, first: int, last: int) -> None:
    if first == last:
        tags[first] = tag(group, SINGLE)
    else:
        tags[first] = tag(group, BEGIN)
        tags[first + 1 : last] = tag(group, INSIDE)
        tags[last] = tag(group, END)


def _kinds(made: Document, start: int, end: int) -> np.ndarray:
    kinds = np.zeros(end - start, dtype=np.int64)
    for kind, first, last in made.names:
        if start <= first and last < end:
            mark(kinds, kind, first - start, last - start)
    kinds[made.unsure_names[start:end]] = NO_LABEL
    return kinds


def epoch(documents: list[Document], rng: np.random.Generator, *, batch_pieces: int) -> Iterator[list[Example]]:
    """One pass over the documents: each cut into windows of a random length from a random place, one annotator drawn
    where there are several, windows of like length together in batches of up to `batch_pieces` pieces, shuffled.
    """
    examples = []
    for made in documents:
        lengths = np.array([len(word) for word in made.pieces])
        annotation = made.annotations[int(rng.integers(len(made.annotations)))] if made.annotations else None
        cuts = windows(
            lengths,
            made.words.paragraphs,
            budget=int(rng.integers(192, 321)),
            context=0,
            first_budget=int(rng.integers(48, 321)),
        )
        examples.extend(example(made, cut, annotation, rng) for cut in cuts)
    order = sorted(range(len(examples)), key=lambda number: len(examples[number].pieces) + rng.random())
    batches: list[list[Example]] = [[]]
    for number in order:
        if (len(batches[-1]) + 1) * len(examples[number].pieces) > batch_pieces:
            batches.append([])
        batches[-1].append(examples[number])
    for index in rng.permutation(len(batches)):
        if batches[index]:
            yield batches[index]


@dataclass
class Batch:
    pieces: Tensor
    looks: Tensor
    first: Tensor
    piece_count: Tensor
    word_count: Tensor


def collate(examples: list[Example]) -> Batch:
    """Pad windows to one length."""
    piece_count = torch.tensor([len(one.pieces) for one in examples])
    word_count = torch.tensor([len(one.first) for one in examples])
    pieces = torch.zeros(len(examples), int(piece_count.max()), dtype=torch.long)
    looks = torch.zeros(*pieces.shape, examples[0].looks.shape[1], dtype=torch.long)
    first = torch.zeros(len(examples), int(word_count.max()), dtype=torch.long)
    for row, one in enumerate(examples):
        pieces[row, : len(one.pieces)] = torch.tensor(one.pieces)
        looks[row, : len(one.pieces)] = torch.from_numpy(one.looks)
        first[row, : len(one.first)] = torch.tensor(one.first)
    return Batch(pieces, looks, first, piece_count, word_count)


def padded(rows: list[np.ndarray], length: int) -> Tensor:
    """Label rows of different lengths as one tensor, NO_LABEL where there is nothing."""
    result = torch.full((len(rows), length), NO_LABEL, dtype=torch.long)
    for index, row in enumerate(rows):
        result[index, : len(row)] = torch.from_numpy(row)
    return result
