"""The network: the trained reader's weights, run by ONNX Runtime. No other file knows of either."""

import hashlib
import io
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..errors import ReaderError
from .features import Features
from .pieces import END, START

Floats = npt.NDArray[np.float32]

_REINSTALL = "Install the package again: pip install --force-reinstall allegedly"


class Seen(NamedTuple):
    """What the network says of each word of a window, by question: float32 `[words, columns]`."""

    parts: dict[str, Floats]

    def rows(self, start: int, end: int) -> "Seen":
        return Seen({name: part[start:end] for name, part in self.parts.items()})

    @staticmethod
    def join(stretches: list["Seen"]) -> "Seen":
        """The windows of a text, one after another."""
        return Seen({name: np.concatenate([one.parts[name] for one in stretches]) for name in stretches[0].parts})


class Network:
    """The weights in memory. `digest` is the SHA-256 of the two files they came from; `tables` the small arrays that
    score pairs of words (see training/export.py for their names).
    """

    def __init__(self, *, threads: int | None = None) -> None:
        """Load the weights. `threads` defaults to ONNX Runtime's choice, one a core. Raises ReaderError."""
        folder = files("allegedly.tagging").joinpath("weights")
        try:
            graph = folder.joinpath("reader.onnx").read_bytes()
            stored = folder.joinpath("reader.npz").read_bytes()
            expected = folder.joinpath("digest.txt").read_text(encoding="ascii").strip()
        except OSError as error:
            raise ReaderError("the trained reader's weights cannot be read", remedy=_REINSTALL) from error
        self.digest = hashlib.sha256(graph + stored).hexdigest()
        if self.digest != expected:
            raise ReaderError("the trained reader's weights are damaged", remedy=_REINSTALL)
        with np.load(io.BytesIO(stored), allow_pickle=False) as tables:
            self.tables: dict[str, Floats] = {name: tables[name] for name in tables.files}
        self._sizes = {
            str(name): int(size) for name, size in zip(self.tables.pop("names"), self.tables.pop("sizes"), strict=True)
        }
        self._session = _session(graph, threads)

    def see(self, spelt: list[tuple[int, ...]], looks: Features) -> Seen:
        """Read one window: the word pieces of each word and the words' features, int64 `[words, 4]`."""
        lengths = np.array([len(word) for word in spelt], dtype=np.int64)
        pieces = np.array([START, *(row for word in spelt for row in word), END], dtype=np.int64)
        by_piece = np.zeros((len(pieces), looks.shape[1]), dtype=np.int64)
        by_piece[1:-1] = np.repeat(looks, lengths, axis=0)
        first = 1 + np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
        given = {"pieces": pieces[None], "looks": by_piece[None], "first": first[None]}
        output: Floats = self._session.run(None, given)[0][0]
        borders = np.cumsum(list(self._sizes.values()))[:-1]
        return Seen(dict(zip(self._sizes, np.split(output, borders, axis=1), strict=True)))


def _session(graph: bytes, threads: int | None) -> Any:
    import onnxruntime  # heavy: the command line starts without it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or 0
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # the arena keeps the longest window's memory for ever
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no common class of their own
        raise ReaderError("the trained reader's weights cannot be loaded", remedy=_REINSTALL) from error
