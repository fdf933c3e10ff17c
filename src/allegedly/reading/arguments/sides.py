"""The two sides of an argument from timing, cut out of its sentence."""

from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from ...schema import Attribution, Span, upwards
from ...vocabulary import lemmas, timing_arguments
from ...vocabulary.happenings import happening_words
from ..syntax import FINITE, Syntax
from .markers import Marked

_SAID = FINITE | {"VB", "VBN"}
"""With the forms whose helper stands in the marker: "no sooner was *the blockade lifted* than"."""

_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl:relcl", "acl", "conj", "parataxis", "xcomp"})
_BREAKS = frozenset({";", ":", "(", ")"})
_DASHES = frozenset({"—", "–", "--"})
_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»"})
_LOOSE = frozenset({"CC", "WDT", "WP", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"})
"""Tags of what is trimmed off the ends of a side."""

_BEHIND_ITS_SUBJECT = frozenset({"barely", "even", "hardly", "just", "scarcely", "yet"})
"""Last words of a marker that stands inside the clause of what came first."""

_ASIDE = 2
"""Words of "which came", left over where what follows it is the other side."""

_LONGEST = 30
"""Words of a side behind a marker after which it ends at its first comma: by then the parse has run on."""


class Sides(NamedTuple):
    """The words of both sides; an empty range where the sentence does not hold one."""

    first: range
    then: range


def sides(syntax: Syntax, marked: Marked, carrier: Attribution | None) -> Sides:
    """Cut the two sides out of the sentence of a marker. What a source says ends where its content ends."""
    room = _room(syntax, marked, carrier)
    if marked.kind.sides == "none":
        # "That A on the eve of B can no longer be called a coincidence": its subject may hold both.
        clause = range(room.start, marked.words.start)
        return joined(syntax, clause, shortest=1 if len(clause) and syntax.forms[clause.start] == "that" else 2)
    if marked.kind.sides == "joined":
        if marked.kind.form == "just as" and syntax.forms[marked.words.stop - 1] in _BEHIND_ITS_SUBJECT:
            cut = joined(syntax, room)  # "the count *had not yet* begun when the hall burned"
            return cut if cut.first.start < cut.then.start else Sides(cut.then, cut.first)
        opener = _opener(syntax, range(marked.words.stop, room.stop))
        if len(opener):
            return Sides(*_introduced(syntax, opener, range(opener.start, room.stop)))
        cut = joined(syntax, range(marked.words.stop, room.stop))
        if marked.kind.form == "just as" and cut.first.start > cut.then.start:
            return Sides(cut.then, cut.first)  # "hardly had A when B"
        return cut
    behind, start = _behind(syntax, marked.words, room), marked.words.start
    other = range(0) if _resumes(syntax, start, range(room.start, start)) else _before(syntax, marked, room)
    if other:
        behind, other = trimmed(syntax, behind), trimmed(syntax, other)
    else:
        behind, other = _introduced(syntax, marked.words, room)
    return Sides(other, behind) if marked.kind.sides == "before" else Sides(behind, other)


def _introduced(syntax: Syntax, marker: range, room: range) -> tuple[range, range]:
    """What a marker that opens a sentence introduces, up to a comma, be it inside of the parse's clause or behind; and
    what follows.
    """
    behind = _behind(syntax, marker, room)
    comma = _to_comma(syntax, range(max(behind.start, behind.stop - 1), room.stop)).stop
    again = (index for index in range(comma, room.stop - 1) if _resumes(syntax, index + 1, marker))
    rest = range(comma, next(again, room.stop))
    return trimmed(syntax, range(behind.start, comma)), trimmed(syntax, _to_break(syntax, rest))


def _resumes(syntax: Syntax, index: int, before: range) -> bool:
    """Whether "and" joins a word to one like it that stands before: "whenever A, B, *and whenever* C, D"."""
    joined_to = index > before.start and syntax.words[index - 1].tag == "CC"
    return joined_to and syntax.forms[index] in syntax.forms[before.start : before.stop]


def _opener(syntax: Syntax, words: range) -> range:
    """The words of "every time" or its like with which some words begin: "is it a coincidence that *whenever*"."""
    if not len(words):
        return words
    start, end = syntax.span(words.start, words.stop - 1)
    text = syntax.text[start:end].lower()
    kinds = (kind for kind in timing_arguments().markers if (kind.form, kind.sides) == ("whenever", "behind"))
    match = next((found for kind in kinds if (found := kind.pattern.match(text))), None)
    return range(0) if match is None else syntax.within(Span(start, start + match.end()))


def _room(syntax: Syntax, marked: Marked, carrier: Attribution | None) -> range:
    """The words of the sentence that can belong to a side."""
    start, stop = marked.sentence.start, marked.sentence.stop
    for piece in carrier.content.pieces if carrier is not None else ():
        words = syntax.within(piece)
        if words.start <= marked.words.start < words.stop:
            start = max(start, words.start)
        if words.start <= marked.words.stop <= words.stop:
            stop = min(stop, words.stop)
    return range(start, max(stop, marked.words.stop))


def joined(syntax: Syntax, words: range, shortest: int = 0) -> Sides:
    """Both sides behind a marker, parted by the most telling joint that has a verb before it and words behind it.

    `shortest` is the least number of words of a joint before a marker, where nothing but both sides counts.
    """
    if not len(words):
        return Sides(range(0), range(0))
    start, end = syntax.span(words.start, words.stop - 1)
    text = syntax.text[start:end].lower()
    for pattern, behind_is_first in timing_arguments().joints if len(text) == end - start else ():
        for match in pattern.finditer(text):
            joint = syntax.within(Span(start + match.start(), start + match.end()))
            before, behind = range(words.start, joint.start), range(joint.stop, words.stop)
            if (
                len(joint) >= shortest
                and _verbs(syntax, range(before.start, joint.stop), _SAID)
                and len(before) > 1
                and len(trimmed(syntax, behind)) > 1
                and _parts(syntax, joint, behind)
            ):
                one, other = trimmed(syntax, behind), trimmed(syntax, before)
                return Sides(one, other) if behind_is_first else Sides(other, one)
    return Sides(range(0), trimmed(syntax, words) if not shortest else range(0))


def _parts(syntax: Syntax, joint: range, behind: range) -> bool:
    """Whether a joint parts two happenings: a lone "as" or "after" does so only before a clause, and "than" behind a
    comparative compares."""
    if syntax.forms[joint.start] == "than":
        before = range(syntax.sentence(joint.start).start, joint.start)
        return not any(
            syntax.words[index].tag in ("JJR", "RBR") and syntax.forms[index] != "sooner" for index in before
        )
    telling = syntax.forms[joint.start] == "amid" or syntax.words[joint.start].tag.startswith("VB")
    return len(joint) > 1 or telling or _verbs(syntax, behind)


def _verbs(syntax: Syntax, words: range, tags: AbstractSet[str] = FINITE) -> bool:
    return any(syntax.words[index].tag in tags for index in words)


def _behind(syntax: Syntax, marker: range, room: range) -> range:
    """The clause or phrase that a marker introduces."""
    last = marker.stop - 1
    verbs = [child for child in syntax.children(last) if child > last and syntax.words[child].tag.startswith("VB")]
    head = verbs[0] if verbs else syntax.words[last].head
    is_noun = syntax.words[last].tag.startswith("NN")  # "the moment A, B": a parse may hang A on B
    governor = syntax.words[head].head
    if last < head < syntax.subtree(head).stop == governor < room.stop and syntax.words[governor].tag in FINITE:
        head = governor  # "as *talks* entered": a parse may take "as" for a preposition
    if not last < head < room.stop or (is_noun and not verbs):
        return _to_comma(syntax, range(marker.stop, room.stop))
    if marker.stop < room.stop and syntax.words[marker.stop].tag == "CC":
        return range(0)
    stop = min(syntax.subtree(head).stop, room.stop)
    asides = (index for index in range(marker.stop, stop - 1) if _is_consequence(syntax, index))
    found = range(marker.stop, next(asides, stop))
    return found if len(found) <= _LONGEST else _to_comma(syntax, found)


def _is_consequence(syntax: Syntax, comma: int) -> bool:
    """Whether a comma parts off what came of it: "talks entered their last day, *fuelling claims*"."""
    return syntax.forms[comma] == "," and syntax.words[comma + 1].tag == "VBG"


def _to_comma(syntax: Syntax, words: range) -> range:
    stop = next((index for index in words if syntax.forms[index] in {",", *_BREAKS, *_DASHES}), words.stop)
    return range(words.start, stop)


def _to_break(syntax: Syntax, words: range) -> range:
    inner = range(words.start + 1, words.stop)
    stop = next((index for index in inner if syntax.forms[index] in _BREAKS | _DASHES), words.stop)
    return range(words.start, stop)


def _before(syntax: Syntax, marked: Marked, room: range) -> range:
    """The clause that a marker is attached to, as far as it stands before it; nothing where the marker opens it."""
    marker, start = marked.words, room.start
    if marker.start > room.start and syntax.forms[marker.start - 1] in _BREAKS:
        return range(0)
    for index in range(room.start, marker.start - 1):
        if syntax.forms[index] in _BREAKS or syntax.forms[index] in _MARKS:
            start = index + 1
    clause = _clause(syntax, marker, room)
    found = trimmed(syntax, range(max(start, clause) if clause < marker.start else start, marker.start))
    if not len(found) and clause > start:
        # "A, which coincides with B": the clause is the marker's own, and what it is about stands before it.
        found = trimmed(syntax, range(start, clause))
    if len(found) == 1 and found.start > start and syntax.words[found.start].tag in ("VBD", "VBN"):
        found = trimmed(syntax, range(start, marker.start))  # "The suspension, *announced* hours before"
    found = _asserted(syntax, found)
    verbal = marked.kind.form == "coincidence" or syntax.words[marker.start].tag.startswith("VB")
    # What tells a rate has a verb, which a tagger may take for a participle or a noun: "raids on the islands *rise*".
    rates = happening_words().rates
    rate = marked.kind.needs == "rate" or any(not rates.isdisjoint(lemmas(syntax.forms[index])) for index in found)
    return found if verbal or rate or _verbs(syntax, found) else range(0)


def _clause(syntax: Syntax, marker: range, room: range) -> int:
    """The first word of the clause that a marker stands in: its own verb's, or that of what governs it."""
    governor = marker.start
    if not syntax.words[governor].tag.startswith("VB"):
        for above in islice(upwards(syntax.words, governor), 1, None):
            if governor < marker.start or above not in room:
                break
            governor = above
    for above in islice(upwards(syntax.words, governor), 1, None):
        if _is_clause(syntax, governor) or above not in room:
            break
        governor = above
    return syntax.subtree(governor).start


def _is_clause(syntax: Syntax, head: int) -> bool:
    """Whether a word is the head of a clause that asserts something: an infinitive or a participle alone does not."""
    helped = any(
        syntax.words[child].tag in FINITE
        or (syntax.words[child].relation == "nsubj" and syntax.words[head].tag == "VBN")
        for child in syntax.children(head)
    )
    return syntax.words[head].relation in _CLAUSES and (syntax.words[head].tag in FINITE or helped)


def _asserted(syntax: Syntax, words: range) -> range:
    """Without the frame of a clause: "one irony is that *the group regains momentum*"."""
    states = happening_words().states
    while len(words):
        head = syntax.head(words)
        framed = [
            child for child in syntax.children(head) if child in words and syntax.words[child].relation == "ccomp"
        ]
        if not framed or states.isdisjoint(lemmas(syntax.forms[head])) or framed[-1] < head:
            break
        clause = syntax.subtree(framed[-1])
        words = trimmed(syntax, range(max(clause.start, head + 1), words.stop))
    return words


def _behind_opener(syntax: Syntax, words: range) -> int:
    """The first word behind what opens a side and belongs to neither: "like clockwork, *the group* ..."."""
    if not len(words):
        return words.start
    start, end = syntax.span(words.start, words.stop - 1)
    known, text = timing_arguments(), syntax.text[start:end].lower()
    match = known.stresses.match(text) or known.openers.match(text)
    return words.start if match is None else syntax.within(Span(start, start + match.end())).stop


def trimmed(syntax: Syntax, words: range) -> range:
    first, stop = _behind_opener(syntax, words), words.stop
    words = range(first, stop)
    if len(words) > 1 and syntax.words[first].tag == "RB" and syntax.forms[first + 1] == ",":
        first += 1  # "strangely, the group reappears"
    while first < stop and (syntax.words[first].tag in _LOOSE or not syntax.forms[first][0].isalnum()):
        first += 1
    if first < stop and syntax.forms[first] == "that" and syntax.words[first].relation == "mark":
        first += 1
    while first < stop and (syntax.words[stop - 1].tag in _LOOSE or not syntax.forms[stop - 1][-1].isalnum()):
        stop -= 1
    if stop - first > _ASIDE and " ".join(syntax.forms[stop - 2 : stop]) in ("which came", "which comes"):
        return trimmed(syntax, range(first, stop - 2))
    return range(first, stop)
