"""The labelled fields of an entry in an incident list: "Location: Orsha. Date: 2 May. Killed: 4."."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from ...vocabulary import event_words
from ..syntax import Syntax

_FEWEST = 2
"""Fields of an entry, but for a toll, which an act that has none may take: "3 May, Kesh: air raid. Dead: 4."."""

_OF_TOLL = frozenset({"injured", "killed"})
_OF_HARM = frozenset({"doer", "injured", "killed"})


def paragraphs_of(syntax: Syntax) -> list[int]:
    """For each word the number of its paragraph, from 1."""
    starts = [span.start for span in syntax.tags.paragraphs]
    return [bisect_right(starts, word.start) for word in syntax.words]


def entry_fields(syntax: Syntax) -> Mapping[int, Mapping[str, int]]:
    """By the number of its paragraph each entry: the first word of each of its fields, by what the field tells."""
    labelled = list(_fields(syntax))
    paragraph_of = paragraphs_of(syntax) if labelled else []
    entries: dict[int, dict[str, int]] = {}
    for index, name in labelled:
        entries.setdefault(paragraph_of[index], {}).setdefault(name, index + 2)
    return {
        paragraph: fields
        for paragraph, fields in entries.items()
        if len(fields) >= _FEWEST or not _OF_TOLL.isdisjoint(fields)
    }


def incident_words(syntax: Syntax) -> frozenset[int]:
    """The words in which an entry that tells of harm or of a perpetrator says what happened: "Incident: *attack*"."""
    entries = (fields for fields in entry_fields(syntax).values() if not _OF_HARM.isdisjoint(fields))
    first = (fields["what"] for fields in entries if "what" in fields)
    return frozenset(index for word in first for index in field_words(syntax, word))


def field_words(syntax: Syntax, first: int) -> range:
    """The words of a field, from its first to the end of its sentence or the next label there."""
    stop = syntax.sentence(first).stop
    label = next((index - 1 for index in range(first + 2, stop) if syntax.forms[index] == ":"), stop)
    last = next((index for index in range(label - 1, first, -1) if syntax.forms[index][0].isalnum()), first)
    return range(first, last + 1)


def _fields(syntax: Syntax) -> Iterator[tuple[int, str]]:
    """The labels of fields, by their words: a word with a capital and a colon behind it, and something behind that."""
    labels = event_words().fields
    colons = (index for index, form in enumerate(syntax.forms[:-1]) if form == ":" and index > 0)
    for label in (colon - 1 for colon in colons):
        name = labels.get(syntax.forms[label])
        if name is not None and syntax.text[syntax.words[label].start].isupper():
            yield label, name
