"""Passages with a parse that was stored, and the events read from them in a form that is easy to compare.

`passages.txt` holds for each passage a line a word: its form, its Penn tag, how far on its head stands, its relation
and the kind of named entity that it is part of. A word in the text is found by its first place.
"""

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import structs

from allegedly.reading.events import events
from allegedly.reading.syntax import Syntax
from allegedly.reading.times import times
from allegedly.schema import (
    Act,
    Article,
    Attribution,
    Event,
    Mention,
    Place,
    Quantity,
    Quote,
    Source,
    Span,
    TaggedAct,
    TaggedSetting,
    Tags,
    Word,
    quote,
)

from ..given import article, find

WRITTEN = "2024-01-16"


@functools.cache
def rows() -> dict[str, list[list[list[str]]]]:
    """The passages: for each its sentences, for each of these its words as rows."""
    found: dict[str, list[list[list[str]]]] = {}
    for line in (Path(__file__).parent / "passages.txt").read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            sentences: list[list[list[str]]] = [[]]
            found[line[3:]] = sentences
        elif line:
            sentences[-1].append(line.split("\t"))
        elif sentences[-1]:
            sentences.append([])
    return {name: [sentence for sentence in sentences if sentence] for name, sentences in found.items()}


def passage(name: str) -> tuple[Article, Syntax]:
    """A passage as an article and its syntax; the words stand with one space between them, in one paragraph."""
    words: list[Word] = []
    kinds: list[str] = []
    sentences: list[Span] = []
    offset, forms = 0, []
    for sentence in rows()[name]:
        first = len(words)
        for form, tag, head, relation, kind in sentence:
            words.append(Word(offset, offset + len(form), tag, len(words) + int(head), relation))
            kinds.append(kind)
            forms.append(form)
            offset += len(form) + 1
        sentences.append(Span(first, len(words)))
    text = " ".join(forms)
    mentions: list[Mention] = []
    for index, kind in enumerate(kinds):
        if kind == "-":
            continue
        start = mentions.pop().span.start if index and kinds[index - 1] == kind else words[index].start
        mentions.append(Mention(Span(start, words[index].end), kind, True, 1.0))
    tags = Tags(tuple(words), tuple(sentences), (Span(0, len(text)),), (), tuple(mentions))
    given = article(text)
    return Article(**{name: getattr(given, name) for name in given.__struct_fields__} | {"written": WRITTEN}), Syntax(
        text, tags
    )


def told(
    name: str,
    *,
    sources: Sequence[Source] = (),
    attributions: Sequence[Attribution] = (),
    places: Sequence[Place] = (),
    quantities: Sequence[Quantity] = (),
    acts: Sequence[tuple[str, str, float]] = (),
    settings: Sequence[tuple[str, str, float]] = (),
) -> tuple[Event, ...]:
    """The events of a passage. `acts` are words that the trained reader takes for names of events: each with the
    category, for violence with the sub-kind behind a dot, and how probable it is. `settings` are words that it takes
    for what tells the setting of the first of these: each with the part that it tells.
    """
    given, syntax = passage(name)
    seen = [_act(syntax, *one) for one in acts]
    if settings:
        told_by = tuple(TaggedSetting(part, syntax.forms.index(word), score) for part, word, score in settings)
        seen[0] = structs.replace(seen[0], settings=told_by)
    syntax = Syntax(given.text, structs.replace(syntax.tags, acts=tuple(seen)))
    found = times(given, syntax.words, syntax.tags.sentences)
    return events(given, syntax, tuple(sources), tuple(attributions), found, tuple(places), tuple(quantities))


def _act(syntax: Syntax, word: str, kind: str, score: float) -> TaggedAct:
    root, _, sub_kind = kind.partition(".")
    return TaggedAct(syntax.forms.index(word), root, sub_kind or None, score)


def brief(events: Sequence[Event]) -> list[tuple[str, str, str]]:
    """Trigger, kind and status of each."""
    return [(event.trigger.text, event.kind, event.status) for event in events]


def cast(event: Event) -> set[tuple[str, str]]:
    """Roles and names."""
    return {(actor.role, actor.name) for actor in event.actors}


def mentioned(name: str, event: Event) -> list[str]:
    """The words of an event's mentions."""
    text = passage(name)[0].text
    return [text[start:end] for start, end in event.mentions]


def attribution(name: str, source: str | None, cue: str, content: str, **fields: str | None) -> Attribution:
    """An attribution of a passage by its words."""
    text = passage(name)[0].text

    def cut(words: str) -> Quote:
        return quote(text, (find(text, words),))

    act: Act = fields.get("act") or "statement"  # type: ignore[assignment]
    return Attribution(
        id="a1",
        source=cut(source) if source else None,
        cue=cut(cue),
        content=cut(content),
        manner="indirect",
        act=act,
        attitude=fields.get("attitude"),
        source_id=fields.get("source_id"),
        score=0.9,
    )


def source(name: str, words: str) -> Source:
    """A source of a passage by the words of its one mention."""
    span = find(passage(name)[0].text, words)
    return Source("s1", words, "named person", None, None, None, (span,), ("a1",), ())


def place(name: str, words: str, **fields: str) -> Place:
    """A place of a passage by its words."""
    settings: Mapping[str, str] = {"kind": "settlement", "role": "location"} | fields
    return Place(id="p1", span=find(passage(name)[0].text, words), text=words, name=words, **settings)  # type: ignore[arg-type]


def quantity(name: str, words: str, number: float, effect: str | None, counts: str | None = None) -> Quantity:
    """A quantity of a passage by its words; its id is "q" and the number."""
    text = passage(name)[0].text
    return Quantity(
        id=f"q{number:g}",
        span=find(text, words),
        text=words,
        low=number,
        high=number,
        approximate=False,
        counts=quote(text, (find(text, counts),)) if counts else None,
        effect=effect,  # type: ignore[arg-type]
    )
