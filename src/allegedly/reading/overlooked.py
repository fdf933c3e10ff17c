"""Attributions that the trained reader overlooked, and sources that it left out, where print leaves no doubt.

A verb of saying with somebody for its subject is an attribution where a clause is its object ("said it was over"), and
some verbs are with any object ("denied any role", "blamed rebels for it", "spoke of chaos", "put the toll at 12").
A cue in the active voice has its subject for a source.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from ..schema import Article, Span, Tagged
from ..vocabulary import cues, cues_of, lemmas, sayings
from .cue_acts import RESPONSIBLE
from .headlines import headline_spans
from .heads import SPEAKING
from .parentheticals import clause_before
from .phrases import PRONOUNS, names_nobody, phrase
from .stock_phrases import MENDED, source_behind, stock_phrases, trimmed
from .syntax import Syntax

_COUNTS_AS = frozenset({"as", "at"})
"""What stands before a number that a verb gives: "put the toll *at* 12", "gave the toll *as* 12"."""

_FURTHEST = 10
"""Words between such a verb and its number: what is counted stands between, and a long clause does not."""

_ADVERBS = frozenset({"here", "there"})
"""What stands between a subject and its verb and is at times taken for the subject: "a guard *there* said"."""

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
        if taken[verb] or word.tag not in _FINITE or syntax.quoted[verb]:
            continue
        governed = subject_of(syntax, verb)
        subject = governed or _behind_comma(syntax, verb) or _it(syntax, verb)
        if not len(subject) or subject.stop > verb or not _speaks(syntax, subject, _counting(syntax, verb)):
            continue
        for cue, content in (*_frames(syntax, verb), *_closing(syntax, subject, verb)):
            content = trimmed(syntax, content)
            outer = content.stop <= subject.start  # what others say inside of it is passed on
            within = () if outer and _whole(syntax, content, tagged) else content
            if len(content) and not any(taken[index] for index in (*cue, *within, syntax.head(subject))):
                source = () if governed else (syntax.span(subject.start, subject.stop - 1),)
                said, told = (syntax.span(words[0], words[-1]) for words in (cue, content))
                made.append(Tagged(source, (said,), (told,), MENDED))
                break
    return made


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
    """Whether a subject is somebody who can say something: no thing, no "no group", and not "you" or "I".

    Documents can count, and so can "it".
    """
    found = phrase(syntax, subject)
    if names_nobody(syntax, found.core):
        return False
    if found.kind == "pronoun":
        return PRONOUNS[syntax.forms[found.head]] in ("he", "she", "they", "we", "who", *(("it",) if counting else ()))
    known = found.kind in SPEAKING or (counting and found.kind == "document")
    return known or syntax.entity_kinds.get(found.head) in ("person", "organisation")


def _frames(syntax: Syntax, verb: int) -> Iterator[tuple[range, range]]:
    """The cue and the content for each way in which a verb may attribute something, the surest first."""
    called = frozenset(lemmas(syntax.forms[verb]))
    behind = [child for child in syntax.children(verb) if child > verb]
    alone = range(verb, verb + 1)
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
    if "count" in called and counted:
        yield alone, range(verb + 1, stop)
    if _counting(syntax, verb):
        number = _number(syntax, verb)
        if number is not None:
            yield alone, range(verb + 1, number)


def _closing(syntax: Syntax, subject: range, verb: int) -> Iterator[tuple[range, range]]:
    """The cue and the content where a verb of saying or of finding ends a sentence with its subject: "*It was shut*, he
    claims", "*The water was foul*, its laboratory found".
    """
    sentence = syntax.sentence(verb)
    acts = {one.act for one in cues_of(syntax.forms[verb])}
    said = not acts.isdisjoint(("statement", "evidence"))
    ends = not any(syntax.forms[index][0].isalnum() for index in range(verb + 1, sentence.stop))
    if said and ends and subject.start > sentence.start and syntax.forms[subject.start - 1] == ",":
        content = range(clause_before(syntax, subject.start), subject.start)
        if any(syntax.words[index].tag in _FINITE for index in content):
            yield range(verb, verb + 1), content


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


def with_source(syntax: Syntax, found: Tagged, dateline: Span | None = None) -> Tagged:
    """The attribution with the source that its cue has by grammar, where the reader gave it none or a wrong one.

    That is the subject of an active verb, its own or one that it shares, and what stands behind a set phrase:
    "according to *him*". Wrong is the place of a dateline, a mere "there", and a source in another sentence than a cue
    with a subject.
    """
    cue = syntax.words_of(found.cue)
    if not cue:
        return found
    given = syntax.words_of(found.source)
    placed = dateline is not None and any(dateline.start <= span.start < dateline.end for span in found.source)
    placed = placed or bool(given and all(syntax.forms[index] in _ADVERBS for index in given))
    if given and not placed and not _parted(syntax, given[0], cue[0]):
        return found
    source = _of_cue(syntax, cue, shared=bool(given))
    if dateline is not None and len(source):
        source = range(max(source.start, syntax.within(dateline).stop), source.stop)
        source = trimmed(syntax, source)
    if not len(source) or any(index in source for index in (*cue, *syntax.words_of(found.content))):
        return found
    return msgspec.structs.replace(found, source=(syntax.span(source.start, source.stop - 1),))


def _parted(syntax: Syntax, one: int, other: int) -> bool:
    """Whether a sentence surely ends between two words, in a plain word: "Rep. Ann H. Lee" is cut at its full stops."""
    first, last = sorted((syntax.sentence_of[one], syntax.sentence_of[other]))
    for number in range(first, last):
        words = syntax.tags.sentences[number]
        plain = [index for index in range(*words) if syntax.forms[index][0].isalnum()]
        if plain and len(syntax.forms[plain[-1]]) > 2 and syntax.text[syntax.words[plain[-1]].start].islower():
            return True
    return False


def _of_cue(syntax: Syntax, cue: Sequence[int], *, shared: bool) -> range:
    """The source that a cue has by grammar; `shared` looks for it at the verb that the cue is joined to as well."""
    source = source_behind(syntax, cue)
    if len(source):
        return source
    verb = syntax.head(cue)
    known = cues_of(syntax.forms[verb])
    if any(one.act == "other" for one in known):
        return range(0)
    subject = subject_of(syntax, verb)
    first = syntax.words[verb].head
    if subject is None and shared and syntax.words[verb].relation == "conj" and not _has_subject(syntax, verb):
        subject = subject_of(syntax, first)
    return subject or _agent(syntax, verb)


def _agent(syntax: Syntax, verb: int) -> range:
    """Who does what a verb in the passive voice tells: "was denied by *the army*"."""
    passive = syntax.words[verb].tag == "VBN"
    for child in syntax.children(verb) if passive else ():
        words = syntax.subtree(child)
        if child > verb and syntax.forms[words.start] == "by" and _speaks(syntax, words[1:], counting=False):
            return trimmed(syntax, words[1:])
    return range(0)


def _has_subject(syntax: Syntax, verb: int) -> bool:
    return any(syntax.words[child].relation.startswith("nsubj") for child in syntax.children(verb))


def subject_of(syntax: Syntax, verb: int) -> range | None:
    """The subject of a verb in the active voice, with all that hangs on it, loose punctuation at its end left out."""
    if not syntax.words[verb].tag.startswith("VB"):
        return None
    for child in syntax.children(verb):
        if syntax.words[child].relation == "nsubj" and syntax.words[child].tag[:1] in "NPDW":
            words = syntax.subtree(child)
            stop = min(words.stop, verb) if child < verb else words.stop
            while stop > child + 1 and not syntax.forms[stop - 1][0].isalnum():
                stop -= 1
            start = words.start
            while start < child and syntax.words[start].tag[:2] in ("IN", "CC", "RB", "WR", "TO"):
                start += 1
            if syntax.forms[child] in ("it", "there", "this", "that", "which", "what"):
                return None
            return range(start, stop)
    return None
