"""The commands `allegedly read` and `allegedly schema`."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

import click

from ..errors import AllegedlyError
from .screen import Progress, elsewhere, open_page, say

if TYPE_CHECKING:
    from ..api import Reading
    from ..schema.inquiries import Checked

ALL_SETS = "*"
"""What `--records` without a set stands for."""


class _Asked(NamedTuple):
    """What is asked of records; `tables` is the folder for the tables that are needed, "" for the article's own."""

    sets: tuple[str, ...]
    propose: bool
    tables: str | None
    folder: Path | None


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--json", "json_file", metavar="FILE", help="Write the reading as JSON; - for standard output.")
@click.option("--html", "html_file", metavar="FILE", help="Write the page here instead of beside the article.")
@click.option("--no-open", is_flag=True, help="Do not open the page.")
@click.option("--written", metavar="DATE", help="The day the article was written (2024-01-16), if it does not say.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Articles read at a time.")
@click.option(
    "--records",
    "sets",
    multiple=True,
    is_flag=False,
    flag_value=ALL_SETS,
    metavar="[SET[@VERSION]]",
    help="Look its events up in stored records and test its arguments; in all sets, or in this one. Repeatable.",
)
@click.option("--propose", is_flag=True, help="Write what --records takes and assumes to a file beside the article.")
@click.option(
    "--tables", metavar="FOLDER", help="Write the tables that its arguments need, empty, here and not beside it."
)
@click.option("--folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Where the records are kept.")
def read(
    articles: tuple[str, ...],
    json_file: str | None,
    html_file: str | None,
    no_open: bool,
    written: str | None,
    jobs: int,
    sets: tuple[str, ...],
    propose: bool,
    tables: str | None,
    folder: Path | None,
) -> None:
    """Read articles and show who says what, on whose word.

    ARTICLE is a file (text, e-mail, HTML, PDF, DOCX), an address that starts with http, or - for standard input. One
    article gives a page beside it, which opens, and a summary here. Several, a folder, or a .jsonl file (one object
    with "text" and "id" a line) give a line each, and with --json a file of one reading a line.
    """
    if (propose or tables) and not sets:
        raise click.UsageError("--propose and --tables go with --records.")
    if len(articles) == 1 and not articles[0].endswith(".jsonl") and not Path(articles[0]).is_dir():
        own_folder = None if json_file and not html_file else ""
        asked = _Asked(sets, propose, tables or own_folder, folder) if sets else None
        _read_one(articles[0], json_file, html_file, no_open, written, asked)
        return
    if html_file:
        raise click.UsageError("--html takes one article; several get a page beside each.")
    if sets:
        raise click.UsageError("--records takes one article.")
    _read_several(articles, json_file, written, jobs)


@click.command()
@click.argument("what", type=click.Choice(["reading", "comparison"]), default="reading")
def schema(what: str) -> None:
    """Print the JSON Schema of a reading, or of a comparison."""
    from ..json_schema import comparison_schema, reading_schema

    click.echo(reading_schema() if what == "reading" else comparison_schema(), nl=False)


def _read_one(
    origin: str, json_file: str | None, html_file: str | None, no_open: bool, written: str | None, asked: _Asked | None
) -> None:
    from .. import api, report

    with Progress("reading") as progress:
        reading = api.read(origin, written=written, progress=progress)
    checked = None if asked is None else _looked_up(reading, origin, asked)
    if json_file:
        _write_json(reading, checked, json_file)
    page = html_file or (None if json_file else _page_for(origin))
    if page:
        with elsewhere("--html FILE", html_file):
            reading.save_html(page, checked)
        if not no_open:
            open_page(page)
    if json_file != "-":
        click.echo(report.summary(reading), nl=False)
        if checked is not None:
            click.echo()
            click.echo(report.records_summary(checked, reading), nl=False)
        if page:
            click.echo(f"\nThe page: {page}")


