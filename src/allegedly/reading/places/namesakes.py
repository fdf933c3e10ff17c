"""Namesakes: names of ships, storms, treaties, newspapers, teams and houses that are called after places.

What a name is here, the words beside it say, and mostly once only: "the cruiser Moskva" is "the Moskva" afterwards.
"""

import re
from collections.abc import Iterator

from ...gazetteer import normal
from ...vocabulary import lemmas, name_parts
from ...vocabulary.namesake_words import namesake_words
from .surroundings import NOTED, Surroundings

_SCORE = re.compile(
    r"(?<![\w.,/-])\d{1,3}[-–]\d{1,3}"
    r"(?=\s*(?:$|[.,;:)](?!\d)|\s(?:after|against|at|defeat|draw|in|loss|on|over|to|victory|win|with)\b))"
)
"""The end of a match, "2-1"; no date, no span of years, and no "20-30 tanks"."""

_OWNING = (["'s"], ["’s"], ["'"], ["’"])

_BEHIND_STREET = 2
"""Words behind the name of a street in which it says what stands there: "Mill Lane *Primary School*"."""

_LONGEST = 4
"""Words in the name of a ship or a treaty."""


def namesakes(context: Surroundings) -> frozenset[int]:
    """The words of an article that are part of such a name."""
    introduced = list(_introduced(context))
    barred = {index for words in introduced for index in words}
    barred.update(index for words in _followed(context) for index in words)
    barred.update(_teams(context))
    barred.update(index for words in (*_saints(context), *_streets(context)) for index in words)
    called = {normal(context.named(words).name) for words in introduced}
    for index in range(len(context.syntax.words)):
        word = range(index, index + 1)
        if context.form(index)[0].isupper() and normal(context.form(index)) in called and _again(context, word):
            barred.add(index)
    return frozenset(barred)


def _introduced(context: Surroundings) -> Iterator[range]:
    """Names right behind a word for what they are: "the frigate *Lancaster*", "Hurricane *Florence*", "the *Moskva*
    sank", "Queen *Victoria*", "the Treaty of *Westphalia*".
    """
    words, forms = namesake_words(), context.syntax.forms
    before = words.vessels | words.events | words.broadcasters | words.firms
    for index, form in enumerate(forms[:-1]):
        behind = _capitals(context, index + 1)
        if not behind:
            continue
        treaty = form == "of" and index > 0 and forms[index - 1] in words.of
        ship = form == "the" and _sails(context, behind)
        if treaty or ship or (form in before and not _in_clause(context, behind)):
            yield behind
        elif form.rstrip(".") in words.sovereigns and not _known(context, index, behind):
            yield range(index, behind.stop)
            yield behind


def _followed(context: Surroundings) -> Iterator[range]:
    """Names before a word for what they are: "the *Geneva* Conventions", "*Havana* syndrome"."""
    words, forms = namesake_words(), context.syntax.forms
    for index in range(1, len(forms)):
        capital = context.form(index)[0].isupper() and len(_capitals(context, index)) == 1
        named = forms[index] in words.called or (capital and forms[index] in words.instruments | words.papers)
        named = named and forms[index - 1] not in context.words.spatial  # "Rafah Border Post"
        start = index
        while named and start and index - start < _LONGEST and _joined(context, start - 1):
            start -= 1
        if start < index:
            yield range(start, index + capital)


def _saints(context: Surroundings) -> Iterator[range]:
    """What is a saint's is a hospital, a school or a church: "at *St Anne's*", "*St Peter's* church". A few towns are
    called so, too: large ones, and those before a state or "County".
    """
    forms = context.syntax.forms
    for index, form in enumerate(forms[:-2]):
        if form.rstrip(".") not in name_parts().saint or not context.form(index)[0].isupper():
            continue
        name = _capitals(context, index + 1 + (forms[index + 1] == "."))
        stop = next((stop for stop in range(name.start + 1, name.stop + 1) if forms[stop : stop + 1] in _OWNING), None)
        if stop is not None:
            words = range(index, stop + 1)
            if not _is_town(context, words):
                yield words


def _is_town(context: Surroundings, words: range) -> bool:
    """Whether a saint's name in the possessive is that of a town or an area: "in *St Mary's*", but not "at *St Mary's*"
    nor "in *St Mary's* hospital".
    """
    behind = set(context.syntax.forms[words.stop : words.stop + 1])
    if not behind.isdisjoint(namesake_words().buildings | context.words.housed):
        return False
    if not behind.isdisjoint(context.words.area_behind) or context.before_state(words):
        return True
    owner = words[:-1]
    first = name_parts().male | name_parts().female
    if context.syntax.forms[owner[-1]] not in first and _has(context, owner, NOTED):
        return True  # "*St Petersburg*'s main street": there is no such saint
    return _has(context, words, 0 if context.before(words)[0] in context.words.inside else NOTED)


