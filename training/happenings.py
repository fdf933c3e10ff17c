"""Passages written and marked for this project with what happens in them: events, their parts, arguments from timing.

Each file in `happenings/` is one kind of text about invented people, places and happenings. Marks stand in braces
and may nest. An event is one act of a category of PLOVER; every word that names it bears its letter and number, the
first its kind, for violence the sub-kind, and its status where it is no plain fact; each phrase that takes part in it
bears a part. An argument has the words that make the link, with its form, and its two sides:

    {e1.actor Rebels} {e1:ASSAULT.attack attacked} {e1.place Kesh} {g1:aftermath days after} {g1.first the {e2 vote}}

`events = false` leaves a passage's events open: only its arguments are marked. `parts = "settings"` says that of the
parts of its events only those of SETTINGS are marked, `parts = false` that none are.

    python training/happenings.py [FILE ...]    check the files, or all of them, and print what they hold
"""

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple, get_args

from allegedly.schema import Status
from allegedly.tagging.labels import ACTS, FORMS, SETTINGS, SIDES
from allegedly.tagging.words import Words

from corpora import Document, document
from marked import marked_words, read_entries

STATUSES = tuple(status for status in get_args(Status) if status != "claimed")
"""All but what follows from who says so. Marked and checked, and not learned: the rules that tell it are no worse."""

PARTS = ("actor", "target", *SETTINGS)
"""What takes part in an event. Actors and targets are not learned either."""

PASSAGES = Path(__file__).with_name("happenings")
_BRACE = re.compile(r"\{((?:[eg]\d+[.:]?[\w./-]*,?)+) |([{}])")
_LABEL = re.compile(
    r"(?P<letter>[eg])(?P<number>\d+)(?:\.(?P<part>[a-z]+)|:(?P<kind>[\w.-]+)(?:/(?P<status>[a-z]+))?)?"
)


class Told(NamedTuple):
    """What is marked in one passage, by words.

    `acts` has the events: kind as an index of ACTS, status of STATUSES, the words that name it, and its parts as
    `(part, first word, last word)`; `arguments` the form as an index of FORMS, the link `(first, last)` and the sides,
    each `(first, last)` or None.
    """

    acts: list["Act"]
    arguments: list["Timing"]


class Act(NamedTuple):
    kind: int
    status: int
    words: list[int]
    parts: list[tuple[int, int, int]]


class Timing(NamedTuple):
    form: int
    link: tuple[int, int]
    sides: list[tuple[int, int] | None]


class Passage(NamedTuple):
    document: Document
    told: Told
    events: bool
    """Whether its events are marked, and not its arguments alone."""
    settings: bool
    """Whether the settings of its events are marked, too."""


class _Mark(NamedTuple):
    label: re.Match[str]
    start: int
    end: int


def passages(files: list[Path] | None = None) -> list[Passage]:
    """The passages of the files, of all when none are given.

    Raises ValueError, with the passage's name, for a mark that cannot be read or stands for nothing.
    """
    return read_entries(files or sorted(PASSAGES.glob("*.toml")), "passage", _passage)


def _passage(name: str, entry: dict[str, Any]) -> Passage:
    text, marks = _unmarked(entry["text"].strip("\n"))
    made = document(name, text)
    told = _told(text, made.words, marks)
    events, parts = entry.get("events", True), entry.get("parts", True)
    if told.acts and not events:
        raise ValueError("events are marked, and said to be left open")
    open_parts = {True: (), "settings": ("actor", "target"), False: PARTS}[parts]
    if any(PARTS[part] in open_parts for act in told.acts for part, _, _ in act.parts):
        raise ValueError("parts of events are marked, and said to be left open")
    return Passage(made, told, events, bool(parts))


