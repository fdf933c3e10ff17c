"""Surnames that are spelled like verbs: "Ibrahim Said", "Mr Said told reporters".

The trained reader knows such a word as a verb above all. A text that has it as a name once, behind a name or a title
and in front of a comma, a possessive or the verb proper, or as a first name behind a word in small letters ("his nephew
*Said Orr*"), has it as a name wherever it is capitalised.
"""

from collections.abc import Iterator

import msgspec

from ..schema import Span, Tags, Word

_VERBS = frozenset({"MD", "VB", "VBD", "VBN", "VBP", "VBZ"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_BEHIND = frozenset({",", "'s", "’s"})


def with_surnames(text: str, tags: Tags) -> tuple[Word, ...]:
    """The words, such surnames tagged as names."""
    capitalised = list(_capitalised_verbs(text, tags))
    surnames = {
        _form(text, tags.words[index])
        for sentence, index in capitalised
        if index > sentence.start
        and (
            (tags.words[index - 1].tag == "NNP" and _leads_on(text, tags, sentence, index))
            or _is_first_name(text, tags, sentence, index)
        )
    }
    if not surnames:
        return tags.words
    words = list(tags.words)
    for sentence, index in capitalised:
        inside = index > sentence.start or _leads_on(text, tags, sentence, index)
        if inside and _form(text, words[index]) in surnames:
            words[index] = msgspec.structs.replace(words[index], tag="NNP")
    return tuple(words)


def _capitalised_verbs(text: str, tags: Tags) -> Iterator[tuple[Span, int]]:
    """The verbs with a capital in front, and no other, each with its sentence."""
    for sentence in tags.sentences:
        for index in range(*sentence):
            word = tags.words[index]
            if word.tag in _VERBS and text[word.start].isupper() and text[word.start + 1 : word.end].islower():
                yield sentence, index


def _leads_on(text: str, tags: Tags, sentence: Span, index: int) -> bool:
    """Whether what follows can stand behind a name and behind no verb."""
    if index + 1 >= sentence.end:
        return False
    following = tags.words[index + 1]
    form = _form(text, following)
    return form in _BEHIND or (following.tag in _FINITE and form.islower())


def _is_first_name(text: str, tags: Tags, sentence: Span, index: int) -> bool:
    """Whether a verb stands between a word in small letters and a name. In a headline all words have capitals."""
    if index + 1 >= sentence.end or tags.words[index + 1].tag != "NNP":
        return False
    return text[tags.words[index - 1].start].islower() and text[tags.words[index + 1].start].isupper()


def _form(text: str, word: Word) -> str:
    return text[word.start : word.end]
