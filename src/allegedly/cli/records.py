"""The commands `allegedly records ...`: parse arguments, call the library, print."""

import shlex
import shutil
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .screen import Progress, elsewhere

if TYPE_CHECKING:
    from ..records import StoredSet
    from ..schema import Record

_FOLDER = click.option(
    "--folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Keep records here, not in your data folder."
)


@click.group(short_help="Keep sets of recorded events and search them, offline.")
def records() -> None:
    """Keep sets of recorded events and look things up in them, offline."""


@records.command(short_help="Import a version of a set, or a table of your own.")
@click.argument("set_name", metavar="SET")
@click.option("--file", "files", multiple=True, metavar="FILE", help="A file or folder given by hand; may be repeated.")
@click.option("--version", metavar="VERSION", help="The set's version, such as 25.1.")
@click.option("--mapping", metavar="TOML", help="What a table of your own holds; see `records map`.")
@click.option("--countries", metavar="CODES", help="What an extract covers: ISO codes, such as IQ,SY.")
@click.option("--covers", metavar="START..END", help="The days that an extract covers (2016..2019-11).")
@click.option("--date-format", type=click.Choice(["dmy", "mdy"]), help="How to read 03/04/2021 where nothing shows it.")
@click.option("--skip-bad", is_flag=True, help="Leave out rows that cannot be read.")
@_FOLDER
def add(
    set_name: str,
    files: tuple[str, ...],
    *,
    version: str | None,
    mapping: str | None,
    countries: str | None,
    covers: str | None,
    date_format: str | None,
    skip_bad: bool,
    folder: Path | None,
) -> None:
    """Import a version of SET: acled, gdelt, gtd, icews, ucdp-candidate, ucdp-ged, or a table of your own.

    Without --file, what can be had without an account is downloaded from its publisher.
    """
    from .. import records as library

    before = library.list_sets(folder=folder)
    with _Steps() as steps:
        held = library.add(
            set_name, files, version=version, mapping=mapping, countries=countries, covers=covers,
            date_format=date_format, skip_bad=skip_bad, folder=folder, progress=steps,
        )  # fmt: skip
    click.echo(_told(held), nl=False)
    if held in before:
        click.echo("It was here already, and nothing was changed.")


@records.command("list")
@_FOLDER
def list_command(folder: Path | None) -> None:
    """List the sets that are here."""
    from .. import records as library

    held = library.list_sets(folder=folder)
    if not held:
        click.echo("There are no records yet. Add some: allegedly records add --help")
    width = max((len(f"{each.set_name} {each.version}") for each in held), default=0)
    digits = max((len(f"{each.rows:,}") for each in held), default=0)
    for each in held:
        covers = f"{each.coverage.earliest} to {each.coverage.latest}"
        reports = "  (press reports)" if each.coverage.counts_reports else ""
        name = f"{each.set_name} {each.version}"
        click.echo(f"{name:<{width}}  {each.rows:>{digits},} records  {covers}{reports}")


@records.command(short_help="Show what a set covers, or one record in full.")
@click.argument("set_name", metavar="SET")
@click.argument("identity", metavar="[ID]", required=False)
@click.option("--version", metavar="VERSION", help="A version other than the newest.")
@_FOLDER
def show(set_name: str, identity: str | None, *, version: str | None, folder: Path | None) -> None:
    """Show what a set covers, or one of its records in full, with the row as it came."""
    from .. import records as library

    if identity is None:
        click.echo(_told(library.show(set_name, version, folder=folder)), nl=False)
        return
    found = library.record(set_name, version, identity, folder=folder)
    for name in found.__struct_fields__:
        value = getattr(found, name)
        if name != "original" and value is not None:
            click.echo(f"{name:<17} {_safe(value)}")
    click.echo("\nThe row as it came:")
    for name, cell in found.original.items():
        click.echo(f"  {_safe(name)}: {_safe(cell)}")


@records.command(short_help='Find records: "actor=IS country=Iraq 2020..2021".')
@click.argument("query", metavar="QUERY")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Records shown.")
@click.option("--json", "json_file", metavar="FILE", help="Write all of them as JSON; - for standard output.")
@_FOLDER
def search(query: str, *, limit: int, json_file: str | None, folder: Path | None) -> None:
    """Find records: "actor=IS country=Iraq kind=attack killed>=10 2020-01-01..2024-01-31"."""
    import msgspec

    from .. import records as library
    from .. import report

    found = library.search(query, limit=None if json_file else limit, folder=folder)
    if json_file:
        text = msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"
        if json_file == "-":
            click.echo(text, nl=False)
        else:
            report.write_atomically(json_file, text)
    if json_file != "-":
        for each in found.records[:limit]:
            click.echo(_line(each))
        shown = min(limit, len(found.records))
        click.echo(f"{found.total:,} records" + (f", the first {shown} shown" if shown < found.total else ""))
        click.echo(f"query: {found.query}")
    for note in found.notes:
        click.echo(note, err=True)


