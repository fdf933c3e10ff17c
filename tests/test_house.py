"""The rules of the house: who may import whom, who may open files, what start-up may load."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import allegedly

PACKAGE = Path(allegedly.__file__).parent

MAY_IMPORT = {
    "schema": set(),
    "errors": set(),
    "balance": {"schema"},
    "unwrapping": set(),
    "vocabulary": {"schema", "errors"},
    "ingest": {"schema", "errors", "vocabulary", "unwrapping", "web"},
    "tagging": {"schema", "errors", "vocabulary"},
    "folders": set(),
    "web": set(),
    "locks": {"errors"},
    "downloads": {"errors", "locks", "web"},
    "gazetteer": {"schema", "errors", "folders", "downloads", "locks"},
    "reading": {"schema", "errors", "vocabulary", "gazetteer", "balance", "unwrapping"},
    "checks": {"schema", "errors", "vocabulary", "unwrapping"},
    "comparison": {"schema", "errors", "vocabulary", "ingest", "tagging", "unwrapping"},
    "coincidence": {"errors"},
    "report": {"schema", "errors", "vocabulary", "unwrapping"},
    "records": {"schema", "errors", "vocabulary", "folders", "downloads", "locks", "gazetteer", "unwrapping"},
    "inquiry": {"schema", "errors", "vocabulary", "records", "coincidence", "timing", "unwrapping"},
    "case": {
        "__version__",
        "schema",
        "errors",
        "locks",
        "balance",
        "unwrapping",
        "tagging",
        "reading",
        "checks",
        "comparison",
        "report",
    },
    "json_schema": {"schema"},
    "workbench": {
        "__version__",
        "schema",
        "errors",
        "vocabulary",
        "unwrapping",
        "ingest",
        "tagging",
        "reading",
        "checks",
        "report",
        "records",
        "inquiry",
        "case",
        "api",
    },
}
"""For each room the rooms it may import; a file that stands in none may import all."""

ONLY_IN = {
    "duckdb": {"records", "report"},
    "onnxruntime": {"tagging"},
    "starlette": {"workbench"},
    "uvicorn": {"workbench"},
    "urllib": {"downloads", "ingest", "web"},
    "lxml": {"ingest"},
    "pypdfium2": {"ingest"},
}
"""The rooms that know a heavy library."""

START_UP = {
    "allegedly",
    "allegedly.cli",
    "allegedly.cli.case",
    "allegedly.cli.case_report",
    "allegedly.cli.compare",
    "allegedly.cli.export",
    "allegedly.cli.findings",
    "allegedly.cli.importing",
    "allegedly.cli.options",
    "allegedly.cli.places",
    "allegedly.cli.reading",
    "allegedly.cli.records",
    "allegedly.cli.screen",
    "allegedly.cli.series",
    "allegedly.cli.serve",
    "allegedly.cli.timing",
    "allegedly.errors",
}
"""All of ours that `allegedly --help` may load."""


def rooms_and_files() -> list[tuple[str, Path]]:
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE).with_suffix("").parts
        found.append((parts[0], file))
    return found


def imported(file: Path) -> list[str]:
    """Absolute names of all that a file imports, wherever in it."""
    names = []
    package = ("allegedly", *file.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            stem = ".".join(part for part in (base, node.module) if part)
            names.extend(f"{stem}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_what_it_may(room: str) -> None:
    offences = []
    for own_room, file in rooms_and_files():
        if own_room != room:
            continue
        for name in imported(file):
            parts = name.split(".")
            if parts[0] == "allegedly" and parts[1] != room and parts[1] not in MAY_IMPORT[room]:
                offences.append(f"{file.relative_to(PACKAGE)} imports {name}")
    assert offences == []


def test_each_heavy_library_is_known_to_one_room() -> None:
    offences = [
        f"{file.relative_to(PACKAGE)} imports {name}"
        for room, file in rooms_and_files()
        for name in imported(file)
        if room not in ONLY_IN.get(name.partition(".")[0], {room})
    ]
    assert offences == []


def test_only_ingest_opens_inputs() -> None:
    """`open(...)` stands in ingest, for reading, and in report/writing.py; the package's own data is read through
    importlib.resources.
    """
    offences = []
    for room, file in rooms_and_files():
        if room in ("ingest", "records") or file.name == "writing.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
                offences.append(f"{file.relative_to(PACKAGE)}:{node.lineno}")
    assert offences == []


def test_no_file_is_a_catch_all_or_too_long() -> None:
    for _, file in rooms_and_files():
        assert file.stem not in {"utils", "util", "helpers", "common", "misc"}, file
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 500, file


def test_the_public_names_are_complete_and_sorted() -> None:
    assert sorted(allegedly.__all__) == allegedly.__all__
    assert {name for name in allegedly.__all__ if getattr(allegedly, name) is None} == set()
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        _ = allegedly.nothing_of_this_name


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from allegedly.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("Usage: ")
    loaded = set(run.stderr.split())
    assert {name for name in loaded if name.split(".")[0] == "allegedly"} == START_UP
    assert loaded.isdisjoint({"numpy", "scipy", "onnxruntime", "jinja2", "lxml", "msgspec", "multiprocessing"})
