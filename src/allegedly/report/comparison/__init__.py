"""The report of a comparison: two versions of an article on one page, and what changed as a summary for a terminal."""

from .page import comparison_sections, render_comparison
from .summary import comparison_summary

__all__ = ["comparison_sections", "comparison_summary", "render_comparison"]