def _has(context: Surroundings, words: range, fewest: int) -> bool:
    """Whether the gazetteer has a place of this name with so many people."""
    start, end = context.syntax.span(words[0], words[-1])
    return any(entry.population >= fewest for entry in context.gazetteer.named(context.text[start:end]))


def _streets(context: Surroundings) -> Iterator[range]:
    """Schools, stations and the like that bear the name of a street: "*Mill Lane School*"."""
    words, forms = namesake_words(), context.syntax.forms
    housed = words.buildings | context.words.housed
    for index in range(1, len(forms) - 1):
        if forms[index] in words.streets and context.form(index)[0].isupper() and _joined(context, index - 1):
            behind = [forms[index + 1]]
            if context.form(index + 1)[0].isupper() and behind[0] not in context.words.inside:
                behind += forms[index + 2 : index + 1 + _BEHIND_STREET]
            start = index
            while start and index - start < _LONGEST - 1 and _joined(context, start - 1):
                start -= 1
            if not housed.isdisjoint(behind):
                yield range(start, index + 1)


def _in_clause(context: Surroundings, words: range) -> bool:
    """Whether a name is who did something in a clause about the word before it: "the tanker *Iran* seized"."""
    word = context.syntax.words[words.stop - 1]
    return word.relation == "nsubj" and context.syntax.words[word.head].relation.startswith("acl")


def _known(context: Surroundings, title: int, behind: range) -> bool:
    """Whether a place begins with what may be a title: "*Prince William* County"."""
    return not context.form(title)[0].isupper() or any(
        entry.level == 2 or entry.population >= NOTED
        for stop in range(behind.start + 1, behind.stop + 1)
        for entry in context.gazetteer.named(context.named(range(title, stop)).name)
    )


def _joined(context: Surroundings, index: int) -> bool:
    """Whether a word is a capitalised one of the same name as the word behind it."""
    gap = context.text[context.syntax.words[index].end : context.syntax.words[index + 1].start]
    noun = context.syntax.words[index].tag.startswith(("NN", "JJ"))
    return noun and context.form(index)[0].isupper() and gap.strip() == "" and "\n" not in gap


def _capitals(context: Surroundings, start: int) -> range:
    """The capitalised nouns from a word on, within its sentence."""
    stop = start
    end = min(context.syntax.sentence(start).stop, start + _LONGEST)
    while stop < end and context.form(stop)[0].isupper() and context.syntax.words[stop].tag.startswith("NN"):
        stop += 1
    return range(start, stop)


def _sails(context: Surroundings, words: range) -> bool:
    """Whether a verb behind a name says what ships alone do."""
    syntax, sailing = context.syntax, namesake_words().sailing
    if words.stop >= len(syntax.words) or not syntax.words[words.stop].tag.startswith("VB"):
        return False
    return any(not sailing.isdisjoint(lemmas(form)) for form in syntax.forms[words.stop : words.stop + 2])


def _again(context: Surroundings, word: range) -> bool:
    """Whether a name that was a ship's or a storm's may be so here: no word puts anything into it; and where it is a
    country's, too, "the" stands before it.
    """
    before, met = context.before(word)
    if met or before in context.words.inside:
        return False
    states = any(entry.level == 0 for entry in context.gazetteer.named(context.form(word.start)))
    return not states or context.syntax.forms[word.start - 1] == "the"


def _teams(context: Surroundings) -> Iterator[int]:
    """The sides of a match: "*Chelsea* beat *Arsenal* 2-1"."""
    words, syntax = namesake_words(), context.syntax
    for first, last in syntax.tags.sentences:
        text = context.text[syntax.words[first].start : syntax.words[last - 1].end]
        if words.sports.isdisjoint(syntax.forms[first:last]) and not _SCORE.search(text):
            continue
        for index in range(first, last):
            if syntax.words[index].tag.startswith("NNP") and _plays(context, index):
                yield index


def _plays(context: Surroundings, index: int) -> bool:
    """Whether a name is the subject or the object of a verb of contest, not where it took place."""
    syntax, words = context.syntax, namesake_words()
    word, end = syntax.words[index], _capitals(context, index).stop
    if word.relation in ("compound", "flat") and word.head < end and end - index < _LONGEST - 1:
        word = syntax.words[word.head]
    if word.relation == "conj" and syntax.words[word.head].tag.startswith("NNP"):
        word = syntax.words[word.head]
    if word.relation not in ("nsubj", "obj", "obl") or words.contests.isdisjoint(lemmas(syntax.forms[word.head])):
        return False
    return word.relation != "obl" or context.before(range(index, index + 1))[0] in ("against", "over", "to", "with")
