"""The published JSON Schema of a reading, made from the objects themselves so that the two cannot differ."""

import msgspec

from .schema import SCHEMA_VERSION, Reading


def reading_schema() -> str:
    """JSON Schema (draft 2020-12) of `Reading.to_json`, as indented JSON."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A reading by allegedly, schema version {SCHEMA_VERSION}",
    } | msgspec.json.schema(Reading)
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode("utf-8") + "\n"
