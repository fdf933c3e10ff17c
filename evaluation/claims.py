"""What is made of attributions and of the author's own words, in articles that were written to be marked.

Five measures, each F1 over what was marked and what a reading has, in points of 100: pieces of content with their act;
with what the cue's word adds ("admits"); the checkable sentences of the author's own; words that hedge, hear or hint;
and links of chains. Pieces and sentences are met where both sides share half of their words. `labels/claims.toml`
explains the marks.

    python evaluation/claims.py                  print the table, fail below a floor
    python evaluation/claims.py --raise-floors   pin better figures
    python evaluation/claims.py --errors         print what only one side has, of the development half
"""

import argparse
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, get_args

from marks import without_marks

from allegedly import Reading, read_text
from allegedly.schema import Act, HedgeKind, Span
from allegedly.tagging.words import Words, split_words

import floors
from attribution import Words_, half, snapped

ARTICLES = Path(__file__).with_name("labels") / "claims.toml"
MEASURES = ("acts", "attitudes", "own", "hedges", "chains")
_ANY = "*"
_MARK = re.compile(r"\{([?+-]|[@*a-z][\w/*]*) |\}")


class Article(NamedTuple):
    """An article without its marks, which are `marks` by their kind. Chains are pairs of names, who cites first."""

    name: str
    half: str
    text: str
    marks: dict[str, list[Span]]
    chains: list[list[str]]


Fact = tuple[Words_, str]
"""What is said of a stretch of an article: an act, an attitude, a kind of hedge; "" of the author's own sentences."""


def articles() -> list[Article]:
    return [_unmarked(entry) for entry in tomllib.loads(ARTICLES.read_text(encoding="utf-8"))["article"]]


def _unmarked(entry: dict[str, object]) -> Article:
    text, found = without_marks(str(entry["text"]), _MARK)
    marks: dict[str, list[Span]] = defaultdict(list)
    for opening, span in found:
        marks[opening[1]].append(span)
    chains = entry["chains"]
    assert isinstance(chains, list), entry["name"]
    held = "held" if entry["held"] else "development"
    return Article(str(entry["name"]), held, text, marks, [link.split(" < ") for link in chains])


def wanted(words: Words, article: Article) -> dict[str, list[Fact]]:
    """What was marked, by measure; chains apart."""
    facts: dict[str, list[Fact]] = {measure: [] for measure in MEASURES[:-1]}
    for kind, spans in article.marks.items():
        act, _, attitude = kind.partition("/")
        for place in (snap for span in spans if (snap := snapped(words, *span)) is not None):
            if act in (*get_args(Act), _ANY):
                facts["acts"].append((place, act))
            if attitude:
                facts["attitudes"].append((place, attitude.replace("_", " ")))
            if kind == "+":
                facts["own"].append((place, ""))
            if kind in get_args(HedgeKind):
                facts["hedges"].append((place, kind))
    return facts


def found(words: Words, article: Article, reading: Reading) -> dict[str, list[Fact]]:
    """What the reading has, by measure, without what counts on neither side: doubtful places, and a plain "other"."""
    facts: dict[str, list[Fact]] = {measure: [] for measure in MEASURES[:-1]}
    doubtful = [snap for span in article.marks.get("?", ()) if (snap := snapped(words, *span)) is not None]
    for told in reading.attributions:
        for place in (_around(words, [piece]) for piece in told.content.pieces):
            if (told.act != "other" or told.attitude) and not _meets_any(place, doubtful):
                facts["acts"].append((place, told.act))
                facts["attitudes"].extend([(place, told.attitude)] if told.attitude else [])
    for claim in reading.claims:
        place = _around(words, claim.pieces)
        if claim.attribution is None and claim.checkable and not _meets_any(place, doubtful):
            facts["own"].append((place, ""))
        facts["hedges"].extend((_around(words, hedge.quote.pieces), hedge.kind) for hedge in claim.hedges)
    return facts


def _around(words: Words, pieces: Iterable[Span]) -> Words_:
    snaps = [snap for piece in pieces if (snap := snapped(words, *piece)) is not None]
    return snaps[0][0], snaps[-1][1]


def _meets_any(place: Words_, others: Iterable[Words_]) -> bool:
    return any(half(place, other) for other in others)


def unmet(ours: list[Fact], theirs: list[Fact]) -> tuple[list[Fact], list[Fact], int]:
    """What only we have, what only they have, and how many both have. What they leave open counts on neither side."""
    left, alone, both = list(theirs), [], 0
    for place, value in ours:
        near = [fact for fact in left if half(place, fact[0]) and fact[1] in (value, _ANY)]
        if near:
            left.remove(near[0])
            both += near[0][1] != _ANY
        else:
            alone.append((place, value))
    return alone, [fact for fact in left if fact[1] != _ANY], both


def chains(article: Article, reading: Reading) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The links of chains that the reading has, and those that were marked, as pairs of the reading's source ids.

    A mark has the source of the shortest mention that shares words with it, and its own name where there is none.
    """
    ours = {(source.id, cited) for source in reading.sources for cited in source.cites}
    identities = {}
    for name, (span, *_) in ((kind[1:], spans) for kind, spans in article.marks.items() if kind.startswith("@")):
        met = [
            (mention.end - mention.start, source.id)
            for source in reading.sources
            for mention in source.mentions
            if span.start < mention.end and mention.start < span.end
        ]
        identities[name] = min(met, default=(0, name))[1]
    return ours, {(identities[citing], identities[cited]) for citing, cited in article.chains}


class Scored:
    """The figures of one half."""

    def __init__(self) -> None:
        self.both, self.all = Counter[str](), Counter[str]()

    def add(self, article: Article, *, show_errors: bool) -> None:
        words, reading = split_words(article.text), read_text(article.text)
        ours, theirs = found(words, article, reading), wanted(words, article)
        for measure in MEASURES[:-1]:
            surplus, missing, both = unmet(ours[measure], theirs[measure])
            self._count(measure, both, len(surplus), len(missing))
            for sign, facts in (("+", surplus), ("-", missing)) if show_errors else ():
                for (first, last), value in facts:
                    quote = " ".join(article.text[words.starts[first] : words.ends[last]].split())
                    print(f"{article.name}\t{sign}{measure}\t{value}\t{quote}")
        linked, marked = chains(article, reading)
        self._count("chains", len(linked & marked), len(linked - marked), len(marked - linked))
        for sign, links in (("+", linked - marked), ("-", marked - linked)) if show_errors else ():
            names = {source.id: source.name for source in reading.sources}
            for link in sorted(links):
                print(f"{article.name}\t{sign}chains\t{' < '.join(names.get(end, end) for end in link)}")

    def _count(self, measure: str, both: int, surplus: int, missing: int) -> None:
        self.both[measure] += both
        self.all[measure] += 2 * both + surplus + missing

    def scores(self) -> dict[str, float]:
        return {measure: round(200 * self.both[measure] / self.all[measure], 1) for measure in MEASURES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print the differences, of the held half none")
    floors.add_options(parser)
    options = parser.parse_args()
    halves: dict[str, Scored] = {}
    for article in articles():
        shown = options.errors and article.half == "development"
        halves.setdefault(article.half, Scored()).add(article, show_errors=shown)
    scores = {name: scored.scores() for name, scored in halves.items()}
    for name, row in scores.items():
        print(name, " ".join(f"{measure} {value:.1f}" for measure, value in row.items()))
    floors.check("claims", scores, floors.digest(ARTICLES), options)


if __name__ == "__main__":
    main()
