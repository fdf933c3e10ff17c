"""The headline against the text: what it states as a fact, where the text has it only on somebody's word."""

import re
from collections.abc import Iterator

from ..schema import Claim, Quote, Source
from ..unwrapping import unwrapped
from ..vocabulary import cues, finding_words, hedge_patterns, lemmas, speaks_of
from .evidence import Evidence
from .found import Found
from .headline_amounts import headline_amounts
from .headline_counts import headline_counts
from .headline_figures import headline_figures

_LEFT_OPEN = re.compile(r"[:“”\"‘’?]|'\w")
"""Marks by which a headline quotes, names a speaker or asks."""

_VICTIMS = re.compile(
    r"(?:^|\s)(?:dead|dies?|died|drowned?|hurt|injured|killed|wounded)\s+(?:after|as|at|in|near|on|when)\b",
    re.IGNORECASE,
)
"""What tells of victims and accuses nobody: "three killed in market blast"."""

_SHARED = 0.6
"""Share of a headline's words that a claim must hold to be what the headline is about."""

_FEWEST_SHARED = 3
"""Words at least: two are shared by chance."""

_OPEN_CLASS = ("N", "V", "J", "C")


def find(evidence: Evidence) -> Iterator[Found]:
    """HEADLINE: what it states as a fact, its toll, and its other counts."""
    yield from _plain_fact(evidence)
    tolls = list(headline_figures(evidence))
    yield from tolls
    if not tolls:  # "twelve soldiers killed" is a toll, and need not be told again as a count of soldiers
        yield from headline_counts(evidence)
    yield from headline_amounts(evidence)


def _plain_fact(evidence: Evidence) -> Iterator[Found]:
    """HEADLINE-01: a serious headline, plain as a fact, whose every match in the text is attributed or hedged."""
    title = evidence.article.title
    if title is None or not speaks_of(title) or _leaves_it_open(title):
        return
    words = {lemmas(word.lower())[0] for word in re.findall(r"[^\W_]{3,}", title)} - _function_words(evidence)
    matches = [claim for claim in evidence.claims if _matches(evidence, claim, words)]
    if not matches or any(claim.attribution is None and not claim.hedges for claim in matches):
        return
    closest = max(matches, key=lambda claim: (len(words & _content(evidence, claim)), -claim.pieces[0].start))
    source = evidence.source_of.get(closest.attribution) if closest.attribution is not None else None
    if source is not None and _VICTIMS.search(title) and _is_service(source):
        return
    if source is not None:
        how = f"only on the word of “{unwrapped(source.name)}”"
    elif closest.hedges:
        how = f"only with “{unwrapped(closest.hedges[0].quote.text)}”"
    else:
        how = "only on the word of somebody it does not name"
    here = Quote(pieces=closest.pieces, text=closest.text)
    headline = evidence.headline
    yield Found(
        code="HEADLINE-01",
        quotes=(here,) if headline is None else (headline, here),
        reason=f"The headline states as a fact what the text gives {how}.",
        refers=() if closest.attribution is None else (closest.attribution,),
    )


def _is_service(source: Source) -> bool:
    """Whether a source counts victims by office: that police say so, a headline about an accident leaves out."""
    return not finding_words().services.isdisjoint(source.name.lower().split())


def _leaves_it_open(title: str) -> bool:
    """Whether a headline itself leaves it to somebody, tells what was said or ruled, or says how sure it is."""
    lowered = " ".join(title.lower().split())
    words = re.findall(r"\w+", lowered)
    known = finding_words()
    return (
        _LEFT_OPEN.search(title) is not None
        or not (known.leaving | known.court).isdisjoint(words)
        or any(_is_speech(lemma) for word in words for lemma in lemmas(word))
        or any(pattern.search(lowered) for pattern in hedge_patterns().values())
    )


def _is_speech(lemma: str) -> bool:
    """Whether a verb says something; one that "attacks" or "blasts" somebody may do so without words."""
    cue = cues().verbs.get(lemma)
    return cue is not None and cue.act == cue.object == "statement"


def _matches(evidence: Evidence, claim: Claim, words: set[str]) -> bool:
    if evidence.headline is not None and claim.pieces[0].start < evidence.headline.end:
        return False
    shared = words & _content(evidence, claim)
    return len(shared) >= max(_FEWEST_SHARED, _SHARED * len(words))


def _content(evidence: Evidence, claim: Claim) -> set[str]:
    return {lemmas(evidence.forms[index])[0] for piece in claim.pieces for index in evidence.words_within(piece)}


def _function_words(evidence: Evidence) -> set[str]:
    """The words of this text that are no nouns, verbs, adjectives or numbers: they match everything."""
    return {
        lemmas(form)[0]
        for form, word in zip(evidence.forms, evidence.tags.words, strict=True)
        if word.tag[:1] not in _OPEN_CLASS or word.tag == "CC"
    }
