"""Scores the reading of events on labelled paragraphs and on PLOVER's gold records, and holds it above its floors.

    python evaluation/events.py                  print the tables, fail below a floor
    python evaluation/events.py --raise-floors   pin better figures
    python evaluation/events.py --lower-floors   pin these figures, worse ones too
    python evaluation/events.py --errors         print every difference of the tuning half too
    python evaluation/events.py --round N        score a round of `labels/events.rounds.toml` alone, not pinned

`labels/events.toml` holds sixty paragraphs of news prose written for this project and labelled before the rules were
tuned. The odd ones were looked at while they were ("tuning"); the even ones ("held") were scored only.

An event found is right when one of its mentions overlaps a word that the labels give to an event; each counts once.
Kind, status and parties are scored on the events that are right; a party is right when role and name agree, a name when
it holds the label's words. The killed and the injured are scored on the right events that have a number on either side:
both bounds must be equal.

PLOVER's gold records (Open Event Data Alliance, CC BY-SA) are sentences with one root category each. They are of 2016;
the categories that were renamed since are scored under their new names. A record counts as found when any event is read
from its sentence, as right when one of them has its category; cooperation that is only intended is AGREE there.
"""

import argparse
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from allegedly import ingest, reading, tagging
from allegedly.reading import Syntax
from allegedly.reading.events import events
from allegedly.reading.quantities import quantities
from allegedly.reading.times import times
from allegedly.schema import Event, Span, Toll

import floors

LABELS = Path(__file__).with_name("labels") / "events.toml"
ROUNDS = LABELS.with_name("events.rounds.toml")
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
INTENDED = frozenset({"AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})

Bounds = tuple[float | None, float | None] | None


class Label(NamedTuple):
    """One event of the gold standard."""

    spans: tuple[Span, ...]
    kind: str
    status: str
    parties: tuple[tuple[str, str], ...]
    killed: Bounds
    injured: Bounds


class Paragraph(NamedTuple):
    text: str
    labels: tuple[Label, ...]


class Counts(NamedTuple):
    """Events labelled, found and right; of the right ones those of right kind and status; parties; numbers."""

    gold: int = 0
    found: int = 0
    right: int = 0
    kind: int = 0
    status: int = 0
    parties_gold: int = 0
    parties_found: int = 0
    parties_right: int = 0
    killed_gold: int = 0
    killed_right: int = 0
    injured_gold: int = 0
    injured_right: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))

    def scores(self) -> dict[str, float]:
        """In per cent."""
        return {
            "precision": _share(self.right, self.found),
            "recall": _share(self.right, self.gold),
            "f1": _share(2 * self.right, self.found + self.gold),
            "kind": _share(self.kind, self.right),
            "status": _share(self.status, self.right),
            "parties": _share(2 * self.parties_right, self.parties_found + self.parties_gold),
            "killed": _share(self.killed_right, self.killed_gold),
            "injured": _share(self.injured_right, self.injured_gold),
        }


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def paragraph(entry: Mapping[str, str]) -> Paragraph:
    """An entry of the labels: its text without the marks, and its events."""
    pieces: list[str] = []
    spans: dict[str, list[Span]] = {}
    length = 0
    for number, piece in enumerate(re.split(r"\{(\w) ([^}]*)\}", entry["text"])):
        if number % 3 == 1:
            spans.setdefault(piece, []).append(Span(length, length))
            continue
        if number % 3 == 2:
            letter = next(key for key, found in spans.items() if found[-1] == Span(length, length))
            spans[letter][-1] = Span(length, length + len(piece))
        pieces.append(piece)
        length += len(piece)
    return Paragraph("".join(pieces), tuple(_label(entry[letter], tuple(found)) for letter, found in spans.items()))


def _label(line: str, spans: tuple[Span, ...]) -> Label:
    head, *rest = (part.strip() for part in line.split("|"))
    kind, status = head.split()
    parties, numbers = [], {"killed": None, "injured": None}
    for part in rest:
        name, value = part.split(": ")
        if name in numbers:
            low, dash, high = value.partition("-")
            numbers[name] = (float(low), (float(high) if high else None) if dash else float(low))
        else:
            parties.append((name, value))
    return Label(spans, kind, status, tuple(parties), numbers["killed"], numbers["injured"])


def read(text: str) -> tuple[Event, ...]:
    """The events of a text."""
    article = ingest.article_from_text(text, written="2024-01-16")
    tags = tagging.tag(article, tagging.trained_reader(1))
    spine = reading.assemble(article, tags)
    syntax = Syntax(article.text, tags)
    found = times(article, tags.words, tags.sentences)
    return events(article, syntax, spine.sources, spine.attributions, found, (), quantities(article, syntax, found))


def pairs(labels: Sequence[Label], found: Sequence[Event]) -> Iterator[tuple[Label, Event]]:
    """Each label with the first event that shares a word with it and is not yet taken; those of its kind first."""
    free = list(found)
    for label in labels:
        sharing = [
            event
            for event in free
            if any(one.start < other.end and other.start < one.end for one in event.mentions for other in label.spans)
        ]
        if sharing:
            best = next((event for event in sharing if event.kind == label.kind), sharing[0])
            free.remove(best)
            yield label, best


