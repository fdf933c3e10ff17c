"""Claims: what each attribution asserts, and what the author asserts on nobody's word.

The unit is the sentence: a claim is the part of a content, or of the author's own text, that stands in one sentence. A
sentence is the smallest piece that can be cut out without rewording it; its clauses share subjects and conditions, so a
clause cut out of it would often say something else.
"""

from collections.abc import Iterator, Sequence

from ..schema import Article, Attribution, Claim, Span, quote
from ..vocabulary import lemmas, relays
from .checkability import checkable
from .cue_acts import WEAK, content_form, definite
from .hedges import hedges
from .syntax import FINITE, Syntax

_ASSERTING = frozenset({"statement", "evidence"})
_FEWEST_WORDS = 4
"""Words that the author's part of a sentence must have: less than that beside a quotation is its frame."""

_FEWEST_OF_SENTENCE = 3
"""Words that a sentence of the author's alone must have: "Nobody was hurt."."""

_FEWEST_OF_OBJECT = 3
"""Words that a noun phrase about something known must have to claim anything: "confirmed *the return of exiles*", not
"denied *it*" or "*the rumour*".
"""

_LOOSE = frozenset({"CC", "IN", "TO", "DT", "WDT", "WP", "WRB", ",", ":"})
"""Tags of words that lead over to what was cut off, and mean nothing without it."""

_CLOSING = {"“": "”", "«": "»", "‘": "’", '"': '"'}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_QUOTES = frozenset(_CLOSING) | frozenset(_OPENING)
_EDGES = frozenset(",;:—–-.!*_ \t\r\n")
_BEHIND = _EDGES - set(".!-")
"""Characters that are cut off at the edges of a claim. What ends a sentence stays."""


