"""The command `allegedly compare`: two versions of one article, and what changed between them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import Progress, elsewhere, open_page

if TYPE_CHECKING:
    from ..api import Reading

PAGE_ENDING = ".compared.allegedly.html"
"""Not the ending of a reading's page, which may lie beside the same article."""


@click.command(short_help="Say what changed between two versions of an article.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--json", "json_file", metavar="FILE", help="Write the comparison as JSON; - for standard output.")
@click.option("--html", "html_file", metavar="FILE", help="Write the page here instead of beside NEW.")
@click.option("--no-open", is_flag=True, help="Do not open the page.")
def compare(old: str, new: str, json_file: str | None, html_file: str | None, no_open: bool) -> None:
    """Say what changed from OLD to NEW, two versions of one article.

    Each is a file, an address that starts with http, or - for standard input. What was added, removed, reworded or
    moved; which numbers, times and headline are others; whose word a claim rests on now; what asserts less than before,
    or more. What changed, never why. It gives a page beside NEW, which opens, and the weightiest changes here.
    """
    if old == new == "-":
        raise click.UsageError("standard input can give one of the two.")
    from .. import api, report

    compared = api.compare(_read(old, "the earlier version"), _read(new, "the later version"))
    if json_file == "-":
        click.echo(compared.to_json().encode("utf-8"), nl=False)
    elif json_file:
        report.write_atomically(json_file, compared.to_json())
    page = html_file or (None if json_file else _page_for(new))
    if page:
        with elsewhere("--html FILE", html_file):
            compared.save_html(page)
        if not no_open:
            open_page(page)
    if json_file != "-":
        click.echo(report.comparison_summary(compared), nl=False)
        if page:
            click.echo(f"\nThe page: {page}")


def _read(origin: str, what: str) -> "Reading":
    from .. import api

    with Progress(f"reading {what}") as progress:
        return api.read(origin, progress=progress)


def _page_for(origin: str) -> str:
    """The page's place: beside a file; for an address or standard input, in the current folder."""
    return f"{origin if Path(origin).is_file() else 'article'}{PAGE_ENDING}"
