"""The answer to a question of timing, as one page for a browser and as a summary for a terminal."""

from .page import render_surge, render_test
from .summary import surge_summary, test_summary

__all__ = ["render_surge", "render_test", "surge_summary", "test_summary"]
