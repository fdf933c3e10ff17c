"""Evidence made from a text: by the reader, as in use, or word by word without it, where any text at all must do."""

import functools
import re

import msgspec

from allegedly import ingest, tagging
from allegedly.checks import Evidence, Example, Found
from allegedly.reading import Syntax, assemble
from allegedly.reading.arguments import arguments
from allegedly.reading.events import events
from allegedly.reading.quantities import quantities
from allegedly.reading.quotations import quotations
from allegedly.reading.times import times
from allegedly.schema import Article, Span, Tags, Word


def read(text: str) -> Evidence:
    """All that is read in a text, with no gazetteer."""
    return read_example(Example(text=text))


@functools.cache
def read_example(example: Example) -> Evidence:
    article = ingest.article_from_text(example.text, written=example.written)
    if example.title is not None:
        article = msgspec.structs.replace(article, title=example.title)
    tags = tagging.tag(article, tagging.trained_reader(1))
    syntax = Syntax(article.text, tags)
    found = assemble(article, tags)
    dated = times(article, tags.words, tags.sentences)
    numbers = quantities(article, syntax, dated)
    happened = events(article, syntax, found.sources, found.attributions, dated, (), numbers)
    return Evidence(
        article=article,
        tags=tags,
        quotations=quotations(article.text, tags.paragraphs),
        attributions=found.attributions,
        sources=found.sources,
        claims=found.claims,
        balance=found.balance,
        times=dated,
        quantities=numbers,
        events=happened,
        arguments=arguments(article, syntax, found.attributions, dated, (), happened),
    )


def bare(text: str, *, headings: tuple[str, ...] = ()) -> Evidence:
    """A text of which nothing was read: its words all nouns, a sentence a paragraph, one a line."""
    article = Article(
        text=text,
        sha256="",
        kind="text",
        origin="given",
        body=Span(0, len(text)),
        headings=tuple(Span(text.index(heading), text.index(heading) + len(heading)) for heading in headings),
    )
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    words: list[Word] = []
    sentences = []
    for line in lines:
        first = len(words)
        for match in re.finditer(r"\w+|[^\w\s]", text[line.start : line.end]):
            words.append(Word(line.start + match.start(), line.start + match.end(), "NN", len(words), "root"))
        sentences.append(Span(first, len(words)))
    tags = Tags(tuple(words), tuple(sentences), tuple(lines), (), ())
    return Evidence(article=article, tags=tags, quotations=quotations(text, tags.paragraphs))


def told(found: Found) -> tuple[str, tuple[str, ...], str]:
    """A finding as code, quoted words on one line each, and reason."""
    return found.code, tuple(" ".join(quote.text.split()) for quote in found.quotes), found.reason
