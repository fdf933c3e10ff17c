"""Write anew what the documentation shows: the output of commands, and the two JSON Schemas. `python docs/refresh.py`.

A block of text that follows `<!-- output: allegedly ... -->` is what that command prints; a test compares the two.
"""

import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from allegedly.cli import main as command_line
from allegedly.json_schema import comparison_schema, reading_schema

ROOT = Path(__file__).parents[1]
SHOWN = re.compile(r"(<!-- output: allegedly (.*?) -->\n```text\n).*?(```)", re.DOTALL)


def shown(match: re.Match[str]) -> str:
    result = CliRunner().invoke(command_line, shlex.split(match[2]))
    if result.exit_code:
        raise SystemExit(f"allegedly {match[2]}: {result.stderr}")
    return match[1] + result.stdout + match[3]


def main() -> None:
    (ROOT / "docs" / "reading.schema.json").write_text(reading_schema(), encoding="utf-8")
    (ROOT / "docs" / "comparison.schema.json").write_text(comparison_schema(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        os.chdir(folder)  # commands of the documentation write beside the examples
        for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
            page.write_text(SHOWN.sub(shown, page.read_text(encoding="utf-8")), encoding="utf-8")
        os.chdir(ROOT)


if __name__ == "__main__":
    main()
