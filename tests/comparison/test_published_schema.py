"""The published JSON Schema of a comparison is that of the objects, and a comparison fits it."""

import json
from pathlib import Path

import jsonschema
from click.testing import CliRunner

import allegedly
from allegedly.cli import main
from allegedly.json_schema import comparison_schema, reading_schema

from .versions import FIRST, LATER

PUBLISHED = Path(__file__).parents[2] / "docs" / "comparison.schema.json"


def test_a_comparison_fits_the_schema() -> None:
    compared = allegedly.compare(FIRST, LATER)
    schema = json.loads(comparison_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(compared.to_json()), schema)


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == comparison_schema()


def test_the_command_prints_either() -> None:
    assert CliRunner().invoke(main, ["schema"]).output == reading_schema()
    assert CliRunner().invoke(main, ["schema", "comparison"]).output == comparison_schema()
    assert CliRunner().invoke(main, ["schema", "weather"]).exit_code == 2
