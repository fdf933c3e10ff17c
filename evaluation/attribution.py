"""Attributions against PolNeAR's development part, through the public interface, as a user gets them.

Protocol (CofeNet, Wang et al. 2022): every annotator's file is scored, so an article that two annotated counts twice;
each piece of a discontinuous span counts by itself; a span is right when its first and last word are. Beyond theirs,
links are scored: a piece of content with its source is right when both overlap the gold ones by half (Jaccard, in
words) or when both have no source.

    python evaluation/attribution.py                  print the table, fail below a floor
    python evaluation/attribution.py --raise-floors   pin better figures
    python evaluation/attribution.py --errors         print every span that only one side has
    python evaluation/attribution.py --annotators     score annotators of one article against each other
"""

import argparse
import tarfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np

from allegedly import Reading, read_text
from allegedly.tagging.words import Words, split_words

import floors

ROLES = ("source", "cue", "content")
Words_ = tuple[int, int]
"""First and last word of a span."""


class Linked(NamedTuple):
    """A piece of content with its source and its cue, None where there is none."""

    content: Words_
    source: Words_ | None
    cue: Words_ | None = None


class Spans(NamedTuple):
    by_role: dict[str, set[Words_]]
    linked: list[Linked]


class File(NamedTuple):
    article: str
    text: str
    annotation: str


def files(archive: Path) -> Iterator[File]:
    """Every annotator's file with its article, in the order of their names."""
    with tarfile.open(archive) as stored:
        content = {
            Path(member.name).name: extracted.read().decode("utf-8")
            for member in stored.getmembers()
            if (extracted := stored.extractfile(member)) is not None
        }
    for name in sorted(content):
        if name.endswith(".ann"):
            article = name[:-4].rpartition("_")[0]
            yield File(article, content[f"{article}.txt"], content[name])


def snapped(words: Words, start: int, end: int) -> Words_ | None:
    """The words that a range of characters touches; None for white space."""
    first = int(np.searchsorted(words.ends, start, side="right"))
    last = int(np.searchsorted(words.starts, end, side="left")) - 1
    return (first, last) if first <= last else None


def gold(words: Words, annotation: str) -> Spans:
    """The spans of one brat file."""
    pieces: dict[str, list[Words_]] = {}
    by_role: dict[str, set[Words_]] = {role: set() for role in ROLES}
    linked = []
    for line in annotation.split("\n"):
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            role, _, where = fields[1].partition(" ")
            found = [snapped(words, *map(int, piece.split())) for piece in where.split(";")]
            pieces[fields[0]] = [span for span in found if span is not None]
            if role.lower() in ROLES:
                by_role[role.lower()].update(pieces[fields[0]])
        elif line.startswith("E") and len(fields) > 1:
            parts = [part.split(":") for part in fields[1].split()[1:]]
            sources, cues, contents = (
                [piece for name, mark in parts if name.startswith(role.title()) for piece in pieces.get(mark, [])]
                for role in ROLES
            )
            linked.extend(Linked(content, _first(sources), _first(cues)) for content in contents)
    return Spans(by_role, linked)


def _first(pieces: list[Words_]) -> Words_ | None:
    return next(iter(pieces), None)


def predicted(words: Words, reading: Reading) -> Spans:
    """The spans of a reading."""
    by_role: dict[str, set[Words_]] = {role: set() for role in ROLES}
    linked = []
    for attribution in reading.attributions:
        found: dict[str, list[Words_]] = {}
        for role in ROLES:
            quote = getattr(attribution, role)
            snaps = [snapped(words, *piece) for piece in quote.pieces] if quote else []
            found[role] = [span for span in snaps if span is not None]
            by_role[role].update(found[role])
        source, cue = _first(found["source"]), _first(found["cue"])
        linked.extend(Linked(content, source, cue) for content in found["content"])
    return Spans(by_role, linked)


