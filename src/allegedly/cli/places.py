"""The commands `allegedly places add|list|remove`: parse arguments, call the gazetteer, print."""

import click

from .screen import Progress


@click.group(short_help="Add a country's villages and ridges to the gazetteer.")
def places() -> None:
    """Add a country's villages, wadis and ridges to the gazetteer, from GeoNames.

    Towns, countries, areas of the first and second level and large terrain are there without it. What is added lies in
    the user's data folder, which the environment variable ALLEGEDLY_DATA moves.
    """


@places.command()
@click.argument("country", metavar="COUNTRY_CODE")
@click.option("--file", "file", metavar="FILE", help="GeoNames' file of the country, such as IQ.zip, if it is at hand.")
def add(country: str, *, file: str | None) -> None:
    """Add a country, by its code of two letters (IQ).

    Downloads its file from https://download.geonames.org/export/dump/ (CC BY 4.0), or reads FILE and downloads
    nothing. Adding the same file again changes nothing; a newer one takes its place.
    """
    from .. import gazetteer

    with Progress("downloading") as screen:

        def progress(came: int, whole: int | None) -> None:
            if whole:
                screen(came, whole)

        done = gazetteer.add(country, file=file, progress=progress)
    if done.new:
        click.echo(f"{done.country}: {done.places:,} places. SHA-256 of the file: {done.sha256}")
    else:
        click.echo(f"{done.country}: the same file is there already, with {done.places:,} places.")


@places.command("list")
def list_() -> None:
    """List the countries that were added."""
    from .. import gazetteer

    found = gazetteer.added()
    for one in found:
        click.echo(f"{one.country}  {one.places:>10,} places  {one.sha256}")
    if not found:
        click.echo("No country was added. See: allegedly places add --help")


@places.command()
@click.argument("country", metavar="COUNTRY_CODE")
def remove(country: str) -> None:
    """Take a country away again."""
    from .. import gazetteer

    gazetteer.remove(country)
    click.echo(f"{country.upper()}: removed.")
