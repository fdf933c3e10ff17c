"""What the record holds, beside the article: events matched and arguments tested, for the page and the terminal."""

from .section import records_section
from .summary import records_summary

__all__ = ["records_section", "records_summary"]
