"""The desk where the rooms meet: an article goes in, a reading comes out."""

import os
from collections.abc import Callable
from typing import Self, TypeVar

import msgspec

from . import __version__, checks, comparison, gazetteer, ingest, reading, report, schema, tagging
from .errors import DataError
from .schema import comparisons
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
        return _decoded(text, cls, "a reading", "Read the article again")

    def save_html(self, path: str | os.PathLike[str], checked: Checked | None = None) -> None:
        """Write the report: one HTML file, whole or not at all. `checked` is what `look_up` found beside the reading.

        Raises OutputError.
        """
        report.save(self, path, checked)


class Comparison(comparisons.Comparison, frozen=True, kw_only=True):
    """What changed between two versions of one article; see `allegedly.schema.comparisons` for its fields."""

    def to_json(self) -> str:
        """The comparison as JSON, indented, with both readings in it: the same comparison gives the same bytes."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2).decode("utf-8") + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The comparison that `to_json` wrote. Raises DataError for anything else."""
        return _decoded(text, cls, "a comparison", "Compare the two versions again")

    def save_html(self, path: str | os.PathLike[str]) -> None:
        """Write the page of the comparison: one HTML file, whole or not at all. Raises OutputError."""
        report.write_atomically(path, report.render_comparison(self))


_Made = TypeVar("_Made")


def _decoded(text: str | bytes, kind: type[_Made], what: str, remedy: str) -> _Made:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        where = str(error) if isinstance(error, msgspec.ValidationError) else "the text"
        raise DataError(f"this is not the JSON of {what}", where=where, remedy=remedy) from error


def compare(
    old: str | os.PathLike[str] | schema.Reading,
    new: str | os.PathLike[str] | schema.Reading,
    *,
    threads: int | None = None,
) -> Comparison:
    """What changed from the earlier version of an article to the later one: each a reading, or what `read` takes.

    Two that are no versions of one article are compared all the same; `notes` say so. Raises what `read` raises.
    """
    earlier, later = (each if isinstance(each, schema.Reading) else read(each, threads=threads) for each in (old, new))
    found = comparison.compare(earlier, later)
    return Comparison(**{field: getattr(found, field) for field in found.__struct_fields__})


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
