"""A passage as it is written for training, and a file to read it from."""

from collections.abc import Callable
from pathlib import Path

import pytest

from happenings import Passage, passages

RAID = (
    "{g1.first {e1.actor Rebels} {e1:ASSAULT.territory-taken took} {e1.place Kesh}}; {g1:aftermath a day later} "
    "{g1.then {e2.actor the house} {e2:AGREE/planned votes}}. The {e1 storming} cost {e1.killed nine men}."
)


@pytest.fixture
def marked(tmp_path: Path) -> Callable[..., list[Passage]]:
    """Reads the passages of a file that has one of this text, with more lines about it if they are given."""

    def read(text: str = RAID, more: str = "") -> list[Passage]:
        file = tmp_path / "kind.toml"
        file.write_text(f"[[passage]]\nname = 'trial'\n{more}\ntext = '''{text}'''\n", encoding="utf-8")
        return passages([file])

    return read
