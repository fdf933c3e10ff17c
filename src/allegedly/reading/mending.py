"""What the trained reader leaves undone at the edges of paragraphs, mended by what print always does.

An indirect content never runs on into the next paragraph, never over a heading, and never over a sentence in which
somebody else is said to say something. A paragraph that ends in a colon
introduces the quotation that the next one opens with. Where the reader was right, nothing changes.
"""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from ..schema import Article, Span, Tagged
from ..vocabulary import cues, lemmas
from .overlooked import MENDED, overlooked, subject_of, with_source
from .syntax import Syntax

_OPENING = frozenset({'"', "“", "«", "‘", "``", "''", "„", "'"})
_CLOSING = frozenset({'"', "”", "»", "’", "'"})


def mended(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The raw attributions, mended."""
    kept = [within for found in tagged if (within := _within_paragraph(article, syntax, found)) is not None]
    kept = [_without_others(syntax, found) for found in _introduced(syntax, kept)]
    return tuple(with_source(syntax, found) for found in (*kept, *overlooked(article, syntax, kept)))


def _within_paragraph(article: Article, syntax: Syntax, found: Tagged) -> Tagged | None:
    """The attribution without those parts of its content that stand in headings, or unquoted in another paragraph.

    None where it is a mere heading: neither source nor cue.
    """
    silent = (*article.headings, *article.apparatus)
    bare = not found.cue and not found.source
    if found.cue and not any(letter.isalnum() for letter in syntax.text[found.cue[0].start : found.cue[-1].end]):
        return found
    if bare and any(start <= found.content[0].start < end for start, end in silent):
        return None
    anchor = (found.cue or found.source or found.content)[0].start
    home = _paragraph_of(syntax, anchor)
    introduced = home >= 0 and syntax.text[: syntax.tags.paragraphs[home].end].rstrip(" *_").endswith(":")
    pieces = []
    for piece in found.content:
        for number, part in _by_paragraph(syntax, piece):
            if number == home or (
                number >= 0 and (introduced or _quoted(syntax, part)) and not _in_any(part, article.headings)
            ):
                pieces.append(part)
    return msgspec.structs.replace(found, content=tuple(pieces)) if pieces and tuple(pieces) != found.content else found


def _without_others(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution without those whole sentences of its content, outside of quotation marks, that tell what somebody
    says: "It had held up 46 ships, the operator said. *The union spoke of 60.*"
    """
    home = {syntax.sentence_of[index] for index in syntax.words_of(found.cue)}
    pieces = []
    for piece in found.content:
        words = syntax.within(piece)
        sentences = {syntax.sentence_of[index] for index in words}
        if not home or len(sentences) > 1 or sentences <= home or not _tells(syntax, words):
            pieces.append(piece)
    changed = 0 < len(pieces) < len(found.content)
    return msgspec.structs.replace(found, content=tuple(pieces)) if changed else found


def _tells(syntax: Syntax, words: range) -> bool:
    """Whether a sentence's main verb is one of saying, in the author's voice, with a noun for its subject.

    That "no group has claimed responsibility" tells that nobody speaks.
    """
    root = next((index for index in words if syntax.words[index].head == index), None)
    if root is None or syntax.quoted[root] or words.start != syntax.sentence(root).start:
        return False
    said = any(cues().verbs[lemma].act == "statement" for lemma in lemmas(syntax.forms[root]) if lemma in cues().verbs)
    subject = subject_of(syntax, root) if said else None
    if subject is None or syntax.forms[subject.start] == "no":
        return False
    return any(syntax.words[index].tag.startswith("NN") for index in subject)


def _paragraph_of(syntax: Syntax, offset: int) -> int:
    number = bisect_right(syntax.tags.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
    return number if number >= 0 and offset < syntax.tags.paragraphs[number].end else -1


def _by_paragraph(syntax: Syntax, piece: Span) -> list[tuple[int, Span]]:
    """A piece cut at the ends of paragraphs; what stands in no paragraph has the number -1."""
    first, last = _paragraph_of(syntax, piece.start), _paragraph_of(syntax, piece.end - 1)
    if first == last:
        return [(first, piece)]
    parts = []
    for number in range(max(first, 0), last + 1):
        start, end = syntax.tags.paragraphs[number]
        part = Span(max(start, piece.start), min(end, piece.end))
        if part.start < part.end:
            parts.append((number, part))
    return parts


def _quoted(syntax: Syntax, part: Span) -> bool:
    words = syntax.within(part)
    return len(words) > 0 and (
        syntax.forms[words.start] in _OPENING or all(syntax.quoted[index] for index in words[:2])
    )


def _in_any(part: Span, spans: Sequence[Span]) -> bool:
    return any(start <= part.start < end for start, end in spans)


def _introduced(syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Give each quotation that opens a paragraph to the verb of saying that ends the paragraph before it in a colon."""
    result: list[Tagged | None] = list(tagged)
    in_paragraph: dict[int, list[int]] = {}
    for number, found in enumerate(tagged):
        for home in sorted(
            {_paragraph_of(syntax, piece.start) for piece in (*found.source, *found.cue, *found.content)}
        ):
            in_paragraph.setdefault(home, []).append(number)
    paragraphs = syntax.tags.paragraphs
    for home in range(1, len(paragraphs)):
        before, after = paragraphs[home - 1], paragraphs[home]
        if (
            syntax.text[before.start : before.end].rstrip(" *_\r\n")[-1:] != ":"
            or syntax.text[after.start] not in _OPENING
        ):
            continue
        verb = _saying(syntax, before)
        if verb is not None:
            last = _last_of_quotation(syntax, home)
            near = dict.fromkeys(
                number for block in range(home - 1, last + 1) for number in in_paragraph.get(block, ())
            )
            _hand_over(syntax, result, list(near), verb, Span(after.start, paragraphs[last].end))
    return [found for found in result if found is not None]


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
    content = _quotation(syntax, after)
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


def _last_of_quotation(syntax: Syntax, number: int) -> int:
    """The last of the paragraphs that a quotation runs over: each is left open, and the next one opens again."""
    paragraphs = syntax.tags.paragraphs
    while number + 1 < len(paragraphs):
        open_end = syntax.text[paragraphs[number].end - 1] not in _CLOSING
        if not open_end or syntax.text[paragraphs[number + 1].start] not in _OPENING:
            break
        number += 1
    return number


def _quotation(syntax: Syntax, after: Span) -> tuple[Span, ...]:
    """The quotation that opens each paragraph of a stretch, marks included: to where the quoted words end."""
    pieces = []
    for _, part in _by_paragraph(syntax, after):
        words = syntax.within(part)
        last = words.start
        while last + 1 in words and (syntax.quoted[last + 1] or not syntax.forms[last + 1][0].isalnum()):
            last += 1
        pieces.append(syntax.span(words.start, last))
    return tuple(pieces)
