"""The published JSON Schemas, made from the objects themselves so that the two cannot differ."""

from typing import Any

import msgspec

from .schema import SCHEMA_VERSION, Reading
from .schema.comparisons import COMPARISON_VERSION, Comparison


def reading_schema() -> str:
    """JSON Schema (draft 2020-12) of `Reading.to_json`, as indented JSON."""
    return _described(f"A reading by allegedly, schema version {SCHEMA_VERSION}", Reading)


def comparison_schema() -> str:
    """JSON Schema (draft 2020-12) of `Comparison.to_json`, as indented JSON."""
    return _described(f"A comparison by allegedly, schema version {COMPARISON_VERSION}", Comparison)


def _described(title: str, kind: type[Any]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title} | msgspec.json.schema(kind)
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode("utf-8") + "\n"
