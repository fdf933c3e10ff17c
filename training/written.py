"""Articles written and marked for this project, as documents of words: what PolNeAR's news of one election lacks.

Each file in `articles/` is one kind of text: wire reports of wars, courts, mails with broken lines, tabloids. All are
about invented people, places and happenings. In `text` the words of an attribution stand in braces behind its number
and the role: `{1s The clerk} {1q said} {1c the hearing was off}`; a source of several attributions bears all their
numbers (`{1,2s The clerk}`), and a content or cue in pieces is marked piece by piece. Borders are those of PolNeAR's
guidelines (Newell et al. 2018); no word stands in two marks.

    python training/written.py [FILE ...]    check the files, or all of them, and print what they hold
"""

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from allegedly.tagging.labels import ROLES
from allegedly.tagging.words import Words

from corpora import Annotation, Document, document
from marked import marked_words, read_entries

ARTICLES = Path(__file__).with_name("articles")
_MARK = re.compile(r"\{(\d+(?:,\d+)*)([sqc]) ([^{}]*)\}")
_ROLE = {"s": "source", "q": "cue", "c": "content"}


def written(files: list[Path] | None = None) -> list[Document]:
    """The articles of the files, of all when none are given, each with its one annotation.

    Raises ValueError, with the article's name, for a mark that cannot be read or stands for nothing.
    """
    return read_entries(files or sorted(ARTICLES.glob("*.toml")), "article", _document)


def _document(name: str, entry: dict[str, Any]) -> Document:
    marked = entry["text"].strip("\n")
    text, reached = "", 0
    marks: list[tuple[list[int], str, int, int]] = []
    for match in _MARK.finditer(marked):
        text += marked[reached : match.start()]
        numbers = [int(number) for number in match[1].split(",")]
        marks.append((numbers, _ROLE[match[2]], len(text), len(text) + len(match[3])))
        text += match[3]
        reached = match.end()
    text += marked[reached:]
    if brace := re.search(r"[{}].{0,40}", text):
        raise ValueError(f"a brace is left over at {brace.group()!r}")
    made = document(name, text)
    made.annotations = [_annotation(made.words, text, marks)]
    return made


def _annotation(words: Words, text: str, marks: list[tuple[list[int], str, int, int]]) -> Annotation:
    spans: list[tuple[int, int, int]] = []
    by_number: dict[int, dict[str, list[int]]] = {}
    for numbers, role, start, end in marks:
        first, last = marked_words(text, words, start, end)
        for number in numbers:
            by_number.setdefault(number, {}).setdefault(role, []).append(len(spans))
        spans.append((ROLES.index(role), first, last))
    cue_of: dict[int, int] = {}
    source_of: dict[int, int] = {}
    for number, found in by_number.items():
        if "cue" not in found or not ("source" in found or "content" in found):
            raise ValueError(f"attribution {number} has no cue, or nothing but a cue")
        if len(found.get("source", [])) > 1:
            raise ValueError(f"attribution {number} has two sources")
        cue_of |= dict.fromkeys(found.get("content", []), found["cue"][0])
        source_of |= dict.fromkeys(found["cue"], found.get("source", [-1])[0])
    return Annotation(spans, cue_of, source_of)


def main() -> None:
    documents = written([Path(name) for name in sys.argv[1:]])
    cues = Counter[str]()
    for made in documents:
        for role, first, last in made.annotations[0].spans:
            if ROLES[role] == "cue":
                cues[" ".join(made.text[made.words.starts[first] : made.words.ends[last]].lower().split())] += 1
    count = sum(len(made.pieces) for made in documents)
    print(f"{len(documents)} articles, {count:,} words, {cues.total():,} cues, {len(cues):,} different ones")


if __name__ == "__main__":
    main()
