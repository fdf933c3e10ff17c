import argparse
import tomllib
from pathlib import Path

import pytest

import floors


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(floors, "_FOLDER", tmp_path)
    return tmp_path


def options(*given: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    floors.add_options(parser)
    return parser.parse_args(given)


def test_figures_are_pinned_with_the_digest_less_the_slack(folder: Path) -> None:
    floors.check("made", {"A set": {"value of it": 74.0}}, "abc", options("--raise-floors"))
    assert tomllib.loads((folder / "made.toml").read_text(encoding="utf-8")) == {
        "sha256": "abc",
        "floors": {"A set": {"value of it": 73.8}},
    }


def test_a_figure_below_its_floor_is_named_and_stays_unless_lowered(folder: Path) -> None:
    floors.check("made", {"A set": {"value": 74.0}}, "abc", options("--raise-floors"))
    worse = {"A set": {"value": 73.0}}
    for given in ((), ("--raise-floors",)):
        with pytest.raises(SystemExit, match=r"A set: value is 73\.0, its floor 73\.8"):
            floors.check("made", worse, "abc", options(*given))
    floors.check("made", worse, "abc", options("--lower-floors"))
    floors.check("made", worse, "abc", options())


def test_other_data_are_refused(folder: Path) -> None:
    floors.check("made", {"A set": {"value": 74.0}}, "abc", options("--raise-floors"))
    with pytest.raises(SystemExit, match="not the data"):
        floors.check("made", {"A set": {"value": 99.0}}, "abd", options())


def test_a_missing_folder_of_corpora_says_what_to_set(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("ALLEGEDLY_CORPORA", str(folder))
    with pytest.raises(SystemExit, match="Set ALLEGEDLY_CORPORA"):
        floors.corpora_folder("none")
