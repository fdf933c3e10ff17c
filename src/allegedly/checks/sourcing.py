"""What the claims rest on: one unnamed source, words passed on, an expert of no body, nobody at all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ..schema import Claim, Quote, Source, Span
from ..unwrapping import unwrapped
from ..vocabulary import finding_words, lemmas, source_words, speaks_of
from .evidence import Evidence, overlap
from .found import Found
from .hearsay import heard_from

_SAME = 0.5
"""Share of the words of a claim that another source's claim must hold to count as saying the same."""

_TIED = re.compile(
    r"\s*(?:,\s*)?(?:and\s+[^,.;:\s][^,.;:]{0,39},\s*)?(?:an?|the|who|whose|of|at|for|with|from|in|\w+s)\s[^,.;:“”\"]{1,80}"
)
"""What may tell behind a name where somebody belongs: "of the institute", ", who teaches at", ", sociologists at"."""

_BODY = re.compile(r"\b(?:at|for|from|in|of|to|with)\s(?:\w+\s)*[A-Z]")
"""What tells it within a title: "professor of law *at Velm University*"."""

_OF_SOMEBODY = re.compile(r"\w['’]s?\s")
"""The same: "the *union's* economist"."""

_MADE_BY = re.compile(r"\s+(?!reviewed|seen|obtained|viewed)\w+\s+by\s+(?:the\s+)?[A-Z]")
"""What gives a document a name behind it: "a poll *conducted by the Velm Institute*"; who has seen it does not."""

_ACCORDING = re.compile(r"\b(?:according\s+to|for)\s+(?:[a-z]\w*\s+){0,4}$", re.IGNORECASE)
_WHO = re.compile(r"\bwho\b")
_FEWEST_FIGURES = 2
"""Sentences with figures of nobody that are worth a finding: one may be known to all."""

_HARM = frozenset({"displaced", "injured", "killed", "missing"})
"""What befalls people that a figure of harm counts; an arrest is none."""

_BODILY = frozenset({"injured", "killed"})
_DEATH = "death or injury"
_TELLS_OF = re.compile(r"\b(?:speaks?|spoke|talks?|talked|tells?|told)\s+of\s+(?:\w+\s+){0,2}$")
"""What stands before a figure that somebody gives without a verb of speech of the usual kind: "the union speaks of"."""

_NEAR = 40
"""Characters before a figure in which such words stand."""

_SHOWN = 3
"""Quotes that one finding gives: they show what is meant, and the reader finds the rest."""
_MANY = frozenset({"several", "some", "two"})
"""Words that bring in more than one person."""


def find(evidence: Evidence) -> Iterator[Found]:
    """SOURCE-01 to SOURCE-04."""
    yield from _one_unnamed(evidence)
    yield from _passed_on(evidence)
    yield from _unplaced_experts(evidence)
    yield from _figures_of_nobody(evidence)


def _one_unnamed(evidence: Evidence) -> Iterator[Found]:
    """Serious claims that rest on one unnamed person, and that nobody else in the article makes."""
    named = {source.id for source in evidence.sources if source.type in ("named person", "named organisation")}
    unnamed = [
        source
        for source in evidence.sources
        if source.type == "anonymous source" and named.isdisjoint(source.cites) and _is_one_unnamed(source)
    ]
    words = {claim.id: _content(evidence, claim) for claim in evidence.claims} if unnamed else {}
    for source in unnamed:
        alone = [
            claim
            for claim in evidence.claims_of.get(source.id, ())
            if claim.checkable and _harm_in(evidence, claim) and not _said_elsewhere(evidence, claim, source, words)
        ]
        if alone:
            kinds = list(dict.fromkeys(kind for claim in alone for kind in _harm_in(evidence, claim)))
            what = (
                f"A claim of {_listed(kinds)} rests"
                if len(alone) == 1
                else f"{len(alone)} claims of {_listed(kinds)} rest"
            )
            yield Found(
                code="SOURCE-01",
                quotes=tuple(_quote_of(claim) for claim in alone[:_SHOWN]),
                reason=f"{what} on one unnamed source, “{unwrapped(source.name)}”.",
                refers=(source.id,),
            )


def _is_one_unnamed(source: Source) -> bool:
    """Whether the words for a source bring in one person without a name: "an officer", "one diplomat", or a reason.

    "The Democrat" may be somebody named before, "sources" are several, and a spokesman stands for a body.
    """
    words = [word.strip(",.").lower() for word in source.name.split()]
    known = source_words()
    several = any(word.endswith("s") and word[:-1] in known.person for word in words)
    brought_in = words[0] in known.introducing - _MANY or not known.withheld.isdisjoint(words)
    return not several and finding_words().voices.isdisjoint(words) and (brought_in or source.anonymity is not None)


def _harm_in(evidence: Evidence, claim: Claim) -> tuple[str, ...]:
    """What a claim speaks of that is serious: by its words, or by the people whom it counts as dead or injured."""
    counted = (quantity for piece in claim.pieces for quantity in evidence.quantities_within(piece))
    return speaks_of(claim.text) or ((_DEATH,) if any(quantity.effect in _BODILY for quantity in counted) else ())


def _said_elsewhere(evidence: Evidence, claim: Claim, source: Source, words: Mapping[str, set[str]]) -> bool:
    """Whether another claim, of the author or of another source, holds most of the words that make this one."""
    mine = words[claim.id]
    return any(
        len(mine & words[other.id]) >= _SAME * len(mine)
        for other in evidence.claims
        if other.attribution not in source.attributions and not overlap(other.pieces[0], claim.pieces[0])
    )


