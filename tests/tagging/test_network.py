from pathlib import Path

import numpy as np
import pytest

from allegedly.errors import ReaderError
from allegedly.tagging import trained_reader
from allegedly.tagging.features import features
from allegedly.tagging.network import Network
from allegedly.tagging.pieces import spell
from allegedly.tagging.words import split_words


def test_a_window_gives_every_word_a_row() -> None:
    text = "“Yes,” he said."
    words = split_words(text)
    spelt = [spell(text[start:end]) for start, end in zip(words.starts, words.ends, strict=True)]
    seen = trained_reader(1).see(spelt, features(text, words))
    assert {len(part) for part in seen.parts.values()} == {len(words.starts)}
    assert all(np.isfinite(part).all() for part in seen.parts.values())


def test_what_comes_after_a_window_does_not_change_it() -> None:
    spelt = [spell(word) for word in ("he", "said", "that")]
    looks = np.zeros((3, 4), dtype=np.int64)
    one = trained_reader(1).see(spelt, looks)
    trained_reader(1).see(spelt * 40, np.zeros((120, 4), dtype=np.int64))
    again = trained_reader(1).see(spelt, looks)
    assert all((one.parts[name] == again.parts[name]).all() for name in one.parts)


@pytest.mark.parametrize("damaged", [False, True])
def test_missing_and_damaged_weights_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: bool) -> None:
    if damaged:
        folder = tmp_path / "weights"
        folder.mkdir()
        for name in ("reader.onnx", "reader.npz", "digest.txt"):
            (folder / name).write_text("nothing", encoding="ascii")
    monkeypatch.setattr("allegedly.tagging.network.files", lambda _: tmp_path)
    with pytest.raises(ReaderError, match="damaged" if damaged else "cannot be read") as caught:
        Network()
    assert caught.value.exit_code == 6
