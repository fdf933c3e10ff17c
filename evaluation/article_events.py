"""Scores the events that are read in real articles, and holds them above their floors.

    python evaluation/article_events.py                  print the table, fail below a floor
    python evaluation/article_events.py --raise-floors   pin better figures
    python evaluation/article_events.py --lower-floors   pin these figures, worse ones too
    python evaluation/article_events.py --errors         print every difference of the tuning half too

`labels/article_events.toml` has 52 articles of the Local Global Lexicon (Lieberman et al. 2010) and of TimeBank and
AQUAINT (TempEval-3), drawn by chance, whose every word that names an event of a category of PLOVER was marked for this
project, by reading and apart from the texts: its first character, its kind, its status where it is no plain fact. Two
who marked them apart agreed on the words with an F1 of 94.7, on the category of 98 % of these, on the status of 99 %.
The odd ones are looked at ("tuning"); the even ones ("held") are scored only.

A mention that is found is right where it overlaps a marked word, and a marked word is found where a mention overlaps
it. Kind and status are shares of the marked words that are found.
"""

import argparse
import gzip
import hashlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import allegedly
from allegedly.schema import Event, Reading, Span

import floors
from places import documents
from times import timeml

LABELS = Path(__file__).with_name("labels") / "article_events.toml"
MEASURES = ("precision", "recall", "f1", "kind", "status")

WRITTEN = "2010-01-01"
"""After all of them; no day is scored."""


class Marked(NamedTuple):
    """An article of the labels: its text, its events as `[start, kind]` or `[start, kind, status]`, and where the links
    of its arguments from timing stand.
    """

    name: str
    text: str
    acts: list[list[Any]]
    links: list[list[int]]


def marked(lexicon: bytes, timebank: Path) -> list[Marked]:
    """The articles of the labels with their texts. Exits where a text is another than the one that was marked."""
    texts = {one.number: one.article.text for one in documents(lexicon)}
    texts |= {one.name: one.text for folder in timeml(timebank).values() for one in folder}
    found = []
    for entry in tomllib.loads(LABELS.read_text(encoding="utf-8"))["article"]:
        text = texts.get(entry["name"], "")
        if not hashlib.sha256(text.encode()).hexdigest().startswith(entry["sha256"]):
            sys.exit(f"{entry['name']}: the corpus has another text than the one that was marked.")
        found.append(Marked(entry["name"], text, entry["acts"], [link for _, link, *_ in entry["arguments"]]))
    return found


def score(one: Marked, read: Reading) -> Counter[str]:
    """What is counted of one article."""
    found = mentions(read)
    counts = Counter(found=len(found), gold=len(one.acts), links=len(one.links), arguments=len(read.arguments))
    counts["right"] = sum(_names(span, one.acts) for span, _ in found)
    for start, kind, *status in one.acts:
        here = [event for span, event in found if span.start <= start < span.end]
        counts["met"] += bool(here)
        counts["kind"] += any(event.kind == kind.partition(".")[0] for event in here)
        counts["status"] += any(_status(event) == (status or ["happened"])[0] for event in here)
    spans = [argument.span for argument in read.arguments]
    counts["linked"] = sum(any(start < span.end and span.start < end for span in spans) for start, end in one.links)
    return counts


def mentions(read: Reading) -> list[tuple[Span, Event]]:
    """Every mention of an event, in reading order."""
    return sorted(((span, event) for event in read.events for span in event.mentions), key=lambda one: one[0])


def _names(span: Span, acts: list[list[Any]]) -> bool:
    return any(span.start <= start < span.end for start, *_ in acts)


def _status(event: Event) -> str:
    """A mention was marked without regard to whose word it is."""
    return "happened" if event.status == "claimed" else event.status


def figures(counts: Counter[str]) -> dict[str, float]:
    """In per cent."""
    precision, recall = counts["right"] / max(counts["found"], 1), counts["met"] / max(counts["gold"], 1)
    return {
        "precision": 100 * precision,
        "recall": 100 * recall,
        "f1": 200 * precision * recall / max(precision + recall, 1e-9),
        "kind": 100 * counts["kind"] / max(counts["met"], 1),
        "status": 100 * counts["status"] / max(counts["met"], 1),
    }


def differences(one: Marked, read: Reading) -> Iterator[str]:
    """A line for each mention and each marked word that has no fellow, with the words around it."""
    found = mentions(read)
    for span, event in found:
        if not _names(span, one.acts):
            yield f"extra   {event.kind:9} {_around(one.text, span.start)}"
    for start, kind, *_ in one.acts:
        if not any(span.start <= start < span.end for span, _ in found):
            yield f"missed  {kind:9} {_around(one.text, start)}"


def _around(text: str, start: int) -> str:
    return " ".join(f"{text[max(0, start - 50) : start]}*{text[start : start + 50]}".split())


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the reading of events in real articles.")
    floors.add_options(parser)
    parser.add_argument("--errors", action="store_true", help="print every difference of the tuning half")
    options = parser.parse_args()
    lexicon = floors.corpora_folder("places") / "lgl.xml.gz"
    timebank = floors.corpora_folder("time") / "timebank-aquaint.tar.gz"
    articles = marked(gzip.decompress(lexicon.read_bytes()), timebank)
    scores = {}
    print(f"{'':8}{'articles':>9}{'words':>7}" + "".join(f"{name:>11}" for name in MEASURES) + "  arguments")
    for name, half in (("tuning", articles[::2]), ("held", articles[1::2])):
        total = Counter[str]()
        for one in half:
            read = allegedly.read_text(one.text, written=WRITTEN, threads=1)
            total += score(one, read)
            if options.errors and name == "tuning":
                print(one.name, *(f"    {line}" for line in differences(one, read)), sep="\n")
        scores[name] = figures(total)
        row = "".join(f"{scores[name][measure]:11.1f}" for measure in MEASURES)
        said = f"  {total['linked']} of {total['links']}, {total['arguments']} read"
        print(f"{name:8}{len(half):9}{total['gold']:7}{row}{said}")
    floors.check("article_events", scores, floors.digest(LABELS, lexicon, timebank), options)


if __name__ == "__main__":
    main()