def _content(evidence: Evidence, claim: Claim) -> set[str]:
    return {
        lemmas(evidence.forms[index])[0]
        for piece in claim.pieces
        for index in evidence.words_within(piece)
        if evidence.tags.words[index].tag[:1] in "NVJC" and len(evidence.forms[index]) > 2
    }


def _passed_on(evidence: Evidence) -> Iterator[Found]:
    """Serious claims whose source has them, by its own account, from somebody or something without a name."""
    sources = {source.id: source for source in evidence.sources}
    for source in evidence.sources:
        yield from _heard(evidence, source)
        for cited in (sources[number] for number in source.cites):
            serious = [
                (claim, mention)
                for claim in evidence.claims_of.get(source.id, ())
                if claim.checkable and _harm_in(evidence, claim)
                for mention in _mentions_near(evidence, cited, claim)
            ]
            if serious and _is_unnamed(cited):
                origin = unwrapped(evidence.text[slice(*serious[0][1])])
                quotes = dict.fromkeys(_quote_of(claim) for claim, _ in serious)
                yield Found(
                    code="SOURCE-02",
                    quotes=tuple(quotes)[:_SHOWN],
                    reason=f"“{unwrapped(source.name)}” passes on here what comes from “{origin}”.",
                    refers=(source.id, cited.id),
                )


def _heard(evidence: Evidence, source: Source) -> Iterator[Found]:
    """Serious claims of which the source says in the next sentence from whom it has them."""
    heard = (
        (claim, origin)
        for claim in evidence.claims_of.get(source.id, ())
        if claim.checkable and _harm_in(evidence, claim)
        for origin in heard_from(evidence, claim)
    )
    for claim, origin in islice(heard, 1):
        told = unwrapped(evidence.text[slice(*origin)])
        yield Found(
            code="SOURCE-02",
            quotes=(_quote_of(claim), evidence.cut(origin)),
            reason=f"“{unwrapped(source.name)}” passes on here what comes from “{told}”.",
            refers=(source.id,),
        )


def _is_unnamed(source: Source) -> bool:
    """Whether nobody could ask this source: it is unnamed people, or a document that is not called by a name."""
    if source.type == "document":
        words = source.name.lower().split()
        return any(lemma in source_words().document for word in words for lemma in lemmas(word))
    return source.type in ("anonymous source", "unnamed group")


def _mentions_near(evidence: Evidence, cited: Source, claim: Claim) -> list[Span]:
    """Where the cited source is mentioned in the claim's sentence, without the name of its maker behind it."""
    sentence = evidence.sentence_at(claim.pieces[0].start)
    return [
        mention
        for mention in cited.mentions
        if overlap(mention, sentence) and not _MADE_BY.match(evidence.text, mention.end)
    ]


def _unplaced_experts(evidence: Evidence) -> Iterator[Found]:
    """Named persons who are called experts or the like, with no word of the body that they belong to."""
    for source in evidence.sources:
        if source.type != "named person" or source.title is None or source.affiliation is not None:
            continue
        words = source.title.lower().split()
        if not source.attributions or finding_words().experts.isdisjoint(words) or _placed(evidence, source):
            continue
        yield Found(
            code="SOURCE-03",
            quotes=(evidence.cut(min(source.mentions)),),
            reason=(
                f"“{unwrapped(source.name)}” is called “{unwrapped(source.title)}”; "
                "of what body, the article does not say."
            ),
            refers=(source.id,),
        )


def _placed(evidence: Evidence, source: Source) -> bool:
    """Whether a body or a place is named in what describes the source: in the title, the mention, or behind it.

    A clause that tells what somebody did ("who has written books on it") gives a standing too.
    """
    if _BODY.search(source.title or "") or _OF_SOMEBODY.search(source.title or ""):
        return True
    for start, end in source.mentions:
        tied = None if _closed_by_comma(evidence, start, end) else _TIED.match(evidence.text, end)
        reach = Span(start, tied.end() if tied else end)
        if _WHO.search(evidence.text[slice(*reach)]) or any(
            mention.name and mention.kind in ("organisation", "place") and overlap(mention.span, reach)
            for mention in evidence.tags.mentions
        ):
            return True
    return False


def _closed_by_comma(evidence: Evidence, start: int, end: int) -> bool:
    """Whether the comma behind a name ends what is said of the person: "according to the analyst Ann Lee, the..."."""
    return (
        evidence.text[end : end + 1] == ","
        and _ACCORDING.search(evidence.text, max(start - _NEAR, 0), start) is not None
    )


def _figures_of_nobody(evidence: Evidence) -> Iterator[Found]:
    """Numbers of dead, injured and the like that the author gives on nobody's word, all in one finding."""
    own = [claim for claim in evidence.claims if claim.attribution is None]
    figures = [
        (quantity, claim)
        for quantity in evidence.quantities
        if quantity.effect in _HARM
        and not _is_told(evidence, quantity.span.start)
        and evidence.is_running(quantity.span)
        and not evidence.carriers(quantity.span)
        for claim in own
        if any(overlap(quantity.span, piece) for piece in claim.pieces)
        and not any(hedge.kind == "hearsay" for hedge in claim.hedges)
    ]
    claims = tuple(dict.fromkeys(_quote_of(claim) for _, claim in figures))
    if len(claims) >= _FEWEST_FIGURES:
        yield Found(
            code="SOURCE-04",
            quotes=claims[:_SHOWN],
            reason=f"{len(figures)} figures of people harmed stand in the author's own voice, with no source for them.",
            refers=tuple(quantity.id for quantity, _ in figures),
        )


def _is_told(evidence: Evidence, offset: int) -> bool:
    return _TELLS_OF.search(evidence.text, max(offset - _NEAR, 0), offset) is not None


def _quote_of(claim: Claim) -> Quote:
    return Quote(pieces=claim.pieces, text=claim.text)


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
