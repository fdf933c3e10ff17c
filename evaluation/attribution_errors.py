"""What kind each difference between a reading and an annotation is, or between two annotations of one article.

Every wanted span that is not met is of one kind, and every found one that touches nothing wanted is "not in the gold":
a wrong border counts once. "linked" are pieces of content with their sources. Beside each count stands what mending all
of it would bring in F1, and how many there are for each 100 wanted ones: with the reader, and between two annotators of
one article, the one in the reader's place.

    python evaluation/attribution_errors.py
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, permutations
from pathlib import Path
from typing import NamedTuple

from allegedly import read_text
from allegedly.tagging.words import Words, split_words

import floors
from attribution import ROLES, File, Linked, Spans, Tally, Words_, files, gold, half, predicted, unmatched

SURPLUS = "not in the gold"
_BORDERS = {
    (-1, 0): "too long at the left",
    (1, 0): "too short at the left",
    (0, 1): "too long at the right",
    (0, -1): "too short at the right",
}


class Difference(NamedTuple):
    """What only one side has: of a role or "linked", of a kind, and where."""

    name: str
    kind: str
    words: Words_


class Compared:
    """Pairs of sides with their differences counted by role and kind."""

    def __init__(self) -> None:
        self.tally, self.kinds = Tally(), Counter[tuple[str, str]]()

    def add(self, ours: Spans, theirs: Spans) -> None:
        self.tally.add(ours, theirs)
        self.kinds.update((found.name, found.kind) for found in differences(ours, theirs))

    def rate(self, name: str, kind: str) -> float:
        """How many for each 100 wanted."""
        return 100 * self.kinds[name, kind] / self.tally.wanted[name]

    def gain(self, name: str, kind: str) -> float:
        """What F1 gains where all of one kind is mended: found no more, found besides, or found in other borders."""
        count = self.kinds[name, kind]
        right, both = self.tally.right[name], self.tally.found[name] + self.tally.wanted[name]
        if kind == SURPLUS:
            return 200 * right / (both - count) - 200 * right / both
        return 200 * (right + count) / (both + count * (kind == "missed")) - 200 * right / both


def reader_and_annotators(archive: Path, annotated: Sequence[Path]) -> tuple[Compared, Compared]:
    """The reader on an archive, and the annotators of `annotated` against each other where an article has several."""
    reader, people = Compared(), Compared()
    for words, annotations in _articles(archive):
        ours = predicted(words, read_text(annotations[0].text))
        for file in annotations:
            reader.add(ours, gold(words, file.annotation))
    for other in annotated:
        for words, annotations in _articles(other):
            for pair in permutations([gold(words, file.annotation) for file in annotations], 2):
                people.add(*pair)
    return reader, people


def _articles(archive: Path) -> Iterator[tuple[Words, list[File]]]:
    """Each article's words and annotations."""
    for _, group in groupby(files(archive), key=lambda file: file.article):
        annotations = list(group)
        yield split_words(annotations[0].text), annotations


def differences(ours: Spans, theirs: Spans) -> Iterator[Difference]:
    """All that is wrong in the spans of each role, and in the links of contents with sources."""
    for role in ROLES:
        found, wanted = ours.by_role[role], theirs.by_role[role]
        for span in sorted(wanted - found):
            yield Difference(role, _span_kind(span, found, wanted), span)
        for span in sorted(found):
            if not any(_touch(span, other) for other in wanted):
                yield Difference(role, SURPLUS, span)
    for link in unmatched(ours.linked, theirs.linked):
        yield Difference("linked", _link_kind(link, ours), link.content)
    for link in ours.linked:
        if not any(_touch(link.content, other.content) for other in theirs.linked):
            yield Difference("linked", SURPLUS, link.content)


def _touch(one: Words_, other: Words_) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _span_kind(span: Words_, found: Iterable[Words_], wanted: Iterable[Words_]) -> str:
    """What is wrong with the found spans where a wanted one is not met."""
    touching = [other for other in found if _touch(span, other)]
    if not touching:
        return "missed"
    if len(touching) > 1:
        return "in pieces"
    first, last = touching[0]
    if sum(_touch(touching[0], other) for other in wanted) > 1:
        return "several in one"
    return _BORDERS.get(((first > span[0]) - (first < span[0]), (last > span[1]) - (last < span[1])), "both borders")


def _link_kind(link: Linked, ours: Spans) -> str:
    """Why nothing of ours pairs up with a wanted content and its source."""
    near = [other for other in ours.linked if half(link.content, other.content)]
    if not near:
        return "content under half" if any(_touch(link.content, one.content) for one in ours.linked) else "missed"
    if any(half(link.source, other.source) for other in near):
        return "several in one"
    if link.source is None:
        return "a source where there is none"
    if any(other.source is not None and _touch(link.source, other.source) for other in near):
        return "source under half"
    if link.cue is not None and not any(_touch(link.cue, cue) for cue in ours.by_role["cue"]):
        return "cue not found"
    if not any(half(link.source, source) for source in ours.by_role["source"]):
        return "source not found"
    return "another source"


def main() -> None:
    folder = floors.corpora_folder("polnear")
    train, dev = folder / "train.tar.gz", folder / "dev.tar.gz"
    reader, people = reader_and_annotators(dev, [train, dev])
    print(f"{'':37} {'count':>5} {'gain':>5} {'per 100':>8} {'annotators':>10}")
    order = [*ROLES, "linked"]
    for name, kind in sorted(reader.kinds, key=lambda key: (order.index(key[0]), -reader.kinds[key])):
        row = reader.kinds[name, kind], reader.gain(name, kind), reader.rate(name, kind), people.rate(name, kind)
        print("{:8} {:28} {:5} {:5.1f} {:8.1f} {:10.1f}".format(name, kind, *row))


if __name__ == "__main__":
    main()
