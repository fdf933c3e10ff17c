"""The weights in the package as a checkpoint to go on from: `python training/packaged.py --out RUN/packaged.pt`.

The package holds eight bits a weight, so a checkpoint made of them is off by up to half a step of the scale of its
channel; what is exported of it again, unchanged, is the same to the bit.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from export import WEIGHTS
from onnx import numpy_helper
from torch import Tensor

from model import OUTPUTS, Reader

_TABLES = ("content_distance", "source_distance", "no_source", "head_distance")


def packaged(folder: Path = WEIGHTS) -> Reader:
    """The network as `export.py` wrote it into a folder, in full precision.

    Raises ValueError for a weight that the graph lacks.
    """
    network = Reader()
    state = _of_graph(onnx.load(str(folder / "reader.onnx")).graph)
    with np.load(folder / "reader.npz") as stored:
        state |= {name: torch.from_numpy(stored[name]) for name in _TABLES}
        state["relation.weight"] = torch.from_numpy(stored["relation_weight"])
        state["relation.bias"] = torch.from_numpy(stored["relation_bias"])
        state["field.transitions"] = torch.from_numpy(stored["transitions"])
        state["name_field.transitions"] = torch.from_numpy(stored["name_transitions"])
    missing = {name for name, _ in network.named_parameters()} - set(state)
    if missing:
        raise ValueError(f"{folder / 'reader.onnx'} lacks {', '.join(sorted(missing))}")
    network.load_state_dict(state, strict=False)
    return network


def _of_graph(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """The graph's weights under the names that the network has for them."""
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = {}
    for name, value in stored.items():
        if name.endswith("_quantized"):
            continue
        if name.startswith("network.") and not name.endswith(("_scale", "_zero_point")):
            state[name.removeprefix("network.")] = torch.from_numpy(value.copy())
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0].endswith("_quantized"):
            name = node.input[0].removesuffix("_quantized")
            state[name.removeprefix("network.")] = _full(stored, name)
        elif node.op_type == "MatMulInteger":
            module = node.name.removeprefix("/network/").removesuffix("/MatMul_quant").replace("/", ".")
            module = f"heads.{module}" if module in OUTPUTS else module
            state[f"{module}.weight"] = _full(stored, node.input[1].removesuffix("_quantized")).T.contiguous()
    return state


def _full(stored: dict[str, np.ndarray], name: str) -> Tensor:
    whole = stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
    return torch.from_numpy(whole * stored[f"{name}_scale"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the folder with reader.onnx and reader.npz")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint")
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(packaged(arguments.weights).state_dict(), arguments.out)


if __name__ == "__main__":
    main()
