"""The linter of the data files: sorted, without duplicates, without unknown values, every pattern compiles."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .cues import ACTS
from .tables import table

_CUE_KEYS = {"act", "attitude", "object", "infinitive", "lemmas"}


def lint() -> tuple[str, ...]:
    """Everything that is wrong with the data files, a line each; empty when all is well."""
    return (*_lint_cues(), *_lint_lists(), *_lint_spellings(), *_lint_times(), *_lint_patterns())


def _lint_cues() -> Iterator[str]:
    data = table("cues")
    attitudes = data["attitudes"]
    yield from _lint_order("cues: attitudes", attitudes)
    for kind in ("verb", "noun", "adjective", "phrase"):
        seen: dict[str, str] = {}
        places = []
        for group in data[kind]:
            place = f"cues: {kind}, {group['act']}, {group.get('attitude', 'plain')}"
            places.append((group["act"], group.get("attitude", "")))
            yield from _lint_order(place, group["lemmas"])
            for key in sorted(set(group) - _CUE_KEYS):
                yield f"{place}: unknown key {key}"
            for key in ("act", "object", "infinitive"):
                if key in group and group[key] not in ACTS:
                    yield f"{place}: {key} is unknown: {group[key]}"
            if "attitude" in group and group["attitude"] not in attitudes:
                yield f"{place}: unknown attitude"
            for lemma in group["lemmas"]:
                if lemma in seen:
                    yield f"{place}: {lemma} stands in {seen[lemma]} too"
                seen[lemma] = place
        if places != sorted(places):
            yield f"cues: groups of kind {kind} are not in the order of act and attitude"


def _lint_lists() -> Iterator[str]:
    words, names = table("source_words"), table("names")
    heads: dict[str, str] = {}
    for name in ("person", "group", "document", "organisation"):
        for word in words[name]:
            if word in heads:
                yield f"source_words: {word} stands in {heads[word]} and in {name}"
            heads[word] = name
    for name, kind in (
        ("withheld", "person"),
        ("either", "person"),
        ("epithet", "person"),
        ("calling", "person"),
        ("any_document", "document"),
        ("office", "person"),
        ("sole", "office"),
        ("institution", "organisation"),
        ("in_bodies", "person"),
        ("kept", "organisation"),
        ("issued", "document"),
    ):
        yield from (f"source_words: {name}: {word} is not in {kind}" for word in words[name] if word not in words[kind])
    for name, family in words["families"].items():
        yield from _lint_order(f"source_words: families: {name}", family)
        listed = {*words["organisation"], *words["either"]}
        yield from (f"source_words: families: {word} is no body" for word in family if word not in listed)
    for name in ("male_titles", "female_titles", "titles", "male_nouns", "female_nouns"):
        yield from _lint_order(f"names: {name}", names[name])
    for name in ("suffixes", "particles", "articles", "english_articles", "elided", "little"):
        yield from _lint_order(f"names: {name}", names["parts"][name])
    for name in ("male", "female"):
        yield from _lint_order(f"names: {name}", names["first"][name].split())
    yield from (
        f"names: {name} is male and female"
        for name in sorted(set(names["first"]["male"].split()) & set(names["first"]["female"].split()))
    )
    for file in ("judgements", "layout", "relays", "sayings", "source_words"):
        for name, listed in table(file).items():
            if isinstance(listed, list):
                yield from _lint_order(f"{file}: {name}", listed)


def _lint_spellings() -> Iterator[str]:
    """The tables of `layout.toml`: what one spelling means is one thing."""
    for name in ("headers", "months"):
        seen: dict[str, str] = {}
        for meaning, spellings in table("layout")[name].items():
            yield from _lint_order(f"layout: {name}: {meaning}", spellings)
            for spelt in spellings:
                if seen.setdefault(spelt, meaning) != meaning:
                    yield f"layout: {name}: {spelt} stands in {seen[spelt]} and in {meaning}"


def _lint_times() -> Iterator[str]:
    data = table("times")
    for name in ("abbreviations", "attacks"):
        yield from _lint_order(f"times: {name}", data[name])
    for group in ("guards", "tense", "lengths"):
        for name, words in data[group].items():
            yield from _lint_order(f"times: {group}: {name}", words)
    yield from (
        f"times: vague: {word} has bounds the wrong way round"
        for word, (low, high) in data["vague"].items()
        if low > high
    )
    for name in ("fixed", "moving"):
        yield from (
            f"times: {name}: {feast} is in no month"
            for feast, (month, *_) in data[name].items()
            if not 1 <= month <= 12
        )


def _lint_patterns() -> Iterator[str]:
    patterns = {f"hedges: {kind}": phrases for kind, phrases in table("hedges").items()}
    patterns |= {f"anonymity: {name}": phrases for name, phrases in table("anonymity").items()}
    patterns |= {f"times: dotted: {name}": phrases for name, phrases in table("times")["dotted"].items()}
    for place, phrases in patterns.items():
        yield from (
            f"{place}: stands twice: {phrase}" for phrase in sorted({p for p in phrases if phrases.count(p) > 1})
        )
        for phrase in phrases:
            try:
                re.compile(phrase)
            except re.error as error:
                yield f"{place}: {phrase}: {error}"


def _lint_order(place: str, words: Sequence[str]) -> Iterator[str]:
    yield from (f"{place}: stands twice: {word}" for word in sorted({word for word in words if words.count(word) > 1}))
    for earlier, later in pairwise(words):
        if later < earlier:
            yield f"{place}: {later} stands after {earlier}"
