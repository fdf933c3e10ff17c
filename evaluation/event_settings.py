"""Scores the day, the place and the toll of events, end to end on labelled passages, and holds them above their floors.

    python evaluation/event_settings.py                  print the table, fail below a floor
    python evaluation/event_settings.py --raise-floors   pin better figures
    python evaluation/event_settings.py --lower-floors   pin these figures, worse ones too
    python evaluation/event_settings.py --errors         print every difference of the tuning passages too

`labels/event_settings.toml` says how the passages are marked. An event of the labels is found by the first event of the
reading that shares one of its words. Day, place, killed and injured are right when they equal the label; what stands on
neither side is not counted, and what an event has that is in no label counts as found and wrong. "whole" counts the
events of which all four are right.
"""

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import allegedly
from allegedly import Reading
from allegedly.schema import Event, Span, Toll

import floors

LABELS = Path(__file__).with_name("labels") / "event_settings.toml"
WRITTEN = "2024-01-16"
FIELDS = ("day", "place", "killed", "injured")
HARMFUL = frozenset({"ASSAULT", "PROTEST"})
"""Kinds all of whose events are labelled; others only where they stand beside one of these."""

NOBODY = ("0", None)
"""A text may say that nobody was hurt, which the reading leaves out."""


class Label(NamedTuple):
    """One event of the gold standard: the words that name it, its kind, and what the text tells of it."""

    spans: tuple[Span, ...]
    kind: str
    told: Mapping[str, str]


class Passage(NamedTuple):
    text: str
    labels: tuple[Label, ...]


def passage(entry: Mapping[str, str]) -> Passage:
    """An entry of the labels: its text without the marks, and its events."""
    text = ""
    spans: dict[str, list[Span]] = {}
    for plain, letter, words in re.findall(r"([^{]*)(?:\{(\w) ([^}]*)\})?", entry["text"]):
        text += plain
        if letter:
            spans.setdefault(letter, []).append(Span(len(text), len(text) + len(words)))
            text += words
    labels = []
    for letter, found in spans.items():
        kind, *told = (part.strip() for part in entry[letter].split("|"))
        labels.append(Label(tuple(found), kind, dict(part.split(": ", 1) for part in told)))
    return Passage(text, tuple(labels))


def told(reading: Reading, event: Event) -> dict[str, str]:
    """What the reading tells of an event, in the words of the labels."""
    times = {time.id: time for time in reading.times}
    places = {place.id: place.text for place in reading.places}
    found = {"killed": _bounds(event.killed), "injured": _bounds(event.injured)}
    if event.time is not None:
        time = times[event.time]
        found["day"] = f"{time.earliest}" if time.earliest == time.latest else f"{time.earliest}..{time.latest}"
    if event.place is not None:
        found["place"] = places[event.place]
    return {field: value for field, value in found.items() if value}


def _bounds(toll: Toll | None) -> str:
    if toll is None:
        return ""
    low, high = (f"{bound:g}" if bound is not None else "" for bound in (toll.low, toll.high))
    return low if low == high else f"{low}-{high}"


def agrees(field: str, wanted: str | None, found: str | None) -> bool:
    """Whether what was found is what the label says; of a place, one of its names is enough."""
    if wanted == found or (wanted, found) == NOBODY:
        return True
    if field != "place" or wanted is None or found is None:
        return False
    return any(name.lower() in found.lower() for name in wanted.split("/"))


def pairs(labels: Sequence[Label], events: Sequence[Event]) -> Iterator[tuple[Label | None, Event | None]]:
    """Each label with its event or None, then each event without a label."""
    free = list(events)
    for label in labels:
        sharing = [event for event in free if _share(label.spans, event.mentions)]
        best = next((event for event in sharing if event.kind == label.kind), sharing[0] if sharing else None)
        if best is not None:
            free.remove(best)
        yield label, best
    yield from ((None, event) for event in free if event.kind in HARMFUL)


def _share(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in some for other in others)


def score(one: Passage, reading: Reading) -> tuple[Counter[str], list[str]]:
    """Counts of "FIELD gold", "FIELD found" and "FIELD right", and a line for each difference."""
    counts: Counter[str] = Counter()
    lines = []
    for label, event in pairs(one.labels, reading.events):
        wanted = label.told if label is not None else {}
        found = told(reading, event) if event is not None else {}
        right = [agrees(field, wanted.get(field), found.get(field)) for field in FIELDS]
        for field, good in zip(FIELDS, right, strict=True):
            mine, theirs = found.get(field), wanted.get(field)
            counts[f"{field} found"] += mine is not None
            if theirs != "0":
                counts[f"{field} gold"] += theirs is not None
                counts[f"{field} right"] += good and theirs is not None
        for name, good in (("event", label is not None and event is not None), ("whole", all(right))):
            counts[f"{name} gold"] += label is not None
            counts[f"{name} found"] += event is not None
            counts[f"{name} right"] += good and label is not None and event is not None
        if not all(right) or label is None or event is None:
            words = [one.text[start:end] for start, end in (label.spans if label else event.mentions if event else ())]
            lines.append(f"{words}: {found if event else 'missed'} for {wanted if label else 'nothing'}")
    return counts, lines


def shares(counts: Counter[str]) -> dict[str, float]:
    """Precision and recall of each field in per cent."""
    found = {}
    for field in ("event", *FIELDS, "whole"):
        right = counts[f"{field} right"]
        found[f"{field}_precision"] = 100 * right / (counts[f"{field} found"] or 1)
        found[f"{field}_recall"] = 100 * right / (counts[f"{field} gold"] or 1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the day, the place and the toll of events.")
    floors.add_options(parser)
    parser.add_argument("--errors", action="store_true", help="print every difference of the tuning passages")
    options = parser.parse_args()
    scores = {}
    for name, entries in tomllib.loads(LABELS.read_text(encoding="utf-8")).items():
        total: Counter[str] = Counter()
        for entry in entries:
            one = passage(entry)
            counts, lines = score(one, allegedly.read_text(one.text, written=WRITTEN, threads=1))
            total += counts
            if options.errors and name == "tuning" and lines:
                print(one.text, *(f"    {line}" for line in lines), sep="\n")
        scores[name] = shares(total)
        print(f"{name}: {total['event gold']} events in {len(entries)} passages, precision / recall")
        for field in ("event", *FIELDS, "whole"):
            print(f"  {field:8}{scores[name][f'{field}_precision']:7.1f}{scores[name][f'{field}_recall']:7.1f}")
    floors.check("event_settings", scores, floors.digest(LABELS), options)


if __name__ == "__main__":
    main()
