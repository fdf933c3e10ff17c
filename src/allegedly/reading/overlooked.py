"""Attributions that the trained reader overlooked, where print leaves no doubt.

A verb of saying with somebody for its subject is an attribution where a clause is its object ("said it was over"), and
some verbs are with any object ("denied any role", "blamed rebels for it", "spoke of chaos", "put the toll at 12").
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..schema import Article, Tagged
from ..vocabulary import cues, cues_of, lemmas, sayings
from .closings import around, closing
from .cue_acts import RESPONSIBLE
from .gerunds import gerund
from .headlines import headline_spans
from .phrases import PRONOUNS, names_nobody, phrase
from .speakers import speaks, subject_of, verb_group
from .stock_phrases import MENDED, stock_phrases, trimmed
from .syntax import Syntax

_COUNTS_AS = frozenset({"as", "at"})
"""What stands before a number that a verb gives: "put the toll *at* 12", "gave the toll *as* 12"."""

_FURTHEST = 10
"""Words between such a verb and its number: what is counted stands between, and a long clause does not."""

_FINITE = ("VBD", "VBZ", "VBP")
_ARGUMENTS = ("obj", "obl", "xcomp", "ccomp", "iobj")
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "PRP$", "PRP", "CD"})
"""Tags of the words of a plain noun phrase."""


def overlooked(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Attributions by verbs of saying and set phrases that nobody tagged: "*He* **said** *it was over*".

    Headlines are searched too; what else of the apparatus (bylines, captions, notes) speaks for nobody.
    """
    taken = [False] * len(syntax.words)
    for found in tagged:
        for index in syntax.words_of((*found.cue, *found.content)):
            taken[index] = True
    headlines = headline_spans(article)
    for index in (index for span in article.apparatus if span not in headlines for index in syntax.within(span)):
        taken[index] = True
    made = stock_phrases(syntax, taken)
    for found in made:
        for index in syntax.words_of((*found.cue, *found.content)):
            taken[index] = True
    for verb, word in enumerate(syntax.words):
        if not taken[verb] and word.tag in _FINITE and not syntax.quoted[verb]:
            found_here = _around(syntax, verb, taken, tagged) or _shown(syntax, verb, taken)
            found_here = found_here or _governed(syntax, verb, taken, tagged)
            made += [found_here] if found_here is not None else []
    return made


def _around(syntax: Syntax, verb: int, taken: Sequence[bool], tagged: Sequence[Tagged]) -> Tagged | None:
    """What stands around a verb of saying, or None where another attribution has words of it and is not whole in it."""
    found = around(syntax, verb)
    if found is None:
        return None
    speaker, parts = found
    cue = verb_group(syntax, verb)
    others = [part for part in parts if not _whole(syntax, part, tagged)]
    if any(taken[index] for words in (cue, speaker, *others) for index in words):
        return None
    source, said, *told = (syntax.span(words[0], words[-1]) for words in (speaker, cue, *parts))
    return Tagged((source,), (said,), tuple(told), MENDED)


def _shown(syntax: Syntax, verb: int, taken: Sequence[bool]) -> Tagged | None:
    """What a document shows or finds: "the memos **show** *half the berths empty*"; None where none does."""
    subject = subject_of(syntax, verb)
    evidence = any(cue.act == "evidence" for cue in cues_of(syntax.forms[verb]))
    if not subject or not evidence or subject.stop > verb or phrase(syntax, subject).kind != "document":
        return None
    behind = (child for child in syntax.children(verb) if child > verb and syntax.words[child].relation in _ARGUMENTS)
    stop = max((syntax.subtree(child).stop for child in behind), default=verb)
    shown = trimmed(syntax, range(verb + 1, stop))
    if not len(shown) or any(taken[index] for index in shown):
        return None
    return Tagged((), (syntax.span(verb, verb),), (syntax.span(shown[0], shown[-1]),), MENDED)


def _governed(syntax: Syntax, verb: int, taken: Sequence[bool], tagged: Sequence[Tagged]) -> Tagged | None:
    """What a verb with somebody for its subject attributes in one of the ways that it may, or None."""
    governed = subject_of(syntax, verb)
    subject = governed or _behind_comma(syntax, verb) or _it(syntax, verb)
    if not len(subject) or subject.stop > verb or not _speaks(syntax, subject, _counting(syntax, verb)):
        return None
    for cue, content in (*_frames(syntax, verb), *closing(syntax, subject, verb)):
        content = trimmed(syntax, content)
        outer = content.stop <= subject.start  # what others say inside of it is passed on
        within = () if outer and _whole(syntax, content, tagged) else content
        if len(content) and not any(taken[index] for index in (*cue, *within, syntax.head(subject))):
            source = () if governed else (syntax.span(subject.start, subject.stop - 1),)
            said, told = (syntax.span(words[0], words[-1]) for words in (cue, content))
            return Tagged(source, (said,), (told,), MENDED)
    return None


def _behind_comma(syntax: Syntax, verb: int) -> range:
    """The noun phrase between a comma and a verb that ends its sentence, which parsers take for an apposition."""
    sentence = syntax.sentence(verb)
    before = range(verb - 1, max(verb - _FURTHEST, sentence.start), -1)
    comma = next((index for index in before if syntax.forms[index] == ","), verb)
    words = range(comma + 1, verb)
    ends = not any(syntax.forms[index][0].isalnum() for index in range(verb + 1, sentence.stop))
    nominal = ends and all(syntax.words[index].tag in _NOMINAL for index in words)
    return words if nominal and len(words) and not _subject_between(syntax, words, verb) else range(0)


def _subject_between(syntax: Syntax, words: range, verb: int) -> bool:
    """Whether a verb has a subject before these words: "the ship, *an old ferry*, sank"."""
    return any(
        syntax.words[child].relation.startswith("nsubj") and child < words.start for child in syntax.children(verb)
    )


