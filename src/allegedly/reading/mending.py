"""What the trained reader leaves undone at the edges of paragraphs, mended by what print always does.

An indirect content never runs on into the next paragraph, never over a heading or a dateline, and never over a sentence
in which somebody else is said to say something. A paragraph that ends in a colon introduces the quotation that the next
one opens with. Where the reader was right, nothing changes.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ..schema import Article, Span, Tagged
from ..vocabulary import cues, lemmas, says
from .closings import with_first_half, with_own_clause, without_aside
from .continuations import continued
from .dialogues import dialogue
from .gerunds import from_gerund
from .headlines import headlines
from .labelled_items import labelled_items
from .overlooked import overlooked
from .own_sources import with_own_speaker, with_source, with_whole_source
from .paragraph_quotations import OPENING, by_paragraph, last_of_quotation, opening_quotations, paragraph_of
from .parentheticals import around_parenthesis, hearsay
from .quoted_blocks import with_block, with_whole_quotation
from .quoted_passives import quoted_passives
from .run_ons import without_joined, without_predicate
from .signatures import signed
from .sourceless import is_empty
from .speakers import subject_of
from .stock_phrases import MENDED, trimmed
from .strayed import regrouped
from .stretches import Stretches
from .syntax import Syntax
from .times_around import without_times_around
from .unnamed_speakers import unnamed_speakers

_CONJUNCTIONS = frozenset({"how", "that", "whether", "why"})
"""Words that a content may begin with where its sentence was cut in two at an initial."""


def mended(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The raw attributions, mended."""
    headings, apparatus = Stretches(article.headings), Stretches(article.apparatus)
    lines = Stretches((*article.headings, *article.apparatus))
    cued = regrouped(syntax, [found for found in tagged if not _by_surname(syntax, found)], lines)
    cued = [with_own_clause(syntax, found) for found in cued]
    kept = [within for found in cued if (within := _within_paragraph(syntax, found, headings, apparatus)) is not None]
    kept = [_without_others(syntax, found) for found in _introduced(syntax, quoted_passives(syntax, kept))]
    kept = continued(syntax, headlines(article, syntax, kept))
    kept = dialogue(article, syntax, [hearsay(syntax, around_parenthesis(syntax, found)) for found in kept])
    kept = unnamed_speakers(syntax, labelled_items(article, syntax, kept))
    dateline = article.basis["dateline"].span if "dateline" in article.basis else None
    kept = [_without_dateline(syntax, found, dateline) for found in kept]
    kept = [with_block(syntax, with_first_half(syntax, without_aside(syntax, found))) for found in kept]
    kept = [with_whole_quotation(syntax, from_gerund(syntax, found)) for found in kept]
    kept = [part for found in kept for part in without_joined(syntax, without_predicate(syntax, found))]
    kept = signed(article, syntax, kept)
    found_all = (*kept, *overlooked(article, syntax, kept))
    owned = (with_own_speaker(syntax, found) for found in found_all)
    sourced = (with_whole_source(syntax, with_source(syntax, found, dateline)) for found in owned)
    return tuple(without_times_around(syntax, found) for found in sourced if not is_empty(syntax, found))


def _by_surname(syntax: Syntax, found: Tagged) -> bool:
    """Whether the cue is no verb but somebody's surname: "Ibrahim *Said*, a farmer"."""
    cue = syntax.words_of(found.cue)
    return bool(cue) and all(syntax.words[index].tag != syntax.tags.words[index].tag for index in cue)


def _within_paragraph(syntax: Syntax, found: Tagged, headings: Stretches, apparatus: Stretches) -> Tagged | None:
    """The attribution without those parts of its content that stand in headings, or unquoted in another paragraph.

    None where it is a mere heading: neither source nor cue.
    """
    bare = not found.cue and not found.source
    if found.cue and not any(letter.isalnum() for letter in syntax.text[found.cue[0].start : found.cue[-1].end]):
        return found
    first = found.content[0].start
    if bare and (first in headings or first in apparatus):
        return None
    anchor = (found.cue or found.source or found.content)[0].start
    home = paragraph_of(syntax, anchor)
    introduced = home >= 0 and _ends_in_colon(syntax, syntax.tags.paragraphs[home])
    pieces = []
    for piece in found.content:
        for number, part in by_paragraph(syntax, piece):
            if number == home or (number >= 0 and (introduced or _quoted(syntax, part)) and part.start not in headings):
                pieces.append(part)
    return msgspec.structs.replace(found, content=tuple(pieces)) if pieces and tuple(pieces) != found.content else found


def _without_dateline(syntax: Syntax, found: Tagged, dateline: Span | None) -> Tagged:
    """The attribution with no part of the article's dateline in its source and content: nobody says that."""
    content = () if dateline is None else _behind(syntax, found.content, dateline)
    if dateline is None or not content:
        return found
    return msgspec.structs.replace(found, source=_behind(syntax, found.source, dateline), content=content)


def _behind(syntax: Syntax, pieces: tuple[Span, ...], dateline: Span) -> tuple[Span, ...]:
    """The pieces without what they share with a dateline, and without the punctuation that ends it."""
    kept = []
    for piece in pieces:
        if piece.end <= dateline.start or piece.start >= dateline.end:
            kept.append(piece)
            continue
        words = trimmed(syntax, range(syntax.within(dateline).stop, syntax.within(piece).stop))
        if len(words):
            kept.append(syntax.span(words.start, words.stop - 1))
    return tuple(kept)


