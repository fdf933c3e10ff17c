"""Attributions and sources in articles of other kinds than the reader was trained on, through the public interface.

Conflict, courts, strikes and elections far from the United States, in the manner of agencies, tabloids, blogs and mails
with broken lines; written and marked by hand in `labels/attributed.toml`. Spans and links are scored as in
`attribution.py`, an article once. A source's type and joins are scored over the marked attributions that have one:
those not found, or found with another source, count as wrong.

    python evaluation/attributed.py                  print the table, fail below a floor
    python evaluation/attributed.py --raise-floors   pin better figures
    python evaluation/attributed.py --errors         print every span that only one side has, of the development half
    python evaluation/attributed.py --round 2        the articles of one round of `labels/attributed.rounds.toml` alone
"""

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec
from marks import without_marks

from allegedly import Reading, read_text
from allegedly.schema import Attribution, Span
from allegedly.tagging.words import Words, split_words

import floors
from attribution import Linked, Spans, Tally, Words_, half, predicted, snapped

ARTICLES = Path(__file__).with_name("labels") / "attributed.toml"
ROUNDS = ARTICLES.with_suffix(".rounds.toml")
_ROLES = {"s": "source", "q": "cue", "c": "content"}
_MARK = re.compile(r"\{(?:(\?)|(\d+)([sqc])(?:@(\w+))?) |\}")


class Marked(NamedTuple):
    """An attribution as marked: its spans by role, and the entity behind its source, "" for none."""

    spans: dict[str, list[Span]]
    entity: str


class Article(NamedTuple):
    """An article without its marks. `doubtful` are the stretches that count on neither side."""

    name: str
    half: str
    text: str
    attributions: list[Marked]
    doubtful: list[Span]
    types: dict[str, str]


def articles(chosen: int | None = None) -> list[Article]:
    """Those whose figures have floors, or those of one round, in the order of their file."""
    listed = tomllib.loads((ROUNDS if chosen else ARTICLES).read_text(encoding="utf-8"))["article"]
    return [_unmarked(entry) for entry in listed if entry.get("round") == chosen]


def _unmarked(entry: dict[str, object]) -> Article:
    text, marks = without_marks(str(entry["text"]), _MARK)
    found: dict[str, Marked] = {}
    doubtful: list[Span] = []
    for opening, span in marks:
        doubt, number, role, entity = opening.groups()
        if doubt:
            doubtful.append(span)
        else:
            one = found.setdefault(number, Marked({name: [] for name in _ROLES.values()}, ""))
            one.spans[_ROLES[role]].append(span)
            found[number] = one._replace(entity=one.entity or entity or "")
    types = entry["entities"]
    assert isinstance(types, dict), entry["name"]
    half = f"round {entry['round']}" if "round" in entry else "held" if entry["held"] else "development"
    return Article(str(entry["name"]), half, text, list(found.values()), doubtful, types)


def without_doubtful(reading: Reading, article: Article) -> Reading:
    """The reading without the attributions that count on neither side."""
    kept = tuple(found for found in reading.attributions if not _in_any(found, article.doubtful))
    return msgspec.structs.replace(reading, attributions=kept)


def _in_any(found: Attribution, spans: Iterable[Span]) -> bool:
    start, end = (found.cue or found.content).pieces[0]
    return any(start < until and first < end for first, until in spans)


def gold(words: Words, article: Article) -> Spans:
    """The marked spans of an article."""
    by_role: dict[str, set[Words_]] = {role: set() for role in _ROLES.values()}
    linked = []
    for one in article.attributions:
        snaps = {role: _snaps(words, spans) for role, spans in one.spans.items()}
        for role, spans in snaps.items():
            by_role[role].update(spans)
        linked.extend(Linked(content, next(iter(snaps["source"]), None)) for content in snaps["content"])
    return Spans(by_role, linked)


def _snaps(words: Words, spans: Iterable[Span]) -> list[Words_]:
    return [snap for span in spans if (snap := snapped(words, *span)) is not None]


def identified(words: Words, article: Article, reading: Reading) -> list[tuple[str, str | None]]:
    """For each marked attribution with a source: its entity, and the id of the source that the reading gives it."""
    pairs = []
    for one in article.attributions:
        if one.entity:
            wanted = {role: _snaps(words, one.spans[role])[0] for role in ("content", "source")}
            met = (found.source_id for found in reading.attributions if _met(words, found, wanted))
            pairs.append((one.entity, next(met, None)))
    return pairs


def _met(words: Words, found: Attribution, wanted: dict[str, Words_]) -> bool:
    return all(
        quoted is not None and any(half(snap, wanted[role]) for snap in _snaps(words, quoted.pieces))
        for role, quoted in (("content", found.content), ("source", found.source))
    )


class Scored:
    """The figures of one half."""

    def __init__(self) -> None:
        self.spans = Tally()
        self.counts = Counter[str]()

    def add(self, words: Words, article: Article, reading: Reading) -> None:
        self.spans.add(predicted(words, without_doubtful(reading, article)), gold(words, article))
        pairs = identified(words, article, reading)
        types = {source.id: source.type for source in reading.sources}
        self.counts["sourced"] += len(pairs)
        self.counts["typed"] += sum(types.get(identity or "") == article.types[entity] for entity, identity in pairs)
        for one, other in combinations(pairs, 2):
            joined, same = one[1] is not None and one[1] == other[1], one[0] == other[0]
            self.counts["both"] += joined and same
            self.counts["all"] += joined + same

    def scores(self) -> dict[str, float]:
        """Points of 100: F1 of spans, links and joins, accuracy of types."""
        return self.spans.scores() | {
            "types": round(100 * self.counts["typed"] / self.counts["sourced"], 2),
            "joins": round(200 * self.counts["both"] / self.counts["all"], 2),
        }


def print_errors(article: Article, words: Words, reading: Reading) -> None:
    """Every span that only one side has, and every source of another type."""
    ours, theirs = predicted(words, without_doubtful(reading, article)), gold(words, article)
    for role in _ROLES.values():
        for sign, spans in (
            ("+", ours.by_role[role] - theirs.by_role[role]),
            ("-", theirs.by_role[role] - ours.by_role[role]),
        ):
            for first, last in sorted(spans):
                quote = " ".join(article.text[words.starts[first] : words.ends[last]].split())
                print(f"{article.name}\t{sign}{role}\t{first}\t{quote}")
    types = {source.id: (source.type, source.name) for source in reading.sources}
    for entity, identity in identified(words, article, reading):
        print(f"{article.name}\t{entity} ({article.types[entity]})\t{identity}\t{types.get(identity or '')}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print the differences, of the held half none")
    parser.add_argument("--round", type=int, help="the articles of this round alone")
    floors.add_options(parser)
    options = parser.parse_args()
    halves: dict[str, Scored] = {}
    for article in articles(options.round):
        words, reading = split_words(article.text), read_text(article.text)
        halves.setdefault(article.half, Scored()).add(words, article, reading)
        if options.errors and article.half != "held":
            print_errors(article, words, reading)
    scores = {name: scored.scores() for name, scored in halves.items()}
    for name, row in scores.items():
        print(name, " ".join(f"{measure} {value:.1f}" for measure, value in row.items()))
    if not options.round:
        floors.check("attributed", scores, floors.digest(ARTICLES), options)


if __name__ == "__main__":
    main()
