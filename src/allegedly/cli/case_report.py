"""The command `allegedly case report`: a case, or one article of it, as pages with the decisions in them."""

from pathlib import Path

import click

from .options import case_option
from .screen import elsewhere, open_page, say


@click.command(short_help="Write the report, with the decisions in it.")
@click.argument("article", required=False, metavar="[ARTICLE]")
@case_option
@click.option(
    "--html", "place", metavar="FILE", help="Where to; for a whole case a folder. Beside the case if left out."
)
@click.option("--without-authors", is_flag=True, help="Leave out the names and notes of those who decided.")
@click.option("--no-open", is_flag=True, help="Do not open the page.")
def report(article: str | None, folder: str, place: str | None, without_authors: bool, no_open: bool) -> None:
    """Write the report of the case, or of the ARTICLE with this id, as pages for a browser.

    What you rejected is out, what you corrected is corrected, and each line says whether it is the machine's or a
    person's, whose, and when. A whole case gives a folder: an overview, and a page for each article. The pages need
    nothing but themselves.
    """
    from ..case import Case, report_article, report_case
    from ..case.reporting import OVERVIEW
    from ..report import write_atomically, write_folder

    case = Case.open(folder)
    if article is not None:
        page = Path(place or case.folder.resolve().with_name(f"{article}.report.html"))
        told = report_article(case, article, with_authors=not without_authors)
        with elsewhere("--html FILE", place):
            write_atomically(page, told)
    else:
        made = report_case(case, with_authors=not without_authors)
        into = Path(place or f"{case.folder.resolve()}.report")
        with elsewhere("--html FOLDER", place):
            write_folder(into, made.pages)
        page = into / OVERVIEW
        for problem in made.problems:
            say(f"allegedly: {problem} It is left out.", err=True)
    say(str(page))
    if not no_open:
        open_page(str(page))
    if article is None and made.problems:
        raise click.exceptions.Exit(1)
