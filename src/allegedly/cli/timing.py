"""The commands `allegedly test` and `allegedly surge`: parse arguments, call the desk, print."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .screen import Progress, elsewhere, open_page

if TYPE_CHECKING:
    from ..records import Selection
    from ..timing import SurgeTest, TimingTest

Command = TypeVar("Command", bound=Callable[..., Any])


def _shared(command: Command) -> Command:
    """The options of both commands."""
    options = (
        click.option("--observed", multiple=True, metavar="START..END",
                     help="When events would have been recorded (2019..2021-06); repeat it to leave gaps."),
        click.option("--date-format", type=click.Choice(["dmy", "mdy"]),
                     help="How to read 03/04/2021 where the table itself does not show it."),
        click.option("--skip-bad", is_flag=True, help="Leave out rows without a date that can be read."),
        click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True, help="For all that is drawn."),
        click.option("--json", "json_file", metavar="FILE", help="Write the result as JSON; - for standard output."),
        click.option("--html", "html_file", metavar="FILE", help="Write the page here."),
        click.option("--no-open", is_flag=True, help="Do not open the page."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@click.command(short_help="Do the events of one table follow those of another?")
@click.argument("first", metavar="FIRST")
@click.argument("then", metavar="THEN")
@click.option("--window", required=True, metavar="LENGTH", help="How long after an event of FIRST: 36h, 14d, 2w.")
@click.option("--lag", default="0d", show_default=True, metavar="LENGTH", help="The shortest delay; may be negative.")
@click.option("--tried", multiple=True, metavar="LENGTH", help="Another window that was tried; p then allows for it.")
@click.option("--first-column", metavar="NAME", help="The column of dates in FIRST, where it is not found.")
@click.option("--then-column", metavar="NAME", help="The column of dates in THEN.")
@click.option("--first-where", multiple=True, metavar="COLUMN=VALUE", help="Only such rows of FIRST; may be repeated.")
@click.option("--then-where", multiple=True, metavar="COLUMN=VALUE", help="Only such rows of THEN; may be repeated.")
@click.option("--others-by", multiple=True, metavar="COLUMN",
              help="Compare with pairs that differ in this column of a filter; in all, if left out.")  # fmt: skip
@click.option("--null", default="bursts+season+trend", show_default=True, metavar="NULL",
              help="What chance keeps of THEN: also homogeneous, shift.")  # fmt: skip
@_shared
def test(
    first: str,
    then: str,
    *,
    window: str,
    lag: str,
    tried: tuple[str, ...],
    first_column: str | None,
    then_column: str | None,
    first_where: tuple[str, ...],
    then_where: tuple[str, ...],
    others_by: tuple[str, ...],
    null: str,
    observed: tuple[str, ...],
    date_format: str | None,
    skip_bad: bool,
    seed: int,
    json_file: str | None,
    html_file: str | None,
    no_open: bool,
) -> None:
    """Do the events of THEN follow those of FIRST more often than chance has it?

    FIRST and THEN are tables (CSV, TSV) with a column of dates, or - for standard input. The answer is printed and
    written to a page, FIRST-THEN.allegedly.html in this folder, which opens.
    """
    if first == then == "-":
        raise click.UsageError("only one of the tables can come from standard input.")
    from .. import timing

    one = _selection(first, first_column, first_where, date_format, skip_bad)
    two = _selection(then, then_column, then_where, date_format, skip_bad)
    with Progress("testing") as progress:
        told = timing.test_tables(
            one,
            two,
            window=window,
            lag=lag,
            null=null,
            observed=observed,
            tried=tried,
            others_by=others_by,
            seed=seed,
            progress=progress,
        )
    _hand_over(told, f"{_stem(first)}-{_stem(then)}", json_file, html_file, no_open)


@click.command(short_help="Are there more events since a date than before?")
@click.argument("series", metavar="SERIES")
@click.option("--since", required=True, metavar="DATE", help="The day from which there may be more (2023-10-07).")
@click.option("--also-tried", multiple=True, metavar="DATE", help="Another date that was looked at; may be repeated.")
@click.option("--column", metavar="NAME", help="The column of dates, where it is not found.")
@click.option("--where", multiple=True, metavar="COLUMN=VALUE", help="Only such rows; may be repeated.")
@click.option("--width", metavar="LENGTH", help="Count in stretches of this length; chosen from the data if left out.")
@click.option("--reported-column", metavar="NAME",
              help="The column of the days of report; allows for what is still to come.")  # fmt: skip
@click.option("--no-trend", is_flag=True, help="Do not allow for a trend.")
@_shared
def surge(
    series: str,
    *,
    since: str,
    also_tried: tuple[str, ...],
    column: str | None,
    where: tuple[str, ...],
    width: str | None,
    reported_column: str | None,
    no_trend: bool,
    observed: tuple[str, ...],
    date_format: str | None,
    skip_bad: bool,
    seed: int,
    json_file: str | None,
    html_file: str | None,
    no_open: bool,
) -> None:
    """Are there more events since a date than season, trend and chance would bring?

    SERIES is a table (CSV, TSV) with a column of dates, or - for standard input. The answer is printed and written to
    a page, SERIES-surge.allegedly.html in this folder, which opens.
    """
    from .. import timing

    with Progress("testing") as progress:
        told = timing.surge_table(
            _selection(series, column, where, date_format, skip_bad),
            since=since,
            observed=observed,
            also_tried=also_tried,
            width=width,
            reported_column=reported_column,
            trend=not no_trend,
            seed=seed,
            progress=progress,
        )
    _hand_over(told, f"{_stem(series)}-surge", json_file, html_file, no_open)


def _selection(
    path: str, column: str | None, where: Sequence[str], date_format: str | None, skip_bad: bool
) -> "Selection":
    from ..records import Selection

    pairs = []
    for each in where:
        name, equals, value = each.partition("=")
        if not equals or not name:
            raise click.UsageError("a filter has the form COLUMN=VALUE, such as country=IQ.")
        pairs.append((name, value))
    return Selection(path=path, column=column, where=tuple(pairs), date_format=date_format, skip_bad=skip_bad)


def _hand_over(
    told: "TimingTest | SurgeTest", name: str, json_file: str | None, html_file: str | None, no_open: bool
) -> None:
    """Write and print the answer: JSON where asked for, else a page; the words unless JSON goes to standard output."""
    from .. import report

    if json_file == "-":
        click.echo(told.to_json().encode("utf-8"), nl=False)
    elif json_file:
        report.write_atomically(json_file, told.to_json())
    page = html_file or (None if json_file else f"{name}{report.PAGE_ENDING}")
    if page:
        with elsewhere("--html FILE", html_file):
            told.save_html(page)
        if not no_open:
            open_page(page)
    _warn_of_the_future(told)
    if json_file != "-":
        click.echo(str(told), nl=False)
        if page:
            click.echo(f"\nThe page: {page}")


def _warn_of_the_future(told: "TimingTest | SurgeTest") -> None:
    """Say so where dates lie after today. It is no part of the result, which must not depend on the day it is made."""
    from .. import records
    from ..schema.timing import TimingTest

    today = datetime.now(UTC).timestamp() / 86_400
    for series in (told.first, told.then) if isinstance(told, TimingTest) else (told.series,):
        if series.last > today:
            when = records.iso(series.last)
            click.echo(f"allegedly: {series.file}: dates lie in the future, the last on {when}. Check them.", err=True)


def _stem(path: str) -> str:
    return "input" if path == "-" else Path(path).stem
