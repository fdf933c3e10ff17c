"""Exports: readings, with a person's decisions in them, in the formats of other programs. One file, one format.

Each is a pure function from subjects to files and to sentences that say what the format cannot hold.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from ...errors import UsageError
from .exported import Exported, Subject, unjudged

__all__ = ["FORMATS", "Exported", "Format", "Subject", "export", "unjudged"]


class Format(NamedTuple):
    """`home` is the file and the function that make it; `several` says that it gives a folder of files."""

    home: str
    title: str
    several: bool = False


FORMATS: Mapping[str, Format] = {
    "claimreview": Format("claim_review", "ClaimReview JSON-LD, for claims that a person has rated"),
    "csv": Format("csv_tables", "CSV tables, one for each kind of object, and the decisions", several=True),
    "ftm": Format("follow_the_money", "FollowTheMoney 4 entities, for Aleph"),
    "geojson": Format("geojson", "GeoJSON of places and events"),
    "graphml": Format("graphml", "GraphML of articles and sources"),
    "hypothesis": Format("hypothesis", "annotations for Hypothes.is"),
    "markdown": Format("markdown", "Markdown, a page for each article", several=True),
    "notes": Format("notes", "notes without the text, for sharing under copyright"),
    "parquet": Format("parquet", "Parquet tables, one for each kind of object", several=True),
    "stix": Format("stix", "STIX 2.1 reports, identities, notes, opinions"),
    "timeline": Format("timeline", "TimelineJS 3 JSON"),
    "webannotation": Format("web_annotation", "W3C Web Annotation"),
}
"""Every format by the name that `allegedly export --format` takes."""


def export(subjects: Sequence[Subject], format_name: str) -> Exported:
    """These articles in a format of `FORMATS`. Raises UsageError for another name, or where Parquet has no writer."""
    if format_name not in FORMATS:
        raise UsageError("there is no such format", where=format_name, remedy=f"Formats: {', '.join(FORMATS)}")
    home = FORMATS[format_name].home
    exporter: Callable[[Sequence[Subject]], Exported] = getattr(import_module(f".{home}", __name__), home)
    return exporter(subjects)
