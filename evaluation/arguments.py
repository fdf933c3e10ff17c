"""Scores the reading of arguments from timing on passages labelled by hand: `python evaluation/arguments.py`.

An argument is found where one is read in the passage that has one; found ones are then right or wrong in form, in each
side, whose words must be the same or, in the looser row, share more than half, and in whose argument it is, where the
label says that. Passages near to an argument say how often one is invented, and how often a coincidence is said to be
used as proof there. `--round 3` takes the passages of one round alone, `--differences` prints each difference.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

import allegedly
from allegedly.schema import Argument, Reading, Side

PASSAGES = Path(__file__).with_suffix(".toml")

PROOF = "WORDING-02"
"""The code of the finding that a coincidence is used as proof."""


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage with its labels, a line for each argument in it."""

    text: str
    arguments: list[str]
    round: int


class Label(NamedTuple):
    """One argument as labelled, or as read in the same form; "-" for a side that is not there. `owner` is "author" or
    the name of the source, empty where it is not labelled."""

    form: str
    first: str
    then: str
    owner: str = ""


def passages() -> list[Passage]:
    """All passages, in order."""
    return msgspec.convert(tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["passage"], list[Passage])


def score(listed: Sequence[Passage]) -> tuple[Counter[str], list[str]]:
    """Counts of passages, labelled, read, found and, among these, right in each field; a line for each difference."""
    counts: Counter[str] = Counter(passages=len(listed))
    differences = []
    for passage in listed:
        reading = allegedly.read_text(passage.text, threads=1)
        found = [_as_label(argument, reading) for argument in reading.arguments]
        labelled = [Label(*line.split(" | ")) for line in passage.arguments]
        proofs = sum(finding.code == PROOF for finding in reading.findings)
        counts.update(
            labelled=len(labelled), read=len(found), invented=max(0, len(found) - len(labelled)), proofs=proofs
        )
        wrong = [f"missed: {label}" for label in labelled[len(found) :]]
        wrong += [f"invented: {label}" for label in found[len(labelled) :]]
        for expected, read in zip(labelled, found, strict=False):
            wrong += _compare(expected, read, counts)
        differences += [f"{line}\n    {' '.join(passage.text.split())}" for line in wrong]
    return counts, differences


def _compare(expected: Label, read: Label, counts: Counter[str]) -> list[str]:
    same = (expected.form == read.form, expected.first == read.first, expected.then == read.then)
    near = [_alike(*sides) for sides in ((expected.first, read.first), (expected.then, read.then))]
    counts.update(found=1, form=same[0], sides=sum(same[1:]), **{"sides, loosely": sum(near)})
    if expected.owner:
        same = (*same, expected.owner.endswith(read.owner) or read.owner.endswith(expected.owner))
        counts.update(owned=1, owners=same[-1])
    return [] if all(same) else [f"read {read}\n for {expected}"]


def _alike(expected: str, read: str) -> bool:
    """Whether two sides share more than half of all their words."""
    one, other = set(expected.lower().split()), set(read.lower().split())
    return len(one & other) > len(one | other) / 2


def _as_label(argument: Argument, reading: Reading) -> Label:
    owner = next((each.name for each in reading.sources if argument.attribution in each.attributions), "author")
    return Label(argument.form, _words(argument.first), _words(argument.then), owner)


def _words(side: Side | None) -> str:
    return "-" if side is None else " ".join(side.quote.text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--round", type=int, help="the passages of this round alone")
    parser.add_argument("--differences", action="store_true", help="print each difference")
    options = parser.parse_args()
    for number in sorted({one.round for one in passages() if options.round in (None, one.round)}):
        counts, differences = score([one for one in passages() if one.round == number])
        if options.differences:
            print("\n".join(differences))
        print(
            f"round {number}: {counts['passages']} passages, {counts['labelled']} arguments, {counts['read']} read,"
            f" {counts['found']} found; of these form right {counts['form']}, of {2 * counts['found']} sides right"
            f" {counts['sides']}, loosely {counts['sides, loosely']}, of {counts['owned']} owners right"
            f" {counts['owners']}; {counts['invented']} invented, {counts['proofs']} said to be used as proof"
        )


if __name__ == "__main__":
    main()