def claims(article: Article, syntax: Syntax, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """All claims of an article in reading order.

    Attributed ones are the contents of statements and of evidence, and of beliefs that are a whole clause ("believes
    that the bridge was mined"); a stance, a demand or a topic claims nothing. The author's own are the sentences
    outside of headings and apparatus that are neither in a content nor mere frame for one, and those in which "it is
    said", nobody knows by whom.
    """
    found: dict[tuple[tuple[Span, ...], str | None], tuple[str, bool]] = {}
    taken = [False] * len(syntax.words)
    for attribution in attributions:
        if _said_by_nobody(syntax, attribution):
            continue
        content = syntax.words_of(attribution.content.pieces)
        form = content_form(syntax, content, attribution.manner == "direct")
        if attribution.act != "other" or attribution.attitude is not None:
            _take(syntax, attribution, content, taken)
        if attribution.act in _ASSERTING or (attribution.act == "belief" and form == "clause"):
            for pieces in _by_sentence(syntax, attribution):
                if form != "object" or _tells(syntax, attribution, syntax.words_of(pieces)):
                    found.setdefault((pieces, attribution.source_id), (attribution.id, form == "object"))
    spoken = [(pieces, carrier, bare) for (pieces, _), (carrier, bare) in found.items()]
    own = [(pieces, None, False) for pieces in _own_voice(article, syntax, taken)]
    ordered = sorted([*spoken, *own], key=lambda claim: (claim[0], claim[1] or ""))
    return tuple(
        _claim(syntax, f"c{number}", pieces, carrier, bare) for number, (pieces, carrier, bare) in enumerate(ordered, 1)
    )


def _claim(syntax: Syntax, number: str, pieces: tuple[Span, ...], carrier: str | None, bare: bool) -> Claim:
    asked = carrier is None and _asks(syntax, pieces)
    return Claim(
        id=number,
        pieces=pieces,
        text=quote(syntax.text, pieces).text,
        attribution=carrier,
        hedges=hedges(syntax, pieces, asked),
        checkable=not asked and checkable(syntax, syntax.words_of(pieces), bare),
    )


def _said_by_nobody(syntax: Syntax, attribution: Attribution) -> bool:
    """Whether a passive verb or a noun tells something unquoted, and nobody is there who does: "he *was said* to know",
    "*rumours* that he knew".
    """
    if attribution.source is not None or attribution.cue is None or attribution.manner != "indirect":
        return False
    return syntax.words[syntax.head(syntax.words_of(attribution.cue.pieces))].tag in ("VBN", "NN", "NNS")


def _tells(syntax: Syntax, attribution: Attribution, words: Sequence[int]) -> bool:
    """Whether a mere noun phrase says enough to be a claim.

    A few words do, and so does a number or a noun that points at nothing known: "speaks of *two*", "denies *any role*".
    """
    if len(words) >= _FEWEST_OF_OBJECT:
        return True
    cue = () if attribution.cue is None else syntax.words_of(attribution.cue.pieces)
    if any(lemma in relays().citing or lemma in WEAK for index in cue for lemma in lemmas(syntax.forms[index])):
        return False
    telling = any(syntax.words[index].tag in ("CD", "NN", "NNS") for index in words)
    return telling and not definite(syntax, words[0])


def _asks(syntax: Syntax, pieces: tuple[Span, ...]) -> bool:
    """Whether the sentence that the claim stands in is a question."""
    sentence = syntax.sentence(syntax.within(pieces[-1])[-1])
    return "?" in syntax.forms[max(sentence.stop - 3, sentence.start) : sentence.stop]


def _take(syntax: Syntax, attribution: Attribution, content: Sequence[int], taken: list[bool]) -> None:
    """Mark what is not the author's: the content, the cue, and the clause that a verb among the cue's words governs.

    A noun ("*the claim* that he lied was refuted") is part of what the author says of it, content and all.
    """
    cue = [] if attribution.cue is None else syntax.words_of(attribution.cue.pieces)
    head = syntax.head(cue) if cue else -1
    if cue and syntax.words[head].tag.startswith("N") and attribution.manner == "indirect":
        return
    mine = [*content, *cue]
    if cue and syntax.words[head].tag.startswith("VB") and syntax.words[head].head != head:
        mine.extend(syntax.subtree(head))
    for index in mine:
        taken[index] = True


def _by_sentence(syntax: Syntax, attribution: Attribution) -> Iterator[tuple[Span, ...]]:
    """The content cut at the ends of sentences, quotation marks at its edges left out; parts without words dropped."""
    parts: dict[int, list[Span]] = {}
    for piece in attribution.content.pieces:
        words = syntax.within(piece)
        first = words.start
        for index in words:
            if index + 1 == words.stop or syntax.sentence_of[index + 1] != syntax.sentence_of[index]:
                start, end = syntax.span(first, index)
                cut = _trim(syntax.text, max(start, piece.start), min(end, piece.end))
                if cut.start < cut.end:
                    parts.setdefault(syntax.sentence_of[index], []).append(cut)
                first = index + 1
    for pieces in parts.values():
        if any(any(letter.isalnum() for letter in syntax.text[start:end]) for start, end in pieces):
            yield tuple(pieces)


def _own_voice(article: Article, syntax: Syntax, taken: Sequence[bool]) -> Iterator[tuple[Span, ...]]:
    """The parts of sentences that the author asserts: those whose main verb is in no content and no cue.

    A sentence that ends in a colon leads over to what follows it.
    """
    silent = sorted((*article.headings, *article.apparatus))
    following = 0
    for first, stop in syntax.tags.sentences:
        start, end = syntax.span(first, stop - 1)
        while following < len(silent) and silent[following].end <= start:
            following += 1
        apart = following < len(silent) and silent[following].start < end
        if apart or not article.body.start <= start < end <= article.body.end:
            continue
        root = next((index for index in range(first, stop) if syntax.words[index].head == index), first)
        if taken[root] or syntax.forms[stop - 1] == ":":
            continue
        pieces, words = _left(syntax, range(first, stop), taken)
        fewest = _FEWEST_WORDS if any(taken[first:stop]) else _FEWEST_OF_SENTENCE
        if len(words) >= fewest and any(syntax.words[index].tag in FINITE for index in words):
            yield pieces


def _left(syntax: Syntax, sentence: range, taken: Sequence[bool]) -> tuple[tuple[Span, ...], list[int]]:
    """What is left of a sentence without what is taken, in pieces, with its words; loose ends are dropped."""
    pieces: list[Span] = []
    words: list[int] = []
    run: list[int] = []
    for index in (*sentence, sentence.stop):
        if index < sentence.stop and not taken[index]:
            run.append(index)
            continue
        whole = len(run) == len(sentence)
        while run and index < sentence.stop and syntax.words[run[-1]].tag in _LOOSE:
            run.pop()
        spoken = [inner for inner in run if syntax.forms[inner][0].isalnum()]
        if len(spoken) >= 2 or (spoken and whole):
            cut = _trim(syntax.text, *syntax.span(run[0], run[-1]))
            if cut.start < cut.end:
                pieces.append(cut)
                words.extend(spoken)
        run = []
    return tuple(pieces), words


def _trim(text: str, start: int, end: int) -> Span:
    """A range without the marks at its edges, save a quotation mark whose partner stands inside."""
    while start < end:
        first, last = text[start], text[end - 1]
        closes = text.find(_CLOSING[first], start + 1, end) if first in _CLOSING else -1
        opens = text.rfind(_OPENING[last], start, end - 1) if last in _OPENING else -1
        if closes == end - 1:
            start, end = start + 1, end - 1
        elif first in _EDGES or (first in _QUOTES and closes == -1):
            start += 1
        elif last in _BEHIND or (last in _QUOTES and opens == -1):
            end -= 1
        else:
            break
    return Span(start, end)
