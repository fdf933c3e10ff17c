"""Wording that suggests more than it says: a question for a claim, coincidence for proof, "confirmed" by nobody."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator

from ..schema import Claim, Quote, Span
from ..unwrapping import unwrapped
from ..vocabulary import finding_words, lemmas, source_words, speaks_of
from .evidence import Evidence, overlap
from .found import Found

_PROOF = frozenset({"coincidence", "denied coincidence", "whenever"})
"""Forms of argument that make a coincidence the proof; the others only set two things side by side."""

_SUBJECT = 2
"""Words of "the mayor"."""

_YES_OR_NO = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might)(?:n['’]t)?\b", re.IGNORECASE
)
"""Words that open a question whose answer is yes or no."""

_TOLD = re.compile(r"\s+(?:that|of|about|confirm|indicat|point|reveal|say|show|speak|suggest|tell)\w*")
_GIVEN = re.compile(
    r"\b(?:there\s+(?:is|are|was|were|has\s+been|have\s+been)|according\s+to|based\s+on|citing|cites?)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What makes "credible information" carry something: what follows it tells, or it is there to be told."""

_CONFIRMER = re.compile(
    r"\s*(?:,\s*)?(?:by|from|of\s+the|in\s+the|at|within|inside|gathered|obtained|provided|published)\b"
)
"""What begins to say behind "confirmed reports" whose they are."""

_NO_ANSWER = re.compile(
    r"\b(?:(?:did|do|does|has|have|will|would)\s*(?:not|n['’]t)\s+(?:\w+\s+)?(?:answer|comment|repl|respond|say|tell)\w*"
    r"|(?:nobody|no\s+one|none)\b[^.;:?!]{0,40}\b(?:would|will|can|could)\s+(?:answer|comment|say|tell)"
    r"|(?:refus|declin)\w+\s+to\s+(?:answer|comment|say)|no\s+(?:answer|comment|reply)|(?:is|are|was|were|stays?|remains?)\s+silent)\b",
    re.IGNORECASE,
)
"""What says that a question found no answer."""

_NOT = re.compile(r"(?:\b(?:no|not|without|any|never|few|lack\w*|if)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""What says before it that there are none."""


def find(evidence: Evidence) -> Iterator[Found]:
    """WORDING-01 to WORDING-03."""
    yield from _questions(evidence)
    yield from _coincidence_as_proof(evidence)
    yield from _confirmed_by_nobody(evidence)


def _questions(evidence: Evidence) -> Iterator[Found]:
    """Questions of the author's that can be answered by yes, speak of harm or find no answer, and name somebody."""
    believed = {attribution.id for attribution in evidence.attributions if attribution.act == "belief"}
    for claim in evidence.claims:
        asked = claim.attribution is None and any(hedge.kind == "question" for hedge in claim.hedges)
        # "Did the mayor know that...?": what somebody may have known is the author's question.
        if not asked and not (claim.attribution in believed and _ends_as_question(evidence, claim)):
            continue
        harmful, unanswered = bool(speaks_of(claim.text)), _is_unanswered(evidence, claim)
        if (harmful or unanswered) and _suggests(evidence, claim):
            what = "speaks of harm" if harmful else "finds no answer"
            yield Found(
                code="WORDING-01",
                quotes=(Quote(pieces=claim.pieces, text=claim.text),),
                reason=f"The author asks this question, which {what}, and gives no source for it.",
                refers=(claim.id,),
            )


def _is_unanswered(evidence: Evidence, claim: Claim) -> bool:
    """Whether the next sentence says that nobody would answer: "*He will not say.*"""
    later = bisect_right(evidence.sentences, evidence.sentence_at(claim.pieces[0].start))
    following = evidence.sentences[later : later + 1]
    return any(_NO_ANSWER.search(evidence.text, *sentence) for sentence in following)


def _ends_as_question(evidence: Evidence, claim: Claim) -> bool:
    sentence = evidence.sentence_at(claim.pieces[0].start)
    return evidence.text[sentence.end - 1] == "?" and not evidence.is_quoted(sentence.start)


def _suggests(evidence: Evidence, claim: Claim) -> bool:
    sentence = evidence.sentence_at(claim.pieces[0].start)
    opening = _YES_OR_NO.match(evidence.text, sentence.start)
    named = any(mention.name and overlap(mention.span, sentence) for mention in evidence.tags.mentions)
    return opening is not None and (named or _asks_of_somebody(evidence, opening.end()))


def _asks_of_somebody(evidence: Evidence, start: int) -> bool:
    """Whether the question is about one person by an office: "Did *the mayor* take bribes?"."""
    words = evidence.words_within(Span(start, evidence.sentence_at(start).end))
    if len(words) < _SUBJECT or evidence.forms[words[0]] != "the" or evidence.tags.words[words[1]].tag != "NN":
        return False
    return not source_words().person.isdisjoint(lemmas(evidence.forms[words[1]]))


def _coincidence_as_proof(evidence: Evidence) -> Iterator[Found]:
    for argument in evidence.arguments:
        if argument.form in _PROOF:
            yield Found(
                code="WORDING-02",
                quotes=(evidence.cut(argument.span),),
                reason=(
                    f"“{unwrapped(argument.marker.text)}” argues from things happening together; "
                    "how often they would do so anyway is not said."
                ),
                refers=(argument.id,),
            )


def _confirmed_by_nobody(evidence: Evidence) -> Iterator[Found]:
    """ "Confirmed reports" and the like, where nothing behind says by whom."""
    for match in _vouched().finditer(evidence.text, evidence.article.body.start, evidence.article.body.end):
        span = Span(*match.span())
        words = evidence.words_within(span)
        if not len(words) or not evidence.is_running(span) or not _describes(evidence, words[0]):
            continue
        before = evidence.text[evidence.sentence_at(span.start).start : span.start]
        carries = _TOLD.match(evidence.text, span.end) or _GIVEN.search(before)
        if carries and not _NOT.search(before) and not _CONFIRMER.match(evidence.text, span.end):
            yield Found(
                code="WORDING-03",
                quotes=(evidence.cut(span),),
                reason=f"“{unwrapped(match.group())}” stands here without a word of who vouches for it.",
            )


@functools.cache
def _vouched() -> re.Pattern[str]:
    words = finding_words()
    how, what = ("|".join(sorted(listed)) for listed in (words.vouched, words.accounts))
    return re.compile(rf"(?<![\w-])(?:{how})\s+(?:\w+\s+)?(?:{what})(?!\w)", re.IGNORECASE)


def _describes(evidence: Evidence, first: int) -> bool:
    """Whether a word stands before its noun as an adjective does: "there are *confirmed* reports", not "police
    *confirmed* reports"."""
    if evidence.forms[first] not in finding_words().done:
        return True
    before = evidence.tags.words[first - 1] if first > 0 else None
    if before is None or evidence.sentence_at(before.start) != evidence.sentence_at(evidence.tags.words[first].start):
        return True
    return before.tag in ("IN", "DT", "CC", "JJ", "CD") or evidence.forms[first - 1] in ("are", "is", "were", "was")
