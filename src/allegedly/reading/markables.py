"""The noun phrases of an article that are joined into sources: those of attributions, names, and likely antecedents."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..schema import Attribution
from ..vocabulary import name_parts
from .heads import is_hyphen, listed
from .phrases import Phrase, names_nobody, phrase
from .proper_names import is_title
from .syntax import Syntax

_NAMED = frozenset({"person", "organisation", "place"})
_BEFORE_NOUN = frozenset({"CD", "DT", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "VBN"})
_DETERMINERS = frozenset({"DT", "PRP$"})
_BEFORE_DETERMINER = frozenset({"all", "both", "half"})
_NOMINAL = frozenset({"appos", "nsubj", "nsubj:pass", "obj", "obl"})
_BEHIND_NOUN = _BEFORE_NOUN - {"VBN"} | {"IN"}


class Nesting(NamedTuple):
    """How many contents of attributions a source stands in, and the number of the innermost attribution, or -1."""

    depth: int
    within: int


def source_phrase(syntax: Syntax, attribution: Attribution) -> Phrase | None:
    """The noun phrase of an attribution's source: of its first piece with words. None for no source, or "nobody"."""
    for piece in () if attribution.source is None else attribution.source.pieces:
        words = syntax.within(piece)
        if len(words):
            found = phrase(syntax, words)
            return None if names_nobody(syntax, found.core) else found
    return None


def other_names(syntax: Syntax, sources: Iterable[Phrase]) -> list[Phrase]:
    """The names of people, bodies and places that are no head of a source, with what describes them on either side."""
    heads = {found.head for found in sources}
    names = []
    for mention in syntax.tags.mentions:
        words = syntax.within(mention.span) if mention.name and mention.kind in _NAMED else range(0)
        if not len(words):
            continue
        described = _description(syntax, words)
        first = described.start if len(described) else _with_titles(syntax, words.start)
        found = phrase(syntax, range(first, _apposition_end(syntax, words.stop)))
        if found.name and found.head not in heads:
            heads.add(found.head)
            names.append(found)
    return names


def subjects(syntax: Syntax, known: Iterable[Phrase]) -> list[Phrase]:
    """Nameless people and bodies outside of quotations in no known phrase: a pronoun may mean them where they
    are subjects, and "the woman" where they are introduced by "a woman".
    """
    within = {index for found in known for index in (found.head, *found.core)}
    found = []
    for index, word in enumerate(syntax.words):
        if word.tag not in ("NN", "NNS") or syntax.quoted[index] or index in within or word.relation not in _NOMINAL:
            continue
        if listed(syntax.forms[index])[1] is not None:
            one = phrase(syntax, noun_phrase_around(syntax, index))
            if word.relation == "nsubj" or (one.new and one.kind == "person"):
                found.append(one)
    return found


def noun_phrase_around(syntax: Syntax, noun: int) -> range:
    """The words before a noun that belong to it, and the prepositional phrases behind it, as the tags have it."""
    sentence = syntax.sentence(noun)
    first = last = noun
    while first - 1 in sentence and _goes_before(syntax, first):
        first -= 1
    while last + 1 in sentence and syntax.words[last + 1].tag in _BEHIND_NOUN and syntax.forms[last + 1] != "that":
        last += 1
    return range(first, (noun if syntax.words[last].tag == "IN" else last) + 1)


def _goes_before(syntax: Syntax, first: int) -> bool:
    """Whether the word before another belongs to its noun phrase: before a "the" only "all" and the like do."""
    before = syntax.words[first - 1].tag
    if syntax.words[first].tag in _DETERMINERS:
        return syntax.forms[first - 1] in _BEFORE_DETERMINER
    return before in _BEFORE_NOUN or is_hyphen(syntax, first - 1)


def nestings(attributions: Sequence[Attribution]) -> list[Nesting]:
    """For each attribution how deep its source stands in the contents of others."""
    contents = sorted(
        (piece.start, -piece.end, number) for number, found in enumerate(attributions) for piece in found.content.pieces
    )
    sources = sorted(
        (found.source.start, found.source.pieces[0].end, number)
        for number, found in enumerate(attributions)
        if found.source is not None
    )
    result = [Nesting(0, -1)] * len(attributions)
    around: list[tuple[int, int]] = []
    following = 0
    for start, end, number in sources:
        while following < len(contents) and contents[following][0] <= start:
            around.append((-contents[following][1], contents[following][2]))
            following += 1
        around = [(until, inner) for until, inner in around if until > start]
        enclosing = [inner for until, inner in around if until >= end and inner != number]
        if enclosing:
            result[number] = Nesting(len(enclosing), enclosing[-1])
    return result


def _description(syntax: Syntax, name: range) -> range:
    """What a name between commas is in apposition to: "*the dam's operator*, Tesk Power, said"; or no words."""
    comma, sentence = name.start - 1, syntax.sentence(name.start)
    closed = name.stop not in sentence or not syntax.forms[name.stop][0].isalnum()
    if comma - 1 not in sentence or syntax.forms[comma] != "," or not closed:
        return range(0)
    noun = comma - 1
    kind = listed(syntax.forms[noun])[1]
    if kind not in ("person", "organisation") or syntax.words[noun].tag not in ("NN", "NNP"):
        return range(0)
    first = noun_phrase_around(syntax, noun).start
    headed = first - 2 in sentence and syntax.forms[first - 1] == "of"
    if kind == "organisation" and headed and listed(syntax.forms[first - 2])[1] == "person":
        noun = first - 2  # "the head of the commission, Ann Lee"
        first = noun_phrase_around(syntax, noun).start
    owned = any(syntax.words[index].tag in ("POS", "PRP$") for index in range(first, noun))
    introduced = kind == "person" and len(name) > 1 and syntax.forms[first] in ("a", "an")  # "*a guard*, Ann Lee,"
    return range(first, comma) if owned or introduced or syntax.forms[first] == "the" else range(0)


def _apposition_end(syntax: Syntax, stop: int) -> int:
    """Where the apposition behind a name ends, or the name itself: "Sugar Free Africa, *a patients' group*"."""
    opened = syntax.forms[stop : stop + 2] in ([",", "a"], [",", "an"], [",", "the"])
    if not opened or stop + 2 not in syntax.sentence(stop):
        return stop
    last = stop + 2
    while last + 1 in syntax.sentence(stop) and syntax.words[last + 1].tag in _BEFORE_NOUN:
        last += 1
    told = listed(syntax.forms[last])[1] in ("person", "organisation") and syntax.words[last].tag == "NN"
    speaks = syntax.words[last].relation == "nsubj"  # "the edge of Karsk, *the governor* said"
    return last + 1 if told and not speaks else stop


def _with_titles(syntax: Syntax, first: int) -> int:
    """The first word of the titles and roles before a name ("*Iraqi MP* Hassan Salem"), else of the name itself."""
    sentence = syntax.sentence(first)
    if first - 1 not in sentence or not is_title(syntax, first - 1):
        return first
    while first - 1 in sentence:
        tag, form = syntax.words[first - 1].tag, syntax.forms[first - 1].rstrip(".")
        plain = first - 1 not in syntax.entity_kinds and tag in ("NN", "NNP", "JJ")
        if not plain and form not in name_parts().titles:
            break
        first -= 1
    return first