def _looked_up(reading: "Reading", origin: str, asked: _Asked) -> "Checked":
    """What records hold on a reading, with the decisions in the file beside the article."""
    from .. import inquiry

    beside = inquiry.beside(Path(origin)) if Path(origin).is_file() else None
    overrides = inquiry.read_overrides(beside) if beside is not None else None
    sets = tuple(name for name in asked.sets if name != ALL_SETS)
    with Progress("looking up") as progress:
        checked = inquiry.look_up(reading, sets=sets, overrides=overrides, folder=asked.folder, progress=progress)
    if asked.propose:
        if beside is None:
            raise click.UsageError("--propose writes beside the article, and this one is no file.")
        inquiry.write_proposal(checked, beside)
        click.echo(f"The proposal: {beside}", err=True)
    _write_tables(checked, beside, asked)
    return checked


def _write_tables(checked: "Checked", beside: Path | None, asked: _Asked) -> None:
    """Write the tables that are needed, empty; for an article that is no file only where a folder is named."""
    from .. import inquiry

    if asked.tables:
        folder = Path(asked.tables)
    elif asked.tables is not None and beside is not None:
        folder = beside.parent
    else:
        return
    with elsewhere("--tables FOLDER", asked.tables):
        for table in inquiry.write_tables(checked, folder):
            click.echo(f"An empty table: {table}", err=True)


def _write_json(reading: "Reading", checked: "Checked | None", json_file: str) -> None:
    """The reading; with records, an object of both, under `reading` and `records`."""
    import msgspec

    from .. import report

    text = reading.to_json()
    if checked is not None:
        both = msgspec.json.encode({"reading": reading, "records": checked})
        text = msgspec.json.format(both, indent=2).decode("utf-8") + "\n"
    if json_file == "-":
        click.echo(text.encode("utf-8"), nl=False)
    else:
        report.write_atomically(json_file, text)


def _read_several(articles: tuple[str, ...], json_file: str | None, written: str | None, jobs: int) -> None:
    import msgspec

    from .. import batch, report

    failed = done = 0
    with ExitStack() as stack:
        lines: IO[bytes] | None = None
        if json_file == "-":
            lines = sys.stdout.buffer
            stack.callback(lines.flush)
        elif json_file:
            lines = stack.enter_context(report.writing_atomically(json_file))
        for name, result in batch.read_many(batch.jobs_of(articles), written=written, workers=jobs):
            done += 1
            if isinstance(result, AllegedlyError):
                failed += 1
                say(f"allegedly: {result}", err=True)
            if lines is not None:
                key = "error" if isinstance(result, AllegedlyError) else "reading"
                value = str(result) if isinstance(result, AllegedlyError) else result
                lines.write(msgspec.json.encode({"id": name, key: value}) + b"\n")
            elif not isinstance(result, AllegedlyError):
                say(_line(name, result))
    click.echo(f"{done - failed} read, {failed} failed", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _line(name: str, reading: "Reading") -> str:
    """One article of several, in a line; its page is written beside it where it is a file."""
    page = _page_for(name) if Path(name).is_file() else None
    if page:
        with elsewhere("--json FILE, which writes no pages"):
            reading.save_html(page)
    nobody = next(row.claims for row in reading.balance.rows if row.type == "nobody")
    counts = f"{reading.balance.claims} claims, {nobody} on nobody, {len(reading.sources)} sources"
    return f"{name}: {counts}" + (f" -> {page}" if page else "")


def _page_for(origin: str) -> str:
    """The page's place: beside a file; for an address or standard input, in the current folder."""
    from ..report import PAGE_ENDING

    if origin == "-":
        return f"article{PAGE_ENDING}"
    if origin.lower().startswith(("http://", "https://")):
        slug = "".join(letter if letter.isalnum() else "-" for letter in origin.split("//", 1)[1]).strip("-")
        return f"{slug[-80:].strip('-')}{PAGE_ENDING}"
    return f"{origin}{PAGE_ENDING}"
