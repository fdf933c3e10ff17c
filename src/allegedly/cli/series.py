"""The command `allegedly series`: parse arguments, call the library, print."""

from pathlib import Path

import click

from .screen import open_page


@click.command(short_help="Count recorded events by day, week or month.")
@click.argument("query", metavar="QUERY")
@click.option("--by", type=click.Choice(["day", "week", "month"]), default="week", show_default=True, help="Counts by.")
@click.option("--out", metavar="FILE", help="Write the counts as CSV; - for standard output.")
@click.option("--events", metavar="FILE", help="Write the dates as CSV, a row for each record.")
@click.option("--html", "html_file", metavar="FILE", help="Write a page with the picture.")
@click.option("--svg", "svg_file", metavar="FILE", help="Write the picture by itself.")
@click.option("--no-open", is_flag=True, help="Do not open the page.")
@click.option("--folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Where the records are kept.")
def series(
    query: str,
    *,
    by: str,
    out: str | None,
    events: str | None,
    html_file: str | None,
    svg_file: str | None,
    no_open: bool,
    folder: Path | None,
) -> None:
    """Count the records that QUERY selects: "actor=IS country=Iraq kind=attack 2020-01-01..2024-01-31"."""
    from .. import records, report
    from ..errors import DataError
    from ..report.series_page import render_series
    from ..report.series_picture import series_svg

    found = records.series(query, folder=folder)
    if not found.times:
        why = records.search(found.query, limit=0, folder=folder).notes
        raise DataError(
            why[-1].rstrip(".") if why else "no record lies in these days", where=found.query, remedy="Widen the query"
        )
    counts = records.counts(found, by)
    if out == "-":
        click.echo(records.counts_csv(counts), nl=False)
    elif out:
        report.write_atomically(out, records.counts_csv(counts))
    if events:
        report.write_atomically(events, records.events_csv(found))
    if svg_file:
        report.write_atomically(svg_file, series_svg(found, counts))
    if html_file:
        report.write_atomically(html_file, render_series(found, counts))
        if not no_open:
            open_page(html_file)
    for note in found.notes:
        click.echo(note, err=True)
    if out == "-":
        return
    coverage = found.coverage
    things = "press reports (not events)" if coverage.counts_reports else "records"
    uncertain = sum(each.uncertain for each in counts)
    click.echo(f"{len(found.times):,} {things} in {len(counts):,} {by}s; {uncertain:,} may lie in another {by}.")
    click.echo(f"{coverage.title}, version {coverage.version}")
    click.echo(f"query: {found.query}")
