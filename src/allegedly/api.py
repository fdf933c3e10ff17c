"""The desk where the rooms meet: an article goes in, a reading comes out."""

import os
from collections.abc import Callable
from typing import Self

import msgspec

from . import __version__, checks, gazetteer, ingest, reading, report, schema, tagging
from .errors import DataError
from .schema.inquiries import Checked

Progress = Callable[[int, int], None]
"""Called with the windows read so far and their number, while a long article is being read."""


class Reading(schema.Reading, frozen=True):
    """All that was found in one article; see `allegedly.schema.Reading` for its fields."""

    def to_json(self) -> str:
        """The reading as JSON, indented, its keys in the schema's order: the same reading gives the same bytes."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2).decode("utf-8") + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The reading that `to_json` wrote. Raises DataError for anything else."""
        try:
            return msgspec.json.decode(text, type=cls)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            where = str(error) if isinstance(error, msgspec.ValidationError) else "the text"
            raise DataError(
                "this is not the JSON of a reading", where=where, remedy="Read the article again"
            ) from error

    def save_html(self, path: str | os.PathLike[str], checked: Checked | None = None) -> None:
        """Write the report: one HTML file, whole or not at all. `checked` is what `look_up` found beside the reading.

        Raises OutputError.
        """
        report.save(self, path, checked)


def read(
    path_or_url: str | os.PathLike[str],
    *,
    written: str | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Read an article from a file, from an address that starts with http, or, for "-", from standard input.

    `written` (an ISO date) overrides the date that the article gives. `threads` is for the trained reader; None lets it
    use every core. Raises InputError, FetchError or ReaderError.
    """
    return read_article(ingest.open_article(path_or_url, written=written), threads=threads, progress=progress)


def read_text(text: str, *, written: str | None = None, threads: int | None = None) -> Reading:
    """Read an article given as text, which becomes its text of record as it is. Raises InputError or ReaderError."""
    return read_article(ingest.article_from_text(text, written=written), threads=threads)


def read_article(article: schema.Article, *, threads: int | None = None, progress: Progress | None = None) -> Reading:
    """Read an article that was already opened."""
    reader = tagging.trained_reader(threads)
    tags = tagging.tag(article, reader, progress=progress)
    told = reading.assemble(article, tags)
    happened = reading.happenings(article, tags, told, gazetteer.gazetteer())
    found = told._asdict() | happened._asdict()
    quotations = reading.quotations(article.text, tags.paragraphs)
    return Reading(
        schema=schema.SCHEMA_VERSION,
        made=schema.Made(version=__version__, reader=reader.digest),
        article=article,
        findings=checks.check(checks.Evidence(article=article, tags=tags, quotations=quotations, **found)),
        **found,
    )
