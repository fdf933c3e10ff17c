"""The section for an article's page: matches side by side with the record, and the arguments put to the test.

It is HTML without a head, to stand in the page's `main`; `inquiry.css`, whose every rule holds inside of the section
alone, belongs into the page's one style sheet. All that it is given is escaped; links lead to records' own pages and
nothing is loaded from them.
"""

import shlex
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from ...schema import Reading
from ...schema.inquiries import Checked
from ..columns import shorten
from ..templating import environment as templates_of
from ..timing import wording
from .inquiry_rows import inquiry_rows
from .match_rows import OUTCOMES, match_rows, outcome_counts


def records_section(checked: Checked, reading: Reading) -> Markup:
    """The section of a reading that was put beside records; the same two give the same section.

    Raises DataError where the two do not belong together.
    """
    rows = match_rows(checked, reading)
    return Markup(
        _environment()
        .get_template("records.html")
        .render(
            checked=checked,
            rows=rows,
            outcomes=OUTCOMES,
            counts=outcome_counts(rows),
            inquiries=inquiry_rows(checked.inquiries, reading),
        )
    )


@cache
def _environment() -> Environment:
    environment = templates_of("allegedly.report.inquiry")
    environment.filters.update(
        sentence=wording.sentence,
        ratio=wording.ratio,
        p_value=wording.p_value,
        number=wording.number,
        shorten=shorten,
        quoted=shlex.quote,
    )
    return environment
