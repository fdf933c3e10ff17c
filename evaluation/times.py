"""Scores the reading of times as TempEval-3 does, and holds it above its floors.

    python evaluation/times.py                  print the table, fail below a floor
    python evaluation/times.py --raise-floors   pin better figures
    python evaluation/times.py --lower-floors   pin these figures, worse ones too
    python evaluation/times.py --also FOLDER    score a folder of TimeML files beside them, not pinned

The corpora are looked for in the folder that ALLEGEDLY_CORPORA names, else in ../shared/data beside the clone. Of
TimeBank and AQUAINT every other file, in the order of the names, was looked at while the rules were written ("tuning");
the rest ("held") was scored only.

Protocol (UzZaman et al. 2013, SemEval-2013 task 1): an expression found is right *strictly* when its characters are
those of an expression of the gold standard, *relaxed* when they overlap one; its *value* is right when it matches
relaxed and the TIMEX3 values are equal, letter by letter. Precision and recall are over all expressions; the date of
creation is given, not scored.
"""

import argparse
import sys
import tarfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from allegedly.reading.times import times
from allegedly.schema import Article, Span

import floors

MEASURES = ("strict", "relaxed", "value")


class Expression(NamedTuple):
    start: int
    end: int
    value: str


class Document(NamedTuple):
    name: str
    text: str
    written: str
    gold: tuple[Expression, ...]


class Counts(NamedTuple):
    """How many expressions the gold standard has, how many were found, and how many of these are right."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))

    def f1(self, measure: str) -> float:
        """In per cent."""
        total = self.gold + self.found
        return 200 * int(getattr(self, measure)) / total if total else 0.0


def document(name: str, source: str) -> Document:
    """A TimeML file as its text, its date of creation and the expressions of the text."""
    root = ElementTree.fromstring(source)
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        sys.exit(f"{name}: no date of creation or no text in it; it is not a TimeML file of TempEval-3.")
    pieces: list[str] = []
    gold: list[Expression] = []

    def walk(element: ElementTree.Element, offset: int) -> int:
        start = offset
        pieces.append(element.text or "")
        offset += len(element.text or "")
        for child in element:
            offset = walk(child, offset)
            pieces.append(child.tail or "")
            offset += len(child.tail or "")
        if element.tag == "TIMEX3":
            gold.append(Expression(start, offset, element.get("value", "")))
        return offset

    walk(body, 0)
    return Document(name, "".join(pieces), created.get("value", "")[:10], tuple(sorted(gold)))


def timeml(archive: Path) -> dict[str, list[Document]]:
    """The documents of a tar file, by their folder, in the order of their names."""
    folders: dict[str, list[Document]] = {}
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            file = tar.extractfile(member) if member.name.endswith(".tml") else None
            if file is not None:
                path = Path(member.name)
                folders.setdefault(path.parent.name, []).append(document(path.name, file.read().decode()))
    return folders


def phrases(table: Path) -> list[Document]:
    """timenorm's phrases: of each article a text of one phrase a paragraph."""
    documents = []
    for number, block in enumerate(table.read_text(encoding="utf-8").split("\n\n")):
        rows = [line.split("\t") for line in block.splitlines() if line.count("\t") == 2]
        if rows:
            text, gold = "", []
            for phrase, _, value in rows[1:]:
                gold.append(Expression(len(text), len(text) + len(phrase), value))
                text += phrase + "\n\n"
            documents.append(Document(f"{table.name}:{number}", text, rows[0][2][:10], tuple(gold)))
    return documents


def read(one: Document) -> list[Expression]:
    article = Article(
        text=one.text, sha256="", kind="text", origin=one.name, body=Span(0, len(one.text)), written=one.written
    )
    return [Expression(found.span.start, found.span.end, found.timex) for found in times(article)]


def pairs(gold: tuple[Expression, ...], found: list[Expression]) -> Iterator[tuple[Expression, Expression]]:
    """Each expression of the gold standard with the first one found that overlaps it and is not yet taken."""
    free = list(found)
    for right in gold:
        for guess in free:
            if guess.start < right.end and right.start < guess.end:
                free.remove(guess)
                yield right, guess
                break


def score(documents: list[Document]) -> Counts:
    total = Counts()
    for one in documents:
        found = read(one)
        matched = list(pairs(one.gold, found))
        strict = sum(right[:2] == guess[:2] for right, guess in matched)
        value = sum(right.value == guess.value for right, guess in matched)
        total = total.plus(Counts(len(one.gold), len(found), strict, len(matched), value))
    return total


def sets(folder: Path) -> dict[str, list[Document]]:
    corpus = timeml(folder / "timebank-aquaint.tar.gz")
    split = {}
    for name in ("TimeBank", "AQUAINT"):
        split[f"{name} tuning"] = corpus[name][::2]
        split[f"{name} held"] = corpus[name][1::2]
        split[name] = corpus[name]
    return split | {"timenorm phrases": phrases(folder / "train.tsv")}


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the reading of times as TempEval-3 does.")
    floors.add_options(parser)
    parser.add_argument("--also", type=Path, default=None, metavar="FOLDER", help="a folder of TimeML files")
    options = parser.parse_args()
    folder = floors.corpora_folder("time")
    groups = sets(folder)
    scores = {}
    print(f"{'':20}{'texts':>7}{'gold':>7}{'found':>7}{'strict':>9}{'relaxed':>9}{'value':>9}")
    if options.also is not None:
        files = sorted(options.also.glob("*.tml"))
        groups[options.also.name] = [document(path.name, path.read_text(encoding="utf-8")) for path in files]
    for name, documents in groups.items():
        total = score(documents)
        figures = {measure: total.f1(measure) for measure in MEASURES}
        cells = "".join(f"{figures[measure]:9.1f}" for measure in MEASURES)
        print(f"{name:20}{len(documents):7}{total.gold:7}{total.found:7}{cells}")
        if options.also is None or name != options.also.name:
            scores[name] = figures
    words = sum(len(one.text.split()) for one in groups["TimeBank"] + groups["AQUAINT"])
    began = time.process_time()
    score(groups["TimeBank"] + groups["AQUAINT"])
    print(f"{words / (time.process_time() - began):,.0f} words a second of processor time, on one thread")

    data = floors.digest(folder / "timebank-aquaint.tar.gz", folder / "train.tsv")
    floors.check("times", scores, data, options)


if __name__ == "__main__":
    main()
