"""The report: a reading as one page for a browser, and as a summary for a terminal."""

import os

from ..schema import Reading
from ..schema.inquiries import Checked
from .comparison import comparison_summary, render_comparison
from .inquiry import records_summary
from .overview import render_overview
from .page import render, render_judged
from .second_source import Need, claims_most_in_need
from .summary import summary
from .writing import PAGE_ENDING, write_atomically, write_folder, writing_atomically

__all__ = [
    "PAGE_ENDING",
    "Need",
    "claims_most_in_need",
    "comparison_summary",
    "records_summary",
    "render",
    "render_comparison",
    "render_judged",
    "render_overview",
    "save",
    "summary",
    "write_atomically",
    "write_folder",
    "writing_atomically",
]


def save(reading: Reading, path: str | os.PathLike[str], checked: Checked | None = None) -> None:
    """Write the page of a reading, and of what was found in records beside it, to `path`, in full or not at all.

    Raises `OutputError` where it cannot be written, `DataError` where the reading does not fit together.
    """
    write_atomically(path, render(reading, checked))
