"""Scores the reading of quantities on passages written and labelled by hand: `python evaluation/quantities.py`.

A quantity is found if its words are; found ones are then right or wrong in bounds, unit, counted, effect and whole.
Passages that say which findings their numbers give are scored for these too. `--round 3` takes the passages of one
round alone, `--differences` prints each difference.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

import allegedly
from allegedly.schema import Quantity

PASSAGES = Path(__file__).with_suffix(".toml")

FAMILIES = ("AGE", "COUNT", "PERCENT", "RANGE", "RATE", "SUM")
"""The families of findings that are about numbers."""


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage with its labels; `findings` are codes, None where they were not labelled; `written` is its date."""

    text: str
    quantities: list[str]
    round: int = 1
    findings: list[str] | None = None
    written: str | None = None


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


def passages() -> list[Passage]:
    """All passages, in order."""
    return msgspec.convert(tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["passage"], list[Passage])


def score(listed: Sequence[Passage]) -> tuple[Counter[str], list[str]]:
    """Counts of labelled, read, found and, among these, right in each field; and a line for each difference."""
    counts: Counter[str] = Counter()
    differences = []
    for passage in listed:
        reading = allegedly.read_text(passage.text, written=passage.written, threads=1)
        found = [_as_label(quantity, reading.quantities) for quantity in reading.quantities]
        wrong = _compare([label(line) for line in passage.quantities], found, counts)
        if passage.findings is not None:
            raised = [finding.code for finding in reading.findings if finding.code.startswith(FAMILIES)]
            wrong += _compare_findings(passage.findings, raised, counts)
        differences += [f"{line}\n    {' '.join(passage.text.split())}" for line in wrong]
    return counts, differences


def _compare(gold: Sequence[Label], found: Sequence[Label], counts: Counter[str]) -> list[str]:
    counts.update(passages=1, labelled=len(gold), read=len(found))
    differences = []
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
                differences.append(f"{field}: {expected.words}: {getattr(same, field)} for {getattr(expected, field)}")
    return differences + [f"invented: {other}" for other in remaining]


def _compare_findings(gold: Sequence[str], raised: Sequence[str], counts: Counter[str]) -> list[str]:
    right = Counter(gold) & Counter(raised)
    counts.update(expected=len(gold), raised=len(raised), right=right.total())
    missed, false = Counter(gold) - right, Counter(raised) - right
    return [f"no finding: {code}" for code in missed.elements()] + [
        f"false finding: {code}" for code in false.elements()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--round", type=int, help="the passages of this round alone")
    parser.add_argument("--differences", action="store_true", help="print each difference")
    options = parser.parse_args()
    counts, differences = score([one for one in passages() if options.round in (None, one.round)])
    if options.differences:
        print("\n".join(differences))
    print(f"{counts['passages']} passages, {counts['labelled']} labelled, {counts['read']} read")
    print(f"found: precision {counts['found'] / counts['read']:.3f}, recall {counts['found'] / counts['labelled']:.3f}")
    for field in Label._fields[1:]:
        print(f"{field}: {counts[field] / counts['found']:.3f} of those found")
    if counts["expected"]:
        print(f"findings: {counts['expected']} labelled, {counts['raised']} raised, {counts['right']} of them right")


if __name__ == "__main__":
    main()
