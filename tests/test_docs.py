"""What the documentation shows is run, and what it prints is compared."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from allegedly.cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def at_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the clone's root to a reader of the docs, and may be written to."""
    (tmp_path / "examples").mkdir()
    for file in (ROOT / "examples").iterdir():
        (tmp_path / "examples" / file.name).write_bytes(file.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_python_samples_run(page: Path, at_root: Path) -> None:
    names: dict[str, object] = {}
    for block in blocks(page, "python"):
        exec(compile(block, page.name, "exec"), names)


OUTPUTS = [
    pytest.param(command, text, id=f"{page.name}: {command}")
    for page in PAGES
    for command, text in re.findall(
        r"<!-- output: allegedly (.*?) -->\n```text\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL
    )
]


@pytest.mark.parametrize(("command", "text"), OUTPUTS)
def test_shown_output_is_the_commands_own(command: str, text: str, at_root: Path) -> None:
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0, result.stderr
    assert result.stdout == text


def test_every_command_and_option_is_documented() -> None:
    documented = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    for name, command in main.commands.items():
        assert f"allegedly {name}" in documented, name
        for parameter in command.params:
            for option in parameter.opts if parameter.param_type_name == "option" else []:
                assert f"`{option}" in documented or f" {option}" in documented, f"{name} {option}"


def test_every_link_between_pages_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
