"""Word pieces: how a word is spelt for the encoder (WordPiece as BERT's, uncased, accents stripped)."""

import unicodedata
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

UNKNOWN, START, END = 100, 101, 102
"""Fixed places in the vocabulary: [UNK], [CLS] and [SEP]."""

_LONGEST = 60
"""Letters of a stretch that is still spelt; the vocabulary has no longer piece, and longer stretches are noise."""


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """The encoder's word pieces, each with its row in the embedding table."""
    lines = files("allegedly.tagging").joinpath("vocabulary.txt").read_text(encoding="utf-8").splitlines()
    return {piece: row for row, piece in enumerate(lines)}


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")


@lru_cache(maxsize=65536)
def spell(word: str) -> tuple[int, ...]:
    """The rows of the pieces of one word, at least one: its letters greedily from the left, longest piece first."""
    rows = vocabulary()
    spelt: list[int] = []
    for is_word, group in groupby(_plain(word), key=str.isalnum):
        stretch = "".join(group)
        for part in [stretch] if is_word else stretch:
            spelt.extend(_spell_stretch(part, rows))
    return tuple(spelt) or (UNKNOWN,)


def _spell_stretch(part: str, rows: dict[str, int]) -> list[int]:
    if len(part) > _LONGEST:
        return [UNKNOWN]
    spelt: list[int] = []
    start = 0
    while start < len(part):
        for end in range(len(part), start, -1):
            row = rows.get(part[start:end] if start == 0 else "##" + part[start:end])
            if row is not None:
                spelt.append(row)
                start = end
                break
        else:
            return [UNKNOWN]
    return spelt