def score(labels: Sequence[Label], found: Sequence[Event]) -> Counts:
    total = Counts(gold=len(labels), found=len(found))
    for label, event in pairs(labels, found):
        mine = [(actor.role, actor.name.lower()) for actor in event.actors]
        right = sum(any(role == r and name.lower() in n for r, n in mine) for role, name in label.parties)
        killed, injured = _bounds(event.killed), _bounds(event.injured)
        total = total.plus(
            Counts(
                right=1,
                kind=event.kind == label.kind,
                status=event.status == label.status,
                parties_gold=len(label.parties),
                parties_found=len(mine),
                parties_right=right,
                killed_gold=bool(label.killed or killed),
                killed_right=bool(killed) and killed == label.killed,
                injured_gold=bool(label.injured or injured),
                injured_right=bool(injured) and injured == label.injured,
            )
        )
    return total


def _bounds(toll: Toll | None) -> Bounds:
    return None if toll is None else (toll.low, toll.high)


def differences(one: Paragraph, found: Sequence[Event]) -> Iterator[str]:
    """What is wrong with the events of a paragraph, a line each."""
    matched = list(pairs(one.labels, found))
    for label in one.labels:
        if not any(label is known for known, _ in matched):
            yield f"missed  {label.kind} {[one.text[start:end] for start, end in label.spans]}"
    for event in found:
        if not any(event is known for _, known in matched):
            yield f"extra   {event.kind} {[one.text[start:end] for start, end in event.mentions]}"
    for label, event in matched:
        mine = {(actor.role, actor.name) for actor in event.actors}
        given = {(role, name) for role, name in label.parties}
        wrong = [
            f"{name} {ours} for {theirs}"
            for name, ours, theirs in (
                ("kind", event.kind, label.kind),
                ("status", event.status, label.status),
                ("killed", _bounds(event.killed), label.killed),
                ("injured", _bounds(event.injured), label.injured),
            )
            if ours != theirs
        ]
        if len(mine) != len(given) or any(
            not any(r == s and n.lower() in m.lower() for s, m in mine) for r, n in given
        ):
            wrong.append(f"parties {sorted(mine)} for {sorted(given)}")
        if wrong:
            yield f"differs {event.trigger.text}: " + "; ".join(wrong)


def plover(file: Path) -> dict[str, float]:
    """Found and right of PLOVER's gold records, in per cent."""
    records = [one for one in json.loads(file.read_text(encoding="utf-8")) if one.get("text")]
    found = right = 0
    for one in records:
        wanted = RENAMED.get(one["event"], one["event"])
        read_here = read(one["text"])
        kinds = {event.kind for event in read_here}
        kinds |= {
            "AGREE" for event in read_here if event.kind in INTENDED and event.status in ("planned", "hypothetical")
        }
        found += bool(kinds)
        right += wanted in kinds
    return {
        "found": _share(found, len(records)),
        "right": _share(right, len(records)),
        "of_found": _share(right, found),
    }


def scored(entries: Sequence[Mapping[str, str]], *, show: bool) -> Counts:
    """The counts of some paragraphs; their differences are printed where they are to be shown."""
    total = Counts()
    for entry in entries:
        one = paragraph(entry)
        found = read(one.text)
        total = total.plus(score(one.labels, found))
        lines = list(differences(one, found)) if show else []
        if lines:
            print(one.text, *(f"    {line}" for line in lines), sep="\n")
    return total


def print_row(name: str, total: Counts) -> None:
    print(f"{name:10}{total.gold:8}" + "".join(f"{value:11.1f}" for value in total.scores().values()))


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the reading of events.")
    floors.add_options(parser)
    parser.add_argument("--errors", action="store_true", help="print every difference of the tuning half")
    parser.add_argument("--round", type=int, help="a round of the further paragraphs alone")
    options = parser.parse_args()
    print(f"{'':10}{'events':>8}" + "".join(f"{name:>11}" for name in Counts().scores()))
    if options.round is not None:
        further = tomllib.loads(ROUNDS.read_text(encoding="utf-8"))["paragraph"]
        chosen = [entry for entry in further if entry["round"] == options.round]
        print_row(f"round {options.round}", scored(chosen, show=options.errors))
        return
    entries = tomllib.loads(LABELS.read_text(encoding="utf-8"))["paragraph"]
    halves = {"tuning": entries[::2], "held": entries[1::2]}
    scores = {}
    for name, half in halves.items():
        total = scored(half, show=options.errors and name == "tuning")
        scores[f"labels {name}"] = total.scores()
        print_row(name, total)
    records = floors.corpora_folder("events") / "plover" / "PLOVER_GSR_CAMEO.txt"
    scores["PLOVER"] = plover(records)
    print("PLOVER's records: " + ", ".join(f"{name} {value:.1f}" for name, value in scores["PLOVER"].items()))
    floors.check("events", scores, floors.digest(LABELS, records), options)


if __name__ == "__main__":
    main()
