"""Options that several commands share."""

import click

case_option = click.option(
    "--case", "folder", metavar="FOLDER", default=".", help="The case; the current folder if left out."
)
