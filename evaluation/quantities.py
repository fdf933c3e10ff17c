"""Scores the reading of quantities on passages written and labelled by hand: `python evaluation/quantities.py`.

A quantity is found if its words are; found ones are then right or wrong in bounds, unit, counted, effect and whole.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from allegedly import ingest, tagging
from allegedly.reading import Syntax
from allegedly.reading.quantities import quantities
from allegedly.reading.times import times
from allegedly.schema import Quantity

PASSAGES = Path(__file__).with_suffix(".toml")


class Label(NamedTuple):
    """One quantity as labelled, or as read in the same form; "-" for none."""

    words: str
    bounds: tuple[float | None, float | None, bool]
    unit: str
    counts: str
    effect: str
    whole: str
    additional: bool


def label(line: str) -> Label:
    """A labelled line of the passages."""
    words, low, high, unit, counts, effect, whole, *more = line.split("|")
    bounds = (_number(low.removeprefix("~")), _number(high), low.startswith("~") or high.startswith("~"))
    return Label(words, bounds, unit, counts, effect, whole, more == ["more"])


def _number(figure: str) -> float | None:
    return None if figure == "-" else float(figure)


def read(text: str) -> list[Label]:
    """The quantities of a passage, in the form of the labels."""
    article = ingest.article_from_text(text)
    tags = tagging.tag(article, tagging.trained_reader(1))
    found = quantities(article, Syntax(article.text, tags), times(article, tags.words, tags.sentences))
    return [_as_label(quantity, found) for quantity in found]


def _as_label(quantity: Quantity, all_of_them: Sequence[Quantity]) -> Label:
    whole = next((other.text for other in all_of_them if other.id == quantity.part_of), "-")
    return Label(
        quantity.text,
        (quantity.low, quantity.high, quantity.approximate),
        quantity.unit or "-",
        quantity.counts.text if quantity.counts else "-",
        quantity.effect or "-",
        whole,
        quantity.additional,
    )


def passages() -> Iterator[tuple[str, list[Label]]]:
    """Each passage with its labels."""
    for passage in tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["passage"]:
        yield passage["text"], [label(line) for line in passage["quantities"]]


def score() -> tuple[Counter[str], list[str]]:
    """Counts of labelled, read, found and, among these, right in each field; and a line for each difference."""
    counts: Counter[str] = Counter()
    differences = []
    for text, gold in passages():
        found = read(text)
        counts.update(passages=1, labelled=len(gold), read=len(found))
        remaining = list(found)
        for expected in gold:
            same = next((other for other in remaining if other.words == expected.words), None)
            if same is None:
                differences.append(f"missed: {expected}")
                continue
            remaining.remove(same)
            counts["found"] += 1
            for field in Label._fields[1:]:
                right = getattr(same, field) == getattr(expected, field)
                counts[field] += right
                if not right:
                    differences.append(
                        f"{field}: {expected.words}: {getattr(same, field)} for {getattr(expected, field)}"
                    )
        differences += [f"invented: {other}" for other in remaining]
    return counts, differences


def main() -> None:
    counts, differences = score()
    if "--differences" in sys.argv:
        print("\n".join(differences))
    print(f"{counts['passages']} passages, {counts['labelled']} labelled, {counts['read']} read")
    print(f"found: precision {counts['found'] / counts['read']:.3f}, recall {counts['found'] / counts['labelled']:.3f}")
    for field in Label._fields[1:]:
        print(f"{field}: {counts[field] / counts['found']:.3f} of those found")


if __name__ == "__main__":
    main()
