"""Counts the findings in ordinary news, so that they can be read by eye: there is no gold standard of what is odd.

    python evaluation/findings.py                        100 articles, drawn by chance: how many findings of each code
    python evaluation/findings.py --articles 40 --show   print each with its reason and its first words too
    python evaluation/findings.py --traps                instead: which traps of findings.toml are found
    python evaluation/findings.py --sums                 instead: which sums of findings.sums.toml are found
    python evaluation/findings.py --counts               instead: which counts of findings.counts.toml are
    python evaluation/findings.py --planted              instead: which faults of findings.articles.toml are

The articles are those of PolNeAR's training part; its folder is looked for as in the other evaluations. The same seed
draws the same articles. A trap is a paragraph in natural wording, set into a story that is without it, which should
raise one code; what a story with its trap raises besides is counted too. A sum is marked where it stands in an article
of its own: as one that does not come out, under some code, or as one that does and must not be found. Counts of one
thing that disagree are marked in the same way, and in whole articles faults of all codes.
"""

import argparse
import random
import re
import tarfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

import allegedly
from allegedly import ingest
from allegedly.api import read_article

from floors import corpora_folder


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article without fault; `{trap}` stands where a trap is set."""

    written: str
    title: str
    text: str


class Trap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that should raise a code, in a story or, with none, a story of their own."""

    code: str
    text: str
    story: str | None = None
    title: str | None = None
    round: int = 1


class Marked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article whose numbers are marked: `{SUM-02: words}` does not come out, `{fits: words}` does."""

    style: str
    written: str
    text: str
    round: int


_MARK = re.compile(r"\{(?P<code>[A-Z]+-\d\d|fits): (?P<words>.*?)\}", re.DOTALL)
_OF_NUMBERS = ("AGE", "COUNT", "DATE", "PERCENT", "RANGE", "RATE", "SUM")
"""Families of the findings that sums are looked for among."""
_MARKED = {
    "sums": (".sums.toml", _OF_NUMBERS),
    "counts": (".counts.toml", _OF_NUMBERS),
    "planted": (".articles.toml", ("",)),
}
"""For each choice the ending of its file of marked articles, and the families that are looked for in it: here, all."""


class Traps(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    stories: dict[str, Story]
    trap: list[Trap]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100, help="how many to draw (100)")
    parser.add_argument("--seed", type=int, default=77, help="seed of the drawing (77)")
    parser.add_argument("--show", action="store_true", help="print every finding")
    parser.add_argument("--traps", action="store_true", help="set the traps of findings.toml instead")
    parser.add_argument("--sums", action="store_true", help="read the marked articles of findings.sums.toml instead")
    parser.add_argument("--counts", action="store_true", help="read those of findings.counts.toml instead")
    parser.add_argument("--planted", action="store_true", help="read those of findings.articles.toml instead")
    parser.add_argument("--round", type=int, help="the traps or the marked articles of this round alone")
    options = parser.parse_args()
    if options.traps:
        _set_traps(options.round, show=options.show)
        return
    for chosen, (file, families) in _MARKED.items():
        if vars(options)[chosen]:
            _read_marked(file, families, options.round, show=options.show)
            return
    codes: Counter[str] = Counter()
    for name, text in _drawn(options.articles, options.seed):
        reading = allegedly.read_text(text, threads=1)
        codes.update(finding.code for finding in reading.findings)
        for finding in reading.findings if options.show else ():
            print(f"{name}\n    {finding.code} {finding.reason}\n    {' '.join(finding.quotes[0].text.split())}")
    for code, number in sorted(codes.items()):
        print(f"{code:12}{number:5}")
    print(f"{codes.total()} findings in {options.articles} articles")


def _drawn(articles: int, seed: int) -> Iterator[tuple[str, str]]:
    with tarfile.open(corpora_folder("polnear") / "train.tar.gz") as stored:
        names = sorted(member.name for member in stored if member.name.endswith(".txt"))
        for name in random.Random(seed).sample(names, articles):
            file = stored.extractfile(name)
            assert file is not None
            yield name, file.read().decode("utf-8", "replace")


def _set_traps(chosen: int | None, *, show: bool) -> None:
    """Print how many traps are found, which codes are never, and what else is raised beside them."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    traps = msgspec.convert(table, Traps)
    listed = [trap for trap in traps.trap if chosen in (None, trap.round)]
    found: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    without = {name: set(_raised(story, story.text.replace("{trap}\n\n", ""))) for name, story in traps.stories.items()}
    for trap in listed:
        story = traps.stories.get(trap.story or "")
        text = story.text.replace("{trap}", trap.text.strip()) if story is not None else trap.text
        raised = _raised(Story("2024-05-16", trap.title or (story.title if story else ""), ""), text)
        found[trap.code] += trap.code in raised
        others = [code for code in raised if code not in (trap.code, *without.get(trap.story or "", ()))]
        beside.update(others)
        if show and (trap.code not in raised or others):
            print(
                f"{trap.code} {'found' if trap.code in raised else 'missed'}, beside it {others}: {trap.text.strip()}"
            )
    codes = Counter(trap.code for trap in listed)
    for code in sorted(codes):
        print(f"{code:12}{found[code]:3} of {codes[code]}")
    raising = sum(1 for code in codes if found[code])
    print(f"{found.total()} of {len(listed)} traps found, of {raising} codes out of {len(codes)}")
    print(f"raised beside them: {dict(beside)}; by the stories without a trap: {sorted(set.union(*without.values()))}")


def _read_marked(name: str, families: tuple[str, ...], chosen: int | None, *, show: bool) -> None:
    """Print how many of the numbers or words that do not come out are found, and what is found besides."""
    table = tomllib.loads(Path(__file__).with_suffix(name).read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    for marked in msgspec.convert(table["article"], list[Marked]):
        if chosen not in (None, marked.round):
            continue
        reading = allegedly.read_text(_MARK.sub(r"\g<words>", marked.text).strip(), written=marked.written, threads=1)
        raised = [finding for finding in reading.findings if finding.code.startswith(families)]
        others = raised
        for mark in _MARK.finditer(marked.text):
            start = reading.article.text.index(mark["words"])
            end = start + len(mark["words"])
            here = [one for one in raised if any(words.start < end and words.end > start for words in one.quotes)]
            counts["fits" if mark["code"] == "fits" else "wrong"] += 1
            if mark["code"] == "fits":
                continue
            others = [one for one in others if one not in here]
            counts["found"] += bool(here)
            counts["under its code"] += any(one.code == mark["code"] for one in here)
            if show and not here:
                print(f"{mark['code']} missed: {' '.join(mark['words'].split())}")
        counts["false"] += len(others)
        for one in others if show else ():
            print(f"{one.code} false: {one.reason}")
    print(
        f"{counts['found']} of {counts['wrong']} that do not come out are found, {counts['under its code']} under the "
        f"code they are marked with; {counts['fits']} that do stand beside them; {counts['false']} false findings"
    )


def _raised(story: Story, text: str) -> list[str]:
    article = ingest.article_from_text(text, written=story.written)
    article = msgspec.structs.replace(article, title=story.title or None)
    return [finding.code for finding in read_article(article, threads=1).findings]


if __name__ == "__main__":
    main()