def _without_others(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution without those whole sentences of its content, outside of quotation marks, that tell what somebody
    says: "It had held up 46 ships, the operator said. *The union spoke of 60.*"
    """
    home = {syntax.sentence_of[index] for index in syntax.words_of(found.cue)}
    pieces: list[Span] = []
    for piece in found.content if home else ():
        parts = _by_sentence(syntax, syntax.within(piece))
        kept = [
            part
            for part in parts
            if syntax.sentence_of[part.start] in home
            or not (_tells(syntax, part) or (len(parts) == 1 and _cut_out(syntax, part)))
        ]
        if len(kept) == len(parts):
            pieces.append(piece)
        else:
            pieces.extend(syntax.span(part.start, part.stop - 1) for part in kept)
    return msgspec.structs.replace(found, content=tuple(pieces)) if pieces else found


def _by_sentence(syntax: Syntax, words: range) -> list[range]:
    """A range of words cut where sentences end."""
    cuts = [index for index in words[1:] if syntax.sentence_of[index] != syntax.sentence_of[index - 1]]
    return [range(start, stop) for start, stop in pairwise([words.start, *cuts, words.stop]) if start < stop]


def _cut_out(syntax: Syntax, words: range) -> bool:
    """Whether a content begins, unquoted, in the middle of a sentence: the rest of that is somebody else's."""
    inside = words.start > syntax.sentence(words.start).start + 1 and syntax.forms[words.start] not in _CONJUNCTIONS
    return inside and not any(syntax.quoted[index] for index in words)


def _tells(syntax: Syntax, words: range) -> bool:
    """Whether a sentence's main verb is one of saying, in the author's voice, with a noun for its subject.

    That "no group has claimed responsibility" tells that nobody speaks.
    """
    root = next((index for index in words if syntax.words[index].head == index), None)
    if root is None or syntax.quoted[root] or words.start != syntax.sentence(root).start:
        return False
    said = says(syntax.forms[root])
    subject = subject_of(syntax, root) if said else None
    if subject is None or syntax.forms[subject.start] == "no":
        return False
    return any(syntax.words[index].tag.startswith("NN") for index in subject)


def _quoted(syntax: Syntax, part: Span) -> bool:
    words = syntax.within(part)
    return len(words) > 0 and (syntax.forms[words.start] in OPENING or all(syntax.quoted[index] for index in words[:2]))


def _introduced(syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Give each quotation that opens a paragraph to the verb of saying that ends the paragraph before it in a colon."""
    result: list[Tagged | None] = list(tagged)
    in_paragraph: dict[int, list[int]] = {}
    for number, found in enumerate(tagged):
        for home in sorted(
            {paragraph_of(syntax, piece.start) for piece in (*found.source, *found.cue, *found.content)}
        ):
            in_paragraph.setdefault(home, []).append(number)
    paragraphs = syntax.tags.paragraphs
    for home in range(1, len(paragraphs)):
        before, after = paragraphs[home - 1], paragraphs[home]
        if not _ends_in_colon(syntax, before) or syntax.text[after.start] not in OPENING:
            continue
        verb = _saying(syntax, before)
        if verb is not None:
            last = last_of_quotation(syntax, home)
            near = dict.fromkeys(
                number for block in range(home - 1, last + 1) for number in in_paragraph.get(block, ())
            )
            _hand_over(syntax, result, list(near), verb, Span(after.start, paragraphs[last].end))
    return [found for found in result if found is not None]


def _ends_in_colon(syntax: Syntax, paragraph: Span) -> bool:
    return syntax.text[paragraph.start : paragraph.end].rstrip(" *_\r\n").endswith(":")


def _saying(syntax: Syntax, paragraph: Span) -> int | None:
    """The verb of saying in the last sentence of a paragraph that is nearest to its end, or None."""
    words = syntax.within(paragraph)
    if not len(words):
        return None
    verbs = cues().verbs
    for index in reversed(syntax.sentence(words[-1])):
        if index in words and syntax.words[index].tag.startswith("VB") and not syntax.quoted[index]:
            known = next((verbs[lemma] for lemma in lemmas(syntax.forms[index]) if lemma in verbs), None)
            if known is not None and known.act == "statement" and subject_of(syntax, index) is not None:
                return index
    return None


def _hand_over(syntax: Syntax, result: list[Tagged | None], near: Sequence[int], verb: int, after: Span) -> None:
    """Make the quotation at `after` the content of the cue `verb`, unless a cue in it or beside it has it already.

    `near` are the attributions of the paragraphs concerned, as positions in `result`, which is changed.
    """
    word = syntax.words[verb]
    owner, holders = None, []
    for number in near:
        found = result[number]
        if found is None:
            continue
        if any(start <= word.start < end for start, end in found.cue):
            owner = number
        if any(after.start <= piece.start < after.end for piece in found.content):
            anchor = (found.cue or found.source)[:1]
            wordless = found.cue and not any(
                letter.isalnum() for letter in syntax.text[found.cue[0].start : found.cue[-1].end]
            )
            if wordless or (anchor and (after.start <= anchor[0].start < after.end or number == owner)):
                return
            holders.append(number)
    content = opening_quotations(syntax, after)
    score = MENDED
    for number in holders:
        found = result[number]
        if found is None or number == owner:
            return
        inside = tuple(piece for piece in found.content if after.start <= piece.start < after.end)
        rest = tuple(piece for piece in found.content if piece not in inside)
        content, score = inside, min(found.score, MENDED)
        result[number] = msgspec.structs.replace(found, content=rest) if rest else None
    mine = None if owner is None else result[owner]
    if mine is not None and owner is not None:
        result[owner] = msgspec.structs.replace(mine, content=tuple(sorted((*mine.content, *content))))
    else:
        result.append(Tagged(source=(), cue=(Span(word.start, word.end),), content=content, score=score))