@records.command()
@click.argument("set_name", metavar="SET")
@click.argument("version", metavar="VERSION")
@_FOLDER
def remove(set_name: str, version: str, *, folder: Path | None) -> None:
    """Take a version of a set out of the store."""
    from .. import records as library

    held = library.remove(set_name, version, folder=folder)
    click.echo(f"Removed {held.set_name} {held.version}, {held.rows:,} records.")


@records.command("map", short_help="Propose a mapping file for a table of your own.")
@click.argument("table", metavar="FILE")
@click.option("--out", metavar="TOML", help="Where to write it; beside FILE if left out, - for standard output.")
def map_command(table: str, out: str | None) -> None:
    """Propose a mapping file for a table of your own: which column holds what. Look it through before you use it."""
    from .. import records as library
    from .. import report

    proposed = library.propose(table)
    if out == "-":
        click.echo(proposed, nl=False)
        return
    target = Path(out) if out else Path(f"{table}.toml")
    if out is None and target.exists():
        raise click.UsageError(f"{target} is there already; name another file with --out.")
    with elsewhere("--out TOML", out):
        report.write_atomically(target, proposed)
    click.echo(f"Proposed: {target}. Look it through, then run:")
    click.echo(f"  allegedly records add NAME --file {shlex.quote(table)} --mapping {shlex.quote(str(target))}")


def _told(held: "StoredSet") -> str:
    """What a version of a set is, line by line."""
    coverage = held.coverage
    countries = ", ".join(coverage.countries) if coverage.countries else "the whole world"
    countries = countries.replace("ZZ", "no country named")
    lines = [
        f"{held.set_name} {held.version}: {coverage.title}",
        f"  records    {held.rows:,}",
        f"  covers     {coverage.earliest} to {coverage.latest}, {countries}",
        f"  listed is  {coverage.definition}",
        *([f"  cite       {coverage.citation}"] if coverage.citation else []),
        *(f"  file       {each.name}, {each.rows:,} rows, SHA-256 {each.sha256[:16]}..." for each in held.files[:5]),
    ]
    if len(held.files) > 5:
        lines.append(f"             and {len(held.files) - 5:,} more files")
    if not coverage.share_rows:
        lines.append("  mind       Its terms do not let rows be passed on; reports leave them out unless you allow it.")
    lines += [f"  mind       {note}" for note in held.notes]
    return "".join(f"{_wrapped(_safe(line))}\n" for line in lines)


def _wrapped(line: str) -> str:
    """A line of `_told` as wide as the screen, what goes on standing below what it goes on from."""
    return textwrap.fill(line, _columns(), subsequent_indent=" " * 13, break_long_words=False, break_on_hyphens=False)


def _line(each: "Record") -> str:
    """A record on one line, as wide as the screen: what tells it from others first."""
    day = each.earliest if each.earliest == each.latest else f"{each.earliest}..{each.latest}"
    sides = " / ".join(side for side in (each.actor, each.target) if side)
    killed = "" if each.killed_best is None else f"{each.killed_best} killed"
    words = ", ".join(part for part in (killed, sides, each.place, each.country, each.sub_kind, each.headline) if part)
    line = _safe(f"{day}  [{each.id}]  {words}")
    width = _columns()
    return line if len(line) <= width else line[: width - 3] + "..."


def _columns() -> int:
    return shutil.get_terminal_size((100, 24)).columns


def _safe(value: Any) -> str:
    """A value without characters that would act on a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in str(value))


class _Steps:
    """Shows how far a download and an import are."""

    def __init__(self) -> None:
        self._shown: Progress | None = None
        self._doing = ""

    def __call__(self, doing: str, done: int, total: int | None) -> None:
        if doing != self._doing:
            self.__exit__()
            self._shown, self._doing = Progress(doing), doing
        if self._shown is not None and total:
            self._shown(done, total)

    def __enter__(self) -> "_Steps":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown is not None:
            self._shown.__exit__()
            self._shown = None
