"""The floors, where the corpora are at hand: a change that makes the reading worse fails here."""

import subprocess
import sys
from pathlib import Path

import pytest

import floors

EVALUATION = Path(floors.__file__).parent


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "corpus"),
    [
        ("article_events", "time"),
        ("attribution", "polnear"),
        ("events", "events"),
        ("matching", "records"),
        ("places", "places"),
        ("sources", "polnear"),
        ("times", "time"),
    ],
)
def test_no_score_is_below_its_floor(name: str, corpus: str) -> None:
    try:
        floors.corpora_folder(corpus)
    except SystemExit as missing:
        pytest.skip(str(missing))
    check(name)


@pytest.mark.parametrize("name", ["attributed", "claims", "event_settings"])
def test_no_score_on_our_own_articles_is_below_its_floor(name: str) -> None:
    check(name)


def check(name: str) -> None:
    run = subprocess.run([sys.executable, EVALUATION / f"{name}.py"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
