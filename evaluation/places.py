"""Scores the reading of places on the Local Global Lexicon, beside a baseline, and holds it above its floors.

    python evaluation/places.py                  print the table, fail below a floor
    python evaluation/places.py --raise-floors   pin better figures
    python evaluation/places.py --lower-floors   pin these figures, worse ones too
    python evaluation/places.py --errors N       print N of the errors in the half that may be looked at

The corpus (Lieberman, Samet, Sankaranarayanan 2010: 588 articles of local news with the coordinates of their toponyms)
is looked for in the folder that ALLEGEDLY_CORPORA names, else in ../shared/data beside the clone. Of its articles those
whose number's SHA-256 is even may be looked at ("open"); the rest ("held") are only scored.

Measures, all of them for toponyms of the gold standard that have coordinates, in per cent:
    found       a mention of ours overlaps it
    recall      a mention of ours overlaps it and lies within 161 km (100 miles) of its coordinates
    accuracy    of those found, how many lie within 161 km
    precision   of our mentions with coordinates, how many overlap any toponym of the gold standard
    given       of all, with the gold standard's mentions given: how many are resolved to within 161 km
The baseline takes the same mentions and for each the entry with the most people, a country before all else.
"""

import argparse
import gzip
import hashlib
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from allegedly import tagging
from allegedly.gazetteer import Entry, Gazetteer, distance
from allegedly.gazetteer.lookup import embedded
from allegedly.reading.places.mentions import mentions
from allegedly.reading.places.reader import resolved
from allegedly.reading.places.surroundings import Named
from allegedly.reading.syntax import Syntax
from allegedly.schema import Article, Span, Tags

import floors

NEAR = 161.0
"""Kilometres: 100 miles, the field's customary measure."""

MEASURES = ("found", "recall", "accuracy", "precision", "given")


class Toponym(NamedTuple):
    span: Span
    point: tuple[float, float] | None


class Document(NamedTuple):
    number: str
    article: Article
    gold: tuple[Toponym, ...]


class Counts(NamedTuple):
    """Toponyms with coordinates; of these found, found near, near with mentions given; ours, and ours that overlap."""

    gold: int = 0
    found: int = 0
    near: int = 0
    given: int = 0
    ours: int = 0
    right: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))

    def figures(self) -> dict[str, float]:
        return {
            "found": _share(self.found, self.gold),
            "recall": _share(self.near, self.gold),
            "accuracy": _share(self.near, self.found),
            "precision": _share(self.right, self.ours),
            "given": _share(self.given, self.gold),
        }


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


Resolver = Callable[[Article, Sequence[Named], Gazetteer], list[Entry | None]]


def documents(source: bytes) -> list[Document]:
    """The articles of the corpus with their toponyms."""
    found = []
    for one in ElementTree.fromstring(source).iter("article"):
        text = one.findtext("text") or ""
        gold = []
        for toponym in one.iter("toponym"):
            tag = toponym.find("gaztag")
            latitude, longitude = (tag.findtext("lat"), tag.findtext("lon")) if tag is not None else (None, None)
            point = (float(latitude), float(longitude)) if latitude and longitude else None
            gold.append(Toponym(Span(int(toponym.findtext("start") or 0), int(toponym.findtext("end") or 0)), point))
        article = Article(
            text=text, sha256="", kind="text", origin="", body=Span(0, len(text)), publisher=one.findtext("domain")
        )
        found.append(Document(one.get("docid") or "", article, tuple(gold)))
    return found


def by_population(_: Article, found: Sequence[Named], places: Gazetteer) -> list[Entry | None]:
    """The baseline: for each mention the country of its name, or the entry with the most people."""
    chosen: list[Entry | None] = []
    for named in found:
        if named.country:
            chosen.append(next(iter(places.coded(named.country)), None))
            continue
        entries = sorted(places.named(named.name), key=lambda one: (one.kind != "country", -one.population))
        chosen.append(entries[0] if entries else None)
    return chosen


def as_given(document: Document, syntax: Syntax, places: Gazetteer) -> list[Named]:
    """The mentions of the gold standard as ours would be: with our abbreviations and peoples where we know them."""
    ours = {named.span: named for named in mentions(document.article, syntax, places)}
    given = []
    for toponym in sorted(document.gold):
        own = ours.get(toponym.span)
        name = " ".join(document.article.text[toponym.span.start : toponym.span.end].split())
        code = (
            places.exact.get(name) or places.short.get(name) or places.people.get(name) or places.people.get(name[:-1])
        )
        given.append(own or Named(toponym.span, syntax.within(toponym.span), name, country=code or ""))
    return given


