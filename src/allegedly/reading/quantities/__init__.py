"""Quantities: numbers with their bounds, their unit, what they count, and what befell those counted."""

from .reader import quantities

__all__ = ["quantities"]