def half(one: Words_ | None, other: Words_ | None) -> bool:
    """Whether two spans share at least half of the words that they cover together."""
    if one is None or other is None:
        return one is other
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    together = max(one[1], other[1]) - min(one[0], other[0]) + 1
    return shared * 2 >= together


def matched(found: list[Linked], wanted: list[Linked]) -> int:
    """How many of the found pieces pair up with wanted ones, each used once."""
    return len(wanted) - len(unmatched(found, wanted))


def unmatched(found: list[Linked], wanted: list[Linked]) -> list[Linked]:
    """The wanted pieces that no found one pairs up with, each used once."""
    left = list(wanted)
    for one in found:
        partner = next(
            (other for other in left if half(one.content, other.content) and half(one.source, other.source)), None
        )
        if partner is not None:
            left.remove(partner)
    return left


class Tally:
    """Spans of two sides compared, text by text."""

    def __init__(self) -> None:
        self.right, self.found, self.wanted = Counter[str](), Counter[str](), Counter[str]()

    def add(self, ours: Spans, theirs: Spans) -> None:
        for role in ROLES:
            self.right[role] += len(ours.by_role[role] & theirs.by_role[role])
            self.found[role] += len(ours.by_role[role])
            self.wanted[role] += len(theirs.by_role[role])
        self.right["linked"] += matched(ours.linked, theirs.linked)
        self.found["linked"] += len(ours.linked)
        self.wanted["linked"] += len(theirs.linked)

    def scores(self) -> dict[str, float]:
        """F1 in points of 100, by role, and of contents with their sources ("linked")."""
        names = (*ROLES, "linked")
        return {name: round(200 * self.right[name] / (self.found[name] + self.wanted[name]), 2) for name in names}


def score(archive: Path, *, show_errors: bool = False) -> dict[str, float]:
    """The readings against every annotator's file."""
    tally = Tally()
    readings: dict[str, Reading] = {}
    for file in files(archive):
        words = split_words(file.text)
        if file.article not in readings:
            readings[file.article] = read_text(file.text)
        reading = readings[file.article]
        ours, theirs = predicted(words, reading), gold(words, file.annotation)
        tally.add(ours, theirs)
        if show_errors:
            print_errors(file, words, ours, theirs)
    return tally.scores()


def agreement(archives: list[Path]) -> dict[str, float]:
    """Each pair of annotators of one article against each other: what a person reaches."""
    tally = Tally()
    for archive in archives:
        for _, group in groupby(files(archive), key=lambda file: file.article):
            for one, other in combinations(group, 2):
                words = split_words(one.text)
                tally.add(gold(words, one.annotation), gold(words, other.annotation))
    return tally.scores()


def print_errors(file: File, words: Words, ours: Spans, theirs: Spans) -> None:
    """Every span that only one side has, for reading one by one."""
    for role in ROLES:
        for mark, spans in (
            ("+", ours.by_role[role] - theirs.by_role[role]),
            ("-", theirs.by_role[role] - ours.by_role[role]),
        ):
            for first, last in sorted(spans):
                quote = file.text[words.starts[first] : words.ends[last]].replace("\n", " ")
                print(f"{file.article[:40]}\t{mark}{role}\t{first}\t{quote}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print every span that only one side has")
    parser.add_argument("--annotators", action="store_true", help="score the annotators instead of the reader")
    floors.add_options(parser)
    options = parser.parse_args()
    folder = floors.corpora_folder("polnear")
    archive = folder / "dev.tar.gz"
    if options.annotators:
        for name, value in agreement([folder / "train.tar.gz", archive]).items():
            print(f"{name:8} {value:6.2f}")
        return
    scores = score(archive, show_errors=options.errors)
    for name, value in scores.items():
        print(f"{name:8} {value:6.2f}")
    floors.check("attribution", {"PolNeAR dev": scores}, floors.digest(archive), options)


if __name__ == "__main__":
    main()
