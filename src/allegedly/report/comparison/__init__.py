"""The report of a comparison: two versions of an article on one page, and what changed as a summary for a terminal."""

from .page import render_comparison
from .summary import comparison_summary

__all__ = ["comparison_summary", "render_comparison"]
