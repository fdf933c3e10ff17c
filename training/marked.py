"""What the files of texts that were written and marked for this project share: their entries, and marks on words."""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from allegedly.tagging.words import Words

_Read = TypeVar("_Read")


def read_entries(files: Iterable[Path], kind: str, read: Callable[[str, dict[str, Any]], _Read]) -> list[_Read]:
    """What `read` makes of each table `kind` of the files, given its name with that of the file, and the table.

    Raises ValueError, with file and name, where `read` does.
    """
    found = []
    for file in files:
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))[kind]:
            try:
                found.append(read(f"{file.stem}: {entry['name']}", entry))
            except ValueError as error:
                raise ValueError(f"{file.name}, {entry['name']}: {error}") from None
    return found


def marked_words(text: str, words: Words, start: int, end: int) -> tuple[int, int]:
    """The first and the last word of a mark on some characters. Raises ValueError for one that splits a word."""
    first = int(np.searchsorted(words.ends, start, side="right"))
    last = int(np.searchsorted(words.starts, end, side="left")) - 1
    if first > last or words.starts[first] != start or words.ends[last] != end:
        raise ValueError(f"a mark does not begin and end with words: {text[start:end]!r}")
    return first, last
