"""Quotations and who is quoted: words of nobody, a speaker who is only "he", a surname before its introduction."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..schema import Quote, Source, Span
from ..unwrapping import unwrapped
from ..vocabulary import name_parts
from .evidence import FINITE, Evidence, overlap
from .found import Found

_FEWEST_WORDS = 8
"""Words of a quotation that wants a source: shorter ones are terms, titles and slogans."""

_SAID = re.compile(r"[.,!?…]\s*$")
"""Speech ends with a mark inside the quotation; a title or a term does not."""

_CREDITED = re.compile(
    r"[\"”“'’»]*\s*(?:by\b|[—–(-]|(?:So|Thus)\s+\w+|That\s+(?:is|was)\b|Th(?:e|o)se\s+(?:are|were|words)\b)"
)
"""What follows a quotation and says whose it is: ', by A. Writer', ' — A. Writer', 'So says the narrator'."""

_INTRODUCED = re.compile(r":\s*[\"“‘]")
_MARKS = frozenset("\"“'‘«…")
_BEFORE = "\"“'‘«*_ \t\r\n"
_PRONOUNS = frozenset({"he", "him", "himself", "she", "her", "herself"})
_DESCRIBED = re.compile(r"\s*,\s+(?:an?|the|who|whose|\d+,|\w+['’]s)\s|\s+\(|\s+(?:is|was)\s+an?\s", re.IGNORECASE)
"""What introduces somebody behind their name: ", a lawyer", ", 43,", ", who", " (D-Ohio)"."""


def find(evidence: Evidence) -> Iterator[Found]:
    """QUOTE-01 to QUOTE-03."""
    yield from _of_nobody(evidence)
    yield from _only_pronouns(evidence)
    yield from _before_introduced(evidence)


def _of_nobody(evidence: Evidence) -> Iterator[Found]:
    """Whole sentences in quotation marks with nobody near who says them; one finding for what stands in one block."""
    reported = Span(0, 0)
    cues = sorted(
        attribution.cue.start
        for attribution in evidence.attributions
        if attribution.cue is not None and not evidence.is_quoted(attribution.cue.start)
    )
    for stretch in evidence.quotations:
        if not _is_speech(evidence, stretch) or any(overlap(stretch, said) for said, _ in evidence.signatures):
            continue
        block = _block(evidence, stretch)
        if not overlap(block, reported) and not _has_speaker(evidence, block, stretch, cues):
            reported = block
            yield Found(
                code="QUOTE-01",
                quotes=(evidence.cut(stretch),),
                reason="Neither this paragraph nor the one before it says whose words these are.",
            )


def _is_speech(evidence: Evidence, stretch: Span) -> bool:
    words = evidence.words_within(stretch)
    spoken = [index for index in words if evidence.forms[index][0].isalnum()]
    return (
        len(spoken) >= _FEWEST_WORDS
        and evidence.is_running(stretch)
        and any(evidence.tags.words[index].tag in FINITE for index in words)
        and _SAID.search(evidence.text[stretch.start : stretch.end]) is not None
    )


def _block(evidence: Evidence, stretch: Span) -> Span:
    """The paragraph of a quotation with those before it that open with a mark too, and the one before them all.

    A text may open with a quotation and say in its next paragraph whose it is.
    """
    paragraphs = evidence.paragraphs
    number = paragraphs.index(evidence.paragraph_at(stretch.start))
    end = paragraphs[1 if number == 0 and len(paragraphs) > 1 else number].end
    if evidence.text[paragraphs[number].start] not in _MARKS:
        return Span(paragraphs[max(number - 1, 0)].start, end)
    while number > 0 and evidence.text[paragraphs[number].start] in _MARKS:
        number -= 1
    return Span(paragraphs[number].start, end)


def _has_speaker(evidence: Evidence, block: Span, stretch: Span, cues: Sequence[int]) -> bool:
    """Whether somebody says something in these paragraphs, or a colon, "by" or a dash ties the quotation to a name."""
    before = evidence.text[block.start : stretch.start]
    cue = bisect_left(cues, block.start)
    return (
        before.rstrip(_BEFORE).endswith(":")
        or _INTRODUCED.search(before) is not None  # the first of several paragraphs of one quotation
        or _CREDITED.match(evidence.text, stretch.end) is not None
        or (cue < len(cues) and cues[cue] < block.end)
    )


def _only_pronouns(evidence: Evidence) -> Iterator[Found]:
    """Sources that are quoted and never more than "he" or "she", with nobody before them whom it could mean."""
    quoted = {
        attribution.source_id
        for attribution in evidence.attributions
        if attribution.act == "statement" and attribution.manner != "indirect"
    }
    for source in evidence.sources:
        forms = {evidence.text[start:end].lower() for start, end in source.mentions}
        first = min(source.mentions)
        if source.id in quoted and forms <= _PRONOUNS and not _somebody_before(evidence, first):
            yield Found(
                code="QUOTE-02",
                quotes=(evidence.cut(first),),
                reason=f"Whoever “{evidence.text[first.start : first.end]}” is, the article does not say.",
                refers=(source.id,),
            )


def _somebody_before(evidence: Evidence, first: Span) -> bool:
    return any(
        mention.kind == "person"
        and mention.span.end <= first.start
        and not evidence.is_quoted(mention.span.start)
        and not evidence.tags.words[evidence.words_within(mention.span)[0]].tag.startswith(("PRP", "WP"))
        for mention in evidence.tags.mentions
    )


def _before_introduced(evidence: Evidence) -> Iterator[Found]:
    """Persons who say something under a bare surname, in a sentence before the one that introduces them."""
    for source in evidence.sources:
        if source.type != "named person" or " " not in source.name:
            continue
        surname = _surname(source)
        said = _first_saying(evidence, source)
        full = _introduction(evidence, source, surname)
        if said is None or full is None or not _bare(said.text, surname):
            continue
        later = said.start < full.start and evidence.sentence_at(said.start) != evidence.sentence_at(full.start)
        if later and evidence.text.find(surname) >= evidence.sentence_at(said.start).start:
            yield Found(
                code="QUOTE-03",
                quotes=(said, evidence.cut(full)),
                reason=f"“{unwrapped(said.text)}” says something here; who that is, the article tells only later.",
                refers=(source.id,),
            )


def _surname(source: Source) -> str:
    words = [word.strip(".,") for word in source.name.split()]
    named = [word for word in words if word.lower() not in name_parts().suffixes]
    return (named or words)[-1]


def _bare(words: str, surname: str) -> bool:
    """Whether a mention is the surname alone, or with nothing but a title of courtesy."""
    rest = [word.strip(".,").lower() for word in words.split()]
    courtesy = name_parts().male_titles | name_parts().female_titles
    return rest[-1:] == [surname.lower()] and all(word in courtesy for word in rest[:-1])


def _first_saying(evidence: Evidence, source: Source) -> Quote | None:
    said = [
        attribution.source
        for attribution in evidence.attributions
        if attribution.source_id == source.id and attribution.source is not None
    ]
    # The first paragraph is often a headline, which may be short with names.
    opening = evidence.paragraphs[0].end if evidence.paragraphs else 0
    running = [words for words in said if words.start > opening and evidence.is_running(Span(words.start, words.end))]
    return min(running, key=lambda words: words.start, default=None)


def _introduction(evidence: Evidence, source: Source, surname: str) -> Span | None:
    """The first mention by full name, where it introduces: with what the person is, before the name or behind it."""
    full = [
        (start, end)
        for start, end in source.mentions
        if surname in evidence.text[start:end]
        and len(evidence.text[start:end].split()) > 1
        and not _bare(evidence.text[start:end], surname)
    ]
    if not full:
        return None
    start, end = min(full)
    described = len(evidence.text[start:end].split()) > len(source.name.split())
    return Span(start, end) if described or _DESCRIBED.match(evidence.text, end) else None
