"""What a number counts: the noun phrase behind it, and the word that it hangs on in the sentence.

The parse says which noun the number belongs to; the surface says how far the phrase reaches, and stands in where the
parse points elsewhere.
"""

from typing import NamedTuple

from ...schema import Quote, quote
from ...vocabulary import lemmas, source_words
from ...vocabulary.effects import effect_words
from ...vocabulary.numerals import numbered
from ..heads import NOUNS, listed
from ..syntax import Syntax
from .stated import body_before, changes, put_before, tally_before

_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "POS", "FW", "HYPH", "NN", "NNS", "NNP", "NNPS"})
_BRIDGES = _MODIFIERS | {"RB", "RBR"}
_POINTING = frozenset({"these", "those", "them", "whom", "which", "us", "you", "it"})
_DETERMINERS = frozenset({"DT", "PRP$", "PDT", "CD"})
_CHANGE = 70
"""How many characters before a number the verb of its change stands."""
_LONGEST = 8
"""Words that a counted phrase may have: longer stretches of adjectives and nouns are parses gone wrong."""

_SINGULAR = ("as", "is", "os", "ss", "us", "news")
"""Endings of nouns with an s that are no plurals: gas, crisis, chaos, mass, virus."""

_STATES = frozenset({"dead", "missing", "homeless", "unaccounted", "such", "times", "in", "percent"})


class Counted(NamedTuple):
    """What is counted. `phrase` are its words, `head` the noun among them; both None where the text leaves it out.

    `anchor` is the word that the number hangs on with its sentence: the head, or the number itself. `points` says that
    it counts some of what was named before ("of these"); `of` that it counts some of the phrase ("of the seats");
    `apart` that the phrase does not stand right behind the number ("a crew of 24", "rose from 20 to 28 crowns").
    """

    anchor: int
    head: int | None = None
    phrase: range | None = None
    points: bool = False
    of: bool = False
    apart: bool = False

    def after(self, number: range) -> int:
        """The first word behind the number at these words and what it counts."""
        return number.stop if self.phrase is None or self.apart else self.phrase.stop

    def quote(self, syntax: Syntax) -> Quote | None:
        if self.phrase is None:
            return None
        return quote(syntax.text, (syntax.span(self.phrase.start, self.phrase.stop - 1),))


def counted(syntax: Syntax, number: range, first: int) -> Counted:
    """What the number at these words, unit included, counts. `first` is the first of the words that bound it."""
    last = number.stop - 1
    sentence = syntax.sentence(last)
    outer = syntax.head(number)
    after = number.stop
    if after + 1 < sentence.stop and syntax.forms[after] == "-" and syntax.forms[after + 1] in numbered().compound:
        return Counted(anchor=after + 1, head=after + 1, phrase=range(after + 1, after + 2))
    if after < sentence.stop and syntax.forms[after] == "of":
        return _partitive(syntax, outer, after + 1, sentence.stop)
    governor = syntax.words[last].head
    if governor in range(after, after + _LONGEST) and _reaches(syntax, after, governor):
        found: range | None = range(after, governor + 1)
    else:
        found = _phrase(syntax, after, sentence.stop)
    if found is None:
        later = _behind_the_next(syntax, number, sentence.stop)
        if later is not None:
            return Counted(anchor=outer, head=later.stop - 1, phrase=later, apart=True)
        return _standing_before(syntax, outer, first)
    head = found.stop - 1
    return Counted(anchor=head, head=head, phrase=range(found.start, _coordinated(syntax, head, sentence.stop) + 1))


def _behind_the_next(syntax: Syntax, number: range, stop: int) -> range | None:
    """The noun behind the second of two numbers that something went between: "from 20 million to 28 *crowns*"."""
    start, after = syntax.words[number.start].start, number.stop + 1
    if number.stop >= stop or syntax.forms[number.stop] != "to":
        return None
    if not changes("from").search(syntax.text, max(start - _CHANGE, 0), start):
        return None
    while after < stop and syntax.words[after].tag == "CD":
        after += 1
    found = _phrase(syntax, after, stop) if after > number.stop + 1 else None
    return found if found is not None and is_plural(syntax, found.stop - 1) else None


def _standing_before(syntax: Syntax, outer: int, first: int) -> Counted:
    """ "A *police force* of 8,000", "the number of *refugees* fell to 6,500", "puts *strikers* at 1,100"; nothing for
    "the toll rose to 40"."""
    body = body_before(syntax, first)
    if body is not None:
        return Counted(anchor=body.stop - 1, head=body.stop - 1, phrase=body, apart=True)
    tally, put = tally_before(syntax, first), put_before(syntax, first)
    if tally is not None and syntax.forms[tally] in numbered().sizes:
        return Counted(anchor=tally, head=tally, phrase=range(tally, tally + 1), apart=True)
    if tally is not None and syntax.forms[tally + 1] == "of":
        start = tally + 2
    elif tally is None and put is not None:
        start = put + 1
    else:
        return Counted(anchor=outer)
    start += syntax.words[start].tag in _DETERMINERS
    stated = syntax.forms[start] in effect_words().states and _noun_follows(syntax, start + 1, first)
    found = _phrase(syntax, start + stated, first)
    if found is None or not is_plural(syntax, found.stop - 1):
        return Counted(anchor=outer)
    found = range(start, found.stop)
    return Counted(anchor=found.stop - 1, head=found.stop - 1, phrase=found, apart=True)


