"""What is made of attributions: what kind of act each is, of what type its source, and which sources are one.

Labels made by hand on articles of PolNeAR's training part, before the rules were written; the rules were then mended on
their errors, so the figures flatter. The annotators' attributions are given and everything else is the reader's, which
was trained on these texts. `labels/` holds ranges of code points and labels, no words.

    python evaluation/sources.py                  print the table, fail below a floor
    python evaluation/sources.py --raise-floors   pin better figures
    python evaluation/sources.py --errors         print each label that is not met
"""

import argparse
import csv
import tarfile
from collections import Counter, defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec

from allegedly import ingest, tagging
from allegedly.reading import Assembled, assemble
from allegedly.schema import Span, Tagged

import floors

LABELS = Path(__file__).with_name("labels")
POLNEAR = "train.tar.gz"


class Label(NamedTuple):
    """What a person said of a stretch of an article."""

    article: str
    span: Span
    value: str


class File(NamedTuple):
    """An article's text and its first annotator's attributions."""

    text: str
    annotation: str


def labels(name: str) -> list[Label]:
    """The rows of a table of labels."""
    with (LABELS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return [Label(article, Span(*map(int, span.split("-"))), value) for article, span, value in rows]


def files(archive: Path, articles: set[str]) -> dict[str, File]:
    """The named articles of the corpus."""
    texts: dict[str, str] = {}
    annotations: dict[str, str] = {}
    with tarfile.open(archive) as stored:
        for member in sorted(stored.getmembers(), key=lambda member: member.name):
            stem = Path(member.name).stem
            article = stem.rpartition("_")[0] if member.name.endswith(".ann") else stem
            if article in articles and (extracted := stored.extractfile(member)) is not None:
                content = extracted.read().decode("utf-8")
                if member.name.endswith(".ann"):
                    annotations.setdefault(article, content)
                else:
                    texts[article] = content
    return {name: File(texts[name], annotations[name]) for name in sorted(articles)}


def attributions(annotation: str) -> tuple[Tagged, ...]:
    """The attributions of a brat file, in the order of their contents."""
    pieces: dict[str, list[Span]] = {}
    found = []
    for line in annotation.split("\n"):
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            where = fields[1].split(" ", 1)[1]
            pieces[fields[0]] = [Span(*map(int, piece.split())) for piece in where.split(";")]
        elif line.startswith("E") and len(fields) > 1:
            parts = [part.split(":") for part in fields[1].split()[1:]]
            source, cue, content = (
                tuple(sorted(piece for name, mark in parts if name.startswith(role) for piece in pieces.get(mark, [])))
                for role in ("Source", "Cue", "Content")
            )
            if content:
                found.append(Tagged(source, cue, content, 1.0))
    return tuple(sorted(found, key=lambda tagged: tagged.content))


@cache
def read(file: File) -> Assembled:
    article = ingest.article_from_text(file.text)
    tags = tagging.tag(article, tagging.trained_reader())
    return assemble(article, msgspec.structs.replace(tags, attributions=attributions(file.annotation)))


def act(read: Assembled, span: Span) -> str:
    """The act of the attribution whose content begins with a span."""
    return next((one.act for one in read.attributions if one.content.pieces[0] == span), "none")


def source_id(read: Assembled, span: Span) -> str | None:
    """The source behind the attribution whose source begins with a span."""
    return next((one.source_id for one in read.attributions if one.source and one.source.pieces[0] == span), None)


def source_type(read: Assembled, span: Span) -> str:
    identity = source_id(read, span)
    return next((source.type for source in read.sources if source.id == identity), "none")


def score(archive: Path, *, show_errors: bool = False) -> dict[str, float]:
    """Points of 100: acts and types by accuracy, joins by F1 over pairs of an article's sources."""
    tables = {name: labels(name) for name in ("acts", "types", "joins")}
    articles = files(archive, {label.article for table in tables.values() for label in table})
    scores = {}
    for name, answer in (("acts", act), ("types", source_type)):
        met = 0
        for label in tables[name]:
            given = answer(read(articles[label.article]), label.span)
            met += given == label.value
            if show_errors and given != label.value:
                words = articles[label.article].text[slice(*label.span)].replace("\n", " ")
                print(f"{name}\t{label.article}\t{label.value}\t{given}\t{words[:80]}")
        scores[name] = 100 * met / len(tables[name])
    by_article = defaultdict(list)
    for label in tables["joins"]:
        by_article[label.article].append(label)
    pairs = Counter[str]()
    for article, rows in by_article.items():
        ours = [source_id(read(articles[article]), label.span) for label in rows]
        for one, other in combinations(range(len(rows)), 2):
            joined = ours[one] is not None and ours[one] == ours[other]
            one_entity = rows[one].value == rows[other].value
            pairs["both"] += joined and one_entity
            pairs["all"] += joined + one_entity
    scores["joins"] = 200 * pairs["both"] / pairs["all"]
    return {name: round(value, 2) for name, value in scores.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print each label that is not met")
    floors.add_options(parser)
    options = parser.parse_args()
    archive = floors.corpora_folder("polnear") / POLNEAR
    scores = score(archive, show_errors=options.errors)
    for name, value in scores.items():
        print(f"{name:8} {value:6.2f}")
    floors.check("sources", {"PolNeAR labels": scores}, floors.digest(archive), options)


if __name__ == "__main__":
    main()