def _it(syntax: Syntax, verb: int) -> range:
    """The "it" that gives a number: "*It* put the toll at 12"."""
    it = verb - 1
    return range(it, verb) if _counting(syntax, verb) and verb and syntax.forms[it] == "it" else range(0)


def _whole(syntax: Syntax, content: range, tagged: Sequence[Tagged]) -> bool:
    """Whether the attributions that share words with a stretch lie in it as a whole, with a cue of their own."""
    inside = syntax.span(content[0], content[-1])
    for found in tagged:
        spans = (*found.source, *found.cue, *found.content)
        shared = any(span.start < inside.end and inside.start < span.end for span in spans)
        if shared and not (found.cue and all(inside.start <= span.start and span.end <= inside.end for span in spans)):
            return False
    return True


def _counting(syntax: Syntax, verb: int) -> bool:
    return not sayings().counting.isdisjoint(lemmas(syntax.forms[verb]))


def _speaks(syntax: Syntax, subject: range, counting: bool) -> bool:
    """Whether a subject is somebody who can say something, "who" among them; documents can count, and so can "it"."""
    if speaks(syntax, subject):
        return True
    found = phrase(syntax, subject)
    if found.kind == "pronoun":
        return PRONOUNS[syntax.forms[found.head]] in ("who", *(("it",) if counting else ()))
    return counting and found.kind == "document" and not names_nobody(syntax, found.core)


def _frames(syntax: Syntax, verb: int) -> Iterator[tuple[range, range]]:
    """The cue and the content for each way in which a verb may attribute something, the surest first."""
    called = frozenset(lemmas(syntax.forms[verb]))
    behind = [child for child in syntax.children(verb) if child > verb]
    alone = range(verb, verb + 1)
    if len(doing := gerund(syntax, verb)):
        yield alone, doing
    if any(cues().verbs[lemma].act == "statement" for lemma in called if lemma in cues().verbs):
        for clause in (child for child in behind if syntax.words[child].relation == "ccomp"):
            inner = syntax.subtree(clause)
            yield alone, range(max(inner.start, verb + 1), inner.stop)
    arguments = [syntax.subtree(child) for child in behind if syntax.words[child].relation in _ARGUMENTS]
    stop = max((inner.stop for inner in arguments), default=verb)
    for lemma in sorted(called & sayings().particles.keys()):
        if syntax.forms[verb + 1 : verb + 2] == [sayings().particles[lemma]]:
            yield range(verb, verb + 2), range(verb + 2, stop)
    nouns = [child for child in behind if syntax.words[child].relation == "obj" and syntax.words[child].tag[0] in "NCV"]
    objects = {syntax.forms[child] for child in nouns}
    if (objects and not called.isdisjoint(sayings().with_object)) or (
        "claim" in called and "responsibility" in objects
    ):
        yield alone, range(verb + 1, stop)
    counted = any(syntax.words[index].tag == "CD" for child in nouns for index in syntax.subtree(child))
    if "hold" in called and _holds_responsible(syntax, verb, stop):
        yield alone, range(verb + 1, stop)
    given = "give" in called and any(not sayings().given_as.isdisjoint(lemmas(form)) for form in objects)
    if given and "as" in syntax.forms[verb + 2 : stop]:
        yield alone, range(verb + 1, stop)
    if "count" in called and counted:
        yield alone, range(verb + 1, stop)
    if _counting(syntax, verb):
        number = _number(syntax, verb)
        if number is not None:
            yield alone, range(verb + 1, number)


def _holds_responsible(syntax: Syntax, verb: int, stop: int) -> bool:
    """Whether a verb of holding says who did something: "*held* the army *responsible for* the deaths"."""
    forms = syntax.forms[verb + 2 : stop]
    return any(one in RESPONSIBLE and other == "for" for one, other in pairwise(forms))


def _number(syntax: Syntax, verb: int) -> int | None:
    """Where the phrase of the number ends that a verb gives for something counted, or None where it gives none."""
    sentence = syntax.sentence(verb)
    reach = range(verb + 2, min(verb + _FURTHEST, sentence.stop - 1))
    before = next((index for index in reach if _leads_to_number(syntax, verb, index)), None)
    if before is None:
        return None
    following = range(before + 1, min(before + 5, sentence.stop))
    first = next((index for index in following if syntax.words[index].tag == "CD"), None)
    if first is None or any(syntax.words[index].tag in _FINITE for index in range(verb + 1, first)):
        return None
    stop = first + 1
    while stop in sentence and _goes_on(syntax, stop):
        stop += 1
    return stop


def _leads_to_number(syntax: Syntax, verb: int, index: int) -> bool:
    """Whether a word stands between what is counted and its number: "the toll *at*", "it *as*", "a figure *of*"."""
    form, counted = syntax.forms[index], range(verb + 1, index)
    if form == "as" and syntax.forms[verb + 1 : index] == ["it"]:
        return True
    if form == "of":
        return syntax.words[index + 1].tag == "CD" and not sayings().counted.isdisjoint(lemmas(syntax.forms[index - 1]))
    return form in _COUNTS_AS and any(
        lemma in sayings().counted for one in counted for lemma in lemmas(syntax.forms[one])
    )


def _goes_on(syntax: Syntax, index: int) -> bool:
    """Whether the phrase of a number goes on with a word: "12 *dead and 40 wounded*", "9 *million crowns a day*"."""
    if syntax.words[index].tag == "CC":
        return index + 1 in syntax.sentence(index) and syntax.words[index + 1].tag == "CD"
    return syntax.words[index].tag in ("CD", "NN", "NNS", "JJ", "VBN", "DT", "IN") and syntax.forms[index] != "as"
