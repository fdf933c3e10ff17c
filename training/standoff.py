"""Articles of the corpora in which events and arguments from timing were marked for this project, apart from the texts.

Each file in `standoff/` is for one corpus. An article bears the digest of its text and, by code point, the words that
name events with kind and status (those of a plain fact without), and arguments as form, link and two sides, `[]` for
one that is not told. Everything in an article is marked but the parts of its events: a word without a mark names none.

    python training/standoff.py CORPORA    check the files against the corpora, and print what they hold
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from allegedly.tagging.labels import ACTS, FORMS

from corpora import Document, gum, polnear
from happenings import STATUSES, Act, Passage, Timing, Told, index_of
from marked import marked_words, read_entries

STANDOFF = Path(__file__).with_name("standoff")
CORPORA: dict[str, Callable[[Path], list[Document]]] = {
    "gum": lambda folder: gum(folder / "gum" / "gum-open-genres.tar.gz", "train"),
    "polnear": lambda folder: polnear(folder / "polnear", "train"),
}
"""What reads a corpus from the folder of the corpora, by the name of its file in `standoff/`."""


def articles(corpora: Path) -> list[Passage]:
    """All articles, in the order of the files.

    Raises ValueError, with the article's name, where its text is another or a mark does not fit it.
    """
    found = []
    for file in sorted(STANDOFF.glob("*.toml")):
        by_name = {one.name: one for one in CORPORA[file.stem](corpora)}

        def read(_: str, entry: dict[str, Any], by_name: dict[str, Document] = by_name) -> Passage:
            return laid(by_name[entry["name"]], entry)

        found.extend(read_entries([file], "article", read))
    return found


def digest(text: str) -> str:
    """What an article's text is known by: enough of its SHA-256 to notice another."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def laid(made: Document, entry: dict[str, Any]) -> Passage:
    """An article of a corpus with its marks. Raises ValueError as `articles` does."""
    if digest(made.text) != entry["sha256"]:
        raise ValueError("the corpus has another text than the one that was marked")
    acts = [_act(made, *mark) for mark in entry["acts"]]
    return Passage(made, Told(acts, [_timing(made, *mark) for mark in entry["arguments"]]), True, False)


def _act(made: Document, start: int, kind: str, status: str = "happened") -> Act:
    first = int(np.searchsorted(made.words.starts, start))
    if first == len(made.words.starts) or made.words.starts[first] != start:
        raise ValueError(f"no word begins at {start}")
    return Act(index_of(ACTS, kind), index_of(STATUSES, status), [first], [])


def _timing(made: Document, form: str, *marks: list[int]) -> Timing:
    link, first, then = (marked_words(made.text, made.words, *mark) if mark else None for mark in marks)
    if link is None:
        raise ValueError("an argument without a link")
    return Timing(index_of(FORMS, form), link, [first, then])


def main() -> None:
    found = articles(Path(sys.argv[1]))
    kinds = Counter(ACTS[act.kind] for one in found for act in one.told.acts)
    forms = Counter(FORMS[timing.form] for one in found for timing in one.told.arguments)
    words = sum(len(one.document.pieces) for one in found)
    print(f"{len(found)} articles, {words:,} words, {kinds.total():,} of them name events")
    for counts in (kinds, forms):
        print(", ".join(f"{count} {name}" for name, count in counts.most_common()))


if __name__ == "__main__":
    main()
