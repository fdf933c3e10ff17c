"""Articles and sentences with tags that were given to them by hand, so that this room is tested without the reader.

A sentence is written word by word as `form/TAG`, or `form/TAG/relation>head` where a test needs the dependency; the
head is named by its form, at its first place in the sentence. An article's text and parse are files; its names and
attributions are given in its own words and looked up in order.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from allegedly.reading.syntax import Syntax
from allegedly.schema import Article, Mention, Span, Tagged, Tags, Word

ARTICLES = Path(__file__).parent / "articles"

Given = tuple[str | None, str | None, str | tuple[str, ...]]
"""Source, cue and content of an attribution as they stand in the text; a content may have several pieces."""


def article(text: str, *, headings: Iterable[str] = (), publisher: str | None = None) -> Article:
    """A plain article, all of it body."""
    return Article(
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        kind="text",
        origin="given",
        body=Span(0, len(text)),
        publisher=publisher,
        headings=tuple(find(text, heading) for heading in headings),
    )


def plain(text: str) -> str:
    """Words with single spaces between them."""
    return " ".join(text.split())


def find(text: str, words: str, start: int = 0) -> Span:
    """Where words stand in a text, at or after an offset; a space in them matches any white space."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.compile(rf"(?<!\w){pattern}(?!\w)").search(text, start)
    assert match is not None, words
    return Span(*match.span())


def parsed(sentence: str, *, names: Mapping[str, str] | None = None) -> Syntax:
    """One sentence in the notation above; `names` gives the kinds of its named entities."""
    rows = [word.rsplit("/", 2) if ">" in word else [*word.rsplit("/", 1), "dep"] for word in sentence.split()]
    forms = [row[0] for row in rows]
    text, words, offset = " ".join(forms), [], 0
    for number, (form, tag, relation) in enumerate(rows):
        relation, _, head = relation.partition(">")
        words.append(Word(offset, offset + len(form), tag, forms.index(head) if head else number, relation))
        offset += len(form) + 1
    mentions = tuple(Mention(find(text, name), kind, True, 1.0) for name, kind in (names or {}).items())
    whole = (Span(0, len(words)),)
    return Syntax(text, Tags(tuple(words), whole, (Span(0, len(text)),), (), mentions))


def unparsed(text: str) -> Syntax:
    """A text without a parse: every word a noun, every mark punctuation, a paragraph and a sentence up to each gap."""
    words: list[Word] = []
    sentences, paragraphs = [], []
    for block in re.finditer(r"\S(?:[^\n]|\n(?!\n))*", text):
        first = len(words)
        for found in re.finditer(r"\w+|[^\w\s]", block.group()):
            place = len(words)
            tag = "NN" if found.group()[0].isalnum() else found.group()
            words.append(Word(block.start() + found.start(), block.start() + found.end(), tag, place, "dep"))
        sentences.append(Span(first, len(words)))
        paragraphs.append(Span(*block.span()))
    return Syntax(text, Tags(tuple(words), tuple(sentences), tuple(paragraphs), (), ()))


def in_words(text: str, made: Iterable[Tagged]) -> list[tuple[str, str, str]]:
    """Source, cue and content of attributions as they stand in a text, pieces joined by a stroke."""
    return [(_joined(text, found.source), _joined(text, found.cue), _joined(text, found.content)) for found in made]


def _joined(text: str, pieces: Iterable[Span]) -> str:
    return " | ".join(plain(text[start:end]) for start, end in pieces)


def stored(name: str) -> tuple[str, tuple[Word, ...], tuple[Span, ...]]:
    """Text, words and sentences of the article `articles/NAME.txt` with the parse beside it.

    The parse has a line a word: its form, its Penn tag, how far on its head stands, its relation.
    """
    text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
    words: list[Word] = []
    sentences, first, offset = [], 0, 0
    for line in (ARTICLES / f"{name}.parse").read_text(encoding="utf-8").split("\n"):
        if not line:
            if len(words) > first:
                sentences.append(Span(first, len(words)))
                first = len(words)
            continue
        form, tag, head, relation = line.split("\t")
        start = text.index(form, offset)
        offset = start + len(form)
        words.append(Word(start, offset, tag, len(words) + int(head), relation))
    return text, tuple(words), tuple(sentences)


def tagged(name: str, *, names: Mapping[str, str], attributions: Sequence[Given]) -> tuple[str, Tags]:
    """The text and the tags of a stored article. Every place of each name is a mention."""
    text, words, sentences = stored(name)
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"\S(?:[^\n]|\n(?!\n))*", text))
    places = sorted(
        (Span(*match.span()), kind)
        for known, kind in names.items()
        for match in re.finditer(r"\b" + r"\s+".join(map(re.escape, known.split())) + r"\b", text)
    )
    mentions = tuple(Mention(span, kind, True, 1.0) for span, kind in places)
    found, reached = [], 0
    for source, cue, content in attributions:
        contents = (content,) if isinstance(content, str) else content
        pieces = [find(text, words, reached) for words in contents]
        sources = [nearest(text, source, pieces[0])] if source else []
        cues = [nearest(text, cue, sources[0] if sources else pieces[0])] if cue else []
        found.append(Tagged(tuple(sources), tuple(cues), tuple(pieces), 0.9))
        reached = pieces[-1].end
    return text, Tags(words, sentences, paragraphs, tuple(found), mentions)


def nearest(text: str, words: str, beside: Span) -> Span:
    """The place of these words that is nearest to a span and outside of it."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    places = [Span(*match.span()) for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]
    outside = [place for place in places if place.end <= beside.start or place.start >= beside.end]
    return min(outside, key=lambda place: min(abs(place.end - beside.start), abs(place.start - beside.end)))