def _unmarked(marked: str) -> tuple[str, list[_Mark]]:
    text, reached = "", 0
    waiting: list[tuple[list[re.Match[str]], int]] = []
    marks: list[_Mark] = []
    for match in _BRACE.finditer(marked):
        text += marked[reached : match.start()]
        reached = match.end()
        if match[1]:
            labels = [_LABEL.fullmatch(one) for one in match[1].split(",")]
            if not all(labels):
                raise ValueError(f"a mark that cannot be read: {match[1]!r}")
            waiting.append(([one for one in labels if one], len(text)))
        elif match[2] == "{" or not waiting:
            raise ValueError(f"a brace that marks nothing at {marked[match.start() : match.start() + 40]!r}")
        else:
            labels_here, start = waiting.pop()
            marks.extend(_Mark(label, start, len(text)) for label in labels_here)
    if waiting:
        raise ValueError(f"a mark that is not closed at {text[waiting[-1][1] :][:40]!r}")
    return text + marked[reached:], sorted(marks, key=lambda one: (one.start, -one.end))


def _told(text: str, words: Words, marks: list[_Mark]) -> Told:
    by_name: dict[str, list[_Mark]] = {}
    for mark in marks:
        by_name.setdefault(mark.label["letter"] + mark.label["number"], []).append(mark)
    acts, arguments = [], []
    for name, own in by_name.items():
        try:
            if name[0] == "e":
                acts.append(_act(text, words, own))
            else:
                arguments.append(_timing(text, words, own))
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
    return Told(acts, arguments)


def _act(text: str, words: Words, marks: list[_Mark]) -> Act:
    kinds = [mark for mark in marks if mark.label["kind"]]
    if len(kinds) != 1:
        raise ValueError(f"{len(kinds)} words bear the kind of the event, not one")
    named, parts = [], []
    for mark in marks:
        first, last = marked_words(text, words, mark.start, mark.end)
        if mark.label["part"]:
            parts.append((index_of(PARTS, mark.label["part"]), first, last))
        elif first != last:
            raise ValueError(f"more than one word names the event: {text[mark.start : mark.end]!r}")
        else:
            named.append(first)
    status = kinds[0].label["status"] or "happened"
    return Act(index_of(ACTS, kinds[0].label["kind"].replace("-", " ")), index_of(STATUSES, status), named, parts)


def _timing(text: str, words: Words, marks: list[_Mark]) -> Timing:
    links = [mark for mark in marks if mark.label["kind"]]
    if len(links) != 1:
        raise ValueError(f"{len(links)} links, not one")
    (link,) = links
    sides: list[tuple[int, int] | None] = [None] * len(SIDES)
    for mark in marks:
        if mark.label["part"]:
            sides[index_of(SIDES, mark.label["part"])] = marked_words(text, words, mark.start, mark.end)
        elif mark is not link:
            raise ValueError("a mark with neither a form nor a side")
    form = index_of(FORMS, link.label["kind"].replace("-", " "))
    return Timing(form, marked_words(text, words, link.start, link.end), sides)


def index_of(known: tuple[str, ...], name: str) -> int:
    """The place of a label among those of its sort. Raises ValueError, with these, where it is none."""
    if name not in known:
        raise ValueError(f"{name!r} is none of {', '.join(known)}")
    return known.index(name)


def main() -> None:
    found = passages([Path(name) for name in sys.argv[1:]])
    kinds = Counter(ACTS[act.kind] for one in found for act in one.told.acts)
    parts = Counter(PARTS[part[0]] for one in found for act in one.told.acts for part in act.parts)
    forms = Counter(FORMS[each.form] for one in found for each in one.told.arguments)
    words = sum(len(one.document.pieces) for one in found)
    named = sum(len(act.words) for one in found for act in one.told.acts)
    print(f"{len(found)} passages, {words:,} words, {kinds.total():,} events named by {named:,} words")
    for counts in (kinds, parts, forms):
        print(", ".join(f"{count} {name}" for name, count in counts.most_common()))


if __name__ == "__main__":
    main()