def _reaches(syntax: Syntax, first: int, governor: int) -> bool:
    """Whether a plural noun that the number belongs to is reached without leaving the phrase."""
    return syntax.words[governor].tag in ("NNS", "NNPS") and all(
        syntax.words[index].tag in _BRIDGES or syntax.forms[index] in ("-", "and", "or")
        for index in range(first, governor)
    )


def _partitive(syntax: Syntax, outer: int, first: int, stop: int) -> Counted:
    """ "Dozens *of people*", "25,000 *of these*", "56 *of the 100 seats*"."""
    start = first
    while start < stop and (syntax.words[start].tag in _DETERMINERS or syntax.forms[start] == "of"):
        if syntax.forms[start] in _POINTING and not _goes_on(syntax, start, stop):
            break
        start += 1
        if [word.tag for word in syntax.words[start + 1 : start + 3]] == ["POS", "CD"]:
            start += 2  # "three of the *town's* five bakeries"
    if start < stop and syntax.forms[start] in _POINTING:
        # "Ten of those on board" points at nothing that was named before.
        next_tag = syntax.words[start + 1].tag if start + 1 < stop else "."
        described = syntax.forms[start] == "those" and next_tag in ("IN", "WP", "VBN", "VBG")
        return Counted(anchor=outer, points=not described, of=described)
    found = _phrase(syntax, start, stop)
    if found is None:
        return Counted(anchor=outer, of=True)
    head = found.stop - 1
    phrase = range(found.start, _coordinated(syntax, head, stop) + 1)
    anchor = head if syntax.words[outer].head == head else outer
    return Counted(anchor=anchor, head=head, phrase=phrase, of=True)


def _goes_on(syntax: Syntax, index: int, stop: int) -> bool:
    return index + 1 < stop and syntax.words[index + 1].tag in _MODIFIERS


def _phrase(syntax: Syntax, first: int, stop: int) -> range | None:
    """The noun phrase that begins at a word, up to its last noun; None where no noun comes."""
    end = None
    if first < stop and syntax.forms[first] == "own":
        first += 1  # "two of its own soldiers"
    index = first
    while index < min(stop, first + _LONGEST):
        tag, form = syntax.words[index].tag, syntax.forms[index]
        if form == "-" and index > first and index + 1 < stop:
            index += 1
            continue
        if tag not in _MODIFIERS or (tag in ("VBN", "VBG") and end is not None):
            break
        if form == "%":
            return None  # "10 billion yen of 5.7% bonds"
        if form in _STATES or (form in effect_words().states and not _noun_follows(syntax, index + 1, stop)):
            break
        if tag in NOUNS:
            end = index
            if tag in ("NNS", "NNPS") and not _noun_follows(syntax, index + 1, stop):
                break
        index += 1
    return None if end is None else range(first, end + 1)


def _noun_follows(syntax: Syntax, index: int, stop: int) -> bool:
    """Whether the phrase goes on to another noun right here: "the *rights* groups", but not "40 *people* Monday"."""
    if index < stop and syntax.words[index].tag == "POS":
        return True
    return index < stop and syntax.words[index].tag in NOUNS and syntax.entity_kinds.get(index) is None


def _coordinated(syntax: Syntax, head: int, stop: int) -> int:
    """The last noun of "civilians *and soldiers*" where no number or article begins the second."""
    if head + 2 >= stop or syntax.forms[head + 1] not in ("and", "or"):
        return head
    joined = syntax.words[head + 2]
    followed = head + 3 < stop and syntax.words[head + 3].tag in NOUNS
    if joined.tag in ("NNS", "NNPS") and not followed and joined.head == head:
        return head + 2
    return head


def is_plural(syntax: Syntax, index: int) -> bool:
    """Whether a noun can stand behind a number other than one; the tagger takes some plurals for singular."""
    form, tag = syntax.forms[index], syntax.words[index].tag
    mistagged = tag == "NN" and form.endswith("s") and not form.endswith(_SINGULAR)
    return mistagged or tag in ("NNS", "NNPS") or form in numbered().collective or form in effect_words().people


def are_people(syntax: Syntax, index: int) -> bool:
    """Whether a noun names people, by the lists, its ending, or a capital in the plural ("Iraqis")."""
    form = syntax.forms[index]
    people = effect_words().people
    if any(lemma in people for lemma in lemmas(form)):
        return True
    kind = listed(form)[1]
    if kind is not None:
        return kind in ("person", "group")
    word = syntax.words[index]
    if word.tag == "NNPS" or (word.tag == "NNS" and syntax.text[word.start].isupper()):
        return True
    lemma = form.removesuffix("s")
    if lemma.endswith(("er", "or")):
        return word.tag == "NNS" and source_words().inanimate.isdisjoint(lemmas(form)) and len(lemma) > 5
    return lemma.endswith(("ist", "eer", "man", "men", "ian"))