def near(entry: Entry | None, toponym: Toponym) -> bool:
    return (
        entry is not None
        and toponym.point is not None
        and distance(entry.latitude, entry.longitude, *toponym.point) <= NEAR
    )


def score(document: Document, tags: Tags, places: Gazetteer, resolver: Resolver) -> Counts:
    syntax = Syntax(document.article.text, tags)
    ours = mentions(document.article, syntax, places)
    entries = resolver(document.article, ours, places)
    pairs = [(named, entry) for named, entry in zip(ours, entries, strict=True) if entry is not None]
    given = as_given(document, syntax, places)
    by_span = {named.span: entry for named, entry in zip(given, resolver(document.article, given, places), strict=True)}
    counts = Counts(
        ours=len(pairs), right=sum(any(_overlap(named.span, one.span) for one in document.gold) for named, _ in pairs)
    )
    for toponym in document.gold:
        if toponym.point is None:
            continue
        met = [entry for named, entry in zip(ours, entries, strict=True) if _overlap(named.span, toponym.span)]
        counts = counts.plus(
            Counts(1, bool(met), any(near(entry, toponym) for entry in met), near(by_span[toponym.span], toponym))
        )
    return counts


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


def is_open(number: str) -> bool:
    """Whether an article may be looked at."""
    return int(hashlib.sha256(number.encode()).hexdigest(), 16) % 2 == 0


def errors(document: Document, tags: Tags, places: Gazetteer) -> list[str]:
    """A line for each toponym with coordinates that is not found near, and why."""
    syntax = Syntax(document.article.text, tags)
    ours = mentions(document.article, syntax, places)
    entries = resolved(document.article, ours, places)
    lines = []
    for toponym in document.gold:
        met = [pair for pair in zip(ours, entries, strict=True) if _overlap(pair[0].span, toponym.span)]
        if toponym.point is None or any(near(entry, toponym) for _, entry in met):
            continue
        start, end = toponym.span
        context = " ".join(document.article.text[max(0, start - 40) : end + 30].split())
        taken = [f"{entry.name}, {entry.area or entry.country} ({entry.kind})" for _, entry in met if entry is not None]
        lines.append(f"{document.number} {toponym.point}: {taken or ('unresolved' if met else 'missed')}: {context}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the reading of places on the Local Global Lexicon.")
    floors.add_options(parser)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print errors of the open half")
    parser.add_argument("--corpus", type=Path, default=None, help="the corpus's file, where it is elsewhere")
    options = parser.parse_args()
    file = options.corpus or floors.corpora_folder("places") / "lgl.xml.gz"
    places = Gazetteer([embedded()])
    read = documents(gzip.decompress(file.read_bytes()))
    reader = tagging.trained_reader(1)
    tagged = [(document, tagging.tag(document.article, reader)) for document in read]
    report(tagged, places, floors.digest(file), options)


def report(tagged: list[tuple[Document, Tags]], places: Gazetteer, data: str, options: argparse.Namespace) -> None:
    groups = {
        "LGL open": [pair for pair in tagged if is_open(pair[0].number)],
        "LGL held": [pair for pair in tagged if not is_open(pair[0].number)],
        "LGL": tagged,
    }
    scores = {}
    print(f"{'':24}{'texts':>7}{'gold':>7}" + "".join(f"{measure:>11}" for measure in MEASURES))
    for resolver, suffix in ((resolved, ""), (by_population, " by population")):
        for name, pairs in groups.items():
            total = Counts()
            for document, tags in pairs:
                total = total.plus(score(document, tags, places, resolver))
            figures = total.figures()
            print(
                f"{name + suffix:24}{len(pairs):7}{total.gold:7}" + "".join(f"{figures[one]:11.1f}" for one in MEASURES)
            )
            if not suffix:
                scores[name] = figures
    began, words = time.process_time(), 0
    for document, tags in tagged:
        words += len(tags.words)
        syntax = Syntax(document.article.text, tags)
        resolved(document.article, mentions(document.article, syntax, places), places)
    print(f"{words / (time.process_time() - began):,.0f} words a second of processor time, on one thread")
    lines = [line for document, tags in groups["LGL open"] for line in errors(document, tags, places)]
    for line in lines[: options.errors]:
        print(line)
    floors.check("places", scores, data, options)


if __name__ == "__main__":
    main()
